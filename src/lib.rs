//! odsite turns a folder of YAML manifests and Markdown texts into the open-data section of a
//! government agency. `ARCHITECTURE.md` is the map.

#[macro_use]
pub mod words;
pub mod address;
pub mod characters;
pub mod chart;
pub mod checks;
pub mod citation;
pub mod cli;
pub mod colour;
pub mod content;
pub mod date;
pub mod diagnostic;
pub mod facts;
pub mod geojson;
pub mod guard;
pub mod import;
pub mod link_preview;
pub mod markdown;
pub mod model;
pub mod numeral;
mod outline;
pub mod outputs;
pub mod period;
pub mod proofreading;
pub mod publish;
pub mod rdf;
pub mod rulebook;
pub mod scaffold;
pub mod schema;
pub mod search;
pub mod section;
pub mod serve;
pub mod table;
pub mod theme;
mod titles;
pub mod vocabulary;
pub mod web;
pub mod world;
pub mod yaml;
