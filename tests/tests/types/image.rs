//! Images, operation by operation: what the macros write is all that the format has, and the runtime runs it.

use std::collections::BTreeSet;

use errbook::{
    __private::Image, ApiError, Catalogued, Context, FieldLookup, Fields, Finding, Language, Location, Occurrence,
    Timestamp, Value, Violation, ViolationSet, Violations, pointer,
};
use errbook_format::image::plan::{self, HEAD, op, optional, violations};
use errbook_format::image::{context, frame, header, record, reference, success_table};

#[errbook::catalog(catalog = "catalogs/image.toml", violations = AnyViolation)]
enum AnyError {}

#[errbook::catalog(catalog = "catalogs/image.toml", violations)]
enum AnyViolation {}

/// The words of the two images: of the entries, and of the violations.
#[derive(Clone)]
struct Words([Vec<u32>; 2]);

/// Returns the words that the macros wrote.
fn words() -> Words {
    Words([AnyError::IMAGE, <AnyViolation as ViolationSet>::IMAGE].map(|image| {
        let (_, bytes) = image.literals();
        bytes.chunks(4).map(|bytes| u32::from_le_bytes(bytes.try_into().unwrap())).collect()
    }))
}

/// Collects the places of operations.
struct Walk<'a> {
    words: &'a [u32],
    operations: BTreeSet<usize>,
}

impl<'a> Walk<'a> {
    /// Returns the words of all operations in messages, bodies and headers, each with its image and place.
    fn through_all(Words(images): &'a Words) -> Vec<(usize, usize, u32)> {
        let of_image = |(image, words): (usize, &'a Vec<u32>)| {
            Walk::through(words).into_iter().map(move |at| (image, at, words[at]))
        };
        images.iter().enumerate().flat_map(of_image).collect()
    }

    /// Returns the places of all operations of an image.
    fn through(words: &'a [u32]) -> BTreeSet<usize> {
        let mut walk = Self { words, operations: BTreeSet::new() };
        let languages = walk.word(header::LANGUAGES) as usize;
        for index in 0..walk.word(header::RECORDS) {
            let at = walk.word(header::FIRST_RECORD) + index * walk.word(header::RECORD_SIZE);
            let frame = walk.word(at + record::FRAME);
            for language in 0..languages {
                for text in [record::MESSAGE, record::BODY] {
                    walk.reference(walk.word(at + record::of_language(language, text)));
                }
                walk.plan(walk.word(frame + frame::FIRST_BODY + language as u32));
            }
            for alternative in 0..walk.count(header::ALTERNATIVES) {
                let word = |walk: &Self, offset| walk.word(at + record::of_alternative(languages, alternative, offset));
                let frame = word(&walk, record::ALTERNATIVE_FRAME);
                for language in 0..languages as u32 {
                    walk.reference(word(&walk, record::ALTERNATIVE_BODY + language));
                    walk.plan(walk.word(frame + frame::FIRST_BODY + language));
                }
            }
            let headers = walk.word(frame + frame::HEADERS);
            if headers > 0 {
                // Of each header: the span of its name, then the place of its plan.
                (0..walk.word(headers)).for_each(|header| walk.plan(walk.word(headers + header * 3 + 3)));
            }
        }
        let success = walk.word(header::SUCCESS);
        let languages = if success > 0 { languages as u32 } else { 0 };
        (0..languages).for_each(|language| walk.plan(walk.word(success + success_table::FIRST_BODY + language)));
        walk.operations
    }

    fn word(&self, at: u32) -> u32 {
        self.words[at as usize]
    }

    /// Returns the count that a table starts with, which a word of the header leads to.
    fn count(&self, header: u32) -> u32 {
        match self.word(header) {
            0 => 0,
            table => self.word(table),
        }
    }

