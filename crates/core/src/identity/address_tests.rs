use super::*;
use proptest::prelude::*;

fn read_as(name: &str, address: &str) -> (String, String) {
    let mailbox = canonical(name, address).expect("an address");
    (mailbox.address, mailbox.name)
}

fn check(name: &str, address: &str, want_address: &str, want_name: &str) {
    let got = read_as(name, address);
    let want = (want_address.to_owned(), want_name.to_owned());
    assert_eq!(got, want, "from {name:?} {address:?}");
}

#[test]
fn plain_and_quoted() {
    check(
        "Ann Smith",
        "Ann.Smith@Acme.COM",
        "ann.smith@acme.com",
        "Ann Smith",
    );
    check(
        "'Ann Smith'",
        "<'ann@acme.com'>",
        "ann@acme.com",
        "Ann Smith",
    );
    check("", "mailto:ann@acme.com", "ann@acme.com", "");
    check("", "Ann Smith <ann@acme.com>", "ann@acme.com", "");
    check("ann@acme.com", "ann@acme.com", "ann@acme.com", "");
    check("", "ann@acme.com.", "ann@acme.com", "");
    check("", "ann+news@acme.com", "ann+news@acme.com", "");
    check("", "\"ann smith\"@acme.com", "ann.smith@acme.com", "");
    check(
        "Ann Smith [mailto:ann@acme.com]",
        "",
        "ann@acme.com",
        "Ann Smith",
    );
    check(
        "Ann Smith [mailto:a@b.com]",
        "ann@acme.com",
        "ann@acme.com",
        "Ann Smith",
    );
}

#[test]
fn broken_local_parts() {
    check("", ".ward@acme.com", "ward@acme.com", "");
    check("", "l..kelly@acme.com", "l.kelly@acme.com", "");
    check("", "kelly.@acme.com", "kelly@acme.com", "");
    check("", "ann'.'smith@acme.com", "ann.smith@acme.com", "");
    check("", "pat.o'neil@acme.com", "pat.o'neil@acme.com", "");
    check("", "ann@acme.com@ACME", "ann@acme.com", "");
    check(
        "",
        "\"ann@acme.com\"@gateway.example.com",
        "ann@acme.com",
        "",
    );
}

#[test]
fn directory_names() {
    let ann = "ann.smith@acme.x500";
    check("", "CN=Ann Smith/OU=HOU/O=ACME@ACME", ann, "Ann Smith");
    check("", "Ann Smith/HOU/ACME@ACME", ann, "Ann Smith");
    check(
        "",
        "IMCEANOTES-Ann+20Smith_HOU_ACME+40ACME@acme.com",
        ann,
        "Ann Smith",
    );
    check("", "/G=Ann/S=Smith/O=Acme/@gateway.net", ann, "Ann Smith");
    check(
        "Smith, Ann",
        "/O=ACME/OU=NA/CN=RECIPIENTS/CN=ASMITH",
        "asmith@acme.x500",
        "Ann Smith",
    );
    check(
        "",
        "IMCEAEX-_O=ACME_OU=NA_CN=RECIPIENTS_CN=ASMITH@acme.com",
        "asmith@acme.x500",
        "",
    );
    check(
        "",
        "IMCEANOTES-+22Smith+2C+20Ann+22+20+3Cann+40other+2Ecom+3E+40ACME@acme.com",
        "ann@other.com",
        "",
    );
    check(
        "Ann Smith/HOU/ACME@ACME",
        "ann@acme.com",
        "ann@acme.com",
        "Ann Smith",
    );
    assert_eq!(registrable(host(ann)), None);
}

#[test]
fn names() {
    let name = |given: &str| read_as(given, "x@acme.com").1;
    assert_eq!(name("Smith, Ann"), "Ann Smith");
    assert_eq!(name("Smith, Ann B."), "Ann B. Smith");
    assert_eq!(name("Smith Jr., Ed"), "Ed Smith Jr.");
    assert_eq!(name("Ed Smith, Jr."), "Ed Smith");
    assert_eq!(name("Ann Smith, CPA"), "Ann Smith");
    assert_eq!(name("Acme, Inc."), "Acme, Inc.");
    assert_eq!(name("Ann Smith (Acme)"), "Ann Smith");
    assert_eq!(name("“Smith, Ann (Acme GmbH)”"), "Ann Smith");
    assert_eq!(name("Ann Smith@ACME"), "Ann Smith");
    assert_eq!(name("Ann Smith | Acme"), "Ann Smith");
    assert_eq!(name("Acme A/S"), "Acme A/S");
    assert_eq!(name("x@acme.com"), "");
    assert_eq!(name("?? 12"), "");
    assert_eq!(name("<Ann Smith>"), "Ann Smith");
}

#[test]
fn nothing_to_be_made_of() {
    for text in [
        "",
        "houston",
        "undisclosed-recipients:;",
        "@",
        "ann@",
        "@acme.com",
        "a@b..c",
    ] {
        assert_eq!(canonical("", text), None, "{text:?}");
    }
}

#[test]
fn parties_and_domains() {
    assert_eq!(party("ann@mail.acme.co.uk"), "mail.acme.co.uk");
    assert_eq!(party("ann@gmail.com"), "ann@gmail.com");
    assert_eq!(party("ann@houston.rr.com"), "ann@houston.rr.com");
    assert_eq!(
        registrable("mail.acme.co.uk").as_deref(),
        Some("acme.co.uk")
    );
    assert_eq!(registrable("acme.com").as_deref(), Some("acme.com"));
    for host in [
        "localhost",
        "10.0.0.1",
        "acme",
        "acme.x500",
        "mail.acme.local",
        "co.uk",
        "",
    ] {
        assert_eq!(registrable(host), None, "{host:?}");
    }
    assert!(is_free_mail("gmail.com"));
    assert!(!is_free_mail("acme.com"));
}

proptest! {
    #[test]
    fn never_panics_and_is_its_own_canonical_form(name in ".{0,60}", address in "[ -~é<>@/=+._]{0,80}") {
        if let Some(first) = canonical(&name, &address) {
            let again = canonical(&first.name, &first.address).expect("stays an address");
            prop_assert_eq!(&again.address, &first.address);
            prop_assert!(!host(&first.address).is_empty());
            prop_assert!(!local(&first.address).is_empty());
        }
    }

    #[test]
    fn any_text_is_survived(name in any::<String>(), address in any::<String>()) {
        let _ = canonical(&name, &address);
        let _ = registrable(&address);
        let _ = party(&address);
    }
}
