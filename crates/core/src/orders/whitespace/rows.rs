//! Accounts × products, the few that are not zero.

use super::Owned;
use super::dense::sparse::Sparse;

/// Who owns what, account after account; products ascend within an account.
pub(super) struct Rows {
    pub(super) products: usize,
    pub(super) starts: Vec<usize>,
    pub(super) product: Vec<u32>,
    first_day: Vec<i32>,
    last_day: Vec<i32>,
}

/// The same the other way round: of each product its places in [`Rows`].
pub(super) struct Buyers {
    pub(super) starts: Vec<usize>,
    pub(super) account: Vec<u32>,
    /// Where each is in [`Rows`].
    place: Vec<u32>,
}

impl Rows {
    /// What was first bought before `day`.
    pub(super) fn until<A: AsRef<[Owned]>>(accounts: &[A], products: usize, day: i32) -> Self {
        let mut rows = Self {
            products,
            starts: vec![0],
            product: Vec::new(),
            first_day: Vec::new(),
            last_day: Vec::new(),
        };
        for account in accounts {
            for owned in account.as_ref() {
                if owned.first_day < day && (owned.product as usize) < products {
                    rows.product.push(owned.product);
                    rows.first_day.push(owned.first_day);
                    rows.last_day.push(owned.last_day);
                }
            }
            rows.starts.push(rows.product.len());
        }
        rows
    }

    pub(super) fn accounts(&self) -> usize {
        self.starts.len() - 1
    }

    /// Ones where an account owns a product.
    pub(super) fn ones(&self) -> Sparse<'_> {
        Sparse {
            starts: &self.starts,
            columns: &self.product,
            numbers: None,
        }
    }

    /// The products of one account.
    pub(super) fn of(&self, account: usize) -> &[u32] {
        &self.product[self.starts[account]..self.starts[account + 1]]
    }

    /// `s / (s + days since the first purchase)` of each place.
    pub(super) fn fresh(&self, day: i32, freshness_days: f32) -> Vec<f32> {
        (self.first_day.iter())
            .map(|first| freshness(day - first, freshness_days))
            .collect()
    }

    pub(super) fn buyers(&self) -> Buyers {
        let mut starts = vec![0; self.products + 1];
        for product in &self.product {
            starts[*product as usize + 1] += 1;
        }
        for product in 0..self.products {
            starts[product + 1] += starts[product];
        }
        let mut next = starts.clone();
        let mut account = vec![0; self.product.len()];
        let mut place = vec![0; self.product.len()];
        for of in 0..self.accounts() {
            for at in self.starts[of]..self.starts[of + 1] {
                let next = &mut next[self.product[at] as usize];
                (account[*next], place[*next]) = (of as u32, at as u32);
                *next += 1;
            }
        }
        Buyers {
            starts,
            account,
            place,
        }
    }

    /// First and last day each product was sold, as far as first and last purchases
    /// tell, and how many accounts' days that are.
    pub(super) fn days(&self) -> Vec<Vec<i32>> {
        let mut days = vec![Vec::new(); self.products];
        for (place, product) in self.product.iter().enumerate() {
            let days: &mut Vec<i32> = &mut days[*product as usize];
            days.push(self.first_day[place]);
            days.push(self.last_day[place]);
        }
        for days in &mut days {
            days.sort_unstable();
            days.dedup();
        }
        days
    }

    /// Keeps only products that have a number in `numbers`, by that number.
    pub(super) fn renumbered(&self, numbers: &[Option<u32>], products: usize) -> Self {
        let mut rows = Self {
            products,
            starts: vec![0],
            product: Vec::new(),
            first_day: Vec::new(),
            last_day: Vec::new(),
        };
        for account in 0..self.accounts() {
            for place in self.starts[account]..self.starts[account + 1] {
                if let Some(number) = numbers[self.product[place] as usize] {
                    rows.product.push(number);
                    rows.first_day.push(self.first_day[place]);
                    rows.last_day.push(self.last_day[place]);
                }
            }
            rows.starts.push(rows.product.len());
        }
        rows
    }
}

/// The weight of a purchase `age` days old: 1 today, ½ after `days`.
pub(super) fn freshness(age: i32, days: f32) -> f32 {
    days / (days + age.max(0) as f32)
}

impl Buyers {
    /// The accounts that own a product, ascending.
    pub(super) fn of(&self, product: usize) -> &[u32] {
        &self.account[self.starts[product]..self.starts[product + 1]]
    }

    /// The same with where the product is among theirs in [`Rows`].
    pub(super) fn places(&self, product: usize) -> impl Iterator<Item = (usize, usize)> {
        let range = self.starts[product]..self.starts[product + 1];
        let places = self.account[range.clone()].iter().zip(&self.place[range]);
        places.map(|(account, place)| (*account as usize, *place as usize))
    }

    /// What is told of each place in [`Rows`], in the order of buyers.
    pub(super) fn sorted(&self, of_places: &[f32]) -> Vec<f32> {
        let places = self.place.iter();
        places.map(|place| of_places[*place as usize]).collect()
    }

    pub(super) fn count(&self, product: usize) -> usize {
        self.starts[product + 1] - self.starts[product]
    }

    /// The `most` most bought products with two buyers or more, ascending.
    pub(super) fn most_bought(&self, most: usize) -> Vec<u32> {
        let mut products: Vec<u32> = (0..self.starts.len() as u32 - 1)
            .filter(|product| self.count(*product as usize) >= 2)
            .collect();
        products.sort_by_key(|product| std::cmp::Reverse(self.count(*product as usize)));
        products.truncate(most);
        products.sort_unstable();
        products
    }
}

/// The number of each product in a selection of them.
pub(super) fn numbers(selection: &[u32], products: usize) -> Vec<Option<u32>> {
    let mut numbers = vec![None; products];
    for (number, product) in selection.iter().enumerate() {
        numbers[*product as usize] = Some(number as u32);
    }
    numbers
}
