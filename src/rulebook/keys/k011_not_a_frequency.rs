use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown frequency.
pub static NOT_A_FREQUENCY: Rule = Rule {
    code: "K011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("更新頻率無法辨識", "unknown frequency"),
    why: Words::fixed("更新頻率決定資料何時算逾期", "the frequency decides when data are late"),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:accrualPeriodicity",
        "DCAT-AP 3.0.1 dct:accrualPeriodicity",
    )),
    example: "frequency: 常常",
    corrected: "",
    mend: Words::fixed(
        "寫成每1日、每1月、每1年、不定期更新，或歐盟代碼如 monthly",
        "write 每1月, 每1年, 不定期更新 …, or an EU code such as monthly",
    ),
};
