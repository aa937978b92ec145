use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong kind of value.
pub static WRONG_SHAPE: Rule = Rule {
    code: "K002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("值的形式不對", "wrong kind of value"),
    why: Words::fixed(
        "形式不對的值無法解讀，例如該是清單的地方寫了一段文字，這個欄位就不會公布",
        "a value of the wrong form cannot be understood, such as a text where a list belongs, and the key is not published",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第6、7點", "odsite site format, Principles, 6 and 7")),
    example: "# content/datasets/population.yaml
keywords: 人口",
    corrected: "# content/datasets/population.yaml
keywords: [人口]",
    mend: Words::fixed(
        "依訊息所說的形式改寫：清單寫 [甲, 乙]；有下層欄位的寫 {欄位: 值} 或換行縮排；文字可以是一段文字或 {zh-Hant-TW: …, en: …}；是非寫 true 或 false；時間寫 \"14:00\"；決議涉及的對象寫成 dataset/識別碼",
        "write it in the form that the message names: a list as `[a, b]`; keys below as `{key: value}` or on indented lines; a text plain or as `{zh-Hant-TW: …, en: …}`; yes or no as `true` or `false`; a time as `\"14:00\"`; what an item is about as `dataset/` and an id",
    ),
};
