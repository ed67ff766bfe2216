//! The model file.

use super::svm::STEP;
use bellwether_core::downstream::relations::model::Model;

/// The text of the model file; `Model::parse` reads it.
pub fn text(model: &Model, cases: usize, report: &str) -> String {
    let mut out = format!(
        "# Relations of two companies: linear machines over the views in features.rs. Written by\n\
         # `cargo run -p xtask -- train relations`.\n\
         # Fitted on {cases} sentences of CORE (Borchert et al. 2023, CC BY 4.0).\n"
    );
    for line in report.lines() {
        out.push_str(&format!("# {line}\n"));
    }
    out.push_str(&format!("scale {STEP}\n"));
    for ((class, bias), (slope, offset)) in
        model.classes.iter().zip(&model.bias).zip(&model.softmax)
    {
        out.push_str(&format!("class {class} {bias:.3} {slope:.3} {offset:.3}\n"));
    }
    let mut last = 0;
    for (key, row) in model
        .keys
        .iter()
        .zip(model.weights.chunks(model.classes.len()))
    {
        out.push_str(&(key - last).to_string());
        last = *key;
        let mut zeros = 0;
        for weight in row {
            let steps = (weight / STEP).round() as i32;
            if steps == 0 {
                zeros += 1;
                continue;
            }
            if zeros > 0 {
                out.push_str(&format!(" .{zeros}"));
                zeros = 0;
            }
            out.push_str(&format!(" {steps}"));
        }
        out.push('\n');
    }
    out
}
