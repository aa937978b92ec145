use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// On-request access is incomplete.
pub static ON_REQUEST: Rule = Rule {
    code: "X202",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("依申請提供的說明不完整", "on-request access is not fully explained"),
    why: Words::fixed(
        "民眾要知道為什麼不能直接下載、依據什麼、向誰怎麼申請，才能真正取得依申請提供的資料",
        "citizens must know why they cannot download the data, on what ground, and how and where to apply, or on-request data cannot be had in practice",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、三、七；odsite 網站格式「datasets」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), (3), (7); odsite site format, datasets",
    )),
    example: "# content/datasets/household-survey-micro.yaml
access: on-request
status: published
restriction:
  scope: whole
  reason: 樣本戶可能被認出，僅供簽署承諾書的研究使用。",
    corrected: "# content/datasets/household-survey-micro.yaml
access: on-request
status: published
restriction:
  scope: whole
  grounds: [statistics-act-19-2]
  reason: 樣本戶可能被認出，僅供簽署承諾書的研究使用。
  apply: {page: apply, days: 15}",
    mend: Words::fixed(
        "在 restriction 補上 reason（民眾看得懂的理由）、apply（page 寫說明申請的政策頁，或寫 url、contact）與 grounds（依據的代碼）；只因收費而須申請的，grounds 可改為 cost 之下的 law",
        "add under `restriction` a `reason` that citizens understand, `apply` (a `page` that explains how, a `url` or a `contact`) and `grounds` (keys); where a charge alone is the reason, `law` under `cost` may stand for `grounds`",
    ),
};
