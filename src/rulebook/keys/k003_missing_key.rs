use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Required key missing.
pub static MISSING_KEY: Rule = Rule {
    code: "K003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要欄位", "required key missing"),
    why: Words::fixed(
        "缺少必要欄位的紀錄不完整，頁面與目錄都無法說明這是什麼、由誰負責",
        "without a required key the record is incomplete, and neither page nor catalogue can say what it is or who answers for it",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第3、4、16欄；DCAT-AP 3.0.1 dct:title、dct:description；odsite 網站格式「datasets」",
        "metadata standard for data sets (2015), fields 3, 4 and 16; DCAT-AP 3.0.1 dct:title, dct:description; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
access: open
status: draft",
    corrected: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
unit: social
access: open
status: draft",
    mend: Words::fixed(
        "在訊息指出的位置補上欄位與值，訊息會寫出欄位名稱與值的寫法；選填的欄位若沒有值，填入值或刪除那一行。核可要同時有 approved_by 與 approved_on，附件與佐證要有 file 或 url",
        "add the key with a value at the place named; the message shows how to write it. Give an optional key that has no value one, or delete the line. An approval has both `approved_by` and `approved_on`, an attachment or evidence a `file` or a `url`",
    ),
};
