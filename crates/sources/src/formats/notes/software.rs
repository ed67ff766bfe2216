//! Text that comes with software: not what a seller wrote.

use std::path::Path;

/// What such files are called, without their ending.
const NAMES: &[&str] = &[
    "agents",
    "authors",
    "changelog",
    "changes",
    "cmakelists",
    "code_of_conduct",
    "contributing",
    "contributors",
    "copying",
    "credits",
    "faq",
    "history",
    "humans",
    "install",
    "installation",
    "licence",
    "license",
    "llms",
    "maintainers",
    "manifest",
    "news",
    "notice",
    "pull_request_template",
    "readme",
    "release-notes",
    "releases",
    "requirements",
    "robots",
    "security",
    "support",
    "third-party-notices",
    "top_level",
    "upgrading",
    "version",
];

/// Folders that hold nothing but software.
const FOLDERS: &[&str] = &["__pycache__", "node_modules", "site-packages"];

/// Files that make a folder one of software.
const BUILD: &[&str] = &[
    "CMakeLists.txt",
    "Cargo.toml",
    "Gemfile",
    "Makefile",
    "build.gradle",
    "composer.json",
    "go.mod",
    "package.json",
    "pom.xml",
    "pyproject.toml",
    "setup.py",
];

/// Whether a text file is called like one that comes with software.
pub(super) fn is_called(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.to_lowercase();
    // `README.de.md`, `LICENSE-MIT.txt`, `requirements_dev.txt`.
    let first = stem.split(['.', '-', '_', ' ']).next().unwrap_or_default();
    let specific = |name: &str| ["licence", "license", "readme", "requirements"].contains(&name);
    if NAMES.contains(&stem.as_str()) || specific(first) {
        return true;
    }
    let folders = path.ancestors().skip(1).filter_map(Path::file_name);
    folders
        .map(|name| name.to_string_lossy())
        .any(|name| FOLDERS.contains(&&*name))
}

/// Whether a file lies beside what builds software, or a folder further in, as its
/// documentation does.
pub(super) fn is_beside(path: &Path) -> bool {
    let mut near = path.ancestors().skip(1).take(2);
    near.any(|folder| BUILD.iter().any(|file| folder.join(file).is_file()))
}
