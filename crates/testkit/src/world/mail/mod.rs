//! Mails of the world, and how they become bytes.

pub(crate) mod compose;
pub(crate) mod encode;
pub(crate) mod folders;
pub(crate) mod headers;
pub(crate) mod mbox;
pub(crate) mod mime;
pub(crate) mod quote;

use super::cast::person::PersonNo;
use bellwether_core::time::Timestamp;

/// Index of a mail among the world's posts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct PostNo(pub(crate) usize);

/// What wrote a mail, and by which way it came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Letter,
    Newsletter,
    Robot,
    Bounce,
    OutOfOffice,
    List,
}

/// A mail that was sent.
#[derive(Clone, Debug)]
pub(crate) struct Post {
    /// `Message-ID` without angle brackets.
    pub(crate) id: String,
    pub(crate) from: PersonNo,
    pub(crate) to: Vec<PersonNo>,
    pub(crate) cc: Vec<PersonNo>,
    pub(crate) bcc: Vec<PersonNo>,
    pub(crate) at: Timestamp,
    pub(crate) subject: String,
    /// What the sender wrote, greeting and signature included.
    pub(crate) own: String,
    /// The mail quoted below.
    pub(crate) quotes: Option<PostNo>,
    /// The mail that the threading headers name.
    pub(crate) answers: Option<PostNo>,
    pub(crate) files: Vec<String>,
    pub(crate) kind: Kind,
}

/// A mail before it is sent.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) from: PersonNo,
    pub(crate) to: Vec<PersonNo>,
    pub(crate) cc: Vec<PersonNo>,
    pub(crate) bcc: Vec<PersonNo>,
    pub(crate) at: Timestamp,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) answers: Option<PostNo>,
    pub(crate) files: Vec<String>,
    pub(crate) kind: Kind,
}

impl Draft {
    pub(crate) fn new(from: PersonNo, to: PersonNo, at: Timestamp) -> Draft {
        Draft {
            from,
            to: vec![to],
            cc: Vec::new(),
            bcc: Vec::new(),
            at,
            subject: String::new(),
            text: String::new(),
            answers: None,
            files: Vec::new(),
            kind: Kind::Letter,
        }
    }

    pub(crate) fn subject(mut self, subject: impl Into<String>) -> Draft {
        self.subject = subject.into();
        self
    }

    pub(crate) fn text(mut self, text: impl Into<String>) -> Draft {
        self.text = text.into();
        self
    }

    pub(crate) fn cc(mut self, person: PersonNo) -> Draft {
        self.cc.push(person);
        self
    }

    pub(crate) fn file(mut self, name: impl Into<String>) -> Draft {
        self.files.push(name.into());
        self
    }

    pub(crate) fn kind(mut self, kind: Kind) -> Draft {
        self.kind = kind;
        self
    }

    /// Answers a mail: threading headers and, by the client's habit, a quote.
    /// The subject is that mail's where none is given.
    pub(crate) fn answering(mut self, post: PostNo) -> Draft {
        self.answers = Some(post);
        self
    }
}
