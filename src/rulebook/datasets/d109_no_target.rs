use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Distribution leads nowhere.
pub static NO_TARGET: Rule = Rule {
    code: "D109",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源沒有位置", "distribution leads nowhere"),
    why: Words::fixed(
        "資料資源沒有檔案也沒有網址，頁面上就只有名稱而沒有東西可下載，介接的平臺也會退回這筆資料",
        "a distribution with no file and no address is a name with nothing behind it: nobody can download it, and harvesters reject it",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dcat:accessURL（必要）；104年版資料集詮釋資料標準規範第36、37欄",
        "DCAT-AP 3.0.1 dcat:accessURL (mandatory); metadata standard for data sets (2015), fields 36 and 37",
    )),
    example: "# content/datasets/population.yaml
distributions:
  - title: 各鄉鎮市人口數
    format: CSV",
    corrected: "# content/datasets/population.yaml
distributions:
  - title: 各鄉鎮市人口數
    format: CSV
    file: population.csv",
    mend: Words::fixed(
        "在這個資料資源補上其中一個：file（與 .yaml 放在一起的檔案）、download_url（別處可直接下載的網址）、access_url（取得資料的網頁或表單），或 service 與其中的 endpoint（程式介接的網址）",
        "give the distribution one of these: `file` (a file beside the .yaml), `download_url` (the bytes elsewhere), `access_url` (a page or form that leads to them), or `service` with its `endpoint` (an address for programs)",
    ),
};
