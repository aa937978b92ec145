//! Update frequencies: the table of the Publications Office of the EU
//! (`http://publications.europa.eu/resource/authority/frequency`), which DCAT-AP 3.0.1 makes
//! obligatory, and the spellings of Taiwanese lists.

use crate::date::Date;

/// One frequency.
#[derive(Debug, PartialEq, Eq)]
pub struct Frequency {
    /// Code of the EU table.
    pub authority: &'static str,
    lower: &'static str,
    /// English label of the EU table.
    pub en: &'static str,
    /// The spelling of the national platform where it has one.
    pub zh: &'static str,
    /// ISO 8601 repeating interval of DCAT-US 1.1, or `irregular`; nothing where it has no word.
    pub interval: Option<&'static str>,
    /// Days and months until the next update is due; nothing when it cannot be late.
    due: Option<(i32, i32)>,
}

impl Frequency {
    /// The code in lower case, as manifests write it.
    pub fn code(&self) -> &'static str {
        self.lower
    }

    /// The day by which data of `modified` should be updated again; nothing for irregular ones.
    pub fn next_due(&self, modified: Date) -> Option<Date> {
        self.due.map(|(days, months)| modified.plus_months(months).plus_days(days))
    }
}

static TABLE: [Frequency; 38] = [
    Frequency {
        authority: "1MIN",
        lower: "1min",
        en: "every minute",
        zh: "每1分",
        interval: Some("R/PT1M"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "5MIN",
        lower: "5min",
        en: "every 5 minutes",
        zh: "每5分",
        interval: Some("R/PT5M"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "10MIN",
        lower: "10min",
        en: "every 10 minutes",
        zh: "每10分",
        interval: Some("R/PT10M"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "15MIN",
        lower: "15min",
        en: "every 15 minutes",
        zh: "每15分",
        interval: Some("R/PT15M"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "30MIN",
        lower: "30min",
        en: "every 30 minutes",
        zh: "每30分",
        interval: Some("R/PT30M"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "HOURLY",
        lower: "hourly",
        en: "hourly",
        zh: "每1時",
        interval: Some("R/PT1H"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "BIHOURLY",
        lower: "bihourly",
        en: "every 2 hours",
        zh: "每2時",
        interval: Some("R/PT2H"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "TRIHOURLY",
        lower: "trihourly",
        en: "every 3 hours",
        zh: "每3時",
        interval: Some("R/PT3H"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "12HRS",
        lower: "12hrs",
        en: "every 12 hours",
        zh: "每12時",
        interval: Some("R/PT12H"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "DAILY",
        lower: "daily",
        en: "daily",
        zh: "每1日",
        interval: Some("R/P1D"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "DAILY_2",
        lower: "daily_2",
        en: "twice a day",
        zh: "每日2次",
        interval: Some("R/PT12H"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "WEEKLY",
        lower: "weekly",
        en: "weekly",
        zh: "每1週",
        interval: Some("R/P1W"),
        due: Some((7, 0)),
    },
    Frequency {
        authority: "WEEKLY_2",
        lower: "weekly_2",
        en: "twice a week",
        zh: "每週2次",
        interval: Some("R/P3.5D"),
        due: Some((4, 0)),
    },
    Frequency {
        authority: "WEEKLY_3",
        lower: "weekly_3",
        en: "three times a week",
        zh: "每週3次",
        interval: Some("R/P0.33W"),
        due: Some((3, 0)),
    },
    Frequency {
        authority: "BIWEEKLY",
        lower: "biweekly",
        en: "every 2 weeks",
        zh: "每2週",
        interval: Some("R/P2W"),
        due: Some((14, 0)),
    },
    Frequency {
        authority: "MONTHLY",
        lower: "monthly",
        en: "monthly",
        zh: "每1月",
        interval: Some("R/P1M"),
        due: Some((0, 1)),
    },
    Frequency {
        authority: "MONTHLY_2",
        lower: "monthly_2",
        en: "twice a month",
        zh: "每半月",
        interval: Some("R/P0.5M"),
        due: Some((16, 0)),
    },
    Frequency {
        authority: "MONTHLY_3",
        lower: "monthly_3",
        en: "three times a month",
        zh: "每10日",
        interval: Some("R/P0.33M"),
        due: Some((11, 0)),
    },
    Frequency {
        authority: "BIMONTHLY",
        lower: "bimonthly",
        en: "every 2 months",
        zh: "每2月",
        interval: Some("R/P2M"),
        due: Some((0, 2)),
    },
    Frequency {
        authority: "QUARTERLY",
        lower: "quarterly",
        en: "quarterly",
        zh: "每1季",
        interval: Some("R/P3M"),
        due: Some((0, 3)),
    },
    Frequency {
        authority: "ANNUAL",
        lower: "annual",
        en: "annual",
        zh: "每1年",
        interval: Some("R/P1Y"),
        due: Some((0, 12)),
    },
    Frequency {
        authority: "ANNUAL_2",
        lower: "annual_2",
        en: "semiannual",
        zh: "每半年",
        interval: Some("R/P6M"),
        due: Some((0, 6)),
    },
    Frequency {
        authority: "ANNUAL_3",
        lower: "annual_3",
        en: "three times a year",
        zh: "每4月",
        interval: Some("R/P4M"),
        due: Some((0, 4)),
    },
    Frequency {
        authority: "BIENNIAL",
        lower: "biennial",
        en: "biennial",
        zh: "每2年",
        interval: Some("R/P2Y"),
        due: Some((0, 24)),
    },
    Frequency {
        authority: "TRIENNIAL",
        lower: "triennial",
        en: "triennial",
        zh: "每3年",
        interval: Some("R/P3Y"),
        due: Some((0, 36)),
    },
    Frequency {
        authority: "QUADRENNIAL",
        lower: "quadrennial",
        en: "every 4 years",
        zh: "每4年",
        interval: Some("R/P4Y"),
        due: Some((0, 48)),
    },
    Frequency {
        authority: "QUINQUENNIAL",
        lower: "quinquennial",
        en: "every 5 years",
        zh: "每5年",
        interval: Some("R/P5Y"),
        due: Some((0, 60)),
    },
    Frequency {
        authority: "DECENNIAL",
        lower: "decennial",
        en: "every 10 years",
        zh: "每10年",
        interval: Some("R/P10Y"),
        due: Some((0, 120)),
    },
    Frequency {
        authority: "BIDECENNIAL",
        lower: "bidecennial",
        en: "every 20 years",
        zh: "每20年",
        interval: Some("R/P20Y"),
        due: Some((0, 240)),
    },
    Frequency {
        authority: "TRIDECENNIAL",
        lower: "tridecennial",
        en: "every 30 years",
        zh: "每30年",
        interval: Some("R/P30Y"),
        due: Some((0, 360)),
    },
    Frequency {
        authority: "AS_NEEDED",
        lower: "as_needed",
        en: "as needed",
        zh: "視需要更新",
        interval: Some("irregular"),
        due: None,
    },
    Frequency {
        authority: "IRREG",
        lower: "irreg",
        en: "irregular",
        zh: "不定期更新",
        interval: Some("irregular"),
        due: None,
    },
    Frequency {
        authority: "CONT",
        lower: "cont",
        en: "continuous",
        zh: "即時",
        interval: Some("R/PT1S"),
        due: Some((1, 0)),
    },
    Frequency {
        authority: "UPDATE_CONT",
        lower: "update_cont",
        en: "continuously updated",
        zh: "持續更新",
        interval: Some("R/PT1S"),
        due: Some((1, 0)),
    },
    Frequency { authority: "NEVER", lower: "never", en: "never", zh: "不更新", interval: None, due: None },
    Frequency {
        authority: "NOT_PLANNED",
        lower: "not_planned",
        en: "not planned",
        zh: "無更新計畫",
        interval: None,
        due: None,
    },
    Frequency { authority: "OTHER", lower: "other", en: "other", zh: "其他", interval: None, due: None },
    Frequency {
        authority: "UNKNOWN",
        lower: "unknown",
        en: "unknown",
        zh: "未知",
        interval: None,
        due: None,
    },
];

/// The codes in lower case.
pub fn codes() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|frequency| frequency.lower)
}

/// All frequencies.
pub fn all() -> &'static [Frequency] {
    &TABLE
}

/// The frequency with this code, in either case.
pub fn find(code: &str) -> Option<&'static Frequency> {
    TABLE.iter().find(|frequency| frequency.authority.eq_ignore_ascii_case(code))
}

/// Reads a code or one of the spellings of Taiwanese lists.
pub fn read(text: &str) -> Option<&'static Frequency> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.replace('周', "週").replace('天', "日").replace("小時", "時").replace("分鐘", "分");
    if let Some(found) = find(&text).or_else(|| TABLE.iter().find(|f| f.zh == text)) {
        return Some(found);
    }
    let code = match text.as_str() {
        "即時" | "即時更新" => "CONT",
        "不定期" | "不定時" | "不定期更新" => "IRREG",
        "不更新" | "不再更新" | "停止更新" => "NEVER",
        "半年" | "每6月" | "每六月" | "每半年1次" => "ANNUAL_2",
        "季" | "每季" | "每3月" | "每三月" | "每季1次" => "QUARTERLY",
        "年" | "每年" | "每年1次" | "每1年1次" | "每12月" => "ANNUAL",
        "月" | "每月" | "每月1次" => "MONTHLY",
        "週" | "每週" | "每7日" | "每週1次" => "WEEKLY",
        "日" | "每日" | "每日1次" | "每24時" => "DAILY",
        "每時" | "每60分" => "HOURLY",
        "每分" => "1MIN",
        "每14日" | "雙週" | "每兩週" => "BIWEEKLY",
        "雙月" | "每兩月" => "BIMONTHLY",
        "每15日" => "MONTHLY_2",
        _ => return None,
    };
    find(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_real_lists_are_read() {
        for (text, code) in [
            ("不定期更新", "irreg"),
            ("每1年", "annual"),
            ("每1月", "monthly"),
            ("每1日", "daily"),
            ("每1時", "hourly"),
            ("每1分", "1min"),
            ("每2月", "bimonthly"),
            ("每半年", "annual_2"),
            ("每 10 分鐘", "10min"),
            ("每周", "weekly"),
            ("即時", "cont"),
            ("ANNUAL", "annual"),
        ] {
            assert_eq!(read(text).map(Frequency::code), Some(code), "{text}");
        }
        assert_eq!(read("每月、年"), None);
        assert_eq!(read("無"), None);
    }

    #[test]
    fn what_is_irregular_is_never_late() {
        let day = Date::new(2026, 1, 31).unwrap();
        assert_eq!(find("irreg").unwrap().next_due(day), None);
        assert_eq!(find("monthly").unwrap().next_due(day).unwrap().to_string(), "2026-02-28");
    }
}
