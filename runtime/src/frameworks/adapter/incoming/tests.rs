//! Tests of [`Incoming`].

use super::*;
use crate::frameworks::adapter::language_by::LanguageBy;
use crate::frameworks::adapter::scope::{Enter, received};
use crate::image::builder::{ImageBuilder, Spec};
use alloc::string::ToString;
use http::{HeaderMap, HeaderValue};

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

fn incoming(lines: &[(&'static str, &[u8])], settings: Settings) -> Incoming {
    let headers = lines.iter().fold(HeaderMap::new(), |mut map, (name, value)| {
        map.append(*name, HeaderValue::from_bytes(value).unwrap());
        map
    });
    read(settings, &headers)
}

fn read(settings: Settings, headers: &HeaderMap) -> Incoming {
    let head = RequestHead::new("GET", "/orders/7", None, headers);
    received(&Arc::new(settings), catalog(&["en", "zh"]), &head)
}

fn catalog(languages: &[&'static str]) -> Catalog {
    let mut builder = ImageBuilder::new(languages);
    builder.record(Spec::default());
    builder.finish().entry(0).catalog()
}

#[test]
fn an_id_that_the_request_brings_is_kept() {
    let incoming = incoming(&[("x-request-id", b"01J9-a.b_c:7")], Settings::new());
    assert_eq!(incoming.request_id(), "01J9-a.b_c:7");
    assert!(!incoming.is_id_new);
}

#[test]
fn a_hostile_id_and_one_in_two_lines_are_replaced() {
    let long = [b'a'; 129];
    for id in [&b""[..], b"a b", b"<script>", "号".as_bytes(), &long] {
        let made = incoming(&[("x-request-id", id)], Settings::new());
        assert!(made.is_id_new && made.request_id().len() == 32, "{id:?}");
    }
    let twice = incoming(&[("x-request-id", b"a"), ("x-request-id", b"a")], Settings::new());
    assert!(twice.is_id_new && twice.request_id().len() == 32);
}

#[test]
fn the_name_of_the_header_is_that_of_the_settings_in_any_case() {
    let settings = || Settings::new().request_id_header("X-Correlation-Id");
    let named = incoming(&[("x-request-id", b"a"), ("x-correlation-id", b"b")], settings());
    assert_eq!(named.request_id(), "b");
    assert_eq!(named.id_header().map(HeaderName::as_str), Some("x-correlation-id"));
    let none = incoming(&[("x-request-id", b"a")], Settings::new().request_id_header("no header"));
    assert_eq!((none.id_header(), none.request_id().len()), (None, 32));
}

#[test]
fn repeated_language_headers_are_one_list() {
    let incoming = incoming(&[("accept-language", b"fr"), ("accept-language", b"zh;q=0.5")], Settings::new());
    assert_eq!(incoming.accept_language(), "fr,zh;q=0.5");
}

#[test]
fn of_a_traceparent_the_trace_id_is_taken() {
    let trace = |lines: &[(&'static str, &[u8])], settings| incoming(lines, settings).trace_id;
    let parent = PARENT.as_bytes();
    assert_eq!(trace(&[("traceparent", parent)], Settings::new()).as_deref(), Some(TRACE));
    assert_eq!(trace(&[("traceparent", b"00-zz-01")], Settings::new()), None);
    // A request has one parent (Trace Context §3.2).
    assert_eq!(trace(&[("traceparent", parent), ("traceparent", parent)], Settings::new()), None);
    let named = || Settings::new().trace_id_header("Traceparent");
    assert_eq!(trace(&[("traceparent", parent)], named()).as_deref(), Some(TRACE));
    assert_eq!(trace(&[("traceparent", parent)], Settings::new().trace_id_header("")), None);
    let other = || Settings::new().trace_id_header("x-b3-traceid");
    assert_eq!(trace(&[("x-b3-traceid", b"80f198ee56343ba8")], other()).as_deref(), Some("80f198ee56343ba8"));
    assert_eq!(trace(&[("x-b3-traceid", b"80f198 <b>")], other()), None);
}

#[test]
fn a_closure_gives_the_trace_id_before_the_header() {
    let trace = |settings| incoming(&[("traceparent", PARENT.as_bytes()), ("x-t", b"t-1")], settings).trace_id;
    let closure = Settings::new().trace_id_by(|head| head.header("x-t").map(String::from));
    assert_eq!(trace(closure).as_deref(), Some("t-1"));
    assert_eq!(trace(Settings::new().trace_id_by(|_| None)).as_deref(), Some(TRACE));
    assert_eq!(trace(Settings::new().trace_id_by(|_| Some("a\nb".into()))).as_deref(), Some(TRACE));
}

#[test]
fn a_layer_inside_has_the_id_of_the_outer_one_also_in_another_header() {
    let outer = Arc::new(incoming(&[("x-request-id", b"a b"), ("traceparent", PARENT.as_bytes())], Settings::new()));
    let mut request = HeaderMap::new();
    outer.write_id(&mut request);
    let _entered = Enter::new(&outer);
    let inner = read(Settings::new(), &request);
    assert_eq!((inner.request_id(), inner.is_id_new), (outer.request_id(), false));
    assert_eq!(inner.trace_id(), Some(TRACE));
    request.insert("x-other", HeaderValue::from_static("brought"));
    let other = read(Settings::new().request_id_header("x-other"), &request);
    assert_eq!((other.request_id(), other.is_id_new), (outer.request_id(), true));
    // A request of the handler to another service in the same process.
    let call = read(Settings::new(), &HeaderMap::new());
    assert_ne!(call.request_id(), outer.request_id());
    assert_eq!(call.trace_id(), None);
}

#[test]
fn what_is_chosen_inside_holds_in_the_outer_layers() {
    let outer = Arc::new(incoming(&[("accept-language", b"en")], Settings::new()));
    let mut request = HeaderMap::new();
    outer.write_id(&mut request);
    let _entered = Enter::new(&outer);
    let middle = Arc::new(read(Settings::new(), &request));
    let _entered = Enter::new(&middle);
    let inner = read(Settings::new(), &request);
    inner.choose(|chosen| chosen.language = Some(Language::ZH));
    for incoming in [&inner, &middle, &outer] {
        assert_eq!(incoming.language(catalog(&["en", "zh"])), Language::ZH);
    }
}

#[test]
fn a_language_that_nothing_matches_gives_way_to_the_next() {
    let settings = || Settings::new().language_by(LanguageBy::cookie("lang"));
    let language = |cookie: &'static str, chosen: Option<&str>| {
        let incoming = incoming(&[("cookie", cookie.as_bytes()), ("accept-language", b"zh")], settings());
        incoming.choose(|choices| choices.language = chosen.map(Language::of));
        let catalog = catalog(&["en", "zh", "de"]);
        let in_context = crate::negotiate::index::index_for(catalog.image(), incoming.context().reader());
        assert_eq!(in_context.map(|index| catalog.languages()[index]), Some(incoming.language(catalog)));
        incoming.language(catalog).to_string()
    };
    assert_eq!(language("lang=de", None), "de");
    assert_eq!(language("lang=de-AT", None), "de");
    assert_eq!(language("lang=fr", None), "zh");
    assert_eq!(language("lang=%", None), "zh");
    assert_eq!(language("", None), "zh");
    assert_eq!(language("lang=de", Some("en")), "en");
    // The choice goes, and the cookie holds: of a context, `Accept-Language`.
    assert_eq!(language("", Some("fr")), "zh");
}
