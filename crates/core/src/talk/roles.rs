//! People's roles as somebody mentions them in passing: “our technical director,
//! Petra Falk”.

use super::places::{bare, is_place};
use super::sentences;
use crate::reading::titles;

/// Somebody in the writer's own company, by role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoleMention {
    /// The title as written.
    pub title: String,
    /// The name, where one stands beside it.
    pub name: Option<String>,
    /// The sentence.
    pub sentence: String,
}

/// Roles in the writer's own house that a text mentions.
pub fn roles(text: &str) -> Vec<RoleMention> {
    const OURS: &[&str] = &["our", "my", "unser", "unsere", "unserem", "unserer"];
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words: Vec<&str> = sentence.split(' ').collect();
        for (at, word) in words.iter().enumerate() {
            if !OURS.contains(&bare(word).to_lowercase().as_str()) {
                continue;
            }
            // The longest title right after `our`, of at most four words.
            let most = (1..=4)
                .take_while(|n| at + n < words.len())
                .take_while(|n| *n == 1 || !words[at + n - 1].ends_with([',', '.', ';', ':']))
                .filter(|n| {
                    let title = title_of(&words[at + 1..=at + n]);
                    let last = title.rsplit(' ').next().unwrap_or_default();
                    titles::level(last).is_some() && titles::function(&title).is_some()
                })
                .last();
            let Some(length) = most else { continue };
            let title = title_of(&words[at + 1..=at + length]);
            let name = name_after(&words, at + length + 1).or_else(|| name_before(&words, at));
            found.push(RoleMention {
                title,
                name,
                sentence: sentence.clone(),
            });
        }
    }
    found
}

fn title_of(words: &[&str]) -> String {
    words.iter().map(|w| bare(w)).collect::<Vec<_>>().join(" ")
}

fn name_after(words: &[&str], at: usize) -> Option<String> {
    let two = words.get(at..at + 2)?;
    (two.iter().all(|w| is_place(bare(w)))).then(|| title_of(two))
}

/// `Petra Falk, our technical director`.
fn name_before(words: &[&str], our: usize) -> Option<String> {
    let two = words.get(our.checked_sub(2)?..our)?;
    let comma = two[1].ends_with([',', '(']);
    (comma && two.iter().all(|w| is_place(bare(w)))).then(|| title_of(two))
}
