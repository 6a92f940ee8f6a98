//! Queries as people type them (`tests/queries/`), in the script of the book and in Rust.

mod slow;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use errbook_pages::{Contents, Finder, Findings, Options, Site, data};
use serde_json::{Value, json};

/// The share of the queries that has to be found.
const ENOUGH: f64 = 0.95;

/// A line of the list.
struct Query {
    book: (String, String),
    text: String,
    wanted: Vec<String>,
    how: String,
}

impl Query {
    /// Returns whether the order of what it finds is a rule, and no matter of the share that is found.
    fn is_rule(&self) -> bool {
        matches!(self.how.as_str(), "first" | "only")
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn queries() -> Vec<Query> {
    let text = std::fs::read_to_string(root().join("tests/queries/queries.tsv")).expect("the list");
    let line = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [catalog, language, query, wanted, how] = cells.as_slice() else { panic!("five columns: {line}") };
        Query {
            book: ((*catalog).to_owned(), (*language).to_owned()),
            text: unescaped(query),
            wanted: wanted.split('|').map(str::to_owned).collect(),
            how: (*how).to_owned(),
        }
    };
    text.lines().skip(1).map(line).collect()
}

fn unescaped(text: &str) -> String {
    let (mut out, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            letter => out.push(letter),
        }
    }
    out
}

/// A catalog in a language.
struct Book {
    contents: Contents,
    language: usize,
    /// The names of the items that a find by their number, `violations.NAME` for violations.
    names: Vec<String>,
}

fn book((catalog, language): &(String, String)) -> Book {
    match catalog.as_str() {
        "accounts" => book_of("catalog.toml", language),
        "ferry" => book_of("tests/queries/ferry.toml", language),
        other => book_of(&format!("examples/{other}/catalog.toml"), language),
    }
}

fn book_of(file: &str, language: &str) -> Book {
    let text = std::fs::read_to_string(root().join(file)).expect("a catalog");
    let catalog = errbook_catalog::read_text(file, &text).catalog;
    let language = catalog.languages.iter().position(|tag| tag.value == language).expect("a language");
    let contents = Contents::new(catalog, false);
    let found: Value = serde_json::from_str(&data::find(&contents)).expect("JSON");
    let mut names = Vec::new();
    for (kind, prefix) in
        [("entries", ""), ("retired", ""), ("violations", "violations."), ("retired_violations", "violations.")]
    {
        let rows = found[kind].as_array().expect("rows").iter();
        names.extend(rows.map(|row| format!("{prefix}{}", row[0].as_str().expect("a name"))));
    }
    Book { contents, language, names }
}

/// What the script of the book finds.
struct Found {
    /// By book and by query.
    found: Vec<Vec<Value>>,
    /// The least that was left of the work that it may do for a query.
    left: f64,
}

/// Runs the script of the book with the texts of each book; `name` is that of a folder for its files. `None` where there is no node,
/// which nobody has to have to test the rest; CI has it.
fn in_script(name: &str, books: &[(&Book, Vec<&str>)]) -> Option<Found> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    let site = Site::new(errbook_catalog::read_text("x.toml", "[catalog]\nname = 'x'\n").catalog, Options::new());
    let script = folder.join("engine.cjs");
    std::fs::write(&script, site.page("/engine.js").expect("the script").bytes).expect("a file");
    let of = |(book, texts): &(&Book, Vec<&str>)| json!({ "find": data::find(&book.contents), "search": data::search(&book.contents, book.language), "queries": texts });
    let input = json!({ "script": script, "books": books.iter().map(of).collect::<Vec<Value>>() });
    let (asked, found) = (folder.join("asked.json"), folder.join("found.json"));
    std::fs::write(&asked, input.to_string()).expect("a file");
    let run = root().join("pages/tests/queries/run.cjs");
    match Command::new("node").args([&run, &asked, &found]).status() {
        Err(error) if error.kind() == ErrorKind::NotFound && std::env::var_os("CI").is_none() => {
            eprintln!("NOT CHECKED: the script of the book, as there is no node");
            return None;
        }
        status => assert!(status.expect("node").success()),
    }
    let out: Value = serde_json::from_str(&std::fs::read_to_string(&found).expect("what was found")).expect("JSON");
    let of_book = |book: &Value| book.as_array().expect("findings").clone();
    Some(Found {
        found: out["found"].as_array().expect("books").iter().map(of_book).collect(),
        left: out["left"].as_f64().expect("a number"),
    })
}

