//! What the responses of a version show, by the plan that decoders follow.

use errbook_catalog::contract::Heading;
use errbook_catalog::model::{Definition, Held};
use errbook_catalog::plan::{self, BodyFinding, BodyReading, ReadingKind, SingleValue, TextPart, reading};

use super::version::Version;

/// Returns whether bodies of an entry, or items of a violation, show the code.
pub(super) fn shows_code(version: &Version, heading: &Heading) -> bool {
    any(version, heading, &|_, finding| matches!(finding, BodyFinding::Single(SingleValue::Code)))
}

/// Returns whether a header of an entry shows a field, by its name in the catalog.
pub(super) fn shows_in_header(version: &Version, heading: &Heading, field: &str) -> bool {
    let Heading::Entry(name) = heading else { return false };
    let index = version.catalog.entry(name).expect("an entry");
    let mut headers = version.catalog.entries[index].headers.iter();
    headers.any(|header| header.value.value.placeholders().any(|placeholder| placeholder.value == field))
}

/// Returns whether bodies of an entry, or items of a violation, show a field among all fields, by its name on the wire.
pub(super) fn lists_field(version: &Version, heading: &Heading, field: &str) -> bool {
    let declared = definition(version, heading).and_then(|of| of.fields.iter().find(|of| of.name.value == field));
    declared.is_some_and(|field| !field.header_only)
        && any(version, heading, &|reading, finding| {
            reading.kind == ReadingKind::ObjectWithFields || matches!(finding, BodyFinding::Fields)
        })
}

/// Returns whether they show a field in some way.
pub(super) fn shows_field(version: &Version, heading: &Heading, field: &str) -> bool {
    lists_field(version, heading, field)
        || any(version, heading, &|_, finding| matches!(finding, BodyFinding::Field(name, _) if name == field))
}

fn definition<'v>(version: &'v Version, heading: &Heading) -> Option<&'v Definition> {
    let catalog = &version.catalog;
    match heading {
        Heading::Entry(name) => Some(&catalog.entries[catalog.entry(name)?].definition),
        Heading::Violation(name) => Some(&catalog.violations[catalog.violation(name)?].definition),
        _ => None,
    }
}

/// Returns whether something is found in the templates of an entry's bodies, or in those of violations.
fn any(version: &Version, heading: &Heading, is: &dyn Fn(&BodyReading, &BodyFinding) -> bool) -> bool {
    let catalog = &version.catalog;
    match heading {
        Heading::Entry(name) => {
            let entry = &catalog.entries[catalog.entry(name).expect("an entry")];
            let alternatives = if entry.keeps_envelope.is_some() { &[][..] } else { &catalog.alternatives };
            let own = [entry.envelope];
            let mut envelopes = own.iter().chain(alternatives).map(|index| &catalog.envelopes[*index]);
            envelopes.any(|envelope| {
                // The item that stands for an entry is in responses that list no violations.
                let single = envelope.single.as_ref().filter(|_| entry.violations == Held::Nothing);
                let templates = [Some(&envelope.body), single];
                templates.into_iter().flatten().any(|template| within(&reading(template), is))
            })
        }
        _ => {
            let used = plan::envelopes_of_violations(catalog);
            let mut items = used.iter().filter_map(|index| catalog.envelopes[*index].violation.as_ref());
            items.any(|item| within(&reading(item), is))
        }
    }
}

fn within(reading: &BodyReading, is: &dyn Fn(&BodyReading, &BodyFinding) -> bool) -> bool {
    let nothing = reading.members.is_empty() && is(reading, &BodyFinding::Nothing);
    nothing
        || reading.members.iter().any(|member| match &member.finding {
            BodyFinding::Nested(inner) => within(inner, is) || is(reading, &member.finding),
            BodyFinding::Text(parts) => {
                is(reading, &member.finding)
                    || parts.iter().any(|part| matches!(part, TextPart::Value(value) if is(reading, value)))
            }
            finding => is(reading, finding),
        })
}
