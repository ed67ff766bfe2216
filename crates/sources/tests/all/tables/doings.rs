//! What was done and what is still to do, when stages changed, and whose names stand
//! beside a company's.

use super::*;
use bellwether_core::evidence::field;

#[test]
fn a_name_beside_a_company_is_a_person() {
    for text in [
        "Name;Firma;Ort\nEva Lang;Acme;Ulm\nJo Berg;Bolt;Bonn\n",
        "Name,Company,Phone\nEva Lang,Acme,+49 731 1\nJo Berg,Bolt,+49 228 2\n",
        "Name,Company,City,Country,Owner\nEva Lang,Acme,Ulm,DE,Jo\n",
        "Nom;Entreprise;Ville\nEva Lang;Acme;Lyon\n",
    ] {
        let kept = read_table("list.csv", text);
        let people = entries(&kept);
        assert_eq!(what(&kept), "contacts", "{text}");
        assert_eq!(people[0].person_name(), "Eva Lang", "{text}");
        assert_eq!(people[0].text(field::COMPANY), "Acme", "{text}");
    }
    for text in [
        "Firma;Ort;Land;Branche\nAcme;Ulm;DE;Pumps\n",
        "Name,Parent company,Industry,City\nAcme,Bolt,Pumps,Ulm\n",
        "Company name,City,Phone\nAcme,Ulm,+49 731 1\n",
    ] {
        let kept = read_table("list.csv", text);
        assert_eq!(what(&kept), "companies", "{text}");
    }
}

/// The statuses of activities, and what was said raw of the first.
fn statuses(name: &str, text: &str) -> Vec<String> {
    let kept = read_table(name, text);
    let all = entries(&kept);
    assert!(
        all.iter().all(|entry| entry.kind == EntryKind::Activity),
        "{text}"
    );
    let all = all.iter();
    all.map(|entry| entry.text(field::STATUS).to_owned())
        .collect()
}

#[test]
fn activities_say_whether_they_are_done() {
    for text in [
        "Activity - Subject,Activity - Type,Activity - Due date,Activity - Done\nCall,Call,2024-03-01,Done\nMeet,Meeting,2024-03-02,To do\n",
        "Aktivität - Betreff,Aktivität - Typ,Aktivität - Fälligkeitsdatum,Aktivität - Erledigt\nAnruf,Anruf,2024-03-01,Erledigt\nTreffen,Treffen,2024-03-02,Zu erledigen\n",
        "Activité - Sujet,Activité - Type,Activité - Date d'échéance,Activité - Terminé\nAppel,Appel,2024-03-01,Terminé\nRéunion,Réunion,2024-03-02,À faire\n",
        "Record ID,Task Title,Task Type,Due Date,Task Status\n1,Call,TODO,2024-03-01,Completed\n2,Write,TODO,2024-03-02,NOT_STARTED\n",
        "Subject,Date,Status,Company / Account\nCall,2024-03-01,Completed,Acme\nWrite,2024-03-02,Waiting on someone else,Acme\n",
        "Betreff;Datum;Status;Firma\nAnruf;01.03.2024;Abgeschlossen;Acme\nBrief;02.03.2024;Nicht begonnen;Acme\n",
        "Id,WhoId,WhatId,Subject,ActivityDate,Status\n00T1,,,Call,2024-03-01,Completed\n00T2,,,Call,2024-03-02,In Progress\n",
        "Id,WhoId,WhatId,Subject,ActivityDate,IsClosed\n00T1,,,Call,2024-03-01,true\n00T2,,,Call,2024-03-02,false\n",
    ] {
        assert_eq!(statuses("list.csv", text), ["done", "open"], "{text}");
    }
    let kept = read_table(
        "tasks.csv",
        "Subject,Date,Status,Company\nCall,2024-03-01,Completed,Acme\nCall,2024-03-02,Left voicemail,Acme\n",
    );
    let all = entries(&kept);
    assert_eq!(
        all[0].raw().collect::<Vec<_>>(),
        [("Status", "Completed")],
        "its own words are kept"
    );
    assert_eq!(all[1].text(field::STATUS), "Left voicemail");
}

