use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bounding box out of order.
pub static BOX: Rule = Rule {
    code: "D128",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("空間範圍的數字不對", "bounding box out of order"),
    why: Words::fixed(
        "不合法的範圍會讓地圖與採集程式拒絕整個目錄",
        "an invalid box makes maps and harvesters refuse the whole catalogue",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dcat:bbox；RFC 7946 §5",
        "DCAT-AP 3.0.1 dcat:bbox; RFC 7946 §5",
    )),
    example: "spatial: {name: 臺灣, bbox: [25.3, 122.0, 21.9, 120.0]}",
    corrected: "spatial: {name: 臺灣, bbox: [120.0, 21.9, 122.0, 25.3]}",
    mend: Words::fixed(
        "依序寫西、南、東、北的經緯度：[西經度, 南緯度, 東經度, 北緯度]",
        "write west, south, east, north in degrees: [west, south, east, north]",
    ),
};
