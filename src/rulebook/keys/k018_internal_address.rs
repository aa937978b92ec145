use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Address of an internal network.
pub static INTERNAL_ADDRESS: Rule = Rule {
    code: "K018",
    class: Class::Law,
    level: Level::Error,
    title: Words::fixed("網址只在機關內部有效", "address of an internal network"),
    why: Words::fixed(
        "民眾與採集程式連不到內部網路；網址也透露了內部主機",
        "citizens and harvesters cannot reach an internal network, and the address tells of its hosts",
    ),
    source: Some(Words::fixed("RFC 1918 §3；RFC 6761 §6", "RFC 1918 §3; RFC 6761 §6")),
    example: "access_url: http://192.168.1.20/data",
    corrected: "access_url: https://data.example.gov.tw/",
    mend: Words::fixed("改成對外公開的網址", "write the public address"),
};
