//! A linear model with one row of weights per feature that counts.

use super::features::{VIEWS, View};

/// Weights by feature and class.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Model {
    /// Classes: relation and sign of direction.
    pub classes: Vec<String>,
    /// What the softmax multiplies the score of each class by, and adds to it.
    pub softmax: Vec<(f32, f32)>,
    /// Constant part of each class's score.
    pub bias: Vec<f32>,
    /// Numbers of features with weights, ascending.
    pub keys: Vec<u32>,
    /// Weights of each feature, class by class.
    pub weights: Vec<f32>,
}

impl Model {
    /// Scores by class.
    pub fn scores(&self, views: &[View; VIEWS]) -> Vec<f32> {
        let n = self.classes.len();
        let mut out = self.bias.clone();
        for view in views {
            let unit = 1.0 / (view.len().max(1) as f32).sqrt();
            for key in view {
                if let Ok(at) = self.keys.binary_search(key) {
                    let row = &self.weights[at * n..(at + 1) * n];
                    out.iter_mut().zip(row).for_each(|(s, w)| *s += w * unit);
                }
            }
        }
        out
    }

    /// Probabilities by class.
    pub fn probabilities(&self, views: &[View; VIEWS]) -> Vec<(&str, f32)> {
        let scores = self.scores(views);
        let logits: Vec<f32> = scores
            .iter()
            .zip(&self.softmax)
            .map(|(s, (a, b))| a * s + b)
            .collect();
        let top = logits.iter().copied().fold(f32::MIN, f32::max);
        let parts: Vec<f32> = logits.iter().map(|l| (l - top).exp()).collect();
        let sum: f32 = parts.iter().sum();
        let names = self.classes.iter().map(String::as_str);
        names.zip(parts.iter().map(|p| p / sum)).collect()
    }

    /// Reads a model file: `#` says how it was made; `scale`, `class` (name, bias and
    /// softmax), then a line per feature: its number as the distance from the last
    /// one, and its weights in steps, a run of zeros as `.` and their count. Fields
    /// that are no numbers count 0: the file is part of the program and tested.
    pub fn parse(text: &str) -> Model {
        let mut model = Model::default();
        let mut scale = 1.0;
        let number = |field: Option<&str>| {
            field
                .and_then(|f| f.parse::<f32>().ok())
                .unwrap_or_default()
        };
        let mut key = 0u32;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split(' ');
            match fields.next().unwrap_or_default() {
                "scale" => scale = number(fields.next()),
                "class" => {
                    model
                        .classes
                        .push(fields.next().unwrap_or_default().to_owned());
                    model.bias.push(number(fields.next()));
                    model
                        .softmax
                        .push((number(fields.next()), number(fields.next())));
                }
                first => {
                    key = key.wrapping_add(first.parse().unwrap_or_default());
                    model.keys.push(key);
                    for field in fields {
                        match field.strip_prefix('.') {
                            Some(zeros) => {
                                let count =
                                    zeros.parse().unwrap_or(1usize).min(model.classes.len());
                                model.weights.extend(std::iter::repeat_n(0.0, count));
                            }
                            None => model.weights.push(scale * number(Some(field))),
                        }
                    }
                    model
                        .weights
                        .resize(model.keys.len() * model.classes.len(), 0.0);
                }
            }
        }
        model
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_file_is_read() {
        let model =
            Model::parse("# so\nscale 0.5\nclass a+ 1 2 0\nclass b- 0 1 0\n7 2 -4\n3 .1 6\n");
        assert_eq!(model.keys, [7, 10]);
        assert_eq!(model.weights, [1.0, -2.0, 0.0, 3.0]);
        assert_eq!(
            model.scores(&std::array::from_fn(|view| match view {
                0 => vec![7, 10, 11, 12],
                _ => Vec::new(),
            })),
            [1.5, 0.5]
        );
    }
}
