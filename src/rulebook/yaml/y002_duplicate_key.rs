use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Duplicate key.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "Y002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("欄位重複", "duplicate key"),
    why: Words::fixed(
        "同一個欄位寫了兩次，只有一個會生效，另一個無聲消失；審查者看到的可能不是公布的那一個",
        "of a key written twice only one counts and the other vanishes silently; a reviewer may have read the one that is not published",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §3.2.1.1、§3.2.1.3", "YAML 1.2.2 §3.2.1.1 and §3.2.1.3")),
    example: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
unit: social
title: 各鄉鎮市人口統計",
    corrected: "# content/datasets/population.yaml
title: 各鄉鎮市人口統計
unit: social",
    mend: Words::fixed(
        "比較訊息指出的兩行，留下正確的一行，刪除另一行；多個值要寫在同一個欄位，例如 keywords: [人口, 戶籍]",
        "compare the two lines in the message, keep the right one and delete the other; several values go into one key, as in `keywords: [population, households]`",
    ),
};
