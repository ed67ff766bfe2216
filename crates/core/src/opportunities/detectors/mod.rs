//! The kinds of opportunity. A new one is one file and one line here.

mod account_news;
mod back_in_touch;
mod borne_price;
mod bought_elsewhere;
mod chain_opening;
mod complaint_downstream;
mod concentration;
mod date_ahead;
mod deal_on_one_person;
mod demand_falling;
mod demand_rising;
mod fading_tie;
mod handed_on_lead;
mod lapsing_account;
mod leaving_contact;
mod lost_deal;
mod met_elsewhere;
mod missed_followup;
mod moved_contact;
pub(crate) mod needless_discount;
mod never_arrived;
mod new_face;
mod open_offer;
mod open_promise;
mod open_quote;
pub mod order_gap;
mod our_question;
mod passed_on_word;
mod peers_moved;
pub(crate) mod peers_stock_it;
mod prospect_downstream;
mod reorder_due;
mod replaced_product;
mod share_of_wallet;
mod shared_concern;
mod shared_end_customer;
mod shrinking_basket;
mod single_contact;
mod stalled_deal;
mod unanswered_ask;
pub mod unknown_customers;
mod unraised_price;
mod unreached_role;
mod unreached_site;
mod unspoken_contact;
mod untouched_account;
mod wish_downstream;

use super::Detector;

/// Every kind there is.
pub static ALL: &[&Detector] = &[
    &unanswered_ask::DETECTOR,
    &passed_on_word::DETECTOR,
    &handed_on_lead::DETECTOR,
    &open_offer::DETECTOR,
    &open_quote::DETECTOR,
    &moved_contact::DETECTOR,
    &leaving_contact::DETECTOR,
    &back_in_touch::DETECTOR,
    &new_face::DETECTOR,
    &unreached_role::DETECTOR,
    &unreached_site::DETECTOR,
    &shared_concern::DETECTOR,
    &lost_deal::DETECTOR,
    &met_elsewhere::DETECTOR,
    &unspoken_contact::DETECTOR,
    &untouched_account::DETECTOR,
    &open_promise::DETECTOR,
    &date_ahead::DETECTOR,
    &our_question::DETECTOR,
    &never_arrived::DETECTOR,
    &fading_tie::DETECTOR,
    &single_contact::DETECTOR,
    &order_gap::DETECTOR,
    &peers_stock_it::DETECTOR,
    &peers_moved::DETECTOR,
    &share_of_wallet::DETECTOR,
    &bought_elsewhere::DETECTOR,
    &replaced_product::DETECTOR,
    &needless_discount::DETECTOR,
    &unraised_price::DETECTOR,
    &borne_price::DETECTOR,
    &shrinking_basket::DETECTOR,
    &reorder_due::DETECTOR,
    &lapsing_account::DETECTOR,
    &missed_followup::DETECTOR,
    &stalled_deal::DETECTOR,
    &deal_on_one_person::DETECTOR,
    &chain_opening::DETECTOR,
    &demand_rising::DETECTOR,
    &demand_falling::DETECTOR,
    &account_news::DETECTOR,
    &shared_end_customer::DETECTOR,
    &prospect_downstream::DETECTOR,
    &concentration::DETECTOR,
    &complaint_downstream::DETECTOR,
    &wish_downstream::DETECTOR,
    &unknown_customers::DETECTOR,
];
