use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Named file does not exist.
pub static NO_SUCH_FILE: Rule = Rule {
    code: "F008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用的檔案不存在", "named file does not exist"),
    why: Words::fixed(
        "頁面會出現點了卻打不開的下載連結，資料集在品質檢測也會因連結無效而得不到標章",
        "the page would offer a download that fails, and the data set would get no quality badge for want of a valid link",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第3點；政府資料品質提升機制運作指引：連結有效性",
        "odsite site format, Principles, 3; guideline on raising the quality of government data: valid links",
    )),
    example: "# content/datasets/population.yaml
distributions:
  - {file: Population.csv}

# content/datasets/population.csv
年度,人口數
2026,350118",
    corrected: "# content/datasets/population.yaml
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數
2026,350118",
    mend: Words::fixed(
        "把檔案放到訊息所說的位置，或改正檔名：大小寫要相同，路徑從寫它的檔案所在位置算起，以 / 開頭則從 content/datasets/ 算起，不能寫 C:\\ 或離開 content/。連到資料集寫 dataset/識別碼，不要寫 .yaml 的檔名",
        "put the file where the message says, or correct its name: case matters, a path starts at the file it is written in, one with a leading / at content/datasets/, and none may hold a drive letter or leave content/. To link to a data set write `dataset/` and its id, not the name of its .yaml",
    ),
};
