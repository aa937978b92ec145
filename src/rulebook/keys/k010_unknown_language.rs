use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bad language tag.
pub static UNKNOWN_LANGUAGE: Rule = Rule {
    code: "K010",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("語言代碼不對", "bad language tag"),
    why: Words::fixed(
        "語言代碼錯了，讀屏軟體會用錯誤的語言朗讀，瀏覽器會選錯字型，目錄中的文字也會標錯語言",
        "with a wrong tag screen readers read the text aloud in the wrong language, browsers choose the wrong font, and the catalogue labels the text wrongly",
    ),
    source: Some(Words::fixed(
        "BCP 47（RFC 5646 §2.1）；WCAG 2.2 成功準則 3.1.1、3.1.2",
        "BCP 47 (RFC 5646, 2.1); WCAG 2.2, success criteria 3.1.1 and 3.1.2",
    )),
    example: "# content/datasets/population.yaml
title:
  zh_TW: 各鄉鎮市人口數
  en: Population by township",
    corrected: "# content/datasets/population.yaml
title:
  zh-Hant-TW: 各鄉鎮市人口數
  en: Population by township",
    mend: Words::fixed(
        "用連字號分段的代碼，例如臺灣正體中文 zh-Hant-TW、英文 en、日文 ja，與 site.yaml 的 languages 一致；若訊息指出的是欄位名稱，把那一行與上面的欄位對齊，不要縮排",
        "use tags with hyphens between their parts, such as `zh-Hant-TW`, `en` or `ja`, the same as under `languages` in site.yaml; where the message names a key, begin that line where the key above begins",
    ),
};
