//! Rules on data sets.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// D101: published data set lacks a duty.
pub static DUTY: Rule = Rule {
    code: "D101",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的資料集缺少必要欄位", "published data set lacks a duty"),
    why: Words::fixed(
        "使用者要知道更新頻率、授權、聯絡人與下載位置，才能使用",
        "users need frequency, licence, contact and files to use the data",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範；DCAT-AP 3.0.1", "metadata standard; DCAT-AP 3.0.1")),
    example: "access: open\nstatus: published\n# 缺 frequency",
    mend: Words::fixed("補上欄位", "add the key"),
};

/// D102: imported data set lacks what its source lacks.
pub static IMPORTED_DUTY: Rule = Rule {
    code: "D102",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("匯入的資料集來源未載明", "imported data set lacks what its source lacks"),
    why: Words::fixed(
        "來源清單沒有的資訊，請逐步補齊",
        "what the source list left out should be filled in over time",
    ),
    source: None,
    example: "imported: {from: data-gov-tw, …}",
    mend: Words::fixed(
        "補上欄位；頁面在此之前顯示「來源未載明」",
        "add the key; until then the page says that the source does not state it",
    ),
};

/// D103: planned data set without a date.
pub static PLANNED_FOR: Rule = Rule {
    code: "D103",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("預定開放缺少日期", "planned data set without a date"),
    why: Words::fixed(
        "準時與否以第一次承諾的日期計算",
        "being on time is measured against the first date promised",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 玖", "action plan of the statistics ministry, IX")),
    example: "status: planned",
    mend: Words::fixed("補上 planned_for", "add planned_for"),
};

/// D104: no publisher.
pub static PUBLISHER: Rule = Rule {
    code: "D104",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("找不到提供機關", "no publisher"),
    why: Words::fixed("每筆資料都要有負責的機關", "every data set has an agency that answers for it"),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:publisher", "DCAT-AP 3.0.1 dct:publisher")),
    example: "units: {budget: {kind: division}}",
    mend: Words::fixed(
        "讓單位隸屬於 kind: agency 的單位，或寫 publisher",
        "place the unit below one of kind agency, or write `publisher`",
    ),
};

/// D105: short description.
pub static SHORT_DESCRIPTION: Rule = Rule {
    code: "D105",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("描述太短", "short description"),
    why: Words::fixed(
        "少於 50 字的描述不會被資料集搜尋引擎收錄",
        "data set search engines leave out descriptions under 50 characters",
    ),
    source: Some(Words::fixed("Google Dataset Search", "Google Dataset Search")),
    example: "description: 公報",
    mend: Words::fixed(
        "說明內容、範圍、期間與用途，至少 50 字",
        "say what it holds, its scope, period and use, in 50 characters or more",
    ),
};

/// D106: dates out of order.
pub static DATE_ORDER: Rule = Rule {
    code: "D106",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期先後矛盾", "dates out of order"),
    why: Words::fixed("先後矛盾的日期必有一個是錯的", "of dates out of order one is wrong"),
    source: None,
    example: "issued: 2026-02-01\nmodified: 2026-01-01",
    mend: Words::fixed("改正日期", "correct the dates"),
};

/// D107: event after the as-of date.
pub static FUTURE_EVENT: Rule = Rule {
    code: "D107",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("事件發生在基準日之後", "event after the as-of date"),
    why: Words::fixed("尚未發生的事不能當作事實公布", "what has not happened cannot be published as fact"),
    source: None,
    example: "issued: 2062-01-01",
    mend: Words::fixed(
        "改正日期；預定的日期寫在 planned_for、review_by 等欄位",
        "correct the date; plans belong in planned_for, review_by …",
    ),
};

/// D108: date far beyond all others.
pub static FAR_EVENT: Rule = Rule {
    code: "D108",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("日期遠晚於其他事件", "date far beyond all others"),
    why: Words::fixed(
        "很可能打錯年份，而全站的計算都以最新日期為準",
        "most likely a mistyped year, and all figures are computed as of the newest date",
    ),
    source: None,
    example: "modified: 2062-01-01",
    mend: Words::fixed("改正日期，或以 --as-of 指定基準日", "correct the date or give --as-of"),
};

/// D109: distribution leads nowhere.
pub static NO_TARGET: Rule = Rule {
    code: "D109",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源沒有位置", "distribution leads nowhere"),
    why: Words::fixed(
        "資源至少要有檔案、下載網址、存取網址或服務之一",
        "a distribution has a file, download_url, access_url or service",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:accessURL", "DCAT-AP 3.0.1 dcat:accessURL")),
    example: "distributions: [{format: CSV}]",
    mend: Words::fixed("補上 file、download_url、access_url 或 service", "add one of them"),
};

/// D110: distribution id twice or reserved.
pub static DISTRIBUTION_ID: Rule = Rule {
    code: "D110",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源識別碼重複或保留", "distribution id twice or reserved"),
    why: Words::fixed(
        "介接端以識別碼辨認資源，改變會被當成刪除後新增",
        "harvesters know a distribution by its id",
    ),
    source: Some(Words::fixed("ckan/ckanext-dcat #91", "ckan/ckanext-dcat #91")),
    example: "distributions: [{file: a.csv}, {file: b.csv}]",
    mend: Words::fixed("為每個資源寫不同的 id", "give each distribution an id of its own"),
};

/// D111: unknown format.
pub static FORMAT: Rule = Rule {
    code: "D111",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("格式無法辨識", "unknown format"),
    why: Words::fixed(
        "格式不明，使用者不知道能否開啟",
        "without a known format users cannot tell whether they can open it",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:format", "DCAT-AP 3.0.1 dct:format")),
    example: "format: XLXS",
    mend: Words::fixed("改為已知的格式，如 CSV、JSON、XLSX", "use a known format such as CSV, JSON, XLSX"),
};

/// D112: columns differ from the dictionary.
pub static COLUMNS: Rule = Rule {
    code: "D112",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案欄位與說明不符", "columns differ from the dictionary"),
    why: Words::fixed(
        "欄位說明與檔案相符是品質標章的條件",
        "the quality badge requires that the dictionary matches the file",
    ),
    source: Some(Words::fixed("政府資料品質提升機制：欄位描述相符", "quality guideline: column description")),
    example: "fields: [年度]，檔案標題列：年,度",
    mend: Words::fixed(
        "讓 fields 與檔案標題列一致；只含部分欄位的檔案以 distributions[].fields 列出",
        "make `fields` equal the header row; name a file's subset under distributions[].fields",
    ),
};

/// D113: history disagrees.
pub static HISTORY: Rule = Rule {
    code: "D113",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("歷程與現況不符", "history disagrees"),
    why: Words::fixed(
        "歷程說的是同一件事：首次發布那天已開放，最後一筆就是現況",
        "the history tells the same story: open on the day of issue, and its last entry is the present state",
    ),
    source: None,
    example: "history: [{date: …, access: closed}]，access: open",
    mend: Words::fixed(
        "補上缺少的變更或改正日期，日期由舊到新",
        "add the change that is missing, or correct the date; oldest first",
    ),
};

/// D114: wrong series.
pub static SERIES: Rule = Rule {
    code: "D114",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("系列關係不對", "wrong series"),
    why: Words::fixed("系列由 kind: series 的資料集代表", "a series is a manifest of kind series"),
    source: Some(Words::fixed("DCAT 3 dcat:inSeries", "DCAT 3 dcat:inSeries")),
    example: "series: population（不是 kind: series）",
    mend: Words::fixed("參照 kind: series 的識別碼", "name a manifest of kind series"),
};

/// D115: encoding is not what is stated.
pub static ENCODING: Rule = Rule {
    code: "D115",
    class: Class::Free,
    level: Level::Error,
    title: Words::fixed("編碼與所寫不符", "encoding is not what is stated"),
    why: Words::fixed(
        "依所寫的編碼開啟檔案會看到亂碼",
        "opened as the metadata say, the file shows nonsense",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範：編碼格式", "dataset metadata standard: encoding")),
    example: "encoding: UTF-8（檔案實為 Big5）",
    mend: Words::fixed("另存為 UTF-8，或改正 encoding", "save the file as UTF-8, or correct `encoding`"),
};

/// D116: rows of a table are not whole.
pub static ROWS: Rule = Rule {
    code: "D116",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("表格的列不完整", "rows of a table are not whole"),
    why: Words::fixed(
        "欄數不一的列無法解讀，沒有資料的檔案沒有用處",
        "a row with more or fewer cells cannot be read, and a file without rows is of no use",
    ),
    source: Some(Words::fixed("RFC 4180 第2節", "RFC 4180, section 2")),
    example: "年,值\n114,1\n只有一欄",
    mend: Words::fixed("改正檔案中的這一列", "correct the row in the file"),
};

/// D117: several keywords in one.
pub static JOINED: Rule = Rule {
    code: "D117",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("多個關鍵字寫成一個", "several keywords in one"),
    why: Words::fixed(
        "以頓號或全形逗號連在一起的詞，搜尋時是一個詞",
        "words joined by a Chinese comma are one word to a search",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:keyword", "DCAT-AP 3.0.1 dcat:keyword")),
    example: "keywords: [服務據點、開放時間]",
    mend: Words::fixed("以半形逗號分開", "part them with a plain comma"),
};

/// D118: charge without its basis.
pub static CHARGE: Rule = Rule {
    code: "D118",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("收費沒有依據", "charge without its basis"),
    why: Words::fixed(
        "付費資料集應載明計費法令依據與說明網址",
        "a data set that is charged for states the law and the page of the charge",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範 10、11", "metadata standard for data sets, 10 and 11")),
    example: "cost: {amount: 1200}",
    mend: Words::fixed("補上 cost.law 與 cost.url", "add cost.law and cost.url"),
};

/// D119: not reviewed by a reviewer of the unit.
pub static REVIEWER: Rule = Rule {
    code: "D119",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經該單位的審查者審查", "not reviewed by a reviewer of the unit"),
    why: Words::fixed(
        "資料集由該單位指派的資料審查者審查後才能開放",
        "a data set is opened after review by a reviewer of its unit",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 伍三",
        "action plan of the statistics ministry, V (3)",
    )),
    example: "reviewer: economic-chief（社會科的資料集）",
    mend: Words::fixed(
        "改為該單位（或上級單位）reviewers 中的職務",
        "name a role among the reviewers of the unit or of one above",
    ),
};
