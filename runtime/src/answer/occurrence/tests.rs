use super::*;
use crate::answer::field::Field;
use crate::error::api_error::ApiError;
use crate::image::builder::{ImageBuilder, Spec};
use crate::model::code::Code;
use crate::model::kind::Kind;
use crate::values::given::{Values, value};
use crate::values::value::{FieldLookup, Value};
use alloc::{boxed::Box, string::ToString, sync::Arc, vec, vec::Vec};
use errbook_format::image::plan::{op, operation};
use errbook_format::image::{NONE, field, flags};
use errbook_format::plural::operand::I;

const LOCALIZED: u32 = 1 << flags::LOCALIZED;

/// The operation that writes a field as text.
const fn text_of(index: u32) -> u32 {
    operation(op::FIELD_TEXT, index)
}

/// Two languages: fixed bodies and messages, one status for the entry and another for HTTP.
fn simple(flags: u32) -> Entry {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    let messages = vec![builder.span("Gone."), builder.span("没了。")];
    let bodies = vec![builder.span("{\"m\":\"Gone.\"}"), builder.span("{\"m\":\"没了。\"}")];
    let (status, http_status) = (404, 200);
    builder.record(Spec { flags, status, http_status, messages, bodies, ..Spec::default() });
    builder.finish().entry(0)
}

fn response(flags: u32, context: Context<'_>) -> Response {
    Occurrence::new(simple(flags), &()).respond(&context)
}

#[test]
fn an_answer_has_the_status_of_http_and_a_borrowed_body() {
    let response = response(LOCALIZED, Context::new().language(Language::ZH));
    assert_eq!(response.status, 200);
    assert_eq!(simple(0).status(), 404);
    assert!(matches!(response.body.into_bytes(), Cow::Borrowed(body) if body == "{\"m\":\"没了。\"}".as_bytes()));
    let headers: Vec<_> = response.headers.iter().collect();
    let expected = [("content-type", "application/json"), ("content-language", "zh"), ("vary", "accept-language")];
    assert_eq!(headers, expected);
}

#[test]
fn an_answer_varies_only_if_the_request_chose_its_language() {
    let vary = |flags, context| response(flags, context).headers.get("vary").is_some();
    assert!(vary(LOCALIZED, Context::new().accept_language("")));
    assert!(vary(LOCALIZED, Context::new().accept_language(";;q")));
    assert!(!vary(LOCALIZED, Context::new()));
    assert!(!vary(0, Context::new().accept_language("zh")));
}

#[test]
fn the_language_of_an_answer_is_named_if_its_texts_depend_on_it() {
    let language = |flags, context| response(flags, context).headers.get("content-language").map(ToString::to_string);
    assert_eq!(language(LOCALIZED, Context::new()).unwrap(), "en");
    assert_eq!(language(LOCALIZED, Context::new().accept_language("zh-CN")).unwrap(), "zh");
    assert_eq!(language(0, Context::new().accept_language("zh-CN")), None);
}

#[test]
fn a_catalog_of_one_language_does_not_vary() {
    let mut builder = ImageBuilder::new(&["en"]);
    builder.record(Spec { flags: LOCALIZED, ..Spec::default() });
    let context = Context::new().language(Language::ZH);
    let headers = Occurrence::new(builder.finish().entry(0), &()).respond(&context).headers;
    assert_eq!((headers.get("content-language"), headers.get("vary")), (Some("en"), None));
}

#[test]
fn a_chosen_language_is_stronger_than_the_header() {
    let context = Context::new().accept_language("en").language(Language::ZH);
    assert_eq!(response(LOCALIZED, context).headers.get("content-language"), Some("zh"));
}

#[test]
fn a_fixed_message_is_found_without_writing() {
    let occurrence = Occurrence::new(simple(0), &());
    assert_eq!(occurrence.localized(Language::ZH).as_static(), Some("没了。"));
    assert_eq!(occurrence.localized(Language::of("fr")).to_string(), "Gone.");
    assert_eq!(occurrence.localized(Language::of("zh-Hant")).language(), Language::ZH);
}

struct Fails;

impl fmt::Display for Fails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        Err(fmt::Error)
    }
}

#[test]
fn a_message_with_fields_is_plain_text_even_if_a_field_fails() {
    let mut builder = ImageBuilder::new(&["en"]);
    let (open, close) = (builder.bytes("<"), builder.bytes(">"));
    let messages = vec![builder.planned(&[open, vec![text_of(0), text_of(1), text_of(2)], close].concat())];
    builder.record(Spec { messages, ..Spec::default() });
    let fields = Values(vec![
        Some(Value::Text(&"\"\n")),
        Some(Value::DateTime(crate::model::timestamp::Timestamp::from_unix(0, 0))),
        Some(Value::Text(&Fails)),
    ]);
    let occurrence = Occurrence::new(builder.finish().entry(0), &fields);
    let message = occurrence.localized(Language::EN);
    assert_eq!(message.to_string(), "<\"\n1970-01-01T00:00:00Zhalf>");
    let mut written = alloc::string::String::from("! ");
    assert_eq!(message.write_to(&mut written), Ok(()));
    assert_eq!(written, "! <\"\n1970-01-01T00:00:00Zhalf>");
    assert_eq!(message.as_static(), None);
}

