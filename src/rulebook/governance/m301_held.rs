use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Held meeting lacks a record.
pub static HELD: Rule = Rule {
    code: "M301",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已召開的會議缺少紀錄", "held meeting lacks a record"),
    why: Words::fixed(
        "會議紀錄公開讓外界參閱，缺少時間、出席人員或決議的紀錄，無法查證會議如何、由誰作成決定",
        "minutes are public so that others can read them; without time, attendance or outcome nobody can verify how and by whom a decision was made",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放運作推動暨深化應用獎勵措施（草案）貳一1(3)；odsite 網站格式「minutes」",
        "draft open data measures of the Ministry of Transportation and Communications, II (1) 1 (3); odsite site format, minutes",
    )),
    example: "# content/minutes/2026-03-12.md
title: 115 年第 1 次政府資料開放諮詢小組會議紀錄
body: advisory-group
status: held
date: 2026-03-12
items:
  - {id: r1, kind: report, title: 資料盤點結果, outcome: 同意備查。}",
    corrected: r#"# content/minutes/2026-03-12.md
title: 115 年第 1 次政府資料開放諮詢小組會議紀錄
body: advisory-group
status: held
date: 2026-03-12
start: "14:00"
end: "16:10"
place: 第二會議室
chair: 召集人
attendees: {members: [委員甲, 委員乙]}
recorder: 綜合規劃科承辦人員
items:
  - {id: r1, kind: report, title: 資料盤點結果, outcome: 同意備查。}"#,
    mend: Words::fixed(
        "在會議紀錄檔頭補上訊息列出的欄位：start、place、chair、attendees、recorder、items，每個案由還要有 outcome（決定或決議）。會議還沒開時，status 寫 announced；取消時寫 cancelled",
        "add to the front matter of the minutes what the message lists: `start`, `place`, `chair`, `attendees`, `recorder`, `items`, and an `outcome` for each item. Of a meeting still to come `status` is `announced`, of one called off `cancelled`",
    ),
};
