//! Reads JSON: lists of objects, and objects with an object or a text for each code; also within other objects, whose names are
//! then the groups.

mod tree;

use errbook_catalog::phrase;

use self::tree::Tree;
use super::document::Document;
use super::headings::{self, Role};
use super::table::{Cell, Form, Place, Row, Table};
use crate::failure::Failure;

/// Reads a document with a name.
///
/// # Errors
///
/// Fails if the text is not JSON.
pub(super) fn read(file: &str, text: &str) -> Result<Document, Failure> {
    let tree: Tree = serde_json::from_str(text).map_err(|error| {
        Failure::new(phrase!("{file}: not valid JSON: {error}", "{file}：不是合法的 JSON：{error}"))
    })?;
    let mut reader = Reader { place: Place { file: file.to_owned(), line: None }, tables: Vec::new() };
    reader.walk(&tree, None);
    Ok(Document { tables: reader.tables, ..Document::default() })
}

/// The members of an object, with the key that the object has in another one.
type Keyed<'t> = (Option<&'t str>, &'t [(String, Tree)]);

struct Reader {
    place: Place,
    tables: Vec<Table>,
}

impl Reader {
    /// Reads the tables in a value that has a name.
    fn walk(&mut self, tree: &Tree, name: Option<&str>) {
        match tree {
            Tree::List(items) => {
                let rows = items.iter().filter_map(|item| match item {
                    Tree::Object(members) => Some(members.as_slice()),
                    _ => None,
                });
                self.table(name, rows.map(|members| (None, members)).collect());
            }
            Tree::Object(members) if is_record(members) => self.table(name, vec![(None, members)]),
            Tree::Object(members) => {
                let (mut errors, mut texts) = (Vec::new(), Vec::new());
                for (key, value) in members {
                    match value {
                        Tree::Object(inner) if is_record(inner) => errors.push((Some(key.as_str()), inner.as_slice())),
                        Tree::Text(_) => texts.push((key, value)),
                        Tree::Object(_) | Tree::List(_) => self.walk(value, Some(key)),
                        Tree::Null | Tree::Boolean(_) | Tree::Number(_) => {}
                    }
                }
                self.table(name, errors);
                // A text for each code. A few texts beside others are the head of the document.
                if texts.len() * 2 > members.len() {
                    self.texts(name, &texts);
                }
            }
            Tree::Null | Tree::Boolean(_) | Tree::Number(_) | Tree::Text(_) => {}
        }
    }

    /// Adds a table with a row for each object, which may have a key.
    fn table(&mut self, title: Option<&str>, rows: Vec<Keyed<'_>>) {
        if rows.is_empty() {
            return;
        }
        let is_keyed = rows.iter().any(|(key, _)| key.is_some());
        let mut flat: Vec<Vec<(String, Cell)>> = Vec::new();
        for (_, members) in &rows {
            let mut cells = Vec::new();
            flatten("", members, &mut cells);
            flat.push(cells);
        }
        let mut columns: Vec<&str> = Vec::new();
        for (name, _) in flat.iter().flatten() {
            if !columns.contains(&name.as_str()) {
                columns.push(name);
            }
        }
        let is_code =
            |name: &&str| headings::read(name).is_some_and(|guess| guess.role == Role::Code && guess.doubt == 0);
        let key_heading = if columns.iter().any(is_code) { "name" } else { "code" };
        let headings = is_keyed.then_some(key_heading).into_iter().chain(columns.iter().copied());
        let headings: Vec<String> = headings.map(ToOwned::to_owned).collect();
        let built = rows.iter().zip(&flat).map(|((key, _), cells)| {
            let of = |name: &&str| {
                cells.iter().find(|(own, _)| own == name).map(|(_, cell)| cell.clone()).unwrap_or_default()
            };
            let key = is_keyed.then(|| Cell::untyped(key.unwrap_or_default()));
            Row { cells: key.into_iter().chain(columns.iter().map(of)).collect(), place: self.place.clone() }
        });
        let rows = built.collect();
        let title = title.map(ToOwned::to_owned);
        self.tables.push(Table { title, headings, rows, place: self.place.clone() });
    }

