//! A hash of the code of this crate. What is found in a mail by it is kept beside the mail,
//! and must not outlive the code that found it; so nobody has to think of a number.

use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    gather(Path::new("src"), &mut files)?;
    files.sort();
    // Reading a mail is dear: it is done again only where what reads it has changed.
    let reads = |path: &&PathBuf| READS.iter().any(|part| path.starts_with(part));
    let reading = files.iter().filter(reads);
    println!(
        "cargo::rustc-env=READING_CODE={:08x}",
        hash(reading)? as u32
    );
    println!("cargo::rustc-env=CORE_CODE={:016x}", hash(files.iter())?);
    Ok(())
}

/// What a reading comes from.
const READS: &[&str] = &[
    "src/reading",
    "src/calendar.rs",
    "src/id.rs",
    "src/identity",
    "src/words",
    "src/words.rs",
];

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true => gather(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

/// FNV-1a over the files, 64 bits.
fn hash<'a>(mut files: impl Iterator<Item = &'a PathBuf>) -> io::Result<u64> {
    files.try_fold(0xcbf2_9ce4_8422_2325_u64, |hash, path| {
        let bytes = fs::read(path)?;
        Ok(bytes.into_iter().fold(hash, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    })
}
