//! Stub until the metadata outputs are in.
use crate::facts::Edition;
use crate::model::Dataset;
use crate::outputs::Outputs;
/// Adds nothing yet.
pub fn add(_: &Edition, _: &mut Outputs) {}
/// Nothing yet.
pub fn schema_org(_: &Edition, _: &Dataset, _: &str) -> String { "{}".into() }
/// Nothing yet.
pub fn schema_org_catalog(_: &Edition, _: &str) -> String { "{}".into() }
/// Nothing yet.
pub fn has_datapackage(_: &Edition, dataset: &Dataset) -> bool { dataset.is_open() && !dataset.is_series() && !dataset.distributions.is_empty() }
/// Nothing yet.
pub fn is_on_platform_list(dataset: &Dataset) -> bool { dataset.is_open() && !dataset.is_series() }
