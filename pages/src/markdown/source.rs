//! Markdown from the events of Markdown: the same content, written so that every reader of a flavour reads it alike.

use std::borrow::Cow;

use errbook_exports::markdown::code;
use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use super::Flavour;
use super::escape::{self, Place};
use super::lines::{Lines, looseness};

/// Returns events as Markdown that ends without a line break.
pub(super) fn write(events: &[Event<'_>], flavour: Flavour) -> String {
    let mut writer = Writer { flavour, loose: looseness(events).into_iter(), ..Writer::default() };
    for event in events {
        writer.event(event);
    }
    writer.close();
    writer.lines.out
}

#[derive(Default)]
struct Writer {
    flavour: Flavour,
    lines: Lines,
    /// Whether each list that is still to come has paragraphs in its items.
    loose: std::vec::IntoIter<bool>,
    /// The open block of text.
    open: Option<Open>,
    /// Neighbouring pieces of text, not escaped yet: whether a character is syntax depends on those beside it.
    pending: String,
    /// What closes each open link.
    links: Vec<String>,
    /// The info string and the text of the open block of code.
    code: Option<(String, String)>,
    table: Option<Table>,
}

/// A block whose content is a line of text, or several.
struct Open {
    text: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Paragraph,
    Heading(usize),
    Cell,
}

struct Table {
    alignments: Vec<Alignment>,
    rows: Vec<Vec<String>>,
}

impl Writer {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(text),
                None => self.pending.push_str(text),
            },
            // HTML is shown as text.
            Event::Html(text) | Event::InlineHtml(text) => self.pending.push_str(text),
            // In code, Vue reads `{{ }}`, too, and nothing in it can be escaped; in HTML, it can.
            Event::Code(text) if self.flavour.may_be_vue() && text.contains("{{") => {
                self.raw("<code>");
                self.pending.push_str(text);
                self.raw("</code>");
            }
            Event::Code(text) => {
                // A cell of a table ends at `|` in code, too.
                let code = code(text);
                let code = if self.table.is_some() { code.replace('|', "\\|") } else { code };
                self.raw(&code);
            }
            Event::SoftBreak => self.line_break(""),
            Event::HardBreak => self.line_break("\\"),
            Event::Rule => {
                self.close();
                // `---` would be part of the marker in an item of a list.
                let rule = if self.lines.is_at_top() { "---" } else { "___" };
                self.lines.block(rule);
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => self.raw("*"),
            Tag::Strong => self.raw("**"),
            Tag::Strikethrough => self.raw("~~"),
            Tag::Link { dest_url, title, .. } => {
                self.raw("[");
                self.links.push(format!("]({}{})", destination(dest_url), quoted(title)));
            }
            Tag::Paragraph | Tag::HtmlBlock => self.open(Kind::Paragraph),
            Tag::Heading { level, .. } => self.open(Kind::Heading(*level as usize)),
            Tag::CodeBlock(kind) => {
                self.close();
                let info = if let CodeBlockKind::Fenced(info) = kind { info.as_ref() } else { "" };
                self.code = Some((language(info), String::new()));
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.lines.start_quote();
            }
            Tag::List(first) => {
                self.close();
                self.lines.start_list(*first, self.loose.next().unwrap_or(true));
            }
            Tag::Item => {
                self.close();
                self.lines.start_item();
            }
            Tag::Table(alignments) => {
                self.close();
                self.table = Some(Table { alignments: alignments.clone(), rows: Vec::new() });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.open(Kind::Cell),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.raw("*"),
            TagEnd::Strong => self.raw("**"),
            TagEnd::Strikethrough => self.raw("~~"),
            TagEnd::Link => {
                let end = self.links.pop().unwrap_or_default();
                self.raw(&end);
            }
            TagEnd::CodeBlock => {
                if let Some((info, text)) = self.code.take() {
                    self.lines.block(&code_block(&info, &text, self.flavour));
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.lines.block(&table.text());
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.close();
                self.lines.end();
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Heading(_) | TagEnd::TableCell => self.close(),
            _ => {}
        }
    }

    fn open(&mut self, kind: Kind) {
        self.close();
        self.open = Some(Open { text: String::new(), kind });
    }

    /// Ends the open block of text. An item without paragraphs has text without one, too.
    fn close(&mut self) {
        self.flush();
        let Some(Open { text, kind }) = self.open.take() else { return };
        let text = text.trim_end();
        match kind {
            Kind::Cell => {
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(text.replace('\n', " "));
                }
            }
            Kind::Heading(level) => {
                let line = format!("{} {}", "#".repeat(level), text.replace("\\\n", " ").replace('\n', " "));
                self.lines.block(line.trim_end());
            }
            Kind::Paragraph if text.is_empty() => {}
            Kind::Paragraph => self.lines.block(text),
        }
    }

    /// Appends syntax.
    fn raw(&mut self, text: &str) {
        self.flush();
        self.opened().text.push_str(text);
    }

    fn opened(&mut self) -> &mut Open {
        self.open.get_or_insert_with(|| Open { text: String::new(), kind: Kind::Paragraph })
    }

    fn line_break(&mut self, mark: &str) {
        self.flush();
        let open = self.opened();
        open.text.truncate(open.text.trim_end_matches(' ').len());
        if !open.text.is_empty() && !open.text.ends_with('\n') {
            open.text.push_str(mark);
            open.text.push('\n');
        }
    }

    /// Appends the text that is not escaped yet.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.pending);
        if text.is_empty() {
            return;
        }
        let (flavour, in_table) = (self.flavour, self.table.is_some());
        // HTML that is shown as text has lines of its own; blank ones would end the paragraph.
        for (number, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            if number > 0 {
                self.line_break("");
            }
            let open = self.opened();
            let begins_line = open.kind == Kind::Paragraph && (open.text.is_empty() || open.text.ends_with('\n'));
            let in_heading = matches!(open.kind, Kind::Heading(_));
            escape::push(&mut open.text, line, Place { flavour, begins_line, in_table, in_heading });
        }
        if text.trim().is_empty() && !text.contains('\n') {
            let open = self.opened();
            if !open.text.is_empty() && !open.text.ends_with('\n') {
                open.text.push(' ');
            }
        }
    }
}

