use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bad template.
pub static TEMPLATE: Rule = Rule {
    code: "S605",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("範本有錯", "template that is wrong"),
    why: Words::fixed(
        "範本有錯時，用到它的每一頁都無法產生；檔名寫錯的範本則完全不會使用",
        "with a broken template none of the pages that use it can be made; one whose name is misspelt is not used at all",
    ),
    source: Some(Words::fixed("odsite docs/themes.md「範本」", "odsite docs/themes.md, Templates")),
    example: "<!-- themes/default/templates/slot-footer.html -->
<p>{{ site.titel.text }}</p>",
    corrected: "<!-- themes/default/templates/slot-footer.html -->
<p>{{ site.title.text }}</p>",
    mend: Words::fixed(
        "請維護佈景的人改正訊息所指的那一行，名稱可用訊息提示的那一個；刪除這個檔案就會回到內建版本；可用的檔名見 odsite theme list",
        "have whoever keeps the theme correct the line that the message names, with the name that it proposes; without the file the built-in one is used; `odsite theme list` tells the names of files",
    ),
};
