use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Short description.
pub static SHORT_DESCRIPTION: Rule = Rule {
    code: "D105",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("描述太短", "short description"),
    why: Words::fixed(
        "太短的描述讓人看不出資料的內容與範圍，而且少於 50 字元的描述不會被資料集搜尋引擎收錄",
        "a short description does not tell what the data hold, and data set search engines leave out descriptions of fewer than 50 characters",
    ),
    source: Some(Words::fixed(
        "Google 搜尋中心「資料集結構化資料」description（50 至 5000 字元）；104年版資料集詮釋資料標準規範第4欄",
        "Google Search Central, Dataset structured data, `description` (50 to 5000 characters); metadata standard for data sets (2015), field 4",
    )),
    example: "# content/datasets/population.yaml
description: 人口公報",
    corrected: "# content/datasets/population.yaml
description: |
  各鄉鎮市每月底的戶籍登記人口數，依性別分列，每月十日前更新。
  自民國一百零四年一月起收錄，可用於人口規劃、公共服務配置與學術研究。",
    mend: Words::fixed(
        "在這個資料集的 .yaml 檔改寫 description，說明資料內容、範圍、期間、更新時間與用途，每一種語言都至少 50 字元",
        "rewrite `description` in the data set's .yaml file: what the data hold, what they cover, since when, when they are updated and what they are good for, in 50 characters or more in each language",
    ),
};
