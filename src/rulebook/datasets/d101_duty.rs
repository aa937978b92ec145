use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Published data set lacks a duty.
pub static DUTY: Rule = Rule {
    code: "D101",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的資料集缺少必要欄位", "published data set lacks a duty"),
    why: Words::fixed(
        "使用者要知道更新頻率、授權、聯絡人與下載位置，才能使用",
        "users need frequency, licence, contact and files to use the data",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範；DCAT-AP 3.0.1", "metadata standard; DCAT-AP 3.0.1")),
    example: "access: open\nstatus: published\n# 缺 frequency",
    corrected: "",
    mend: Words::fixed("補上欄位", "add the key"),
};
