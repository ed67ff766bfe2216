//! A saved web page with a press release or an article, and all that stands around one.

use super::super::teller::Teller;
use super::super::words::press;
use super::{date_in_words, escape, slug, wire};
use crate::world::cast::person::FirmNo;
use bellwether_core::time::Day;

const NAVIGATION: &[&str] = &[
    "Home",
    "Products",
    "Service",
    "Company",
    "Careers",
    "Investors",
    "Newsroom",
    "Contact",
    "Downloads",
    "Locations",
    "Sustainability",
];
/// Headlines beside an article, of firms that are in no story.
const BESIDE: &[&str] = &[
    "Yarnbrook Metals names new chair",
    "Podcast: what comes after the supply crisis?",
    "Quill & Sonder closes office in Oporto",
    "Five tools for a tidy workshop",
    "Tessaly Robotics shows lighter gripper",
    "Reader survey: win a torch",
    "Opinion: why standards matter",
    "Umberfold Paper buys a forest",
    "Jobs of the week",
    "Webinar: torque explained",
];
const PAPERS: &[(&str, &str)] = &[
    ("Parts & Plants", "parts-and-plants.example"),
    ("The Workshop Gazette", "workshopgazette.example"),
    ("Component Courier", "componentcourier.example"),
];

/// Path and bytes, in one of three layouts.
pub(in super::super) fn page(
    teller: &mut Teller,
    issuer: FirmNo,
    story: &[String],
    day: Day,
    layout: usize,
) -> (String, Vec<u8>) {
    let number = teller.number();
    let days = i64::from(teller.shelf.stage.cast.last_day.0 - day.0);
    let slots = teller.slots_of(issuer, days);
    let mut paragraphs: Vec<String> = story[1..].to_vec();
    for _ in 0..teller.within(1, 2) {
        let around = teller.deal(press::AROUND);
        paragraphs.push(teller.fill(around, &slots));
    }
    let about = wire::about(teller, issuer);
    let title = story[0].clone();
    let html = match layout {
        1 => newsroom(teller, issuer, &title, &paragraphs, &about, day),
        2 => article(teller, &title, &paragraphs, day),
        _ => plain(teller, issuer, &title, &paragraphs, &about, day),
    };
    let path = format!(
        "documents/press/{}-{number:03}-{}.html",
        day.date(),
        slug(&title)
    );
    (path, html.into_bytes())
}

fn menu(teller: &mut Teller, host: &str) -> String {
    let mut words = NAVIGATION.to_vec();
    teller.rng().shuffle(&mut words);
    let mut out = String::from("<nav class=\"main\"><ul>");
    for word in &words[..7] {
        out.push_str(&format!(
            "<li><a href=\"https://www.{host}/{}\">{word}</a></li>",
            word.to_lowercase()
        ));
    }
    out.push_str("</ul></nav>\n");
    out
}

fn body(paragraphs: &[String]) -> String {
    let lines = paragraphs.iter().map(|p| format!("<p>{}</p>\n", escape(p)));
    lines.collect()
}

