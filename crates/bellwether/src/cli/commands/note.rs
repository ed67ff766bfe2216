use super::receipt;
use crate::answers::by_hand;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::hand;
use crate::hand::whom::{self, Said};
use bellwether_core::knowledge::Knowledge;

/// Note something by hand
///
/// `bellwether note "Ann at Acme" "Bob retires in May"`. With flags also what no file
/// says of an account: a competitor there, our share, that somebody decides.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    whom: Whom,
    #[command(flatten)]
    act: Act,
    /// A competitor there
    #[arg(long, value_name = "NAME")]
    competitor: Vec<String>,
    /// Our share of what they buy, such as 30%
    #[arg(long, value_name = "SHARE")]
    share: Option<String>,
    /// They decide
    #[arg(long)]
    decides: bool,
}

/// Whom it is about, and in which words.
#[derive(clap::Args, Debug)]
pub struct Whom {
    /// Whom: "Ann at Acme", "Ann and Bob at Acme", a name, an address, an account
    #[arg(value_name = "WHOM")]
    whom: Option<String>,
    /// What, in your words
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    /// Whom exactly, in place of WHOM: an id, an address or a name; several
    #[arg(long, value_name = "P")]
    person: Vec<String>,
    /// Which account exactly, in place of WHOM: an id, a domain or a name
    #[arg(long, value_name = "A")]
    account: Option<String>,
    /// It is somebody new, or a new account, whoever is called alike
    #[arg(long)]
    new: bool,
}

/// When it was, and who they are.
#[derive(clap::Args, Debug)]
pub struct Act {
    /// When it was, where it was not just now: yesterday, Monday, 20.11., 20 Nov, a date, a time
    #[arg(long, value_name = "DAY|TIME")]
    on: Option<String>,
    /// Their job title
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
}

/// Records a note.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let share = (args.share.as_deref())
        .map(|text| by_hand::share("--share", text))
        .transpose()?;
    let (said, text) = args.whom.said()?;
    let facts = !args.competitor.is_empty() || share.is_some() || args.decides;
    if text.is_empty() && !facts && args.act.title.is_none() {
        return Err(Failure::asked("there is nothing to note")
            .hint("first whom, then what: bellwether note \"Ann at Acme\" \"retires in May\""));
    }
    let mut act = args.act.at(session, "note", text)?;
    act.competitors = args.competitor;
    act.share = share;
    act.decides = args.decides;
    record(&said, act, session)
}

/// Records that there was a call, a visit or a meeting.
pub fn put_in(
    what: &'static str,
    whom: Whom,
    act: Act,
    session: &mut Session,
) -> Result<Done, Failure> {
    let (said, text) = whom.said()?;
    let act = act.at(session, what, text)?;
    record(&said, act, session)
}

impl Whom {
    /// Whom, and the words; with `--person` or `--account` the first words are the text.
    fn said(self) -> Result<(Said, String), Failure> {
        let exact = !self.person.is_empty() || self.account.is_some();
        let (words, text) = match (exact, self.whom, self.text) {
            (true, Some(_), Some(_)) => {
                return Err(Failure::asked(
                    "WHOM and `--person` or `--account` both say whom it is about",
                )
                .hint("leave one out: `--person Ann --account Acme \"the words\"`"));
            }
            (true, whom, _) => (None, whom),
            (false, Some(whom), None) => behind_a_colon(whom),
            (false, whom, text) => (whom, text),
        };
        let said = Said {
            words,
            people: self.person,
            account: self.account,
            new: self.new,
        };
        Ok((said, text.unwrap_or_default().trim().to_owned()))
    }
}

/// `Ann at Acme: retires in May` is whom and what in one.
fn behind_a_colon(said: String) -> (Option<String>, Option<String>) {
    let parts = said.split_once(": ");
    let parts = parts.filter(|(whom, text)| !whom.trim().is_empty() && !text.trim().is_empty());
    match parts {
        Some((whom, text)) => (Some(whom.trim().to_owned()), Some(text.trim().to_owned())),
        None => (Some(said), None),
    }
}

impl Act {
    fn at(self, session: &Session, what: &'static str, text: String) -> Result<hand::Act, Failure> {
        let happened = match &self.on {
            Some(on) => by_hand::happened("--on", on, &session.workspace.zone, session.as_of)?,
            None => session.as_of,
        };
        Ok(hand::Act {
            what,
            text,
            happened,
            // Who looks from another day puts in what was known on that day.
            known: (session.as_of != session.now).then_some(session.as_of),
            competitors: Vec::new(),
            share: None,
            decides: false,
            title: self.title,
            through: None,
        })
    }
}

fn record(said: &Said, act: hand::Act, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let whom = whom::recognise(&knowledge, said, &session.printer)?;
    by_hand::check(&act, &whom)?;
    let is_new_account = matches!(whom.firm, Some(whom::Firm::New(_)));
    let viewer = session.viewer.clone();
    let now = session.now;
    let ready = hand::Ready::of(&knowledge, &whom, act);
    let done = ready.record(session.store.as_mut(), &viewer, now)?;
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let told = by_hand::told(session.store.as_ref(), &viewer, &knowledge, &done)?;
    session.printer.answer(&told, |told| {
        receipt::text(told, &done.newcomers, is_new_account, session)
    })?;
    if done.again {
        session.printer.note(
            "The same words were recorded a moment ago: nothing new was. In a minute they count again.",
        );
    }
    if done.kept_out {
        session
            .printer
            .warn("somebody in it was forgotten, and stays out");
    }
    Ok(Done::Well)
}
