use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Long description.
pub static LONG_DESCRIPTION: Rule = Rule {
    code: "D121",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("描述太長", "long description"),
    why: Words::fixed(
        "超過 10,000 字的描述會讓採集的目錄退回整筆資料",
        "catalogues that harvest refuse records whose description passes 10,000 characters",
    ),
    source: Some(Words::fixed(
        "GSA/data.gov#5449；DCAT-US 1.1 description",
        "GSA/data.gov#5449; DCAT-US 1.1, description",
    )),
    example: "description: （一萬字以上的手冊內容）",
    corrected: "description: 各年度歲出預算，按機關與科目別。詳見使用手冊。",
    mend: Words::fixed(
        "把手冊等長文放到 pages 或附件，描述只留摘要",
        "move manuals to `pages` or an attachment and keep a summary",
    ),
};
