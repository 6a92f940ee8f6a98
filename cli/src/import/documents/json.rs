//! Reads JSON: lists of objects, and objects with an object or a text for each code; also within other objects, whose names are
//! then the groups.

mod tree;

use std::collections::HashMap;

use errbook_catalog::phrase;

use self::tree::{Member, Node, Problem, Tree};
use super::document::Document;
use super::headings::{self, Role};
use super::table::{Cell, Form, Place, Row, Table};
use crate::failure::Failure;

/// The most columns of a table, and the most cells. What objects have beyond that is named as not imported: thousands of objects with
/// nothing in common would not fit into memory as a table. Objects that are alike have fewer cells in the largest document.
const MOST_COLUMNS: usize = 256;
const MOST_CELLS: usize = 4 << 20;

/// Reads a document with a name.
///
/// # Errors
///
/// Fails if the text is not JSON.
pub(super) fn read(file: &str, text: &str) -> Result<Document, Failure> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    read_located(file, text, &|at| starts.partition_point(|start| *start <= at))
}

/// Reads JSON that another format was written as; `line` returns the line of the value at an offset in it.
pub(super) fn read_located(file: &str, text: &str, line: &dyn Fn(usize) -> usize) -> Result<Document, Failure> {
    let place = |at: usize| Place { file: file.to_owned(), line: Some(line(at)) };
    let root = tree::read(text).map_err(|problem| failure(file, &problem, &place))?;
    let mut reader = Reader { place: &place, tables: Vec::new() };
    reader.walk(&root, None);
    Ok(Document { tables: reader.tables, ..Document::default() })
}

fn failure(file: &str, problem: &Problem, place: &dyn Fn(usize) -> Place) -> Failure {
    match problem {
        Problem::Syntax(error) => {
            Failure::new(phrase!("{file}: not valid JSON: {error}", "{file}：不是合法的 JSON：{error}"))
        }
        Problem::Surrogate(at) => {
            let place = place(*at);
            Failure::new(phrase!(
                "{place}: a string has an escape `\\u` that is half of a character",
                "{place}：字符串中的转义 `\\u` 只是半个字符（代理对不完整）"
            ))
        }
        Problem::Depth(at) => {
            let place = place(*at);
            Failure::new(phrase!("{place}: the value is nested too deep", "{place}：值的嵌套太深"))
        }
    }
}

/// An object, with the key that it has in another one.
struct Keyed<'t> {
    key: Option<&'t str>,
    at: usize,
    members: &'t [Member],
}

struct Reader<'r> {
    /// The place of the value at an offset.
    place: &'r dyn Fn(usize) -> Place,
    tables: Vec<Table>,
}

impl Reader<'_> {
    /// Reads the tables in a value that has a name.
    fn walk(&mut self, node: &Node, name: Option<&str>) {
        match &node.tree {
            Tree::List(items) => {
                let rows = items.iter().filter_map(|item| match &item.tree {
                    Tree::Object(members) => Some(Keyed { key: None, at: item.at, members }),
                    _ => None,
                });
                self.table(name, &rows.collect::<Vec<_>>());
            }
            Tree::Object(members) if is_record(members) => {
                self.table(name, &[Keyed { key: None, at: node.at, members }]);
            }
            Tree::Object(members) => {
                let (mut errors, mut texts) = (Vec::new(), Vec::new());
                for Member { name: key, value } in members {
                    match &value.tree {
                        Tree::Object(inner) if is_record(inner) => {
                            errors.push(Keyed { key: Some(key), at: value.at, members: inner });
                        }
                        Tree::Text(_) => texts.push((key.as_str(), value)),
                        Tree::Object(_) | Tree::List(_) => self.walk(value, Some(key)),
                        Tree::Null | Tree::Boolean(_) | Tree::Number(_) => {}
                    }
                }
                self.table(name, &errors);
                // A text for each code. A few texts beside others are the head of the document.
                if texts.len() * 2 > members.len() {
                    self.texts(name, &texts);
                }
            }
            Tree::Null | Tree::Boolean(_) | Tree::Number(_) | Tree::Text(_) => {}
        }
    }

    /// Adds a table with a row for each object.
    fn table(&mut self, title: Option<&str>, rows: &[Keyed<'_>]) {
        let Some(first) = rows.first() else { return };
        let is_keyed = rows.iter().any(|row| row.key.is_some());
        let flat: Vec<Vec<(String, Cell)>> = rows.iter().map(|row| flattened(row.members)).collect();
        let mut columns = Columns::default();
        for (name, _) in flat.iter().flatten() {
            columns.add(name);
        }
        let Columns { names, numbers } = columns;
        let is_code =
            |name: &&str| headings::read(name).is_some_and(|guess| guess.role == Role::Code && guess.doubt == 0);
        let key_heading = if names.iter().any(is_code) { "name" } else { "code" };
        let (shown, left_out) = names.split_at(names.len().min(MOST_COLUMNS).min(MOST_CELLS / rows.len()));
        let headings = is_keyed.then_some(key_heading).into_iter().chain(shown.iter().copied());
        let headings: Vec<String> = headings.map(ToOwned::to_owned).collect();
        let built = rows.iter().zip(&flat).map(|(row, found)| {
            let mut cells = vec![Cell::default(); shown.len()];
            for (name, cell) in found.iter().rev() {
                let number = numbers.get(name.as_str()).copied().unwrap_or_default();
                if let Some(own) = cells.get_mut(number) {
                    own.clone_from(cell);
                }
            }
            let key = is_keyed.then(|| Cell::untyped(row.key.unwrap_or_default()));
            Row { cells: key.into_iter().chain(cells).collect(), place: (self.place)(row.at) }
        });
        let table = Table {
            title: title.map(ToOwned::to_owned),
            headings,
            rows: built.collect(),
            place: (self.place)(first.at),
            left_out: left_out.iter().map(ToString::to_string).collect(),
        };
        self.tables.push(table);
    }

    /// Adds a table of keys with their texts.
    fn texts(&mut self, title: Option<&str>, texts: &[(&str, &Node)]) {
        let Some((_, first)) = texts.first() else { return };
        let row = |(key, text): &(&str, &Node)| Row {
            cells: vec![Cell::untyped(key), cell(&text.tree)],
            place: (self.place)(text.at),
        };
        self.tables.push(Table {
            title: title.map(ToOwned::to_owned),
            headings: vec!["code".to_owned(), "message".to_owned()],
            rows: texts.iter().map(row).collect(),
            place: (self.place)(first.at),
            left_out: Vec::new(),
        });
    }
}

