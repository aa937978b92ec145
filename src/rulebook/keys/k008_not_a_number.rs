use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a number.
pub static NOT_A_NUMBER: Rule = Rule {
    code: "K008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是數字", "not a number"),
    why: Words::fixed(
        "這個值要拿來計算、比較或排序，文字無法計算，頁面上的金額、筆數與達成率就會是錯的",
        "the value is computed with, compared or sorted; a text cannot be, and amounts, counts and shares on the pages would be wrong",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第29欄；odsite 網站格式「plan」",
        "metadata standard for data sets (2015), field 29; odsite site format, plan",
    )),
    example: "# content/datasets/population.yaml
cost: {amount: 免費}",
    corrected: "# content/datasets/population.yaml
cost: {amount: 0}",
    mend: Words::fixed(
        "改為半形數字，不加千分位逗號、單位或文字；免費寫 0，筆數與配額寫整數，方案的目標值可寫 90%",
        "write plain digits without thousands separators, units or words; 0 for free, whole numbers for records and quotas, and a percentage such as `90%` for goals of a plan",
    ),
};
