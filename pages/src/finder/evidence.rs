//! Makes answers of the findings in a text.

use std::collections::BTreeMap;

use super::answer::{Hit, Recognised};
use super::findings::{Group, MOST, Search};
use super::items::Item;
use super::known::Known;

/// Units in which a value is looked for.
const MOST_UNITS: usize = 200;

/// Returns the answers.
pub(super) fn answers(search: &Search<'_>) -> Recognised {
    let known = search.known;
    let (mut out, mut likely) = (Vec::new(), Vec::new());
    let is_strong = search.groups.iter().any(|group| group.weight > 1);
    for group in &search.groups {
        let status = status_of(search, group.unit);
        let has = |number: &&usize| known.items.get(**number).is_some_and(|item| item.statuses.contains(&status));
        let fitting: Vec<usize> = group.numbers.iter().filter(has).copied().collect();
        if group.weight == 1 && (is_strong || fitting.is_empty()) {
            likely.extend_from_slice(&group.numbers);
            continue;
        }
        let is_fitting = !fitting.is_empty();
        let left = if is_fitting { &fitting } else { &group.numbers };
        let answer = |number: &usize| {
            let item = known.items.get(*number)?;
            let own = first_status(item);
            let status = if is_fitting { status } else { own };
            Some(hit(search, group, (*number, item), status, left.len() > 1))
        };
        out.extend(left.iter().filter_map(answer));
    }
    let is_violation = |hit: &Hit| known.items.get(hit.number).is_some_and(|item| item.is_violation);
    out.sort_by_key(is_violation);
    let status = status_of(search, 0);
    if out.iter().all(is_violation) {
        let bare = known.statuses.get(&status).and_then(|number| Some((*number, known.items.get(*number)?)));
        let hit = bare.map(|(number, item)| Hit {
            number,
            values: BTreeMap::new(),
            status: first_status(item),
            place: None,
            is_alike: false,
            is_bare: true,
        });
        out.splice(0..0, hit);
    }
    Recognised { answers: without_repetitions(out), likely, status }
}

fn without_repetitions(hits: Vec<Hit>) -> Vec<Hit> {
    let is_repeated = |one: &Hit, i: usize| {
        hits.iter().enumerate().any(|(j, other)| i != j && other.covers(one) && (j < i || !one.covers(other)))
    };
    hits.iter().enumerate().filter(|(i, one)| !is_repeated(one, *i)).map(|(_, one)| one.clone()).take(MOST).collect()
}

fn first_status(item: &Item) -> u16 {
    item.statuses.first().copied().unwrap_or_default()
}

fn hit(search: &Search<'_>, group: &Group, (number, item): (usize, &Item), status: u16, is_alike: bool) -> Hit {
    let known: &Known = search.known;
    let mut values = group.values.get(&number).cloned().unwrap_or_default();
    for (index, field) in item.fields.iter().enumerate() {
        let test = |key: &str, value: &str| known.is_field(key, field) && (field.is_list() || field.fits(value));
        if let Some(value) = find(search, group.unit, &test) {
            values.insert(index, value);
        }
    }
    let is_place = |key: &str, _: &str| known.is_location(key);
    let place = if item.is_violation { find(search, group.unit, &is_place) } else { None };
    Hit { number, values, status, place, is_alike, is_bare: false }
}

fn status_of(search: &Search<'_>, unit: usize) -> u16 {
    let is_number = |value: &str| value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_digit());
    let found = find(search, unit, &|key, value| search.known.is_status(key) && is_number(value));
    found.and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// Finds the value of a member or key in a unit, in an outer unit, or in an inner one. The values of an entry are not in the items of
/// its violations, and those of an item are nowhere else.
fn find(search: &Search<'_>, unit: usize, test: &dyn Fn(&str, &str) -> bool) -> Option<String> {
    let is_item = search.units.get(unit)?.is_item;
    let look = |unit: usize| {
        let pairs = &search.units.get(unit).filter(|unit| unit.is_item == is_item)?.pairs;
        pairs.iter().find(|(key, value)| test(key, value)).map(|(_, value)| value.clone())
    };
    let mut around = Some(unit);
    while let Some(one) = around.filter(|one| search.units.get(*one).is_some_and(|unit| unit.is_item == is_item)) {
        if let Some(found) = look(one) {
            return Some(found);
        }
        around = search.units.get(one).and_then(|unit| unit.parent);
    }
    (0..search.units.len()).take(MOST_UNITS).filter(|inner| search.is_within(*inner, unit)).find_map(look)
}
