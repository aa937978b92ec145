//! What maps of every kind come to.

use proptest::prelude::*;

use super::*;

#[test]
fn kinds_are_counted_and_drawn_north_up() {
    let shapes = read(
        br#"{"features":[
            {"geometry":{"coordinates":[[[121,23],[122,23],[122,24],[121,24],[121,23]]],"type":"Polygon"},"type":"Feature","properties":{"coordinates":[9,9]}},
            {"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[121.5,23.5,100],[121.6,23.6]]}},
            {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[121,23],[122,24]]}]}},
            {"type":"Feature","geometry":null}],"type":"FeatureCollection"}"#,
    )
    .expect("shapes");
    assert_eq!((shapes.features, shapes.points, shapes.lines, shapes.areas), (4, 2, 1, 1));
    assert_eq!(shapes.bounds, [[121.0, 23.0], [122.0, 24.0]]);
    assert!(shapes.degrees);
    let drawing = draw(&shapes, 1000);
    // A degree of longitude is narrower than one of latitude by the cosine of 23.5°.
    assert_eq!((drawing.width, drawing.height), (398, 432));
    assert_eq!(drawing.areas, "M6 426l386 0 0-420-386 0z");
    assert_eq!(drawing.lines, "M6 426l386-420");
    assert_eq!(drawing.dots, "M199 216h0M238 174h0");
    assert_eq!(drawing.left_out, 0);
}

#[test]
fn a_projected_plane_is_told_from_degrees_and_a_single_place_is_drawn() {
    let plane = read(br#"{"type":"LineString","coordinates":[[250000,2650000],[251000,2651000]]}"#).unwrap();
    assert!(!plane.degrees && plane.features == 1);
    assert_eq!(draw(&plane, 1000).width, draw(&plane, 1000).height);
    let place = read(br#"{"type":"Point","coordinates":[121.5,25]}"#).unwrap();
    assert_eq!(draw(&place, 1000).dots, "M60 30h0");
    for none in [
        "{}",
        "[]",
        "[[1,2]]",
        r#"{"type":"FeatureCollection","features":[]}"#,
        "{\"coordinates\":[1,2]",
        "null",
    ] {
        assert_eq!(read(none.as_bytes()), None, "{none}");
    }
}

#[test]
fn large_maps_are_simplified_until_they_fit() {
    // A coast of many small bays, and thousands of islets.
    let mut coast: Vec<String> = (0..50_000)
        .map(|n| {
            let angle = f64::from(n) / 50_000.0 * std::f64::consts::TAU;
            let radius = 1.0 + 0.05 * (angle * 40.0).sin() + 0.002 * f64::from(n % 3);
            format!("[{:.6},{:.6}]", 121.0 + radius * angle.cos(), 24.0 + radius * angle.sin())
        })
        .collect();
    coast.push(coast[0].clone());
    let islets: Vec<String> = (0..3_000)
        .map(|n| {
            let (x, y) = (120.0 + f64::from(n % 60) * 0.03, 23.0 + f64::from(n / 60) * 0.03);
            format!("[[[{x},{y}],[{},{y}],[{x},{}],[{x},{y}]]]", x + 0.02, y + 0.02)
        })
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[
            {{"type":"Feature","geometry":{{"type":"Polygon","coordinates":[[{}]]}}}},
            {{"type":"Feature","geometry":{{"type":"MultiPolygon","coordinates":[{}]}}}}]}}"#,
        coast.join(","),
        islets.join(",")
    );
    let shapes = read(text.as_bytes()).expect("shapes");
    assert_eq!(shapes.areas, 3_001);
    for limit in [8_000, 2_000, 100, 0] {
        let drawing = draw(&shapes, limit);
        assert!(drawing.areas.len() + drawing.lines.len() + drawing.dots.len() <= limit);
    }
    assert!(draw(&shapes, 8_000).areas.len() > 100, "the coast is there");
}

/// JSON that is nearly GeoJSON.
fn nearly() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        "-?[0-9]{1,3}",
        Just("1e300".to_owned()),
        Just("null".to_owned()),
        Just("\"x\"".to_owned())
    ];
    let coordinates = number.prop_recursive(5, 60, 5, |inner| {
        prop::collection::vec(inner, 0..6).prop_map(|items| format!("[{}]", items.join(",")))
    });
    let kind = prop_oneof![
        "(Multi)?(Point|LineString|Polygon)",
        Just("GeometryCollection".to_owned()),
        Just("Feature".to_owned()),
        "[a-zA-Z]{0,4}"
    ];
    (kind, coordinates).prop_map(|(kind, coordinates)| {
        format!(r#"{{"features":[{{"geometry":{{"coordinates":{coordinates},"type":"{kind}"}}}}],"geometries":{coordinates}}}"#)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_nothing_breaks_and_drawings_fit(text in prop_oneof![nearly(), "\\PC{0,60}"], limit in 0usize..400) {
        if let Some(shapes) = read(text.as_bytes()) {
            let drawing = draw(&shapes, limit);
            prop_assert!(drawing.areas.len() + drawing.lines.len() + drawing.dots.len() <= limit);
            prop_assert!(drawing.width > 0 && drawing.width < 700 && drawing.height < 500);
            let all = format!("{}{}{}", drawing.areas, drawing.lines, drawing.dots);
            prop_assert!(all.chars().all(|c| "Mlhz -0123456789".contains(c)), "{all}");
        }
    }

    #[test]
    fn whatever_bytes_come_nothing_breaks(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}

#[test]
fn many_points_are_counted_but_not_all_kept() {
    const MANY: u64 = 150_000;
    let point = |n: u64| format!("[{},{}]", 120 + n % 3, 23 + n % 2);
    let each: Vec<String> = (0..MANY)
        .map(|n| {
            let place = point(n);
            format!(r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":{place}}}}}"#)
        })
        .collect();
    let together: Vec<String> = (0..MANY).map(point).collect();
    for text in [
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, each.join(",")),
        format!(r#"{{"type":"MultiPoint","coordinates":[{}]}}"#, together.join(",")),
    ] {
        let shapes = read(text.as_bytes()).expect("shapes");
        let kept: usize = shapes.outlines.iter().map(|outline| outline.positions.len()).sum();
        assert!(kept <= read::POSITIONS, "{kept}");
        assert_eq!((shapes.points, kept as u64 + shapes.more_outlines), (MANY, MANY));
        assert_eq!(shapes.bounds, [[120.0, 23.0], [122.0, 24.0]]);
    }
}
