use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Imported data set lacks what its source lacks.
pub static IMPORTED_DUTY: Rule = Rule {
    code: "D102",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("匯入的資料集來源未載明", "imported data set lacks what its source leaves out"),
    why: Words::fixed(
        "來源清單沒寫的授權、更新頻率或聯絡窗口，網站不會替機關假設，頁面只能寫「來源未載明」，使用者仍不知道能不能用這些資料",
        "what the source list leaves out, such as licence, frequency or contact, is never assumed: the page says that the source does not state it, and users still cannot tell whether they may use the data",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第7、17–20欄；odsite 網站格式「datasets」",
        "metadata standard for data sets (2015), fields 7 and 17 to 20; odsite site format, datasets",
    )),
    example: r#"# content/datasets/6564.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
unit: social
access: open
status: published
imported: {from: data-gov-tw, id: "6564", date: 2026-05-01}
distributions:
  - {download_url: https://www.example.gov.tw/population.csv}"#,
    corrected: r#"# content/datasets/6564.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
unit: social
access: open
status: published
frequency: 每1月
license: OGDL-Taiwan-1.0
contact: desk
reviewer: social-chief
imported: {from: data-gov-tw, id: "6564", date: 2026-05-01}
distributions:
  - {download_url: https://www.example.gov.tw/population.csv}"#,
    mend: Words::fixed(
        "向業務單位查明後，在這個資料集的 .yaml 檔補上訊息指出的欄位：license 寫授權代碼，contact 寫 organization.yaml 的窗口，reviewer 寫該單位的審查者，frequency 寫每1月之類的頻率。imported 保留不動",
        "ask the unit in charge, then add the key named in the message to the data set's .yaml file: `license` is the key of a licence, `contact` a contact in organization.yaml, `reviewer` a reviewer of the unit, `frequency` a frequency such as `monthly`. Leave `imported` as it is",
    ),
};