    /// Adds a table of keys with their texts.
    fn texts(&mut self, title: Option<&str>, texts: &[(&String, &Tree)]) {
        let row = |(key, text): &(&String, &Tree)| Row {
            cells: vec![Cell::untyped(key), cell(text)],
            place: self.place.clone(),
        };
        self.tables.push(Table {
            title: title.map(ToOwned::to_owned),
            headings: vec!["code".to_owned(), "message".to_owned()],
            rows: texts.iter().map(row).collect(),
            place: self.place.clone(),
        });
    }
}

/// Returns whether an object is about one error: a member of it is named like a column.
fn is_record(members: &[(String, Tree)]) -> bool {
    let is_text = |role: Role| matches!(role, Role::Text(..) | Role::Status | Role::Code);
    let is_named = |name: &str| headings::read(name).is_some_and(|guess| is_text(guess.role) && guess.doubt < 2);
    let is_message = |name: &str| matches!(headings::read(name), Some(guess) if matches!(guess.role, Role::Text(..)));
    let is_object = |tree: &Tree| matches!(tree, Tree::Object(_));
    // A list of errors can have a title.
    let has_records = members.iter().any(|(_, value)| match value {
        Tree::List(items) => items.iter().any(is_object),
        Tree::Object(inner) => inner.iter().any(|(_, value)| is_object(value)),
        _ => false,
    });
    !has_records
        && members.iter().any(|(name, value)| match value {
            Tree::Object(inner) => is_message(name) && inner.iter().all(|(_, value)| matches!(value, Tree::Text(_))),
            // `error` alone is the message of TiDB's file.
            Tree::List(_) => false,
            _ => is_named(name) || name == "error",
        })
}

/// Collects the members of an object, with those of inner objects behind a dot: `message.en`.
fn flatten(prefix: &str, members: &[(String, Tree)], cells: &mut Vec<(String, Cell)>) {
    for (name, value) in members {
        let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            Tree::Object(inner) => flatten(&name, inner, cells),
            value => cells.push((name, cell(value))),
        }
    }
}

fn cell(tree: &Tree) -> Cell {
    match tree {
        Tree::Text(text) => Cell { text: text.trim().to_owned(), form: Form::Text, ..Cell::default() },
        Tree::Number(number) => Cell { text: number.clone(), form: Form::Number, ..Cell::default() },
        Tree::Boolean(value) => Cell { text: value.to_string(), form: Form::Text, ..Cell::default() },
        Tree::List(items) => {
            let items: Vec<String> = items.iter().map(|item| cell(item).text).filter(|text| !text.is_empty()).collect();
            Cell { text: items.join("、"), spans: items, form: Form::Text }
        }
        Tree::Null | Tree::Object(_) => Cell::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(text: &str) -> Vec<(Option<String>, Vec<String>, Vec<Vec<String>>)> {
        let tables = read("a.json", text).unwrap().tables.into_iter();
        let rows = |rows: Vec<Row>| {
            rows.into_iter()
                .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
                .collect::<Vec<Vec<String>>>()
        };
        tables.map(|table| (table.title, table.headings, rows(table.rows))).collect()
    }

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn lists_and_maps_of_objects_are_tables() {
        let expected = vec![(None, strings(&["code", "message"]), vec![strings(&["1", "a"]), strings(&["2", "b"])])];
        assert_eq!(tables(r#"[{"code": 1, "message": "a"}, {"code": 2, "message": "b"}]"#), expected);
        assert_eq!(tables(r#"{"1": {"message": "a"}, "2": {"message": "b"}}"#), expected);
        assert_eq!(tables(r#"{"1": "a", "2": "b"}"#), expected);
    }

    #[test]
    fn names_around_tables_are_their_titles_and_inner_objects_are_columns() {
        assert_eq!(
            tables(r#"{"version": 1, "users": {"A": {"message": {"en": "a", "zh": "甲"}}}}"#),
            [(
                Some("users".to_owned()),
                strings(&["code", "message.en", "message.zh"]),
                vec![strings(&["A", "a", "甲"])]
            )]
        );
        assert_eq!(
            tables(r#"{"NOT_FOUND": {"code": 7, "msg": "a"}}"#),
            [(None, strings(&["name", "code", "msg"]), vec![strings(&["NOT_FOUND", "7", "a"])])]
        );
    }

    #[test]
    fn repeated_members_are_kept() {
        assert_eq!(tables(r#"{"1": "a", "1": "b"}"#)[0].2, [strings(&["1", "a"]), strings(&["1", "b"])]);
    }
}
