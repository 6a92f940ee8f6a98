//! What is answered in both versions: the values of an entry's fields and its violations.

use errbook_catalog::model::Field;
use errbook_test_values::{Found, Given, List, OfField, Place, Random, Values, value};

use super::version::Version;

/// What an entry is answered with, in one version.
pub(super) struct Answered {
    pub(super) values: Values,
    pub(super) list: List,
}

/// Returns what an entry of the later version is answered with, and the same of the earlier one: fields have the same values as far as
/// they can, and violations that both versions list are at the same places.
pub(super) fn same(old: (&Version, usize), new: (&Version, usize), random: &mut Random) -> (Answered, Answered) {
    let (before, after) = (&old.0.catalog.entries[old.1], &new.0.catalog.entries[new.1]);
    let (old_values, new_values) = values(&before.fields, &after.fields, random);
    let (mut old_list, mut new_list) = (Vec::new(), Vec::new());
    let listed = old.0.catalog.violations_of(before);
    let shared: Vec<(usize, usize)> = new
        .0
        .catalog
        .violations_of(after)
        .into_iter()
        .filter_map(|now| Some((old.0.earlier_violation(new.0, now).filter(|was| listed.contains(was))?, now)))
        .collect();
    let count = if shared.is_empty() { 0 } else { random.below(4) };
    for _ in 0..count {
        let (was, now) = random.one_of(&shared);
        let fields = (&old.0.catalog.violations[was].fields, &new.0.catalog.violations[now].fields);
        let (old_values, new_values) = values(fields.0, fields.1, random);
        let location = Place::any(random).location();
        old_list.push(Found { kind: old.0.violation(was), location: location.clone(), values: old_values });
        new_list.push(Found { kind: new.0.violation(now), location, values: new_values });
    }
    (Answered { values: old_values, list: List(old_list) }, Answered { values: new_values, list: List(new_list) })
}

fn values(old: &[Field], new: &[Field], random: &mut Random) -> (Values, Values) {
    let now: Vec<OfField> = new.iter().map(|field| drawn(field, random)).collect();
    let was = old.iter().enumerate().map(|(index, field)| {
        let same = later(old, new, index).filter(|now| new[*now].kind == field.kind && new[*now].list == field.list);
        match same.map(|index| &now[index]) {
            Some(OfField::Absent) if !field.optional => drawn(field, random),
            Some(value) => value.clone(),
            None => drawn(field, random),
        }
    });
    (Values(was.collect()), Values(now))
}

/// Returns the index of the field that a field is in the later version: the one with its name in bodies, or else one in its place, if
/// neither version has both.
fn later(old: &[Field], new: &[Field], index: usize) -> Option<usize> {
    let has = |fields: &[Field], name: &str| fields.iter().position(|field| field.wire.value == name);
    has(new, &old[index].wire.value).or_else(|| {
        let other = new.get(index).filter(|_| old.len() == new.len())?;
        has(old, &other.wire.value).is_none().then_some(index)
    })
}

/// Returns a value of a field.
pub(super) fn drawn(field: &Field, random: &mut Random) -> OfField {
    loop {
        let mut drawn = value(field.kind.as_str(), field.optional, field.list, random);
        let given: &mut [Given] = match &mut drawn {
            OfField::Absent => &mut [],
            OfField::One(given) => std::slice::from_mut(given),
            OfField::Many(list) => list,
        };
        if !field.values.is_empty() {
            for given in given.iter_mut() {
                *given = Given::Text(field.values[random.below(field.values.len())].value.clone());
            }
        }
        // What headers write exactly, so that a field that moves into the body has the same value.
        for given in given.iter_mut() {
            match given {
                Given::DateTime(_, nanoseconds) => *nanoseconds = 0,
                Given::Integer(number) => *number = if random.one_in(3) { 1 } else { random.below(1_000_000) as i128 },
                Given::Number(number) => *number = random.below(10_000) as f64 / 8.0,
                _ => {}
            }
        }
        // What takes long to compare is not about the contract.
        let fits = |given: &Given| match given {
            Given::Json(json) => !json.is_null(),
            Given::Text(text) => text.len() < 200,
            Given::Integer(_) | Given::Number(_) | Given::Boolean(_) | Given::DateTime(..) => true,
        };
        if given.iter().all(fits) {
            return drawn;
        }
    }
}
