//! `minutes/calendar.ics`: meetings held, announced and cancelled, for people's calendars (RFC 5545).

use std::io::{self, Write};

use ics::components::{Parameter, Property};
use ics::parameters::TzIDParam;
use ics::properties::{Description, DtEnd, DtStart, Location, Status, Summary, TzName, URL};
use ics::{Event, ICalendar, Standard, TimeZone, escape_text};

use super::{Input, Output, Outputs};
use crate::date::Date;
use crate::facts::Edition;
use crate::model::Minutes;

/// The zone of the meetings of a site that names none.
const TAIPEI: &str = "Asia/Taipei";

/// Where it is published.
pub const PATH: &str = "minutes/calendar.ics";

/// Adds the calendar of a section that holds meetings.
pub fn add(edition: &Edition, outputs: &mut Outputs) {
    let basis = &edition.content.basis;
    if basis.site.wants("feeds") && !basis.minutes.is_empty() {
        outputs.add(PATH, Output::new(vec![Input::Site, Input::Documents, Input::Cards], write));
    }
}

fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    let basis = &edition.content.basis;
    let language = basis.site.default_language();
    let zone = basis.site.time_zone.as_deref().unwrap_or(TAIPEI);
    let mut calendar =
        ICalendar::new("2.0", concat!("-//odsite//odsite ", env!("CARGO_PKG_VERSION"), "//EN"));
    let title = basis.site.title.get(language).to_owned();
    calendar.push(Property::new("X-WR-CALNAME", escape_text(title)));
    if zone == TAIPEI {
        // No daylight saving since 1979.
        let mut standard = Standard::new("19790930T160000", "+0800", "+0800");
        standard.push(TzName::new("CST"));
        calendar.add_timezone(TimeZone::standard(TAIPEI, standard));
    }
    for minutes in &basis.minutes {
        if let Some(date) = minutes.date {
            calendar.add_event(event(edition, minutes, date, zone));
        }
    }
    write!(out, "{calendar}")
}

fn event<'a>(edition: &Edition, minutes: &'a Minutes, date: Date, zone: &str) -> Event<'a> {
    let basis = &edition.content.basis;
    let language = basis.site.default_language();
    let url = format!("{}minutes/{}/", basis.site.base_url, minutes.source.id);
    // The same on every machine: stamped with the day as of which the section is computed.
    let mut event = Event::new(url.clone(), format!("{}T000000Z", compact(edition.as_of)));
    let day = compact(date);
    let at = |time: &str| format!("{day}T{}00", time.replace(':', ""));
    match &minutes.start {
        Some(start) => {
            let mut begins = DtStart::new(at(start));
            let mut ends = DtEnd::new(at(minutes.end.as_deref().unwrap_or(start)));
            // Without a rule for the zone, the time is that of whoever reads it.
            if zone == TAIPEI {
                begins.add(TzIDParam::new(TAIPEI));
                ends.add(TzIDParam::new(TAIPEI));
            }
            event.push(begins);
            if minutes.end.is_some() {
                event.push(ends);
            }
        }
        None => {
            let mut begins = DtStart::new(day);
            begins.add(Parameter::new("VALUE", "DATE"));
            event.push(begins);
        }
    }
    event.push(Summary::new(escape_text(minutes.title.get(language).to_owned())));
    let place = minutes.place.get(language);
    if !place.is_empty() {
        event.push(Location::new(escape_text(place.to_owned())));
    }
    let items: Vec<&str> = minutes.items.iter().map(|item| item.title.get(language)).collect();
    if !items.is_empty() {
        event.push(Description::new(escape_text(items.join("\n"))));
    }
    event.push(if minutes.status == "cancelled" { Status::cancelled() } else { Status::confirmed() });
    event.push(URL::new(url));
    event
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}
