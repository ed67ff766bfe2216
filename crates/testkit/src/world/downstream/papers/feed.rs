//! Two trade papers, and what was in their feeds each time the seller saved them.

use super::{escape, instant, slug};
use crate::world::WorldFile;
use crate::world::calendar;
use crate::world::desk::Export;
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

/// Days between two savings of a feed, and how many days of items it holds.
const SAVED_DAYS: i32 = 45;
const HELD_DAYS: i32 = 100;

/// How a feed is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Rss,
    Atom,
}

#[derive(Clone, Debug)]
struct Item {
    id: String,
    story: Vec<String>,
    at: Timestamp,
}

/// A trade paper with a feed.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    name: &'static str,
    host: &'static str,
    file: &'static str,
    form: Form,
    items: Vec<Item>,
}

/// The two papers.
pub(in super::super) fn papers() -> Vec<Paper> {
    let paper = |name, host, file, form| Paper {
        name,
        host,
        file,
        form,
        items: Vec::new(),
    };
    vec![
        paper(
            "Component Courier",
            "componentcourier.example",
            "component-courier",
            Form::Rss,
        ),
        paper(
            "Parts & Plants",
            "parts-and-plants.example",
            "parts-and-plants",
            Form::Atom,
        ),
    ]
}

impl Paper {
    /// The moments at which it was saved, oldest first.
    fn saved(stage: &Stage) -> Vec<Timestamp> {
        let last = stage.cast.last_day;
        let zone = stage.our_zone();
        let moments = (0..=16).rev();
        let moments = moments.map(|n| zone.moment(Day(last.0 - n * SAVED_DAYS), 18 * 60 + 30, 0));
        moments.collect()
    }

    fn path(&self, saved: Timestamp) -> String {
        format!("feeds/{}-{}.xml", self.file, saved.day().date())
    }

    /// One more item; returns how it is cited, by the first saving that has it.
    pub(in super::super) fn add(
        &mut self,
        stage: &Stage,
        story: &[String],
        at: Timestamp,
    ) -> String {
        let id = format!("{}-{}", 41_000 + 7 * self.items.len(), slug(&story[0]));
        let saved = Paper::saved(stage).into_iter().find(|saved| *saved >= at);
        self.items.push(Item {
            id: id.clone(),
            story: story.to_vec(),
            at,
        });
        format!("{}#{id}", self.path(saved.unwrap_or(stage.as_of)))
    }

    /// The savings that have something.
    pub(in super::super) fn exports(&self, stage: &Stage) -> Vec<Export> {
        let mut items = self.items.clone();
        items.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
        let mut all = Vec::new();
        for saved in Paper::saved(stage) {
            let held =
                |item: &&Item| item.at <= saved && saved.days_since(item.at) < f64::from(HELD_DAYS);
            let held: Vec<&Item> = items.iter().filter(held).collect();
            if held.is_empty() {
                continue;
            }
            let text = match self.form {
                Form::Rss => self.rss(&held, saved, stage),
                Form::Atom => self.atom(&held, saved),
            };
            all.push(Export {
                known: saved,
                files: vec![WorldFile {
                    path: self.path(saved),
                    bytes: text.into_bytes(),
                }],
            });
        }
        all
    }

    fn rss(&self, items: &[&Item], saved: Timestamp, stage: &Stage) -> String {
        let (name, host, zone) = (escape(self.name), self.host, stage.our_zone());
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n\
             <channel>\n<title>{name}</title>\n<link>https://{host}/</link>\n\
             <description>News for people who make parts</description>\n<language>en</language>\n\
             <lastBuildDate>{}</lastBuildDate>\n",
            calendar::rfc5322(saved, zone)
        );
        for item in items {
            let more: String = (item.story[1..].iter())
                .map(|p| format!("<p>{}</p>", escape(p)))
                .collect();
            out.push_str(&format!(
                "<item>\n<title>{}</title>\n<link>https://{host}/news/{id}</link>\n\
                 <guid isPermaLink=\"false\">{id}</guid>\n<pubDate>{}</pubDate>\n\
                 <description>{}</description>\n<content:encoded><![CDATA[{more}]]></content:encoded>\n</item>\n",
                escape(&item.story[0]),
                calendar::rfc5322(item.at, zone),
                escape(&item.story[1]),
                id = item.id,
            ));
        }
        out.push_str("</channel>\n</rss>\n");
        out
    }

    fn atom(&self, items: &[&Item], saved: Timestamp) -> String {
        let (name, host) = (escape(self.name), self.host);
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n\
             <title>{name}</title>\n<id>https://{host}/</id>\n<link rel=\"self\" href=\"https://{host}/feed.atom\"/>\n\
             <updated>{}</updated>\n",
            instant(saved)
        );
        for item in items {
            let more: String = (item.story[1..].iter())
                .map(|p| format!("<p>{}</p>", escape(p)))
                .collect();
            out.push_str(&format!(
                "<entry>\n<title>{}</title>\n<id>{id}</id>\n<link href=\"https://{host}/{id}\"/>\n\
                 <published>{at}</published>\n<updated>{at}</updated>\n<summary>{}</summary>\n\
                 <content type=\"html\">{}</content>\n</entry>\n",
                escape(&item.story[0]),
                escape(&item.story[1]),
                escape(&more),
                id = item.id,
                at = instant(item.at),
            ));
        }
        out.push_str("</feed>\n");
        out
    }
}
