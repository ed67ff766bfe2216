use super::tables;
use crate::cli::page::{Page, count, thousands};
use crate::cli::printer::Printer;
use crate::cli::progress::Progress;
use crate::cli::session::Session;
use crate::cli::{Done, firmless, first_start, parse_moment, parse_owner, tongues};
use crate::eyes;
use crate::failure::{Failure, Kind};
use crate::hand;
use crate::import::{self, Job, Outcome};
use crate::wire::imports::{Bad, File, Import};
use crate::wire::people::Me;
use crate::workspace::ME;
use bellwether_core::evidence::field;
use bellwether_core::ledger::Ledger;
use bellwether_core::orders::book::History;
use bellwether_core::time::{Day, Zone};
use bellwether_store::Ignored;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Read mailboxes and tables: files, folders, archives
///
/// What a file is, is seen from its content. Adding the same file again adds
/// nothing; an import that was cut off is finished by repeating it.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Files and folders to read
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read as this kind, whatever it looks like
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<String>,
    /// Whose mailbox it is [default: the workspace's only owner]
    #[arg(long, value_name = "EMAIL")]
    owner: Option<String>,
    /// Since when all of it was known, where the files don't say it right
    #[arg(long, value_name = "DATE")]
    known: Option<String>,
    /// What a column of a table says, where its heading does not tell: `email=Kontakt`
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
}

/// Imports what is there, and names what is not.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let owner = owner(args.owner.as_deref(), session)?;
    let known = args
        .known
        .map(|text| parse_moment("--known", &text, session.now, &session.workspace))
        .transpose()?;
    if let Some(kind) = &args.kind {
        check_kind(kind)?;
    }
    let map = args
        .map
        .iter()
        .map(|said| column(said))
        .collect::<Result<_, _>>()?;
    adopt(session, &owner)?;
    let (paths, missing): (Vec<_>, Vec<_>) = args.paths.into_iter().partition(|p| p.exists());
    let job = Job {
        paths,
        named: None,
        kind: args.kind,
        known,
        map,
        zone: Zone(session.workspace.zone.clone()),
        recorded: session.now,
        ignored: ignored(session, &owner)?,
        owner,
    };
    let before = session.store.last_read(&job.owner)?;
    let first = before.iter().all(|(source, _)| source == hand::SOURCE);

    let outcome = perform(session, &job)?;
    let import = outcome.import;
    let whose = match session.store.owners()?.len() {
        0 | 1 => "You now have".to_owned(),
        _ => format!("{} now has", job.owner),
    };

    session
        .printer
        .answer(&import, |import| text(import, &whose, session.page()))?;
    warn_of_bad(session, &import);
    let unmapped = unmapped(&job.map, &import);
    if let Some(says) = &unmapped {
        session.printer.warn(says);
    }
    if outcome.interrupted {
        return Err(interrupted());
    }
    let of_tables = import.files.iter().any(|file| !file.mappings.is_empty());
    if import.totals.read + import.totals.bad == 0 && missing.is_empty() && !of_tables {
        session.printer.hint(
            "nothing was found there: mbox, Maildir, .eml, tables (.csv, .xlsx), filings, web pages \
             and feeds, and these in .gz or .zip are read",
        );
    }
    if job.known.is_some() && import.files.iter().any(is_mail) {
        session.printer.hint(
            "--known counts for all of it, mail too, which says its own day: add mail without it, \
             and exports apart",
        );
    }
    if import.totals.added > 0 {
        session.viewer.clone_from(&job.owner);
        say_what_next(session, first)?;
        session.hint_whose_eyes()?;
    }
    match missing.as_slice() {
        [] if import.totals.bad + import.totals.partly > 0 || unmapped.is_some() => {
            Ok(Done::SomeBad)
        }
        [] => Ok(Done::Well),
        missing => Err(not_there(missing)),
    }
}

/// Whether a file held mails.
fn is_mail(file: &File) -> bool {
    file.read > 0
        && (file.kind.starts_with("mbox") || matches!(file.kind, "maildir" | "eml" | "msg"))
}

fn check_kind(kind: &str) -> Result<(), Failure> {
    let kinds = bellwether_sources::kinds();
    match kinds.iter().any(|known| known.eq_ignore_ascii_case(kind)) {
        true => Ok(()),
        false => Err(
            Failure::asked(format!("there is no kind of file called \"{kind}\""))
                .hint(format!("the kinds are {}", kinds.join(", "))),
        ),
    }
}

/// A field and the column that says it.
fn column(said: &str) -> Result<(String, String), Failure> {
    // Who looks at an order file calls the company its customer.
    let known = |field| match field {
        "customer" => field::COMPANY,
        field => field,
    };
    let parts = said
        .split_once('=')
        .map(|(field, heading)| (known(field.trim()), heading.trim()));
    match parts {
        Some((field, heading)) if field::ALL.contains(&field) && !heading.is_empty() => {
            Ok((field.to_owned(), heading.to_owned()))
        }
        _ => Err(
            Failure::asked(format!("--map {said} names no field and column")).hint(format!(
                "write FIELD=COLUMN; the fields are {}",
                field::ALL.join(", ")
            )),
        ),
    }
}

