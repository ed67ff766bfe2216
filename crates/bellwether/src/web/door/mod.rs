//! The door: under which names the server is met, and who is let in.

mod login;
mod owner;
mod patience;
mod sites;

pub use login::{enter, leave, leave_all, logged_out, page};
pub use owner::Tell;
pub use sites::{Ends, Site};

use super::reply;
use crate::access::{Access, Hash, Pass};
use crate::clock;
use crate::failure::Failure;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use owner::Owner;
use patience::Patience;
use sites::Sites;
use std::net::IpAddr;
use std::sync::Mutex;
use tokio::sync::Semaphore;

/// What the session's cookie is called, and that of who has logged in before.
const SESSION: &str = "";
const BEFORE: &str = "_before";

/// Who is let in, and how.
#[derive(Debug)]
pub struct Door {
    sites: Sites,
    access: Access,
    owner: Owner,
    patience: Mutex<Patience>,
    /// Hashing takes memory and time: one at once.
    hashing: Semaphore,
    /// Whether it is met from this computer only.
    is_home: bool,
    port: u16,
    /// What a browser shows where there is no password: nobody else can know it.
    session: String,
}

/// Nobody can be let in.
#[derive(Clone, Copy, Debug)]
pub struct Closed;

impl Closed {
    /// The answer to whoever asks.
    pub fn respond(self) -> Response {
        reply::plain(
            StatusCode::FORBIDDEN,
            "This server cannot be used just now.",
        )
    }
}

/// Who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Caller {
    /// A browser or program that has shown what it must.
    Known,
    /// One that has shown nothing, where that is enough for looking: at home.
    Guest,
    /// One that has to log in.
    Stranger,
}

impl Door {
    /// A door that is met at `host` and `port`, and under more addresses; `tell` says to who
    /// runs the server what is nobody else's business.
    pub fn new(
        access: Access,
        (host, port): (IpAddr, u16),
        more: Vec<Site>,
        session: String,
        tell: Tell,
    ) -> Door {
        Door {
            owner: Owner::new(tell),
            is_home: is_home(host, &more),
            sites: Sites::new(port, more),
            access,
            patience: Mutex::default(),
            hashing: Semaphore::new(1),
            port,
            session,
        }
    }

    /// The password's hash, where one is set. Met from elsewhere there has to be one. What
    /// is wrong, and where the file lies, is no stranger's business.
    pub fn hash(&self) -> Result<Option<Hash>, Closed> {
        let found = match self.access.hash() {
            Ok(None) if !self.is_home => Err(Failure::asked("there is no password any more")
                .hint("`bellwether password` sets one")),
            hash => hash,
        };
        self.owner.hears(found).ok_or(Closed)
    }

    /// Whether a request names this server, by an address that nobody else can make
    /// point here.
    pub fn is_named(&self, headers: &HeaderMap, host: Option<&str>, ends: Option<&Ends>) -> bool {
        let host = host.or_else(|| text(headers, header::HOST));
        host.is_some_and(|host| self.sites.are(host, ends))
    }

    /// Whether a request comes from a page of ours, as far as browsers say: programs that
    /// are none say nothing.
    pub fn is_from_ours(&self, headers: &HeaderMap, host: Option<&str>) -> bool {
        let host = host.or_else(|| text(headers, header::HOST));
        let origin = text(headers, header::ORIGIN);
        let site = text(headers, HeaderName::from_static("sec-fetch-site"));
        origin.is_none_or(|origin| host.is_some_and(|host| self.sites.is_origin(origin, host)))
            && site.is_none_or(|site| site == "same-origin" || site == "none")
    }

