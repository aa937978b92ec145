//! What the preview adds to pages: a strip with the findings, and the reload.

use crate::words::Speech;

/// The strip's numbers.
pub(super) struct Strip {
    pub errors: usize,
    pub warnings: usize,
    /// There is a page to show, if an older one.
    pub last_good: bool,
    pub speech: Speech,
}

/// Shown while the site has never been right.
pub(super) const EMPTY_PAGE: &str = "<!doctype html><html lang=\"zh-Hant-TW\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>odsite</title></head><body><main><h1>網站還無法產生 · The site cannot be made yet</h1></main></body></html>";

/// Adds the strip to a page, before its end; nothing else changes.
pub(super) fn inject(html: &str, strip: &Strip) -> String {
    let (errors, warnings) = (strip.errors, strip.warnings);
    let (summary, lang) = match strip.speech {
        Speech::Chinese if errors + warnings == 0 => ("沒有問題".to_owned(), "zh-Hant-TW"),
        Speech::English if errors + warnings == 0 => ("no problems".to_owned(), "en"),
        Speech::Chinese => (format!("{errors} 個錯誤、{warnings} 個提醒"), "zh-Hant-TW"),
        Speech::English => {
            let s = |n: usize| if n == 1 { "" } else { "s" };
            let text = format!("{errors} error{}, {warnings} warning{}", s(errors), s(warnings));
            (text, "en")
        }
    };
    let stale = match strip.speech {
        _ if errors == 0 || !strip.last_good => "",
        Speech::Chinese => "（頁面為上一個正確版本）",
        Speech::English => " (the page shows the last good state)",
    };
    let kind = if errors > 0 {
        "errors"
    } else if warnings > 0 {
        "warnings"
    } else {
        "clean"
    };
    let strip = format!(
        "<details id=\"_odsite\" class=\"{kind}\" lang=\"{lang}\"><summary>odsite：{summary}{stale}</summary><div id=\"_odsite-list\"></div></details><script src=\"/_odsite/overlay.js\" defer></script>"
    );
    let style = "<link rel=\"stylesheet\" href=\"/_odsite/overlay.css\">";
    let mut out = String::with_capacity(html.len() + strip.len() + style.len());
    let head = html.find("</head>").unwrap_or(0);
    let body = html.rfind("</body>").unwrap_or(html.len());
    out.push_str(&html[..head]);
    out.push_str(style);
    out.push_str(&html[head..body]);
    out.push_str(&strip);
    out.push_str(&html[body..]);
    out
}

/// The strip's style: its own colours, so that no theme can hide it.
pub(super) const STYLE: &str = "#_odsite{position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;overflow:auto;font:16px/1.6 system-ui,sans-serif;background:#1a1a1a;color:#fff;border-top:4px solid #2e8b57}#_odsite.errors{border-color:#ff6b6b}#_odsite.warnings{border-color:#ffd43d}#_odsite summary{padding:.4rem 1rem;cursor:pointer}#_odsite summary:focus-visible{outline:3px solid #ffd43d;outline-offset:-3px}#_odsite ol{margin:0;padding:0 1rem 1rem 2.5rem}#_odsite li{margin:.6rem 0}#_odsite code{color:#ffd43d}#_odsite p{margin:.1rem 0}body{padding-bottom:3rem}@media print{#_odsite{display:none}}";

/// The strip's behaviour: the list when it is opened, the reload when something changed.
pub(super) const SCRIPT: &str = r#"// odsite preview: findings and reload.
(() => {
  const strip = document.getElementById('_odsite');
  const list = document.getElementById('_odsite-list');
  const zh = strip.lang.startsWith('zh');
  const pick = (words) => words ? words[zh ? 'zh-Hant-TW' : 'en'] : '';
  const line = (parent, text, tag = 'p') => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const show = async () => {
    const findings = await (await fetch('/_odsite/findings')).json();
    const items = document.createElement('ol');
    for (const finding of findings) {
      const item = document.createElement('li');
      line(item, `${finding.code} ${finding.file}:${finding.line ?? 1}:${finding.column ?? 1}`, 'code');
      line(item, pick(finding.message));
      line(item, (zh ? '原因：' : 'why: ') + pick(finding.why) + (finding.source ? `（${pick(finding.source)}）` : ''));
      line(item, (zh ? '處理：' : 'mend: ') + pick(finding.mend));
      items.append(item);
    }
    list.replaceChildren(items);
  };
  strip.addEventListener('toggle', () => { if (strip.open) show(); sessionStorage.setItem('_odsite', strip.open ? '1' : ''); });
  if (sessionStorage.getItem('_odsite')) strip.open = true;
  const place = sessionStorage.getItem('_odsite-scroll');
  if (place) { const [path, top] = JSON.parse(place); if (path === location.pathname) scrollTo(0, top); sessionStorage.removeItem('_odsite-scroll'); }
  const events = new EventSource('/_odsite/events');
  events.onmessage = () => {
    sessionStorage.setItem('_odsite-scroll', JSON.stringify([location.pathname, scrollY]));
    location.reload();
  };
  events.onerror = () => { strip.firstChild.textContent = zh ? 'odsite：連線中斷，等待重新連線' : 'odsite: connection lost, waiting'; };
  events.onopen = () => { if (strip.dataset.lost) location.reload(); };
})();
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_strip_is_added() {
        let page = "<!doctype html><html><head><title>x</title></head><body><p>y</p></body></html>";
        let out = inject(page, &Strip { errors: 1, warnings: 2, last_good: true, speech: Speech::English });
        let bare = out
            .replace("<link rel=\"stylesheet\" href=\"/_odsite/overlay.css\">", "")
            .replace(&out[out.find("<details").unwrap()..out.find("</script>").unwrap() + 9], "");
        assert_eq!(bare, page);
        assert!(out.contains("1 error, 2 warnings"));
    }
}
