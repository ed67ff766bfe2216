//! Exports that are known by their headings: whose they are, and what in them
//! means something else than the words alone say.

use super::headings::plain;
use super::salesforce;
use super::things::OLD_STAGE;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;
use bellwether_core::identity::names;
use std::collections::HashSet;

/// An export with headings of its own.
pub(super) struct Shape {
    pub system: &'static str,
    /// What it is called in reports.
    pub what: &'static str,
    /// `None`: orders, which are recognised and not read.
    pub kind: Option<EntryKind>,
    /// One of each of these has to be there, as [`plain`] has them.
    pub needs: &'static [&'static str],
    /// Headings with the field they are; an empty one is kept as it is.
    pub own: &'static [(&'static str, &'static str)],
}

/// Parts of a row that go together into a field.
pub(super) mod part {
    pub(in super::super) const START_DAY: &str = "start_day";
    pub(in super::super) const START_TIME: &str = "start_time";
    pub(in super::super) const END_DAY: &str = "end_day";
    pub(in super::super) const END_TIME: &str = "end_time";
    pub(in super::super) const SENDER_URL: &str = "sender_url";
    pub(in super::super) const RECIPIENT_URLS: &str = "recipient_urls";
    pub(in super::super) const THREAD: &str = "thread";
    pub(in super::super) const WHO: &str = "who";
    pub(in super::super) const WHAT: &str = "what";
    pub(in super::super) const CHANGED_FIELD: &str = "changed_field";
    pub(in super::super) const NEW_VALUE: &str = "new_value";
}

/// A column that is kept as it is, whatever its words say.
pub(super) const KEPT: &str = "";

