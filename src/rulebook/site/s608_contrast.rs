use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Brand colour that text cannot be read on.
pub static CONTRAST: Rule = Rule {
    code: "S608",
    class: Class::Law,
    level: Level::Error,
    title: Words::fixed("代表色對比不足", "brand colour with too little contrast"),
    why: Words::fixed(
        "白色文字疊在太淺的代表色上，視力較弱的人無法閱讀，也無法通過無障礙檢測",
        "white text on a brand colour that is too light cannot be read by people with weak sight, and fails the tests of accessibility",
    ),
    source: Some(Words::fixed(
        "WCAG 2.2 第1.4.3、1.4.11條；身心障礙者權益保障法第52條之2",
        "WCAG 2.2, 1.4.3 and 1.4.11; People with Disabilities Rights Protection Act, 52-2",
    )),
    example: r##"# content/site.yaml
theme: {brand: "#3fa9f5"}"##,
    corrected: r##"# content/site.yaml
theme: {brand: "#2e7cb4"}"##,
    mend: Words::fixed(
        "把 brand 改為訊息提示的顏色：色相相同，只是深到與白色文字的對比達 4.5 比 1",
        "write the colour that the message proposes: the same hue, just dark enough for a contrast of 4.5 to 1 with white text",
    ),
};
