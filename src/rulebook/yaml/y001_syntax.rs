use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// YAML syntax error.
pub static SYNTAX: Rule = Rule {
    code: "Y001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 語法錯誤", "YAML syntax error"),
    why: Words::fixed(
        "語法有錯的檔案整份無法解讀，其中的內容都不會公布，其他檔案對它的參照也會落空",
        "a file with a syntax error cannot be understood at all: nothing in it is published, and references to it fail",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §6.1、§7.3.3、§8.2.2", "YAML 1.2.2 §6.1, §7.3.3 and §8.2.2")),
    example: "# content/datasets/population.yaml
title：各鄉鎮市人口數
unit: social",
    corrected: "# content/datasets/population.yaml
title: 各鄉鎮市人口數
unit: social",
    mend: Words::fixed(
        "到訊息所說的那一行與前一行檢查：冒號用半形並在後面空一格；縮排用半形空格，不用定位字元或全形空格；同一層的欄位對齊；以 @、% 或引號開頭，或含有「: 」「 #」的值，整個用引號包住；括號與引號成對",
        "look at the line in the message and the one before: an ASCII colon and a blank after it; indent with plain blanks, no tabs or wide blanks; keys of one level begin in one column; put quotes around a whole value that begins with @, % or a quote, or holds `: ` or ` #`; close brackets and quotes",
    ),
};
