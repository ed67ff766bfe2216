//! What else stands in the papers: news of houses that nobody here sells to.

use super::super::teller::Teller;
use super::super::words::{calm, news};

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..44 {
        let who = teller.taker();
        let days = teller.within(2, 690);
        let list = match n % 6 {
            0 => news::UP,
            1 => news::DOWN,
            2 => calm::COST,
            _ => calm::CALM,
        };
        let slots = teller.slots_of(who, days);
        match n % 8 {
            7 => {
                let story = teller.news(list, &slots);
                teller.release(who, &story, days);
            }
            _ => {
                let story = teller.news(list, &slots);
                teller.item(&story, days);
            }
        }
    }
}
