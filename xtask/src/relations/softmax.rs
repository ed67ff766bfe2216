//! Scores as probabilities: one common slope and an offset for each class, fitted by
//! likelihood.

/// Slope and offset by class.
pub type Softmax = Vec<(f32, f32)>;

/// Probabilities of `scores`.
pub fn probabilities(scores: &[f32], softmax: &[(f32, f32)]) -> Vec<f32> {
    let logits: Vec<f32> = scores
        .iter()
        .zip(softmax)
        .map(|(s, (a, b))| a * s + b)
        .collect();
    let top = logits.iter().copied().fold(f32::MIN, f32::max);
    let parts: Vec<f32> = logits.iter().map(|l| (l - top).exp()).collect();
    let sum: f32 = parts.iter().sum();
    parts.into_iter().map(|p| p / sum).collect()
}

/// Fits on scores with the right class of each, by gradient steps.
pub fn fit(rows: &[(&[f32], usize)], classes: usize) -> Softmax {
    let (mut slope, mut offsets) = (1.0f32, vec![0.0f32; classes]);
    for _ in 0..400 {
        let softmax: Softmax = offsets.iter().map(|b| (slope, *b)).collect();
        let (mut by_slope, mut by_offset) = (0.0f32, vec![0.0f32; classes]);
        for (scores, class) in rows {
            for (i, p) in probabilities(scores, &softmax).iter().enumerate() {
                let error = p - f32::from(u8::from(i == *class));
                by_slope += error * scores[i];
                by_offset[i] += error;
            }
        }
        let n = rows.len() as f32;
        slope -= 0.5 * by_slope / n;
        offsets
            .iter_mut()
            .zip(&by_offset)
            .for_each(|(b, g)| *b -= 2.0 * g / n);
    }
    offsets.into_iter().map(|b| (slope, b)).collect()
}
