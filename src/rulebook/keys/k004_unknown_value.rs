use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Value not in the list.
pub static UNKNOWN_VALUE: Rule = Rule {
    code: "K004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不在清單中的值", "value not in the list"),
    why: Words::fixed(
        "只有清單中的值才有固定的意義，其他寫法無法判斷資料是否開放、狀態為何，也無法對應到介接用的標準代碼",
        "only the values listed have a fixed meaning; any other leaves open whether data are open or in what state they are, and has no standard code for harvesters",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第7點、「datasets」",
        "odsite site format, Principles, 7; datasets",
    )),
    example: "# content/datasets/population.yaml
access: public",
    corrected: "# content/datasets/population.yaml
access: open",
    mend: Words::fixed(
        "改為訊息列出的值，照原樣用英文小寫，例如 access 用 open、on-request、closed，status 用 draft、planned、published、discontinued、withdrawn",
        "use one of the values in the message, in lower case as shown: `access` is `open`, `on-request` or `closed`; `status` is `draft`, `planned`, `published`, `discontinued` or `withdrawn`",
    ),
};
