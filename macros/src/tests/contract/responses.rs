//! The responses of two versions to the same occurrences.

use errbook::{Context, Envelope, Language, Occurrence, Response, Timestamp};
use errbook_catalog::model::{Entry, Envelope as Declared};
use errbook_test_values::{List, Occurred, OfField, Random, Values};

use super::occurrence::{Answered, same};
use super::version::Version;

/// A response in both versions.
pub(super) struct Pair {
    /// The index of the entry, in the earlier version.
    pub(super) entry: usize,
    /// Whether the earlier version answers the entry with this status, too.
    pub(super) has_status: bool,
    /// A version that does not have the status answers with its default one.
    pub(super) old: Response,
    pub(super) new: Response,
}

/// Passes responses of all entries that both versions have to `each`: at each status of the later version, in each envelope that
/// a client of the earlier version can choose.
pub(super) fn pairs(old: &Version, new: &Version, random: &mut Random, each: &mut dyn FnMut(Pair)) {
    let choices = choices(old, new);
    for (index, entry) in new.catalog.entries.iter().enumerate() {
        let Some(was) = old.earlier(new, index) else { continue };
        let before = &old.catalog.entries[was];
        // Each status of the later version, and those that only the earlier one has.
        let has = |entry: &Entry, status: u16| entry.statuses.iter().any(|of| of.value == status);
        let lost = before.statuses.iter().filter(|status| !has(entry, status.value));
        for status in entry.statuses.iter().chain(lost).map(|status| status.value) {
            let at = |version: &Version, index: usize, entry: &Entry| {
                version.entry(index, if has(entry, status) { status } else { entry.status() })
            };
            let (of_old, of_new) = (at(old, was, before), at(new, index, entry));
            for (old_choice, new_choice) in &choices {
                let (old_values, new_values) = same((old, was), (new, index), random);
                let asked = Asked::random(old, random);
                let answer = |entry, values: &Answered, choice: &Option<Envelope>| {
                    let occurred = Occurred { values: &values.values, list: &values.list };
                    Occurrence::new(entry, &occurred).respond(&asked.context(*choice))
                };
                let (old, new) = (answer(of_old, &old_values, old_choice), answer(of_new, &new_values, new_choice));
                each(Pair { entry: was, has_status: has(before, status), old, new });
            }
        }
    }
}

/// Passes responses for some of the bare statuses that the earlier version answers for to `each`, each with the entry of the earlier
/// version (by index), and `None` where the later version has no entry for it.
pub(super) fn bare(
    old: &Version,
    new: &Version,
    random: &mut Random,
    each: &mut dyn FnMut(usize, Response, Option<Response>),
) {
    let statuses = old.bare_statuses();
    for (old_choice, new_choice) in choices(old, new) {
        for _ in 0..statuses.len().min(6) {
            let status = random.one_of(&statuses);
            let asked = Asked::random(old, random);
            let answer = |version: &Version, choice: Option<Envelope>| {
                let (index, entry) = version.bare(status)?;
                // A fallback entry has no required fields.
                let fields = version.catalog.entries[index].fields.len();
                let values = Values(vec![OfField::Absent; fields]);
                let occurred = Occurred { values: &values, list: &List(Vec::new()) };
                Some((index, Occurrence::new(entry, &occurred).respond(&asked.context(choice))))
            };
            if let Some((index, response)) = answer(old, old_choice) {
                each(index, response, answer(new, new_choice).map(|(_, response)| response));
            }
        }
    }
}

/// Passes responses of the entries that the earlier version does not have to `each`.
pub(super) fn added(old: &Version, new: &Version, random: &mut Random, each: &mut dyn FnMut(usize, Response)) {
    for (index, entry) in new.catalog.entries.iter().enumerate() {
        if old.earlier(new, index).is_some() {
            continue;
        }
        for status in &entry.statuses {
            for (_, choice) in choices(old, new) {
                let (_, values) = same((new, index), (new, index), random);
                let occurred = Occurred { values: &values.values, list: &values.list };
                let asked = Asked::random(old, random);
                let answered = Occurrence::new(new.entry(index, status.value), &occurred);
                each(index, answered.respond(&asked.context(choice)));
            }
        }
    }
}

/// Returns the envelopes that a client of the earlier version can choose, each with what the later version makes of it: the one with
/// its name, or else a new one that is the same, or else one that is new at its place in the list.
fn choices(old: &Version, new: &Version) -> Vec<(Option<Envelope>, Option<Envelope>)> {
    let alternatives = |version: &Version| -> Vec<Declared> {
        version.catalog.alternatives.iter().map(|index| version.catalog.envelopes[*index].clone()).collect()
    };
    let (was, is) = (alternatives(old), alternatives(new));
    let has = |list: &[Declared], name: &str| list.iter().any(|envelope| envelope.name.value == name);
    let chosen = |version: &Version, envelope: &Declared| {
        let name = envelope.name.value.clone();
        Some(Envelope::generated(version.catalog.name.clone().leak(), name.leak()))
    };
    let is_same = |one: &Declared, other: &Declared| {
        one.body == other.body && one.http_status == other.http_status && one.content_type == other.content_type
    };
    let mut choices = vec![(None, None)];
    for (index, envelope) in was.iter().enumerate() {
        let is_new = |other: &&Declared| !has(&was, &other.name.value);
        let renamed = is.iter().filter(is_new).find(|other| is_same(envelope, other));
        let in_its_place = is.get(index).filter(is_new);
        let now = if has(&is, &envelope.name.value) { None } else { renamed.or(in_its_place) };
        choices.push((chosen(old, envelope), chosen(new, now.unwrap_or(envelope))));
    }
    choices
}

/// What a client asks for, and the values of the request that a response shows.
struct Asked {
    language: Option<Language>,
    request_id: Option<&'static str>,
    trace_id: Option<&'static str>,
    instance: Option<&'static str>,
    timestamp: Timestamp,
}

impl Asked {
    /// Asks for one of the languages of a version, or for none.
    fn random(version: &Version, random: &mut Random) -> Asked {
        let languages = &version.catalog.languages;
        let language = languages.get(random.below(languages.len() + 1));
        Asked {
            language: language.map(|tag| Language::parse(&tag.value).expect("a tag")),
            request_id: random.one_in(2).then_some("req-7"),
            trace_id: random.one_in(2).then_some("4bf92f3577b34da6a3ce929d0e0e4736"),
            instance: random.one_in(2).then_some("/orders/7?page=%41"),
            timestamp: Timestamp::from_unix(1_800_000_000, 120_000_000),
        }
    }

    fn context(&self, envelope: Option<Envelope>) -> Context<'_> {
        let context = Context::new().timestamp(self.timestamp);
        let context = self.language.into_iter().fold(context, Context::language);
        let context = envelope.into_iter().fold(context, Context::envelope);
        let context = self.request_id.into_iter().fold(context, Context::request_id);
        let context = self.trace_id.into_iter().fold(context, Context::trace_id);
        self.instance.into_iter().fold(context, Context::instance)
    }
}