#[test]
fn a_message_takes_the_plural_form_of_its_own_language() {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    // one: i = 1.
    let english = builder.words(&[1, 1, 1, 1, I, 0, 1, 1, 1]);
    builder.plural_rules(&[english, 0]);
    let (one, other) = (builder.bytes("one"), builder.bytes("many"));
    let (one, other) = (builder.plan(&one), builder.plan(&other));
    let messages = vec![builder.planned(&[operation(op::PLURAL, 0), 0, one, 0, 0, 0, other, 0])];
    builder.record(Spec { messages, ..Spec::default() });
    let fields = value(Value::Integer(1));
    let occurrence = Occurrence::new(builder.finish().entry(0), &fields);
    assert_eq!(occurrence.localized(Language::EN).to_string(), "one");
    assert_eq!(occurrence.localized(Language::ZH).to_string(), "many");
}

#[test]
fn an_error_of_the_destination_is_passed_on() {
    struct Full;
    impl fmt::Write for Full {
        fn write_str(&mut self, _: &str) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    let mut builder = ImageBuilder::new(&["en"]);
    let messages = vec![builder.planned(&[text_of(0)])];
    builder.record(Spec { messages, ..Spec::default() });
    let fields = value(Value::Integer(1));
    let occurrence = Occurrence::new(builder.finish().entry(0), &fields);
    let message = occurrence.localized(Language::EN);
    assert!(fmt::write(&mut Full, format_args!("{message}")).is_err());
}

#[derive(Debug)]
struct Wrapper(Entry);

impl fmt::Display for Wrapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.occurrence().fmt_message(Language::EN, f)
    }
}

impl core::error::Error for Wrapper {}

impl ApiError for Wrapper {
    fn occurrence(&self) -> Occurrence<'_> {
        Occurrence::new(self.0, &())
    }
}

#[test]
fn references_boxes_and_shared_objects_are_the_error_that_they_hold() {
    fn status(error: impl ApiError) -> u16 {
        error.status().as_u16()
    }
    let entry = simple(0);
    let borrowed: &dyn ApiError = &Wrapper(entry);
    let shared: Arc<dyn ApiError + Send + Sync> = Arc::new(Wrapper(entry));
    assert_eq!(status(borrowed), 404);
    assert_eq!(status(Box::new(Wrapper(entry))), 404);
    assert_eq!(status(&*shared), 404);
    assert_eq!(status(shared), 404);
    assert_eq!(Wrapper(entry).to_string(), "Gone.");
}

