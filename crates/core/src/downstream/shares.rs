//! Which customer has which share of whose revenue, as a report says it.
//!
//! A sentence holds lists of percentages (*runs*), parties (*mentions*) and years.
//! For each run it is asked what it is a part of, whose it is, and for when; then
//! its percentages are dealt out. What is no share of revenue of one customer is
//! withheld, with the reason.

use super::apposed::owner;
use super::assign::{Dealt, deal};
use super::bases::Base;
use super::cues::{by_goods, changes, condition, former, no_sale, past};
use super::denied::{denied, no_trade, whose};
use super::known::{Known, sentence_mentions};
use super::lexicon::VERBS;
use super::mentions::{Mention, Party};
use super::percents::{Percent, Share, percents};
use super::rows::{Row, rows};
use super::runs::{Run, complete, cut, runs};
use super::said::{Said, Why};
use super::subjects::verb;
use super::tokens::{Kind, Token, sentences, tokens};
use super::whose::{Reader, Subject};
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
                if let Some(nobody) = &subject.nobody {
                    let base = runs[i].bases.first().cloned().unwrap_or(Base::Revenue);
                    let years = runs[i].years.clone();
                    said.push(self.say(nobody, Err(Why::Below), base, years, 0.6));
                }
                let from = said.len();
                self.deal(&runs[i], subject, said);
                self.owners(subject, from, said);
            }
            last = subject;
        }
        for clause in no_trade(self.tokens, &self.sentence, &runs) {
            if let Some(mention) = whose(&clause.at, self.mentions) {
                said.push(self.say(mention, Err(Why::Below), Base::Revenue, clause.years, 0.7));
            }
        }
    }

    /// What is said of a subsidiary since `from` is said of the house it belongs to.
    fn owners(&self, subject: &Subject, from: usize, said: &mut Vec<Said>) {
        for mention in &subject.mentions {
            let Some(owner) = owner(self.tokens, mention, self.mentions) else {
                continue;
            };
            let own = self.write(mention);
            let of_it = said[from..].iter().filter(|s| s.customer == own);
            let theirs: Vec<Said> = of_it
                .map(|s| Said {
                    customer: self.write(owner),
                    confidence: s.confidence * 0.8,
                    ..s.clone()
                })
                .collect();
            said.extend(theirs);
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
                let name = subject
                    .mentions
                    .first()
                    .filter(|m| m.at.end <= run.at.start)?;
                no_sale(self.tokens, self.sentence.start, name.at.start).map(Why::NotRevenue)
            })
            .or_else(|| past(self.tokens, run).then_some(Why::PriorYear))
            .or_else(|| {
                let name = &subject.mentions.first()?.at;
                former(self.tokens, self.sentence.start, name, run).then_some(Why::PriorYear)
            })
            .or_else(|| {
                let name = subject.mentions.first()?.at.start;
                by_goods(self.tokens, &self.sentence, name).then_some(Why::NotCustomer)
            });
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
        let goods = by_goods(self.tokens, &self.sentence, row.name.start);
        for (i, cell) in row.cells.iter().enumerate() {
            let base = row.bases.get(i).cloned().unwrap_or(Base::Revenue);
            let share = match (cell, revenue(&base)) {
                _ if goods => Err(Why::NotCustomer),
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
