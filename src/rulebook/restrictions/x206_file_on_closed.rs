use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File on data that are not open.
pub static FILE_ON_CLOSED: Rule = Rule {
    code: "X206",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不開放的資料附了檔案", "file on data that are not open"),
    why: Words::fixed(
        "附上的檔案、下載網址或服務會直接公開，不開放的內容就會外洩，而且無法收回",
        "an attached file, download address or service is public at once: what is not open leaks and cannot be taken back",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第1項；個人資料保護法第16條；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 18 I; Personal Data Protection Act, art. 16; odsite site format, datasets",
    )),
    example: "# content/datasets/low-income.yaml
access: closed
status: published
distributions:
  - {file: low-income.csv}
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31

# content/datasets/low-income.csv
姓名,村里
（姓名）,望汐里",
    corrected: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    mend: Words::fixed(
        "刪除這個資料資源的 file、download_url、service，並把檔案從網站目錄移走；檔案若曾提交到版本庫，舊紀錄仍看得到，請資訊單位清除。依申請提供的資料，在 restriction 的 apply 說明取得方式，資料資源可只寫 access_url",
        "delete `file`, `download_url` and `service` of the distribution and take the file out of the site's folder; where it was committed to a repository it can still be seen in its history: have your IT unit remove it. For data on request say under `apply` of `restriction` how to get them; a distribution may then have an `access_url` alone",
    ),
};
