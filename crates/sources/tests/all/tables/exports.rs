//! Exports of known systems are recognised by their headings.

use super::*;
use bellwether_core::evidence::field;

/// Headings, what they are taken for, and how some of them are read.
type Case = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const CASES: &[Case] = &[
    (
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Associated Company,Associated Company IDs",
        "HubSpot contacts",
        &[
            ("Record ID", "id"),
            ("Email", "email"),
            ("Contact owner", "owner"),
            ("Associated Company", "company"),
            ("Associated Company IDs", "company_id"),
            ("Create Date", "created"),
        ],
    ),
    (
        "Datensatz-ID,Vorname,Nachname,E-Mail,Telefonnummer,Zuständiger Mitarbeiter,Lead-Status,Erstelldatum,Zugeordnetes Unternehmen",
        "HubSpot contacts",
        &[
            ("Nachname", "last_name"),
            ("Zuständiger Mitarbeiter", "owner"),
            ("Zugeordnetes Unternehmen", "company"),
        ],
    ),
    (
        "ID de l'enregistrement,Prénom,Nom,E-mail,Numéro de téléphone,Propriétaire du contact,Date de création,Entreprise associée",
        "HubSpot contacts",
        &[
            ("Nom", "last_name"),
            ("Propriétaire du contact", "owner"),
            ("Entreprise associée", "company"),
        ],
    ),
    (
        "Record ID,Company name,Company Domain Name,Company owner,Create Date,Phone Number,City,Country/Region,Industry",
        "HubSpot companies",
        &[
            ("Company name", "name"),
            ("Company Domain Name", "domain"),
            ("Country/Region", "country"),
        ],
    ),
    (
        "Datensatz-ID,Unternehmensname,Domain-Name des Unternehmens,Branche,Stadt,Erstelldatum",
        "HubSpot companies",
        &[
            ("Unternehmensname", "name"),
            ("Domain-Name des Unternehmens", "domain"),
        ],
    ),
    (
        "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Associated Company IDs,Associated Contact IDs",
        "HubSpot deals",
        &[
            ("Deal Name", "name"),
            ("Deal Stage", "stage"),
            ("Associated Company IDs", "company_id"),
            ("Associated Contact IDs", "contact_id"),
            ("Close Date", "closes"),
        ],
    ),
    (
        "Datensatz-ID,Deal-Name,Deal-Phase,Betrag,Deal-Inhaber,Abschlussdatum,Erstelldatum,Zugeordnetes Unternehmen",
        "HubSpot deals",
        &[
            ("Deal-Name", "name"),
            ("Betrag", "amount"),
            ("Zugeordnetes Unternehmen", "company"),
        ],
    ),
    (
        "ID de l'enregistrement,Nom de la transaction,Étape de la transaction,Montant,Propriétaire de la transaction,Date de fermeture",
        "HubSpot deals",
        &[
            ("Nom de la transaction", "name"),
            ("Date de fermeture", "closes"),
            ("Montant", "amount"),
        ],
    ),
    (
        "Id,IsDeleted,Name,Type,ParentId,Website,BillingCity,OwnerId,CreatedDate",
        "Salesforce accounts",
        &[
            ("Id", "id"),
            ("ParentId", "parent_id"),
            ("Website", "domain"),
            ("BillingCity", "city"),
        ],
    ),
    (
        "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,ReportsToId,Email,Title",
        "Salesforce contacts",
        &[
            ("AccountId", "company_id"),
            ("ReportsToId", "parent_id"),
            ("Title", "title"),
        ],
    ),
    (
        "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,NextStep",
        "Salesforce opportunities",
        &[
            ("AccountId", "company_id"),
            ("StageName", "stage"),
            ("IsWon", "status"),
            ("NextStep", "next_step"),
        ],
    ),
    (
        "ID,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE,ISCLOSED,ISWON",
        "Salesforce opportunities",
        &[("ACCOUNTID", "company_id"), ("STAGENAME", "stage")],
    ),
    (
        "Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate",
        "Salesforce contact roles",
        &[
            ("OpportunityId", "deal_id"),
            ("ContactId", "contact_id"),
            ("Role", "role"),
        ],
    ),
    (
        "Id,OpportunityId,PricebookEntryId,Quantity,UnitPrice,TotalPrice,Name",
        "Salesforce opportunity products",
        &[
            ("OpportunityId", "deal_id"),
            ("UnitPrice", "price"),
            ("TotalPrice", "amount"),
        ],
    ),
    (
        "Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,CloseDate,Probability",
        "Salesforce stage history",
        &[
            ("OpportunityId", "deal_id"),
            ("CreatedDate", "when"),
            ("StageName", "stage"),
            ("CloseDate", "closes"),
        ],
    ),
    (
        "Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue",
        "Salesforce stage history",
        &[("NewValue", "stage"), ("CreatedDate", "when")],
    ),
    (
        "Id,WhoId,WhatId,Subject,ActivityDate,Status,Description,Type,OwnerId,AccountId",
        "Salesforce tasks",
        &[
            ("WhoId", "contact_id"),
            ("Subject", "name"),
            ("ActivityDate", "when"),
        ],
    ),
    (
        "Id,WhoId,WhatId,Subject,StartDateTime,EndDateTime,Description",
        "Salesforce events",
        &[("StartDateTime", "when")],
    ),
    (
        "Id,Name,ProductCode,Family,IsActive,Description",
        "Salesforce products",
        &[("Family", "family")],
    ),
    (
        "Id,LastName,FirstName,Company,Status,Email,IsConverted",
        "Salesforce leads",
        &[("Company", "company"), ("Status", "status")],
    ),
    (
        "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Close Date,Created Date,Type",
        "Salesforce deals",
        &[
            ("Opportunity Owner", "owner"),
            ("Account Name", "company"),
            ("Opportunity Name", "name"),
        ],
    ),
    (
        "Opportunity-Inhaber,Account-Name,Opportunity-Name,Phase,Geschäftsperiode,Betrag,Schlusstermin,Erstelldatum,Typ",
        "Salesforce deals",
        &[
            ("Opportunity-Inhaber", "owner"),
            ("Account-Name", "company"),
            ("Schlusstermin", "closes"),
        ],
    ),
    (
        "Propriétaire de l'opportunité,Nom du compte,Nom de l'opportunité,Étape,Montant,Date de clôture,Date de création",
        "Salesforce deals",
        &[
            ("Nom du compte", "company"),
            ("Nom de l'opportunité", "name"),
            ("Date de clôture", "closes"),
        ],
    ),
    (
        "Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Owner,Deal - Probability,Deal - Deal created,Deal - Expected close date,Deal - Lost reason,Deal - Organization,Deal - Contact person",
        "Pipedrive deals",
        &[
            ("Deal - Title", "name"),
            ("Deal - Value", "amount"),
            ("Deal - Currency of value", "currency"),
            ("Deal - Deal created", "created"),
            ("Deal - Organization", "company"),
            ("Deal - Contact person", "contact"),
            ("Deal - Expected close date", "closes"),
        ],
    ),
    (
        "Deal - Titel,Deal - Wert,Deal - Währung von Wert,Deal - Phase,Deal - Status,Deal - Besitzer,Deal - Erwartetes Abschlussdatum,Deal - Organisation,Deal - Kontaktperson",
        "Pipedrive deals",
        &[
            ("Deal - Titel", "name"),
            ("Deal - Wert", "amount"),
            ("Deal - Organisation", "company"),
            ("Deal - Kontaktperson", "contact"),
        ],
    ),
    (
        "Affaire - Titre,Affaire - Valeur,Affaire - Étape,Affaire - Statut,Affaire - Propriétaire,Affaire - Organisation",
        "Pipedrive deals",
        &[
            ("Affaire - Titre", "name"),
            ("Affaire - Valeur", "amount"),
            ("Affaire - Organisation", "company"),
        ],
    ),
    (
        "Organization - Name,Organization - Address,Organization - Owner",
        "Pipedrive companies",
        &[("Organization - Name", "name")],
    ),
    (
        "Person - Name,Person - Email,Person - Phone,Person - Organization",
        "Pipedrive contacts",
        &[
            ("Person - Email", "email"),
            ("Person - Organization", "company"),
        ],
    ),
    (
        "Activity - Subject,Activity - Type,Activity - Due date,Activity - Deal,Activity - Organization,Activity - Note",
        "Pipedrive activities",
        &[("Activity - Subject", "name"), ("Activity - Deal", "deal")],
    ),
    (
        "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value",
        "Google contacts",
        &[
            ("Organization Name", "company"),
            ("Organization Title", "title"),
            ("E-mail 2 - Value", "email"),
            ("Phone 1 - Value", "phone"),
            ("Labels", "label"),
        ],
    ),
    (
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
        "Google contacts",
        &[
            ("Name", "name"),
            ("E-mail 1 - Value", "email"),
            ("Organization 1 - Name", "company"),
        ],
    ),
    (
        "First Name,Last Name,Title,E-mail Address,E-mail 2 Address,Business Phone,Mobile Phone,Company,Job Title,Department,Business City,Account,Location,Web Page",
        "Outlook contacts",
        &[
            ("E-mail 2 Address", "email"),
            ("Company", "company"),
            ("Job Title", "title"),
            ("Business City", "city"),
        ],
    ),
    (
        "Anrede,Vorname,Nachname,Firma,Abteilung,Position,Ort geschäftlich,Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse,Kategorien",
        "Outlook contacts",
        &[
            ("Firma", "company"),
            ("Position", "title"),
            ("Telefon geschäftlich", "phone"),
        ],
    ),
    (
        "Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Optional Attendees,Location",
        "Outlook calendar",
        &[
            ("Start Date", "occurrence"),
            ("Meeting Organizer", "organiser"),
            ("Optional Attendees", "attendee"),
            ("Location", "city"),
        ],
    ),
    (
        "Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ganztägiges Ereignis,Besprechungsplanung,Erforderliche Teilnehmer,Optionale Teilnehmer,Ort,Beschreibung",
        "Outlook calendar",
        &[
            ("Beginnt um", "occurrence"),
            ("Erforderliche Teilnehmer", "attendee"),
        ],
    ),
    (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "LinkedIn connections",
        &[
            ("URL", "url"),
            ("Position", "title"),
            ("Connected On", "when"),
        ],
    ),
    (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
        "LinkedIn messages",
        &[
            ("FROM", "from"),
            ("TO", "to"),
            ("DATE", "when"),
            ("CONTENT", "text"),
        ],
    ),
    (
        "Firma;Straße;PLZ;Ort;Branche;Webseite;Kundennummer",
        "companies",
        &[
            ("Firma", "name"),
            ("Ort", "city"),
            ("Webseite", "domain"),
            ("Kundennummer", "id"),
        ],
    ),
    (
        "Kunde;Projektname;Phase;Volumen;Wahrscheinlichkeit;Geplanter Abschluss",
        "deals",
        &[
            ("Kunde", "company"),
            ("Projektname", "name"),
            ("Geplanter Abschluss", "closes"),
        ],
    ),
    (
        "Name,Company,Email,Job Title",
        "contacts",
        &[("Company", "company")],
    ),
    (
        "Date,Type,Subject,Contact,Company,Notes",
        "activities",
        &[("Subject", "name"), ("Contact", "contact")],
    ),
    (
        "Artikelbezeichnung;Listenpreis;Warengruppe",
        "products",
        &[("Listenpreis", "price")],
    ),
];

