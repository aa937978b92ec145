//! Arguments as typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// 政府資料開放專區產生器 · static-site generator for government open-data sections
#[derive(Debug, Parser)]
#[command(name = "odsite", version, about, max_term_width = 100)]
pub struct Cli {
    /// 訊息語言：zh 或 en（預設依系統語系）· language of messages
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// 建立新網站 · make a new site
    Init(InitArgs),
    /// 檢查所有內容，列出全部問題 · check all content and list every finding
    Check(CheckArgs),
    /// 檢查並產生網站 · check and write the site
    Build(BuildArgs),
    /// 在瀏覽器即時預覽，存檔即更新 · live preview in the browser
    Serve(ServeArgs),
    /// 匯入既有清單 · import a list
    Import(ImportArgs),
    /// 說明一個資料集、案由、需求或方案是怎麼決定的 · how something was decided
    Why(WhyArgs),
    /// 列出佈景的檔案，或取得一份來改 · files of the theme, and copies to change
    Theme(ThemeArgs),
    /// 說明一條規則，不給代碼時列出全部 · explain a rule, or list them all
    Explain(ExplainArgs),
}

/// What all commands on a site take.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// 網站目錄（預設為含 content/site.yaml 的最近上層）· the site's folder
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// 計算基準日 YYYY-MM-DD（預設為最新的事件日期）· compute everything as of this date
    #[arg(long, global = true, value_name = "DATE")]
    pub as_of: Option<String>,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub common: Common,
    /// 只列出這個單位（及下級單位）要處理的問題 · only what this unit and those below it must act on
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    /// 先改正寫法不同、意思相同的值（日期、代碼、授權），保留註解與順序 · first mend what is only spelt otherwise
    #[arg(long)]
    pub fix: bool,
    /// 提醒也視為錯誤 · treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// 輸出格式 · form of the findings
    #[arg(long, value_enum, default_value_t = FormatArg::Text)]
    pub format: FormatArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    Text,
    Json,
    Github,
    Sarif,
    Junit,
    Html,
}

#[derive(Debug, Args)]
pub struct BuildArgs {
    #[command(flatten)]
    pub common: Common,
    /// 輸出目錄（預設為網站目錄下的 public）· where to write
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// 提醒也視為錯誤 · treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// 問題的輸出格式 · form of the findings
    #[arg(long, value_enum, default_value_t = FormatArg::Text)]
    pub format: FormatArg,
}

#[derive(Debug, Args)]
pub struct WhyArgs {
    #[command(flatten)]
    pub common: Common,
    /// 識別碼，例如 population、meeting/2026-03-12#d1、plan/p · what to explain
    #[arg(value_name = "ID")]
    pub id: String,
}

#[derive(Debug, Args)]
pub struct ThemeArgs {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// 列出所有檔案、用途，以及哪些是本站自己的 · all files, what each is for, and which are the site's own
    List,
    /// 把一個內建檔案複製到網站的 themes/，以便修改；不覆寫既有檔案 · copy a built-in file into the site's themes/; nothing is overwritten
    Eject {
        /// 檔案，例如 templates/foot.html · the file, such as templates/foot.html
        #[arg(value_name = "FILE")]
        file: String,
    },
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// 規則代碼，例如 X201 · code of a rule
    pub code: Option<String>,
    /// 將全部規則寫成 DIR/zh 與 DIR/en 的 Markdown · write all rules as Markdown
    #[arg(long, value_name = "DIR", conflicts_with = "code")]
    pub write: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(flatten)]
    pub common: Common,
    /// 只列出報告，不寫入檔案 · print the report, write nothing
    #[arg(long, global = true)]
    pub dry_run: bool,
    #[command(subcommand)]
    pub kind: ImportKind,
}

#[derive(Debug, Subcommand)]
pub enum ImportKind {
    /// 政府資料開放平臺、104 年標準與縣市平臺的清單 · lists of the national platform, the standard of 2015, cities
    DataGovTw {
        /// 清單檔案（CSV、JSON、JSON Lines）· the list
        list: PathBuf,
        /// 以清單更新已匯入的資料集；人員改過的鍵保持原樣 · bring imported data sets up to date; edits by hand stay
        #[arg(long)]
        update: bool,
        /// 只匯入這個機關（名稱或代碼）· only rows of this agency, by name or code
        #[arg(long, value_name = "NAME")]
        agency: Option<String>,
        /// 包括名稱以該機關開頭的所屬機關 · also agencies below it, by the beginning of their names
        #[arg(long, requires = "agency")]
        with_children: bool,
    },
}

#[derive(Debug, Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub common: Common,
    /// 埠號；只接受本機連線 · port on the loopback address
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
}

#[derive(Debug, Args)]
pub struct InitArgs {
    /// 網站目錄（預設為目前目錄）· the site's folder
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// 只建立必要的兩個檔案 · only the two files that are required
    #[arg(long)]
    pub bare: bool,
    /// 機關名稱 · name of the agency
    #[arg(long, value_name = "NAME")]
    pub agency: Option<String>,
    /// 永久網址 · permanent address
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// 加上檢查並發布的工作流程 · add a workflow that checks and publishes
    #[arg(long, value_enum)]
    pub ci: Option<CiArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CiArg {
    Github,
}

/// A language that the program speaks: `zh` or `en`, or a tag of one of them.
fn language(text: &str) -> Result<String, String> {
    match text.split(['-', '_']).next() {
        Some("zh" | "en") => Ok(text.to_owned()),
        _ => Err("zh, en".to_owned()),
    }
}