impl Table {
    fn text(&self) -> String {
        let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let marks = self.alignments.iter().map(|alignment| match alignment {
            Alignment::None => "---",
            Alignment::Left => ":--",
            Alignment::Center => ":-:",
            Alignment::Right => "--:",
        });
        let marks = format!("| {} |", marks.collect::<Vec<_>>().join(" | "));
        let (head, rows) = self.rows.split_first().map_or((&[][..], &[][..]), |(head, rows)| (head.as_slice(), rows));
        let rows = rows.iter().map(|row| line(row));
        [line(head), marks].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }
}

/// Returns the destination of a link (CommonMark §6.3): in angle brackets unless it is safe without.
fn destination(url: &str) -> String {
    let is_safe = |letter: char| letter.is_ascii_graphic() && !r"<>()\{}|`*_[]".contains(letter) || letter == '_';
    if !url.is_empty() && url.chars().all(is_safe) {
        return url.to_owned();
    }
    let url: String = url
        .chars()
        .map(|letter| match letter {
            '<' => Cow::Borrowed("%3C"),
            '>' => Cow::Borrowed("%3E"),
            '\\' => Cow::Borrowed("%5C"),
            '|' => Cow::Borrowed("%7C"),
            '{' => Cow::Borrowed("%7B"),
            '}' => Cow::Borrowed("%7D"),
            '&' => Cow::Borrowed("&amp;"),
            letter if letter.is_ascii_whitespace() => Cow::Borrowed("%20"),
            letter => Cow::Owned(letter.to_string()),
        })
        .collect();
    format!("<{url}>")
}

/// Returns the title of a link, with the space before it; nothing if it is empty.
fn quoted(title: &str) -> String {
    let mut out = String::new();
    for letter in title.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match letter {
            '|' | '{' | '}' => out.push_str(&format!("&#{};", u32::from(letter))),
            '"' | '\\' | '&' | '<' => out.extend(['\\', letter]),
            letter => out.push(letter),
        }
    }
    if out.is_empty() { out } else { format!(" \"{out}\"") }
}

/// Returns the language of a block of code: the first word of its info string, unless it could be more than a name.
fn language(info: &str) -> String {
    let word = info.split_whitespace().next().unwrap_or_default();
    let is_name = word.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-_#.".contains(letter));
    if is_name { word.to_owned() } else { String::new() }
}

/// Returns a block of code. mdBook and VitePress put files into code, where it names one, before they read the Markdown; there, it is HTML.
fn code_block(language: &str, text: &str, flavour: Flavour) -> String {
    let includes = ["{{#", "<!--"].iter().any(|sign| text.contains(sign));
    match flavour {
        Flavour::Site if includes => {
            let mut code = String::with_capacity(text.len() * 2);
            for letter in text.chars() {
                match letter {
                    '{' | '<' | '&' => code.push_str(&format!("&#{};", u32::from(letter))),
                    letter => code.push(letter),
                }
            }
            format!("<pre><code class=\"language-{language}\">{code}</code></pre>")
        }
        // mdBook would offer to run it, on a machine without the crates that it needs.
        Flavour::Site if language == "rust" => fenced("rust noplayground", text),
        _ => fenced(language, text),
    }
}

/// Returns a block of code in a fence that is longer than any in the code (CommonMark §4.5).
pub(crate) fn fenced(language: &str, text: &str) -> String {
    let mut fence = "```".to_owned();
    while text.contains(&fence) {
        fence.push('`');
    }
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{language}\n{text}{end}{fence}")
}
