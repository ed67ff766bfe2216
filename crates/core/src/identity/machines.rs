//! Machines, lists and shared mailboxes: what writes or is written to in place
//! of a person.
//!
//! Two mistakes are possible and both are costly: a robot shown as somebody the
//! seller knows, and a customer who wrote once taken for a robot. Words that
//! only machines use decide alone; words that people may bear as names (`list`,
//! `news`, `office`) decide unless a person's name stands beside them; behaviour
//! decides only where there is no name at all.

use super::Nature;
use super::accounts::is_house_address;
use super::address::{host, local};
use super::names::{FullName, spells};
use crate::evidence::Marks;

/// What is known of an address, besides its text.
#[derive(Clone, Copy, Default, Debug)]
pub struct Behaviour {
    /// Messages it sent to anybody.
    pub sent: u32,
    /// Messages the seller's side sent to it.
    pub answered: u32,
    /// Messages of it that were read whole, and how many of these carried the
    /// marks of a list, of bulk mail, of a machine or a bounce.
    pub read: u32,
    /// See [`Behaviour::read`].
    pub list: u32,
    /// See [`Behaviour::read`].
    pub bulk: u32,
    /// See [`Behaviour::read`].
    pub automatic: u32,
    /// Every mark ever seen on its mail.
    pub marks: Marks,
    /// How many last names its display names had: lists that write under the
    /// names of their members have many.
    pub last_names: u32,
}

/// Written together, these are no name in any language.
const ROBOTS_JOINED: &[&str] = &[
    "noreply",
    "donotreply",
    "dontreply",
    "noresponse",
    "noaddress",
    "nobody",
    "mailerdaemon",
    "postmaster",
    "autoreply",
    "autoresponder",
    "autoconfirm",
    "unattended",
    "undisclosed",
    "undisclosedrecipients",
    "unknown",
    "nichtantworten",
    "nepasrepondre",
    "sansreponse",
    "noresponder",
    "norespondas",
    "naoresponda",
    "naoresponder",
    "nonrispondere",
    "nietantwoorden",
    "svarainte",
    "svarikke",
    "nieodpowiadaj",
    "listserv",
    "majordomo",
    "mdaemon",
];

/// A local part with one of these among its words belongs to a machine.
const ROBOT_WORDS: &[&str] = &[
    "alert",
    "alerts",
    "autoresponse",
    "automated",
    "automatic",
    "benachrichtigung",
    "bounce",
    "bounces",
    "bot",
    "cron",
    "daemon",
    "mailer",
    "monitoring",
    "noreply",
    "notice",
    "notices",
    "notificacion",
    "notificaciones",
    "notification",
    "notifications",
    "notifier",
    "notify",
    "reminder",
    "reminders",
    "robot",
    "root",
    "scanner",
    "sysadmin",
    "system",
    "verification",
    "verify",
    "voicemail",
];

/// A local part with one of these among its words sends to the many.
const NEWSLETTER_WORDS: &[&str] = &[
    "advisory",
    "announce",
    "announcement",
    "announcements",
    "boletin",
    "bulletin",
    "campaign",
    "circular",
    "deals",
    "digest",
    "ebusiness",
    "enews",
    "flash",
    "infolettre",
    "infomail",
    "headlines",
    "mailing",
    "mailings",
    "marketing",
    "news",
    "newsletter",
    "newsletters",
    "newsletteren",
    "nieuwsbrief",
    "nyhetsbrev",
    "nyhedsbrev",
    "offers",
    "promo",
    "promotions",
    "rundschreiben",
    "specials",
    "subscribe",
    "subscriptions",
    "unsubscribe",
    "update",
    "updates",
    "webinar",
    "webinars",
];

/// A local part with one of these among its words stands for several people.
const LIST_WORDS: &[&str] = &[
    "all",
    "alle",
    "committee",
    "discuss",
    "distribution",
    "dl",
    "employees",
    "everybody",
    "everyone",
    "group",
    "groups",
    "list",
    "lists",
    "members",
    "owner",
    "recipients",
    "request",
    "staff",
    "subscribers",
    "team",
    "todos",
    "tous",
    "users",
    "verteiler",
];