/// The columns of a table, each once, in the order in which objects have them.
#[derive(Default)]
struct Columns<'n> {
    names: Vec<&'n str>,
    numbers: HashMap<&'n str, usize>,
}

impl<'n> Columns<'n> {
    fn add(&mut self, name: &'n str) {
        let next = self.names.len();
        if *self.numbers.entry(name).or_insert(next) == next {
            self.names.push(name);
        }
    }
}

/// Returns whether an object is about one error: a member of it is named like a column.
fn is_record(members: &[Member]) -> bool {
    let is_text = |role: Role| matches!(role, Role::Text(..) | Role::Status | Role::Code);
    let is_named = |name: &str| headings::read(name).is_some_and(|guess| is_text(guess.role) && guess.doubt < 2);
    let is_message = |name: &str| matches!(headings::read(name), Some(guess) if matches!(guess.role, Role::Text(..)));
    let is_object = |node: &Node| matches!(node.tree, Tree::Object(_));
    // A list of errors can have a title.
    let has_records = members.iter().any(|member| match &member.value.tree {
        Tree::List(items) => items.iter().any(is_object),
        Tree::Object(inner) => inner.iter().any(|member| is_object(&member.value)),
        _ => false,
    });
    !has_records
        && members.iter().any(|Member { name, value }| match &value.tree {
            Tree::Object(inner) => is_message(name) && inner.iter().all(|own| matches!(own.value.tree, Tree::Text(_))),
            // `error` alone is the message of TiDB's file.
            Tree::List(_) => false,
            _ => is_named(name) || name == "error",
        })
}

/// Returns the members of an object, with those of inner objects behind a dot: `message.en`.
fn flattened(members: &[Member]) -> Vec<(String, Cell)> {
    let mut cells = Vec::new();
    flatten("", members, &mut cells);
    cells
}

fn flatten(prefix: &str, members: &[Member], cells: &mut Vec<(String, Cell)>) {
    for Member { name, value } in members {
        let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match &value.tree {
            Tree::Object(inner) => flatten(&name, inner, cells),
            tree => cells.push((name, cell(tree))),
        }
    }
}

fn cell(tree: &Tree) -> Cell {
    match tree {
        Tree::Text(text) => Cell { text: text.trim().to_owned(), form: Form::Text, ..Cell::default() },
        Tree::Number(number) => Cell { text: number.clone(), form: Form::Number, ..Cell::default() },
        Tree::Boolean(value) => Cell { text: value.to_string(), form: Form::Text, ..Cell::default() },
        Tree::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| cell(&item.tree).text).filter(|text| !text.is_empty()).collect();
            Cell { text: items.join("、"), spans: items, form: Form::Text }
        }
        Tree::Null | Tree::Object(_) => Cell::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A title, the headings, and the texts of the rows.
    type Shown = (Option<String>, Vec<String>, Vec<Vec<String>>);

    fn tables(text: &str) -> Vec<Shown> {
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

    #[test]
    fn rows_have_their_lines() {
        let lines = |text: &str| -> Vec<Option<usize>> {
            let tables = read("a.json", text).unwrap().tables;
            tables.iter().flat_map(|table| &table.rows).map(|row| row.place.line).collect()
        };
        assert_eq!(lines("[\n  {\"code\": 1},\n\n  {\"code\": 2}\n]"), [Some(2), Some(4)]);
        assert_eq!(lines("{\n\"A\": {\"message\": \"a\"},\n\"B\":\n{\"message\": \"b\"}}"), [Some(2), Some(4)]);
        assert_eq!(lines("{\"1\": \"a\",\r\n\"2\": \"b\"}"), [Some(1), Some(2)]);
    }

    #[test]
    fn numbers_are_as_written_and_columns_have_a_limit() {
        let text = r#"[{"code": 99999999999999999999, "message": 1.50}]"#;
        assert_eq!(tables(text)[0].2, [strings(&["99999999999999999999", "1.50"])]);
        let objects: Vec<String> = (0..1000).map(|row| format!(r#"{{"code": {row}, "x{row}": 1}}"#)).collect();
        let table = read("a.json", &format!("[{}]", objects.join(","))).unwrap().tables.remove(0);
        assert_eq!((table.headings.len(), table.left_out.len()), (256, 745));
    }

    #[test]
    fn what_is_not_json_is_refused_at_its_place() {
        let deep = format!("[\n{}{}]", "[".repeat(200), "]".repeat(200));
        for (text, place) in [
            ("[1,\n2", "line 2 column 1"),
            ("{\n\"a\":\n \"\\ud800\"}", "a.json:3: a string"),
            ("{\n\"\\ud800\": 1}", "a.json:1: a string"),
            (deep.as_str(), "a.json:2: the value is nested"),
        ] {
            let failure = read("a.json", text).unwrap_err().render(errbook_catalog::Locale::En);
            assert!(failure.contains(place), "{failure}");
        }
    }
}
