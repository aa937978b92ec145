//! Rules on minutes, plans, requests and the rest.

mod a701_award;
mod m301_held;
mod m302_part_id;
mod m303_no_opinion;
mod m304_not_carried_out;
mod m305_ground_of_item;
mod m306_follow_up;
mod m307_minutes;
mod o801_organisation;
mod p401_target;
mod p402_plan_value;
mod q501_personal_data;
mod q502_declined;
mod q503_reply;
mod q504_released;

pub use a701_award::AWARD;
pub use m301_held::HELD;
pub use m302_part_id::PART_ID;
pub use m303_no_opinion::NO_OPINION;
pub use m304_not_carried_out::NOT_CARRIED_OUT;
pub use m305_ground_of_item::GROUND_OF_ITEM;
pub use m306_follow_up::FOLLOW_UP;
pub use m307_minutes::MINUTES;
pub use o801_organisation::ORGANISATION;
pub use p401_target::TARGET;
pub use p402_plan_value::PLAN_VALUE;
pub use q501_personal_data::PERSONAL_DATA;
pub use q502_declined::DECLINED;
pub use q503_reply::REPLY;
pub use q504_released::RELEASED;
