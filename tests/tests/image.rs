//! Images, operation by operation: what the macros write is all that the format has, and the runtime runs it.

use std::collections::BTreeSet;

use errbook::{__private::Image, ApiError, Catalogued, Context, Language, Occurrence, Timestamp};
use errbook_format::image::plan::{self, HEAD, op, optional};
use errbook_format::image::{context, frame, header, record, reference, success_table};

#[errbook::catalog(catalog = "catalogs/image.toml")]
enum AnyError {}

/// Returns the words that the macros wrote.
fn words() -> Vec<u32> {
    let (_, bytes) = AnyError::IMAGE.literals();
    bytes.chunks(4).map(|bytes| u32::from_le_bytes(bytes.try_into().unwrap())).collect()
}

/// Collects the places of operations.
struct Walk<'a> {
    words: &'a [u32],
    operations: BTreeSet<usize>,
}

impl<'a> Walk<'a> {
    /// Returns the places of all operations in messages, bodies and headers.
    fn through(words: &'a [u32]) -> BTreeSet<usize> {
        let mut walk = Self { words, operations: BTreeSet::new() };
        let languages = walk.word(header::LANGUAGES) as usize;
        for index in 0..walk.word(header::RECORDS) {
            let at = walk.word(header::FIRST_RECORD) + index * walk.word(header::RECORD_SIZE);
            let frame = walk.word(at + record::FRAME);
            for language in 0..languages {
                for text in [record::MESSAGE, record::BODY] {
                    let word = walk.word(at + record::of_language(language, text));
                    if reference::is_plan(word) {
                        walk.plan(word & reference::PLACE);
                    }
                }
                walk.plan(walk.word(frame + frame::FIRST_BODY + language as u32));
            }
            let headers = walk.word(frame + frame::HEADERS);
            if headers > 0 {
                // Of each header: the span of its name, then the place of its plan.
                (0..walk.word(headers)).for_each(|header| walk.plan(walk.word(headers + header * 3 + 3)));
            }
        }
        let success = walk.word(header::SUCCESS);
        (0..languages as u32).for_each(|language| walk.plan(walk.word(success + success_table::FIRST_BODY + language)));
        walk.operations
    }

    fn word(&self, at: u32) -> u32 {
        self.words[at as usize]
    }

    fn plan(&mut self, at: u32) {
        if at > 0 {
            self.block(at + HEAD, self.word(at));
        }
    }

    /// Walks through `length` words of operations.
    fn block(&mut self, at: u32, length: u32) {
        let mut next = at;
        while next < at + length {
            let (code, argument) = (plan::code(self.word(next)), plan::argument(self.word(next)));
            self.operations.insert(next as usize);
            let operands = plan::operands(code, argument);
            match code {
                op::OPTIONAL | op::PRUNE | op::REQUIRED => self.block(next + 1, operands),
                op::PLURAL => {
                    (0..plan::EXACT_FORMS).for_each(|form| self.plan(self.word(next + 1 + form)));
                    let exact = self.word(next + 1 + plan::EXACT_FORMS);
                    if exact > 0 {
                        (0..self.word(exact)).for_each(|form| self.plan(self.word(exact + 2 + 2 * form)));
                    }
                }
                _ => {}
            }
            next += 1 + operands;
        }
    }
}

/// The code as the format lists it: codes from `TEXT_FIELD` on are one operation, for different fields.
fn listed(word: u32) -> u8 {
    plan::code(word).min(op::TEXT_FIELD)
}

/// Returns an image of these words, with the text and the languages of the catalog.
fn image(words: &[u32]) -> &'static Image {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let (text, _) = AnyError::IMAGE.literals();
    Box::leak(Box::new(Image::new(text, bytes.leak(), AnyError::IMAGE.catalog().languages())))
}

