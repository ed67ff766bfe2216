//! PDF files as tests need them: text where it is put, written as plainly as the format
//! allows.

use std::collections::BTreeSet;

/// A page of A4, in points.
const HEIGHT: f32 = 842.0;

/// How a file says which letters are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Letters {
    /// By the encoding of Windows.
    Encoded,
    /// By numbers of its own, with a map to Unicode.
    Mapped,
    /// By numbers of its own, which nothing explains.
    Untold,
}

/// What stands on pages.
#[derive(Clone, Default, Debug)]
pub struct Paper {
    /// The texts of each page: from the left, from the top, how large.
    pages: Vec<Vec<(f32, f32, f32, String)>>,
}

impl Paper {
    /// An empty page.
    pub fn new() -> Paper {
        Paper {
            pages: vec![Vec::new()],
        }
    }

    /// Puts text on the last page, `x` points from the left and `y` from the top.
    pub fn put(mut self, x: f32, y: f32, text: &str) -> Paper {
        self.add(x, y, 10.0, text);
        self
    }

    /// The same in large letters.
    pub fn title(mut self, x: f32, y: f32, text: &str) -> Paper {
        self.add(x, y, 18.0, text);
        self
    }

    /// Puts lines below each other.
    pub fn block(mut self, x: f32, y: f32, lines: &[&str]) -> Paper {
        for (at, line) in lines.iter().enumerate() {
            self.add(x, y + at as f32 * 13.0, 10.0, line);
        }
        self
    }

    /// Puts rows below each other, their cells at these places.
    pub fn rows(mut self, y: f32, places: &[f32], rows: &[&[&str]]) -> Paper {
        for (at, row) in rows.iter().enumerate() {
            for (x, cell) in places.iter().zip(*row) {
                self.add(*x, y + at as f32 * 15.0, 10.0, cell);
            }
        }
        self
    }

    /// Goes on with a new page.
    pub fn page(mut self) -> Paper {
        self.pages.push(Vec::new());
        self
    }

    fn add(&mut self, x: f32, y: f32, size: f32, text: &str) {
        if let Some(page) = self.pages.last_mut() {
            page.push((x, HEIGHT - y, size, text.to_owned()));
        }
    }

    /// The file.
    pub fn pdf(&self) -> Vec<u8> {
        self.written(Letters::Encoded, "", &|content| content)
    }

    /// The file with these letters, its content packed by the filter of that name
    /// (`FlateDecode`).
    pub fn written(
        &self,
        letters: Letters,
        filter: &str,
        pack: &dyn Fn(Vec<u8>) -> Vec<u8>,
    ) -> Vec<u8> {
        let used: BTreeSet<char> = self.texts().flat_map(str::chars).collect();
        let used: Vec<char> = used.into_iter().collect();
        let stream = |content: Vec<u8>| {
            let filter = match filter {
                "" => String::new(),
                filter => format!("/Filter /{filter} "),
            };
            let content = pack(content);
            let head = format!("<< {filter}/Length {} >> stream\n", content.len());
            [head.as_bytes(), &content, b"\nendstream"].concat()
        };
        let told = match letters {
            Letters::Mapped => "/ToUnicode 6 0 R ",
            _ => "",
        };
        let font = match letters {
            Letters::Encoded => {
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                    .to_owned()
            }
            _ => format!(
                "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H \
                 {told}/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 >>] >>"
            ),
        };
        let first = 7;
        let kids: Vec<String> = (0..self.pages.len())
            .map(|at| format!("{} 0 R", first + at * 2))
            .collect();
        let mut objects: Vec<Vec<u8>> = vec![
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            format!(
                "<< /Type /Pages /Kids [{}] /Count {} >>",
                kids.join(" "),
                kids.len()
            )
            .into_bytes(),
            font.into_bytes(),
            b"<< /Font << /F1 3 0 R >> >>".to_vec(),
            b"<< /Producer (tests) >>".to_vec(),
            stream(map(&used)),
        ];
        for (at, page) in self.pages.iter().enumerate() {
            let content = first + at * 2 + 1;
            let page_object = format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 4 0 R /Contents {content} 0 R >>"
            );
            objects.push(page_object.into_bytes());
            objects.push(stream(content_of(page, letters, &used)));
        }
        assembled(&objects)
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().flatten().map(|(.., text)| text.as_str())
    }
}

fn content_of(page: &[(f32, f32, f32, String)], letters: Letters, used: &[char]) -> Vec<u8> {
    let mut content = Vec::new();
    for (x, y, size, text) in page {
        content.extend(format!("BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ").into_bytes());
        match letters {
            Letters::Encoded => {
                content.push(b'(');
                content.extend(text.chars().flat_map(encoded));
                content.push(b')');
            }
            _ => {
                let code =
                    |letter: char| used.iter().position(|one| *one == letter).unwrap_or(0) + 1;
                let codes: String = text.chars().map(|c| format!("{:04x}", code(c))).collect();
                content.extend(format!("<{codes}>").into_bytes());
            }
        }
        content.extend(b" Tj ET\n");
    }
    content
}

/// A letter in the encoding of Windows, as it stands in a string.
fn encoded(letter: char) -> Vec<u8> {
    match letter {
        '(' | ')' | '\\' => vec![b'\\', letter as u8],
        '€' => vec![0x80],
        '–' => vec![0x96],
        '’' => vec![0x92],
        letter => vec![u8::try_from(letter as u32).unwrap_or(b'?')],
    }
}

fn map(used: &[char]) -> Vec<u8> {
    let mut map = "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n".to_owned();
    map.push_str(&format!("{} beginbfchar\n", used.len()));
    for (at, letter) in used.iter().enumerate() {
        let mut units = [0; 2];
        let units = letter.encode_utf16(&mut units).iter();
        let units: String = units.map(|unit| format!("{unit:04x}")).collect();
        map.push_str(&format!("<{:04x}> <{units}>\n", at + 1));
    }
    map.push_str("endbfchar endcmap\n");
    map.into_bytes()
}

fn assembled(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    let count = objects.len() + 1;
    file.extend(format!("xref\n0 {count}\n0000000000 65535 f \n").into_bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    file.extend(
        format!("trailer << /Size {count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n")
            .into_bytes(),
    );
    file
}
