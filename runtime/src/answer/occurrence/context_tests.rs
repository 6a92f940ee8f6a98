//! Bodies that are one text as long as the request brings nothing that they show.

use alloc::{borrow::Cow, string::String, vec};

use errbook_format::image::NONE;
use errbook_format::image::context::{INSTANCE, REQUEST_ID, TRACE_ID, bit};
use errbook_format::image::flags::CONTEXT;
use errbook_format::image::plan::{op, operation, optional};

use crate::answer::entry::Entry;
use crate::answer::occurrence::Occurrence;
use crate::image::builder::{ImageBuilder, Spec};
use crate::model::context::Context;

const ALL: u32 = bit(REQUEST_ID) | bit(INSTANCE) | bit(TRACE_ID);

/// A body that shows the instance where there is one; `shown` are the values that its record names.
fn with_instance(shown: u32) -> Entry {
    let mut builder = ImageBuilder::new(&["en"]);
    let (name, quote) = (builder.bytes("\"i\":\""), builder.bytes("\""));
    let comma = operation(op::COMMA, 0);
    let member = [&[comma][..], &name, &[operation(op::CONTEXT_TEXT, INSTANCE)], &quote].concat();
    let optional = operation(op::OPTIONAL, optional::argument(member.len() as u32, bit(INSTANCE)));
    // All of the text but `,""}`; the member; `,""}`.
    let (start, end) = (operation(op::TEXT_UP_TO, 4), operation(op::TEXT, 4));
    let operations = [&[start, optional], &*member, &[end]].concat();
    let with_context = vec![builder.plan_of(64, (NONE, 0), &operations)];
    let bodies = vec![builder.span("{\"a\":0,\"\"}")];
    builder.record(Spec { bodies, with_context, flags: shown << CONTEXT, ..Spec::default() });
    builder.finish().entry(0)
}

#[test]
fn a_body_is_one_text_without_the_values_that_it_shows_and_is_written_with_them() {
    for shown in [bit(INSTANCE), ALL] {
        let written = |given: &Context<'_>| {
            let body = Occurrence::new(with_instance(shown), &()).body(given).into_bytes();
            String::from_utf8(body.into_owned()).unwrap()
        };
        assert_eq!(written(&Context::new()), r#"{"a":0,""}"#);
        assert_eq!(written(&Context::new().instance("/a\"")), r#"{"a":0,"i":"/a\"",""}"#);
        // A body whose record names all three is written where it is given another one, and is the same.
        assert_eq!(written(&Context::new().request_id("r")), r#"{"a":0,""}"#);
    }
}

#[test]
fn a_body_that_is_one_text_is_borrowed() {
    let is_borrowed = |given: &Context<'_>| {
        let body = Occurrence::new(with_instance(bit(INSTANCE)), &()).body(given);
        matches!(body.into_bytes(), Cow::Borrowed(_))
    };
    assert!(is_borrowed(&Context::new().request_id("r")));
    assert!(!is_borrowed(&Context::new().instance("/")));
}

#[test]
fn a_body_that_a_frame_has_no_plan_for_is_the_same_with_every_context() {
    let mut builder = ImageBuilder::new(&["en"]);
    let bodies = vec![builder.span("{}")];
    builder.record(Spec { bodies, flags: ALL << CONTEXT, ..Spec::default() });
    let body = Occurrence::new(builder.finish().entry(0), &()).body(&Context::new().request_id("r"));
    assert_eq!(body.as_bytes(), b"{}");
}
