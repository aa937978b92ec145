//! Golden drawings, what is not drawn, and any sheet at all.

use super::*;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

/// A sheet of series with a name each; nothing where a figure is not known.
fn sheet(series: &[(&str, Look, &[Option<f64>])]) -> Sheet {
    let slots = series.iter().map(|(.., values)| values.len()).max().unwrap_or(0);
    Sheet {
        id: "_t".to_owned(),
        title: "開放項數 <1> & more".to_owned(),
        slots: (0..slots)
            .map(|at| Slot { name: format!("{at}年"), short: format!("{at}年"), sum: format!("共{at}") })
            .collect(),
        series: series
            .iter()
            .map(|(name, look, values)| Series {
                name: (*name).to_owned(),
                look: *look,
                values: values
                    .iter()
                    .map(|value| value.map(|number| Value { number, text: print(number) }))
                    .collect(),
            })
            .collect(),
        whole: true,
    }
}

fn print(number: f64) -> String {
    svg::number(number)
}

fn one(values: &[Option<f64>]) -> Sheet {
    sheet(&[("實績", Look::Solid, values)])
}

fn lines(drawing: Option<String>) -> String {
    drawing.unwrap_or_else(|| "nothing".to_owned()).replace("><", ">\n<")
}

#[test]
fn columns_stand_beside_their_goals() {
    let some = sheet(&[
        ("實績", Look::Solid, &[Some(5.0), None, Some(8.0)]),
        ("目標", Look::Hollow, &[Some(5.0), Some(5.0), Some(6.0)]),
    ]);
    insta::assert_snapshot!("against", lines(against(&some, &print)));
    let change = sheet(&[
        ("增減", Look::Solid, &[Some(4.0), Some(-2.0)]),
        ("目標", Look::Hollow, &[Some(1.0), Some(1.0)]),
    ]);
    insta::assert_snapshot!("against-below-nothing", lines(against(&change, &print)));
}

#[test]
fn parts_stand_on_each_other() {
    let some = sheet(&[
        ("期限內", Look::Solid, &[Some(3.0), Some(0.0), Some(1.0)]),
        ("逾期", Look::Crossed, &[Some(1.0), None, Some(2.0)]),
    ]);
    insta::assert_snapshot!("stacked", lines(stacked(&some, &print)));
}

#[test]
fn steps_break_where_nothing_is_known() {
    let some = one(&[Some(1.0), Some(1.0), None, Some(3.0), Some(2.0)]);
    insta::assert_snapshot!("steps", lines(steps(&some, &print)));
}

#[test]
fn rows_share_one_scale() {
    let some = sheet(&[
        ("未逾期", Look::Solid, &[Some(3.0), Some(1.0)]),
        ("逾期", Look::Lined, &[Some(1.0), Some(0.0)]),
    ]);
    insta::assert_snapshot!("rows", lines(rows(&some)));
    insta::assert_snapshot!("swatch", lines(Some(swatch("_t", Look::Lined))));
}

#[test]
fn too_little_is_not_drawn() {
    for values in [&[][..], &[Some(3.0)], &[None, Some(3.0), None], &[None, None]] {
        let sheet = one(values);
        assert_eq!(against(&sheet, &print), None, "{values:?}");
        assert_eq!(stacked(&sheet, &print), None, "{values:?}");
        assert_eq!(steps(&sheet, &print), None, "{values:?}");
        assert_eq!(rows(&sheet), None, "{values:?}");
    }
    let no_numbers = one(&[Some(f64::NAN), Some(f64::INFINITY), Some(1.0)]);
    assert_eq!(steps(&no_numbers, &print), None);
}