#[test]
fn a_stage_was_entered_when_its_row_was_written() {
    for text in [
        "Opportunity Name,Account Name,From Stage,To Stage,Amount,Last Modified,Last Modified By\nPumps,Acme,Prospecting,Negotiation,1200,2024-03-01,Eva\n",
        "Opportunity Name,Account Name,Old Stage,New Stage,Edit Date\nPumps,Acme,Prospecting,Negotiation,2024-03-01\n",
        "Opportunity Name,Account Name,Field / Event,Old Value,New Value,Edit Date,Edited By\nPumps,Acme,Stage,Prospecting,Negotiation,2024-03-01,Eva\n",
        "Id,OpportunityId,StageName,Amount,CloseDate,CreatedById,CreatedDate\n0081,0061,Negotiation,1200,2024-06-01,0051,2024-03-01T00:00:00.000Z\n",
        "Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue\n0171,false,0061,0051,2024-03-01T00:00:00.000Z,StageName,Prospecting,Negotiation\n",
    ] {
        let kept = read_table("stages.csv", text);
        let all = entries(&kept);
        assert_eq!(what(&kept), "Salesforce stage history", "{text}");
        let stage = all[0];
        assert_eq!(stage.kind, EntryKind::Stage, "{text}");
        assert_eq!(stage.text(field::STAGE), "Negotiation", "{text}");
        assert_eq!(stage.text(field::WHEN), "1709251200", "{text}");
        assert_eq!(stage.happened, stage.moment(field::WHEN), "{text}");
    }
}

#[test]
fn a_contract_is_to_be_done_by_its_last_day() {
    for text in [
        "Customer,What,Renewal date,Annual value GBP\nAcme,Support contract,15/12/2026,18400\n",
        "Customer,Contract,Start date,End date,Amount,Currency\nAcme,Support contract,15/12/2025,15/12/2026,18400,GBP\n",
        "Customer,Contract,End\nAcme,Support contract,15/12/2026\n",
        "Customer,Site,Contract,Start,End,Annual value\nAcme,Waterfront,Support contract,15/12/2025,15/12/2026,18400\n",
        "Kunde;Vertrag;Ende\nAcme;Support contract;15.12.2026\n",
        "Kunde;Vertrag;Beginn;Vertragsende\nAcme;Support contract;15.12.2025;15.12.2026\n",
    ] {
        let kept = read_table("list.csv", text);
        assert_eq!(what(&kept), "contracts", "{text}");
        let task = entries(&kept)[0];
        assert_eq!(task.kind, EntryKind::Activity, "{text}");
        for (name, value) in [
            (field::NAME, "Support contract"),
            (field::COMPANY, "Acme"),
            (field::STATUS, "open"),
            (field::WHEN, "1797292800"),
        ] {
            assert_eq!(task.text(name), value, "{text}");
        }
    }
    // Nor do a contract and its end, of people and companies of whom more is told.
    for (text, wanted) in [
        (
            "Name,Company,Email,Phone,Contract,Renewal\nAnn Lund,Acme,ann@acme.example,+44 1,Gold,20/12/2026\n",
            "contacts",
        ),
        (
            "Name,Company,Contract,End date\nAnn Lund,Acme,Gold,20/12/2026\n",
            "contacts",
        ),
        (
            "Company,City,Website,Industry,Contract,End date\nAcme,Ulm,acme.example,Pumps,Gold,20/12/2026\n",
            "companies",
        ),
    ] {
        assert_eq!(what(&read_table("list.csv", text)), wanted, "{text}");
    }
    for text in [
        "Customer,What,Start date,End date\nAcme,Trade fair,15/12/2026,16/12/2026\n",
        "Subject,Account Name,What,Start Date,End Date\nTrade fair,Acme,Fair,15/12/2026,16/12/2026\n",
    ] {
        let kept = read_table("list.csv", text);
        let is_open = |entry: &&Entry| entry.text(field::STATUS) == "open";
        assert_eq!(kept.entries().filter(is_open).count(), 0, "{text}");
    }
    // An end makes no contract of what else has one.
    let tasks =
        "Subject,Activity type,Date,End date,Company\nCall back,Call,2024-03-01,2024-03-02,Acme\n";
    let kept = read_table("list.csv", tasks);
    let task = entries(&kept)[0];
    assert_eq!(task.raw().collect::<Vec<_>>(), [("End date", "2024-03-02")]);
}
