use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Brand colour or logo that cannot be used.
pub static BRAND: Rule = Rule {
    code: "S604",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("代表色或標誌不能使用", "brand colour or logo that cannot be used"),
    why: Words::fixed(
        "代表色會寫進每一頁的樣式，標誌會出現在每一頁；寫錯會使全站顯示異常",
        "the colour goes into the style of every page and the logo onto each; a wrong one spoils the whole site",
    ),
    source: Some(Words::fixed(
        "CSS Color 4 第5.2節；odsite 網站格式「site.yaml」",
        "CSS Color 4, 5.2; odsite site format, site.yaml",
    )),
    example: "# content/site.yaml
theme: {name: default, brand: darkblue}",
    corrected: r##"# content/site.yaml
theme: {name: default, brand: "#0b5394"}"##,
    mend: Words::fixed(
        "brand 寫成 # 加三或六位十六進位數字，並用雙引號包住，例如 \"#0b5394\"；logo 寫 content/ 中一個 svg、png、jpg、webp 或 gif 圖片檔的檔名",
        "write `brand` as # with three or six hexadecimal digits in double quotes, such as `\"#0b5394\"`; `logo` names an svg, png, jpg, webp or gif file within content/",
    ),
};