#[test]
fn exports_are_recognised_by_their_headings() {
    for (headings, expected, fields) in CASES {
        let kept = read_table("export.csv", &format!("{headings}\n"));
        assert_eq!(what(&kept), *expected, "{headings}");
        for (heading, field) in *fields {
            assert_eq!(
                field_of(&kept, heading),
                Some(*field),
                "{heading} of {headings}"
            );
        }
    }
}

/// The same headings in another order, with another separator and encoding.
#[test]
fn order_separator_and_encoding_do_not_matter() {
    for (headings, expected, fields) in CASES {
        let from = if headings.contains(';') { ';' } else { ',' };
        for (turn, to) in [(3, ";"), (5, "\t"), (7, "|"), (1, ",")] {
            let mut columns: Vec<&str> = headings.split(from).collect();
            columns.reverse();
            let middle = turn % columns.len();
            columns.rotate_left(middle);
            let row = vec!["x"; columns.len()].join(to);
            let text = format!("{}\r\n{row}\r\n", columns.join(to));
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let (latin, _, failed) = encoding_rs::WINDOWS_1252.encode(&text);
            assert!(!failed);
            for bytes in [
                text.as_bytes(),
                &[b"\xff\xfe", &wide[..]].concat(),
                &wide,
                &latin,
            ] {
                let kept = read_bytes("export.csv", bytes);
                assert_eq!(what(&kept).split(" (").next(), Some(*expected), "{text}");
                for (heading, field) in *fields {
                    assert_eq!(
                        field_of(&kept, heading),
                        Some(*field),
                        "{heading} of {text}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_hubspot_deal_says_what_it_says() {
    let kept = read_table(
        "deals.csv",
        "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Associated Company IDs,Associated Contact IDs,Shoe size\n\
         17,Pump station,Closed Won,\"€12,500.00\",Eva Lang,2024-03-31 10:00,2024-01-15 08:30,4;5,7,38\n",
    );
    let deals = entries(&kept);
    let deal = deals[0];
    assert_eq!(
        (deal.kind, deal.system.as_str(), deal.key.as_str()),
        (EntryKind::Deal, "hubspot", "17")
    );
    for (name, value) in [
        (field::NAME, "Pump station"),
        (field::STAGE, "Closed Won"),
        (field::STATUS, "won"),
        (field::AMOUNT, "12500"),
        (field::CURRENCY, "EUR"),
        (field::CLOSES, "2024-03-31"),
        (field::OWNER, "Eva Lang"),
        (field::CREATED, "1705307400"),
    ] {
        assert_eq!(deal.text(name), value, "{name}");
    }
    assert_eq!(deal.all(field::COMPANY_ID).collect::<Vec<_>>(), ["4", "5"]);
    assert_eq!(deal.raw().collect::<Vec<_>>(), [("Shoe size", "38")]);
    assert_eq!(kept.found[0].position, "row 2");
}

#[test]
fn salesforce_objects_refer_to_each_other() {
    let deal = read_table(
        "Opportunity.csv",
        "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,IsDeleted\n0065000000Gv7qJAAR,0015000000Gv7qJAAS,Pumps,Negotiation,1200,2024-03-31,true,false,false\n0065000000Gv7qKAAR,,Gone,Negotiation,,2024-03-31,false,false,true\n",
    );
    let role = read_table(
        "OpportunityContactRole.csv",
        "Id,OpportunityId,ContactId,Role,IsPrimary\n00K1,0065000000Gv7qJ,0035000000Gv7qJ,Decision Maker,true\n",
    );
    let task = read_table(
        "Task.csv",
        "Id,WhoId,WhatId,Subject,ActivityDate,Status\n00T1,0035000000Gv7qJAAQ,0065000000Gv7qJAAR,Call,2024-03-01,Completed\n",
    );
    let (deals, roles, tasks) = (entries(&deal), entries(&role), entries(&task));
    assert_eq!(deals.len(), 1, "what is deleted is not there");
    assert_eq!(deals[0].text(field::STATUS), "lost");
    assert_eq!(roles[0].text(field::DEAL_ID), deals[0].key);
    assert_eq!(tasks[0].text(field::DEAL_ID), deals[0].key);
    assert_eq!(
        tasks[0].text(field::CONTACT_ID),
        roles[0].text(field::CONTACT_ID)
    );
    assert_eq!(tasks[0].happened, tasks[0].moment(field::WHEN));
}

#[test]
fn a_changed_field_is_a_stage() {
    let kept = read_table(
        "OpportunityFieldHistory.csv",
        "Id,IsDeleted,OpportunityId,CreatedDate,Field,OldValue,NewValue\n1,false,0065000000Gv7qJ,2024-03-01T10:00:00.000Z,StageName,Proposal,Closed Lost\n2,false,0065000000Gv7qJ,2024-03-02T10:00:00.000Z,CloseDate,2024-03-31,2024-06-30\n",
    );
    let stages = entries(&kept);
    assert_eq!(
        (stages[0].text(field::STAGE), stages[0].text(field::STATUS)),
        ("Closed Lost", "lost")
    );
    assert_eq!(stages[1].text(field::CLOSES), "2024-06-30");
    assert_eq!(stages[1].happened, stages[1].moment(field::WHEN));
}

#[test]
fn connections_after_their_notes() {
    let kept = read_table(
        "Connections.csv",
        "Notes:\n\"When exporting your connection data, you may notice, that some are missing.\nMore here\"\n\n\
         First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
         Ann,Smith,https://www.linkedin.example/in/ann,,Acme,Buyer,01 Jan 2024\n",
    );
    let people = entries(&kept);
    assert_eq!(people.len(), 1);
    assert_eq!(
        (people[0].system.as_str(), people[0].key.as_str()),
        ("linkedin", "https://www.linkedin.example/in/ann")
    );
    assert_eq!(people[0].text(field::WHEN), "1704067200");
    assert_eq!(kept.found[0].position, "row 6");
}

#[test]
fn messages_are_from_and_to_people() {
    let kept = read_table(
        "messages.csv",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n\
         2-x,,Ann Smith,https://l.example/in/ann,\"Bob Lee\",https://l.example/in/bob,2024-03-01 10:00:00 UTC,,\"Hello, Bob\nhow are you?\",INBOX\n",
    );
    let messages = entries(&kept);
    assert_eq!(messages[0].kind, EntryKind::Activity);
    assert_eq!(
        messages[0].text(field::FROM),
        "|Ann Smith|https://l.example/in/ann"
    );
    assert_eq!(
        messages[0].text(field::TO),
        "|Bob Lee|https://l.example/in/bob"
    );
    assert_eq!(messages[0].happened, Some(Timestamp(1_709_287_200)));
    assert!(messages[0].text(field::TEXT).contains("how are you?"));
}

#[test]
fn meetings_of_an_outlook_calendar() {
    let kept = read_table(
        "calendar.csv",
        "\"Subject\",\"Start Date\",\"Start Time\",\"End Date\",\"End Time\",\"All day event\",\"Meeting Organizer\",\"Required Attendees\",\"Location\"\n\
         \"Review\",\"3/14/2024\",\"4:05:00 PM\",\"3/14/2024\",\"5:00:00 PM\",\"False\",\"Ann Smith\",\"Bob Lee;carl@acme.example\",\"Room 2\"\n",
    );
    let meetings = entries(&kept);
    assert_eq!(meetings[0].text(field::OCCURRENCE), "1710432300/1710435600");
    assert_eq!(meetings[0].happened, Some(Timestamp(1_710_432_300)));
    assert_eq!(
        meetings[0].all(field::ATTENDEE).collect::<Vec<_>>(),
        ["|Bob Lee", "carl@acme.example"]
    );
    assert_eq!(meetings[0].text(field::CITY), "Room 2");
    assert_eq!(meetings[0].get(field::ALL_DAY), None);
}
