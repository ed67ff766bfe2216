//! Finds the top of a smooth function of a few parameters: BFGS (Broyden, Fletcher,
//! Goldfarb and Shanno 1970) with a gradient, on the logarithms of parameters that are
//! positive. Deterministic, and it always ends.

/// Most steps; a fit takes some twenty.
const STEPS: usize = 300;

/// The top is reached where a step promises no more than this: some hundred times what
/// rounding hides, with the function being a mean over accounts.
const FLAT: f64 = 1e-13;

/// No step is longer than this in any logarithm, so that a first guess far from the
/// top does not throw the search to where numbers overflow.
const LONGEST: f64 = 1.5;

/// The logarithm of a shape is free up to this, 1/55 to 55, and held back beyond as by a
/// normal prior with a standard deviation of 1: a shape without an end means that all are
/// alike, which 55 says as well.
const FREE: f64 = 4.0;

/// A function's value and where it rises, by each parameter.
pub type Slope<const N: usize> = (f64, [f64; N]);

/// Climbs from the best of `starts` (positive parameters) to the top of `of`, which
/// gives its value and its derivatives by the *parameters*. The function should be a
/// mean over accounts, of which one is the share `one` of all. `shapes` says which
/// parameters are shapes, and not scales.
pub fn climb<const N: usize>(
    starts: &[[f64; N]],
    shapes: [bool; N],
    one: f64,
    of: impl Fn(&[f64; N]) -> Slope<N>,
) -> [f64; N] {
    // Downhill on logarithms: f = −of(e^θ), df/dθ = −of′ · e^θ.
    let at = |theta: &[f64; N]| -> Slope<N> {
        let parameters = theta.map(f64::exp);
        let (value, slope) = of(&parameters);
        let mut gradient = [0.0; N];
        for i in 0..N {
            gradient[i] = -slope[i] * parameters[i];
        }
        let mut value = value;
        for i in (0..N).filter(|i| shapes[*i]) {
            let beyond = theta[i] - theta[i].clamp(-FREE, FREE);
            value -= 0.5 * one * beyond * beyond;
            gradient[i] += one * beyond;
        }
        let fine = value.is_finite() && gradient.iter().all(|g| g.is_finite());
        (if fine { -value } else { f64::INFINITY }, gradient)
    };
    let begun = starts.iter().map(|start| start.map(f64::ln));
    let begun = begun.map(|theta| (at(&theta), theta));
    let Some(((mut value, mut gradient), mut theta)) = begun.min_by(|a, b| a.0.0.total_cmp(&b.0.0))
    else {
        return [1.0; N];
    };
    let mut inverse = unit::<N>();
    let mut fresh = true;
    for _ in 0..STEPS {
        let mut step = times(&inverse, &gradient).map(|d| -d);
        let mut downhill = dot(&step, &gradient);
        if downhill >= 0.0 {
            (inverse, fresh) = (unit(), true);
            step = gradient.map(|g| -g);
            downhill = dot(&step, &gradient);
        }
        if -downhill <= FLAT || !value.is_finite() {
            break;
        }
        let furthest = step.iter().fold(0.0, |most: f64, d| most.max(d.abs()));
        let mut length = (LONGEST / furthest).min(1.0);
        // Backtrack until the value falls enough (Armijo).
        let reached = loop {
            let mut next = theta;
            (0..N).for_each(|i| next[i] += length * step[i]);
            let there = at(&next);
            if there.0 <= value + 1e-4 * length * downhill {
                break Some((next, there));
            }
            length /= 3.0;
            if length < 1e-10 {
                break None;
            }
        };
        let Some((next, (next_value, next_gradient))) = reached else {
            if fresh {
                break;
            }
            (inverse, fresh) = (unit(), true);
            continue;
        };
        let (mut moved, mut bent) = ([0.0; N], [0.0; N]);
        for i in 0..N {
            moved[i] = next[i] - theta[i];
            bent[i] = next_gradient[i] - gradient[i];
        }
        (theta, value, gradient) = (next, next_value, next_gradient);
        let curve = dot(&moved, &bent);
        if curve > 1e-18 {
            if fresh {
                let scale = curve / dot(&bent, &bent);
                inverse.iter_mut().flatten().for_each(|v| *v *= scale);
            }
            fresh = false;
            bend(&mut inverse, &moved, &bent, curve);
        }
    }
    theta.map(f64::exp)
}

/// The update of the inverse curvature by one step.
fn bend<const N: usize>(
    inverse: &mut [[f64; N]; N],
    moved: &[f64; N],
    bent: &[f64; N],
    curve: f64,
) {
    let pulled = times(inverse, bent);
    let stretch = (1.0 + dot(bent, &pulled) / curve) / curve;
    for i in 0..N {
        for j in 0..N {
            inverse[i][j] += stretch * moved[i] * moved[j]
                - (pulled[i] * moved[j] + moved[i] * pulled[j]) / curve;
        }
    }
}

fn unit<const N: usize>() -> [[f64; N]; N] {
    let mut unit = [[0.0; N]; N];
    (0..N).for_each(|i| unit[i][i] = 1.0);
    unit
}

fn times<const N: usize>(matrix: &[[f64; N]; N], by: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| dot(&matrix[i], by))
}

fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_valley_is_followed_to_its_end() {
        // Rosenbrock's function, upside down; its top is at (1, 1).
        let banana = |p: &[f64; 2]| {
            let (x, y) = (p[0], p[1]);
            let value = -(1.0 - x).powi(2) - 100.0 * (y - x * x).powi(2);
            let slope = [
                2.0 * (1.0 - x) + 400.0 * x * (y - x * x),
                -200.0 * (y - x * x),
            ];
            (value, slope)
        };
        let top = climb(&[[0.1, 3.0], [5.0, 0.2]], [false; 2], 1.0, banana);
        assert!((top[0] - 1.0).abs() < 1e-5 && (top[1] - 1.0).abs() < 1e-5);
    }

    #[test]
    fn no_top_is_no_reason_to_stay() {
        let rises = |p: &[f64; 1]| (p[0].ln(), [1.0 / p[0]]);
        assert!(climb(&[[1.0]], [false], 1.0, rises)[0] > 1e3);
        // A shape is held: ln p − (ln p − 4)² / 2 has its top at ln p = 5.
        let held = climb(&[[1.0]], [true], 1.0, rises)[0];
        assert!((held.ln() - 5.0).abs() < 1e-5, "{held}");
        let nowhere = climb(&[[1.0]], [true], 1.0, |_| (f64::NAN, [f64::NAN]));
        assert_eq!(nowhere, [1.0]);
    }
}
