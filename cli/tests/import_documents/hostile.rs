//! Documents of random parts: each becomes a catalog without errors, or is refused with a message.

use errbook_catalog::{Level, Locale, read_text};

use crate::common::command;

/// What cells, headings and texts are made of: codes, values, markup, and characters that formats treat specially.
const PIECES: [&str; 62] = [
    "a",
    "A_1",
    "1001",
    "007",
    "{x}",
    "{",
    "}",
    "%s",
    "%d",
    "%",
    "{{y}}",
    "${z}",
    "{0}",
    "{}",
    "\n",
    "\t",
    " ",
    "，",
    "用户不存在",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\"",
    "\\",
    "'''",
    "#",
    "`c d`",
    "/",
    "、",
    " / ",
    "self",
    "Self",
    "404",
    "601",
    "200",
    "99",
    "crate",
    "{type}",
    "{self}",
    "{code}",
    "é",
    "カ",
    "😀",
    "|",
    "<br>",
    "**",
    "[x]",
    "*",
    "code",
    "状态码",
    "-1",
    "99999999999999999999",
    "a.b:c",
    "true",
    "null",
    "%[3]v",
    "\r\n",
    "[",
    "]",
    ",",
];
const HEADINGS: [&str; 20] = [
    "code",
    "status",
    "message",
    "message_zh",
    "消息",
    "description",
    "solution",
    "tags",
    "group",
    "name",
    "错误码",
    "error",
    "title",
    "source",
    "retryable",
    "x",
    "",
    "cause",
    "note",
    "状态码",
];

/// Random numbers: the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn text(&mut self, most: usize) -> String {
        (0..self.below(most + 1)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// A text that stays in its cell of a table in Markdown.
    fn cell(&mut self) -> String {
        self.text(4).replace(['|', '\n', '\r'], " ")
    }

    fn headings(&mut self) -> Vec<&'static str> {
        let mut headings = HEADINGS.to_vec();
        (0..2 + self.below(6)).map(|_| headings.swap_remove(self.below(headings.len()))).collect()
    }

    /// Returns a document with its format.
    fn document(&mut self) -> (&'static str, String) {
        let headings = self.headings();
        let rows = 1 + self.below(6);
        match self.below(7) {
            0 => {
                let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
                let row = |cells: Vec<String>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(",") + "\n";
                let mut text = row(headings.iter().map(ToString::to_string).collect());
                for _ in 0..rows {
                    text += &row(headings.iter().map(|_| self.text(4)).collect());
                }
                ("csv", text)
            }
            1 => {
                let rows: Vec<String> = (0..rows).map(|_| self.object(&headings)).collect();
                ("json", format!("[{}]", rows.join(",\n")))
            }
            2 => {
                let rows: Vec<String> =
                    (0..rows).map(|_| format!("{}: {}", json(&self.text(4)), self.object(&headings))).collect();
                ("json", format!("{{{}}}", rows.join(",\n")))
            }
            3 => {
                let mut text =
                    format!("## {}\n\n| {} |\n|{}\n", self.cell(), headings.join(" | "), "---|".repeat(headings.len()));
                for _ in 0..rows {
                    let cells: Vec<String> = headings.iter().map(|_| self.cell()).collect();
                    text += &format!("| {} |\n", cells.join(" | "));
                }
                ("markdown", text)
            }
            4 => {
                let section = |random: &mut Random, row| {
                    let [title, message, more, solution] = [2, 6, 6, 6].map(|most| random.text(most));
                    let title = title.replace('\n', "");
                    format!("### E_{row}{title}\n\n{message}\n\n{more}\n\n#### Solution\n\n{solution}\n\n")
                };
                ("markdown", (0..rows).map(|row| section(self, row)).collect())
            }
            5 => {
                // JSON's strings are basic strings of TOML.
                let row = |random: &mut Random, row| {
                    let lines: Vec<String> = headings
                        .iter()
                        .map(|heading| format!("{} = {}\n", json(heading), json(&random.text(4))))
                        .collect();
                    format!("[{}]\n{}", json(&format!("{row}{}", random.text(3))), lines.concat())
                };
                ("toml", (0..rows).map(|number| row(self, number)).collect())
            }
            _ => (["markdown", "csv", "json", "toml"][self.below(4)], self.text(200)),
        }
    }

    fn object(&mut self, headings: &[&str]) -> String {
        let member = |heading: &&str| format!("{}: {}", json(heading), json(&self.text(4)));
        format!("{{{}}}", headings.iter().map(member).collect::<Vec<_>>().join(", "))
    }
}

fn json(text: &str) -> String {
    let mut out = String::new();
    errbook_catalog::json::write_string(text, &mut out);
    out
}

#[test]
fn random_documents_become_valid_catalogs_or_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut random = Random(17);
    let (mut imported, mut refused) = (0, 0);
    for _ in 0..250 {
        let (format, text) = random.document();
        let output = command(folder.path())
            .args(["import", "--format", format, "--language", "en"])
            .write_stdin(text.clone())
            .output()
            .expect("the binary runs");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        match output.status.code() {
            Some(0) => {
                let reading = read_text("catalog.toml", &out);
                let errors = reading.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Error);
                let errors: Vec<String> =
                    errors.map(|error| errbook_catalog::render(&reading.sources, error, Locale::En)).collect();
                assert!(errors.is_empty() && err.is_empty(), "{format}: {text:?}\n{out}\n{}{err}", errors.concat());
                imported += 1;
            }
            Some(1) => {
                assert!(err.starts_with("error: ") && out.is_empty(), "{format}: {text:?}\n{err}");
                refused += 1;
            }
            other => panic!("{other:?}: {format}: {text:?}\n{err}"),
        }
    }
    // Both happen often.
    assert!(imported > 80 && refused > 50, "{imported} {refused}");
}