/// Exports of address books, calendars and networks, and reports.
const PLAIN: &[Shape] = &[
    Shape {
        system: "salesforce",
        what: "Salesforce stage history",
        kind: Some(EntryKind::Stage),
        needs: &[
            "opportunity name|opportunity id|opportunityname|nom de l opportunite",
            "field event|feld ereignis|champ evenement",
            "new value|neuer wert|nouvelle valeur",
        ],
        own: &[
            (
                "field event|feld ereignis|champ evenement",
                part::CHANGED_FIELD,
            ),
            ("new value|neuer wert|nouvelle valeur", part::NEW_VALUE),
            ("old value|alter wert|ancienne valeur", OLD_STAGE),
            (
                "edit date|bearbeitungsdatum|date de modification",
                field::WHEN,
            ),
        ],
    },
    Shape {
        system: "linkedin",
        what: "LinkedIn messages",
        kind: Some(EntryKind::Activity),
        needs: &["conversation id", "from", "to", "date", "content|subject"],
        own: &[
            ("conversation id", part::THREAD),
            ("from", field::FROM),
            ("to", field::TO),
            ("sender profile url", part::SENDER_URL),
            ("recipient profile urls", part::RECIPIENT_URLS),
            ("date", field::WHEN),
            ("subject", field::NAME),
            ("content", field::TEXT),
            ("folder", KEPT),
        ],
    },
    Shape {
        system: "linkedin",
        what: "LinkedIn connections",
        kind: Some(EntryKind::Contact),
        needs: &[
            "connected on|verbunden am|relation depuis|en relation depuis|fecha de conexion|verbonden op",
            "first name|vorname|prenom|nombre|voornaam",
            "last name|nachname|nom|apellidos|achternaam",
        ],
        own: &[
            (
                "connected on|verbunden am|relation depuis|en relation depuis|fecha de conexion|verbonden op",
                field::WHEN,
            ),
            ("nom", field::LAST_NAME),
        ],
    },
    Shape {
        system: "outlook",
        what: "Outlook calendar",
        kind: Some(EntryKind::Meeting),
        needs: &[
            "subject|betreff|objet|sujet|asunto|onderwerp|oggetto",
            "start date|beginnt am|date de debut|debut|fecha de comienzo|begindatum|data di inizio|data inizio",
            "end date|endet am|date de fin|fin|fecha de finalizacion|einddatum|data di fine|data fine",
            "start time|beginnt um|heure de debut|all day event|ganztagiges ereignis|journee entiere|comienzo|begintijd|ora di inizio|ora inizio",
        ],
        own: &[
            (
                "subject|betreff|objet|sujet|asunto|onderwerp|oggetto",
                field::NAME,
            ),
            (
                "start date|beginnt am|date de debut|debut|fecha de comienzo|begindatum|data di inizio|data inizio",
                part::START_DAY,
            ),
            (
                "start time|beginnt um|heure de debut|comienzo|begintijd|ora di inizio|ora inizio",
                part::START_TIME,
            ),
            (
                "end date|endet am|date de fin|fin|fecha de finalizacion|einddatum|data di fine|data fine",
                part::END_DAY,
            ),
            (
                "end time|endet um|heure de fin|finalizacion|eindtijd|ora di fine|ora fine",
                part::END_TIME,
            ),
            (
                "all day event|ganztagiges ereignis|journee entiere|todo el dia|duurt hele dag|giornata intera",
                field::ALL_DAY,
            ),
            (
                "meeting organizer|besprechungsplanung|organisator|organisateur de la reunion|organisateur d une reunion|organizador de la reunion|organisateur|organizzatore riunione|organizer",
                field::ORGANISER,
            ),
            (
                "required attendees|erforderliche teilnehmer|participants obligatoires|asistentes necesarios|vereiste deelnemers|partecipanti necessari",
                field::ATTENDEE,
            ),
            (
                "optional attendees|optionale teilnehmer|participants facultatifs|asistentes opcionales|optionele deelnemers|partecipanti facoltativi",
                field::ATTENDEE,
            ),
            (
                "location|ort|emplacement|lieu|ubicacion|locatie|luogo",
                field::CITY,
            ),
            (
                "description|beschreibung|descripcion|beschrijving|descrizione|notizen",
                field::TEXT,
            ),
            (
                "categories|kategorien|categorias|categorieen|categorie",
                field::LABEL,
            ),
            (
                "show time as|zeitspanne zeigen als|priority|prioritat|private|privat|sensitivity|vertraulichkeit|mileage|reminder date|reminder time|erinnerung am|erinnerung um",
                KEPT,
            ),
        ],
    },
    Shape {
        system: "google",
        what: "Google contacts",
        kind: Some(EntryKind::Contact),
        needs: &[
            "given name|first name",
            "family name|last name",
            "group membership|labels",
            "organization name|yomi name|phonetic first name|e mail value|e mail label|e mail type|phone value|nickname",
        ],
        own: &[
            ("website value", field::URL),
            (
                "location|subject|priority|organization location|organization job description|event value|event label",
                KEPT,
            ),
        ],
    },
    Shape {
        system: "outlook",
        what: "Outlook contacts",
        kind: Some(EntryKind::Contact),
        needs: &[
            "e mail address|e mail adresse|adresse de messagerie|direccion de correo electronico|e mailadres|indirizzo posta elettronica",
            "business phone|telefon geschaftlich|telephone bureau|telefono del trabajo|telefoon op werk|ufficio|primary phone|haupttelefon|telephone bureau",
            "first name|vorname|prenom|nombre|voornaam|nome",
        ],
        own: &[
            ("title|anrede|titre|titel|tratamiento|titolo", KEPT),
            (
                "job title|position|fonction|cargo|functie|posizione",
                field::TITLE,
            ),
            ("nom", field::LAST_NAME),
            ("account|konto|compte|cuenta", KEPT),
            ("location|ort|office location|buro|emplacement", KEPT),
            ("user|benutzer|utilisateur|profession|beruf", KEPT),
            (
                "web page|webseite|page web|pagina web|webpagina",
                field::URL,
            ),
            (
                "referred by|customer id|organizational id number|organisationsnr",
                KEPT,
            ),
            ("indirizzo posta elettronica", field::EMAIL),
            ("ufficio", field::PHONE),
        ],
    },
];

