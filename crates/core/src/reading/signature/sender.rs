//! Who a mail is from, for comparing with what is signed.

use crate::reading::words::Words;

/// The names of a mail's sender.
#[derive(Clone, Debug, Default)]
pub struct Sender {
    /// Words of the display name and of the address before the `@`.
    names: Vec<String>,
    /// First letters of the display name's words.
    initials: String,
    /// Words of the address after the `@`, without the last.
    domain: Vec<String>,
}

impl Sender {
    /// Takes display name and address apart.
    pub fn of(name: &str, address: &str) -> Sender {
        let name = name.split(['<', '[', '(']).next().unwrap_or_default();
        let (local, domain) = address.split_once('@').unwrap_or((address, ""));
        let mut sender = Sender::default();
        for word in Words::of(name).iter() {
            sender.initials.extend(word.chars().next());
            sender.add(word);
            // Short names are names only where the display name gives them.
            if word.chars().count() == 2 {
                sender.names.push(word.to_owned());
            }
        }
        for word in Words::of(local).iter() {
            sender.add(word);
        }
        let labels = domain.rsplit_once('.').map_or("", |(labels, _)| labels);
        sender.domain = Words::of(labels).iter().map(str::to_owned).collect();
        sender
    }

    fn add(&mut self, word: &str) {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        if word.chars().count() > 2 {
            self.names.push(word.to_owned());
        }
    }

    /// Whether a word in lower case is one of the names, or a form of it.
    pub fn is_named(&self, word: &str) -> bool {
        let long = word.chars().count() > 1;
        long && self.names.iter().any(|name| {
            name == word
                || (word.len() > 2 && name.starts_with(word))
                || alike(name, word)
                // `jroe` in the address, `Roe` in the signature.
                || (word.len() > 2 && name.ends_with(word))
        })
    }

    /// Whether a word in lower case is made of initials of the names.
    pub fn is_initialled(&self, word: &str) -> bool {
        (1..=3).contains(&word.len())
            && !self.initials.is_empty()
            && word.chars().all(|c| self.initials.contains(c))
    }

    /// Whether a word in lower case is part of the address's domain.
    pub fn is_at(&self, word: &str) -> bool {
        word.len() > 2
            && self
                .domain
                .iter()
                .any(|label| label == word || (word.len() > 4 && label.contains(word)))
    }
}

/// Whether two names begin alike, as `Kathy` and `Kathleen` do.
fn alike(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common >= 3 && b.chars().count() <= 7
}

#[cfg(test)]
mod tests {
    use super::Sender;

    #[test]
    fn names_initials_and_domain() {
        let sender = Sender::of(
            "Roe, Kathleen M. <k.roe@x.example>",
            "kroe2@pumps.roe-group.example",
        );
        for word in ["kathleen", "kathy", "roe"] {
            assert!(sender.is_named(word), "{word}");
        }
        assert!(!sender.is_named("thanks") && !sender.is_named("k"));
        assert!(sender.is_initialled("kr") && !sender.is_initialled("js"));
        assert!(sender.is_at("pumps") && !sender.is_at("example"));
    }
}
