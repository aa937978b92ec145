//! Stub until the governance pages are in.
use std::sync::Arc;
use super::Frame;
use crate::facts::Edition;
use crate::outputs::Outputs;
/// Adds nothing yet.
pub fn add(_: &Arc<Frame>, _: &Edition, _: &mut Outputs) {}
/// None yet.
pub fn attachments(_: &Edition) -> Vec<(String, String)> { Vec::new() }
