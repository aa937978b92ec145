use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unresolved merge conflict.
pub static MERGE_CONFLICT: Rule = Rule {
    code: "Y016",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未解決的合併衝突", "unresolved merge conflict"),
    why: Words::fixed(
        "兩個人的修改還沒有取捨，公布的會是兩份拼在一起的文字",
        "two people’s changes have not been settled; both would be published at once",
    ),
    source: Some(Words::fixed(
        "Git 使用手冊 git-merge「HOW CONFLICTS ARE PRESENTED」",
        "Git manual, git-merge, “How conflicts are presented”",
    )),
    example: "<<<<<<< HEAD\ntitle: 人口統計\n=======\ntitle: 人口數\n>>>>>>> budget",
    corrected: "title: 人口統計",
    mend: Words::fixed(
        "留下正確的一份，刪除 <<<<<<<、=======、>>>>>>> 三種標記行",
        "keep the right version and delete the lines of <<<<<<<, ======= and >>>>>>>",
    ),
};