/// A local part with one of these among its words is a mailbox that several
/// people answer from.
const SHARED_WORDS: &[&str] = &[
    "account",
    "accounting",
    "accounts",
    "achats",
    "acquisti",
    "admin",
    "administration",
    "bestellung",
    "bestellungen",
    "billing",
    "booking",
    "bookings",
    "buchhaltung",
    "careers",
    "commercial",
    "compras",
    "contabilidad",
    "contact",
    "contacto",
    "contatto",
    "customer",
    "customercare",
    "customerservice",
    "customerservices",
    "desk",
    "dispatch",
    "einkauf",
    "enquiries",
    "enquiry",
    "facturacion",
    "facturas",
    "feedback",
    "frontdesk",
    "hello",
    "help",
    "helpdesk",
    "hr",
    "info",
    "infos",
    "information",
    "inquiries",
    "inquiry",
    "invoice",
    "invoices",
    "jobs",
    "kontakt",
    "kundenservice",
    "mailbox",
    "office",
    "operations",
    "order",
    "orders",
    "payables",
    "purchasing",
    "rechnung",
    "rechnungen",
    "reception",
    "registration",
    "reservations",
    "sales",
    "scheduling",
    "secretariat",
    "sekretariat",
    "service",
    "services",
    "shipping",
    "support",
    "ufficio",
    "vendite",
    "ventas",
    "verkauf",
    "vertrieb",
    "webmaster",
];

/// First labels of hosts that send for others.
const BULK_HOSTS: &[&str] = &[
    "bounce",
    "bounces",
    "campaign",
    "e",
    "email",
    "em",
    "enews",
    "info",
    "list",
    "lists",
    "listserv",
    "mailer",
    "mailing",
    "marketing",
    "mkt",
    "news",
    "newsletter",
    "newsletters",
    "notifications",
    "reply",
    "updates",
];

/// What stands behind an address whose best full name, if it has one, is `name`.
pub fn nature(address: &str, name: Option<&FullName>, behaviour: &Behaviour) -> Nature {
    let words = Words::of(local(address));
    if ROBOTS_JOINED.iter().any(|w| words.joined.contains(w)) || words.is_generated() {
        return Nature::Robot;
    }
    // A display name that the local part spells, or a local part that is a name.
    let named = name.is_some_and(|name| words.bears(local(address), name));
    let most = |marked: u32| behaviour.read > 0 && marked * 10 >= behaviour.read * 8;
    if !named {
        if let Some(nature) = words.nature() {
            return nature;
        }
        if is_house_address(address) {
            return Nature::Shared;
        }
        if behaviour.last_names >= 4 {
            return Nature::List;
        }
    }
    let never_answered = behaviour.answered == 0;
    if behaviour.marks.any(Marks::BOUNCE) && most(behaviour.automatic) && never_answered {
        return Nature::Robot;
    }
    if most(behaviour.automatic) && behaviour.read >= 2 && never_answered {
        return Nature::Robot;
    }
    if most(behaviour.bulk) && never_answered {
        return Nature::Newsletter;
    }
    // People post to lists under their own names; an address that a list gave
    // its mail has none.
    if most(behaviour.list) && !named {
        return if never_answered {
            Nature::Newsletter
        } else {
            Nature::List
        };
    }
    if name.is_none() && never_answered {
        let host_label = host(address).split('.').next().unwrap_or("");
        let deep = host(address).split('.').count() > 2;
        if deep && behaviour.sent > 0 && BULK_HOSTS.contains(&host_label) {
            return Nature::Newsletter;
        }
        if behaviour.sent >= 20 {
            return Nature::Newsletter;
        }
    }
    Nature::Human
}

/// A local part taken apart at its separators.
struct Words<'a> {
    words: Vec<&'a str>,
    joined: String,
    whole: &'a str,
}

impl<'a> Words<'a> {
    fn of(whole: &'a str) -> Words<'a> {
        let words: Vec<&str> = whole
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        Words {
            joined: words.concat(),
            words,
            whole,
        }
    }

    /// Made by a machine for one message: `bounce-1234567-89=ann=acme.com`.
    fn is_generated(&self) -> bool {
        let digits = self.whole.chars().filter(char::is_ascii_digit).count();
        self.whole.contains('=') || digits >= 8 || self.whole.chars().count() > 48
    }

    fn has(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| list.contains(word))
    }

