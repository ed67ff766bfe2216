//! Whose a list of percentages is: the parties of its sentence, weighed.

use super::assign::Cues;
use super::cues::{cues_of, jointly};
use super::lexicon::EACH;
use super::mentions::{Mention, Party, count};
use super::percents::Share;
use super::runs::Run;
use super::said::Why;
use super::subjects::{Parties, Role, before, behind, beside, parties, relative, verb};
use super::tokens::Token;
use std::ops::Range;

/// A sentence and who is named in it and before it.
pub(super) struct Reader<'a, 't> {
    pub(super) text: &'t str,
    pub(super) tokens: &'a [Token<'t>],
    pub(super) sentence: Range<usize>,
    pub(super) mentions: &'a [Mention],
    pub(super) carried: &'a [Mention],
}

/// Whose a run is, as far as that can be said.
#[derive(Clone)]
pub(super) struct Subject {
    pub(super) mentions: Vec<Mention>,
    pub(super) cues: Cues,
    pub(super) why: Option<Why>,
    pub(super) confidence: f32,
    /// "No customer other than A": the rest.
    pub(super) nobody: Option<Mention>,
}

impl Subject {
    /// The same parties, where a list may be of all of them together.
    fn joint(self, together: bool) -> Subject {
        let joint = together && self.mentions.len() > 1;
        Subject {
            why: joint.then_some(Why::Joint).or(self.why),
            ..self
        }
    }
}

impl Reader<'_, '_> {
    fn within(&self, range: Range<usize>) -> Vec<Mention> {
        self.mentions
            .iter()
            .filter(|m| m.at.start >= range.start && m.at.end <= range.end)
            .cloned()
            .collect()
    }

    /// Whose the `i`th run is. `from..to` are the tokens that belong to it.
    pub(super) fn subject(
        &self,
        runs: &[Run],
        i: usize,
        from: usize,
        to: usize,
        last: Option<&Subject>,
        table: bool,
    ) -> Option<Subject> {
        let run = &runs[i];
        let ahead = self.within(from..run.at.start);
        let after = self.within(run.at.end..to.max(run.said_to));
        let groups = parties(self.tokens, from, &ahead);
        let later = parties(self.tokens, run.at.end, &after);
        let verb = verb(self.tokens, from..run.at.start);
        let cues = |group: &Parties| {
            let mut cues = cues_of(self.tokens, from, run, to, group);
            let at = group.at();
            let own_clause = group.mentions.len() == 1 && relative(self.tokens, at.end);
            cues.part_of_group = group.role == Role::Included && !own_clause
                || ahead.iter().any(|m| {
                    let many = matches!(m.party, Party::Group);
                    let counted = count(self.tokens, m);
                    let near = m.at.end <= at.start;
                    many && near
                        && counted.is_some_and(|n| {
                            n > group.mentions.len() && run.percents.len() < n && !cues.others
                        })
                        && self.tokens[m.at.end..at.start]
                            .iter()
                            .all(|t| t.among(&[",", "(", "including", ":", "–", "-"]))
                });
            cues
        };
        let subject = |group: &Parties, confidence: f32| Subject {
            mentions: group.mentions.clone(),
            cues: cues(group),
            why: None,
            confidence,
            nobody: None,
        };
        let nobody = ahead.iter().find(|m| m.party == Party::Nobody);
        let of_nobody = |m: &&Mention| {
            verb.is_some_and(|verb| m.at.end <= verb) || m.at.end + 2 >= run.at.start
        };
        if let Some(nobody) = nobody.filter(of_nobody) {
            // "No customer other than A exceeded 10%": A did.
            let excepted = groups.iter().find(|g| g.role == Role::Excepted);
            let Some(of) = excepted.filter(|g| g.at().start > nobody.at.end || i == 0) else {
                return Some(Subject {
                    mentions: vec![nobody.clone()],
                    cues: Cues::default(),
                    why: Some(Why::Below),
                    confidence: 0.9,
                    nobody: None,
                });
            };
            let mut excepted = subject(of, 0.6);
            excepted.cues = Cues {
                each: true,
                ..Cues::default()
            };
            excepted.nobody = Some(nobody.clone());
            return Some(excepted);
        }
        let taken = |group: &Parties| {
            last.is_some_and(|l| l.mentions.iter().any(|m| group.mentions.contains(m)))
        };
        let near = beside(self.tokens, &groups, run.at.start)
            .filter(|group| !taken(group) && (!table || verb.is_none()));
        if let Some(found) = near
            .as_ref()
            .filter(|g| verb.is_none_or(|verb| g.at().start > verb))
        {
            let mut found = subject(found, 0.85);
            found.cues.part_of_group &= !self.in_brackets(run);
            return Some(found);
        }
        // After a relative clause the main clause goes on with the same subject.
        let clause = i > 0
            && last.is_some_and(|l| l.why.is_none())
            && verb.is_some_and(|verb| self.tokens[verb - 1].is(","));
        if clause && groups.is_empty() {
            let together = jointly(self.tokens, runs[i - 1].said_to, run);
            return last.cloned().map(|l| l.joint(together));
        }
        if let Some(found) = verb
            .and_then(|verb| before(self.tokens, &groups, verb))
            .filter(|g| !taken(g))
        {
            return Some(subject(&found, 0.9));
        }
        if let Some(found) = near {
            return Some(subject(&found, 0.85));
        }
        let general = ahead
            .iter()
            .find(|m| matches!(m.party, Party::Group | Party::Unnamed | Party::Others));
        let same = ahead.iter().chain(&after).find(|m| m.party == Party::Same);
        let inverted = general.is_some() && verb.is_some();
        let each = |t: &Token<'_>| t.among(EACH);
        let ahead_each = self.tokens[from..run.at.start].iter().any(each);
        // "Customers of 10% or more were A (24%) and B (15%)": theirs stand behind them.
        let next_has = |found: &Parties| {
            runs.get(i + 1).is_some_and(|next| {
                beside(self.tokens, &later, next.at.start).is_some_and(|g| g == *found)
            })
        };
        let named_behind = behind(self.tokens, run.said_to, &later, inverted);
        if let Some(found) = named_behind.filter(|found| !inverted || !next_has(found)) {
            let mut found = subject(&found, 0.85);
            found.cues.each |= inverted;
            // "Three customers accounted for 47%: A (18%), ...": the total of all.
            let total = general.is_some_and(|m| m.party == Party::Group)
                && matches!(run.percents.as_slice(), [one] if matches!(one.share, Share::Value(_)))
                && !ahead_each;
            found.why = total.then_some(Why::Joint);
            return Some(found);
        }
        let own_verb = verb.is_some_and(|verb| self.new_subject(from, verb));
        if same.is_some() || (general.is_none() && self.pronoun(from, run.at.start)) {
            let carried = if i > 0 && last.is_some() {
                last.map(|l| l.mentions.clone())
            } else {
                None
            };
            let mentions = carried.unwrap_or_else(|| self.carried.to_vec());
            let one = mentions.last().cloned()?;
            return Some(Subject {
                mentions: vec![one],
                cues: Cues::default(),
                why: None,
                confidence: 0.7,
                nobody: None,
            });
        }
        if let Some(general) = general {
            return Some(self.general(general, run, from));
        }
        if i > 0 && !own_verb {
            // "A (18%), B (16%) and C (13%) accounted for 47%": the total of all.
            let total =
                verb.is_some() && i > 1 && runs[i - 2..i].iter().all(|r| self.in_brackets(r));
            let together = jointly(self.tokens, runs[i - 1].said_to, run);
            return last.cloned().map(|l| {
                let mut goes_on = l.joint(together);
                goes_on.confidence *= 0.95;
                if total {
                    goes_on.why = Some(Why::Joint);
                }
                goes_on
            });
        }
        let wrong = groups
            .iter()
            .chain(&later)
            .find(|g| matches!(g.role, Role::Product | Role::Supplier))?;
        Some(Subject {
            why: Some(Why::NotCustomer),
            ..subject(wrong, 0.8)
        })
    }

