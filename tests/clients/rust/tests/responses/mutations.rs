//! Responses that are changed in every way: no panic, no entry that the code and the status on the wire contradict, and the code for
//! as long as it is there.
//!
//! 10,000 over all catalogs, or as many as `ERRBOOK_CASES` says.

mod change;
mod node;

use std::fmt;

use errbook::{Code, Decode, ErrorReply};
use errbook_test_values::Random;
use serde_json::Value;

use crate::catalogs::Sample;
use crate::oracle::{Identity, Oracle};
use crate::round_trips::{catalog, entries, kinds_of, reply};
use crate::sent::{Asked, Sent};
use change::Pool;

/// A response as a client gets it.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, Vec<u8>)>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    fn read<E: Decode>(&self) -> Option<ErrorReply<E>> {
        ErrorReply::from_parts(self.status, &self.headers, &self.body)
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers = self.headers.iter().map(|(name, value)| (name, value.escape_ascii().to_string()));
        write!(f, "{} {:?} {}", self.status, headers.collect::<Vec<_>>(), String::from_utf8_lossy(&self.body))
    }
}

/// A response that is sent, with what it was read as.
struct Seed {
    received: Received,
    /// The entry, unless it was ambiguous.
    name: Option<&'static str>,
    code: Option<String>,
    identities: Vec<Identity>,
}

/// Returns how many responses are changed over all catalogs.
fn cases() -> usize {
    let cases = std::env::var("ERRBOOK_CASES").map(|cases| cases.parse().expect("ERRBOOK_CASES is a number"));
    cases.unwrap_or(10_000)
}

/// Changes the responses of one of so many catalogs, and reads them.
pub(crate) fn check<E: Sample>(catalogs: usize) {
    let catalog = &catalog::<E>();
    let oracle = Oracle::of(catalog);
    let mut random = Random(22);
    let seeds: Vec<Seed> = seeds::<E>(&oracle, &mut random);
    let pool = Pool::of(seeds.iter().map(|seed| &seed.received));
    let (mut entries_found, mut codes_kept) = (0, 0);
    for number in 0..cases().div_ceil(catalogs) {
        let seed = &seeds[random.below(seeds.len())];
        let received = pool.changed(&seed.received, &mut random);
        let reply = received.read::<E>();
        let context = || format!("case {number}: {received:?}\nof {:?}\nis {reply:?}", seed.received);
        if let Some(reply) = &reply {
            look_at(reply);
        }
        let entry = reply.as_ref().and_then(ErrorReply::entry);
        let body = match serde_json::from_slice::<Value>(&received.body) {
            Ok(body @ Value::Object(_)) => body,
            // Both have a limit, which is not quite the same.
            Err(error) if error.to_string().starts_with("recursion limit") => continue,
            Ok(_) | Err(_) => {
                assert!(entry.is_none(), "{}", context());
                continue;
            }
        };
        let identities = oracle.identities(&body, received.status);
        if let Some(entry) = entry {
            entries_found += 1;
            assert!(oracle.allows(entry, &identities), "{identities:?} {}", context());
        }
        // What identified the response is still there, and nothing else does.
        let is_kept =
            identities == seed.identities && (received.status >= 400 || received.status == seed.received.status);
        if is_kept && let (true, Some(code)) = (oracle.is_by_code(&identities), &seed.code) {
            codes_kept += 1;
            let found = reply.as_ref().and_then(ErrorReply::code).map(|code| code.to_string());
            assert_eq!(found.as_ref(), Some(code), "{}", context());
        }
        if is_kept && oracle.is_by_name(&identities) {
            assert_eq!(reply.as_ref().and_then(ErrorReply::name), seed.name, "{}", context());
        }
    }
    // The changes leave enough to find.
    assert!(entries_found * 5 > cases().div_ceil(catalogs), "{entries_found}");
    let has_codes = seeds.iter().any(|seed| seed.code.is_some() && oracle.is_by_code(&seed.identities));
    assert!(!has_codes || codes_kept * 5 > cases().div_ceil(catalogs), "{codes_kept}");
}

/// Returns responses for all entries, in all languages and envelopes.
fn seeds<E: Sample>(oracle: &Oracle, random: &mut Random) -> Vec<Seed> {
    let catalog = &catalog::<E>();
    let mut seeds = Vec::new();
    for entry in entries::<E>(catalog) {
        let kinds = kinds_of::<E>(catalog, entry.name());
        for language in entry.catalog().languages() {
            for envelope in [None].into_iter().chain(E::ALTERNATIVES.iter().copied().map(Some)) {
                let sent = Sent::random(catalog, entry, &kinds, random);
                let asked = Asked::random(*language, random);
                let context = envelope.map_or(asked.context(), |envelope| asked.context().envelope(envelope));
                let response = sent.respond(&context);
                // What is taken for a success is in the list of what does not come back.
                let Some(reply) = reply::<E>(&response) else { continue };
                let headers = response.headers.iter();
                let received = Received {
                    status: response.status.as_u16(),
                    headers: headers.map(|(name, value)| (name.to_owned(), value.as_bytes().to_vec())).collect(),
                    body: response.body.as_bytes().to_vec(),
                };
                let body = serde_json::from_slice(&received.body).expect("a body is JSON");
                let identities = oracle.identities(&body, received.status);
                let code = reply.code().filter(|code| *code != Code::None).map(|code| code.to_string());
                seeds.push(Seed { received, name: reply.entry().map(|entry| entry.name()), code, identities });
            }
        }
    }
    seeds
}

/// Calls everything that a reply has.
fn look_at<E: Sample>(reply: &ErrorReply<E>) {
    let texts = [reply.name(), reply.message(), reply.title(), reply.request_id(), reply.trace_id(), reply.instance()];
    let violations = reply.violations();
    let told =
        (texts, reply.problem_type(), reply.timestamp(), reply.language(), reply.retryable(), reply.retry_after());
    let entries = reply.candidates().map(|entry| entry.name()).collect::<Vec<_>>();
    let _ = format!("{told:?} {entries:?} {violations:?} {reply} {reply:?} {} {}", reply.status(), reply.body().len());
    for violation in violations {
        let _ = (
            violation.location(),
            violation.name(),
            violation.json(),
            violation.typed::<crate::catalogs::BookshopViolation>(),
        );
    }
}
