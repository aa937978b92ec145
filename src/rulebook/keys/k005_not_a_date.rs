use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a date.
pub static NOT_A_DATE: Rule = Rule {
    code: "K005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期格式不對", "not a date"),
    why: Words::fixed(
        "日期一律寫成西元的 YYYY-MM-DD，才不會把民國年與西元年、月與日弄混，時效與逾期也才算得出來",
        "dates are written YYYY-MM-DD in the common era, so that calendars, months and days are not mixed up and deadlines can be computed",
    ),
    source: Some(Words::fixed(
        "ISO 8601-1:2019 第5.2.2.1節；104年版資料集詮釋資料標準規範第21–24欄",
        "ISO 8601-1:2019, 5.2.2.1; metadata standard for data sets (2015), fields 21 to 24",
    )),
    example: "# content/datasets/population.yaml
issued: 115/1/12",
    corrected: "# content/datasets/population.yaml
issued: 2026-01-12",
    mend: Words::fixed(
        "改寫為 YYYY-MM-DD：民國年加 1911，月與日各兩位數，用連字號相連；年份在 1600 到 2200 之間，日期要真的存在",
        "write YYYY-MM-DD: add 1911 to a ROC year, give month and day two digits and join them with hyphens; the year is between 1600 and 2200, and the day exists",
    ),
};
