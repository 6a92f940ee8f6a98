//! What the services of the project answer is decoded into the error that was answered: `decode(respond(e)) == e`, for every entry
//! with every status, in every language and envelope of its catalog, with the examples of the catalog and with random values.
//!
//! The first response of each entry is that of the error book, which renders it without the runtime.

// The warning of the entries of `ruoyi.toml` that no response tells apart: it is on a constant beside the type.
#[expect(deprecated)]
mod catalogs;
mod random;

use std::collections::BTreeSet;
use std::fmt::Debug;

use errbook::{ApiError, Context, Decode, Envelope, ErrorReply, Language, Response, Timestamp};
use errbook_catalog::{Catalog, plan};
use errbook_pages::answer::{self, Values, example_violations};
use expect_test::expect;

use random::Random;

/// The request id and the time of all responses.
const ID: &str = "a\"b\u{1}号";
const MOMENT: Timestamp = Timestamp::from_unix(1_767_225_600, 250_000_000);

/// What came back: how many responses gave the same error, how many errors had random values, and the rest.
#[derive(Default)]
struct Outcome {
    decoded: usize,
    varied: usize,
    rest: BTreeSet<String>,
}

fn read(path: &str) -> Catalog {
    let text = std::fs::read_to_string(path).expect("the catalog is there");
    let reading = errbook_catalog::read_text(path, &text);
    assert!(!reading.has_errors(), "{path}");
    reading.catalog
}

fn reply<E: Decode>(response: &Response) -> Option<ErrorReply<E>> {
    let headers: Vec<(&str, &str)> = response.headers.iter().collect();
    ErrorReply::from_parts(response.status.as_u16(), &headers, response.body.as_ref())
}

/// Why a reply has no error.
fn reason<E: Debug>(reply: Option<&ErrorReply<E>>, name: &str) -> String {
    match reply {
        None => format!("{name}: taken for a success"),
        Some(reply) if reply.is_ambiguous() => {
            let names: Vec<&str> = reply.candidates().map(|entry| entry.name()).collect();
            format!("{name}: ambiguous, {names:?}")
        }
        Some(reply) if reply.entry().is_none() => format!("{name}: no entry"),
        Some(reply) if reply.name() != Some(name) => format!("{name}: {:?}", reply.name()),
        Some(reply) => {
            let fields = reply.entry().into_iter().flat_map(|entry| entry.fields());
            let body = String::from_utf8_lossy(reply.body());
            let required: Vec<&str> = fields.filter(|field| !field.is_optional()).map(|field| field.name()).collect();
            format!("{name}: of {required:?}, the envelope does not show all: {body}")
        }
    }
}

/// Answers an error in every language and envelope, and compares what comes back.
fn round_trip<E: Decode + ApiError>(error: &E, catalog: &Catalog, envelopes: &[Envelope], outcome: &mut Outcome) {
    let name = error.entry().name();
    for tag in &catalog.languages {
        let language = Language::parse(&tag.value).expect("a language");
        for envelope in [None].into_iter().chain(envelopes.iter().copied().map(Some)) {
            let mut context = Context::new().language(language).request_id(ID).timestamp(MOMENT);
            context = envelope.map_or(context, |envelope| context.envelope(envelope));
            let sent = error.respond(&context);
            let reply = reply::<E>(&sent);
            let place = envelope.map_or("", Envelope::name);
            match reply.as_ref().and_then(ErrorReply::error) {
                Some(back) if format!("{back:?}") == format!("{error:?}") => {
                    let again = back.respond(&context);
                    assert_eq!((again.status, again.body.as_str()), (sent.status, sent.body.as_str()), "{name}");
                    outcome.decoded += 1;
                }
                Some(back) => {
                    let _ = outcome.rest.insert(format!("{name} {place}: {error:?} is {back:?}"));
                }
                None => {
                    let _ = outcome.rest.insert(format!("{place} {}", reason(reply.as_ref(), name)));
                }
            }
        }
    }
}