/// Returns everything that the runtime writes from an image: bodies, messages and headers, with and without values, and the
/// template of a success.
fn answers(words: &[u32]) -> String {
    let at = Timestamp::from_unix(1, 0);
    let contexts = [
        Context::new().timestamp(at),
        Context::new().timestamp(at).instance("/a").language(Language::ZH),
        Context::new().timestamp(at).request_id("r").instance("/a").trace_id("t"),
        Context::new().timestamp(at).trace_id("t"),
    ];
    let errors = [
        AnyError::Fixed,
        AnyError::Filled { left: 1, name: "a".to_owned(), note: None },
        AnyError::Filled { left: 2, name: "b".to_owned(), note: Some("c".to_owned()) },
        AnyError::Styled { until: at },
    ];
    let mut out = String::new();
    let image_of_entries = image(words);
    for error in &errors {
        let own = error.occurrence();
        let index = (0..3).find(|index| AnyError::IMAGE.entry(*index) == own.entry()).unwrap();
        let occurrence = Occurrence::new(image_of_entries.entry(index), own.fields());
        for context in &contexts {
            let response = occurrence.respond(context);
            let message = occurrence.localized(Language::EN);
            out += &format!("{}\n{message}\n{:?}\n", response.body, response.headers);
        }
    }
    // The template of a success, as the body of an entry.
    let at = |at: u32| words[at as usize];
    let mut words_of_success = words.to_vec();
    let body = at(header::FIRST_RECORD) + record::of_language(0, record::BODY);
    words_of_success[body as usize] = reference::PLAN | at(at(header::SUCCESS) + success_table::FIRST_BODY);
    let occurrence = Occurrence::new(image(&words_of_success).entry(0), &());
    out + &String::from(occurrence.body(&Context::new()))
}

/// Returns whether an operation is one of bodies with violations, which the catalog of this test has none of.
fn is_of_violations(code: u8) -> bool {
    (op::VIOLATIONS..=op::WITH_VIOLATIONS).contains(&code)
}

#[test]
fn the_macros_write_each_operation_of_the_format() {
    let words = words();
    let written: BTreeSet<u8> = Walk::through(&words).into_iter().map(|at| listed(words[at])).collect();
    let missing = op::ALL.iter().filter(|(code, _)| !written.contains(code) && !is_of_violations(*code));
    let missing: Vec<&str> = missing.map(|(_, name)| *name).collect();
    assert!(missing.is_empty(), "in no image that is tested: {missing:?}");
    assert!(written.iter().all(|code| op::ALL.iter().any(|(known, _)| known == code)), "not listed: {written:?}");
}

#[test]
fn the_runtime_runs_each_operation_of_the_format() {
    let words = words();
    let places = Walk::through(&words);
    let unknown = (0..op::TEXT_FIELD).find(|code| op::ALL.iter().all(|(known, _)| known != code)).unwrap();
    let expected = answers(&words);
    // The data of a success is in no body of an entry: `tests/success.rs` has the members of some.
    for (code, name) in op::ALL.into_iter().filter(|(code, _)| *code != op::MEMBERS && !is_of_violations(*code)) {
        // With an operation that nobody knows in its place, something must come out differently.
        let mut changed = words.clone();
        for at in places.iter().filter(|at| listed(words[**at]) == code) {
            changed[*at] = plan::operation(unknown, plan::argument(words[*at]));
        }
        assert_ne!(answers(&changed), expected, "{name} makes no difference");
    }
}

#[test]
fn what_is_taken_back_names_the_values_of_the_context_that_it_needs() {
    let words = words();
    let optional = Walk::through(&words).into_iter().filter(|at| plan::code(words[*at]) == op::OPTIONAL);
    let needed: BTreeSet<u32> = optional.map(|at| optional::context(plan::argument(words[at]))).collect();
    for value in [context::INSTANCE, context::TRACE_ID] {
        assert!(needed.contains(&context::bit(value)), "{value}: {needed:?}");
    }
}

#[test]
fn answers_are_those_of_the_catalog() {
    let context = Context::new().instance("/a");
    let body = |error: &AnyError| errbook_tests::body(error, &context);
    assert_eq!(body(&AnyError::Fixed), r#"{"instance":"/a","id":"","message":"It failed.","last":true}"#);
    assert_eq!(
        body(&AnyError::Filled { left: 2, name: "b".to_owned(), note: Some("c".to_owned()) }),
        r#"{"instance":"/a","id":"","message":"2 attempts for b.","details":{"left":2,"name":"b","note":"c"},"last":true}"#
    );
}

#[test]
fn an_absent_value_without_a_question_mark_takes_nothing_back() {
    let body = |context: &Context<'_>| errbook_tests::body(&AnyError::Fixed, context);
    let expected = r#"{"id":"","nested":{"trace":"trace t","both":"t/"},"message":"It failed.","last":true}"#;
    assert_eq!(body(&Context::new().trace_id("t")), expected);
    let expected = r#"{"id":"r","nested":{"trace":"trace t","both":"t/r"},"message":"It failed.","last":true}"#;
    assert_eq!(body(&Context::new().trace_id("t").request_id("r")), expected);
    assert_eq!(body(&Context::new().request_id("r")), r#"{"id":"r","message":"It failed.","last":true}"#);
}
