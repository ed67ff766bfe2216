//! Exports of known systems are recognised by their headings.

use super::*;

/// Headings, what they are taken for, and how some of them are read.
type Case = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const CASES: &[Case] = &[
    (
        "Id,Username,LastName,FirstName,Name,Email,IsActive",
        "Salesforce users",
        &[("Id", "id"), ("Email", "email")],
    ),
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
