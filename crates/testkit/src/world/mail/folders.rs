//! Which folder of the mailbox a mail lies in.

use super::{Kind, Post, mbox};
use crate::world::WorldFile;
use crate::world::cast::Cast;
use bellwether_core::time::Timestamp;
use std::collections::BTreeMap;

/// The inbox keeps this many days; what is older was filed away.
const INBOX_DAYS: i32 = 150;

/// All files of the mailbox, in the order of their paths. Mails lie in them by
/// date.
pub(crate) fn files(posts: &[Post], cast: &Cast, as_of: Timestamp) -> Vec<WorldFile> {
    let mut order: Vec<&Post> = posts.iter().collect();
    order.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let mut folders: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for post in order {
        let bytes = folders.entry(folder(post, cast, as_of)).or_default();
        mbox::append(bytes, post, posts, cast);
    }
    folders
        .into_iter()
        .map(|(path, bytes)| WorldFile { path, bytes })
        .collect()
}

fn folder(post: &Post, cast: &Cast, as_of: Timestamp) -> String {
    if post.from == cast.me {
        return "Sent.mbox".to_owned();
    }
    if as_of.days_since(post.at) <= f64::from(INBOX_DAYS) {
        return "Inbox.mbox".to_owned();
    }
    match post.kind {
        Kind::Newsletter | Kind::List => "Archive/Reading.mbox".to_owned(),
        Kind::Robot => "Archive/Notices.mbox".to_owned(),
        _ => format!("Archive/{}.mbox", post.at.day().date().year()),
    }
}
