//! Notices that houses put under every mail: what they say of messages, secrets and
//! viruses is said of nobody.

use super::super::tokens::Token;

/// Words of such notices; one of them alone may stand in any sentence.
const WORDS: &[&str] = &[
    "virus",
    "viruses",
    "intercepted",
    "confidential",
    "confidentiality",
    "privileged",
    "recipient",
    "recipients",
    "addressee",
    "disclosure",
    "unauthorized",
    "unauthorised",
    "disclaimer",
    "error-free",
    "transmission",
    "transmissions",
    "corrupted",
    "guaranteed",
    "liability",
    "e-mail",
    "email",
    "solicitation",
    "vertraulich",
    "vertrauliche",
    "empfänger",
    "irrtümlich",
    "unbefugte",
    "virenfrei",
];

/// How many of them make a notice.
const LEAST: usize = 3;

/// Whether a sentence is one of such a notice.
pub(super) fn is_notice(sentence: &[Token<'_>]) -> bool {
    let mut seen: Vec<&str> = sentence.iter().map(|t| t.low.as_str()).collect();
    seen.retain(|word| WORDS.contains(word));
    seen.sort_unstable();
    seen.dedup();
    seen.len() >= LEAST
}
