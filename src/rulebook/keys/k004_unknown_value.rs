use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Value not in the list.
pub static UNKNOWN_VALUE: Rule = Rule {
    code: "K004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不在清單中的值", "value not in the list"),
    why: Words::fixed("只有清單中的值才有一致的意義", "only listed values mean the same everywhere"),
    source: None,
    example: "access: public",
    corrected: "",
    mend: Words::fixed("改為清單中的值", "use one of the values listed"),
};
