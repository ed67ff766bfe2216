//! What is at stake in what is told of a house: whether something is wrong, ends, waits or
//! may be won says what to do about it and what to ask.

use super::Tells;

/// What is at stake, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stake {
    /// Something is wrong, or not paid.
    Wrong,
    /// Something of theirs ends.
    Ends,
    /// They wait for us.
    Waits,
    /// They want, buy or build something.
    Wants,
    /// They spoke with one of us, no more is said.
    Spoke,
}

impl Stake {
    /// What cues tell of.
    pub fn of(cues: &[Tells]) -> Stake {
        let rows = [
            (Tells::Trouble, Stake::Wrong),
            (Tells::Ends, Stake::Ends),
            (Tells::Waits, Stake::Waits),
            (Tells::Wants, Stake::Wants),
            (Tells::Opens, Stake::Wants),
        ];
        let found = rows.into_iter().find(|(cue, _)| cues.contains(cue));
        found.map_or(Stake::Spoke, |(_, stake)| stake)
    }

    /// What comes of it if you act.
    pub fn if_you_act(self, house: &str) -> String {
        match self {
            Stake::Wrong => {
                format!("It is put right, and {house} sees that it matters to somebody.")
            }
            Stake::Ends => format!("You hear why while {house} may still be kept."),
            Stake::Waits => format!("{house} can go on, and knows whom to turn to."),
            Stake::Wants => format!("{house} has an answer from you before they ask elsewhere."),
            Stake::Spoke => format!("{house} hears from you, and you know where it stands."),
        }
    }

    /// What comes of it if you wait.
    pub fn if_you_wait(self, house: &str) -> String {
        match self {
            Stake::Wrong => {
                "It stays as it is: each of us thinks that another is on it.".to_owned()
            }
            Stake::Ends => "It ends, and nobody has asked why.".to_owned(),
            Stake::Waits => format!("{house} waits on, and remembers for whom."),
            Stake::Wants => format!("{house} buys from whoever answers."),
            Stake::Spoke => {
                format!("{house} hears nothing: each of us thinks that another is on it.")
            }
        }
    }

    /// What to ask them: what was said among us is not theirs to read.
    pub fn ask_them(self, told_by: &str) -> String {
        match self {
            Stake::Wrong => format!(
                "{told_by} tells me that something between us is not right: … How does it look \
                 from your side, and what would settle it?"
            ),
            Stake::Ends => format!(
                "{told_by} tells me that … comes to an end. What would have to be different for \
                 you to go on, and who decides it?"
            ),
            Stake::Waits => format!(
                "{told_by} tells me that you are waiting for … What hangs on it on your side, and \
                 by when do you need it?"
            ),
            Stake::Wants => format!(
                "{told_by} tells me that you are looking for … What is it to do for you, by when, \
                 and who besides you decides it?"
            ),
            Stake::Spoke => format!(
                "{told_by} tells me that you spoke about … How does it stand on your side, and what \
                 do you need from us?"
            ),
        }
    }

    /// What to ask one of us who has it.
    pub fn ask_ours(self) -> &'static str {
        match self {
            Stake::Wrong => {
                "have you settled it with them, and what may I tell them if they ask me?"
            }
            Stake::Ends => "have you spoken with them, and can it still be kept?",
            Stake::Waits => "have they got what they wait for, and if not, by when will they?",
            Stake::Wants => {
                "have you reached them, what do they want, and what may I tell them if they ask me?"
            }
            Stake::Spoke => "have you reached them, and what may I tell them if they ask me?",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gravest_counts() {
        assert_eq!(Stake::of(&[Tells::Wants, Tells::Trouble]), Stake::Wrong);
        assert_eq!(Stake::of(&[Tells::Contact, Tells::Opens]), Stake::Wants);
        assert_eq!(Stake::of(&[Tells::Says]), Stake::Spoke);
    }
}