#[cfg(feature = "json")]
#[test]
fn an_error_object_serialises_as_its_body_in_the_default_language() {
    let error: Box<dyn ApiError + Send + Sync> = Box::new(Wrapper(simple(0)));
    assert_eq!(serde_json::to_string(&*error).unwrap(), r#"{"m":"Gone."}"#);
    let error: &(dyn ApiError + Send) = &*error;
    assert_eq!(serde_json::to_string(error).unwrap(), r#"{"m":"Gone."}"#);
    let error: &dyn ApiError = error;
    assert_eq!(serde_json::to_string(error).unwrap(), r#"{"m":"Gone."}"#);
}

#[test]
fn an_entry_tells_what_its_record_holds() {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    builder.groups(&["auth", "mfa"]);
    let span = |builder: &mut ImageBuilder, text| <[u32; 2]>::from(builder.span(text));
    let since = span(&mut builder, "1.0");
    let grpc = span(&mut builder, "NOT_FOUND");
    let (alias, tag_a, tag_b) = (span(&mut builder, "old"), span(&mut builder, "a"), span(&mut builder, "b"));
    let (retry_at, reason) = (span(&mut builder, "retryAt"), span(&mut builder, "reason"));
    let none = [NONE, 0];
    let spans = [since, none, none, grpc].concat();
    let aliases_and_tags = [&[1][..], &alias, &[2], &tag_a, &tag_b].concat();
    let optional_instants = field::DATE_TIME | 1 << field::OPTIONAL | 1 << field::LIST;
    let text_for_headers = field::STRING | 1 << field::HEADER_ONLY;
    let fields = [&[2][..], &retry_at, &[optional_instants], &reason, &[text_for_headers]].concat();
    let rest = builder.words(&[spans, vec![2, 401, 500], aliases_and_tags, fields].concat());
    let titles = vec![builder.span("Title"), (NONE, 0)];
    let bits = 1 << flags::CATCH_ALL | 1 << flags::INTERNAL | 1 << flags::DEPRECATED;
    let flags = flags::KIND_ACTION << flags::KIND | flags::RETRYABLE_YES << flags::RETRYABLE | bits;
    let code = -5_i64 as u64;
    let code = (code as u32, (code >> 32) as u32, flags::CODE_INTEGER);
    builder.record(Spec { code, flags, status: 401, group: 2, rest, titles, ..Spec::default() });
    builder.record(Spec { name: "other", status: 403, ..Spec::default() });
    let image = builder.finish();
    let entry = image.entry(0);
    assert_eq!((entry.name(), entry.variant(), entry.kind()), ("entry", "Variant", Kind::Action));
    assert_eq!((entry.code(), entry.group()), (Code::Int(-5), Some("mfa")));
    assert_eq!((entry.retryable(), entry.is_catch_all(), entry.is_internal()), (Some(true), true, true));
    assert!(entry.is_deprecated() && !image.entry(1).is_deprecated());
    assert_eq!((entry.since(), entry.grpc()), (Some("1.0"), "NOT_FOUND"));
    assert_eq!((entry.deprecated_since(), entry.replaced_by()), (None, None));
    assert!(entry.statuses().eq([401, 500].map(crate::model::status::Status::from_valid)));
    assert!(entry.aliases().eq(["old"]) && entry.tags().eq(["a", "b"]));
    let fields: Vec<_> = entry.fields().collect();
    assert!(matches!(fields[..], [retry_at, reason] if retry_at.name() == "retryAt" && reason.name() == "reason"));
    assert_eq!(fields.iter().map(|field| field.field_type().as_str()).collect::<Vec<_>>(), ["datetime", "string"]);
    let flags = |field: &Field| [field.is_optional(), field.is_list(), field.is_header_only()];
    assert_eq!((flags(&fields[0]), flags(&fields[1])), ([true, true, false], [false, false, true]));
    assert_eq!((entry.title(Language::EN), entry.title(Language::ZH)), (Some("Title"), None));
    assert_eq!(entry.docs_url(Language::EN), None);
    let other = image.entry(1);
    assert!(other.statuses().eq([crate::model::status::Status::from_valid(403)]) && other.aliases().next().is_none());
    assert_eq!((other.code(), other.group(), other.retryable()), (Code::None, None, None));
    assert_ne!(entry, other);
    assert_eq!(entry, simple(0));
    assert_eq!(alloc::format!("{entry:?} {:?}", entry.catalog()), "Entry(accounts/entry) Catalog(accounts)");
    assert_eq!(entry.catalog().negotiate(["fr", "zh"]), Language::ZH);
}

#[test]
fn texts_that_are_too_long_or_too_far_for_one_word_are_found_by_their_spans() {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    let long = "长".repeat(30_000);
    let messages = vec![builder.span(&long), builder.span("far")];
    let bodies = vec![builder.span("{}"), messages[0]];
    let code = i64::MIN as u64 + 5;
    let code = (code as u32, (code >> 32) as u32, flags::CODE_LARGE_INTEGER);
    builder.record(Spec { code, messages, bodies, ..Spec::default() });
    let occurrence = Occurrence::new(builder.finish().entry(0), &());
    assert_eq!(occurrence.localized(Language::EN).as_static(), Some(&*long));
    assert_eq!(occurrence.localized(Language::ZH).as_static(), Some("far"));
    let body = occurrence.body(&Context::new().language(Language::ZH)).into_bytes();
    assert!(matches!(body, Cow::Borrowed(body) if body == long.as_bytes()));
    assert_eq!(occurrence.entry().code(), Code::Int(i64::MIN + 5));
}

#[test]
fn a_field_that_can_only_be_visited_is_written_as_one_that_is_lent() {
    struct Visited;
    impl Fields for Visited {
        fn value(&self, _: usize) -> FieldLookup<'_> {
            FieldLookup::Visit
        }

        fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
            if index == 0 {
                let made = alloc::format!("{}\"", 7);
                visit(Value::Str(&made));
                // Against the promise: it is not passed on.
                visit(Value::Str("again"));
            }
        }
    }
    let mut builder = ImageBuilder::new(&["en"]);
    let (open, close) = (builder.bytes("<"), builder.bytes(">"));
    let operations = [open, vec![text_of(0), text_of(1)], close].concat();
    let texts = vec![builder.planned(&operations)];
    builder.record(Spec { messages: texts.clone(), bodies: texts, ..Spec::default() });
    let occurrence = Occurrence::new(builder.finish().entry(0), &Visited);
    assert_eq!(occurrence.localized(Language::EN).to_string(), "<7\">");
    assert_eq!(occurrence.body(&Context::new()).as_bytes(), b"<7\\\">");
}

#[test]
fn a_text_and_the_field_behind_it_are_written_by_one_operation() {
    let mut builder = ImageBuilder::new(&["en"]);
    let text = builder.span("a[]");
    let operations = [operation(op::TEXT_FIELD + 1, 2), operation(op::TEXT, 1)];
    let plan = builder.plan_of(64, text, &operations);
    let texts = vec![(plan, NONE)];
    builder.record(Spec { messages: texts.clone(), bodies: texts, ..Spec::default() });
    let fields = Values(vec![None, Some(Value::Str("\t"))]);
    let occurrence = Occurrence::new(builder.finish().entry(0), &fields);
    assert_eq!(occurrence.localized(Language::EN).to_string(), "a[\t]");
    assert_eq!(occurrence.body(&Context::new()).as_bytes(), b"a[\\t]");
}
