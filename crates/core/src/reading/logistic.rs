//! A logistic model: a weighted sum of features, as a probability.

/// A feature that is there: its number and its value.
pub type Feature = (u32, f32);

/// Weights by feature number, and what is added for every case.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Logistic {
    /// Log-odds of a case without features.
    pub bias: f32,
    /// Log-odds per unit of each feature.
    pub weights: Vec<f32>,
}

impl Logistic {
    /// Log-odds of a case. Features without a weight count nothing.
    pub fn log_odds(&self, features: impl IntoIterator<Item = Feature>) -> f32 {
        let weight = |at: u32| self.weights.get(at as usize).copied().unwrap_or_default();
        let sum: f32 = features
            .into_iter()
            .map(|(at, value)| weight(at) * value)
            .sum();
        self.bias + sum
    }

    /// Reads a model file. Lines beginning with `#` say how it was made; `scale`
    /// gives what a step of weight is worth, `bias` the bias in steps; every
    /// other line gives the number of a feature and the weights from there on,
    /// in steps. Fields that are no numbers count 0: the file is part of the
    /// program and checked by its tests.
    pub fn parse(text: &str) -> Logistic {
        let mut model = Logistic::default();
        let mut scale = 1.0;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            match fields.next().unwrap_or_default() {
                "scale" => scale = number(fields.next()),
                "bias" => model.bias = scale * number(fields.next()),
                first => {
                    let start: usize = first.parse().unwrap_or_default();
                    model.weights.resize(model.weights.len().max(start), 0.0);
                    model.weights.truncate(start);
                    model
                        .weights
                        .extend(fields.map(|field| scale * number(Some(field))));
                }
            }
        }
        model
    }
}

fn number(field: Option<&str>) -> f32 {
    field.and_then(|f| f.parse().ok()).unwrap_or_default()
}

/// The probability that log-odds stand for.
pub fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_file_is_read() {
        let model = Logistic::parse("# made so\nscale 0.5\nbias -2\n0 1 4\n5 -6\n");
        assert_eq!(model.weights, [0.5, 2.0, 0.0, 0.0, 0.0, -3.0]);
        assert_eq!(model.log_odds([(1, 1.0), (5, 0.5), (900, 1.0)]), -0.5);
        assert_eq!(probability(0.0), 0.5);
    }
}
