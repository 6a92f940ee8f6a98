//! Answers with random violations: 24 entries with an envelope each that list some of 18 violations, at any location.

use errbook::{Context, Language, Occurrence, Timestamp, ViolationKind};
use errbook_test_values::{Found, List, Occurred, Place, Random, instant};
use expect_test::expect_file;

use crate::random_bodies::renderer::{Asked, Listed, Renderer};
use crate::random_bodies::{brought, generator, is_same, reader};

const CATALOG: &str = include_str!("lists.toml");

/// How many answers are compared.
const ANSWERS: usize = 10_000;

#[errbook::catalog(codes, catalog = "tests/responses/random_bodies/lists.toml")]
enum ListCode {}

#[errbook::catalog(codes, violations, catalog = "tests/responses/random_bodies/lists.toml")]
enum ListViolation {}

#[test]
fn the_catalog_with_violations_is_what_the_generator_writes() {
    expect_file!["lists.toml"].assert_eq(&generator::lists());
}

/// Returns how many violations an answer has: none, a few, or many.
fn count(random: &mut Random) -> usize {
    if random.one_in(100) { 200 } else { random.below(5) }
}

#[test]
fn ten_thousand_answers_with_violations_are_those_of_an_independent_renderer() {
    let (entries, violations) = (reader::entries(CATALOG), reader::violations(CATALOG));
    assert_eq!((entries.len(), violations.len()), (generator::LISTS, generator::VIOLATIONS));
    let kinds: Vec<ViolationKind> = ListViolation::ALL.iter().map(|code| code.kind()).collect();
    let kind_of = |name: &str| *kinds.iter().find(|kind| kind.name() == name).expect("both know it");
    let mut random = Random(16);
    let (mut without, mut single) = (0, 0);
    for number in 0..ANSWERS {
        let index = number % entries.len();
        let entry = &entries[index];
        let held = entry.violations(violations.len());
        let values = crate::random_bodies::values(&entry.fields, &mut random);
        let mut places = Vec::new();
        let mut found = Vec::new();
        let mut listed = Vec::new();
        for _ in 0..count(&mut random) {
            let violation = &violations[random.one_of(&held)];
            let place = Place::any(&mut random);
            let values = crate::random_bodies::values(&violation.fields, &mut random);
            found.push(Found { kind: kind_of(&violation.name), location: place.location(), values });
            places.push(place);
            listed.push(violation);
        }
        let list = List(found);
        let listed = listed.into_iter().zip(&list.0).zip(&places);
        let listed = listed.map(|((violation, found), place)| Listed { violation, values: &found.values, place });
        let listed: Vec<Listed<'_>> = listed.collect();
        let language = random.one_of(&["en", "zh", "ja"]);
        let instance = random.one_in(2).then(|| format!("/orders/{number}?page=%41"));
        let (request_id, trace_id) = (brought(&mut random), brought(&mut random));
        let asked = Asked { language, request_id, instance, trace_id, at: instant(&mut random) };
        let mut context = Context::new().language(Language::of(language));
        context = context.timestamp(Timestamp::from_unix(asked.at.0, asked.at.1));
        context = asked.request_id.as_deref().into_iter().fold(context, Context::request_id);
        context = asked.instance.as_deref().into_iter().fold(context, Context::instance);
        context = asked.trace_id.as_deref().into_iter().fold(context, Context::trace_id);
        let code = ListCode::ALL[index];
        assert_eq!(code.entry().name(), entry.name);
        let response = Occurrence::new(code.entry(), &Occurred { values: &values, list: &list }).respond(&context);
        let expected = Renderer { entry, values: &values, asked: &asked, list: &listed, item: None }.body();
        let body = response.body.as_str();
        assert!(is_same(body, &expected), "answer {number}: {} {asked:?} {places:?}\n{body}\n{expected}", entry.name);
        without += usize::from(places.is_empty());
        single += usize::from(places.is_empty() && entry.single.is_some());
    }
    assert!(without > ANSWERS / 10 && single > 0 && single < without, "{without} {single}");
}
