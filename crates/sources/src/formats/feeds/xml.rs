//! RSS and Atom, in whatever version: elements by their names, wherever they stand.

use super::item::{Channel, Item};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Items of one feed that are read.
const ITEMS_MAX: usize = 100_000;

/// Whether a text begins as a feed.
pub(super) fn is_feed(text: &str) -> bool {
    let mut rest = text;
    while rest.starts_with("<?") || rest.starts_with("<!") {
        let end = if rest.starts_with("<!--") { "-->" } else { ">" };
        let Some(at) = rest.find(end) else {
            return false;
        };
        rest = rest[at + end.len()..].trim_start();
    }
    let root = &rest[..rest.find('>').unwrap_or(rest.len())];
    let name = root
        .split(|c: char| c.is_whitespace())
        .next()
        .unwrap_or_default();
    match name {
        "<rss" => true,
        "<feed" | "<atom:feed" => root.contains("Atom") || root.contains("atom"),
        "<rdf:RDF" => root.contains("purl.org/rss/") || root.contains("netscape.com/rdf"),
        _ => false,
    }
}

/// What is being read.
#[derive(Default)]
struct State {
    item: Option<Item>,
    /// Names of the open elements.
    open: Vec<String>,
    /// How many were open where the item began.
    base: usize,
    /// The text of the element that is being read.
    text: String,
    /// Elements of XHTML within it, kept as they are.
    xhtml: usize,
}

/// Reads a feed; what is wrong with it, if anything.
pub(super) fn read(text: &str, channel: &mut Channel) -> Option<String> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut state = State::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => state.start(&start, false),
            Ok(Event::Empty(start)) => state.start(&start, true),
            Ok(Event::End(end)) => state.end(&name_of(end.local_name().as_ref()), channel),
            Ok(Event::Text(text)) => state.say(&text.xml10_content()),
            Ok(Event::CData(data)) => state.cdata(&data.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let name = String::from(&*reference);
                match reference.resolve_char_ref() {
                    Ok(Some(letter)) => state.cdata(letter.encode_utf8(&mut [0; 4])),
                    _ => state.entity(&name),
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                return Some(format!(
                    "damaged ({error}): what came before is read; download the feed again"
                ));
            }
        }
        if channel.items.len() >= ITEMS_MAX {
            return Some("more than 100,000 items: the others were left out".to_owned());
        }
    }
    None
}

fn name_of(name: &str) -> String {
    name.to_lowercase()
}

impl State {
    fn start(&mut self, start: &BytesStart<'_>, is_empty: bool) {
        let name = name_of(start.local_name().as_ref());
        if self.xhtml > 0 {
            self.text.push_str(&format!("<{name}>"));
            self.xhtml += usize::from(!is_empty);
            return;
        }
        if matches!(name.as_str(), "item" | "entry") && self.item.is_none() && !is_empty {
            self.item = Some(Item::default());
            self.base = self.open.len() + 1;
        }
        let attribute = |wanted: &str| {
            let mut attributes = start.attributes();
            let found = attributes
                .with_checks(false)
                .flatten()
                .find(|one| name_of(one.key.local_name().as_ref()) == wanted)?;
            let plain = quick_xml::escape::unescape(&found.value);
            Some(plain.map_or_else(|_| found.value.to_string(), |text| text.into_owned()))
        };
        if name == "link" && self.is_direct() {
            let of_itself = attribute("rel").is_none_or(|rel| rel == "alternate");
            if let Some(item) = &mut self.item
                && let Some(href) = attribute("href").filter(|_| of_itself)
                && item.link.is_empty()
            {
                item.link = href;
            }
        }
        if let Some(item) = self.item.as_mut().filter(|_| name == "item") {
            // RSS 1.0 names its items so.
            item.id = attribute("about").unwrap_or_default();
        }
        if is_empty {
            return;
        }
        self.text.clear();
        let holds_xhtml = matches!(name.as_str(), "content" | "summary")
            && attribute("type").is_some_and(|kind| kind == "xhtml");
        self.xhtml = usize::from(holds_xhtml);
        self.open.push(name);
    }

    /// Whether what opens now is a child of the item.
    fn is_direct(&self) -> bool {
        self.item.is_some() && self.open.len() == self.base
    }

    fn end(&mut self, name: &str, channel: &mut Channel) {
        if self.xhtml > 1 {
            self.xhtml -= 1;
            self.text.push_str(&format!("</{name}>"));
            return;
        }
        self.xhtml = 0;
        let Some(at) = self.open.iter().rposition(|open| open == name) else {
            return;
        };
        self.open.truncate(at);
        let text = std::mem::take(&mut self.text);
        let depth = self.open.len();
        let parent = self.open.last().map_or("", String::as_str);
        match &mut self.item {
            Some(_) if depth + 1 == self.base => channel.items.extend(self.item.take()),
            Some(item) => {
                let is_direct = depth == self.base;
                let is_author = parent == "author" && depth == self.base + 1 && name == "name";
                take(
                    item,
                    if is_author { "author" } else { name },
                    text,
                    is_direct || is_author,
                );
            }
            None if name == "title"
                && matches!(parent, "channel" | "feed")
                && channel.title.is_empty() =>
            {
                channel.title = text;
            }
            None => {}
        }
    }

    /// Text as it stands: within XHTML a letter of markup stays one.
    fn say(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Text that is none of the markup around it.
    fn cdata(&mut self, text: &str) {
        if self.xhtml > 0 {
            self.text
                .push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        } else {
            self.text.push_str(text);
        }
    }

    /// `&amp;` and its like; what XML does not know is left to HTML.
    fn entity(&mut self, name: &str) {
        let known = quick_xml::escape::resolve_xml_entity(name);
        match known {
            Some(text) => self.cdata(text),
            None => self.text.push_str(&format!("&{name};")),
        }
    }
}

/// Takes what an element of an item says.
fn take(item: &mut Item, name: &str, text: String, is_direct: bool) {
    let place = match name {
        _ if !is_direct => return,
        "title" => &mut item.title,
        "link" => &mut item.link,
        "guid" | "id" => &mut item.id,
        "pubdate" | "published" | "date" | "issued" | "created" => &mut item.published,
        "updated" | "modified" => &mut item.updated,
        "author" | "creator" => &mut item.author,
        "description" | "summary" => &mut item.summary,
        "encoded" | "content" => &mut item.content,
        _ => return,
    };
    if place.trim().is_empty() && !text.trim().is_empty() {
        *place = text;
    }
}
