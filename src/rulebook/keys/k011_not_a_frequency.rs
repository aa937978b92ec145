use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown frequency.
pub static NOT_A_FREQUENCY: Rule = Rule {
    code: "K011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("更新頻率無法辨識", "unknown frequency"),
    why: Words::fixed(
        "更新頻率決定資料何時算逾期，也要轉成介接用的標準代碼；看不懂的寫法兩者都做不到",
        "the frequency decides when data are late, and is turned into a standard code for harvesters; neither works with words that cannot be read",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:accrualPeriodicity；104年版資料集詮釋資料標準規範第20欄",
        "DCAT-AP 3.0.1 dct:accrualPeriodicity; metadata standard for data sets (2015), field 20",
    )),
    example: "# content/datasets/population.yaml
frequency: 有空就更新",
    corrected: "# content/datasets/population.yaml
frequency: 不定期更新",
    mend: Words::fixed(
        "寫成即時、每1日、每1週、每1月、每3月、每半年、每1年、不定期更新、不更新等，或歐盟代碼的小寫，如 daily、monthly、quarterly、annual、irreg",
        "write an EU code in lower case, such as `daily`, `weekly`, `monthly`, `quarterly`, `annual`, `irreg` or `never`, or the Chinese words of the national platform, such as 每1月 or 不定期更新",
    ),
};
