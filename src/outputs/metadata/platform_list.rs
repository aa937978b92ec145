//! `data-gov-tw/catalog.csv`: the list of the national platform in its 22 columns, to compare
//! with what data.gov.tw exports (data set 6564).

use std::borrow::Cow;
use std::io::{self, Write};

use super::asset::Asset;
use super::data_gov_tw::{chinese, encoding, license_name, platform_id};
use crate::address;
use crate::content::{Basis, resource};
use crate::facts::Edition;
use crate::model::{Badge, Dataset, Status};
use crate::rdf::offer::{self, Offer};

/// The header as the platform writes it, its slip of the pen in the ninth column included.
const HEADER: [&str; 22] = [
    "資料集識別碼",
    "資料集名稱",
    "資料提供屬性",
    "服務分類",
    "品質檢測",
    "檔案格式",
    "資料下載網址",
    "編碼格式",
    "資資料集上架方式",
    "資料集描述",
    "主要欄位說明",
    "提供機關",
    "更新頻率",
    "授權方式",
    "相關網址",
    "計費方式",
    "提供機關聯絡人姓名",
    "提供機關聯絡人電話",
    "上架日期",
    "詮釋資料更新時間",
    "備註",
    "資料量",
];

/// Writes the list: UTF-8 with a byte order mark, as the platform's.
pub(super) fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(HEADER)?;
    for (at, card) in edition.content.cards.iter().enumerate() {
        if card.is_open() {
            writer.write_record(row(edition, &edition.content.dataset(at)).iter().map(Cow::as_bytes))?;
        }
    }
    writer.flush()
}

trait AsBytes {
    fn as_bytes(&self) -> &[u8];
}

impl AsBytes for Cow<'_, str> {
    fn as_bytes(&self) -> &[u8] {
        str::as_bytes(self)
    }
}

fn row<'a>(edition: &'a Edition, dataset: &'a Dataset) -> [Cow<'a, str>; 22] {
    let asset = Asset::new(edition, dataset).in_language(chinese(edition));
    let offers = asset.offers();
    let contact = asset.contact();
    let charged = dataset.cost.as_ref().and_then(|cost| cost.amount).is_some_and(|amount| amount > 0.0);
    let services = !offers.is_empty()
        && offers.iter().all(|offer| offer.service.is_some() && offer.downloads.is_empty());
    let frequency = match dataset.status {
        Status::Discontinued => "不更新",
        _ => asset.frequency().map_or("", |frequency| frequency.zh),
    };
    let landing =
        dataset.landing_page.clone().unwrap_or_else(|| address::dataset_page(asset.base, &dataset.id));
    [
        platform_id(dataset).into(),
        asset.title().into(),
        (if services { "API服務" } else { "檔案資料" }).into(),
        joined(asset.theme_names()),
        badge(dataset.badge.as_ref()).into(),
        joined(offers.iter().map(format)),
        Cow::Owned(offers.iter().map(link).collect::<Vec<_>>().join(";")),
        joined(offers.iter().map(|offer| encoding(offer.distribution))),
        "原始資料".into(),
        asset.description().into(),
        joined(offer::fields(dataset, None).map(|field| field.name.as_str())),
        asset.publisher().into(),
        frequency.into(),
        asset
            .license()
            .map_or(Cow::Borrowed(""), |(key, license)| license_name(key, asset.text(&license.name))),
        landing.into(),
        (if charged { "付費" } else { "免費" }).into(),
        contact.map_or("", |contact| asset.text(&contact.name)).into(),
        contact.and_then(|contact| contact.phone.as_deref()).unwrap_or("").into(),
        time(dataset.issued).into(),
        time(Basis::metadata_modified(dataset)).into(),
        asset.text(&dataset.notes).into(),
        Cow::Owned(offers.iter().map(records).collect::<Vec<_>>().join(";")),
    ]
}

/// Values in the order of the resources; a list of the platform is split at `;` by its readers.
fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    Cow::Owned(values.map(|value| value.replace(';', "；")).collect::<Vec<_>>().join(";"))
}

fn format<'a>(offer: &Offer<'a>) -> &'a str {
    resource::format_of(offer.distribution).map_or("其他", |format| format.code)
}

/// The address of a resource; a `;` in it would look like the next one, so it is encoded.
fn link(offer: &Offer<'_>) -> String {
    let endpoint = offer.service.map(|service| service.endpoint.as_str());
    let url =
        offer.downloads.first().map(AsRef::as_ref).or(endpoint).or(offer.pages.first().map(AsRef::as_ref));
    url.unwrap_or_default().replace(';', "%3B")
}

fn records(offer: &Offer<'_>) -> String {
    let measured = offer.file.as_ref().and_then(|(_, facts)| facts.records);
    offer.distribution.records.or(measured).map(|records| records.to_string()).unwrap_or_default()
}

fn time(date: Option<crate::date::Date>) -> String {
    date.map(|date| format!("{date} 00:00:00")).unwrap_or_default()
}

/// The platform's words for its verdict; an annulled one says nothing.
fn badge(badge: Option<&Badge>) -> &'static str {
    match badge.filter(|badge| badge.annulled.is_none()).map(|badge| badge.level.as_str()) {
        Some("platinum") => "白金",
        Some("gold") => "金",
        Some("silver") => "銀",
        Some("bronze") => "銅",
        Some("none") => "無(品檢未過)",
        Some("exempt") => "無(白名單)",
        _ => "無(未做品檢)",
    }
}
