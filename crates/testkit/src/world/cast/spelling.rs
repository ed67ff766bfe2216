//! Names as mail addresses spell them.

/// A name in the letters that mail addresses use.
pub(crate) fn ascii(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => out.push(c),
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'å' | 'ą' | 'á' => out.push('a'),
            'é' | 'è' | 'ę' => out.push('e'),
            'í' | 'ì' => out.push('i'),
            'ó' | 'ò' => out.push('o'),
            'ł' => out.push('l'),
            'ń' => out.push('n'),
            'ś' => out.push('s'),
            'ż' | 'ź' => out.push('z'),
            'ß' => out.push_str("ss"),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_become_addresses() {
        assert_eq!(super::ascii("Jürgen Köhler-Østby"), "juergenkoehler-oestby");
        assert_eq!(super::ascii("Sławomir"), "slawomir");
    }
}
