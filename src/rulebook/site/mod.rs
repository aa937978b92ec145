//! Rules on site.yaml and on publishing.

mod s601_base_url;
mod s602_rule_override;
mod s603_theme;
mod s604_brand;

pub use s601_base_url::BASE_URL;
pub use s602_rule_override::RULE_OVERRIDE;
pub use s603_theme::THEME;
pub use s604_brand::BRAND;
