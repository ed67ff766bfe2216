//! Conversations of everyday life: what is asked is answered, what is promised
//! is sent, and thanks are said.

mod german;
mod inside;
mod meeting;
mod office;
mod ordering;
mod pricing;
mod private;
mod quality;
mod second;
mod supplier;
mod technical;
mod third;
mod trouble;

use crate::world::cast::titles::Function;
use crate::world::stage::Stage;

/// A kind of conversation.
pub(crate) struct Scene {
    /// How often it comes up beside the others.
    pub(crate) weight: u32,
    /// Who has such conversations; empty for everybody.
    pub(crate) functions: &'static [Function],
    /// A small matter that could not be taken for the end of another one.
    pub(crate) light: bool,
    pub(crate) subjects: &'static [&'static str],
    pub(crate) turns: &'static [Turn],
}

/// Who writes a turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum By {
    Them,
    Us,
    Inside,
    Engineer,
    Logistics,
    Finance,
}

/// One mail of a conversation.
#[derive(Clone, Copy)]
pub(crate) struct Turn {
    pub(crate) by: By,
    /// Hours after the mail before.
    pub(crate) hours: (i64, i64),
    pub(crate) says: &'static [&'static str],
    pub(crate) file: Option<&'static str>,
    /// Begins a new thread under this subject.
    pub(crate) fresh: Option<&'static str>,
    /// How often the turn happens at all.
    pub(crate) chance: f64,
}

impl Turn {
    const fn file(mut self, name: &'static str) -> Turn {
        self.file = Some(name);
        self
    }

    const fn fresh(mut self, subject: &'static str) -> Turn {
        self.fresh = Some(subject);
        self
    }

    const fn maybe(mut self, chance: f64) -> Turn {
        self.chance = chance;
        self
    }
}

impl Scene {
    /// Whether business courtesies in English suit it.
    pub(crate) fn is_business(&self, all: &Scenes) -> bool {
        let of = |scenes: &[Scene]| scenes.iter().any(|s| s.subjects == self.subjects);
        !of(all.german) && !of(all.private) && !of(all.inside)
    }
}

const fn turn(by: By, hours: (i64, i64), says: &'static [&'static str]) -> Turn {
    Turn {
        by,
        hours,
        says,
        file: None,
        fresh: None,
        chance: 1.0,
    }
}

const fn them(hours: (i64, i64), says: &'static [&'static str]) -> Turn {
    turn(By::Them, hours, says)
}

const fn us(hours: (i64, i64), says: &'static [&'static str]) -> Turn {
    turn(By::Us, hours, says)
}

/// All conversations of one author.
pub(crate) struct Scenes {
    /// With customers, in English.
    pub(crate) customers: &'static [&'static [Scene]],
    /// With customers, in German: a little colour.
    pub(crate) german: &'static [Scene],
    /// With colleagues.
    pub(crate) inside: &'static [Scene],
    /// With those who sell to us.
    pub(crate) supplier: &'static [Scene],
    /// With friends.
    pub(crate) private: &'static [Scene],
}

static FIRST: Scenes = Scenes {
    customers: &[
        pricing::SCENES,
        ordering::SCENES,
        trouble::SCENES,
        technical::SCENES,
        quality::SCENES,
        meeting::SCENES,
        office::SCENES,
    ],
    german: german::SCENES,
    inside: inside::INSIDE,
    supplier: supplier::SUPPLIER,
    private: private::PRIVATE,
};

/// The conversations of the world's author.
pub(crate) fn scenes(stage: &Stage) -> &'static Scenes {
    stage.author.of(&FIRST, &second::SECOND, &third::THIRD)
}

/// How a customer closes a matter; many scenes end with one of these.
const THANKS: &[&str] = &[
    "[Perfect|Great|Excellent], thank you.",
    "[Many thanks|Thanks a lot], that is [all I needed|clear|just what I needed].",
    "Thank you [very much|indeed], [all clear|noted|that helps].",
    "[Thanks for the quick answer|Thank you for the fast reply]. [Noted|All clear now|That settles it].",
    "Noted with thanks.",
    "[Super|Lovely|Great], [that works|that does it], [thanks again|speak soon].",
    "OK, [understood|clear], thank you for [taking care|looking into it|the effort].",
];