#[test]
fn queries_find_what_people_want_in_the_script_and_in_rust() {
    let all = queries();
    let mut by_book: BTreeMap<&(String, String), Vec<&Query>> = BTreeMap::new();
    all.iter().for_each(|query| by_book.entry(&query.book).or_default().push(query));
    let books: Vec<(Book, Vec<&Query>)> = by_book.into_iter().map(|(key, queries)| (book(key), queries)).collect();
    let (mut misses, mut broken) = (Vec::new(), 0);
    let texts: Vec<(&Book, Vec<&str>)> =
        books.iter().map(|(book, queries)| (book, queries.iter().map(|query| query.text.as_str()).collect())).collect();
    let in_script = in_script("queries", &texts);
    for (number, (book, queries)) in books.iter().enumerate() {
        let finder = Finder::new(&book.contents, book.language);
        for (at, query) in queries.iter().enumerate() {
            let found = written(&finder.find(&query.text));
            if let Some(script) = &in_script {
                let (text, book) = (&query.text, &query.book);
                assert_eq!(found, script.found[number][at], "{text:?} of {book:?}, in Rust and in the script");
            }
            let miss = miss(book, query, &found);
            broken += usize::from(miss.is_some() && query.is_rule());
            misses.extend(miss);
        }
    }
    misses.iter().for_each(|miss| println!("{miss}"));
    let share = 1.0 - misses.len() as f64 / all.len() as f64;
    println!("{} of {} queries, {:.1} %", all.len() - misses.len(), all.len(), share * 100.0);
    assert_eq!(broken, 0, "queries that find something else first");
    assert!(share >= ENOUGH, "{} of {} queries find something else", misses.len(), all.len());
}

/// Returns findings as the script writes them.
fn written(found: &Findings) -> Value {
    let answer = |answer: &errbook_pages::Answer| {
        let values: BTreeMap<String, &String> =
            answer.values.iter().map(|(field, value)| (field.to_string(), value)).collect();
        json!({ "number": answer.number, "values": values, "status": answer.status, "where": answer.place })
    };
    let answers: Vec<Value> = found.answers.iter().map(answer).collect();
    json!({ "answers": answers, "rows": found.rows, "full": found.is_full, "status": found.status.unwrap_or_default() })
}

/// Returns a line for a query that does not find what is wanted.
fn miss(book: &Book, query: &Query, found: &Value) -> Option<String> {
    let name = |number: &Value| book.names.get(number.as_u64()? as usize).map(String::as_str);
    let answers: Vec<&str> = found["answers"].as_array()?.iter().filter_map(|answer| name(&answer["number"])).collect();
    let rows = found["rows"].as_array()?.iter().filter_map(name);
    let all: Vec<&str> = answers.iter().copied().chain(rows).collect();
    let first: Vec<&str> = all.iter().copied().take(3).collect();
    let is_wanted = |name: &&&str| query.wanted.iter().any(|wanted| wanted == **name);
    let is_found = match query.how.as_str() {
        "answer" => answers.iter().any(|name| is_wanted(&name)),
        "first" => all.first().iter().any(is_wanted),
        "only" => !all.is_empty() && all.iter().all(|name| is_wanted(&name)),
        _ => first.iter().any(|name| is_wanted(&name)),
    };
    let (catalog, language) = &query.book;
    let (text, wanted) = (query.text.replace('\n', "⏎"), query.wanted.join("|"));
    (!is_found).then(|| {
        format!("{catalog} {language} {text:?}: wanted {wanted} ({}), answers {answers:?}, first {first:?}", query.how)
    })
}
