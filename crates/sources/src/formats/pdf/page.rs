//! What a page writes where: its content stream, followed as far as text goes.

use super::font::Font;
use super::lines::Glyph;
use super::unpacked::Budget;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

/// Letters of one page; a page of a quote has a few thousand.
const GLYPHS_MAX: usize = 100_000;
/// Instructions of one page.
const STEPS_MAX: usize = 2_000_000;
/// Forms within forms.
const DEPTH_MAX: usize = 8;
/// States put aside within states.
const SAVED_MAX: usize = 256;

/// `[a b c d e f]`: how a point is moved.
#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

impl Matrix {
    const SAME: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn shift(x: f32, y: f32) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    fn of(numbers: [Number; 6]) -> Matrix {
        Matrix(numbers.map(|number| number.as_f32()))
    }

    /// This first, then the other.
    fn then(self, Matrix(o): Matrix) -> Matrix {
        let Matrix(m) = self;
        Matrix([
            m[0] * o[0] + m[1] * o[2],
            m[0] * o[1] + m[1] * o[3],
            m[2] * o[0] + m[3] * o[2],
            m[2] * o[1] + m[3] * o[3],
            m[4] * o[0] + m[5] * o[2] + o[4],
            m[4] * o[1] + m[5] * o[3] + o[5],
        ])
    }
}

/// How text is written at the moment.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    between_letters: f32,
    between_words: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// A page that is being read.
pub(super) struct Reader<'b> {
    budget: &'b mut Budget,
    glyphs: Vec<Glyph>,
    steps: usize,
}

/// The letters of a page, as far as the budget goes.
pub(super) fn glyphs(page: &Page<'_>, budget: &mut Budget) -> Vec<Glyph> {
    let mut reader = Reader {
        budget,
        glyphs: Vec::new(),
        steps: 0,
    };
    let state = State {
        matrix: Matrix(page.initial_transform(true).as_coeffs().map(|n| n as f32)),
        font: None,
        size: 0.0,
        between_letters: 0.0,
        between_words: 0.0,
        stretch: 1.0,
        leading: 0.0,
        rise: 0.0,
    };
    let content = content(page.raw(), reader.budget);
    reader.follow(&content, page.resources(), state, 0);
    reader.glyphs
}

/// What a page writes, from however many streams, with blanks between.
fn content(page: &Dict<'_>, budget: &mut Budget) -> Vec<u8> {
    let mut content = Vec::new();
    if let Some(stream) = page.get::<Stream<'_>>("Contents") {
        content = budget.decode(stream).unwrap_or_default();
    } else if let Some(streams) = page.get::<Array<'_>>("Contents") {
        for stream in streams.iter::<Stream<'_>>() {
            content.extend(budget.decode(stream).unwrap_or_default());
            content.push(b' ');
        }
    }
    content
}

