//! Requests: which output a path means, who may ask, and with what headers it is answered.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::{State, overlay};

/// As strict as a published site can be; `connect-src` is for the preview's own events.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

pub(super) fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/_odsite/events", get(events))
        .route("/_odsite/findings", get(findings))
        .route(
            "/_odsite/overlay.js",
            get(|| async { typed("text/javascript; charset=utf-8", overlay::SCRIPT) }),
        )
        .route("/_odsite/overlay.css", get(|| async { typed("text/css; charset=utf-8", overlay::STYLE) }))
        .fallback(page)
        .with_state(state)
}

fn typed(media: &'static str, body: impl Into<Body>) -> Response<Body> {
    answer(StatusCode::OK, media, body)
}

fn answer(status: StatusCode, media: &str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let mut set = |name, value: &str| {
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, media);
    set(header::CACHE_CONTROL, "no-store");
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    response
}

/// Names that a browser on this machine uses; any other is a page elsewhere that was made to
/// resolve to the loopback address (DNS rebinding).
pub(super) fn is_local_host(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|h| h.to_str().ok()) else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

async fn events(Shared(state): Shared<Arc<State>>, headers: HeaderMap) -> Response<Body> {
    if !is_local_host(&headers) {
        return answer(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", "forbidden");
    }
    // The first value is the state the page was made from; only later ones are news.
    let stream = WatchStream::from_changes(state.changed.subscribe())
        .map(|number| Ok::<_, Infallible>(Event::default().data(number.to_string())));
    Sse::new(stream).keep_alive(KeepAlive::default()).into_response()
}

async fn findings(Shared(state): Shared<Arc<State>>, headers: HeaderMap) -> Response<Body> {
    if !is_local_host(&headers) {
        return answer(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", "forbidden");
    }
    typed("application/json; charset=utf-8", state.snapshot().findings.clone())
}

async fn page(Shared(state): Shared<Arc<State>>, request: Request<Body>) -> Response<Body> {
    if !is_local_host(request.headers()) {
        return answer(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", "forbidden");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return answer(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", "method not allowed");
    }
    let path = request.uri().path().to_owned();
    let own = Arc::clone(&state);
    // A template that panics ends its own request and nothing else.
    match tokio::task::spawn_blocking(move || respond(&own, &path)).await {
        Ok(response) => response,
        Err(error) => {
            answer(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", error.to_string())
        }
    }
}

fn respond(state: &State, path: &str) -> Response<Body> {
    let snapshot = state.snapshot();
    let strip = overlay::Strip {
        errors: snapshot.errors,
        warnings: snapshot.warnings,
        last_good: snapshot.site.is_some(),
        speech: state.speech,
    };
    let Some(site) = &snapshot.site else {
        return answer(
            StatusCode::OK,
            "text/html; charset=utf-8",
            overlay::inject(overlay::EMPTY_PAGE, &strip),
        );
    };
    let Some(wanted) = output_path(path, &snapshot.base_path) else {
        return answer(StatusCode::BAD_REQUEST, "text/plain; charset=utf-8", "bad path");
    };
    let (edition, outputs) = (&site.0, &site.1);
    let candidates = [
        wanted.clone(),
        format!("{}/index.html", wanted.trim_end_matches('/')),
        format!("{wanted}index.html"),
    ];
    let found = candidates
        .iter()
        .find_map(|c| outputs.get(c.trim_start_matches('/')).map(|output| (c.clone(), output)));
    let (name, output, status) = match found {
        Some((name, output)) => (name, output, StatusCode::OK),
        None => match outputs.get("404.html") {
            Some(output) => ("404.html".to_owned(), output, StatusCode::NOT_FOUND),
            None => return answer(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "not found"),
        },
    };
    // A page asked for without its last slash would resolve its links one folder too high.
    if status == StatusCode::OK
        && name.ends_with("/index.html")
        && !path.ends_with('/')
        && !path.ends_with("index.html")
    {
        let mut response = answer(StatusCode::PERMANENT_REDIRECT, "text/plain; charset=utf-8", "");
        if let Ok(location) = format!("{path}/").parse() {
            response.headers_mut().insert(header::LOCATION, location);
        }
        *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
        return response;
    }
    let mut bytes = Vec::new();
    if let Err(error) = output.render(edition, &mut bytes) {
        return answer(
            StatusCode::INTERNAL_SERVER_ERROR,
            "text/plain; charset=utf-8",
            format!("{name}: {error}"),
        );
    }
    let media = media_type(&name);
    if media.starts_with("text/html") {
        let html = String::from_utf8_lossy(&bytes);
        return answer(status, media, overlay::inject(&html, &strip));
    }
    answer(status, media, bytes)
}

/// The output's path that an address means, below the site's base path or the root; nothing when
/// it tries to climb or hides bytes.
pub(super) fn output_path(path: &str, base_path: &str) -> Option<String> {
    let decoded = percent_decode(path)?;
    let inner = decoded.strip_prefix(base_path).or_else(|| decoded.strip_prefix('/'))?;
    let good = inner.split('/').all(|part| part != ".." && part != ".") && !inner.contains(['\0', '\\']);
    good.then(|| inner.to_owned())
}

fn percent_decode(path: &str) -> Option<String> {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] == b'%' {
            let hex = path.get(i + 1..i + 3)?;
            out.push(u8::from_str_radix(hex, 16).ok()?);
            i += 3;
        } else {
            out.push(bytes[i]);
            i += 1;
        }
    }
    String::from_utf8(out).ok()
}

pub(super) fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        _ => crate::vocabulary::format::of_file(name)
            .and_then(|f| f.media_type)
            .unwrap_or("application/octet-stream"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_may_ask() {
        let with = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            is_local_host(&headers)
        };
        assert!(with("localhost:4000") && with("127.0.0.1") && with("[::1]:4000"));
        assert!(
            !with("evil.example:4000")
                && !with("localhost.evil.example")
                && !is_local_host(&HeaderMap::new())
        );
    }

    #[test]
    fn paths_mean_outputs_and_never_climb() {
        assert_eq!(output_path("/stats/datasets/x/", "/stats/").as_deref(), Some("datasets/x/"));
        assert_eq!(output_path("/datasets/x/", "/stats/").as_deref(), Some("datasets/x/"));
        assert_eq!(output_path("/", "/").as_deref(), Some(""));
        for bad in ["/../x", "/%2e%2e/x", "/a/%2E./x", "/a%00b", "/%zz", "/%ff"] {
            assert!(output_path(bad, "/").is_none_or(|p| !p.contains("..")), "{bad}");
        }
        assert_eq!(output_path("/../x", "/"), None);
        assert_eq!(output_path("/%2e%2e/x", "/"), None);
    }
}
