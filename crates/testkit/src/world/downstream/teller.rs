//! What all stories share: filling words in, writing mails and notes, publishing
//! papers, and the claim at the end.

use super::edges::Told;
use super::house::House;
use super::papers::{press, wire};
use super::truths::Way;
use super::words::{self, News};
use super::{Proof, Said, Tale};
use crate::world::WorldFile;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::desk::Export;
use crate::world::desk::crm::Track;
use crate::world::mail::{Draft, PostNo};
use crate::world::orders::Shelf;
use crate::world::phrase::{Slots, capital};
use crate::world::plots::carrier;
use crate::world::rng::Rng;
use crate::world::stage::Stage;
use bellwether_core::time::Day;

/// Tells the stories.
pub(super) struct Teller<'t, 's, 'a> {
    pub(super) tale: &'t mut Tale,
    pub(super) shelf: &'s mut Shelf<'a>,
}

/// What stands around a key sentence in a mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Around {
    /// Other matters, as in any mail.
    Matters,
    /// Nothing.
    Nothing,
}

impl Teller<'_, '_, '_> {
    pub(super) fn stage(&mut self) -> &mut Stage {
        self.shelf.stage
    }

    pub(super) fn rng(&mut self) -> &mut Rng {
        &mut self.shelf.stage.rng
    }

    pub(super) fn within(&mut self, low: i64, high: i64) -> i64 {
        self.rng().within(low, high)
    }

    pub(super) fn chance(&mut self, p: f64) -> bool {
        self.rng().chance(p)
    }

    /// The next wording of a list.
    pub(super) fn deal<T>(&mut self, list: &'static [T]) -> &'static T {
        let rng = &mut self.shelf.stage.rng;
        self.tale.deal(list, rng)
    }

    pub(super) fn fill(&mut self, wording: &str, slots: &Slots) -> String {
        capital(&with_an(&self.stage().say(wording, slots)))
    }

    /// A percentage as somebody writes it.
    pub(super) fn percent(&mut self, percent: i64) -> String {
        match self.rng().index(6) {
            0..=2 => format!("{percent}%"),
            3 => format!("{percent} %"),
            4 => format!("{percent} percent"),
            _ => format!("{percent} per cent"),
        }
    }

    /// Somebody at an account writes to the seller, who says thank you.
    pub(super) fn mail(
        &mut self,
        house: &House,
        from: PersonNo,
        days_ago: i64,
        key: &str,
        around: Around,
    ) -> Said {
        let post = self.letter(house, from, days_ago, key, around);
        if self.chance(0.8) {
            self.thank(house, post);
        }
        self.posted(post)
    }

    /// The same without an answer.
    pub(super) fn letter(
        &mut self,
        house: &House,
        from: PersonNo,
        days_ago: i64,
        key: &str,
        around: Around,
    ) -> PostNo {
        let me = self.shelf.stage.me();
        let at = self.stage().days_ago(days_ago, days_ago + 2, from);
        let mut slots = self.stage().slots(from, at);
        let line = self.shelf.line(house.line);
        slots.set("many", line.many);
        slots.set("spare", line.spare);
        slots.set("acc", self.stem(house.firm));
        let text = match around {
            Around::Matters if house.german => {
                let before = self.deal(words::german::BEFORE);
                format!("{}\n\n{key}", self.fill(before, &slots))
            }
            Around::Matters => carrier::around(self.shelf.stage, key, &slots),
            Around::Nothing => key.to_owned(),
        };
        let subjects = match house.german {
            true => words::german::SUBJECTS,
            false => words::talk::SUBJECTS,
        };
        let wording = self.deal(subjects);
        let subject = self.fill(wording, &slots);
        let draft = Draft::new(from, me, at).subject(subject).text(text);
        self.stage().send(draft)
    }

    /// The seller thanks for a mail.
    pub(super) fn thank(&mut self, house: &House, post: PostNo) -> PostNo {
        let me = self.shelf.stage.me();
        let wording = match house.german {
            true => self.deal(words::german::THANKS),
            false => self.deal(words::talk::THANKS),
        };
        let from = self.shelf.stage.post(post).from;
        let at = self.shelf.stage.post(post).at;
        let slots = self.stage().slots(from, at);
        let text = self.fill(wording, &slots);
        self.stage().reply(post, me, (2, 22), &text)
    }

    pub(super) fn posted(&self, post: PostNo) -> Said {
        Said {
            proof: Proof::Post(post),
            at: self.shelf.stage.post(post).at,
            way: Way::Mail,
        }
    }

    /// The seller writes something down after a call or a visit.
    pub(super) fn note(
        &mut self,
        house: &House,
        who: PersonNo,
        wording: &'static str,
        slots: &Slots,
        days_ago: i64,
    ) -> Said {
        let day = self.shelf.stage.workday_ago(days_ago);
        let name = self.shelf.stage.cast.person(who).full_name();
        let slots = slots.clone().with("them", name);
        let text = self.fill(wording, &slots);
        let title = self.deal(words::talk::NOTE_TITLES);
        let title = self.fill(title, &slots);
        let mut whole = text;
        if self.chance(0.5) {
            let more = self.deal(words::talk::NOTE_MORE);
            let more = self.fill(more, &slots);
            whole = match self.chance(0.5) {
                true => format!("{more}\n\n{whole}"),
                false => format!("{whole}\n\n{more}"),
            };
        }
        self.tale.told_of.insert(house.firm);
        let note = self.stage().jot(day, &title, &whole);
        let at = self.shelf.stage.desk.notes[self.shelf.stage.desk.notes.len() - 1].saved;
        Said {
            proof: Proof::Entry(self.shelf.stage.note_key(note)),
            at,
            way: Way::Note,
        }
    }

    /// Names stand in the CRM's column of end customers from that day on; they are known
    /// with the next export.
    pub(super) fn column(&mut self, house: &House, names: &str, days_ago: i64) -> Said {
        let day = self.shelf.stage.workday_ago(days_ago);
        let crm = &mut self.shelf.stage.desk.crm;
        crm.takers
            .insert(house.company, Track::new(day, names.to_owned()));
        let stage = &self.shelf.stage;
        let months = &stage.desk.months;
        let export = months.iter().find(|month| **month >= day);
        let export = *export.unwrap_or(&stage.cast.last_day);
        Said {
            proof: Proof::Entry(stage.company_key(house.company)),
            at: stage.our_zone().moment(export, 18 * 60 + 10, 0),
            way: Way::Crm,
        }
    }

    /// A file that comes out on a day.
    pub(super) fn publish(&mut self, path: String, bytes: Vec<u8>, day: Day, way: Way) -> Said {
        let minute = self.within(6 * 60, 16 * 60);
        let known = self.shelf.stage.our_zone().moment(day, minute, 0);
        self.tale.exports.push(Export {
            known,
            files: vec![WorldFile {
                path: path.clone(),
                bytes,
            }],
        });
        Said {
            proof: Proof::Entry(path),
            at: known,
            way,
        }
    }

    /// A number for a page or a filing.
    pub(super) fn number(&mut self) -> u32 {
        self.tale.next += 1;
        self.tale.next
    }

    /// What a firm (or a paper) says on a page or by wire: a headline and paragraphs.
    pub(super) fn release(&mut self, issuer: FirmNo, story: &[String], days_ago: i64) -> Said {
        let day = self.shelf.stage.workday_ago(days_ago);
        let (path, bytes) = match self.rng().index(4) {
            0 => wire::page(self, issuer, story, day),
            layout => press::page(self, issuer, story, day, layout),
        };
        self.publish(path, bytes, day, Way::Press)
    }

    /// An item of one of the trade papers.
    pub(super) fn item(&mut self, story: &[String], days_ago: i64) -> Said {
        let paper = usize::from(self.chance(0.5));
        let day = self.shelf.stage.workday_ago(days_ago);
        let minute = self.within(6 * 60, 16 * 60);
        let at = self.shelf.stage.our_zone().moment(day, minute, 0);
        let stage = &*self.shelf.stage;
        let entry = self.tale.feeds[paper].add(stage, story, at);
        Said {
            proof: Proof::Entry(entry),
            at,
            way: Way::Feed,
        }
    }

    /// News filled in: a headline and paragraphs.
    pub(super) fn news(&mut self, list: &'static [News], slots: &Slots) -> Vec<String> {
        let news = self.deal(list);
        let mut story = vec![self.fill(news.title, slots), self.fill(news.lead, slots)];
        story.push(self.fill(news.more, slots));
        story
    }

    /// News on a page, by wire, or in a feed.
    pub(super) fn tell_news(
        &mut self,
        of: FirmNo,
        list: &'static [News],
        slots: &Slots,
        days_ago: i64,
    ) -> Said {
        let story = self.news(list, slots);
        match self.chance(0.4) {
            true => self.item(&story, days_ago),
            false => self.release(of, &story, days_ago),
        }
    }

    pub(super) fn edge(&mut self, house: &House, to: FirmNo, told: impl Into<Told>, said: &Said) {
        self.tale.edge(house.firm, to, told, said);
    }

    /// What only looks like an edge, or like a share.
    pub(super) fn no_edge(
        &mut self,
        house: &House,
        named: FirmNo,
        percent: Option<u32>,
        why: (&'static str, &'static str),
        said: &Said,
    ) {
        let stage = &*self.shelf.stage;
        (self.tale).false_edge(stage, (house.firm, named), percent, why, said);
        self.tale.told_of.insert(house.firm);
    }
}

/// `an actuator`, where a wording has `a` before what is filled in.
fn with_an(text: &str) -> String {
    let mut text = text.to_owned();
    for vowel in ["a", "e", "i"] {
        text = text.replace(&format!(" a {vowel}"), &format!(" an {vowel}"));
    }
    text
}
