//! The inputs of the command: what they are, and how they are read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use errbook_catalog::{Phrase, phrase};
use serde_json::Value;

use super::feed::Feed;
use super::lines::{LONGEST, Line, Lines};
use super::{har, http, openapi};
use crate::failure::Failure;
use crate::open::STANDARD_NAME;
use crate::phrases;

/// The largest document that is read as a whole, in bytes.
const LARGEST: u64 = 512 << 20;

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The body of a response, or an array of bodies.
    Body,
    /// JSON lines.
    Lines,
    Har,
    /// Responses with status line and headers.
    Http,
    OpenApi,
}

impl Kind {
    /// The names, in the order of the help.
    pub(super) const NAMES: [&'static str; 5] = ["body", "lines", "har", "http", "openapi"];

    pub(super) fn parse(name: &str) -> Option<Kind> {
        Some(match name {
            "body" => Kind::Body,
            "lines" => Kind::Lines,
            "har" => Kind::Har,
            "http" => Kind::Http,
            "openapi" => Kind::OpenApi,
            _ => return None,
        })
    }
}

/// Reads an input; `-` is standard input.
pub(super) fn read(feed: &mut Feed<'_>, here: &Path, path: &Path, kind: Option<Kind>) -> Result<(), Failure> {
    let is_standard = path.as_os_str() == "-";
    let name = if is_standard { STANDARD_NAME.to_owned() } else { path.to_string_lossy().replace('\\', "/") };
    let failed = |error: io::Error| unreadable(&name, phrases::system(&error));
    let input: Box<dyn BufRead> = if is_standard {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(here.join(path)).map_err(failed)?;
        Box::new(BufReader::with_capacity(1 << 16, file))
    };
    Input { feed, name: &name }.read(input, kind)
}

struct Input<'f, 'c> {
    feed: &'f mut Feed<'c>,
    name: &'f str,
}

impl Input<'_, '_> {
    fn read(&mut self, input: Box<dyn BufRead>, kind: Option<Kind>) -> Result<(), Failure> {
        let mut lines = Lines::of(input);
        let Some(first) = lines.next().map_err(|error| self.failed(&error))? else {
            self.feed.unreadable(self.name, &phrase!("the input is empty", "输入为空"));
            return Ok(());
        };
        match kind {
            Some(Kind::Lines) => self.lines(vec![first], lines),
            Some(Kind::Http) => self.http(first, lines),
            Some(kind @ (Kind::Body | Kind::Har | Kind::OpenApi)) => self.document(first, lines, Some(kind)),
            None => self.recognised(first, lines),
        }
    }

    /// Reads an input by its first line.
    fn recognised(&mut self, first: Line, mut lines: Lines<Box<dyn BufRead>>) -> Result<(), Failure> {
        let text = first.bytes.trim_ascii();
        if http::is_status_line(text) {
            return self.http(first, lines);
        }
        if text.starts_with(b"openapi:") || text.starts_with(b"swagger:") {
            return Err(unreadable(
                self.name,
                phrase!("the document is YAML, convert it to JSON first", "文档是 YAML，请先转换为 JSON"),
            ));
        }
        if !text.starts_with(b"{") && !text.starts_with(b"[") {
            return self.lines(vec![first], lines);
        }
        match serde_json::from_slice::<Value>(text) {
            // The value goes on in the next line.
            Err(error) if error.is_eof() && !first.is_cut => self.document(first, lines, None),
            Err(_) => self.lines(vec![first], lines),
            Ok(value) => match lines.next().map_err(|error| self.failed(&error))? {
                Some(second) => self.lines(vec![first, second], lines),
                None => {
                    // Where it is the only one, its line is of no interest.
                    self.recognised_document(&value);
                    Ok(())
                }
            },
        }
    }

    fn lines(&mut self, first: Vec<Line>, mut lines: Lines<Box<dyn BufRead>>) -> Result<(), Failure> {
        first.into_iter().for_each(|line| self.line(&line));
        while let Some(line) = lines.next().map_err(|error| self.failed(&error))? {
            self.line(&line);
        }
        Ok(())
    }

