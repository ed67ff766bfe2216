//! Writes large tables to a folder: `write_tables FOLDER [CONTACTS] [DEALS]`, made
//! up as a CRM exports them: contacts, their companies and deals, with ids that
//! refer to each other. The same numbers give the same bytes.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FIRST: &[&str] = &[
    "Ann", "Jörg", "Eva", "Tomas", "Marie", "Lars", "Chloé", "Paul", "Inés", "Otto", "Ruth", "Karl",
];
const LAST: &[&str] = &[
    "Lang", "Smith", "Müller", "Nowak", "Dubois", "Rossi", "Berg", "Okafor", "Silva", "Haas",
    "Kim", "Lund",
];
const TRADES: &[&str] = &[
    "Dairy",
    "Foundry",
    "Print",
    "Clinics",
    "Logistics",
    "Glass",
    "Optics",
];
const TITLES: &[&str] = &[
    "Buyer",
    "Head of Purchasing",
    "Plant Manager",
    "CFO",
    "Engineer",
];
const STAGES: &[&str] = &[
    "Qualified",
    "Offer",
    "Negotiation",
    "Closed Won",
    "Closed Lost",
];

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        return Err(io::Error::other(
            "usage: write_tables FOLDER [CONTACTS] [DEALS]",
        ));
    };
    let mut number = |otherwise: u64| match arguments.next() {
        Some(text) => text.parse().map_err(io::Error::other),
        None => Ok(otherwise),
    };
    let (contacts, deals) = (number(250_000)?, number(100_000)?);
    let companies = contacts / 8 + 1;
    fs::create_dir_all(&folder)?;
    write_companies(&folder, companies)?;
    write_contacts(&folder, contacts, companies)?;
    write_deals(&folder, deals, contacts, companies)
}

/// One of a list, spread by multiplication (Knuth, TAOCP 3, 6.4).
fn of<'a>(list: &[&'a str], number: u64, turn: u64) -> &'a str {
    let spread = number
        .wrapping_mul(2_654_435_761)
        .wrapping_add(turn.wrapping_mul(40_503))
        >> 7;
    list[(spread % list.len() as u64) as usize]
}

fn company(number: u64) -> String {
    format!("{} {} {number}", of(LAST, number, 3), of(TRADES, number, 4))
}

fn day(number: u64) -> String {
    format!(
        "20{:02}-{:02}-{:02}",
        20 + number % 5,
        1 + number % 12,
        1 + number % 28
    )
}

fn file(folder: &Path, name: &str) -> io::Result<BufWriter<fs::File>> {
    Ok(BufWriter::new(fs::File::create(folder.join(name))?))
}

fn write_companies(folder: &Path, companies: u64) -> io::Result<()> {
    let mut out = file(folder, "companies.csv")?;
    writeln!(
        out,
        "Record ID,Company name,Company Domain Name,Company owner,Industry,City,Create Date"
    )?;
    for n in 0..companies {
        let (trade, day) = (of(TRADES, n, 4), day(n));
        writeln!(
            out,
            "{},{},c{n}.example,Eva Lang,{trade},Ulm,{day} 10:00",
            1_000_000 + n,
            company(n)
        )?;
    }
    out.flush()
}

fn write_contacts(folder: &Path, contacts: u64, companies: u64) -> io::Result<()> {
    let mut out = file(folder, "contacts.csv")?;
    writeln!(
        out,
        "Record ID,First Name,Last Name,Email,Phone Number,Job Title,Contact owner,Lead Status,City,Create Date,\
         Last Activity Date,Associated Company,Associated Company IDs,Marketing status"
    )?;
    for n in 0..contacts {
        let (first, last, at) = (of(FIRST, n, 1), of(LAST, n, 2), n % companies);
        writeln!(
            out,
            "{},{first},{last},p{n}@c{at}.example,+49 731 {n:06},{},Eva Lang,Open,Ulm,{} 09:30,{} 16:45,\"{}\",{},Set",
            5_000_000 + n,
            of(TITLES, n, 5),
            day(n),
            day(n / 3),
            company(at),
            1_000_000 + at
        )?;
    }
    out.flush()
}

fn write_deals(folder: &Path, deals: u64, contacts: u64, companies: u64) -> io::Result<()> {
    let mut out = file(folder, "deals.csv")?;
    writeln!(
        out,
        "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Associated Company IDs,Associated Contact IDs"
    )?;
    for n in 0..deals {
        let contact = n * 2 % contacts.max(1);
        writeln!(
            out,
            "{},{} line {n},{},\"{},{:03}.50\",Eva Lang,{},{} 11:00,{},{}",
            9_000_000 + n,
            of(TRADES, n, 6),
            of(STAGES, n, 7),
            1 + n % 400,
            n % 1000,
            day(n),
            day(n / 2),
            1_000_000 + contact % companies,
            5_000_000 + contact
        )?;
    }
    out.flush()
}
