use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// ASCII punctuation in Chinese.
pub static HALF_WIDTH_MARK: Rule = Rule {
    code: "T908",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("中文裡的半形標點", "ASCII punctuation in Chinese"),
    why: Words::fixed(
        "中文用全形標點；半形標點在直排、唸讀與搜尋時會出錯",
        "Chinese takes full-width marks; ASCII ones go wrong in vertical text, speech and search",
    ),
    source: Some(Words::fixed("教育部重訂標點符號手冊", "Ministry of Education, handbook of punctuation")),
    example: "description: 本資料集,每月更新。",
    corrected: "description: 本資料集，每月更新。",
    mend: Words::fixed("改成全形標點（，；：？！）", "use full-width marks (，；：？！)"),
};
