use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Released request without data.
pub static RELEASED: Rule = Rule {
    code: "Q504",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已開放的需求沒有可取得的資料集", "released request without data"),
    why: Words::fixed(
        "已開放（released）表示民眾現在拿得到資料",
        "released means that the public can have the data now",
    ),
    source: None,
    example: "status: released（datasets 的資料集仍未提供）",
    corrected: "",
    mend: Words::fixed(
        "在 datasets 列出現在可取得的資料集，或改狀態",
        "list the data set that can be had now, or correct the status",
    ),
};
