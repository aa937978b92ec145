use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Language that the interface lacks.
pub static UNTRANSLATED: Rule = Rule {
    code: "S607",
    class: Class::Locked,
    level: Level::Warning,
    title: Words::fixed("介面缺譯文", "interface not translated"),
    why: Words::fixed(
        "沒有譯文的選單、標題與標籤會顯示英文，一頁之中夾雜兩種語言",
        "menus, headings and labels without a translation are shown in English, so that a page mixes two languages",
    ),
    source: Some(Words::fixed(
        "WCAG 2.2 第3.1.2條；odsite docs/themes.md「第三種語言」",
        "WCAG 2.2, 3.1.2; odsite docs/themes.md, A third language",
    )),
    example: "# content/site.yaml
languages: [zh-Hant-TW, en, ja]
# themes/default/messages/
#   (ja.yaml: missing)",
    corrected: "# content/site.yaml
languages: [zh-Hant-TW, en, ja]
# themes/default/messages/
#   ja.yaml",
    mend: Words::fixed(
        "以 odsite theme eject messages/en.yaml 取得全部文字，另存為該語言的檔案並翻譯訊息所列的鍵；檔名與 site.yaml 的 languages 一致",
        "get all texts with `odsite theme eject messages/en.yaml`, save them under the name of the language and translate the keys that the message names; the name must be as in `languages` of site.yaml",
    ),
};
