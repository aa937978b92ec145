//! What tables of every kind come to.

use proptest::prelude::*;

use super::*;

fn of(layout: Layout, text: &str) -> Table {
    read(layout, text.as_bytes()).expect("a table")
}

fn column<'t>(table: &'t Table, name: &str) -> &'t Column {
    &table.columns[table.header.iter().position(|own| own == name).expect("the column")]
}

fn numbers(column: &Column) -> &Numbers {
    match &column.kind {
        Kind::Numbers(numbers) => numbers,
        other => panic!("no numbers: {other:?}"),
    }
}

const EVERY_KIND: &str = "\u{feff}年度,代碼,分區,金額,比率,日期,備註,無,註記,唯一\n\
    2024,01,北區,\"1,200\",0.5,2024-01-31,,,3,a\n\
    2024,02,北區,\"2,400\",1.25,113/2/1,長,,-,b\n\
    2025,01,南區,\"12,000\",-3,114年3月2日,,,…,c\n\
    2025,02,北區,600,,2025-12-01T08:00,文字,,4,d\n";

#[test]
fn every_kind_of_column_is_told() {
    let table = of(Layout::Commas, EVERY_KIND);
    assert_eq!(table.records, 4);
    assert_eq!(table.rows[1][3], "2,400");
    let year = numbers(column(&table, "年度"));
    assert_eq!((year.min, year.max, year.places), (2024.0, 2025.0, 0));
    assert_eq!(year.histogram, [2, 2]);
    let code = column(&table, "代碼");
    assert_eq!((&code.kind, code.digits), (&Kind::Text, true));
    let zone = column(&table, "分區");
    assert_eq!(zone.distinct, Distinct::Exactly(2));
    assert_eq!(zone.frequent, [("北區".to_owned(), 3), ("南區".to_owned(), 1)]);
    let amount = numbers(column(&table, "金額"));
    assert!(amount.grouped);
    assert_eq!((amount.min, amount.median, amount.mean, amount.max), (600.0, 1800.0, 4050.0, 12_000.0));
    assert_eq!(amount.histogram.iter().sum::<u64>(), 4);
    let rate = column(&table, "比率");
    assert_eq!((numbers(rate).places, numbers(rate).min, rate.empty), (2, -3.0, 1));
    let dates = &column(&table, "日期").kind;
    assert_eq!(
        *dates,
        Kind::Dates { first: "2024-01-31".to_owned(), last: "2025-12-01T08:00".to_owned() },
        "both calendars are compared"
    );
    assert_eq!((column(&table, "備註").empty, column(&table, "無").empty), (2, 4));
    assert_eq!(column(&table, "無").kind, Kind::Empty);
    let marked = column(&table, "註記");
    assert_eq!((marked.marks, numbers(marked).mean), (2, 3.5));
    assert!(column(&table, "唯一").frequent.is_empty(), "none is frequent");
}

#[test]
fn the_same_rows_are_read_from_every_layout() {
    let wanted = of(Layout::Commas, "名稱,值\n甲,1\n乙,2\n");
    assert_eq!(of(Layout::Tabs, "名稱\t值\r\n甲\t1\r\n乙\t2\r\n"), wanted);
    let (big5, _, _) = encoding_rs::BIG5.encode("名稱,值\n甲,1\n乙,2\n");
    assert_eq!(read(Layout::Commas, &big5), Some(wanted.clone()));
    let rows = r#"[{"名稱":"甲","值":1},{"值":2,"名稱":"乙"}]"#;
    assert_eq!(of(Layout::Json, rows), wanted);
    for (text, path) in [
        (format!("{{\"ok\":true,\"data\":{rows}}}"), vec!["data"]),
        (
            format!("\u{feff}{{\"fields\":[\"名稱\"],\"result\":{{\"total\":2,\"records\":{rows}}}}}"),
            vec!["result", "records"],
        ),
    ] {
        let table = of(Layout::Json, &text);
        assert_eq!(table.path, path);
        assert_eq!((table.header, table.rows), (wanted.header.clone(), wanted.rows.clone()));
    }
    let features = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":{"名稱":"甲","值":1}},
        {"properties":{"名稱":"乙","值":2}}]}"#;
    assert_eq!(of(Layout::Json, features).rows, wanted.rows);
}

