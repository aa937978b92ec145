use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Rule cannot be changed so.
pub static RULE_OVERRIDE: Rule = Rule {
    code: "S602",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("規則不能這樣調整", "rule cannot be changed in this way"),
    why: Words::fixed(
        "有些規則保護個人資料與公信力，任何網站都不能關閉；法規要求的規則只能降為提醒，而且要公布理由，讓民眾能檢視",
        "some rules protect people and trust, and no site may switch them off; rules that rest on law may only become warnings, with a published reason that citizens can examine",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第8點", "odsite site format, Principles, 8")),
    example: "# content/site.yaml
rules:
  X206: {level: warning, why: 檔案稍後移除}
  R010: {level: warning}",
    corrected: "# content/site.yaml
rules:
  R010: {level: warning, why: 114 年以前的會議紀錄尚在整理，預定 115 年年底公布}",
    mend: Words::fixed(
        "以 odsite explain 加規則代碼查看它能否調整：不能調整的，從 site.yaml 的 rules 刪除，改為修正內容；可改為提醒的，寫 level: warning 與 why；可自行調整的，level 寫 error、warning 或 off",
        "see with `odsite explain` and the code whether the rule may be changed: remove one that cannot be from `rules` in site.yaml and mend the content; one that may become a warning has `level: warning` and `why`; one that may be changed freely has `level` `error`, `warning` or `off`",
    ),
};