    fn reference(&mut self, word: u32) {
        if reference::is_plan(word) {
            self.plan(word & reference::PLACE);
        }
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
                op::VIOLATIONS => self.plan(self.word(self.word(next + 1) + violations::SINGLE)),
                op::WITH_VIOLATIONS => self.plan(self.word(next + 2)),
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

/// Returns an image of these words, with the text and the languages of `of`.
fn image(words: &[u32], of: &'static Image) -> &'static Image {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let (text, _) = of.literals();
    Box::leak(Box::new(Image::new(text, bytes.leak(), of.catalog().languages())))
}

/// A violation in another image.
#[derive(Debug)]
struct Found(&'static Image, AnyViolation);

impl Violation for Found {
    fn finding(&self) -> Finding<'_> {
        Finding::new(self.0.violation(0), self.1.finding().fields())
    }
}

/// The fields of an entry that holds violations, and nothing else.
struct Holder(Violations<Found>);

impl Fields for Holder {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        Some(Value::Violations(&self.0)).filter(|_| index == 0).into()
    }
}

/// Returns everything that the runtime writes from images: bodies, messages and headers, with and without values, and the
/// template of a success.
fn answers(Words([words, words_of_violations]): &Words) -> String {
    let at = Timestamp::from_unix(1, 0);
    let contexts = [
        Context::new().timestamp(at),
        Context::new().timestamp(at).instance("/a").language(Language::ZH),
        Context::new().timestamp(at).request_id("r").instance("/a").trace_id("t"),
        Context::new().timestamp(at).trace_id("t"),
    ];
    let found = |violations: Violations<AnyViolation>| {
        let image = image(words_of_violations, <AnyViolation as ViolationSet>::IMAGE);
        Holder(violations.map(|violation| Found(image, violation)))
    };
    let none = found(Violations::new());
    let some = found(
        Violations::new()
            .with(pointer!["a"], AnyViolation::TooLong { max: 1 })
            .with(Location::query("q"), AnyViolation::TooLong { max: 2 })
            .with(Location::header("h"), AnyViolation::TooLong { max: 3 }),
    );
    let errors = [
        AnyError::Fixed,
        AnyError::Filled { left: 1, name: "a".to_owned(), note: None },
        AnyError::Filled { left: 2, name: "b".to_owned(), note: Some("c".to_owned()) },
        AnyError::Styled { until: at },
    ];
    let invalid = AnyError::Invalid { violations: Violations::new() };
    let held = [&none, &some].map(|fields| Occurrence::new(invalid.entry(), fields));
    let mut out = String::new();
    let image_of_entries = image(words, AnyError::IMAGE);
    for own in errors.iter().map(ApiError::occurrence).chain(held) {
        let index = (0..4).find(|index| AnyError::IMAGE.entry(*index) == own.entry()).unwrap();
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
    let occurrence = Occurrence::new(image(&words_of_success, AnyError::IMAGE).entry(0), &());
    out + &String::from(occurrence.body(&Context::new()))
}

#[test]
fn the_macros_write_each_operation_of_the_format() {
    let words = words();
    let written: BTreeSet<u8> = Walk::through_all(&words).into_iter().map(|(.., word)| listed(word)).collect();
    let missing = op::ALL.iter().filter(|(code, _)| !written.contains(code));
    let missing: Vec<&str> = missing.map(|(_, name)| *name).collect();
    assert!(missing.is_empty(), "in no image that is tested: {missing:?}");
    assert!(written.iter().all(|code| op::ALL.iter().any(|(known, _)| known == code)), "not listed: {written:?}");
}

#[test]
fn the_runtime_runs_each_operation_of_the_format() {
    let words = words();
    let places = Walk::through_all(&words);
    let unknown = (0..op::TEXT_FIELD).find(|code| op::ALL.iter().all(|(known, _)| known != code)).unwrap();
    let expected = answers(&words);
    // The data of a success is in no body of an entry: `tests/success.rs` has the members of some.
    for (code, name) in op::ALL.into_iter().filter(|(code, _)| *code != op::MEMBERS) {
        // With an operation that nobody knows in its place, something must come out differently.
        let mut changed = words.clone();
        for (image, at, word) in places.iter().filter(|(.., word)| listed(*word) == code) {
            changed.0[*image][*at] = plan::operation(unknown, plan::argument(*word));
        }
        assert_ne!(answers(&changed), expected, "{name} makes no difference");
    }
}

#[test]
fn what_is_taken_back_names_the_values_of_the_context_that_it_needs() {
    let words = words();
    let places = Walk::through_all(&words).into_iter();
    let optional = places.map(|(.., word)| word).filter(|word| plan::code(*word) == op::OPTIONAL);
    let needed: BTreeSet<u32> = optional.map(|word| optional::context(plan::argument(word))).collect();
    for value in [context::INSTANCE, context::TRACE_ID] {
        assert!(needed.contains(&context::bit(value)), "{value}: {needed:?}");
    }
}

#[test]
fn answers_are_those_of_the_catalog() {
    let context = Context::new().instance("/a");
    let body = |error: &AnyError| errbook_tests::body(error, &context);
    let violations = Violations::new()
        .with(pointer!["a", 1], AnyViolation::TooLong { max: 1 })
        .with(Location::query("q"), AnyViolation::TooLong { max: 2 });
    assert_eq!(
        body(&AnyError::Invalid { violations }),
        r#"{"message":"It is not valid.","errors":[{"in":"body","at":"/a/1","status":422,"text":"422: At most 1 character."},{"in":"query","query":"q","status":422,"text":"422: At most 2 characters."}]}"#
    );
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
