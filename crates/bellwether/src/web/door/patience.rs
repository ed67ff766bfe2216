//! How often a password may be tried: after a few failures only slowly, and ever more so.
//! Who has logged in before is not held back by the failures of others.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

/// Failures of one address that cost nothing, and the longest wait after more.
const OWN: (u32, Duration) = (4, Duration::from_secs(15 * 60));
/// The same of all addresses together: a wait that keeps out those who have many, and
/// does not keep the user out for long.
const ALL: (u32, Duration) = (40, Duration::from_secs(60));
/// After so long without a failure all is forgotten.
const MEMORY: Duration = Duration::from_secs(60 * 60);
/// Addresses and browsers remembered.
const REMEMBERED: usize = 1024;

/// Who tries.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Who {
    /// Somebody at an address.
    At(IpAddr),
    /// A browser that has logged in before, by what it shows.
    Before(String),
}

/// What is remembered of failures.
#[derive(Default, Debug)]
pub struct Patience {
    own: HashMap<Who, Failures>,
    all: Failures,
}

#[derive(Clone, Copy, Default, Debug)]
struct Failures {
    number: u32,
    last: Option<Instant>,
}

impl Failures {
    fn wait(&self, (free, most): (u32, Duration), now: Instant) -> Option<Duration> {
        let over = self.number.checked_sub(free)?;
        let delay = Duration::from_secs(1 << over.min(20)).min(most);
        let left = delay.checked_sub(now.duration_since(self.last?))?;
        (!left.is_zero()).then_some(left)
    }

    fn add(&mut self, now: Instant) {
        if self
            .last
            .is_none_or(|last| now.duration_since(last) >= MEMORY)
        {
            self.number = 0;
        }
        self.number = self.number.saturating_add(1);
        self.last = Some(now);
    }
}

impl Patience {
    /// Begins a try; or says how long to wait before the next. It counts as failed until
    /// it is said to have gone well, so that many at once are no way around it.
    pub fn begin(&mut self, who: &Who, now: Instant) -> Result<(), Duration> {
        let who = who.house();
        let own = self.own.get(&who).and_then(|own| own.wait(OWN, now));
        let all = self.all.wait(ALL, now).filter(|_| who.is_anybody());
        if let Some(wait) = own.max(all) {
            return Err(wait);
        }
        if self.own.len() >= REMEMBERED && !self.own.contains_key(&who) {
            let oldest = self.own.iter().min_by_key(|(_, own)| own.last);
            if let Some(oldest) = oldest.map(|(who, _)| who.clone()) {
                self.own.remove(&oldest);
            }
        }
        if who.is_anybody() {
            self.all.add(now);
        }
        self.own.entry(who).or_default().add(now);
        Ok(())
    }

    /// The try was right.
    pub fn went_well(&mut self, who: &Who) {
        self.own.remove(&who.house());
        if who.is_anybody() {
            self.all.number = self.all.number.saturating_sub(1);
        }
    }
}

impl Who {
    /// Whose failures count with those of all others.
    fn is_anybody(&self) -> bool {
        matches!(self, Who::At(_))
    }

    fn house(&self) -> Who {
        match self {
            Who::At(address) => Who::At(house(*address)),
            Who::Before(_) => self.clone(),
        }
    }
}

/// Whom an address belongs to: of IPv6 one has 2⁶⁴ at once.
fn house(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => {
            let net = six.to_bits() >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from_bits(net))
        }
        four => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Who {
        Who::At(text.parse().expect("an address"))
    }

    #[test]
    fn who_fails_waits_longer_each_time() {
        let (mut patience, begun) = (Patience::default(), Instant::now());
        let one = address("192.0.2.1");
        for _ in 0..OWN.0 {
            assert_eq!(patience.begin(&one, begun), Ok(()));
        }
        let mut now = begun;
        for seconds in [1, 2, 4, 8] {
            assert_eq!(patience.begin(&one, now), Err(Duration::from_secs(seconds)));
            now += Duration::from_secs(seconds);
            assert_eq!(patience.begin(&one, now), Ok(()), "after {seconds} s");
        }
        assert_eq!(
            patience.begin(&address("192.0.2.2"), now),
            Ok(()),
            "others may"
        );
        patience.went_well(&one);
        assert_eq!(patience.begin(&one, now), Ok(()), "it was right");
    }

    #[test]
    fn it_never_waits_longer_than_that_and_forgets() {
        let (mut patience, mut now) = (Patience::default(), Instant::now());
        let one = address("192.0.2.1");
        for _ in 0..60 {
            if let Err(wait) = patience.begin(&one, now) {
                assert!(wait <= OWN.1);
                now += wait;
            }
        }
        now += MEMORY;
        for _ in 0..OWN.0 {
            assert_eq!(patience.begin(&one, now), Ok(()), "forgotten");
        }
    }

    #[test]
    fn many_addresses_are_no_way_around() {
        let (mut patience, now) = (Patience::default(), Instant::now());
        let tried = (0..=255).filter(|last| {
            let from = address(&format!("198.51.100.{last}"));
            patience.begin(&from, now).is_ok()
        });
        assert_eq!(tried.count(), ALL.0 as usize);
        let (mut patience, mut tried) = (Patience::default(), 0);
        for last in 1..100 {
            let from = address(&format!("2001:db8::{last:x}"));
            tried += u32::from(patience.begin(&from, now).is_ok());
        }
        assert_eq!(tried, OWN.0, "one house");
    }

    #[test]
    fn who_logged_in_before_waits_for_nobody_else() {
        let (mut patience, now) = (Patience::default(), Instant::now());
        for last in 0..=255 {
            let _ = patience.begin(&address(&format!("198.51.100.{last}")), now);
        }
        assert!(patience.begin(&address("192.0.2.1"), now).is_err());
        let (one, other) = (Who::Before("1".to_owned()), Who::Before("2".to_owned()));
        for _ in 0..OWN.0 {
            assert_eq!(patience.begin(&one, now), Ok(()));
        }
        assert!(patience.begin(&one, now).is_err(), "not for ever");
        assert_eq!(patience.begin(&other, now), Ok(()));
        let later = now + ALL.1;
        assert_eq!(patience.begin(&address("192.0.2.1"), later), Ok(()));
    }

    #[test]
    fn memory_is_bounded() {
        let (mut patience, mut now) = (Patience::default(), Instant::now());
        for number in 0..5000_u32 {
            let from = std::net::Ipv4Addr::from_bits(number << 8);
            let from = Who::At(IpAddr::V4(from));
            now += Duration::from_secs(61);
            assert_eq!(patience.begin(&from, now), Ok(()));
        }
        assert!(patience.own.len() <= REMEMBERED);
    }
}