    fn line(&mut self, line: &Line) {
        let origin = format!("{}:{}", self.name, line.number);
        if line.is_cut {
            let most = LONGEST >> 20;
            let reason = phrase!("the line is longer than {most} MiB", "该行超过 {most} MiB");
            return self.feed.unreadable(&origin, &reason);
        }
        match serde_json::from_slice::<Value>(line.bytes.trim_ascii()) {
            Ok(Value::Array(items)) => items.iter().for_each(|item| self.feed.one(item, &origin)),
            Ok(value) => self.feed.one(&value, &origin),
            Err(_) => self.feed.unreadable(&origin, &phrase!("the line is not JSON", "该行不是 JSON")),
        }
    }

    fn http(&mut self, first: Line, lines: Lines<Box<dyn BufRead>>) -> Result<(), Failure> {
        let content = self.whole(first, lines)?;
        http::read(self.feed, &content, self.name);
        Ok(())
    }

    fn document(&mut self, first: Line, lines: Lines<Box<dyn BufRead>>, kind: Option<Kind>) -> Result<(), Failure> {
        let content = self.whole(first, lines)?;
        let value: Value = serde_json::from_slice(content.trim_ascii_end()).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let reason = match error.is_eof() {
                true => phrase!("the JSON ends too early, at line {line}", "JSON 不完整，在第 {line} 行中断"),
                false => {
                    phrase!("invalid JSON at line {line}, column {column}", "第 {line} 行第 {column} 列的 JSON 无效")
                }
            };
            unreadable(self.name, reason)
        })?;
        match (kind, &value) {
            (Some(Kind::Body), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.feed.body(item, &format!("{}#/{index}", self.name));
                }
            }
            (Some(Kind::Body), _) => self.feed.body(&value, self.name),
            (Some(Kind::Har), _) if !har::is_one(&value) => {
                return Err(unreadable(self.name, phrase!("no `log.entries` in it", "其中没有 `log.entries`")));
            }
            (Some(Kind::OpenApi), _) if !openapi::is_one(&value) => {
                return Err(unreadable(self.name, phrase!("no `openapi` in it", "其中没有 `openapi`")));
            }
            _ => self.recognised_document(&value),
        }
        Ok(())
    }

    /// Takes a recording, an OpenAPI document, an array of what lines have, or what a line has.
    fn recognised_document(&mut self, value: &Value) {
        if har::is_one(value) {
            har::read(self.feed, value, self.name);
        } else if openapi::is_one(value) {
            openapi::read(self.feed, value, self.name);
        } else if let Value::Array(items) = value {
            for (index, item) in items.iter().enumerate() {
                self.feed.one(item, &format!("{}#/{index}", self.name));
            }
        } else {
            self.feed.one(value, self.name);
        }
    }

    /// Returns the whole input, whose first lines were read.
    fn whole(&self, first: Line, lines: Lines<Box<dyn BufRead>>) -> Result<Vec<u8>, Failure> {
        // Numbers of lines count those that are blank, too.
        let mut content = vec![b'\n'; first.number.saturating_sub(1)];
        content.extend(first.bytes);
        content.push(b'\n');
        lines.into_rest().take(LARGEST).read_to_end(&mut content).map_err(|error| self.failed(&error))?;
        if content.len() as u64 > LARGEST {
            let most = LARGEST >> 20;
            return Err(unreadable(self.name, phrase!("it is larger than {most} MiB", "超过了 {most} MiB")));
        }
        Ok(content)
    }

    fn failed(&self, error: &io::Error) -> Failure {
        unreadable(self.name, Phrase::from(error.to_string()))
    }
}

/// Returns why a file cannot be read.
fn unreadable(name: &str, reason: Phrase) -> Failure {
    Failure::new(phrase!("cannot read {name}: {reason}", "无法读取 {name}：{reason}"; reason))
}
