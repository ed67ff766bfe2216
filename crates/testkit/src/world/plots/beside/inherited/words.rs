//! A colleague leaves, and what is done with the accounts.

use crate::world::stage::Stage;

pub(super) struct Words {
    pub(super) handover: &'static str,
    pub(super) handover_title: &'static str,
    /// Our first mail and the answer.
    pub(super) hello: [&'static str; 2],
    pub(super) hello_subject: &'static str,
    pub(super) first_visit: &'static [&'static str],
    pub(super) visit_title: &'static str,
    pub(super) call: (&'static str, &'static str),
    pub(super) closed: &'static str,
    /// A customer's mail to our inside sales and the answer.
    pub(super) order: [&'static str; 2],
    pub(super) order_subject: &'static str,
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    handover: "{before} leaves us on Friday. [From then on these are mine|I take over the following accounts]:\n\n{list}",
    handover_title: "[Handover from {before}|{before} leaves: accounts]",
    hello: [
        "[I have taken over your account from my colleague|from now on I am your contact at {us}]. [I look forward to getting to know you.|I am glad to be of use whenever you need something.]",
        "[Thank you for introducing yourself, noted.|Welcome, good to know whom to ask.]",
    ],
    hello_subject: "[Your new contact|{us}: I introduce myself]",
    first_visit: &[
        "First visit since I look after {firm}. {them} showed me {unit}. [A good start.|No open points.]",
        "Went to see {them} at {firm}, introduced myself. [They were content with my predecessor.|Nothing needed at present.]",
    ],
    visit_title: "[{firm}|{firm} {town}]",
    call: (
        "Introduction {them}",
        "Introduced myself by phone, friendly. Nothing open.",
    ),
    closed: "{firm} in {town} has closed down, the phone is dead. Account closed.",
    order: [
        "[our order {po} for {many}|please find our order {po}].",
        "[order received, {weeks} weeks. Thank you.|confirmed for {cw}, thank you.]",
    ],
    order_subject: "[Order {po}|{po}]",
};

static SECOND: Words = Words {
    handover: "{before} out on Friday. mine now:\n\n{list}",
    handover_title: "[{before} handover|accounts from {before}]",
    hello: [
        "I'm your new man at {us}. Call any time.",
        "[ok, noted|welcome]",
    ],
    hello_subject: "[new contact {us}|hello]",
    first_visit: &[
        "1st visit {firm}, {them}. ok, nothing open",
        "intro w/ {them}, {unit} tour. fine",
    ],
    visit_title: "[{firm}|{town}]",
    call: ("tel {them}", "intro, 5 min. ok"),
    closed: "{firm} {town} closed. gone",
    order: [
        "[{po}|PO {po} for {many}]",
        "[ok, {cw}|got it, {weeks} wks]",
    ],
    order_subject: "{po}",
};

static THIRD: Words = Words {
    handover: "Because {before} leaves the company at the end of the week, I am responsible for these customers from now:\n\n{list}",
    handover_title: "[Transfer of customers {before}|Successor of {before}]",
    hello: [
        "I would like to introduce myself as your new contact person at {us}. I am pleased to work together with you.",
        "[Thank you for the information, I have updated our data.|Thank you and welcome.]",
    ],
    hello_subject: "[New contact person|Introduction]",
    first_visit: &[
        "First personal meeting with {them} after the transfer of {firm}. Good atmosphere, no tasks.",
        "Introduced myself at {firm} to {them}. Tour of {unit}. No open topics.",
    ],
    visit_title: "[Report {firm}|{firm}, {town}]",
    call: (
        "Telephone {them}",
        "Introduced myself as new contact. No questions.",
    ),
    closed: "{firm} in {town} has stopped the production finally. The account can be closed.",
    order: [
        "[with this we order {many}, number {po}|attached our order {po}].",
        "[Thank you for the order, delivery in {cw}.|We confirm {po} with thanks.]",
    ],
    order_subject: "[Order {po}|Our order {po}]",
};
