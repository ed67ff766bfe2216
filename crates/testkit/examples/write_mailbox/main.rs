//! Writes a large mailbox as one mbox file to stdout: `write_mailbox MAILS [SEED]`.
//!
//! Made for measuring, so it has the shape of a seller's mailbox and not its
//! sense: ten years, several hundred accounts of which few write most, threads
//! with quoted replies, copies to colleagues, signatures, newsletters, mail
//! among colleagues, sent mail. The same arguments write the same bytes, and a
//! million mails are written in constant memory.

mod cast;
mod dice;
mod words;

use cast::{Cast, Person};
use dice::Dice;
use std::fmt::Write as _;
use std::io::{self, BufWriter, Write as _};

/// 2014-01-01, UTC: when the mailbox begins.
const BEGIN: i64 = 1_388_534_400;
/// How long it runs.
const SECONDS: i64 = 10 * 365 * 86_400;
/// Threads that may still be answered.
const OPEN_THREADS: usize = 300;

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1).map(|a| a.parse::<u64>());
    let (Some(Ok(count)), seed) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::other("usage: write_mailbox MAILS [SEED]"));
    };
    let seed = seed.and_then(Result::ok).unwrap_or(1);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut mailbox = Mailbox::new(seed);
    for number in 0..count {
        let moment = BEGIN + (SECONDS as u64 * number / count.max(1)) as i64;
        out.write_all(mailbox.next(number, moment).as_bytes())?;
    }
    out.flush()
}

/// A conversation that may go on.
struct Thread {
    subject: String,
    /// The seller, and one or more others; who writes next is drawn.
    people: Vec<Person>,
    references: Vec<String>,
    /// What the last mail said, and who wrote it.
    last: (String, Person),
}

struct Mailbox {
    cast: Cast,
    dice: Dice,
    threads: Vec<Thread>,
}

impl Mailbox {
    fn new(seed: u64) -> Mailbox {
        Mailbox {
            cast: Cast::default(),
            dice: Dice::new(seed),
            threads: Vec::new(),
        }
    }

    fn next(&mut self, number: u64, moment: i64) -> String {
        if self.dice.below(12) == 0 {
            return self.newsletter(number, moment);
        }
        if !self.threads.is_empty() && self.dice.below(5) < 3 {
            let which = self.dice.below(self.threads.len() as u64) as usize;
            return self.reply(which, number, moment);
        }
        self.begin(number, moment)
    }

    fn begin(&mut self, number: u64, moment: i64) -> String {
        let people = self.cast.circle(&mut self.dice);
        let subject = words::subject(&mut self.dice);
        let writer = self.dice.below(people.len() as u64) as usize;
        let text = words::text(&mut self.dice);
        let thread = Thread {
            subject,
            last: (text.clone(), people[writer].clone()),
            people,
            references: Vec::new(),
        };
        let mail = letter(&thread, writer, number, moment, &text, "");
        self.keep(thread, number);
        mail
    }

    fn reply(&mut self, which: usize, number: u64, moment: i64) -> String {
        let mut thread = self.threads.swap_remove(which);
        let writer = self.dice.below(thread.people.len() as u64) as usize;
        let text = words::text(&mut self.dice);
        let (before, by) = &thread.last;
        let mut quoted = format!("\nOn {}, {} wrote:\n", date(moment - 86_400), by.name);
        for line in before.lines() {
            let _ = writeln!(quoted, "> {line}");
        }
        let mail = letter(&thread, writer, number, moment, &text, &quoted);
        thread.last = (text, thread.people[writer].clone());
        self.keep(thread, number);
        mail
    }

    /// Keeps a thread open, in place of another where there are many.
    fn keep(&mut self, mut thread: Thread, number: u64) {
        thread.references.push(message_id(number));
        // Most conversations are short.
        if thread.references.len() > 8 || self.dice.below(4) == 0 {
            return;
        }
        if self.threads.len() < OPEN_THREADS {
            self.threads.push(thread);
        } else {
            let place = self.dice.below(OPEN_THREADS as u64) as usize;
            self.threads[place] = thread;
        }
    }

    fn newsletter(&mut self, number: u64, moment: i64) -> String {
        let list = self.dice.below(60);
        let mut mail = format!(
            "From news@list{list}.example {}\nMessage-ID: {}\nDate: {}\n\
             From: News {list} <news@list{list}.example>\nTo: {} <{}>\n\
             List-Id: <list{list}.example>\nList-Unsubscribe: <mailto:off@list{list}.example>\n\
             Subject: {}\n\n",
            envelope_date(moment),
            message_id(number),
            date(moment),
            cast::seller().name,
            cast::seller().address,
            words::subject(&mut self.dice),
        );
        for _ in 0..4 {
            mail.push_str(&words::text(&mut self.dice));
        }
        mail.push('\n');
        mail
    }
}

fn letter(
    thread: &Thread,
    by: usize,
    number: u64,
    moment: i64,
    text: &str,
    quoted: &str,
) -> String {
    let writer = &thread.people[by];
    let others = thread.people.iter().filter(|p| p.address != writer.address);
    let mailbox = |p: &Person| format!("{} <{}>", p.name, p.address);
    let others: Vec<String> = others.map(mailbox).collect();
    let (to, copies) = others.split_at(others.len().min(1));
    let sent = writer.address == cast::seller().address;
    let mut mail = format!(
        "From {} {}\nMessage-ID: {}\nDate: {}\nFrom: {}\nTo: {}\n",
        writer.address,
        envelope_date(moment),
        message_id(number),
        date(moment),
        mailbox(writer),
        to.join(", ")
    );
    if !copies.is_empty() {
        let _ = writeln!(mail, "Cc: {}", copies.join(",\n "));
    }
    if let Some(last) = thread.references.last() {
        let _ = writeln!(mail, "In-Reply-To: {last}");
        let _ = writeln!(mail, "References: {}", thread.references.join("\n "));
    }
    let answers = if thread.references.is_empty() {
        ""
    } else {
        "Re: "
    };
    let folder = if sent { "Sent" } else { "Inbox" };
    let _ = write!(
        mail,
        "Subject: {answers}{}\nX-Gmail-Labels: {folder}\n\
         Content-Type: text/plain; charset=utf-8\n\n{text}\n{}{quoted}\n",
        thread.subject,
        writer.signature()
    );
    mail
}

fn message_id(number: u64) -> String {
    format!("<{number}.measured@mail.example>")
}

fn date(moment: i64) -> String {
    at(moment)
        .strftime("%a, %d %b %Y %H:%M:%S +0000")
        .to_string()
}

fn envelope_date(moment: i64) -> String {
    at(moment).strftime("%a %b %e %H:%M:%S %Y").to_string()
}

fn at(moment: i64) -> jiff::Zoned {
    let moment = jiff::Timestamp::from_second(moment).unwrap_or_default();
    moment.to_zoned(jiff::tz::TimeZone::UTC)
}
