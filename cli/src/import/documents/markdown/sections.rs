//! Sections that are headed by codes: `### invalid_token`, and below it what it means.

use super::super::code::{self, Code};
use super::super::headings::{self, Role};
use super::super::language;
use super::super::record::{Purpose, Record, Text};
use super::super::records;
use super::super::status;
use super::super::table::Form;
use super::blocks::{Block, Content};
use super::lines::Lines;

/// The longest name of a value in a line such as `Status: 404`, in characters.
const LONGEST_KEY: usize = 24;

/// Reads the sections of all lists of codes.
pub(super) fn read(blocks: &[Block], lines: &Lines) -> Vec<Record> {
    let mut found: Vec<(Record, Vec<(Purpose, String)>)> = Vec::new();
    let parents = parents(blocks);
    for siblings in siblings(blocks) {
        let titles: Vec<Option<(String, String)>> =
            siblings.iter().map(|index| blocks.get(*index).and_then(title)).collect();
        let codes = || titles.iter().flatten();
        let surely =
            siblings.iter().zip(&titles).filter(|(index, title)| is_surely(blocks, **index, title.as_ref())).count();
        if codes().count() < 2 || codes().count() * 3 < titles.len() * 2 || surely * 2 < codes().count() {
            continue;
        }
        let is_numeric = code::are_numeric(codes().map(|(code, _)| code.as_str()));
        for (index, title) in siblings.iter().zip(&titles) {
            let (Some((code, text)), Some(block)) = (title, blocks.get(*index)) else { continue };
            let code: Code = code::of(code, Form::Untyped, is_numeric);
            let mut record = Record::new(Some(code), lines.place(block.range.start));
            let parent = parents.get(*index).copied().flatten().and_then(|parent| blocks.get(parent));
            record.group = parent.and_then(|block| records::title(&block.plain())).map(|title| (title, ""));
            let texts = content(blocks, *index, text, lines, &mut record);
            found.push((record, texts));
        }
    }
    let messages = found.iter().flat_map(|(_, texts)| texts).map(|(_, text)| text.as_str());
    let language = language::of(messages);
    let with_texts = found.into_iter().map(|(mut record, texts)| {
        record.texts = texts.into_iter().map(|(purpose, text)| Text { purpose, language, text }).collect();
        record.group = record.group.map(|(title, _)| (title, language));
        record
    });
    with_texts.collect()
}

/// Returns whether a heading is hardly anything else than a code. One of capitals only, such as `MFA`, may be about what the tables
/// below it list.
fn is_surely(blocks: &[Block], index: usize, title: Option<&(String, String)>) -> bool {
    let is_span = || blocks.get(index).is_some_and(|block| block.spans.len() == 1);
    let has_sign = |code: &str| code.bytes().any(|byte| !byte.is_ascii_alphabetic());
    let has_table = || section(blocks, index).any(|block| matches!(block.content, Content::Table { .. }));
    title.is_some_and(|(code, _)| is_span() || (code::is_surely(code) && (has_sign(code) || !has_table())))
}

/// Returns the blocks below a heading, up to the next one of its level.
fn section(blocks: &[Block], index: usize) -> impl Iterator<Item = &Block> {
    let own = blocks.get(index).and_then(level).unwrap_or_default();
    let rest = blocks.get(index + 1..).unwrap_or_default();
    rest.iter().take_while(move |block| level(block).is_none_or(|level| level > own))
}

fn level(block: &Block) -> Option<usize> {
    match block.content {
        Content::Heading { level } => Some(level),
        _ => None,
    }
}

/// Returns the headings that are of one level under one parent, for each parent.
fn siblings(blocks: &[Block]) -> Vec<Vec<usize>> {
    let mut done: Vec<Vec<usize>> = Vec::new();
    let mut open: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, level) in blocks.iter().enumerate().filter_map(|(index, block)| Some((index, level(block)?))) {
        while let Some((_, closed)) = open.pop_if(|(own, _)| *own > level) {
            done.push(closed);
        }
        match open.last_mut() {
            Some((own, list)) if *own == level => list.push(index),
            _ => open.push((level, vec![index])),
        }
    }
    done.extend(open.into_iter().map(|(_, list)| list));
    done.sort();
    done
}

/// Returns for each block that is a heading the one of the section that it is in.
fn parents(blocks: &[Block]) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut parents = vec![None; blocks.len()];
    for ((index, block), parent) in blocks.iter().enumerate().zip(&mut parents) {
        let Some(own) = level(block) else { continue };
        while open.pop_if(|(level, _)| *level >= own).is_some() {}
        *parent = open.last().map(|(_, index)| *index);
        open.push((own, index));
    }
    parents
}

