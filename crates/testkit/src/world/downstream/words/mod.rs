//! How it is put: a pack of wordings for each situation, dealt so that none comes twice
//! in a world. One voice, in many tempers: hurried, formal, learnt English, some German.

pub(super) mod boiler;
pub(super) mod calm;
pub(super) mod complaints;
pub(super) mod doubts;
pub(super) mod german;
pub(super) mod news;
pub(super) mod openings;
pub(super) mod press;
pub(super) mod reports;
pub(super) mod sells;
pub(super) mod shares;
pub(super) mod talk;

/// A piece of news.
#[derive(Clone, Copy, Debug)]
pub(super) struct News {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) more: &'static str,
}

/// A piece of news, for tables.
const fn news(title: &'static str, lead: &'static str, more: &'static str) -> News {
    News { title, lead, more }
}
