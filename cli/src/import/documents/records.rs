//! Reads the rows of tables as records.

use super::code;
use super::columns::{self, Chosen};
use super::headings::Role;
use super::record::{Purpose, Record};
use super::status;
use super::table::{Cell, Place, Row, Table};
use crate::failure::Failure;

/// The records of a table, and the headings of its columns that a catalog has no place for.
pub(super) struct Rows {
    pub(super) records: Vec<Record>,
    pub(super) unread: Vec<String>,
    /// The rows without a code.
    pub(super) skipped: Vec<Place>,
}

/// Reads a table; `None` if it lists no errors.
///
/// # Errors
///
/// Fails if two columns could be the code.
pub(super) fn read(table: &Table, chosen: &Chosen) -> Result<Option<Rows>, Failure> {
    let Some(roles) = columns::assign(table, chosen)? else { return Ok(None) };
    let code_column = roles.iter().position(|role| *role == Some(Role::Code));
    let cells = code_column.into_iter().flat_map(|column| table.values(column));
    let codes: Vec<String> = cells.flat_map(code::texts).collect();
    let is_numeric = code::are_numeric(codes.iter().map(String::as_str));
    let language = roles.iter().find_map(|role| match role {
        Some(Role::Text(Purpose::Message, language)) => *language,
        _ => None,
    });
    let group = table.title.as_deref().and_then(title).zip(Some(language.unwrap_or("en")));
    let (mut records, mut skipped) = (Vec::new(), Vec::new());
    for row in &table.rows {
        let Some(cell) = code_column.and_then(|column| row.cells.get(column)) else { continue };
        let texts = code::texts(cell);
        if texts.is_empty() && row.cells.iter().any(|cell| !cell.text.is_empty()) {
            skipped.push(row.place.clone());
        }
        for text in &texts {
            let code = code::of(text, cell.form, is_numeric);
            let mut record = Record::new(Some(code), row.place.clone());
            record.group.clone_from(&group);
            fill(&mut record, row, &table.headings, &roles);
            if texts.len() > 1 {
                record.shared_with.clone_from(&texts);
            }
            records.push(record);
        }
    }
    let open = table
        .headings
        .iter()
        .zip(&roles)
        .enumerate()
        .filter(|(_, (heading, role))| role.is_none() && !heading.is_empty());
    let open = open.filter(|(column, _)| table.values(*column).next().is_some()).map(|(_, (heading, _))| heading);
    let unread = open.chain(&table.left_out).cloned().collect();
    Ok(Some(Rows { records, unread, skipped }))
}

fn fill(record: &mut Record, row: &Row, headings: &[String], roles: &[Option<Role>]) {
    for ((cell, role), heading) in row.cells.iter().zip(roles).zip(headings) {
        let Some(role) = role else { continue };
        if cell.text.is_empty() {
            continue;
        }
        match role {
            Role::Code => {}
            Role::Name => record.name = Some(cell.text.clone()),
            Role::Status => record.statuses = status::read(&cell.text),
            Role::Text(purpose, language) => record.add(*purpose, language.unwrap_or("en"), &cell.text),
            Role::Group => {
                let language = super::language::of(std::iter::once(cell.text.as_str()));
                record.group = title(&cell.text).map(|title| (title, language));
            }
            Role::Tags => record.tags = list(cell),
            Role::Source => record.sources = list(cell),
            Role::Retryable => {
                record.retryable = boolean(&cell.text);
                if record.retryable.is_none() {
                    record.unused.push((row.place.clone(), format!("{heading}: {}", cell.text)));
                }
            }
        }
    }
}

/// Returns a text as a title, which has no values; `None` if nothing is left of it.
pub(super) fn title(text: &str) -> Option<String> {
    let text = text.replace(['{', '}'], "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Returns the items of a cell: its code spans, else what commas divide.
fn list(cell: &Cell) -> Vec<String> {
    if !cell.spans.is_empty() {
        return cell.spans.clone();
    }
    let items = cell.text.split(['、', '，', ',', '；', ';', '\n']).map(str::trim);
    items.filter(|item| !item.is_empty()).map(ToOwned::to_owned).collect()
}

fn boolean(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "1" | "是" | "可" | "可以" | "能" | "✓" | "✅" => Some(true),
        "false" | "no" | "n" | "0" | "否" | "不可" | "不可以" | "不能" | "✗" | "❌" | "×" => Some(false),
        _ => None,
    }
}
