//! Lists that were tables before they were copied from a page: `1300bad signature`, `[400]InvalidArgumentError: …`.

use super::super::code;
use super::super::language;
use super::super::record::{Purpose, Record, Text};
use super::super::status::{Statuses, is_status};
use super::super::table::Form;
use super::blocks::{Block, Content, Line};
use super::lines::Lines;

/// The fewest lines that make a list.
const FEWEST: usize = 3;

/// Reads the lists of all blocks.
pub(super) fn read(blocks: &[Block], lines: &Lines) -> Vec<Record> {
    let others = || blocks.iter().filter(|block| matches!(block.content, Content::Prose));
    let mut records: Vec<Record> = others().flat_map(|block| codes(&block.lines, lines)).collect();
    let classes: Vec<Record> = others().flat_map(|block| &block.lines).filter_map(|line| class(line, lines)).collect();
    if classes.len() >= FEWEST {
        records.extend(classes);
    }
    let language = language::of(records.iter().flat_map(|record| &record.texts).map(|text| text.text.as_str()));
    for text in records.iter_mut().flat_map(|record| &mut record.texts) {
        text.language = language;
    }
    records
}

/// Returns the records of lines that begin with codes.
fn codes(block: &[Line], lines: &Lines) -> Vec<Record> {
    let split: Vec<Option<(&str, &str)>> = block.iter().map(|line| split(line.text.trim())).collect();
    let mut records = Vec::new();
    let mut at = 0;
    for run in split.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let start = at;
        at += run.len();
        if run.len() < FEWEST {
            continue;
        }
        let is_numeric = code::are_numeric(run.iter().flatten().map(|(code, _)| *code));
        for (line, (code, text)) in block.iter().skip(start).zip(run.iter().flatten()) {
            let mut record = Record::new(Some(code::of(code, Form::Untyped, is_numeric)), lines.place(line.at));
            record.texts = vec![message(text)];
            records.push(record);
        }
    }
    records
}

/// Splits a line into the code that it begins with and its text.
fn split(line: &str) -> Option<(&str, &str)> {
    if let Some((code, text)) = line.split_once('\t').filter(|(code, _)| code::is_surely(code.trim())) {
        return Some((code.trim(), text.trim())).filter(|(_, text)| !text.is_empty());
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (code, rest) = line.split_at_checked(digits)?;
    let text = rest.trim_start_matches([':', '：', ' ', '\u{3000}']);
    let is_text = text.starts_with(|first: char| first.is_alphabetic() || matches!(first, '"' | '“' | '「' | '`'));
    (code.len() >= 3 && is_text).then(|| (code, text.trim()))
}

/// Reads `[400]InvalidArgumentError: …`: a class of errors that a status names, without a code.
fn class(line: &Line, lines: &Lines) -> Option<Record> {
    let (_, rest) = line.text.split_once('[')?;
    let (status, rest) = rest.split_once(']')?;
    let status: u16 = status.trim().parse().ok().filter(|status| is_status(*status))?;
    let (name, text) = rest.split_once([':', '：'])?;
    let name = name.trim();
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic()) && code::is_like(name);
    let mut record = Record::new(None, lines.place(line.at));
    record.name = Some(name.to_owned()).filter(|_| is_name);
    record.name.as_ref()?;
    record.statuses = Statuses { list: vec![status], rest: None };
    record.texts = vec![message(text.trim())];
    Some(record)
}

fn message(text: &str) -> Text {
    Text { purpose: Purpose::Message, language: "en", text: text.to_owned() }
}
