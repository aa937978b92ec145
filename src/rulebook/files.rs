//! Rules on the files of a site.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// F001: unrecognised file.
pub static UNRECOGNISED: Rule = Rule {
    code: "F001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法辨識的檔案", "unrecognised file"),
    why: Words::fixed(
        "內容目錄中的每個檔案都要有用途，否則寫好的資料可能從未公布而無人發現",
        "every file under content/ has a purpose, or work is lost without anyone noticing",
    ),
    source: None,
    example: "content/datasets/population.txt",
    mend: Words::fixed(
        "改正檔名或副檔名、在詮釋資料中引用，或列入 site.yaml 的 ignore",
        "correct its name, name it in a manifest, or list it under `ignore` in site.yaml",
    ),
};

/// F002: wrong file extension.
pub static WRONG_EXTENSION: Rule = Rule {
    code: "F002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("副檔名不對", "wrong file extension"),
    why: Words::fixed(
        "副檔名不符的詮釋資料檔不會被讀取",
        "a manifest with another extension would never be read",
    ),
    source: None,
    example: "content/datasets/population.yml",
    mend: Words::fixed("依提示更改副檔名", "rename the file as shown"),
};

/// F003: not a regular file.
pub static NOT_REGULAR: Rule = Rule {
    code: "F003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是一般檔案", "not a regular file"),
    why: Words::fixed(
        "符號連結與裝置檔可能把網站以外的內容公布出去",
        "links and devices could publish what lies outside the site",
    ),
    source: None,
    example: "content/datasets/data.csv -> /etc/passwd",
    mend: Words::fixed("以一般檔案取代", "replace it by a regular file"),
};

/// F004: not UTF-8 text.
pub static NOT_TEXT: Rule = Rule {
    code: "F004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是 UTF-8 文字", "not UTF-8 text"),
    why: Words::fixed(
        "詮釋資料以 UTF-8 儲存，才能在每台機器上讀出相同的字",
        "manifests are UTF-8, so that they read the same on every machine",
    ),
    source: None,
    example: "以 Big5 儲存的 .yaml 檔",
    mend: Words::fixed("以 UTF-8 編碼另存新檔", "save the file as UTF-8"),
};

/// F005: file too large.
pub static TOO_LARGE: Rule = Rule {
    code: "F005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案過大", "file too large"),
    why: Words::fixed(
        "詮釋資料檔過大，通常是把資料放錯了位置",
        "a manifest of this size is most likely data in the wrong place",
    ),
    source: None,
    example: "9 MB 的 .yaml 檔",
    mend: Words::fixed("把資料移到資料檔，詮釋資料只寫說明", "move the data to a data file"),
};

/// F006: file cannot be read.
pub static UNREADABLE: Rule = Rule {
    code: "F006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案無法讀取", "file cannot be read"),
    why: Words::fixed(
        "讀不到的檔案無法檢查，也無法公布",
        "what cannot be read can be neither checked nor published",
    ),
    source: None,
    example: "沒有讀取權限的檔案",
    mend: Words::fixed("檢查檔案權限與儲存裝置", "check permissions and disk"),
};

/// F007: required file missing.
pub static MISSING: Rule = Rule {
    code: "F007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要的檔案", "required file missing"),
    why: Words::fixed(
        "沒有這個檔案就無法知道是哪個機關、有哪些單位",
        "without it the agency and its units are unknown",
    ),
    source: None,
    example: "沒有 content/site.yaml",
    mend: Words::fixed("建立檔案；`odsite init` 可產生範本", "create it; `odsite init` writes one"),
};

/// F008: named file does not exist.
pub static NO_SUCH_FILE: Rule = Rule {
    code: "F008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用的檔案不存在", "named file does not exist"),
    why: Words::fixed("頁面會出現無法下載的連結", "the page would offer a download that fails"),
    source: Some(Words::fixed("資料品質標章：資料資源連結有效性", "quality badge: link validity")),
    example: "file: budget-2026.csv",
    mend: Words::fixed(
        "改正檔名或加入檔案；路徑以詮釋資料檔所在位置起算",
        "correct the name or add the file; paths start at the manifest",
    ),
};

/// F009: front matter missing.
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
    mend: Words::fixed("在檔案最前面加上 --- 、欄位、---", "begin the file with ---, keys, ---"),
};

/// F010: text that is not shown as written.
pub static NOT_RENDERED: Rule = Rule {
    code: "F010",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文字不會照寫的樣子呈現", "text that is not shown as written"),
    why: Words::fixed(
        "頁面只接受 Markdown：HTML 標籤會顯示成文字，不安全的連結會變成一般文字",
        "pages take Markdown only: HTML is shown as text, and an unsafe link becomes plain text",
    ),
    source: None,
    example: "<b>重要</b>，[說明](javascript:…)",
    mend: Words::fixed("改用 Markdown，連結用 https://", "write Markdown, and links with https://"),
};

/// F011: two files of a document with one address.
pub static SAME_ADDRESS: Rule = Rule {
    code: "F011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("兩個檔案會公布在同一個網址", "two files would have one address"),
    why: Words::fixed(
        "文件的附件都公布在同一個目錄，只留檔名；同名時只有一個能公布",
        "the files of a document are published in one folder by their names, and one name is one file",
    ),
    source: None,
    example: "attachments:\n  - {title: 簡報, file: one/slides.pdf}\n  - {title: 簡報二, file: two/slides.pdf}",
    mend: Words::fixed("為其中一個檔案改名", "rename one of them"),
};

/// F012: a manifest named as a data file.
pub static MANIFEST: Rule = Rule {
    code: "F012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("把詮釋資料檔當成資料檔", "a manifest named as a data file"),
    why: Words::fixed(
        "詮釋資料檔含有不公布的內容，而且它自己就是一個資料集",
        "a manifest holds what is never published, and is a data set of its own",
    ),
    source: None,
    example: "distributions: [{file: other-dataset.yaml}]",
    mend: Words::fixed(
        "file 指向資料檔；要連到另一個資料集用 related",
        "let `file` name a data file; name another data set in `related`",
    ),
};
