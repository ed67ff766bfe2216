//! Onward: for whom a customer orders, as a line of an order file says it beside its figures.

/// How a line names for whom it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Way {
    /// As the customer of the one who orders.
    EndCustomer,
    /// As the one to whom the goods go.
    ShipTo,
}

impl Way {
    /// Both, the one that says more first.
    pub const ALL: [Way; 2] = [Way::EndCustomer, Way::ShipTo];

    /// What stands before the name in [`Line::rest`](super::line::Line::rest), whatever the
    /// file calls the column.
    pub fn heading(self) -> &'static str {
        match self {
            Way::EndCustomer => "End customer",
            Way::ShipTo => "Ship-to",
        }
    }
}

/// For whom a line is, by what it says beside its figures. Where it names an end customer,
/// where the goods go says nothing more.
pub fn named(rest: &str) -> Option<(Way, &str)> {
    Way::ALL.into_iter().find_map(|way| {
        let mut names = rest.lines().filter_map(|line| {
            let value = line.strip_prefix(way.heading())?;
            value.strip_prefix('=').map(str::trim)
        });
        // Numbers of customers and places are no names.
        names.find(|name| is_name(name)).map(|name| (way, name))
    })
}

fn is_name(text: &str) -> bool {
    const LETTERS: usize = 3;
    text.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_customer_says_more_than_where_goods_go() {
        let rest = "Seller=Jo\nShip-to=0815\nShip-to=Dunlin Foods\nEnd customer=Eider AG";
        assert_eq!(named(rest), Some((Way::EndCustomer, "Eider AG")));
        let rest = "Ship-to=0815\nShip-to=Dunlin Foods\nEnd customer=-";
        assert_eq!(named(rest), Some((Way::ShipTo, "Dunlin Foods")));
        for nobody in ["", "Ship-to city=Hamm", "End customer=", "Ship-to=0815"] {
            assert_eq!(named(nobody), None, "{nobody}");
        }
    }
}