/// Decodes the responses of the error book for all entries, and takes each error there and back.
fn all<E: Decode + ApiError>(path: &str, envelopes: &[Envelope]) -> Outcome {
    let catalog = &read(path);
    let (mut outcome, mut random) = (Outcome::default(), Random(16));
    for entry in &catalog.entries {
        for status in &entry.statuses {
            for language in 0..catalog.languages.len() {
                let examples = Values::examples(catalog, entry, language);
                for mut values in [examples, Values::required(catalog, entry, language)] {
                    values.set_violations(example_violations(catalog, &catalog.violations_of(entry), language));
                    let shown = answer::answer(
                        catalog,
                        entry,
                        status.value,
                        plan::envelope(entry, None, None),
                        language,
                        &values,
                    );
                    let body = answer::text(&shown.body);
                    let headers: Vec<(String, String)> =
                        shown.headers.iter().map(|(name, parts)| (name.clone(), answer::text(parts))).collect();
                    let reply = ErrorReply::<E>::from_parts(shown.status, &headers, body.as_bytes());
                    let Some(error) = reply.as_ref().and_then(ErrorReply::error) else {
                        outcome.rest.insert(reason(reply.as_ref(), &entry.name.value));
                        continue;
                    };
                    assert_eq!(error.entry().name(), entry.name.value);
                    round_trip(error, catalog, envelopes, &mut outcome);
                    for _ in 0..20 {
                        let body = random.varied(&body);
                        let reply = ErrorReply::<E>::from_parts(shown.status, &headers, body.as_bytes());
                        if let Some(error) = reply.as_ref().and_then(ErrorReply::error) {
                            outcome.varied += 1;
                            round_trip(error, catalog, envelopes, &mut outcome);
                        }
                    }
                }
            }
        }
    }
    outcome
}

#[track_caller]
fn check<E: Decode + ApiError>(path: &str, envelopes: &[Envelope], rest: &expect_test::Expect) {
    let outcome = all::<E>(path, envelopes);
    assert!(outcome.decoded > 0 && outcome.varied > 0);
    rest.assert_eq(&outcome.rest.into_iter().map(|line| line + "\n").collect::<String>());
}

#[test]
fn accounts() {
    check::<catalogs::Accounts>("../../../catalog.toml", &[], &expect![""]);
}

#[test]
fn bookshop() {
    let v1 = [catalogs::Bookshop::ENVELOPE_V1];
    check::<catalogs::Bookshop>("../../../examples/bookshop/catalog.toml", &v1, &expect![""]);
}

#[test]
fn cloudbase() {
    check::<catalogs::Cloudbase>("../../../examples/cloudbase/catalog.toml", &[], &expect![""]);
}

#[test]
fn genauth() {
    check::<catalogs::Genauth>("../../../examples/genauth/catalog.toml", &[], &expect![""]);
}

#[test]
fn passwordless() {
    check::<catalogs::Passwordless>("../../../examples/passwordless/catalog.toml", &[], &expect![""]);
}

#[test]
fn shapes() {
    check::<catalogs::Alibaba>(
        "../../shapes/alibaba.toml",
        &[],
        &expect![[r#"
            too_many_requests: of ["limit", "retry_at"], the envelope does not show all: {"errorCode":"A0501","errorMessage":"More than 100 requests. Try again at 2026-01-01 08:00:00.","userTip":"More than 100 requests. Try again at 2026-01-01 08:00:00."}
            too_many_requests: of ["limit", "retry_at"], the envelope does not show all: {"errorCode":"A0501","errorMessage":"More than 100 requests. Try again at 2026-01-01 08:00:00.","userTip":"请求次数超过 100 次，请在 2026年1月1日 08:00:00 后重试。"}
        "#]],
    );
    check::<catalogs::Common>(
        "../../shapes/common.toml",
        &[],
        &expect![[r#"
        sold_out: of ["left"], the envelope does not show all: {"code":10101,"msg":"Only 3 copies are left.","data":null,"traceId":"","timestamp":0}
        sold_out: of ["left"], the envelope does not show all: {"code":10101,"msg":"Only 3 copies are left.","data":null,"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","timestamp":1767225600000}
        sold_out: of ["left"], the envelope does not show all: {"code":10101,"msg":"仅剩 3 件。","data":null,"traceId":"","timestamp":0}
        sold_out: of ["left"], the envelope does not show all: {"code":10101,"msg":"仅剩 3 件。","data":null,"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","timestamp":1767225600000}
    "#]],
    );
    check::<catalogs::Ruoyi>(
        "../../shapes/ruoyi.toml",
        &[],
        &expect![[r#"
        duplicate_user: ambiguous, ["duplicate_user", "error"]
        error: ambiguous, ["duplicate_user", "error"]
    "#]],
    );
    check::<catalogs::Wechat>(
        "../../shapes/wechat.toml",
        &[],
        &expect![[r#"
        invalid_appid: of ["appid"], the envelope does not show all: {"errcode":40013,"errmsg":"invalid appid appid rid: "}
        invalid_appid: of ["appid"], the envelope does not show all: {"errcode":40013,"errmsg":"invalid appid appid rid: 01JGFJJZ00A7V3T9XK5N2QWERB"}
        invalid_appid: of ["appid"], the envelope does not show all: {"errcode":40013,"errmsg":"不合法的 AppID：appid rid: "}
        invalid_appid: of ["appid"], the envelope does not show all: {"errcode":40013,"errmsg":"不合法的 AppID：appid rid: 01JGFJJZ00A7V3T9XK5N2QWERB"}
    "#]],
    );
}
