use super::show::lay_out_but;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::cli::{Done, parse_moment};
use crate::failure::Failure;
use crate::hand::whom::{self, Said};
use crate::hand::{self, Recorded};
use crate::moment;
use crate::wire::Named;
use crate::wire::evidence::Evidence;
use crate::wire::hand::Told;
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Timestamp;

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
    /// When it was, where it was not just now
    #[arg(long, value_name = "DATE|TIME")]
    on: Option<String>,
    /// Their job title
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
}

/// Records a note.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let share = args.share.as_deref().map(share).transpose()?;
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

impl Act {
    fn at(self, session: &Session, what: &'static str, text: String) -> Result<hand::Act, Failure> {
        let happened = match &self.on {
            Some(on) => happened(on, session)?,
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
        })
    }
}

/// The moment given to `--on`: of a day its noon; nothing that is still to come.
fn happened(on: &str, session: &Session) -> Result<Timestamp, Failure> {
    const NOON: i64 = 12 * 3600;
    let begun = moment::parse_day(on.trim())
        .and_then(|day| moment::start_of_day(day, &session.workspace.zone));
    let (begun, at) = match begun {
        Some(start) => (start, Timestamp(start.0 + NOON)),
        None => {
            let at = parse_moment("--on", on, &session.workspace)?;
            (at, at)
        }
    };
    if begun > session.as_of {
        return Err(Failure::asked(format!("--on \"{on}\" is still to come"))
            .hint("what was, is recorded by hand; what is to come stands in the calendar"));
    }
    Ok(at.min(session.as_of))
}

/// A share in percent, without its sign.
fn share(text: &str) -> Result<String, Failure> {
    let number = text.trim().trim_end_matches('%').trim().replace(',', ".");
    match number.parse::<f64>() {
        Ok(share) if (0.0..=100.0).contains(&share) => Ok(number),
        _ => Err(Failure::asked(format!("--share \"{text}\" is no share"))
            .hint("write percent, such as 30%")),
    }
}

fn record(said: &Said, act: hand::Act, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let whom = whom::recognise(&knowledge, said, &session.printer)?;
    if (act.title.is_some() || act.decides) && whom.people.len() != 1 {
        return Err(Failure::asked(
            "`--title` and `--decides` are about one person, and it is not said whom",
        ));
    }
    let viewer = session.viewer.clone();
    let now = session.now;
    let done = hand::record(
        session.store.as_mut(),
        &viewer,
        &knowledge,
        &whom,
        &act,
        now,
    )?;
    let told = told(&done, session)?;
    session
        .printer
        .answer(&told, |told| text(told, session.page()))?;
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

/// What was recorded, with whom it was taken for.
fn told(done: &Recorded, session: &Session) -> Result<Told, Failure> {
    let shown = |id: &Id| -> Result<Evidence, Failure> {
        let shown = session.store.show(&session.viewer, &id.to_string())?;
        shown.map(|shown| Evidence::of(&shown)).ok_or_else(|| {
            Failure::asked("what was recorded cannot be shown")
                .hint("`bellwether doctor` looks the workspace over")
        })
    };
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let all = bellwether_core::hand::told(&knowledge);
    let found = all.iter().find(|one| one.evidence == done.act);
    let people = found.map(|one| one.people.as_slice()).unwrap_or_default();
    let account = found.and_then(|one| one.account);
    Ok(Told {
        evidence: shown(&done.act)?,
        people: people
            .iter()
            .map(|who| Named::person(knowledge.person(*who)))
            .collect(),
        account: account.map(|number| Named::account(knowledge.account(number))),
        also: done.also.iter().map(shown).collect::<Result<_, _>>()?,
        again: done.again,
    })
}

fn text(told: &Told, mut page: Page) -> String {
    // Keys of a CRM say nothing to people: the names below do.
    let mut keys = Vec::new();
    if !told.people.is_empty() {
        keys.push(field::CONTACT_ID);
    }
    if told.account.is_some() {
        keys.push(field::COMPANY_ID);
    }
    lay_out_but(&mut page, &told.evidence, &keys);
    let names: Vec<&str> = told.people.iter().map(|who| who.name.as_str()).collect();
    page.field("is about", &names.join(", "));
    let account = told.account.as_ref().map(|account| account.name.as_str());
    page.field("account", account.unwrap_or_default());
    let new: Vec<String> = told
        .also
        .iter()
        .map(|also| match &also.content {
            crate::wire::evidence::Content::Entry(entry) => {
                format!("{} ({}, {})", entry.label, also.kind, also.id.short())
            }
            _ => also.id.short(),
        })
        .collect();
    page.field("recorded too", &new.join(", "));
    page.gap();
    let id = told.evidence.id.short();
    if !told.again {
        page.faint(&format!(
            "Recorded as {id}. `bellwether undo` takes it back."
        ));
    }
    page.finish()
}
