//! The people of the world, and how each of them writes mail.

use super::titles::{Function, Level};
use crate::world::calendar::{DateForm, Zone};
use crate::world::rng::Rng;
use bellwether_core::time::Day;

/// Index of a person in the cast.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct PersonNo(pub(crate) usize);

/// Index of a firm in the cast.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct FirmNo(pub(crate) usize);

/// Somebody (or something) with an address.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) woman: bool,
    pub(crate) address: String,
    pub(crate) firm: Option<FirmNo>,
    pub(crate) title: &'static str,
    pub(crate) function: Function,
    pub(crate) level: Level,
    pub(crate) zone: Zone,
    pub(crate) phone: String,
    pub(crate) style: Style,
    pub(crate) days: Days,
}

impl Person {
    pub(crate) fn full_name(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// `Ms Köhler`
    pub(crate) fn formal(&self) -> String {
        format!("{} {}", if self.woman { "Ms" } else { "Mr" }, self.last)
    }

    /// The name as their client shows it in headers.
    pub(crate) fn display(&self) -> String {
        match self.style.name {
            NameForm::FirstLast => self.full_name(),
            NameForm::LastFirst => format!("{}, {}", self.last, self.first),
            NameForm::Bare => String::new(),
        }
    }
}

/// When and how often somebody takes part in everyday traffic with the seller.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Days {
    pub(crate) first: Day,
    pub(crate) last: Day,
    /// Typical days between two conversations; 0 for nobody's contact.
    pub(crate) gap: f64,
    /// From then on only small matters: nothing that could be taken for the
    /// end of an open matter.
    pub(crate) light_from: Option<Day>,
    /// Has a part in a plot, which no other plot should disturb.
    pub(crate) engaged: bool,
    /// Leave this person out of copies.
    pub(crate) aside: bool,
}

/// How somebody opens a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Greeting {
    Hi,
    Hello,
    Dear,
    Formal,
    NameOnly,
    Morning,
    Nothing,
}

/// The client somebody writes with: what it puts above a quoted mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Client {
    /// `-----Original Message-----` and four header lines.
    Original,
    /// From/Sent/To/Subject under a rule.
    Block,
    /// The same in German: Von/Gesendet/An/Betreff.
    German,
    /// `On … wrote:` and `> `.
    Caret,
    /// Quotes nothing.
    Silent,
}

/// How the body is carried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BodyForm {
    Plain,
    QuotedPrintable,
    Base64,
    Latin1,
    Alternative,
    HtmlOnly,
}

/// The shape of a signature block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Signature {
    Lines,
    Dashes,
    Compact,
    German,
    Legal,
    Phone,
    Nothing,
}

/// How a name stands in headers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NameForm {
    FirstLast,
    LastFirst,
    Bare,
}

/// Somebody's habits in mail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) greeting: Greeting,
    pub(crate) farewell: &'static str,
    pub(crate) client: Client,
    pub(crate) date_form: DateForm,
    pub(crate) body: BodyForm,
    pub(crate) signature: Signature,
    /// Signs replies in full too.
    pub(crate) signs_replies: bool,
    pub(crate) wrap: Option<usize>,
    pub(crate) name: NameForm,
    /// Chance that a reply carries no `In-Reply-To`.
    pub(crate) forgets_thread: f64,
}

const FAREWELLS: &[&str] = &[
    "Regards",
    "Best regards",
    "Kind regards",
    "Best",
    "Many thanks",
    "Thanks",
    "Cheers",
    "With best regards",
    "Yours sincerely",
    "Rgds",
];

impl Style {
    /// What robots have: nothing personal.
    pub(crate) const MACHINE: Style = Style {
        greeting: Greeting::Nothing,
        farewell: "",
        client: Client::Silent,
        date_form: DateForm::British,
        body: BodyForm::Plain,
        signature: Signature::Nothing,
        signs_replies: false,
        wrap: None,
        name: NameForm::FirstLast,
        forgets_thread: 1.0,
    };

    /// Some person's habits, likely ones for where they live.
    pub(crate) fn draw(german: bool, american: bool, rng: &mut Rng) -> Style {
        use Greeting::*;
        let greeting = rng.pick(&[
            Hi, Hi, Hi, Hello, Hello, Dear, Dear, NameOnly, Morning, Nothing, Formal,
        ]);
        let formal = greeting == Formal;
        let client = if german && rng.chance(0.5) {
            Client::German
        } else {
            rng.pick(&[
                Client::Original,
                Client::Block,
                Client::Block,
                Client::Block,
                Client::Caret,
                Client::Caret,
                Client::Silent,
            ])
        };
        let body = rng.pick(&[
            BodyForm::Plain,
            BodyForm::Plain,
            BodyForm::QuotedPrintable,
            BodyForm::Alternative,
            BodyForm::Alternative,
            BodyForm::Alternative,
            BodyForm::HtmlOnly,
            BodyForm::Base64,
            BodyForm::Latin1,
        ]);
        let signature = if german && rng.chance(0.6) {
            Signature::German
        } else {
            rng.pick(&[
                Signature::Lines,
                Signature::Lines,
                Signature::Dashes,
                Signature::Dashes,
                Signature::Compact,
                Signature::Legal,
            ])
        };
        Style {
            greeting,
            farewell: if formal {
                "Yours sincerely"
            } else {
                rng.pick(FAREWELLS)
            },
            client,
            date_form: match client {
                Client::Original if american => DateForm::American,
                Client::Original | Client::Block => {
                    rng.pick(&[DateForm::British, DateForm::American])
                }
                Client::German => DateForm::German,
                _ => rng.pick(&[DateForm::Short, DateForm::Slashes]),
            },
            body,
            signature,
            signs_replies: rng.chance(0.55),
            wrap: if client == Client::Caret {
                Some(72)
            } else {
                None
            },
            name: rng.pick(&[
                NameForm::FirstLast,
                NameForm::FirstLast,
                NameForm::FirstLast,
                NameForm::LastFirst,
                NameForm::Bare,
            ]),
            forgets_thread: rng.pick(&[0.0, 0.0, 0.0, 0.05, 0.4]),
        }
    }
}