    /// The page of ours that a request says it comes from.
    fn page_before<'h>(&self, headers: &'h HeaderMap, host: Option<&str>) -> Option<&'h str> {
        let host = host.or_else(|| text(headers, header::HOST))?;
        let from = text(headers, header::REFERER)?;
        let end = from.find("://")? + 3;
        let (origin, place) = from.split_at(end + from[end..].find('/')?);
        self.sites.is_origin(origin, host).then_some(place)
    }

    /// Who asks. `hash` is the password's.
    pub fn caller(&self, headers: &HeaderMap, hash: Option<&Hash>) -> Caller {
        let Some(hash) = hash else {
            let ours = |value: &str| super::guard::is_same(value, &self.session);
            return match self.cookie(headers).is_some_and(ours) {
                true => Caller::Known,
                false => Caller::Guest,
            };
        };
        let holds = |pass, secret: &str| self.access.holds(pass, hash, secret, clock::now());
        let known = self
            .cookie(headers)
            .is_some_and(|it| holds(Pass::Session, it))
            || bearer(headers).is_some_and(|it| holds(Pass::Token, it));
        match known {
            true => Caller::Known,
            false => Caller::Stranger,
        }
    }

    /// What a browser shows of having logged in before.
    fn before<'h>(&self, headers: &'h HeaderMap, hash: &Hash) -> Option<&'h str> {
        let name = self.cookie_name(headers, BEFORE);
        cookie(headers, &name)
            .filter(|secret| (self.access).holds(Pass::Before, hash, secret, clock::now()))
    }

    /// What sets the session's cookie where there is no password.
    pub fn greeting(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        self.set_cookie(headers, SESSION, &self.session, None)
    }

    fn set_cookie(
        &self,
        headers: &HeaderMap,
        what: &str,
        value: &str,
        seconds: Option<i64>,
    ) -> Option<HeaderValue> {
        let secure = match self.is_secure(headers) {
            true => "; Secure",
            false => "",
        };
        let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
        let name = self.cookie_name(headers, what);
        let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{age}");
        HeaderValue::from_str(&line).ok()
    }

    fn is_secure(&self, headers: &HeaderMap) -> bool {
        text(headers, header::HOST).is_some_and(|host| self.sites.is_secure(host))
    }

    /// The name of a cookie. Ports of one host share their cookies; where the page came
    /// over https, browsers keep others of the same domain from setting it.
    fn cookie_name(&self, headers: &HeaderMap, what: &str) -> String {
        match self.is_secure(headers) {
            true => format!("__Host-bellwether{what}_{}", self.port),
            false => format!("bellwether{what}_{}", self.port),
        }
    }

    fn cookie<'h>(&self, headers: &'h HeaderMap) -> Option<&'h str> {
        cookie(headers, &self.cookie_name(headers, SESSION))
    }
}

/// The value of a cookie.
fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(header::COOKIE).iter();
    let mut pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// Whether nobody but this computer is meant: by where it listens, and under which names.
pub fn is_home(host: IpAddr, more: &[Site]) -> bool {
    host.is_loopback() && more.iter().all(Site::is_home)
}

/// Whether a request was made on this computer itself, and meant it.
pub fn is_at_home(headers: &HeaderMap, ends: Option<&Ends>) -> bool {
    let host = text(headers, header::HOST);
    ends.is_some_and(|ends| ends.from.is_loopback()) && host.is_some_and(sites::names_home)
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = text(headers, header::AUTHORIZATION)?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_home_is_who_comes_from_here_and_means_it() {
        let ends = |from: &str| Ends {
            from: from.parse().expect("an address"),
            to: None,
        };
        let host = |host: &'static str| {
            HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))])
        };
        let (here, away) = (ends("127.0.0.1"), ends("192.168.0.9"));
        assert!(is_at_home(&host("localhost:4173"), Some(&here)));
        assert!(is_at_home(&host("[::1]:4173"), Some(&ends("::1"))));
        assert!(!is_at_home(&host("localhost:4173"), Some(&away)));
        assert!(
            !is_at_home(&host("brief.example"), Some(&here)),
            "a server before it"
        );
        assert!(!is_at_home(&host("localhost:4173"), None));
        assert!(!is_at_home(&HeaderMap::new(), Some(&here)));
    }

    #[test]
    fn who_is_met_from_elsewhere_needs_a_password() {
        let site = |text: &str| -> Site { text.parse().expect("an address") };
        let ip = |text: &str| -> IpAddr { text.parse().expect("an address") };
        assert!(is_home(ip("127.0.0.1"), &[]) && is_home(ip("::1"), &[site("http://localhost")]));
        assert!(!is_home(ip("0.0.0.0"), &[]) && !is_home(ip("192.168.0.7"), &[]));
        assert!(!is_home(ip("127.0.0.1"), &[site("https://brief.example")]));
    }
}
