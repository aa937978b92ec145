use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Published data set lacks a duty.
pub static DUTY: Rule = Rule {
    code: "D101",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的資料集缺少必要欄位", "published data set lacks a required key"),
    why: Words::fixed(
        "已公布的開放資料若沒有更新頻率、授權、聯絡窗口、審查者或資料資源，民眾不知道資料多舊、能不能用、該問誰、去哪裡拿，介接的平臺也會收到不完整的紀錄",
        "without its frequency, licence, contact, reviewer or distributions an open data set leaves users unsure how old the data are, what they may do with them, whom to ask and where to get them; harvesters receive an incomplete record",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第7、17–20、36、37欄；DCAT-AP 3.0.1 dct:license、dcat:contactPoint、dct:accrualPeriodicity、dcat:distribution",
        "metadata standard for data sets (2015), fields 7, 17 to 20, 36 and 37; DCAT-AP 3.0.1 dct:license, dcat:contactPoint, dct:accrualPeriodicity, dcat:distribution",
    )),
    example: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
unit: social
access: open
status: published
issued: 2026-01-12
modified: 2026-01-12
reviewed_on: 2026-01-12
distributions:
  - {file: population.csv}",
    corrected: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。
unit: social
access: open
status: published
issued: 2026-01-12
modified: 2026-01-12
reviewed_on: 2026-01-12
frequency: 每1月
distributions:
  - {file: population.csv}",
    mend: Words::fixed(
        "在這個資料集的 .yaml 檔補上訊息指出的欄位。license、contact 可改寫在 site.yaml 作為全站預設，contact 也可寫在單位；單位只有一位審查者時 reviewer 可省略。資料資源的 access 不能比資料集更開放：刪除它，或改為與資料集相同",
        "add the key named in the message to the data set's .yaml file. `license` and `contact` may instead be set for the whole site in site.yaml, and `contact` for the unit; `reviewer` may be left out where the unit has only one. The `access` of a distribution cannot be more open than that of the data set: drop it or make it the same",
    ),
};
