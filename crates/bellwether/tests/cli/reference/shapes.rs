//! The shapes of the JSON answers, as the source declares them: fields, types
//! and what is said of each. The rules of the declarations are few and kept in
//! one folder, so that a line reader is enough.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

struct Field {
    name: String,
    kind: String,
    says: String,
    /// Its own fields stand in its place.
    flat: bool,
}

/// Every struct that is an answer or part of one, and which command gives which.
pub struct Shapes {
    fields: BTreeMap<String, (String, Vec<Field>)>,
    answers: BTreeMap<String, Vec<String>>,
}

impl Shapes {
    /// Reads the declarations below a source folder.
    pub fn read(source: &Path) -> Shapes {
        let mut shapes = Shapes {
            fields: BTreeMap::new(),
            answers: BTreeMap::new(),
        };
        for file in rust_files(&source.join("wire")) {
            shapes.declared(&text(&file));
        }
        for file in rust_files(&source.join("cli/commands")) {
            let code = text(&file);
            shapes.declared(&code);
            let name = file.file_stem().and_then(|n| n.to_str()).expect("a name");
            let printed = code.split("fn text(").nth(1);
            let kind = printed
                .and_then(|rest| rest.split_once(": &"))
                .and_then(|(_, rest)| rest.split_once(','))
                .map(|(kind, _)| kind.to_owned());
            let records = code.contains("recorded(session") || code.contains("settled(session");
            let kinds = kind
                .into_iter()
                .chain(records.then(|| "Recorded".to_owned()));
            shapes.answers.insert(name.to_owned(), kinds.collect());
        }
        for by_hand in ["call", "visit", "met", "note"] {
            let told = vec!["Told".to_owned()];
            shapes.answers.insert(by_hand.to_owned(), told);
        }
        let brief = vec!["Brief".to_owned()];
        shapes.answers.insert("demo".to_owned(), brief);
        shapes
    }

    fn declared(&mut self, code: &str) {
        let mut says = String::new();
        let mut rename: Option<String> = None;
        let mut flat = false;
        let mut hidden = false;
        let mut serialized = false;
        let mut open: Option<(String, String, Vec<Field>)> = None;
        for line in code.lines() {
            let bare = line.trim();
            if let Some(doc) = bare.strip_prefix("///") {
                says.push_str(doc);
                continue;
            }
            if bare.starts_with("#[") {
                serialized |= bare.contains("Serialize");
                flat |= bare.contains("flatten");
                hidden |= bare == "#[serde(skip)]";
                let quoted = bare.contains("rename =").then(|| bare.split('"').nth(1));
                rename = quoted.flatten().map(str::to_owned).or(rename);
                continue;
            }
            if let Some(rest) = line
                .strip_prefix("pub struct ")
                .or_else(|| line.strip_prefix("struct "))
            {
                let name = rest.trim_end_matches(" {").to_owned();
                let name = name.split('<').next().unwrap_or_default().to_owned();
                if serialized && line.ends_with('{') {
                    open = Some((name, says.trim().to_owned(), Vec::new()));
                }
            } else if line == "}" {
                if let Some((name, says, fields)) = open.take() {
                    self.fields.insert(name, (says, fields));
                }
            } else if let Some((_, _, fields)) = &mut open
                && let Some((name, kind)) = bare
                    .strip_prefix("pub ")
                    .or(Some(bare))
                    .and_then(|field| field.split_once(": "))
            {
                let name = name.trim_start_matches("r#");
                let field = Field {
                    name: rename.take().unwrap_or_else(|| name.to_owned()),
                    kind: kind.trim_end_matches(',').to_owned(),
                    says: says.trim().to_owned(),
                    flat: std::mem::take(&mut flat),
                };
                // What is only for people is in no answer.
                if !std::mem::take(&mut hidden) {
                    fields.push(field);
                }
            }
            serialized = false;
            says.clear();
        }
    }

    /// What a command answers with.
    pub fn answer(&self, command: &str) -> String {
        let kinds = self.answers.get(command).into_iter().flatten();
        let says: Vec<String> = kinds
            .map(|kind| match kind.strip_prefix("Listing<") {
                Some(kind) => format!("a list of {}", self.kind(kind.trim_end_matches('>'))),
                None => self.kind(kind),
            })
            .collect();
        match says.as_slice() {
            [] => String::new(),
            // Asked with nothing to record it shows, else it records.
            says => format!("\nJSON: {}\n", says.join(", or what was recorded: ")),
        }
    }

    /// Every shape with its fields.
    pub fn all(&self) -> String {
        let mut page = String::from(
            "\n# JSON\n\nAn id is 32 hexadecimal digits; a time is RFC 3339 in UTC. More fields \
             may come; none is renamed without a line in the changelog.\n",
        );
        for (name, (says, fields)) in &self.fields {
            if name == "Listing" || fields.is_empty() {
                continue;
            }
            page.push_str(&format!(
                "\n## {name} shape\n\n{says}\n\n| field | type | |\n| --- | --- | --- |\n"
            ));
            for field in fields {
                let kind = self.kind(&field.kind).replace('|', "\\|");
                let says = field.says.replace('|', "\\|");
                let row = match field.flat {
                    true => format!("| … | | the fields of {kind} |\n"),
                    false => format!("| `{}` | {kind} | {says} |\n", field.name),
                };
                page.push_str(&row);
            }
        }
        page
    }

    /// The names of a shape's fields, sorted.
    pub fn names(&self, shape: &str) -> Vec<&str> {
        let (_, fields) = &self.fields[shape];
        let mut names: Vec<&str> = fields
            .iter()
            .flat_map(|field| match field.flat {
                true => self.names(&field.kind),
                false => vec![field.name.as_str()],
            })
            .collect();
        names.sort_unstable();
        names
    }

    /// A type in words.
    fn kind(&self, kind: &str) -> String {
        let within = |start: &str| kind.strip_prefix(start)?.strip_suffix('>');
        if let Some(inner) = within("Option<") {
            return format!("{} or null", self.kind(inner));
        }
        if let Some(inner) = within("Vec<") {
            return format!("list of {}", self.kind(inner));
        }
        if kind.starts_with("BTreeMap<") {
            return "object".to_owned();
        }
        match kind {
            "String" | "&'static str" => "text".to_owned(),
            "bool" => "true or false".to_owned(),
            "f64" | "u64" | "u32" | "i64" | "i32" | "usize" => "number".to_owned(),
            "Hex" => "id".to_owned(),
            "Time" => "time".to_owned(),
            known if self.fields.contains_key(known) => {
                format!("[{known}](#{}-shape)", known.to_lowercase())
            }
            "Content" => ["MailContent", "EntryContent", "DecisionContent"]
                .map(|content| self.kind(content))
                .join(", or of "),
            "AnchorWire" => "one of `address`, `domain`, `evidence`, `topic`".to_owned(),
            "Empty" => "nothing yet".to_owned(),
            other => format!("`{other}`"),
        }
    }
}

fn text(path: &PathBuf) -> String {
    std::fs::read_to_string(path).expect("a source file")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a source folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect();
    files.sort();
    files
}