/// What `--map` names of columns that no table has, where others that it names are there: of a
/// table that has none of them its own reader says so.
fn unmapped(map: &[(String, String)], import: &Import) -> Option<String> {
    let all = || import.files.iter().flat_map(|file| &file.mappings);
    let headings = || all().flat_map(|mapping| mapping.columns.iter().map(|(name, _)| name));
    let is_there = |column: &str| headings().any(|heading| import::is_called(heading, column));
    // `currency==EUR` is a value, and names no column.
    let columns = map.iter().map(|(_, column)| column.as_str());
    let (there, missing): (Vec<&str>, Vec<&str>) = columns
        .filter(|column| !column.starts_with('='))
        .partition(|column| is_there(column));
    if there.is_empty() || missing.is_empty() {
        return None;
    }
    let headings: Vec<&str> = headings().map(String::as_str).collect();
    Some(format!(
        "there is no column `{}` that --map speaks of; the columns are {}. Add it again with the \
         right one: that reading counts then",
        missing.join("`, `"),
        headings.join(", ")
    ))
}

/// Runs an import under the user's eyes.
pub fn perform(session: &mut Session, job: &Job) -> Result<Outcome, Failure> {
    finish_batch_on_interrupt(&session.printer);
    let mut progress = Progress::new(&session.printer);
    import::run(session.store.as_mut(), job, &mut progress)
}

/// Whose mailbox is read: as said, else the only owner there is.
fn owner(said: Option<&str>, session: &Session) -> Result<String, Failure> {
    if let Some(said) = said {
        return parse_owner("--owner", said);
    }
    match session.store.owners()?.as_slice() {
        [] => Ok(ME.to_owned()),
        [only] => Ok(only.clone()),
        several => {
            Err(
                Failure::asked("several people share this workspace: whose mailbox is this?").hint(
                    format!("say `--owner EMAIL`; so far: {}", several.join(", ")),
                ),
            )
        }
    }
}

/// Makes what was decided before anybody had a mailbox here (who I am, what to keep out)
/// the first owner's own, and of whom it names. Repeating it after a crash does nothing.
fn adopt(session: &mut Session, owner: &str) -> Result<(), Failure> {
    if owner == ME || !session.decisions(owner)?.is_empty() {
        return Ok(());
    }
    let (owners, own) = (session.store.owners()?, [owner.to_owned()]);
    if !owners.is_empty() && eyes::named(session.store.as_ref(), &own, session.now)?.is_none() {
        return Ok(());
    }
    for decision in session.decisions(ME)? {
        session.store.decide(
            owner,
            decision.verb,
            &decision.anchors,
            &decision.words,
            decision.recorded,
        )?;
    }
    Ok(())
}

/// What this owner wants kept out.
fn ignored(session: &Session, owner: &str) -> Result<Ignored, Failure> {
    Ok(Ignored::by(&session.decisions(owner)?))
}

/// The first Ctrl-C lets the batch be finished, the next ends at once.
fn finish_batch_on_interrupt(printer: &Printer) {
    let printer = printer.clone();
    // Where no handler can be set, Ctrl-C ends at once; repeating resumes too.
    let _ = ctrlc::set_handler(move || {
        if !import::interrupt() {
            printer.failure(&interrupted());
            std::process::exit(2);
        }
    });
}

fn interrupted() -> Failure {
    Failure::new(Kind::Interrupted, "the import was interrupted")
        .hint("what was read is kept; repeat the command to go on from there")
}

fn not_there(missing: &[PathBuf]) -> Failure {
    let names: Vec<String> = missing.iter().map(|p| p.display().to_string()).collect();
    let says = match names.as_slice() {
        [one] => format!("{one} is not there"),
        several => format!("these are not there: {}", several.join(", ")),
    };
    Failure::asked(says).hint("check the path; everything else was read")
}

fn warn_of_bad(session: &Session, import: &Import) {
    /// Items of files, and whole files: of those each has its own remedy.
    const MOST: usize = 5;
    const MOST_FILES: usize = 25;
    let say = |file: &File, bad: &Bad| match bad.at.as_str() {
        "" => format!("{}: {}", file.path, bad.reason),
        at => format!("{} at {at}: {}", file.path, bad.reason),
    };
    let all = (import.files.iter()).flat_map(|file| file.bad.iter().map(move |bad| (file, bad)));
    let (files, items): (Vec<_>, Vec<_>) = all.partition(|(_, bad)| bad.at.is_empty());
    let said = (files.iter().take(MOST_FILES)).chain(items.iter().take(MOST));
    for (file, bad) in said {
        session.printer.warn(&say(file, bad));
    }
    let more = files.len().saturating_sub(MOST_FILES) + items.len().saturating_sub(MOST);
    if more > 0 {
        session.printer.warn(&format!(
            "and {} more: `bellwether doctor` lists them",
            thousands(more as u64)
        ));
    }
}

