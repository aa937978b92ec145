use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Required file missing.
pub static MISSING: Rule = Rule {
    code: "F007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要的檔案", "required file missing"),
    why: Words::fixed(
        "site.yaml 說明是哪個機關的網站與永久網址，organization.yaml 說明有哪些單位；缺少其中之一或檔案是空的，整個網站都無法產生",
        "site.yaml says whose site it is and at what permanent address, organization.yaml which units there are; without either, or with an empty file, no site can be made",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「site.yaml」、「organization.yaml」",
        "odsite site format, site.yaml; organization.yaml",
    )),
    example: "content/organization.yaml
content/datasets/population.yaml",
    corrected: "# content/site.yaml
agency: office
title: 統計處資料開放專區
base_url: https://www.example.gov.tw/opendata/
languages: [zh-Hant-TW, en]",
    mend: Words::fixed(
        "在訊息指出的位置建立檔案，或把內容寫進空的檔案。site.yaml 至少要有 agency、title、base_url、languages，organization.yaml 至少要有 units；新網站可在空目錄執行 odsite init 產生範本",
        "create the file at the place named, or fill the empty one. site.yaml needs at least `agency`, `title`, `base_url` and `languages`, organization.yaml `units`; for a new site run `odsite init` in an empty folder",
    ),
};
