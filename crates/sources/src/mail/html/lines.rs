//! Text laid out in lines, with quote marks before them.

/// Lines as they are written.
#[derive(Default)]
pub(super) struct Lines {
    out: String,
    /// The line being written, without its quote marks.
    line: String,
    /// White space is due before the next word of the line.
    space: bool,
    /// What stands before the next text: the mark of a list item.
    mark: String,
    /// A blank line is due before the next line.
    blank: bool,
    /// Quote depth of what comes, of the line being written, of the last line.
    depth: usize,
    line_depth: usize,
    last_depth: usize,
    /// All the rest is quoted.
    rest_quoted: bool,
    preformatted: usize,
    /// Open lists: the number of the last item, `None` where they are not
    /// numbered.
    lists: Vec<Option<u32>>,
}

impl Lines {
    /// Adds text to the present line.
    pub(super) fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.line_break();
                }
                if !line.is_empty() {
                    self.word(line.trim_end_matches('\r'));
                }
            }
            return;
        }
        let is_space = |c: char| matches!(c, ' ' | '\n' | '\t' | '\r' | '\u{c}');
        let mut words = text.split(is_space);
        if let Some(first) = words.next() {
            self.word(first);
        }
        for word in words {
            self.space = true;
            self.word(word);
        }
    }

    fn word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        if self.line.is_empty() {
            self.line_depth = self.depth;
            self.line.push_str(&std::mem::take(&mut self.mark));
        } else if self.space && !self.line.ends_with([' ', '\t']) {
            self.line.push(' ');
        }
        self.space = false;
        if word.contains(['\u{a0}', '\u{ad}', '\u{200b}', '\u{feff}']) {
            let seen = word
                .chars()
                .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}'));
            self.line
                .extend(seen.map(|c| if c == '\u{a0}' { ' ' } else { c }));
        } else {
            self.line.push_str(word);
        }
    }

    /// Ends the present line, if there is anything on it.
    pub(super) fn end_line(&mut self) {
        self.space = false;
        if self.line.is_empty() {
            return;
        }
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        if line.is_empty() {
            // `&nbsp;` alone stands for a blank line.
            self.blank = true;
            return;
        }
        if !self.out.is_empty() {
            self.out.push('\n');
            if self.blank {
                let marks = self.last_depth.min(self.line_depth);
                self.out.extend(std::iter::repeat_n('>', marks));
                self.out.push('\n');
            }
        }
        self.blank = false;
        self.out.extend(std::iter::repeat_n('>', self.line_depth));
        if self.line_depth > 0 {
            self.out.push(' ');
        }
        self.out.push_str(line);
        self.last_depth = self.line_depth;
    }

    /// Ends the present line; where there is none, leaves a blank one.
    pub(super) fn line_break(&mut self) {
        if self.line.is_empty() {
            self.blank = true;
        }
        self.end_line();
    }

    /// Ends the paragraph: a blank line follows.
    pub(super) fn end_paragraph(&mut self) {
        self.end_line();
        // The first paragraph of a list item stands on the item's line.
        self.blank |= self.mark.is_empty();
    }

    /// Begins a cell of a table.
    pub(super) fn cell(&mut self) {
        self.space = false;
        if !self.line.is_empty() {
            self.line.push('\t');
        }
    }

    /// Begins an item of a list.
    pub(super) fn item(&mut self) {
        self.end_line();
        self.mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "- ".to_owned(),
        };
    }

    pub(super) fn open_list(&mut self, ordered: bool) {
        self.lists.push(ordered.then_some(0));
    }

    pub(super) fn close_list(&mut self) {
        self.end_line();
        self.lists.pop();
        self.mark.clear();
    }

    /// Goes deeper into quoted mail, or comes back.
    pub(super) fn quote(&mut self, levels: isize) {
        self.end_line();
        self.depth = self.depth.saturating_add_signed(levels);
    }

    /// Quotes all that follows.
    pub(super) fn quote_rest(&mut self) {
        self.end_line();
        if !self.rest_quoted && self.depth == 0 {
            self.rest_quoted = true;
            self.depth += 1;
        }
    }

    /// Goes into preformatted text, or comes back.
    pub(super) fn preformatted(&mut self, levels: isize) {
        self.end_line();
        self.preformatted = self.preformatted.saturating_add_signed(levels);
    }

    /// The text.
    pub(super) fn finish(mut self) -> String {
        self.end_line();
        self.out
    }
}
