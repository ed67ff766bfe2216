//! Which customer has which share of whose revenue, as a report says it.
//!
//! A sentence holds lists of percentages (*runs*), parties (*mentions*) and years.
//! For each run it is asked what it is a part of, whose it is, and for when; then
//! its percentages are dealt out. What is no share of revenue of one customer is
//! withheld, with the reason.

use super::assign::{Cues, Dealt, deal};
use super::bases::Base;
use super::cues::{changes, condition, cues_of, jointly, no_sale, past};
use super::denied::{denied, no_trade, whose};
use super::known::{Known, sentence_mentions};
use super::lexicon::{EACH, VERBS};
use super::mentions::{Mention, Party, count};
use super::percents::{Percent, Share, percents};
use super::rows::{Row, rows};
use super::runs::{Run, complete, cut, runs};
use super::said::{Said, Why};
use super::subjects::{Parties, Role, before, behind, beside, parties, relative, verb};
use super::tokens::{Kind, Token, sentences, tokens};
use std::ops::Range;

/// Everything said of customers' shares in `text`, in its order.
pub fn shares(text: &str, known: Known<'_>) -> Vec<Said> {
    let tokens = tokens(text);
    let mut said = Vec::new();
    let mut carried: Vec<Mention> = Vec::new();
    let percents = percents(&tokens);
    for sentence in sentences(&tokens) {
        let here: Vec<Percent> = percents
            .iter()
            .filter(|p| p.at.start >= sentence.start && p.at.end <= sentence.end)
            .cloned()
            .collect();
        let found = sentence_mentions(text, &tokens, &sentence, known);
        let reader = Reader {
            text,
            tokens: &tokens,
            sentence: sentence.clone(),
            mentions: &found,
            carried: &carried,
        };
        reader.read(&here, &mut said);
        let named: Vec<Mention> = found
            .into_iter()
            .filter(|m| m.party == Party::Named)
            .collect();
        if !named.is_empty() {
            carried = named;
        }
    }
    said
}

struct Reader<'a, 't> {
    text: &'t str,
    tokens: &'a [Token<'t>],
    sentence: Range<usize>,
    mentions: &'a [Mention],
    carried: &'a [Mention],
}

/// Whose a run is, as far as that can be said.
#[derive(Clone)]
struct Subject {
    mentions: Vec<Mention>,
    cues: Cues,
    why: Option<Why>,
    confidence: f32,
}

impl Reader<'_, '_> {
    fn read(&self, here: &[Percent], said: &mut Vec<Said>) {
        let rows = rows(self.tokens, &self.sentence, self.mentions, here);
        for row in &rows {
            self.row(row, said);
        }
        let loose: Vec<Percent> = here
            .iter()
            .filter(|p| {
                !rows
                    .iter()
                    .any(|r| r.at.start <= p.at.start && p.at.end <= r.at.end)
            })
            .cloned()
            .collect();
        let mut runs = runs(self.tokens, &self.sentence, &loose);
        let cuts: Vec<usize> = (0..runs.len()).map(|i| self.cut(&runs, i)).collect();
        complete(self.tokens, &self.sentence, &mut runs, &cuts);
        let mut last: Option<Subject> = None;
        for i in 0..runs.len() {
            let from = match i.checked_sub(1) {
                None => self.sentence.start,
                // What follows the last list's own words may name the next one's party.
                Some(before) if cuts[before] == runs[i].at.start => runs[before].said_to,
                Some(before) => cuts[before],
            };
            let subject = self.subject(&runs, i, from, cuts[i], last.as_ref(), !rows.is_empty());
            if let Some(subject) = &subject {
                self.deal(&runs[i], subject, said);
            }
            last = subject;
        }
        for clause in no_trade(self.tokens, &self.sentence, &runs) {
            if let Some(mention) = whose(&clause.at, self.mentions) {
                said.push(self.say(mention, Err(Why::Below), Base::Revenue, clause.years, 0.7));
            }
        }
    }

    /// Where what belongs to the run after the `i`th begins.
    fn cut(&self, runs: &[Run], i: usize) -> usize {
        let next = runs.get(i + 1).map(|next| {
            let verb = verb(self.tokens, runs[i].said_to..next.at.start);
            let subject = self.mentions.iter().find(|m| {
                m.at.start >= runs[i].said_to && verb.is_some_and(|verb| m.at.end <= verb)
            });
            (next, subject)
        });
        cut(self.tokens, &runs[i], next, self.sentence.end)
    }

    fn within(&self, range: Range<usize>) -> Vec<Mention> {
        self.mentions
            .iter()
            .filter(|m| m.at.start >= range.start && m.at.end <= range.end)
            .cloned()
            .collect()
    }

