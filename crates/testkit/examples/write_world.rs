//! Writes a demo world to a folder: `write_world SEED FOLDER`, or
//! `write_world SEED FOLDER second` (or `third`) in the words of another author. With
//! `whole` as the last word, all that lies beside the mailbox comes with it, each file
//! with the moment of its export as its date; with `orders` the order book as well; with `chain` also what is told of customers'
//! customers: reports, press, feeds, figures. The truth file lies beside the folder, in
//! `FOLDER.truths.tsv`, and who sells to whom in `FOLDER.edges.tsv`.

use bellwether_testkit::world::{
    Author, World, WorldFile, chain_world_by, demo_world_by, edge_file, order_world_by, truth_file,
    whole_world_by,
};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let extent = arguments.pop_if(|last| ["whole", "orders", "chain"].contains(&last.as_str()));
    let [seed, folder, rest @ ..] = arguments.as_slice() else {
        return Err(io::Error::other(
            "usage: write_world SEED FOLDER [second|third] [whole|orders|chain]",
        ));
    };
    let seed = seed.parse().map_err(io::Error::other)?;
    let author = match rest.first().map(String::as_str) {
        Some("second") => Author::Second,
        Some("third") => Author::Third,
        _ => Author::First,
    };
    let world: World = match extent.as_deref() {
        Some("chain") => chain_world_by(author, seed),
        Some("orders") => order_world_by(author, seed),
        Some(_) => whole_world_by(author, seed),
        None => demo_world_by(author, seed),
    };
    let folder = PathBuf::from(folder);
    for file in &world.files {
        write(&folder, file, None)?;
    }
    for export in &world.exports {
        let seconds = u64::try_from(export.known.0).unwrap_or_default();
        for file in &export.files {
            let date = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            write(&folder, file, Some(date))?;
        }
    }
    let truths = format!("{}.truths.tsv", folder.display());
    fs::write(truths, truth_file(&world))?;
    if !world.edges.is_empty() {
        let edges = format!("{}.edges.tsv", folder.display());
        fs::write(edges, edge_file(&world))?;
    }
    Ok(())
}

fn write(folder: &Path, file: &WorldFile, date: Option<SystemTime>) -> io::Result<()> {
    let path = folder.join(&file.path);
    fs::create_dir_all(path.parent().unwrap_or(&path))?;
    fs::write(&path, &file.bytes)?;
    match date {
        Some(date) => fs::File::options()
            .write(true)
            .open(&path)?
            .set_modified(date),
        None => Ok(()),
    }
}