impl Reader<'_> {
    fn follow(&mut self, content: &[u8], resources: &Resources<'_>, state: State, depth: usize) {
        let mut fonts: HashMap<Vec<u8>, Rc<Font>> = HashMap::new();
        let mut saved: Vec<State> = Vec::new();
        let mut now = state;
        let (mut text, mut line) = (Matrix::SAME, Matrix::SAME);
        let mut operations = TypedIter::new(content);
        while let Some(operation) = operations.next() {
            self.steps += 1;
            if self.steps > STEPS_MAX || self.glyphs.len() > GLYPHS_MAX {
                return;
            }
            match operation {
                Op::SaveState(_) if saved.len() < SAVED_MAX => saved.push(now.clone()),
                Op::RestoreState(_) => now = saved.pop().unwrap_or(now),
                Op::Transform(m) => {
                    now.matrix = Matrix::of([m.0, m.1, m.2, m.3, m.4, m.5]).then(now.matrix);
                }
                Op::BeginText(_) => (text, line) = (Matrix::SAME, Matrix::SAME),
                Op::SetTextMatrix(m) => {
                    line = Matrix::of([m.0, m.1, m.2, m.3, m.4, m.5]);
                    text = line;
                }
                Op::NextLine(by) => {
                    line = Matrix::shift(by.0.as_f32(), by.1.as_f32()).then(line);
                    text = line;
                }
                Op::NextLineAndSetLeading(by) => {
                    now.leading = -by.1.as_f32();
                    line = Matrix::shift(by.0.as_f32(), by.1.as_f32()).then(line);
                    text = line;
                }
                Op::NextLineUsingLeading(_) => {
                    line = Matrix::shift(0.0, -now.leading).then(line);
                    text = line;
                }
                Op::TextLeading(by) => now.leading = by.0.as_f32(),
                Op::CharacterSpacing(by) => now.between_letters = by.0.as_f32(),
                Op::WordSpacing(by) => now.between_words = by.0.as_f32(),
                Op::HorizontalScaling(by) => now.stretch = by.0.as_f32() / 100.0,
                Op::TextRise(by) => now.rise = by.0.as_f32(),
                Op::TextFont(font) => {
                    now.size = font.1.as_f32();
                    now.font = self.font(font.0, resources, &mut fonts);
                }
                Op::ShowText(shown) => self.show(shown.0, &now, &mut text),
                Op::NextLineAndShowText(shown) => {
                    line = Matrix::shift(0.0, -now.leading).then(line);
                    text = line;
                    self.show(shown.0, &now, &mut text);
                }
                Op::ShowTextWithParameters(shown) => {
                    now.between_words = shown.0.as_f32();
                    now.between_letters = shown.1.as_f32();
                    line = Matrix::shift(0.0, -now.leading).then(line);
                    text = line;
                    self.show(shown.2, &now, &mut text);
                }
                Op::ShowTexts(shown) => {
                    for one in shown.0.iter::<Object<'_>>() {
                        match one {
                            Object::String(string) => self.show(&string, &now, &mut text),
                            Object::Number(back) => {
                                let by = -back.as_f32() / 1000.0 * now.size * now.stretch;
                                text = Matrix::shift(by, 0.0).then(text);
                            }
                            _ => {}
                        }
                    }
                }
                Op::XObject(form) if depth < DEPTH_MAX => {
                    if let Some(form) = resources.get_x_object(form.0) {
                        self.form(form, resources, &now, depth);
                    }
                }
                _ => {}
            }
        }
    }

    /// A part of a page that is written by itself.
    fn form(&mut self, form: Stream<'_>, around: &Resources<'_>, state: &State, depth: usize) {
        let dict = form.dict().clone();
        let is_form = dict
            .get::<Name<'_>>("Subtype")
            .is_some_and(|said| said.deref() == b"Form");
        if !is_form {
            return;
        }
        let Some(content) = self.budget.decode(form) else {
            return;
        };
        let mut state = state.clone();
        let matrix = dict.get::<Array<'_>>("Matrix");
        let matrix: Option<Vec<f32>> = matrix.map(|matrix| matrix.iter::<f32>().collect());
        if let Some(matrix) = matrix.and_then(|six| <[f32; 6]>::try_from(six).ok()) {
            state.matrix = Matrix(matrix).then(state.matrix);
        }
        let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        self.follow(&content, own.as_ref().unwrap_or(around), state, depth + 1);
    }

    fn font(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'_>,
        known: &mut HashMap<Vec<u8>, Rc<Font>>,
    ) -> Option<Rc<Font>> {
        if let Some(font) = known.get(name.deref()) {
            return Some(font.clone());
        }
        let dict = resources.get_font(name)?;
        let font = Rc::new(Font::of(&dict, |stream| self.budget.decode(stream)));
        known.insert(name.deref().to_vec(), font.clone());
        Some(font)
    }

    fn show(&mut self, string: &[u8], state: &State, text: &mut Matrix) {
        let Some(font) = &state.font else {
            return;
        };
        for code in font.codes(string) {
            let width = font.width(code) * state.size;
            let mut ahead = width + state.between_letters;
            if font.is_space(code) {
                ahead += state.between_words;
            }
            let Matrix(at) = Matrix::shift(0.0, state.rise)
                .then(*text)
                .then(state.matrix);
            let after = Matrix::shift(width * state.stretch, 0.0);
            let Matrix(end) = after.then(*text).then(state.matrix);
            // What stands upright on the page is seldom what it says.
            let is_level = (end[5] - at[5]).abs() <= (end[4] - at[4]).abs();
            let letters = font.letters(code);
            if is_level && !letters.is_empty() && self.glyphs.len() <= GLYPHS_MAX {
                self.glyphs.push(Glyph {
                    x: at[4].min(end[4]),
                    end: at[4].max(end[4]),
                    y: at[5],
                    size: state.size.abs() * (at[2] * at[2] + at[3] * at[3]).sqrt(),
                    // Nobody sees what controls, and no database keeps all of it.
                    letters: letters.replace(char::is_control, " "),
                });
            }
            *text = Matrix::shift(ahead * state.stretch, 0.0).then(*text);
        }
    }
}
