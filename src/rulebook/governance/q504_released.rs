use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Released request without data.
pub static RELEASED: Rule = Rule {
    code: "Q504",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已開放的需求沒有可取得的資料集", "released request without data"),
    why: Words::fixed(
        "狀態寫為已開放，民眾就會來找資料；沒有列出拿得到的資料集，等於承諾沒有兌現",
        "a request marked as released sends people to look for the data; without a data set that can be had the promise is not kept",
    ),
    source: Some(Words::fixed("odsite 網站格式「其他種類」", "odsite site format, Other kinds")),
    example: "# content/requests/2026-004.yaml
status: released
reply: 已開放各鄉鎮市人口數。
replied: 2026-03-05",
    corrected: "# content/requests/2026-004.yaml
status: released
reply: 已開放各鄉鎮市人口數。
replied: 2026-03-05
datasets: [population]",
    mend: Words::fixed(
        "在 datasets 列出回應這項需求的資料集識別碼，它的 status 要是 published 或 discontinued，access 不是 closed；資料還沒開放時，status 改為 accepted，並在資料集寫 planned_for",
        "list the data set that answers the request under `datasets`; its `status` is `published` or `discontinued` and its `access` not `closed`; while the data are not out yet write `status: accepted`, and `planned_for` in the data set",
    ),
};
