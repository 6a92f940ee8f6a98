//! Lines of code with their indentation.

/// Lines that are written one after another.
#[derive(Default)]
pub(super) struct Lines {
    unit: &'static str,
    depth: usize,
    text: String,
}

impl Lines {
    /// Returns no lines; a level of indentation is `unit`.
    pub(super) fn indented_by(unit: &'static str) -> Lines {
        Lines { unit, ..Lines::default() }
    }

    /// Adds a line, or one without indentation if it is empty.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.push_str(&self.unit.repeat(self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds a line, and indents those behind it.
    pub(super) fn open(&mut self, line: impl AsRef<str>) {
        self.line(line);
        self.depth += 1;
    }

    /// Ends a block without a line of its own.
    pub(super) fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Ends a block with a line.
    pub(super) fn close(&mut self, line: impl AsRef<str>) {
        self.end();
        self.line(line);
    }

    /// Adds a comment for each text, behind a mark.
    pub(super) fn comments(&mut self, mark: &str, comments: &[String]) {
        for comment in comments {
            self.line(format!("{mark} {comment}"));
        }
    }

    /// Returns the lines.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Returns a text as a literal: those of JSON are valid in ECMAScript, Python, Java and Go. What changes the direction of writing is
/// escaped, so that code looks as it reads.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::new();
    for c in errbook_exports::typescript::client::string(text).chars() {
        match c {
            '\u{7F}'..='\u{9F}'
            | '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}