    /// Whose the `i`th run is. `from..to` are the tokens that belong to it.
    fn subject(
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
                });
            };
            return Some(Subject {
                cues: Cues {
                    each: true,
                    ..Cues::default()
                },
                ..subject(of, 0.6)
            });
        }
        let taken = |group: &Parties| {
            last.is_some_and(|l| l.mentions.iter().any(|m| group.mentions.contains(m)))
        };
        let beside = beside(self.tokens, &groups, run.at.start)
            .filter(|group| !taken(group) && (!table || verb.is_none()));
        if let Some(found) = beside
            .as_ref()
            .filter(|g| verb.is_none_or(|verb| g.at().start > verb))
        {
            return Some(subject(found, 0.85));
        }
        // After a relative clause the main clause goes on with the same subject.
        let clause = i > 0
            && last.is_some_and(|l| l.why.is_none())
            && verb.is_some_and(|verb| self.tokens[verb - 1].is(","));
        if clause && groups.is_empty() {
            return last.cloned();
        }
        if let Some(found) = verb
            .and_then(|verb| before(self.tokens, &groups, verb))
            .filter(|g| !taken(g))
        {
            return Some(subject(&found, 0.9));
        }
        if let Some(found) = beside {
            return Some(subject(&found, 0.85));
        }
        let general = ahead
            .iter()
            .find(|m| matches!(m.party, Party::Group | Party::Unnamed | Party::Others));
        let same = ahead.iter().chain(&after).find(|m| m.party == Party::Same);
        let inverted = general.is_some() && verb.is_some();
        let each = |t: &Token<'_>| t.among(EACH);
        let ahead_each = self.tokens[from..run.at.start].iter().any(each);
        if let Some(found) = behind(self.tokens, run.said_to, &later, inverted) {
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
            });
        }
        if let Some(general) = general {
            return Some(self.general(general, run, from));
        }
        if i > 0 && !own_verb {
            let together = jointly(self.tokens, runs[i - 1].said_to, run);
            return last.cloned().map(|l| Subject {
                confidence: l.confidence * 0.95,
                why: (together && l.mentions.len() > 1).then_some(Why::Joint).or(l.why),
                ..l
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

    fn write(&self, mention: &Mention) -> String {
        let tokens = &self.tokens[mention.at.clone()];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return String::new();
        };
        let written = &self.text[first.at..last.end()];
        // "Acme's purchases": the name ends before the possessive.
        let owns = self.tokens.get(mention.at.end).is_some_and(|t| {
            t.kind == Kind::Word
                && !t.capital()
                && !t.among(VERBS)
                && !t.among(&["and", "or", "each", "together"])
        });
        let short = written
            .strip_suffix("'s")
            .or_else(|| written.strip_suffix("’s"));
        short.filter(|_| owns).unwrap_or(written).to_owned()
    }

    fn bytes(&self) -> Range<usize> {
        let first = self.tokens.get(self.sentence.start).map_or(0, |t| t.at);
        let last = self.tokens.get(self.sentence.end.saturating_sub(1));
        first..last.map_or(first, Token::end)
    }

    fn say(
        &self,
        mention: &Mention,
        share: Result<Share, Why>,
        of: Base,
        years: Vec<i16>,
        confidence: f32,
    ) -> Said {
        Said {
            customer: self.write(mention),
            party: mention.party,
            share,
            of,
            years,
            sentence: self.bytes(),
            confidence,
        }
    }

    fn deal(&self, run: &Run, subject: &Subject, said: &mut Vec<Said>) {
        let shares: Vec<Share> = run.percents.iter().map(|p| p.share).collect();
        let unclear = Base::Other(String::new());
        let why = subject
            .why
            .clone()
            .or_else(|| {
                let not_fact = condition(self.tokens, self.sentence.start, run.at.start)
                    || changes(self.tokens, run);
                not_fact.then_some(Why::NotAFact)
            })
            .or_else(|| denied(self.tokens, self.sentence.start, run).then_some(Why::Below))
            .or_else(|| {
                let name = subject.mentions.first().filter(|m| m.at.end <= run.at.start)?;
                no_sale(self.tokens, self.sentence.start, name.at.start).map(Why::NotRevenue)
            })
            .or_else(|| past(self.tokens, run).then_some(Why::PriorYear));
        // A list of bases goes with the list of percentages.
        let several =
            run.bases.len() > 1 && subject.mentions.len() == 1 && shares.len() == run.bases.len();
        if several && why.is_none() {
            for (share, base) in shares.iter().zip(&run.bases) {
                let given = revenue(base).map(|()| *share);
                said.push(self.say(
                    &subject.mentions[0],
                    given,
                    base.clone(),
                    run.years.clone(),
                    subject.confidence,
                ));
            }
            return;
        }
        let base = run
            .bases
            .first()
            .cloned()
            .unwrap_or_else(|| unclear.clone());
        let why = match (why, revenue(&base)) {
            (Some(Why::Joint | Why::Below), Err(other @ Why::NotRevenue(_))) => Some(other),
            (why, base) => why.or(base.err()),
        };
        if let Some(why) = why {
            for mention in &subject.mentions {
                said.push(self.say(
                    mention,
                    Err(why.clone()),
                    base.clone(),
                    run.years.clone(),
                    subject.confidence,
                ));
            }
            return;
        }
        let dealt = deal(subject.mentions.len(), &shares, &run.years, subject.cues);
        for (mention, all) in subject.mentions.iter().zip(dealt) {
            for one in all {
                let (share, years) = match one {
                    Dealt::Share(share, years) => (Ok(share), years),
                    Dealt::Joint => (Err(Why::Joint), run.years.clone()),
                    Dealt::Unclear => (Err(Why::Unclear), run.years.clone()),
                };
                said.push(self.say(mention, share, base.clone(), years, subject.confidence));
            }
        }
    }

    fn row(&self, row: &Row, said: &mut Vec<Said>) {
        let mention = Mention {
            party: row.party,
            at: row.name.clone(),
        };
        for (i, cell) in row.cells.iter().enumerate() {
            let base = row.bases.get(i).cloned().unwrap_or(Base::Revenue);
            let share = match (cell, revenue(&base)) {
                (_, Err(why)) => Err(why),
                (Some(share), Ok(())) => Ok(*share),
                (None, Ok(())) => Err(Why::Below),
            };
            let years = row.years.get(i).copied().into_iter().collect();
            let confidence = if row.bases.is_empty() { 0.6 } else { 0.85 };
            said.push(self.say(&mention, share, base, years, confidence));
        }
    }
}

fn revenue(base: &Base) -> Result<(), Why> {
    match base {
        Base::Other(word) if word.is_empty() => Err(Why::Unclear),
        Base::Other(word) => Err(Why::NotRevenue(word.clone())),
        _ => Ok(()),
    }
}
