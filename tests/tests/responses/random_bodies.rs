//! Random bodies: what errbook answers is compared with a renderer that shares no code with it. 240 entries with an envelope
//! each, fields of every type with extreme values, and 20,000 answers.

mod formats;
mod generator;
mod lists;
mod locations;
mod reader;
mod renderer;
mod template;

use errbook::{Context, Language, Occurrence, Timestamp};
use errbook_test_values::{Random, Values, instant, text, value};
use expect_test::expect_file;

use renderer::{Asked, Renderer};

const CATALOG: &str = include_str!("random_bodies/catalog.toml");

/// How many answers are compared.
const ANSWERS: usize = 20_000;

#[errbook::catalog(codes, catalog = "tests/responses/random_bodies/catalog.toml")]
enum RandomCode {}

#[test]
fn the_catalog_is_what_the_generator_writes() {
    expect_file!["random_bodies/catalog.toml"].assert_eq(&generator::catalog());
}

/// Returns values of these fields.
fn values(fields: &[reader::Field], random: &mut Random) -> Values {
    Values(fields.iter().map(|field| value(&field.kind, field.optional, field.list, random)).collect())
}

/// A text that a request brings, or none.
fn brought(random: &mut Random) -> Option<String> {
    random.one_in(2).then(|| text(random))
}

/// Returns whether two bodies are the same but for the notation of numbers: `1e300` and `1e+300` are one, and so are the two
/// shortest texts of a number in the middle between them.
fn is_same(body: &str, other: &str) -> bool {
    let (one, two) = (tokens(body), tokens(other));
    let is_one = |(one, two): (&&str, &&str)| {
        let is_float = |text: &str| !text.starts_with('"') && text.contains(['.', 'e', 'E']);
        one == two || (is_float(one) && is_float(two) && one.parse::<f64>() == two.parse::<f64>())
    };
    one.len() == two.len() && one.iter().zip(&two).all(is_one)
}

/// Returns the tokens of a body: strings, numbers and words, and marks.
fn tokens(body: &str) -> Vec<&str> {
    serde_json::from_str::<serde::de::IgnoredAny>(body).unwrap_or_else(|error| panic!("{error}: {body}"));
    let mut tokens = Vec::new();
    let mut rest = body;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => rest.find(['{', '}', '[', ']', ',', ':', '"']).unwrap_or(rest.len()),
        };
        let (token, behind) = rest.split_at(length);
        tokens.push(token);
        rest = behind;
    }
    tokens
}

/// Returns the length of the string that a text begins with.
fn string(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == '"' && !is_escaped {
            return at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    text.len()
}

#[test]
fn twenty_thousand_answers_are_those_of_an_independent_renderer() {
    let entries = reader::entries(CATALOG);
    assert_eq!((entries.len(), RandomCode::ALL.len()), (generator::ENTRIES, generator::ENTRIES));
    let mut random = Random(14);
    for number in 0..ANSWERS {
        let index = number % entries.len();
        let entry = &entries[index];
        let values = values(&entry.fields, &mut random);
        let language = random.one_of(&["en", "zh", "ja"]);
        let instance = random.one_in(2).then(|| format!("/orders/{number}?page=%41"));
        let request_id = brought(&mut random);
        let trace_id = brought(&mut random);
        let asked = Asked { language, request_id, instance, trace_id, at: instant(&mut random) };
        let (seconds, nanoseconds) = asked.at;
        let mut context = Context::new().language(Language::of(language));
        context = context.timestamp(Timestamp::from_unix(seconds, nanoseconds));
        context = asked.request_id.as_deref().into_iter().fold(context, Context::request_id);
        context = asked.instance.as_deref().into_iter().fold(context, Context::instance);
        context = asked.trace_id.as_deref().into_iter().fold(context, Context::trace_id);
        let code = RandomCode::ALL[index];
        assert_eq!(code.entry().name(), entry.name);
        let response = Occurrence::new(code.entry(), &values).respond(&context);
        let expected = Renderer { entry, values: &values, asked: &asked, list: &[], item: None }.body();
        let body = response.body.as_str();
        assert!(is_same(body, &expected), "answer {number}: {} {asked:?} {values:?}\n{body}\n{expected}", entry.name);
        assert_eq!(i64::from(response.status.as_u16()), entry.status());
    }
}
