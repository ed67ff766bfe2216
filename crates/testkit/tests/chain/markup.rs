//! Whether tags are closed, and what a page shows.

/// Tags that are never closed.
const VOID: &[&str] = &["meta", "link", "img", "br", "hr", "input"];
/// Tags in which anything may stand.
const RAW: &[&str] = &["script", "style"];

/// The tags of a text, each with what stands before it.
fn tags(text: &str) -> Vec<(&str, &str)> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let before = &rest[..at];
        let inside = &rest[at..];
        let end = match inside.starts_with("<![CDATA[") {
            true => inside.find("]]>").map(|end| end + 2),
            false => inside.find('>'),
        };
        let Some(end) = end else {
            break;
        };
        all.push((before, &inside[1..end]));
        rest = &inside[end + 1..];
        if let Some(raw) = RAW.iter().find(|raw| inside[1..].starts_with(**raw)) {
            let close = format!("</{raw}>");
            rest = &rest[rest.find(&close).unwrap_or(0)..];
        }
    }
    all.push((rest, ""));
    all
}

/// Says what is wrong with a page.
pub fn check(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for (_, tag) in tags(text) {
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        let void = VOID.contains(&name) && !tag.starts_with("link>");
        let closed = tag.ends_with('/') || tag.starts_with(['!', '?']) || tag.is_empty();
        // `link` is closed in a feed.
        if name == "link" && tag == "link" {
            open.push(name);
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().unwrap_or_default();
            if last != name {
                return Err(format!("</{name}> closes <{last}>"));
            }
        } else if !void && !closed {
            open.push(name);
        }
    }
    let stray = text.split('&').skip(1).find(|after| {
        let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
        end.is_none_or(|end| !after[end..].starts_with(';'))
    });
    match (open.as_slice(), stray) {
        ([], None) => Ok(()),
        ([], Some(after)) => Err(format!("a bare & before {}", &after[..after.len().min(20)])),
        (left, _) => Err(format!("not closed: {left:?}")),
    }
}

/// What a page shows.
pub fn text(page: &str) -> String {
    tags(page).into_iter().map(|(before, _)| before).collect()
}
