//! Which lines of a mail its sender wrote, and which are quoted.
//!
//! Lines with `>` marks are quoted one by one, so that answers between them stay
//! the sender's own. A quote header that is not followed by marked lines opens a
//! block that runs to the end of its depth, as clients put it that answer on top.

pub mod blocks;
mod header_words;
mod headers;
mod moments;

use crate::id::Id;
use crate::reading::lines::Line;
use crate::reading::words;

/// What a line of a mail is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Written by the sender.
    Own,
    /// Put there by the mail client over a quote.
    Header,
    /// Text of the quoted block with this number, from 0 in the order of the mail.
    Quoted(usize),
}

/// Says of each line what it is.
pub fn cut(lines: &[Line<'_>]) -> Vec<Part> {
    let mut cutter = Cutter::default();
    let mut parts = Vec::with_capacity(lines.len());
    let mut next = 0;
    while next < lines.len() {
        if let Some(end) = headers::after(lines, next) {
            let end = end.clamp(next + 1, lines.len());
            parts.resize(end, Part::Header);
            cutter.header(headers::depth(lines, next));
            next = end;
        } else {
            parts.push(cutter.line(lines, next));
            next += 1;
        }
    }
    parts
}

/// The open blocks, outermost first, while lines pass.
#[derive(Default)]
struct Cutter {
    /// Depth and block of each level; the sender's own text is not in it.
    open: Vec<(usize, usize)>,
    /// Number of blocks opened so far.
    blocks: usize,
    /// The block last seen at each depth since the last header: marked lines
    /// after an answer between them go on quoting the same mail.
    last: Vec<(usize, usize)>,
    /// Depth of a header whose text has not begun.
    pending: Option<usize>,
}

impl Cutter {
    fn header(&mut self, depth: usize) {
        self.close(depth);
        self.last.retain(|(seen, _)| *seen <= depth);
        self.pending = Some(depth);
    }

    fn line(&mut self, lines: &[Line<'_>], at: usize) -> Part {
        let line = &lines[at];
        if line.is_blank() {
            return if self.pending.is_some() {
                Part::Header
            } else {
                self.present()
            };
        }
        let depth = if is_wrapped_rest(lines, at) {
            lines[at - 1].depth
        } else {
            line.depth
        };
        self.close(depth);
        let deepest = self.open.last().map_or(0, |(depth, _)| *depth);
        match self.pending.take() {
            // The client quotes without marks: what follows at this depth is
            // no longer what it was.
            Some(header) if depth <= header => {
                self.open.retain(|(open, _)| *open < depth);
                self.last.retain(|(seen, _)| *seen < depth);
                self.open(depth);
            }
            _ if depth > deepest => self.open(depth),
            _ => {}
        }
        self.present()
    }

    fn open(&mut self, depth: usize) {
        let known = self.last.iter().find(|(seen, _)| *seen == depth);
        let block = known.map_or(self.blocks, |(_, block)| *block);
        self.open.push((depth, block));
        if known.is_none() {
            self.last.push((depth, block));
            self.blocks += 1;
        }
    }

    fn close(&mut self, depth: usize) {
        while self.open.last().is_some_and(|(open, _)| *open > depth) {
            self.open.pop();
        }
    }

    fn present(&self) -> Part {
        self.open
            .last()
            .map_or(Part::Own, |(_, block)| Part::Quoted(*block))
    }
}

/// A word or two that a wrapping client pushed out of a quoted line.
fn is_wrapped_rest(lines: &[Line<'_>], at: usize) -> bool {
    let (Some(before), Some(after)) = (
        at.checked_sub(1).and_then(|i| lines.get(i)),
        lines.get(at + 1),
    ) else {
        return false;
    };
    let line = &lines[at];
    line.depth < before.depth
        && before.depth == after.depth
        && before.text.len() >= 55
        && line.text.len() < 24
        && !after.is_blank()
}

/// Words of a text that its fingerprint is made of. Long enough to tell mails
/// apart, short enough that what is added at the foot on the way (signature,
/// disclaimer) seldom counts.
const PRINT_WORDS: usize = 20;

/// Fewest words that make a fingerprint: `Thanks, got it` is in every mailbox.
const PRINT_LEAST: usize = 5;

/// Fingerprint of the text of `part`, so that a quote of it can be recognised:
/// its first words, without regard to case, punctuation, wrapping and marks.
pub fn print(lines: &[Line<'_>], parts: &[Part], part: Part) -> Option<Id> {
    let mut text = String::with_capacity(PRINT_WORDS * 8);
    let mut taken = 0;
    for (line, _) in lines.iter().zip(parts).filter(|(_, p)| **p == part) {
        words::for_each(line.text, |word| {
            if taken < PRINT_WORDS {
                text.push_str(word);
                text.push(' ');
                taken += 1;
            }
        });
        if taken == PRINT_WORDS {
            break;
        }
    }
    (taken >= PRINT_LEAST).then(|| Id::of("print", &[text.as_bytes()]))
}

/// Fingerprints of all quoted blocks, in the order of the mail.
pub fn quoted_prints(lines: &[Line<'_>], parts: &[Part]) -> Vec<Id> {
    let blocks = parts
        .iter()
        .filter_map(|part| match part {
            Part::Quoted(block) => Some(block + 1),
            _ => None,
        })
        .max()
        .unwrap_or(0);
    (0..blocks)
        .filter_map(|block| print(lines, parts, Part::Quoted(block)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::lines;

    /// Own text of a body, lines joined by ` / `.
    fn own(body: &str) -> String {
        let lines = lines::split(body);
        let own = lines.iter().zip(cut(&lines));
        own.filter(|(line, part)| *part == Part::Own && !line.is_blank())
            .map(|(line, _)| line.text)
            .collect::<Vec<_>>()
            .join(" / ")
    }

    #[test]
    fn headers_of_many_clients_end_the_own_text() {
        let headers = [
            "-----Original Message-----\nFrom: Roe, Jane\nSent: Monday, March 5, 2012 9:14 AM\nTo: Doe, John\nSubject: Pumps",
            "-----Ursprüngliche Nachricht-----\nVon: Jane Roe\nGesendet: Montag, 5. März 2012 09:14\nAn: John Doe\nBetreff: Pumpen",
            "-----Message d'origine-----\nDe : Jane Roe\nEnvoyé : lundi 5 mars 2012 09:14\nÀ : John Doe\nObjet : Pompes",
            "________________________________\nFrom: Jane Roe <jane@roe.example>\nSent: Monday, March 5, 2012 9:14 AM\nTo: John Doe\nCc: Ann Poe;\n Bob Foe; Carl Hoe\nSubject: Pumps",
            "From: Jane Roe\nDate: Monday, 5 March 2012 at 09:14\nTo: John Doe\nSubject: Pumps",
            "*From:* Jane Roe [mailto:jane@roe.example]\n*Sent:* Monday, March 5, 2012 9:14 AM\n*To:* John Doe\n*Subject:* Pumps",
            "Von: Jane Roe\nGesendet: Montag, 5. März 2012 09:14\nAn: John Doe\nBetreff: Pumpen",
            "Van: Jane Roe\nVerzonden: maandag 5 maart 2012 9:14\nAan: John Doe\nOnderwerp: Pompen",
            "De: Jane Roe\nEnviado el: lunes, 5 de marzo de 2012 9:14\nPara: John Doe\nAsunto: Bombas",
            "Da: Jane Roe\nInviato: lunedì 5 marzo 2012 09:14\nA: John Doe\nOggetto: Pompe",
            "---------- Forwarded message ---------\nFrom: Jane Roe <jane@roe.example>\nDate: Mon, Mar 5, 2012 at 9:14 AM\nSubject: Pumps\nTo: John Doe <john@doe.example>",
            "Begin forwarded message:\n\nFrom: Jane Roe <jane@roe.example>\nSubject: Pumps\nDate: March 5, 2012\nTo: John Doe",
            "---------------------- Forwarded by Jane Roe/BER/ROE on 03/05/2012 09:14 \nAM ---------------------------\n\n\nJane Roe\n03/05/2012 09:10 AM\nTo: John Doe/BER/ROE@ROE\ncc:  \nSubject: Pumps",
            "   \n\tRoe Ltd.\n\t\n\tFrom:  Jane Roe                           03/05/2012 09:14 AM\n\t\n\nTo: John Doe/BER/ROE@ROE\ncc:  \nSubject: Pumps",
            "\"Roe, Jane\" <jane@roe.example> on 03/05/2012 09:14:02 AM\nTo: John Doe/BER/ROE@ROE\ncc: \n\nSubject: Pumps",
            "On Mon, Mar 5, 2012 at 9:14 AM, Jane Roe <jane@roe.example> wrote:",
            "On Mon, Mar 5, 2012 at 9:14 AM, Jane Roe\n<jane@roe.example> wrote:",
            "Am 05.03.2012 um 09:14 schrieb Jane Roe:",
            "Le 5 mars 2012 à 09:14, Jane Roe a écrit :",
            "El 5 de marzo de 2012, 9:14, Jane Roe escribió:",
            "Il giorno 5 marzo 2012 09:14, Jane Roe ha scritto:",
            "Op 5 mrt. 2012 om 09:14 schreef Jane Roe <jane@roe.example>:",
            "Den 5 mars 2012 09:14 skrev Jane Roe:",
            "W dniu 05.03.2012 o 09:14 Jane Roe pisze:",
            "2012-03-05 9:14 GMT+01:00 Jane Roe <jane@roe.example>:",
            ">>> <Jane.Roe@roe.example> 03/05/12 09:14AM >>>",
            ">>> \"Jane Roe\" <jane.roe@longername.example> 3/5/2012\n9:14:02 AM >>>",
            "|--------+------------------------->\n|        |          \"Jane Roe\"    |\n|        |          <jane@roe.exa|\n|        |          mple>        |\n|        |                       |\n|        |          03/05/12     |\n|        |          09:14 AM     |\n|        |                       |\n|--------+------------------------->\n  >--------------------------------|\n  |                                |\n  |       To:     John Doe/BER/ROE |\n  |       cc:     \"Ann Poe\"        |\n  |       Subject:     Pumps       |\n  >--------------------------------|",
            "                    \"Roe, Jane  \n                    M.\"                    To:     <john@doe.example>\n                    <Jane.Roe@roe          cc:\n                    .example>              Subject:     Pumps for the second\n                                           hall\n                    03/05/2012 09:14\n                    AM",
            "                    Jane.Roe\n                    @roe.example          To:     john@doe.example\n                                          cc:\n                    03/05/12 09:14        Subject:     RE: Pumps\n                    AM\n\n\n\n",
        ];
        for header in headers {
            let body = format!("Yes, we can.\n\nJohn\n\n{header}\n\nDo you have pumps?\nJane\n");
            assert_eq!(own(&body), "Yes, we can. / John", "{header}");
            let windows = body.replace('\n', "\r\n");
            assert_eq!(own(&windows), "Yes, we can. / John", "{header}");
        }
    }

    #[test]
    fn answers_between_quoted_lines_stay_own() {
        let body = "Hello,\n\nOn 5 March 2012 09:14, Jane Roe wrote:\n> Which size?\n\nForty.\n\n> And when?\nMay.\n";
        assert_eq!(own(body), "Hello, / Forty. / May.");
    }

    #[test]
    fn prose_that_looks_like_a_header_stays_own() {
        for body in [
            "From: what I heard they close in May.\nTell me more.",
            "On Monday we wrote to them.\nNo answer yet:",
            "Please note:\nTo: do list attached.",
            "FROM: the board\nTO: all staff\nDATE: today\nSUBJECT: Party\n\nCome.",
            "--- Prices ---\n10 pumps at 40",
            "We met on 03/05/2012 09:14 AM\nand agreed.",
        ] {
            assert_eq!(
                own(body),
                body.replace("\n\n", "\n").replace('\n', " / "),
                "{body}"
            );
        }
    }

    #[test]
    fn a_quote_is_recognised_however_it_was_wrapped_and_marked() {
        let print_of = |body: &str| {
            let lines = lines::split(body);
            print(&lines, &cut(&lines), Part::Own)
        };
        let quoted_in = |body: &str| {
            let lines = lines::split(body);
            quoted_prints(&lines, &cut(&lines))
        };
        let text = "We are looking for a supplier of forty stainless pumps.\nCan you send a price by Friday?";
        let mail = print_of(text).expect("long enough");
        let wrapped = "We are looking for a\n> supplier of forty stainless pumps. Can\n> you send a price by Friday?";
        let marked = format!("Yes.\n\nOn 5 March 2012 09:14, Jane Roe wrote:\n> {wrapped}\n");
        assert_eq!(quoted_in(&marked), [mail]);
        let split = "Hi\n\nOn 5 March 2012 09:14, Jane Roe wrote:\n> We are looking for a supplier of forty stainless pumps.\n\nFine.\n\n> Can you send a price by Friday?\n";
        assert_eq!(quoted_in(split), [mail]);
        let deeper = "Yes.\n\n-----Original Message-----\nFrom: J\nSent: today\nTo: K\nSubject: P\n\nSee below what Jane asked yesterday.\n\n-----Original Message-----\nFrom: J\nSent: today\nTo: K\nSubject: P\n\n";
        let prints = quoted_in(&format!("{deeper}{text}"));
        assert_eq!(prints.len(), 2);
        assert_eq!(prints[1], mail);
        assert_eq!(print_of("Thanks, got it."), None);
    }
}
