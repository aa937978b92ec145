use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Front matter missing.
pub static NO_FRONT_MATTER: Rule = Rule {
    code: "F009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少檔頭", "front matter missing"),
    why: Words::fixed(
        "Markdown 檔要以 --- 之間的 YAML 開頭，才知道標題與日期",
        "a Markdown file begins with YAML between --- lines, which holds its title and dates",
    ),
    source: None,
    example: "# 會議紀錄",
    corrected: "",
    mend: Words::fixed("在檔案最前面加上 --- 、欄位、---", "begin the file with ---, keys, ---"),
};
