//! The weights that are kept, by what is owned.

/// For each owned product, the products it speaks for (ascending) and how strongly.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Weights {
    pub(super) starts: Vec<u32>,
    pub(super) product: Vec<u32>,
    pub(super) weight: Vec<f32>,
}

impl Weights {
    /// From columns: for each product what speaks for it.
    pub(super) fn from_columns(columns: &[Vec<(u32, f32)>]) -> Self {
        let mut starts = vec![0_u32; columns.len() + 1];
        for (owned, _) in columns.iter().flatten() {
            starts[*owned as usize + 1] += 1;
        }
        for owned in 0..columns.len() {
            starts[owned + 1] += starts[owned];
        }
        let all = starts[columns.len()] as usize;
        let mut weights = Self {
            product: vec![0; all],
            weight: vec![0.0; all],
            starts: starts.clone(),
        };
        for (product, column) in columns.iter().enumerate() {
            for (owned, weight) in column {
                let place = &mut starts[*owned as usize];
                weights.product[*place as usize] = product as u32;
                weights.weight[*place as usize] = *weight;
                *place += 1;
            }
        }
        weights
    }

    /// What an owned product speaks for.
    pub(super) fn spoken_for(&self, owned: u32) -> impl Iterator<Item = (u32, f32)> + '_ {
        let range = self.range(owned);
        let products = self.product[range.clone()].iter().copied();
        products.zip(self.weight[range].iter().copied())
    }

    /// How strongly an owned product speaks for another; 0 where it does not.
    pub(super) fn between(&self, owned: u32, product: u32) -> f32 {
        let range = self.range(owned);
        match self.product[range.clone()].binary_search(&product) {
            Ok(place) => self.weight[range.start + place],
            Err(_) => 0.0,
        }
    }

    fn range(&self, owned: u32) -> std::ops::Range<usize> {
        let at = |n: usize| self.starts.get(n).copied().unwrap_or_default() as usize;
        let from = at(owned as usize);
        from..at(owned as usize + 1).max(from)
    }
}

/// The `kept` strongest of a column, by what is owned; none that is not positive.
pub(super) fn strongest(column: impl Iterator<Item = (u32, f32)>, kept: usize) -> Vec<(u32, f32)> {
    let mut strongest = Strongest::new(kept);
    column.for_each(|(owned, weight)| {
        strongest.offer(owned, weight);
    });
    strongest.into_column()
}

/// So many are held before those that are too weak are dropped.
fn room(kept: usize) -> usize {
    kept.saturating_mul(2).max(64)
}

/// Room that is made before it is needed.
const MOST_ROOM: usize = 1_024;

/// The strongest of a column that is told piece by piece, by ascending owned product.
pub(super) struct Strongest {
    kept: usize,
    /// What is not stronger than this is not among them.
    floor: f32,
    column: Vec<(u32, f32)>,
}

impl Strongest {
    pub(super) fn new(kept: usize) -> Self {
        Self {
            kept,
            floor: 0.0,
            column: Vec::with_capacity(room(kept).min(MOST_ROOM)),
        }
    }

    /// Tells what the next must be stronger than.
    pub(super) fn offer(&mut self, owned: u32, weight: f32) -> f32 {
        if weight > self.floor {
            self.column.push((owned, weight));
            if self.column.len() >= room(self.kept) {
                self.cut();
            }
        }
        self.floor
    }

    /// Drops what is not among the strongest of so far.
    fn cut(&mut self) {
        let stronger = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if self.column.len() > self.kept {
            self.floor = f32::INFINITY;
            if self.kept > 0 {
                let (_, last, _) = self.column.select_nth_unstable_by(self.kept - 1, stronger);
                self.floor = last.1;
            }
            self.column.truncate(self.kept);
        }
    }

    /// By what is owned.
    pub(super) fn into_column(mut self) -> Vec<(u32, f32)> {
        self.cut();
        self.column.shrink_to_fit();
        self.column.sort_unstable_by_key(|(owned, _)| *owned);
        self.column
    }
}
