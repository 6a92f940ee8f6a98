//! Which changes of releases readers are shown.

use errbook_catalog::contract::{Change, ContractRule, Heading, Released};
use errbook_catalog::model::{Audience, Catalog, Retired};

/// Returns whether a change is for everyone: it named nothing internal then, and names nothing that is internal now. That an entry was
/// made internal is for everyone, by the name that clients know.
pub(crate) fn is_public(catalog: &Catalog, released: &Released) -> bool {
    let change = &released.change;
    !released.internal && (change.rule == ContractRule::MadeInternal || !names_internal(catalog, change))
}

fn names_internal(catalog: &Catalog, change: &Change) -> bool {
    use ContractRule as Rule;
    let values = || [&change.old, &change.new].into_iter().flatten().map(String::as_str);
    match (change.rule, &change.heading) {
        (_, heading) if is_internal(catalog, heading) => true,
        (Rule::EntryRenamed | Rule::NameChanged | Rule::CodeReused | Rule::CodeBecameShared, Heading::Violation(_)) => {
            values().any(|name| is_internal(catalog, &Heading::Violation(name.to_owned())))
        }
        (
            Rule::EntryRenamed
            | Rule::NameChanged
            | Rule::CodeReused
            | Rule::CodeBecameShared
            | Rule::FallbackAdded
            | Rule::FallbackChanged,
            _,
        ) => values().any(|name| is_internal(catalog, &Heading::Entry(name.to_owned()))),
        (Rule::ViolationAdded | Rule::ViolationRemoved, _) => {
            let named = change.part.as_ref();
            named.is_some_and(|name| is_internal(catalog, &Heading::Violation(name.clone())))
        }
        _ => false,
    }
}

/// Returns whether a catalog has something of this name that is internal, also as one that was retired.
fn is_internal(catalog: &Catalog, heading: &Heading) -> bool {
    let retired = |all: &[Retired], name: &str| {
        all.iter().find(|retired| retired.name.value == name).map(|retired| retired.audience)
    };
    let audience = match heading {
        Heading::Entry(name) => {
            let entry = catalog.entry(name).and_then(|index| catalog.entries.get(index));
            entry.map(|entry| entry.audience).or_else(|| retired(&catalog.retired, name))
        }
        Heading::Violation(name) => {
            let violation = catalog.violation(name).and_then(|index| catalog.violations.get(index));
            violation.map(|violation| violation.audience).or_else(|| retired(&catalog.retired_violations, name))
        }
        Heading::Retired(name) => retired(&catalog.retired, name),
        Heading::RetiredViolation(name) => retired(&catalog.retired_violations, name),
        Heading::Envelope(_) | Heading::Catalog => None,
    };
    audience == Some(Audience::Internal)
}
