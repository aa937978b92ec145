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
        "比較訊息指出的兩行，只有一行正確時刪除另一行；兩行都要保留時合併成一個清單，例如 keywords: [人口, 戶籍]，或把第二行之下的「- 」各項移到第一行之下",
        "compare the two lines in the message, and delete the wrong one; where both are wanted make one list of them, as in `keywords: [population, households]`, or move the `- ` items of the second below the first",
    ),
};
