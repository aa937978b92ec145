//! Rules on site.yaml and on publishing.

mod s601_base_url;
mod s602_rule_override;
mod s603_theme;
mod s604_brand;
mod s605_template;
mod s606_messages;
mod s607_untranslated;
mod s608_contrast;

pub use s601_base_url::BASE_URL;
pub use s602_rule_override::RULE_OVERRIDE;
pub use s603_theme::THEME;
pub use s604_brand::BRAND;
pub use s605_template::TEMPLATE;
pub use s606_messages::MESSAGES;
pub use s607_untranslated::UNTRANSLATED;
pub use s608_contrast::CONTRAST;
