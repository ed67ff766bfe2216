//! What a workbook unpacks to, measured before it is opened: what the crate that reads
//! workbooks holds in memory, it unpacks without a limit.

use std::io::{Read, Seek, copy, sink};
use zip::ZipArchive;

/// Bytes that the parts of a workbook may unpack to.
const ALL_BYTES_MAX: u64 = 2 << 30;
/// Bytes of them that are held in memory: texts that cells refer to, styles, names. A
/// million texts of a hundred letters are half of it.
const HELD_BYTES_MAX: u64 = 256 << 20;

/// Why a workbook is too large to be opened.
pub(super) fn too_large<R: Read + Seek>(file: &mut R) -> Option<&'static str> {
    let mut archive = ZipArchive::new(file).ok()?;
    let (mut all, mut held) = (0u64, 0u64);
    for index in 0..archive.len() {
        let Ok(part) = archive.by_index(index) else {
            continue;
        };
        all = all.saturating_add(part.size());
        if is_held(&part.name().unwrap_or_default()) {
            // What a part says of its own size may be false.
            let rest = (HELD_BYTES_MAX + 1).saturating_sub(held);
            held += copy(&mut part.take(rest), &mut sink()).unwrap_or(0);
        }
    }
    if all > ALL_BYTES_MAX {
        Some("a workbook that unpacks to more than 2 GB: save its sheets as .csv and add those")
    } else if held > HELD_BYTES_MAX {
        Some("a workbook with more than 256 MB of text: save its sheets as .csv and add those")
    } else {
        None
    }
}

/// Whether a part is held in memory. Sheets are read cell by cell; pictures, charts, notes
/// and what pivot tables keep not at all.
fn is_held(name: &str) -> bool {
    const NOT: &[&str] = &[
        "worksheets/sheet",
        "pivot",
        "comments",
        "drawing",
        "charts/",
    ];
    let name = name.to_lowercase();
    (name.ends_with(".xml") || name.ends_with(".rels"))
        && !NOT.iter().any(|part| name.contains(part))
}