    fn in_brackets(&self, run: &Run) -> bool {
        let before = run
            .at
            .start
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at));
        before.is_some_and(|t| t.is("("))
    }

    /// Parties without a name: as many as there are percentages, or all together.
    fn general(&self, general: &Mention, run: &Run, from: usize) -> Subject {
        let words = &self.tokens[from..run.at.start];
        let each = words.iter().any(|t| t.among(EACH));
        let counted = count(self.tokens, general);
        let mentions = match (general.party, counted) {
            (Party::Unnamed, _) => vec![general.clone()],
            (_, Some(n)) if n > 1 && n <= 12 && (run.percents.len() == n || each) => {
                vec![general.clone(); n]
            }
            _ => vec![general.clone()],
        };
        let together = general.party != Party::Unnamed && mentions.len() == 1 && !each;
        Subject {
            why: together.then_some(Why::Joint),
            mentions,
            cues: Cues {
                each,
                ..Cues::default()
            },
            confidence: 0.8,
            nobody: None,
        }
    }

    /// Whether the words in front of the verb are a subject of their own.
    fn new_subject(&self, from: usize, verb: usize) -> bool {
        let before = self.tokens[from..verb].iter().rev().find(|t| {
            !t.among(&[
                "also",
                "have",
                "has",
                "had",
                ",",
                "that",
                "collectively",
                "together",
            ]) && t.year().is_none()
        });
        before.is_some_and(|t| !t.among(&["and", "which", "who", "but", "it", "they", "(", "or"]))
    }

    /// Whether a pronoun stands for the one named before.
    fn pronoun(&self, from: usize, to: usize) -> bool {
        self.tokens[from..to]
            .iter()
            .filter(|t| {
                let when = ["in", "during", "for", "fiscal", ",", "the", "year"];
                !t.among(&when) && t.year().is_none()
            })
            .take(2)
            .any(|t| t.among(&["it", "they", "which", "who"]))
    }
}
