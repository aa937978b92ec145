use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Charge without its basis.
pub static CHARGE: Rule = Rule {
    code: "D118",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("收費沒有依據", "charge without its basis"),
    why: Words::fixed(
        "民眾付費前要能查到收費的法令依據與計算方式；沒有這兩項，收費無從檢視，平臺也不收這筆付費資料",
        "before they pay, citizens must be able to look up the law behind a charge and how it is worked out; without both, nobody can examine the charge, and the national platform does not accept the data set",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第10、11欄；主計總處資料開放行動方案 捌三",
        "metadata standard for data sets (2015), fields 10 and 11; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (3)",
    )),
    example: "# content/datasets/population.yaml
cost: {amount: 1200, currency: TWD}",
    corrected: r#"# content/datasets/population.yaml
cost:
  amount: 1200
  currency: TWD
  law: charges-act-10
  url: https://www.example.gov.tw/opendata/fees

# content/vocabulary.yaml
laws:
  charges-act-10: {name: 規費法, article: "10"}"#,
    mend: Words::fixed(
        "在 cost 補上 law（法規的代碼）與 url（說明收費的網頁）。法規先在 content/vocabulary.yaml 的 laws 登錄代碼、名稱、條次與網址，再引用該代碼；免費則寫 amount: 0",
        "add `law` (the key of a law) and `url` (the page that explains the charge) under `cost`. Enter the law with its key, name, article and address under `laws` in content/vocabulary.yaml first; what is free has `amount: 0`",
    ),
};
