//! A page of the docs that is walked from top to bottom: its files are written, its edits made and its commands run, and the page is
//! written again with what they yield.

use std::fs;
use std::iter::Peekable;
use std::path::PathBuf;
use std::str::Lines;

/// A page, and the folder of the user who follows it.
pub(crate) struct Page<'t> {
    pub(crate) folder: PathBuf,
    pub(crate) out: String,
    pub(crate) lines: Peekable<Lines<'t>>,
}

/// Returns what a comment `<!-- name: … -->` says.
pub(crate) fn directive<'t>(line: &'t str, name: &str) -> Option<&'t str> {
    line.strip_prefix("<!-- ")?.strip_prefix(name)?.strip_prefix(": ")?.strip_suffix(" -->")
}

impl<'t> Page<'t> {
    pub(crate) fn new(text: &'t str, folder: PathBuf) -> Page<'t> {
        Page { folder, out: String::new(), lines: text.lines().peekable() }
    }

    pub(crate) fn push(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// Copies a block of code, and returns its text.
    pub(crate) fn block(&mut self) -> String {
        let opening = self.lines.next().unwrap();
        assert!(opening.starts_with("```"), "{opening}");
        self.push(opening);
        let text = self.rest();
        self.close(&text);
        text
    }

    /// Takes the rest of a block of code, and its end.
    pub(crate) fn rest(&mut self) -> String {
        let lines = self.lines.by_ref().take_while(|line| *line != "```");
        lines.map(|line| format!("{line}\n")).collect()
    }

    /// Writes the content of a block whose opening has been written, and its end.
    pub(crate) fn close(&mut self, text: &str) {
        self.out.push_str(text);
        self.push("```");
    }

    /// Writes the block of code below into a file.
    pub(crate) fn write(&mut self, file: &str) {
        let text = self.block();
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Shows a file, or the block of it that has a heading.
    pub(crate) fn show(&mut self, shown: &str) {
        let (file, heading) = shown.split_once(' ').map_or((shown, None), |(file, heading)| (file, Some(heading)));
        let text = fs::read_to_string(self.folder.join(file)).unwrap();
        let text = match heading {
            Some(heading) => {
                let start = text.find(heading).unwrap_or_else(|| panic!("{heading} in\n{text}"));
                let block = &text[start..];
                block.split_once("\n\n").map_or(block, |(block, _)| block)
            }
            None => &text,
        };
        let opening = self.lines.next().unwrap();
        self.push(opening);
        self.rest();
        self.close(&format!("{}\n", text.trim_end()));
    }

    /// Makes the edit of a diff, whose opening has been written.
    pub(crate) fn edit(&mut self, file: &str) {
        let diff = self.rest();
        let side = |without: char| -> String {
            let lines = diff.lines().filter(|line| !line.starts_with(without));
            lines.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
        };
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        let (before, after) = (side('+'), side('-'));
        assert_eq!(text.matches(&before).count(), 1, "{before}in\n{text}");
        fs::write(path, text.replacen(&before, &after, 1)).unwrap();
        self.close(&diff);
    }

    /// Takes a `console` block, whose opening has been written, and returns its command.
    pub(crate) fn command(&mut self) -> String {
        let block = self.rest();
        block.lines().next().and_then(|line| line.strip_prefix("$ ")).unwrap_or_else(|| panic!("{block}")).to_owned()
    }

    /// Writes the content of a `console` block, and its end.
    pub(crate) fn output(&mut self, command: &str, printed: &str) {
        let printed = printed.trim_end();
        let gap = if printed.is_empty() { "" } else { "\n" };
        self.close(&format!("$ {command}\n{printed}{gap}"));
    }
}

/// Returns what cargo reports, without how many errors there are, which it says in words of its own.
pub(crate) fn diagnostics(stderr: &str) -> String {
    let parts = stderr.split("\n\n").filter(|part| !part.starts_with("error: could not compile"));
    let parts = parts.collect::<Vec<_>>().join("\n\n");
    parts.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