    fn nature(&self) -> Option<Nature> {
        let within = |parts: &[&str]| parts.iter().any(|part| self.joined.contains(part));
        if self.has(ROBOT_WORDS) || within(&["notification", "system", "mailer"]) {
            Some(Nature::Robot)
        } else if self.has(LIST_WORDS) || self.whole.ends_with("-l") {
            Some(Nature::List)
        } else if self.has(NEWSLETTER_WORDS) || within(&["newsletter", "announce", "subscri"]) {
            Some(Nature::Newsletter)
        } else if self.has(SHARED_WORDS) {
            Some(Nature::Shared)
        } else {
            None
        }
    }

    /// Whether this local part shows that the name is a person's own: `ann.list`
    /// under the name Ann List, but not `price.list` under no name but that.
    fn bears(&self, local: &str, name: &FullName) -> bool {
        let word = |part: &str| {
            [ROBOT_WORDS, NEWSLETTER_WORDS, LIST_WORDS, SHARED_WORDS]
                .iter()
                .any(|list| list.contains(&part))
        };
        // A name made of such words is a department's.
        if word(&name.first) || (word(&name.last) && name.is_initial()) {
            return false;
        }
        let spelt =
            FullName::of_local(local).is_some_and(|own| own.may_be(name)) || spells(local, name);
        spelt && (!word(&name.last) || super::names::is_given(&name.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(address: &str, display: &str, behaviour: Behaviour) -> Nature {
        let name = FullName::of_display(display).or_else(|| FullName::of_local(local(address)));
        nature(address, name.as_ref(), &behaviour)
    }

    fn check(address: &str, display: &str, want: Nature) {
        let got = judge(
            address,
            display,
            Behaviour {
                sent: 1,
                read: 1,
                ..Behaviour::default()
            },
        );
        assert_eq!(got, want, "{address} {display:?}");
    }

    #[test]
    fn by_their_words() {
        check("no-reply@acme.com", "Acme", Nature::Robot);
        check("no.address@acme.com", "", Nature::Robot);
        check(
            "mailer-daemon@acme.com",
            "Mail Delivery System",
            Nature::Robot,
        );
        check("ne-pas-repondre@acme.fr", "", Nature::Robot);
        check("bounce-8812-77120934@acme.com", "Ann Smith", Nature::Robot);
        check("acme.announcements@acme.com", "", Nature::Newsletter);
        check("newsletter@acme.de", "Ann Smith", Nature::Newsletter);
        check("dl-north-all@acme.com", "DL-North-All", Nature::List);
        check("all.employees@acme.com", "", Nature::List);
        check("valve-users-request@acme.org", "", Nature::List);
        check("sales@acme.com", "Acme Sales", Nature::Shared);
        check("info-de@acme.com", "", Nature::Shared);
    }

    #[test]
    fn people_stay_people() {
        check("ann.smith@acme.com", "", Nature::Human);
        check("asmith@acme.com", "", Nature::Human);
        check("ann@acme.com", "", Nature::Human);
        check("robert.list@acme.com", "Robert List", Nature::Human);
        check("william.news@acme.com", "Bill News", Nature::Human);
        check("mueller@acme.de", "Jürgen Müller", Nature::Human);
    }

    #[test]
    fn by_what_they_do() {
        let bulk = Behaviour {
            sent: 9,
            read: 9,
            bulk: 9,
            ..Behaviour::default()
        };
        assert_eq!(judge("ann@acme.com", "Ann Smith", bulk), Nature::Newsletter);
        let answered = Behaviour {
            answered: 2,
            ..bulk
        };
        assert_eq!(judge("ann@acme.com", "Ann Smith", answered), Nature::Human);
        let silent = Behaviour {
            sent: 40,
            read: 40,
            ..Behaviour::default()
        };
        assert_eq!(judge("navigator@acme.com", "", silent), Nature::Newsletter);
        assert_eq!(judge("ann.smith@acme.com", "", silent), Nature::Human);
        let posts = Behaviour {
            sent: 3,
            read: 3,
            list: 3,
            ..Behaviour::default()
        };
        assert_eq!(
            judge("ann.smith@acme.com", "Ann Smith", posts),
            Nature::Human
        );
        assert_eq!(judge("valves@acme.com", "", posts), Nature::Newsletter);
    }
}
