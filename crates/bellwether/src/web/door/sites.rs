//! The addresses under which the server is met.
//!
//! A page elsewhere can make a name of its own point at this computer, and then speak to it
//! as if it were its own server. It cannot own a number: so numbers are answered to where
//! they are those of the connection itself, `localhost` at home, and any name only where
//! the user gave it.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use tokio::net::TcpStream;

/// An address under which browsers meet the server, given by the user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site {
    secure: bool,
    /// The host, small, and the port where it is not the scheme's own.
    authority: String,
}

impl FromStr for Site {
    type Err = String;

    fn from_str(text: &str) -> Result<Site, String> {
        let wrong = || {
            format!("{text} is no address such as https://brief.example or http://desk.lan:4173")
        };
        let (scheme, rest) = text.trim().split_once("://").ok_or_else(wrong)?;
        let (secure, usual) = match scheme.to_ascii_lowercase().as_str() {
            "http" => (false, ":80"),
            "https" => (true, ":443"),
            _ => return Err(wrong()),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest).to_ascii_lowercase();
        let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        if rest.is_empty() || !rest.chars().all(fits) {
            return Err(wrong());
        }
        Ok(Site {
            secure,
            authority: rest.strip_suffix(usual).unwrap_or(&rest).to_owned(),
        })
    }
}

impl Site {
    /// Whether it means this computer itself.
    pub fn is_home(&self) -> bool {
        is_home(parts(&self.authority).0)
    }
}

/// The two ends of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    /// Where it comes from.
    pub from: IpAddr,
    /// The address of this computer that it goes to.
    pub to: Option<IpAddr>,
}

impl Ends {
    /// Those of a connection; none where it is over already.
    pub fn of(stream: &TcpStream) -> Option<Ends> {
        let to = stream.local_addr().ok();
        Some(Ends {
            from: stream.peer_addr().ok()?.ip().to_canonical(),
            to: to.map(|to: SocketAddr| to.ip().to_canonical()),
        })
    }
}

/// All of them.
#[derive(Debug)]
pub struct Sites {
    port: u16,
    more: Vec<Site>,
}

impl Sites {
    /// Those of a port, and more.
    pub fn new(port: u16, more: Vec<Site>) -> Sites {
        Sites { port, more }
    }

    fn given(&self, host: &str) -> Option<&Site> {
        self.more
            .iter()
            .find(|site| site.authority.eq_ignore_ascii_case(host))
    }

    /// Whether a request's `Host` is one of them.
    pub fn are(&self, host: &str, ends: Option<&Ends>) -> bool {
        if self.given(host).is_some() {
            return true;
        }
        let (name, port) = parts(host);
        let reached = ends.and_then(|ends| ends.to);
        let is_reached = |address: IpAddr| Some(address.to_canonical()) == reached;
        port.unwrap_or(80) == self.port && (is_home(name) || name.parse().is_ok_and(is_reached))
    }

    /// Whether it is met there over https.
    pub fn is_secure(&self, host: &str) -> bool {
        self.given(host).is_some_and(|site| site.secure)
    }

    /// Whether an `Origin` is that of our own page at this `Host`.
    pub fn is_origin(&self, origin: &str, host: &str) -> bool {
        let scheme = if self.is_secure(host) {
            "https://"
        } else {
            "http://"
        };
        let from = origin.strip_prefix(scheme);
        from.is_some_and(|from| from.eq_ignore_ascii_case(host))
    }
}

/// A host, and its port where it says one.
fn parts(authority: &str) -> (&str, Option<u16>) {
    let (name, port) = match authority.rsplit_once(':') {
        // What cannot be a port is no port of ours either.
        Some((name, port)) if !port.ends_with(']') => (name, Some(port.parse().unwrap_or(0))),
        _ => (authority, None),
    };
    (name.trim_start_matches('[').trim_end_matches(']'), port)
}

/// Whether a `Host` means this computer itself.
pub fn names_home(host: &str) -> bool {
    is_home(parts(host).0)
}

/// Whether a name means this computer itself, whoever asks.
fn is_home(name: &str) -> bool {
    let is_loopback = |address: IpAddr| address.is_loopback();
    name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_loopback)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> Site {
        text.parse().expect(text)
    }

    #[test]
    fn a_name_that_points_here_is_not_ours() {
        let sites = Sites::new(
            4173,
            vec![site("https://brief.example"), site("http://desk.lan:4173/")],
        );
        let ends = Ends {
            from: "192.168.0.9".parse().expect("an address"),
            to: "192.168.0.7".parse().ok(),
        };
        for host in [
            "localhost:4173",
            "127.0.0.1:4173",
            "[::1]:4173",
            "LOCALHOST:4173",
            "192.168.0.7:4173",
            "brief.example",
            "Desk.lan:4173",
        ] {
            assert!(sites.are(host, Some(&ends)), "{host}");
        }
        for host in [
            "evil.example:4173",
            "localhost.evil.example:4173",
            "127.0.0.1.evil.example:4173",
            "127.0.0.1:4174",
            "127.0.0.1",
            "192.168.0.8:4173",
            "192.168.0.7",
            "192.168.0.7:x",
            "brief.example:4173",
            "desk.lan",
            "brief.example.evil.example",
            "",
        ] {
            assert!(!sites.are(host, Some(&ends)), "{host}");
        }
        assert!(!sites.are("192.168.0.7:4173", None));
    }

    #[test]
    fn an_origin_has_the_scheme_of_its_site() {
        let sites = Sites::new(4173, vec![site("https://brief.example")]);
        assert!(sites.is_origin("https://brief.example", "brief.example"));
        assert!(!sites.is_origin("http://brief.example", "brief.example"));
        assert!(sites.is_origin("http://127.0.0.1:4173", "127.0.0.1:4173"));
        assert!(!sites.is_origin("http://localhost:4173", "127.0.0.1:4173"));
        assert!(!sites.is_origin("null", "127.0.0.1:4173"));
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!(
            site("HTTPS://Brief.example:443/"),
            site("https://brief.example")
        );
        assert!(site("http://localhost:8080").is_home() && site("http://[::1]").is_home());
        assert!(!site("https://brief.example").is_home());
        for text in [
            "brief.example",
            "ftp://x",
            "http://",
            "http://a/b",
            "http://a b",
            "http://u@a",
        ] {
            assert!(Site::from_str(text).is_err(), "{text}");
        }
    }
}