#[test]
fn many_periods_have_an_axis_and_few_names() {
    let values: Vec<Option<f64>> = (0..200).map(|at| Some(f64::from(at))).collect();
    let some = one(&values);
    for drawing in [against(&some, &print), stacked(&some, &print), steps(&some, &print)] {
        let drawing = drawing.unwrap();
        assert!((2..=14).contains(&drawing.matches("<text").count()), "{drawing}");
        assert!(drawing.contains("199年"), "the last period has its name");
        assert!(drawing.contains(r#"class="grid""#));
    }
}

#[test]
fn an_axis_goes_in_steps_of_one_two_and_five() {
    let ticks = |most: f64, whole| {
        let scale = scale::Scale::of([most].into_iter());
        let step = scale.step(whole);
        scale.to_step(step).ticks(step)
    };
    assert_eq!(ticks(14.0, true), [5.0, 10.0, 15.0]);
    assert_eq!(ticks(2.0, true), [1.0, 2.0]);
    assert_eq!(ticks(31.0, true), [10.0, 20.0, 30.0, 40.0]);
    assert_eq!(ticks(0.8, false), [0.2, 0.4, 0.6000000000000001, 0.8]);
    assert_eq!(ticks(0.0, true), Vec::<f64>::new());
    assert!(ticks(1e300, true).len() >= 2);
    let scale = scale::Scale::of([-3.0, 7.0].into_iter());
    assert_eq!(scale.to_step(5.0).ticks(5.0), [-5.0, 5.0, 10.0]);
}

#[test]
fn an_ordinary_chart_is_small() {
    let year: Vec<Option<f64>> = (0..12).map(|at| Some(f64::from(at * at))).collect();
    let two = sheet(&[("實績", Look::Solid, &year[..8]), ("目標", Look::Hollow, &year[..8])]);
    let all =
        [against(&two, &print), stacked(&two, &print), steps(&one(&year), &print), rows(&one(&year[..8]))];
    for drawing in all {
        let length = drawing.unwrap().len();
        assert!(length <= 3 * 1024, "{length}");
    }
}

/// Reads a drawing as XML and looks at every number in it.
fn judge(drawing: &str) {
    let mut reader = Reader::from_str(drawing);
    reader.config_mut().check_end_names = true;
    let (mut open, mut height, mut nested) = (0_i32, f64::NAN, false);
    loop {
        let (element, is_empty) = match reader.read_event().expect("XML") {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(end) => {
                open -= 1;
                nested &= end.name().as_ref() != b"svg";
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        open += i32::from(!is_empty);
        let name = String::from_utf8(element.name().as_ref().to_vec()).unwrap();
        let mut found = std::collections::BTreeMap::new();
        for attribute in element.attributes() {
            let attribute = attribute.expect("an attribute");
            let key = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
            let value = attribute.unescape_value().expect("a value").into_owned();
            assert!(key != "style" && !key.starts_with("on"), "{key}");
            assert!(found.insert(key, value).is_none(), "an attribute stands twice");
        }
        let get = |key: &str| -> Option<f64> {
            let value = found.get(key)?.trim_end_matches('%').parse().expect("a number");
            assert!(f64::is_finite(value), "{found:?}");
            Some(value)
        };
        let within = |value: f64, most: f64| {
            assert!((-0.02..=most + 0.02).contains(&value), "{value} is not within {most}: {name} {found:?}");
        };
        match name.as_str() {
            "svg" if height.is_nan() => height = get("height").expect("a height"),
            "svg" => {
                nested = true;
                within(get("y").unwrap_or(0.0) + get("height").unwrap_or(0.0), height);
            }
            "rect" => {
                within(get("x").unwrap() + get("width").unwrap(), 100.0);
                within(get("y").unwrap() + get("height").unwrap(), height);
                within(get("x").unwrap(), 100.0);
                within(get("y").unwrap(), height);
            }
            "line" => {
                ["x1", "x2"].iter().for_each(|key| within(get(key).unwrap(), 100.0));
                ["y1", "y2"].iter().for_each(|key| within(get(key).unwrap(), height));
            }
            "text" => {
                within(get("x").unwrap(), 100.0);
                within(get("y").unwrap(), height);
            }
            "path" if nested => {
                let numbers = found["d"].split(|c: char| c.is_ascii_alphabetic() || c == ' ');
                for number in numbers.filter(|number| !number.is_empty()) {
                    within(number.parse().expect("a number"), 1000.0);
                }
            }
            _ => {}
        }
    }
    assert_eq!(open, 0);
}

fn number() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        4 => (-50_i32..1000).prop_map(|n| Some(f64::from(n))),
        1 => proptest::num::f64::ANY.prop_map(Some),
        1 => Just(None),
        1 => Just(Some(0.0)),
    ]
}

fn look() -> impl Strategy<Value = Look> {
    prop_oneof![
        Just(Look::Solid),
        Just(Look::Pale),
        Just(Look::Lined),
        Just(Look::Crossed),
        Just(Look::Dotted),
        Just(Look::Hollow)
    ]
}

fn any_sheet() -> impl Strategy<Value = Sheet> {
    let series = (any::<String>(), look(), proptest::collection::vec((number(), any::<String>()), 0..40));
    let slots = proptest::collection::vec((any::<String>(), any::<String>(), any::<String>()), 0..40);
    (any::<String>(), slots, proptest::collection::vec(series, 0..5), any::<bool>()).prop_map(
        |(title, slots, series, whole)| Sheet {
            id: "_t".to_owned(),
            title,
            slots: slots.into_iter().map(|(name, short, sum)| Slot { name, short, sum }).collect(),
            series: series
                .into_iter()
                .map(|(name, look, values)| Series {
                    name,
                    look,
                    values: values
                        .into_iter()
                        .map(|(number, text)| number.map(|number| Value { number, text }))
                        .collect(),
                })
                .collect(),
            whole,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_sheet_is_sound_xml_within_its_drawing(sheet in any_sheet()) {
        let all = [against(&sheet, &print), stacked(&sheet, &print), steps(&sheet, &print), rows(&sheet)];
        all.iter().flatten().for_each(|drawing| judge(drawing));
    }
}
