//! What a data set covers in space and time: boxes that are boxes, periods that begin.

use super::Report;
use crate::model::{Dataset, Place};
use crate::rulebook::datasets as rules;

pub(super) fn check(dataset: &Dataset, report: &mut Report<'_>) {
    if let Some(Place::Box { bbox, .. }) = &dataset.spatial
        && !bbox.is_empty()
    {
        let wrong = match bbox.as_slice() {
            [west, south, east, north] => {
                let fits = (-180.0..=180.0).contains(west)
                    && (-180.0..=180.0).contains(east)
                    && (-90.0..=90.0).contains(south)
                    && (-90.0..=90.0).contains(north);
                // A box over the date line has its west beyond its east (RFC 7946 §5.2).
                match (fits, south <= north) {
                    (false, _) => Some(words!(
                        "經度要在 -180 到 180、緯度在 -90 到 90 之間",
                        "longitudes lie within -180 and 180, latitudes within -90 and 90"
                    )),
                    (true, false) => Some(words!(
                        "南緯度 {south} 大於北緯度 {north}",
                        "the south, {south}, lies beyond the north, {north}"
                    )),
                    (true, true) => None,
                }
            }
            other => {
                let count = other.len();
                Some(words!("要有四個數字，這裡有 {count} 個", "four numbers are needed; here are {count}"))
            }
        };
        if let Some(message) = wrong {
            report.at(&rules::BOX, "/spatial/bbox", message);
        }
    }
    if let Some(period) = &dataset.temporal
        && period.start.is_none()
        && period.end.is_some()
        && dataset.imported.is_none()
        && !report.has_within_or_at("/temporal")
    {
        report.at(
            &rules::OPEN_END,
            "/temporal",
            words!("資料期間有結束而沒有開始", "the period of the data has an end and no start"),
        );
    }
}