#[test]
fn what_is_no_table_gives_none() {
    for text in
        ["", "[]", "7", "[1,2]", "[[1],[2]]", "{\"a\":{\"b\":{\"c\":[{\"x\":1}]}}}", "[{}]", "[{\"a\":1}"]
    {
        assert_eq!(read(Layout::Json, text.as_bytes()), None, "{text}");
    }
    assert_eq!(read(Layout::Commas, b""), None);
    assert_eq!(
        read(
            Layout::Commas,
            "a,b\n1,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>().as_slice()
        ),
        None
    );
    assert_eq!(read(Layout::Json, "[".repeat(100_000).as_bytes()), None);
}

#[test]
fn long_and_wide_tables_are_bounded() {
    let header: Vec<String> = (0..100).map(|n| format!("c{n}")).collect();
    let wide = of(Layout::Commas, &format!("{}\n{}\n", header.join(","), "長".repeat(500)));
    assert_eq!((wide.header.len(), wide.more_columns), (COLUMNS, 40));
    assert_eq!(wide.rows[0][0].chars().count(), CELL + 1);
    let mut long = String::from("n,m\n");
    for n in 0..200_000 {
        long.push_str(&format!("{n},{}\n", n % 7));
    }
    let long = of(Layout::Commas, &long);
    assert_eq!((long.records, long.rows.len()), (200_000, ROWS));
    assert_eq!(long.columns[0].distinct, Distinct::MoreThan(10_000));
    let told = numbers(&long.columns[0]);
    assert!(told.sampled && (told.median - 100_000.0).abs() < 100.0, "{}", told.median);
    assert_eq!((told.min, told.max, told.mean), (0.0, 199_999.0, 99_999.5));
    assert_eq!(numbers(&long.columns[1]).histogram.len(), 7);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_bytes_come_nothing_breaks(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for layout in [Layout::Commas, Layout::Tabs, Layout::Json] {
            sound(read(layout, &bytes));
        }
    }

    #[test]
    fn whatever_cells_stand_in_a_table_they_are_accounted_for(
        cells in prop::collection::vec(
            prop_oneof!["[-+]?[0-9]{1,20}(\\.[0-9]{0,4})?(e-?[0-9]{1,3})?", "[0-9]{2,4}[-/年][0-9]{0,2}[-/月]?[0-9]{0,2}", "\\PC{0,8}", "", "-"],
            1..40,
        )
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["a", "b"]).unwrap();
        for cell in &cells {
            writer.write_record([cell.as_str(), "x"]).unwrap();
        }
        let table = read(Layout::Commas, &writer.into_inner().unwrap());
        prop_assert_eq!(table.as_ref().map(|table| table.records), Some(cells.len() as u64));
        sound(table);
        let rows: Vec<serde_json::Value> = cells.iter().map(|cell| serde_json::json!({"a": cell})).collect();
        sound(read(Layout::Json, serde_json::to_string(&rows).unwrap().as_bytes()));
    }
}

/// What holds of every table.
fn sound(table: Option<Table>) {
    let Some(table) = table else { return };
    assert!(table.rows.len() <= ROWS && table.header.len() <= COLUMNS);
    assert_eq!(table.columns.len(), table.header.len());
    assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
    for column in &table.columns {
        assert!(column.empty + column.marks <= table.records);
        if let Kind::Numbers(n) = &column.kind {
            assert!(n.min <= n.median && n.median <= n.max && n.mean.is_finite());
            assert!(n.histogram.is_empty() == (n.min == n.max));
        }
    }
}