/// Returns the code of a heading and the text behind it: `1001: no such user`.
fn title(block: &Block) -> Option<(String, String)> {
    let plain = block.plain();
    if let [span] = block.spans.as_slice() {
        let rest = plain.trim_start().strip_prefix(span.as_str())?;
        return Some((span.trim().to_owned(), behind(rest).to_owned()));
    }
    let end =
        plain.find(|letter: char| letter.is_whitespace() || matches!(letter, '：' | '（' | '—')).unwrap_or(plain.len());
    let (first, rest) = plain.split_at_checked(end)?;
    let first = first.trim_end_matches([':', '-']);
    let rest = behind(rest);
    let is_short_number = first.bytes().all(|byte| byte.is_ascii_digit()) && first.len() < 3;
    let is_word_of_a_sentence = !rest.is_empty() && !code::is_surely(first);
    // `404 Not Found` heads the errors of a status.
    let is_status = status::read(&plain) == status::Statuses { list: first.parse().into_iter().collect(), rest: None };
    let is_code = code::is_like(first) && !is_short_number && !is_word_of_a_sentence && (!is_status || rest.is_empty());
    is_code.then(|| (first.to_owned(), rest.to_owned()))
}

fn behind(rest: &str) -> &str {
    rest.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ':' | '：' | '-' | '–' | '—'))
        .trim_end()
}

/// Returns the texts of a section by their purposes, and reads its other values.
fn content(blocks: &[Block], index: usize, text: &str, lines: &Lines, record: &mut Record) -> Vec<(Purpose, String)> {
    let mut texts: Vec<(Purpose, String)> = Vec::new();
    if !text.is_empty() {
        texts.push((Purpose::Message, text.to_owned()));
    }
    let mut purpose = Purpose::Description;
    let mut is_first = text.is_empty();
    for block in section(blocks, index) {
        if level(block).is_some() {
            is_first = false;
            let title = block.plain();
            purpose = match headings::read(&title).map(|guess| guess.role) {
                Some(Role::Text(Purpose::Message, _)) => {
                    is_first = true;
                    Purpose::Description
                }
                Some(Role::Text(purpose, _)) => purpose,
                _ => {
                    append(&mut texts, Purpose::Description, &format!("**{title}**"));
                    Purpose::Description
                }
            };
            continue;
        }
        let is_prose = matches!(block.content, Content::Prose);
        if is_prose && values(block, record, &mut texts) {
            continue;
        }
        let has_message = texts.iter().any(|(purpose, _)| *purpose == Purpose::Message);
        if is_first && is_prose && !has_message && !block.lines.is_empty() {
            is_first = false;
            texts.push((Purpose::Message, block.plain()));
            continue;
        }
        let source = lines.text().get(block.range.clone()).unwrap_or_default().trim();
        append(&mut texts, purpose, source);
    }
    texts
}

/// Reads a block whose lines are values: `**Status:** 404`. Returns whether it is one.
fn values(block: &Block, record: &mut Record, texts: &mut Vec<(Purpose, String)>) -> bool {
    let read = |line: &str| {
        let (key, value) = line.split_once([':', '：'])?;
        let guess = headings::read(key).filter(|_| key.chars().count() <= LONGEST_KEY)?;
        let is_key = match guess.role {
            Role::Status => !status::read(value).list.is_empty(),
            // A sentence can have such a word before a colon.
            Role::Text(..) => guess.doubt == 0,
            _ => false,
        };
        (is_key && !value.trim().is_empty()).then(|| (guess.role, value.trim().to_owned()))
    };
    let found: Option<Vec<(Role, String)>> = block.lines.iter().map(|line| read(line.text.trim())).collect();
    let Some(found) = found.filter(|found| !found.is_empty()) else { return false };
    for (role, value) in found {
        match role {
            Role::Text(purpose, _) => append(texts, purpose, &value),
            _ => record.statuses = status::read(&value),
        }
    }
    true
}

fn append(texts: &mut Vec<(Purpose, String)>, purpose: Purpose, text: &str) {
    if text.is_empty() {
        return;
    }
    match texts.iter_mut().find(|(own, _)| *own == purpose) {
        Some((_, before)) => {
            before.push_str("\n\n");
            before.push_str(text);
        }
        None => texts.push((purpose, text.to_owned())),
    }
}
