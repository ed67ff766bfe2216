//! Addresses of mail directories that are no internet addresses: X.500 names as
//! Exchange and Lotus Notes write them, and the `IMCEA…` form in which Exchange
//! wraps them for the way over the internet.
//!
//! They get a synthetic address under the suffix `.x500`, which no public suffix
//! list knows: it is stable, it can be linked to a person by name, and it can
//! never become a company.

/// The host suffix of synthetic addresses.
pub const SUFFIX: &str = ".x500";

/// A directory entry, as far as its path tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Last common name of the path: `Ann Smith` or `ASMITH`.
    pub common_name: String,
    /// Organisation, empty where the path names none.
    pub organisation: String,
}

impl Entry {
    /// The synthetic address: common name and organisation, without the units
    /// between, because people move between units and keep their name.
    pub fn address(&self) -> Option<String> {
        let local = slug(&self.common_name, '.');
        let organisation = slug(&self.organisation, '-');
        if local.is_empty() {
            return None;
        }
        let organisation = if organisation.is_empty() {
            "unknown"
        } else {
            &organisation
        };
        Some(format!("{local}@{organisation}{SUFFIX}"))
    }

    /// The common name where it reads like a person's, `First Last`.
    pub fn person_name(&self) -> Option<&str> {
        let spaced = self.common_name.contains(' ');
        let digits = self.common_name.contains(|c: char| c.is_ascii_digit());
        (spaced && !digits).then_some(self.common_name.as_str())
    }
}

/// Undoes Exchange's wrapping: `IMCEANOTES-Ann+20Smith_HOU_ACME+40ACME@acme.com`
/// holds `Ann Smith/HOU/ACME@ACME`. `None` where nothing is wrapped.
pub fn unwrap_imcea(address: &str) -> Option<String> {
    let rest = address.get(..5).filter(|p| p.eq_ignore_ascii_case("IMCEA"));
    let (_kind, coded) = address[rest?.len()..].split_once('-')?;
    let coded = coded.rsplit_once('@').map_or(coded, |(local, _)| local);
    let mut bytes = Vec::with_capacity(coded.len());
    let mut input = coded.bytes();
    while let Some(byte) = input.next() {
        let byte = match byte {
            b'_' => b'/',
            b'+' => {
                let mut ahead = input.clone();
                let pair = [ahead.next(), ahead.next()];
                match pair.map(|d| d.and_then(|d| char::from(d).to_digit(16))) {
                    [Some(high), Some(low)] => {
                        input = ahead;
                        (high * 16 + low) as u8
                    }
                    _ => b'+',
                }
            }
            other => other,
        };
        bytes.push(byte);
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads a directory path: `/O=ACME/OU=NA/CN=RECIPIENTS/CN=ASMITH`,
/// `CN=Ann Smith/OU=HOU/O=ACME@ACME`, `Ann Smith/HOU/ACME@ACME`, X.400's
/// `/G=Ann/S=Smith/O=Acme/`. `None` where the text is none of these.
pub fn parse(text: &str) -> Option<Entry> {
    let text = text.trim();
    if !text.contains('/') && !text.get(..3).is_some_and(|p| p.eq_ignore_ascii_case("cn=")) {
        return None;
    }
    let (path, domain) = split_notes_domain(text);
    let steps: Vec<&str> = path
        .split('/')
        .map(str::trim)
        .filter(|step| !step.is_empty())
        .collect();
    if steps.iter().any(|step| attribute(step).is_some()) {
        attributed(&steps, domain)
    } else {
        abbreviated(&steps, domain)
    }
}

/// The Notes domain is one bare word after the last `@`; it is not a host.
fn split_notes_domain(text: &str) -> (&str, &str) {
    match text.rsplit_once('@') {
        Some((path, domain)) if !domain.contains(['.', '/', ' ']) => (path, domain),
        _ => (text, ""),
    }
}

fn attribute(step: &str) -> Option<(String, &str)> {
    let (key, value) = step.split_once('=')?;
    let key = key.trim().to_lowercase();
    let known = [
        "cn", "o", "ou", "g", "s", "i", "c", "a", "p", "dc", "prmd", "admd",
    ];
    known
        .contains(&key.trim_end_matches(|c: char| c.is_ascii_digit()))
        .then_some((key, value.trim()))
}

/// A path whose steps name their attributes.
fn attributed(steps: &[&str], domain: &str) -> Option<Entry> {
    let (mut common, mut given, mut surname, mut organisation) = ("", "", "", "");
    for step in steps {
        let Some((key, value)) = attribute(step) else {
            continue;
        };
        match key.as_str() {
            "cn" => common = value,
            "g" => given = value,
            "s" => surname = value,
            "o" => organisation = value,
            _ => {}
        }
    }
    let common_name = if common.is_empty() {
        format!("{given} {surname}").trim().to_owned()
    } else {
        common.to_owned()
    };
    (!common_name.is_empty()).then(|| Entry {
        common_name,
        organisation: pick(organisation, domain),
    })
}

/// Notes' short form, name first. It needs a Notes domain or two levels, and no
/// dot in the last, so as not to take `Acme A/S` or a web address for a person.
fn abbreviated(steps: &[&str], domain: &str) -> Option<Entry> {
    let (name, levels) = steps.split_first()?;
    let organisation = levels.last()?;
    let enough = !domain.is_empty() || levels.len() >= 2;
    let plain = levels.iter().all(|level| !level.contains(['.', '@', ':']));
    (enough && plain && name.chars().any(char::is_alphabetic) && !name.contains(['@', ':'])).then(
        || Entry {
            common_name: (*name).to_owned(),
            organisation: (*organisation).to_owned(),
        },
    )
}

fn pick(first: &str, otherwise: &str) -> String {
    (if first.is_empty() { otherwise } else { first }).to_owned()
}

/// Lower case, everything but letters, digits, `-` and `_` as one `joint`.
fn slug(text: &str, joint: char) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || c == '-' || c == '_' {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(joint) && c != '\'' {
            out.push(joint);
        }
    }
    out.trim_matches(['.', '-']).to_owned()
}
