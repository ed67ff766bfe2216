//! Letters on a page, put together to lines of cells as they are seen.

/// A letter where it stands, in points from the upper left corner.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Glyph {
    /// Where it begins and ends.
    pub x: f32,
    pub end: f32,
    /// The line it stands on.
    pub y: f32,
    /// The height of its font.
    pub size: f32,
    pub letters: String,
}

/// Words that stand together in a line, apart from others by more than a word's space.
#[derive(Clone, PartialEq, Debug)]
pub(in super::super) struct Cell {
    /// Where it begins and ends, in points from the left.
    pub x: f32,
    pub end: f32,
    pub text: String,
}

/// What stands beside each other.
#[derive(Clone, PartialEq, Debug)]
pub(in super::super) struct Line {
    /// In points from the top.
    pub y: f32,
    /// The height of its largest letters, in points.
    pub size: f32,
    pub cells: Vec<Cell>,
}

impl Line {
    /// All of it.
    pub(in super::super) fn text(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().map(|cell| cell.text.as_str()).collect();
        cells.join(" ")
    }
}

/// How far letters of one line may stand above each other, as a share of their size.
const SAME_LINE: f32 = 0.4;
/// A wider gap parts words.
const WORD_GAP: f32 = 0.18;
/// A wider gap parts cells.
const CELL_GAP: f32 = 1.1;

/// The lines of a page, from above.
pub(super) fn lines(mut glyphs: Vec<Glyph>) -> Vec<Line> {
    glyphs.retain(|one| one.x.is_finite() && one.y.is_finite() && one.size > 0.5);
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let fits = |row: &Vec<Glyph>| {
            row.first()
                .is_some_and(|first| glyph.y - first.y <= SAME_LINE * first.size.min(glyph.size))
        };
        match rows.last_mut().filter(|row| fits(row)) {
            Some(row) => row.push(glyph),
            None => rows.push(vec![glyph]),
        }
    }
    rows.into_iter()
        .map(line)
        .filter(|line| !line.cells.is_empty())
        .collect()
}

fn line(mut row: Vec<Glyph>) -> Line {
    // Letters of one place stay in the order they were written in.
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut cells: Vec<Cell> = Vec::new();
    let mut before: Option<&Glyph> = None;
    let mut blank = false;
    for glyph in &row {
        if glyph.letters.trim().is_empty() {
            blank = true;
            continue;
        }
        // Bold may be made by writing twice.
        let is_twice = |one: &&Glyph| {
            one.letters == glyph.letters && (glyph.x - one.x).abs() < 0.1 * glyph.size
        };
        if before.filter(is_twice).is_some() {
            continue;
        }
        let size = before.map_or(glyph.size, |one| one.size.max(glyph.size));
        let gap = before.map_or(0.0, |one| glyph.x - one.end);
        match cells.last_mut().filter(|_| gap <= CELL_GAP * size) {
            Some(cell) => {
                if blank || gap > WORD_GAP * size {
                    cell.text.push(' ');
                }
                cell.text.push_str(&glyph.letters);
                cell.end = cell.end.max(glyph.end);
            }
            None => cells.push(Cell {
                x: glyph.x,
                end: glyph.end,
                text: glyph.letters.clone(),
            }),
        }
        before = Some(glyph);
        blank = false;
    }
    Line {
        y: row.first().map_or(0.0, |one| one.y),
        size: row.iter().map(|one| one.size).fold(0.0, f32::max),
        cells,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, x: f32, y: f32) -> Vec<Glyph> {
        let one = |(at, letter): (usize, char)| Glyph {
            x: x + at as f32 * 5.0,
            end: x + (at + 1) as f32 * 5.0,
            y,
            size: 10.0,
            letters: letter.to_string(),
        };
        text.chars().enumerate().map(one).collect()
    }

    #[test]
    fn what_stands_beside_each_other_is_a_line() {
        let glyphs = [
            written("Sam Ltd", 300.0, 20.0),
            written("Acme Valves", 50.0, 21.0),
            written("Acme Valves", 50.3, 21.0),
            written("2 Mill Road", 50.0, 33.0),
        ];
        let lines = lines(glyphs.concat());
        let texts: Vec<Vec<&str>> = (lines.iter())
            .map(|line| line.cells.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(texts, [vec!["Acme Valves", "Sam Ltd"], vec!["2 Mill Road"]]);
    }
}
