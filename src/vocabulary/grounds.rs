//! Grounds on which data may be kept from being open, and the statutes they stand in.
//!
//! Source: 政府資訊公開法 §18 I (nine grounds) and §18 II (severability); 個人資料保護法 §6, §16;
//! 統計法 §19 II; 稅捐稽徵法 §33; 國家機密保護法; 營業秘密法; 檔案法 §18.

/// One ground.
#[derive(Debug, PartialEq, Eq)]
pub struct Ground {
    /// Key in manifests.
    pub key: &'static str,
    /// Name of the law in Chinese; empty for conditions that no statute states.
    pub law: &'static str,
    /// Name of the law in English.
    pub law_en: &'static str,
    /// Article, paragraph (項), subparagraph (款); 0 where none.
    pub at: (u16, u8, u8),
    /// What it says, in short and in our words: Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// The law's text.
    pub url: &'static str,
    /// Whether the other part must still be provided.
    pub severable: bool,
    /// `RESTRICTED` or `NON_PUBLIC` of the EU table `access-right`.
    pub eu: &'static str,
}

impl Ground {
    /// The law and the place in it: 「政府資訊公開法第18條第1項第6款」.
    pub fn citation(&self) -> String {
        let (article, paragraph, subparagraph) = self.at;
        let mut text = format!("{}第{article}條", self.law);
        for (number, unit) in [(paragraph, '項'), (subparagraph, '款')] {
            if number > 0 {
                text += &format!("第{number}{unit}");
            }
        }
        text
    }
}

const FOI: &str = "政府資訊公開法";
const FOI_EN: &str = "Freedom of Government Information Law";
const FOI_URL: &str = "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=I0020026";
const PDPA: &str = "個人資料保護法";
const PDPA_EN: &str = "Personal Data Protection Act";
const PDPA_URL: &str = "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=I0050021";

const fn foi(number: u8, key: &'static str, zh: &'static str, en: &'static str) -> Ground {
    Ground {
        key,
        law: FOI,
        law_en: FOI_EN,
        at: (18, 1, number),
        zh,
        en,
        url: FOI_URL,
        severable: true,
        eu: "NON_PUBLIC",
    }
}

/// Built-in grounds.
pub static ALL: &[Ground] = &[
    foi(
        1,
        "foi-18-1-1",
        "國家機密，或其他法令規定應秘密或禁止公開",
        "State secrets, or what other law requires to be kept secret",
    ),
    foi(
        2,
        "foi-18-1-2",
        "有礙犯罪偵查、公正裁判，或危害他人生命、身體、自由、財產",
        "Would hinder criminal investigation or fair trial, or endanger life, body, freedom or property",
    ),
    foi(
        3,
        "foi-18-1-3",
        "作成決定前的內部擬稿或準備作業",
        "Internal drafts and preparations before a decision",
    ),
    foi(
        4,
        "foi-18-1-4",
        "監督、檢查、取締的資料，公開會妨害其目的",
        "Supervision, inspection or enforcement whose purpose disclosure would harm",
    ),
    foi(
        5,
        "foi-18-1-5",
        "考試、檢定、鑑定的資料，公開會影響公正",
        "Examinations and appraisals whose fairness disclosure would affect",
    ),
    foi(
        6,
        "foi-18-1-6",
        "侵害個人隱私、職業上秘密或著作權人的公開發表權",
        "Would violate privacy, professional secrets or an author's right of first publication",
    ),
    foi(
        7,
        "foi-18-1-7",
        "侵害營業上秘密，或經營者的正當利益與競爭地位",
        "Would violate trade secrets or the legitimate interests of a business",
    ),
    foi(8, "foi-18-1-8", "保存文化資產必須特別管理", "Needed to preserve cultural heritage"),
    foi(
        9,
        "foi-18-1-9",
        "公營事業的經營資料，公開會妨害正當利益",
        "Operations of public enterprises whose legitimate interests disclosure would harm",
    ),
    Ground {
        key: "personal-data-act-6",
        law: PDPA,
        law_en: PDPA_EN,
        at: (6, 1, 0),
        zh: "病歷、醫療、基因、性生活、健康檢查及犯罪前科等特種個人資料",
        en: "Special categories of personal data: medical, genetic, health, sexual life, criminal record",
        url: PDPA_URL,
        severable: true,
        eu: "NON_PUBLIC",
    },
    Ground {
        key: "personal-data-act-16",
        law: PDPA,
        law_en: PDPA_EN,
        at: (16, 1, 0),
        zh: "公務機關利用個人資料應於法定職務必要範圍內",
        en: "Public agencies use personal data only within the scope of their duties",
        url: PDPA_URL,
        severable: true,
        eu: "RESTRICTED",
    },
    Ground {
        key: "statistics-act-19-2",
        law: "統計法",
        law_en: "Statistics Act",
        at: (19, 2, 0),
        zh: "統計調查取得的個別資料應予保密，只供統計使用",
        en: "Individual data from surveys are confidential and serve statistics only",
        url: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=S0000001",
        severable: true,
        eu: "NON_PUBLIC",
    },
    Ground {
        key: "tax-collection-act-33",
        law: "稅捐稽徵法",
        law_en: "Tax Collection Act",
        at: (33, 1, 0),
        zh: "納稅義務人的財產、所得、營業與納稅資料應保密",
        en: "Property, income, business and tax data of taxpayers are confidential",
        url: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=G0340001",
        severable: true,
        eu: "NON_PUBLIC",
    },
    Ground {
        key: "archives-act-18",
        law: "檔案法",
        law_en: "Archives Act",
        at: (18, 0, 0),
        zh: "檔案法列舉得拒絕提供的檔案",
        en: "Archives that the Act lets an agency refuse",
        url: "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0030134",
        severable: true,
        eu: "RESTRICTED",
    },
    Ground {
        key: "charge",
        law: "",
        law_en: "",
        at: (0, 0, 0),
        zh: "須依法收費",
        en: "Provided against a charge fixed by law",
        url: "",
        severable: true,
        eu: "RESTRICTED",
    },
    Ground {
        key: "third-party-rights",
        law: "",
        law_en: "",
        at: (0, 0, 0),
        zh: "含有第三人的權利",
        en: "Holds rights of third parties",
        url: "",
        severable: true,
        eu: "RESTRICTED",
    },
    Ground {
        key: "conditions",
        law: "",
        law_en: "",
        at: (0, 0, 0),
        zh: "須符合一定條件才能使用",
        en: "May be used under conditions only",
        url: "",
        severable: true,
        eu: "RESTRICTED",
    },
];

/// The citation in Chinese: 「政府資訊公開法第18條第1項第6款」.
pub fn citation(law: &str, (article, paragraph, subparagraph): (u16, u8, u8)) -> String {
    let mut text = law.to_owned();
    if article > 0 {
        text.push_str(&format!("第{article}條"));
    }
    if paragraph > 0 {
        text.push_str(&format!("第{paragraph}項"));
    }
    if subparagraph > 0 {
        text.push_str(&format!("第{subparagraph}款"));
    }
    text
}

/// The citation in English.
pub fn citation_en(law: &str, (article, paragraph, subparagraph): (u16, u8, u8)) -> String {
    let mut text = law.to_owned();
    if article > 0 {
        text.push_str(&format!(", art. {article}"));
    }
    if paragraph > 0 {
        text.push_str(&format!(", para. {paragraph}"));
    }
    if subparagraph > 0 {
        text.push_str(&format!(", subpara. {subparagraph}"));
    }
    text
}
