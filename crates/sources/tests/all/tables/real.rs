//! Tables that are not part of the project, where they lie beside it.

use super::*;

#[test]
fn header_sets_are_recognised() {
    let Some(folder) = shared("crm/headers") else {
        return;
    };
    for (name, expected) in [
        ("google_contacts_old.csv.head", "Google contacts"),
        ("hubspot_deals.csv.head", "HubSpot deals"),
        ("linkedin_connections.csv.head", "LinkedIn connections"),
        ("outlook_calendar.csv.head", "Outlook calendar"),
        ("outlook_contacts.csv.head", "Outlook contacts"),
        ("salesforce_opps.csv.head", "Salesforce deals"),
    ] {
        let kept = read_path(&folder.join(name));
        assert_eq!(
            (what(&kept), kept.complaints().len()),
            (expected, 0),
            "{name}"
        );
    }
}

#[test]
fn a_whole_export_comes_in_without_help() {
    let Some(folder) = shared("crm") else { return };
    let read = |name: &str| {
        let kept = read_path(&folder.join(name));
        assert_eq!(kept.complaints(), Vec::<String>::new(), "{name}");
        let kinds: Vec<EntryKind> = entries(&kept).iter().map(|entry| entry.kind).collect();
        (what(&kept).to_owned(), kinds.first().copied(), kinds.len())
    };
    assert_eq!(
        read("accounts.csv"),
        ("companies".to_owned(), Some(EntryKind::Company), 85)
    );
    assert_eq!(
        read("products.csv"),
        ("products".to_owned(), Some(EntryKind::Product), 7)
    );
    assert_eq!(
        read("sales_pipeline.csv"),
        ("deals".to_owned(), Some(EntryKind::Deal), 6711)
    );
}
