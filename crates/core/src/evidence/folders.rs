//! What the name of a folder says of the mail that its owner filed there.

/// Words by which people name a folder for what is not business, in the languages
/// that mail programs speak most.
const PRIVATE: &[&str] = &[
    "personal",
    "private",
    "family",
    "friends",
    "buddies",
    "privat",
    "persönlich",
    "persönliches",
    "familie",
    "freunde",
    "privé",
    "famille",
    "amis",
    "privado",
    "familia",
    "amigos",
    "privato",
    "famiglia",
    "amici",
    "vrienden",
    "prywatne",
    "rodzina",
];

/// Words that make business of them: `Personal Lines`, `Private Label`.
const TRADE: &[&str] = &[
    "label",
    "labels",
    "line",
    "lines",
    "bank",
    "banking",
    "banks",
    "equity",
    "care",
    "computer",
    "computers",
    "client",
    "clients",
    "customer",
    "customers",
    "placement",
    "placements",
    "business",
    "insurance",
    "sector",
    "office",
    "offices",
    "labelling",
    "wealth",
    "brand",
];

/// Whether a folder, or one that it lies in, is named for what is private.
pub fn is_private(folder: &str) -> bool {
    folder.split(['/', '\\']).any(|name| {
        let name = name.to_lowercase();
        let words = || name.split(|c: char| !c.is_alphanumeric());
        words().any(|word| PRIVATE.contains(&word)) && !words().any(|word| TRADE.contains(&word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_private() {
        for name in [
            "Personal",
            "Archive/Family",
            "my friends",
            "Privat",
            "Inbox/Persönlich/2024",
        ] {
            assert!(is_private(name), "{name}");
        }
        for name in [
            "Inbox",
            "Private Label",
            "Personnel Services",
            "Privateers",
            "Personal Care customers",
            "",
        ] {
            assert!(!is_private(name), "{name}");
        }
    }
}
