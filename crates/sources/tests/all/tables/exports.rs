//! What exports of known systems say.

use super::*;
use bellwether_core::evidence::field;

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
    assert_eq!(deals[0].get(field::DELETED), None);
    assert_eq!(deals[1].text(field::DELETED), "yes");
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
