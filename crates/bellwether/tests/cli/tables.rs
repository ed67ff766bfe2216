//! Tables through the program: what they are taken for is said, and can be said.

use crate::desk::{Desk, path};

#[test]
fn how_a_table_is_understood_is_said() {
    let desk = Desk::new();
    let table = desk.file(
        "contacts.csv",
        b"Record ID,First Name,Last Name,Email,Shoe size\n7,Ann,Smith,ann@acme.example,38\n",
    );
    let ran = desk
        .run(&["add", "--known", "2024-03-01", path(&table)])
        .expect(0);
    assert!(
        ran.stdout.contains("1 entry read: 1 new, 0 known already."),
        "{}",
        ran.stdout
    );
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("contacts.csv: HubSpot contacts; 4 of 5 columns understood"),
        "{said}"
    );
    assert!(
        said.contains("1 kept as they are; as of 2024-03-01"),
        "{said}"
    );
    let again = desk
        .run(&["add", "--known", "2024-03-01", path(&table)])
        .expect(0);
    assert!(
        again
            .stdout
            .contains("1 entry read: 0 new, 1 known already."),
        "{}",
        again.stdout
    );
}

#[test]
fn a_table_that_says_too_little_is_helped() {
    let desk = Desk::new();
    let table = desk.file("list.csv", b"bez1,feld7\nPumps,Acme\n");
    let ran = desk.run(&["add", path(&table)]).expect(1);
    assert!(
        ran.stderr.contains("`bez1`") && ran.stderr.contains("--map"),
        "{}",
        ran.stderr
    );
    let told = [
        "add",
        "--as",
        "deals",
        "--map",
        "name=bez1",
        "--map",
        "company=feld7",
        path(&table),
    ];
    let ran = desk.run(&told).expect(0);
    assert!(ran.stdout.contains("1 entry read"), "{}", ran.stdout);
}