/// `whose` says whose all of it is by now: each owner's is counted apart.
fn text(import: &Import, whose: &str, mut page: Page) -> String {
    let totals = &import.totals;
    let of_tables = import.files.iter().any(|file| !file.mappings.is_empty());
    let read = match (totals.read, of_tables) {
        (0, true) => "0 entries".to_owned(),
        (0, false) if totals.bad > 0 => "nothing".to_owned(),
        (all, _) => tables::read(all, (totals.entries, totals.documents), totals.lines),
    };
    let mut line = format!(
        "{read} read: {} new, {} known already",
        thousands(totals.added),
        thousands(totals.known)
    );
    let mut say = |number: u64, what: &str| {
        if number > 0 {
            line.push_str(&format!(", {} {what}", thousands(number)));
        }
    };
    say(totals.skipped, "left out because you ignore them");
    say(totals.forgotten, "kept out because they were forgotten");
    say(totals.deleted, "marked as deleted there");
    say(totals.partly, "of them not to the end");
    say(totals.bad, "that could not be read");
    line.push('.');
    page.line(&line);
    for line in tables::lines(&import.files) {
        page.line(&line);
    }
    if let Some(says) = totals.corrected_in_words() {
        page.line(&format!("{says}."));
    }
    for left_out in &import.left_out {
        page.line(&left_out.in_words());
    }
    if let Some(says) = totals.passed_over_in_words() {
        page.line(&format!("{says}."));
    }
    let things = match totals.read == totals.entries + totals.lines {
        true => "distinct item",
        false if totals.entries + totals.lines > 0 => "entry",
        false => "distinct message",
    };
    let distinct = match totals.distinct {
        number if things.ends_with("entry") => {
            format!("{} distinct messages and entries", thousands(number))
        }
        number => count(number, things),
    };
    page.line(&format!("{whose} {distinct}; copies count once."));
    page.finish()
}

/// Whom we take the seller for, and how to go on.
fn say_what_next(session: &mut Session, first: bool) -> Result<(), Failure> {
    if session.printer.is_quiet() {
        return Ok(());
    }
    if !first {
        session.printer.hint("`bellwether brief` is today's page");
        return Ok(());
    }
    let ledger = first_start::begin(session)?;
    let (last_day, has_mail) = (last_day(&ledger), !ledger.pairs.is_empty());
    // Of a large mailbox one is held at a time.
    drop(ledger);
    if has_mail {
        firmless::say(session)?;
        tongues::say(session)?;
    }
    match last_day {
        // An old mailbox has little to say about today.
        Some(day) if session.now.days_since(day.start()) > 60.0 => session.printer.hint(&format!(
            "all this ends about {day}: `bellwether brief --as-of {day}` looks from there"
        )),
        _ => session.printer.hint("`bellwether brief` is today's page"),
    }
    Ok(())
}

/// Who "me" is taken to be, in a sentence.
pub fn introduction(me: &Me) -> String {
    match taken_for(me) {
        Some(who) => format!("I take you to be {who}. Correct it with `bellwether me EMAIL`."),
        None => "I can't tell yet who you are; say it with `bellwether me EMAIL`.".to_owned(),
    }
}

/// Who "me" is taken to be: `Ann Smith <ann@acme.example> at Acme`.
pub fn taken_for(me: &Me) -> Option<String> {
    let person = me.people.first()?;
    let address = person.addresses.first().map_or("", String::as_str);
    let mut who = format!("{} <{address}>", person.name);
    if person.name == address {
        who = address.to_owned();
    }
    match (&me.company, me.domains.first()) {
        (Some(company), _) => who.push_str(&format!(" at {company}")),
        (None, Some(domain)) => who.push_str(&format!(" at {domain}")),
        (None, None) => {}
    }
    Some(who)
}

/// The day about which mail and orders end: few are newer, and those may have wrong
/// dates.
fn last_day(ledger: &Ledger) -> Option<Day> {
    const NEWER_PER_MILLE: u64 = 5;
    let mut mails: BTreeMap<Day, u64> = BTreeMap::new();
    for day in ledger.pairs.iter().flat_map(|pair| &pair.days) {
        *mails.entry(day.day).or_default() += u64::from(day.mails);
    }
    for one in ledger.orders.histories.iter().flat_map(History::all) {
        *mails.entry(one.day()).or_default() += 1;
    }
    let mut newer = mails.values().sum::<u64>() * NEWER_PER_MILLE / 1000;
    for (day, count) in mails.into_iter().rev() {
        match newer.checked_sub(count) {
            Some(left) if left > 0 => newer = left,
            _ => return Some(day),
        }
    }
    None
}
