//! The two files that hold what the user typed: settings and organization.

use crate::characters;

/// Settings of a new site.
pub(super) fn site(base_url: &str) -> String {
    let base_url = scalar(base_url);
    format!(
        "\
# 網站設定。# 之後是說明，不會出現在網站上。
agency: office                      # 主辦機關，organization.yaml 裡的代號
title: {{zh-Hant-TW: 資料開放專區, en: Open data}}
# 永久網址，以 / 結尾；所有識別網址都由它產生，公布後請勿再改
base_url: {base_url}
languages: [zh-Hant-TW, en]         # 第一個是預設語言
time_zone: Asia/Taipei
license: OGDL-Taiwan-1.0            # 資料集的預設授權：政府資料開放授權條款第 1 版
catalog_license: CC0-1.0            # 詮釋資料（目錄本身）的授權
contact: desk                       # 預設聯絡窗口，organization.yaml 裡的代號
"
    )
}

/// Units, contacts and roles; with `bodies`, an advisory group too. A name that is missing or has
/// nothing to show becomes that of an example.
pub(super) fn organization(agency: Option<&str>, bodies: bool) -> String {
    let name = match agency.map(one_line).filter(|name| !name.is_empty()) {
        Some(name) => scalar(&name),
        None => "{zh-Hant-TW: 範例機關, en: Example Agency}".to_owned(),
    };
    let mut text = format!(
        "\
# 單位：代號（英數字）由您決定，資料集以代號指到單位。代號公布後請勿再改。
units:
  office:
    kind: agency                    # agency 機關 | division 內部單位
    name: {name}
    contact: desk                   # 本單位的聯絡窗口
    reviewers: [reviewer]           # 核可資料公布的職務

# 聯絡窗口：請改成真正收得到的信箱
contacts:
  desk:
    name: {{zh-Hant-TW: 資料開放窗口, en: Open data desk}}
    unit: office
    email: opendata@example.gov.tw

# 職務：只寫職稱，不寫姓名，人員異動時不必修改
roles:
  head: {{title: {{zh-Hant-TW: 首長, en: Head of agency}}, rank: head}}
  cio: {{title: {{zh-Hant-TW: 資訊長, en: Chief Information Officer}}}}
  reviewer: {{title: {{zh-Hant-TW: 資料審查者, en: Data reviewer}}, unit: office}}
"
    );
    if bodies {
        text.push_str(
            "
# 會議組織：會議紀錄以代號指到它
bodies:
  advisory-group:
    name: {zh-Hant-TW: 資料開放諮詢小組, en: Open data advisory group}
",
        );
    }
    text
}

/// A name on one line, without the characters that cannot be seen: a text with them is a finding.
fn one_line(text: &str) -> String {
    let hidden = |c: char| characters::is_direction_mark(c) || c == '\u{feff}';
    let seen: String =
        text.chars().filter(|c| c.is_whitespace() || !(c.is_control() || hidden(*c))).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as a YAML scalar, quoted where it has to be.
fn scalar(text: &str) -> String {
    // A JSON string is YAML as well, should the serializer refuse.
    serde_yaml::to_string(text)
        .map_or_else(|_| serde_json::Value::from(text).to_string(), |yaml| yaml.trim_end().to_owned())
}
