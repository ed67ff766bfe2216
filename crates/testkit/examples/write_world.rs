//! Writes a demo world to a folder: `write_world SEED FOLDER`, or
//! `write_world SEED FOLDER second` (or `third`) in the words of another author. The
//! truth file lies beside the mailbox, in `FOLDER.truths.tsv`.

use bellwether_testkit::world::{Author, demo_world_by, truth_file};
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(seed), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::other(
            "usage: write_world SEED FOLDER [second|third]",
        ));
    };
    let seed = seed.parse().map_err(io::Error::other)?;
    let author = match arguments.next().as_deref() {
        Some("second") => Author::Second,
        Some("third") => Author::Third,
        _ => Author::First,
    };
    let world = demo_world_by(author, seed);
    for file in &world.files {
        let path = PathBuf::from(&folder).join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(path, &file.bytes)?;
    }
    fs::write(format!("{folder}.truths.tsv"), truth_file(&world))
}
