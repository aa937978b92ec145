use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Theme cannot be used.
pub static THEME: Rule = Rule {
    code: "S603",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("佈景不能使用", "theme cannot be used"),
    why: Words::fixed("佈景缺少時，任何頁面都無法產生", "with a theme that is missing no page can be made"),
    source: Some(Words::fixed("odsite 網站格式「site.yaml」", "odsite site format, site.yaml")),
    example: "# content/site.yaml
theme: {name: county}",
    corrected: "# content/site.yaml
theme: {name: default}",
    mend: Words::fixed(
        "在 site.yaml 把 theme 的 name 改為 default，或改為網站 themes/ 目錄下實際存在的佈景",
        "in site.yaml let the `name` of `theme` be `default` or a theme that is in the themes/ folder of the site",
    ),
};