/// The shape of a table with these headings.
pub(super) fn shape(headings: &[String], is_api: bool) -> Option<&'static Shape> {
    let plain: HashSet<String> = headings
        .iter()
        .map(|heading| without_numbers(heading))
        .collect();
    let there = |need: &&str| plain.iter().any(|plain| is_one_of(plain, need));
    let fits = |shape: &&Shape| shape.needs.iter().all(there);
    if is_api {
        return salesforce::OBJECTS.iter().find(fits);
    }
    PLAIN.iter().find(fits)
}

/// Whether a heading is one of those named; names are compared as headings are.
fn is_one_of(plain: &str, named: &str) -> bool {
    named
        .split('|')
        .any(|name| name == plain || name.len() > plain.len() && names::fold(name) == plain)
}

/// A heading as shapes name it.
pub(super) fn without_numbers(heading: &str) -> String {
    let plain = plain(heading);
    let is_number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = plain.split(' ').filter(|word| !is_number(word)).collect();
    words.join(" ")
}

impl Shape {
    /// What this export means by a heading, where it differs from the words.
    pub(super) fn own(&self, heading: &str) -> Option<&'static str> {
        let plain = without_numbers(heading);
        let mut own = self.own.iter();
        own.find(|(names, _)| is_one_of(&plain, names))
            .map(|(_, field)| *field)
    }
}

/// Whose export a table is that only its words tell.
pub(super) fn system(headings: &[String]) -> &'static str {
    const HUBSPOT: &[&str] = &[
        "record id",
        "datensatz id",
        "id d enregistrement",
        "id de l enregistrement",
        "id de registro",
        "numero d enregistrement",
        "record id contact",
        "hubspot owner id",
        "hs object id",
        "associated company ids",
    ];
    const SALESFORCE: &[&str] = &[
        "opportunity name",
        "opportunity owner",
        "opportunity id",
        "fiscal period",
        "account name",
        "account owner",
        "account id",
        "contact id",
        "last stage change date",
        "opportunity inhaber",
        "opportunity name",
        "opportunityname",
        "account inhaber",
        "accountname",
        "proprietaire de l opportunite",
        "nom de l opportunite",
        "nom du compte",
        "proprietaire du compte",
        "geschaftsperiode",
        "fiskalperiode",
        "exercice fiscal",
        "nombre de la oportunidad",
        "nombre de la cuenta",
        "propietario de la oportunidad",
        "mailing city",
        "billing city",
        "opportunity currency",
        "opportunity phase",
    ];
    let plains: Vec<String> = headings
        .iter()
        .map(|heading| super::headings::plain(heading))
        .collect();
    let count = |marks: &[&str]| {
        plains
            .iter()
            .filter(|plain| marks.contains(&plain.as_str()))
            .count()
    };
    // `Deal - Title`: a thing, and its field.
    let parted = |heading: &&String| {
        heading
            .split_once(" - ")
            .is_some_and(|(thing, _)| super::headings::is_thing(thing))
    };
    if headings.iter().filter(parted).count() >= 2 || headings.len() == 1 && parted(&&headings[0]) {
        return "pipedrive";
    }
    if count(HUBSPOT) > 0 {
        return "hubspot";
    }
    // Labels have spaces; what has `_` instead comes from a database.
    if count(SALESFORCE) >= 2 && !headings.iter().any(|heading| heading.contains('_')) {
        return "salesforce";
    }
    "table"
}

/// How a system is called in reports.
pub(super) fn shown(system: &str) -> &str {
    match system {
        "hubspot" => "HubSpot",
        "salesforce" => "Salesforce",
        "pipedrive" => "Pipedrive",
        _ => "",
    }
}
