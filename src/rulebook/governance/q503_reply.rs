use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reply is incomplete.
pub static REPLY: Rule = Rule {
    code: "Q503",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("回復資訊不完整", "reply is incomplete"),
    why: Words::fixed(
        "回復日期用來計算是否在期限內答復；缺少回復、日期或歷程不一致，時效就算不出來，民眾也看不到答案",
        "the day of the reply decides whether it was in time; without reply or date, or where the steps contradict them, that cannot be told, and citizens see no answer",
    ),
    source: Some(Words::fixed(
        "法務部及所屬機關政府資料開放行動策略 參二；主計總處資料開放行動方案 玖項次3；odsite 網站格式「其他種類」",
        "open data strategy of the Ministry of Justice, III (2); action plan of the Directorate-General of Budget, Accounting and Statistics, IX, item 3; odsite site format, Other kinds",
    )),
    example: "# content/requests/2026-004.yaml
received: 2026-03-02
channel: email
kind: request
subject: 請開放各鄉鎮市人口年齡分組
unit: social
status: answered",
    corrected: "# content/requests/2026-004.yaml
received: 2026-03-02
channel: email
kind: request
subject: 請開放各鄉鎮市人口年齡分組
unit: social
status: answered
reply: 年齡分組每年底統計一次，刊載於統計年報第三章。
replied: 2026-03-05",
    mend: Words::fixed(
        "已回復、拒絕或開放的需求，補上 reply（答復內容）與 replied（答復日期，不早於 received）；移轉的需求補上 transferred_to（機關名稱）；history 最後一筆的 status 與現況相同，答復那天要有一筆；沒有拒絕就刪除 declined_because",
        "a request that is answered, declined or released has a `reply` and its day, `replied`, not before `received`; one that is transferred has `transferred_to`, the agency; the last step of `history` has the present `status`, and one has the day of the reply; where nothing was declined drop `declined_because`",
    ),
};
