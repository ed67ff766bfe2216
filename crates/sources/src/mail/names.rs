//! Display names that exports keep apart from the addresses.

/// The names in a header such as `X-To`, in which some exports keep the display
/// names of a list of `count` addresses: `Smith, Ann <…>, Bob Jones/OSLO/ACME`.
/// `None` where they cannot be told apart.
pub(super) fn list(value: &str, count: usize) -> Option<Vec<&str>> {
    [Cut::AtCommas, Cut::BehindBrackets, Cut::AtEverySecondComma]
        .into_iter()
        .map(|cut| entries(value, cut))
        .find(|entries| entries.len() == count)
}

/// Where one entry ends and the next begins. Names may be `Last, First`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// At commas outside of brackets and quotes.
    AtCommas,
    /// At commas behind a closing bracket.
    BehindBrackets,
    /// At every second of the commas: all names are `Last, First`.
    AtEverySecondComma,
}

fn entries(value: &str, cut: Cut) -> Vec<&str> {
    let mut entries = Vec::new();
    let (mut start, mut depth, mut quoted, mut commas, mut behind_bracket) =
        (0, 0, false, 0, false);
    for (at, c) in value.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '<' if !quoted => depth += 1,
            '>' if !quoted => {
                depth = 0;
                behind_bracket = true;
            }
            ',' if !quoted && depth == 0 => {
                commas += 1;
                let ends = match cut {
                    Cut::AtCommas => true,
                    Cut::BehindBrackets => behind_bracket,
                    Cut::AtEverySecondComma => commas % 2 == 0,
                };
                if ends {
                    entries.push(&value[start..at]);
                    start = at + 1;
                }
                behind_bracket = false;
            }
            c if !c.is_whitespace() => behind_bracket = false,
            _ => {}
        }
    }
    entries.push(&value[start..]);
    entries
        .into_iter()
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_names_is_cut_as_its_count_says() {
        let read = |value, count| list(value, count).unwrap_or_default();
        assert_eq!(
            read("Ann Smith, Bob Jones/OSLO/ACME@ACME", 2),
            ["Ann Smith", "Bob Jones/OSLO/ACME@ACME"]
        );
        assert_eq!(
            read(
                "Smith, Ann </O=ACME/CN=ASMITH>, Jones, Bob <bob@mill.example>",
                2
            ),
            [
                "Smith, Ann </O=ACME/CN=ASMITH>",
                "Jones, Bob <bob@mill.example>"
            ]
        );
        assert_eq!(
            read("Smith, Ann, Jones, Bob", 2),
            ["Smith, Ann", "Jones, Bob"]
        );
        assert_eq!(
            read("\"Smith, Ann\" <x>, Bob", 2),
            ["\"Smith, Ann\" <x>", "Bob"]
        );
        assert_eq!(
            read("Smith, Ann </O=ACME/CN=ASMITH>", 1),
            ["Smith, Ann </O=ACME/CN=ASMITH>"]
        );
        assert_eq!(list("Ann Smith, Bob Jones", 3), None);
        assert_eq!(list("", 1), None);
    }
}
