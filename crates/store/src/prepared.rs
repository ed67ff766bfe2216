//! A mail with what can be worked out before it is written.

use bellwether_core::evidence::{Mail, Participant, Role};
use bellwether_core::id::Id;
use std::borrow::Cow;
use std::collections::HashMap;

/// A mail on its way in, with the hashes it is kept under. Making it takes no
/// store: any thread may, so that the one that writes need not.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub(crate) mail: Mail,
    pub(crate) message: Id,
    pub(crate) body: Id,
    /// See [`again`].
    pub(crate) again: Vec<u32>,
}

impl Prepared {
    /// Works out what a mail is kept under.
    pub fn new(mut mail: Mail) -> Prepared {
        // The group is that of the mail as it came, cut or not: ids must stay
        // the same however much was forgotten in between.
        let message = mail.message();
        let people = mail.participants.iter_mut();
        let files = mail.attachments.iter_mut();
        [&mut mail.subject, &mut mail.body]
            .into_iter()
            .chain(mail.message_id.as_mut())
            .chain(mail.in_reply_to.as_mut())
            .chain(&mut mail.references)
            .chain(&mut mail.invitations)
            .chain(people.flat_map(|p| [&mut p.address, &mut p.name]))
            .chain(files.flat_map(|file| [&mut file.name, &mut file.mime]))
            .for_each(clean_in_place);
        Prepared::of(mail, message)
    }

    /// The same for a mail without NUL whose message is known.
    pub(crate) fn of(mail: Mail, message: Id) -> Prepared {
        Prepared {
            body: Id::of("body", &[mail.body.as_bytes()]),
            again: again(&mail.participants),
            message,
            mail,
        }
    }

    /// Bytes of its text.
    pub fn text_bytes(&self) -> usize {
        self.mail.subject.len() + self.mail.body.len()
    }
}

/// How often each participant's address occurred among the recipients before:
/// statistics count the first only.
fn again(people: &[Participant]) -> Vec<u32> {
    let mut times: HashMap<&str, u32> = HashMap::with_capacity(people.len());
    let mut again = Vec::with_capacity(people.len());
    for person in people {
        if person.role == Role::From {
            again.push(0);
        } else {
            let times = times.entry(&person.address).or_default();
            again.push(*times);
            *times += 1;
        }
    }
    again
}

/// Text without NUL, which not every engine can keep.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        Cow::Owned(text.replace('\0', ""))
    } else {
        Cow::Borrowed(text)
    }
}

fn clean_in_place(text: &mut String) {
    if let Cow::Owned(clean) = clean(text) {
        *text = clean;
    }
}
