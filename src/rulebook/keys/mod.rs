//! Rules on keys and the form of their values.

mod k001_unknown_key;
mod k002_wrong_shape;
mod k003_missing_key;
mod k004_unknown_value;
mod k005_not_a_date;
mod k006_not_a_url;
mod k007_not_an_email;
mod k008_not_a_number;
mod k009_not_an_id;
mod k010_unknown_language;
mod k011_not_a_frequency;
mod k012_not_a_period;

pub use k001_unknown_key::UNKNOWN_KEY;
pub use k002_wrong_shape::WRONG_SHAPE;
pub use k003_missing_key::MISSING_KEY;
pub use k004_unknown_value::UNKNOWN_VALUE;
pub use k005_not_a_date::NOT_A_DATE;
pub use k006_not_a_url::NOT_A_URL;
pub use k007_not_an_email::NOT_AN_EMAIL;
pub use k008_not_a_number::NOT_A_NUMBER;
pub use k009_not_an_id::NOT_AN_ID;
pub use k010_unknown_language::UNKNOWN_LANGUAGE;
pub use k011_not_a_frequency::NOT_A_FREQUENCY;
pub use k012_not_a_period::NOT_A_PERIOD;