/// The newsroom of a firm.
fn newsroom(
    teller: &mut Teller,
    issuer: FirmNo,
    title: &str,
    paragraphs: &[String],
    about: &str,
    day: Day,
) -> String {
    let firm = teller.shelf.stage.cast.firm(issuer).clone();
    let (name, host) = (escape(&firm.name), firm.domain.clone());
    let menu = menu(teller, &host);
    let minute = teller.within(10, 59);
    let (head, date) = (escape(title), day.date());
    let lead = escape(&paragraphs[0]);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{head} | {name}</title>\n\
         <meta name=\"description\" content=\"{lead}\">\n\
         <meta property=\"og:title\" content=\"{head}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:site_name\" content=\"{name}\">\n\
         <meta property=\"article:published_time\" content=\"{date}T09:{minute}:00+02:00\">\n\
         <link rel=\"canonical\" href=\"https://www.{host}/newsroom/{}\">\n\
         <style>body{{font-family:sans-serif}}.main li{{display:inline}}</style>\n\
         <script>window.dataLayer=window.dataLayer||[];</script>\n</head>\n<body>\n\
         <div id=\"cookie\"><p>We use cookies to make this site better.</p><button>Accept all</button></div>\n\
         <header><a href=\"/\"><img src=\"/logo.svg\" alt=\"{name}\"></a>\n{menu}</header>\n\
         <main><article>\n<h1>{head}</h1>\n<p class=\"meta\"><time datetime=\"{date}\">{}</time> | Press release</p>\n\
         {}<h2>About {name}</h2>\n<p>{}</p>\n</article></main>\n\
         <footer><p>&copy; {} {name} | <a href=\"/imprint\">Imprint</a> | <a href=\"/privacy\">Privacy</a></p></footer>\n\
         </body>\n</html>\n",
        slug(title),
        date_in_words(day),
        body(paragraphs),
        escape(about),
        day.date().year(),
    )
}

/// An article of a trade paper.
fn article(teller: &mut Teller, title: &str, paragraphs: &[String], day: Day) -> String {
    let (paper, host) = teller.rng().pick(PAPERS);
    let paper = escape(paper);
    let menu = menu(teller, host);
    let mut beside = BESIDE.to_vec();
    teller.rng().shuffle(&mut beside);
    let beside: String = beside[..4]
        .iter()
        .map(|line| format!("<li><a href=\"#\">{}</a></li>\n", escape(line)))
        .collect();
    let (head, date) = (escape(title), day.date());
    let json = title.replace('"', "'");
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{head} - {paper}</title>\n\
         <meta property=\"og:title\" content=\"{head}\">\n<meta property=\"og:site_name\" content=\"{paper}\">\n\
         <script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\
         \"headline\":\"{json}\",\"datePublished\":\"{date}\",\"publisher\":{{\"@type\":\"Organization\",\"name\":\"{paper}\"}}}}</script>\n\
         </head>\n<body class=\"article\">\n<div class=\"top\">{menu}</div>\n\
         <div class=\"ad\"><p>Advertisement</p></div>\n<div class=\"content\">\n<h1>{head}</h1>\n\
         <div class=\"byline\">{} | Editorial staff | 2 min read</div>\n{}\
         <div class=\"share\"><a href=\"#\">Share</a> <a href=\"#\">Print</a></div>\n</div>\n\
         <aside><h3>Most read</h3><ul>\n{beside}</ul></aside>\n\
         <footer><p>{paper} is a publication for people who build things. Newsletter: once a week, free.</p></footer>\n\
         </body>\n</html>\n",
        date_in_words(day),
        body(paragraphs),
    )
}

/// A page of the older kind, laid out with tables, the date in the text.
fn plain(
    teller: &mut Teller,
    issuer: FirmNo,
    title: &str,
    paragraphs: &[String],
    about: &str,
    day: Day,
) -> String {
    let firm = teller.shelf.stage.cast.firm(issuer).clone();
    let name = escape(&firm.name);
    let menu = menu(teller, &firm.domain);
    let head = escape(title);
    let town = escape(teller.seat(issuer));
    format!(
        "<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n\
         <meta name=\"date\" content=\"{}\">\n<title>{name}: {head}</title>\n</head>\n<body>\n\
         <table width=\"100%\"><tr><td width=\"20%\">{menu}</td>\n<td>\n\
         <p><b>Press information</b></p>\n<h2>{head}</h2>\n<p><i>{town}, {}</i></p>\n{}\
         <p><small>{}</small></p>\n<p>Your contact: <a href=\"mailto:press@{}\">press@{}</a></p>\n\
         </td></tr></table>\n</body>\n</html>\n",
        day.date(),
        date_in_words(day),
        body(paragraphs),
        escape(about),
        firm.domain,
        firm.domain,
    )
}
