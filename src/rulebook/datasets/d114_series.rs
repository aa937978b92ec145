use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong series.
pub static SERIES: Rule = Rule {
    code: "D114",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("系列關係不對", "wrong series"),
    why: Words::fixed(
        "系列要由一份 kind: series 的檔案代表，否則系列頁不存在，讀者無法從一期找到其他各期",
        "a series is a manifest of `kind: series`; without one there is no page of the series, and readers of one issue cannot find the others",
    ),
    source: Some(Words::fixed(
        "DCAT 3 dcat:inSeries；DCAT-AP 3.0.1 dcat:DatasetSeries",
        "DCAT 3 dcat:inSeries; DCAT-AP 3.0.1 dcat:DatasetSeries",
    )),
    example: "# content/datasets/population-2026.yaml
series: population

# content/datasets/population.yaml
kind: dataset
title: 各鄉鎮市人口數",
    corrected: "# content/datasets/population-2026.yaml
series: population

# content/datasets/population.yaml
kind: series
title: 各鄉鎮市人口數",
    mend: Words::fixed(
        "在被指為系列的那份 .yaml 檔寫 kind: series，它只需要 title、description、unit、access、status；若指錯了，把 series 改為系列的識別碼，只是相關的資料集則改寫在 related",
        "write `kind: series` in the manifest that is named as the series, which needs `title`, `description`, `unit`, `access` and `status` only; where the wrong one is named, let `series` name the right one, and put what is merely related under `related`",
    ),
};
