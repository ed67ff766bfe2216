//! House rules, as ordinary tests. A rule that fails says what to do.

#![allow(clippy::print_stderr, reason = "a skipped test says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the root")
        .to_owned()
}

/// All Rust files below `folder`, with their text.
fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                files.push((path, text));
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "{} has no Rust files", folder.display());
    files
}

/// The `bellwether-*` crates a crate depends on outside its tests.
fn depends_on(krate: &str) -> Vec<String> {
    let manifest = root().join("crates").join(krate).join("Cargo.toml");
    let text = fs::read_to_string(&manifest).expect("a crate has a manifest");
    let section = text.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    (section.lines())
        .filter_map(|line| line.strip_prefix("bellwether-"))
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn dependencies_point_one_way() {
    assert_eq!(
        depends_on("core"),
        Vec::<String>::new(),
        "core depends on no other crate"
    );
    assert_eq!(depends_on("sources"), ["core"]);
    assert_eq!(depends_on("store"), ["core"]);
    assert_eq!(depends_on("testkit"), ["core"]);
}

#[test]
fn core_has_no_world() {
    // No files, no network, no environment, no clock, no randomness, no terminal.
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io",
        "SystemTime",
        "Instant::now",
        "::now()",
        "rusqlite",
        "rand::",
        "thread_rng",
        "println!",
        "eprintln!",
    ];
    for (path, text) in rust_files(&root().join("crates/core/src")) {
        for word in forbidden {
            assert!(
                !text.contains(word),
                "{}: `{word}` has no place in the core",
                path.display()
            );
        }
    }
}

#[test]
fn every_detector_is_registered_and_documented() {
    let folder = root().join("crates/core/src/opportunities/detectors");
    let registry = fs::read_to_string(folder.join("mod.rs")).expect("the registry");
    let mut files = 0;
    for (path, text) in rust_files(&folder) {
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a file name");
        if name == "mod" || path.parent() != Some(folder.as_path()) {
            continue;
        }
        files += 1;
        assert!(
            registry.contains(&format!("&{name}::DETECTOR")),
            "{name} is not in the registry"
        );
        assert!(
            text.starts_with("//! # "),
            "{name} begins with a headline of what it sees"
        );
        let kind = format!("kind: \"{}\"", name.replace('_', "-"));
        assert!(
            text.contains(&kind),
            "{name}: the kind is named like its file"
        );
    }
    assert!(files >= 9, "the detectors were found");
}

#[test]
fn every_format_is_documented() {
    let formats = root().join("crates/sources/src/formats");
    for (path, text) in rust_files(&formats) {
        assert!(
            text.starts_with("//! "),
            "{}: say what the format looks like",
            path.display()
        );
    }
}

/// Files may grow to this many lines; one idea needs no more.
const LONGEST: usize = 450;

#[test]
fn no_file_is_over_long() {
    for folder in ["crates", "xtask"] {
        for (path, text) in rust_files(&root().join(folder)) {
            let lines = text.lines().count();
            assert!(
                lines <= LONGEST,
                "{} has {lines} lines, {LONGEST} is the most: one idea a file",
                path.display()
            );
        }
    }
}

#[test]
fn no_test_set_is_named_in_code() {
    let data = root().join("../shared/data/mail");
    let Ok(entries) = fs::read_dir(&data) else {
        eprintln!(
            "SKIPPED: {} is not there, so there are no names to look for",
            data.display()
        );
        return;
    };
    let mut names: Vec<String> = (entries.flatten())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    // The company whose mail it is: the commonest sender's domain word.
    let mut domains: BTreeMap<String, usize> = BTreeMap::new();
    for name in &names {
        let Ok(files) = fs::read_dir(data.join(name)) else {
            continue;
        };
        for file in files.flatten().take(3) {
            let text = fs::read(file.path()).unwrap_or_default();
            for line in String::from_utf8_lossy(&text[..text.len().min(200_000)]).lines() {
                let domain = line
                    .strip_prefix("From: ")
                    .and_then(|from| from.rsplit_once('@'));
                if let Some((_, domain)) = domain {
                    let word = domain.split('.').next().unwrap_or_default();
                    *domains.entry(word.to_lowercase()).or_default() += 1;
                }
            }
        }
    }
    names.extend(
        domains
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map(|(word, _)| word),
    );
    for (path, text) in rust_files(&root().join("crates")) {
        let text = text.to_lowercase();
        for name in &names {
            assert!(
                !text.contains(name.as_str()),
                "{} names `{name}`",
                path.display()
            );
        }
    }
}
