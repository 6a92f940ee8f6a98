//! [`Alignment`]: which items of a template those of an array are. An optional item that is absent moves those behind it.

use super::scanner::{DEPTH, Scanner};
use crate::image::reading::{Member, Reading};

/// The items of an array, by those of its template.
pub(crate) struct Alignment {
    reading: Reading,
    /// How many there are; `None` where the template has no optional items.
    count: Option<u32>,
}

impl Alignment {
    /// The items of the array in which a scanner is, behind its bracket.
    pub(crate) fn of(reading: Reading, body: &str, at: usize) -> Self {
        let is_fixed = reading.members().all(Member::is_always);
        Self { reading, count: (!is_fixed).then(|| count(body, at)) }
    }

    /// Returns the item of the template that an item is. `None` if it is none, or can be several.
    pub(crate) fn item(&self, index: u32) -> Option<Member> {
        let Some(count) = self.count else { return self.reading.item(index) };
        let members = || self.reading.members();
        let all = members().count() as u32;
        let fixed = || members().filter(|member| member.is_always());
        let before = members().take_while(|member| member.is_always()).count() as u32;
        let last_optional = members().filter(|member| !member.is_always()).last().map_or(0, |member| member.index + 1);
        let behind = all - last_optional;
        if count >= all || index < before {
            return self.reading.item(index);
        }
        if index >= count.saturating_sub(behind) {
            return self.reading.item(all - (count - index).min(all));
        }
        if count as usize == fixed().count() { fixed().nth(index as usize) } else { None }
    }
}

/// Returns how many items an array has, by its text behind the bracket.
fn count(body: &str, at: usize) -> u32 {
    let mut scanner = Scanner::new(body, at);
    let (mut is_first, mut count) = (true, 0);
    while let Some(true) = scanner.more(&mut is_first, b']') {
        if scanner.value(DEPTH).is_none() {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::fixture::{self, Value};
    use crate::image::builder::ImageBuilder;
    use alloc::vec::Vec;
    use errbook_format::image::reading::{kind, role};

    /// Returns, for each item of an array, the index of that of a template whose optional items are marked with `?`.
    fn items(template: &[&'static str], array: &str) -> Vec<Option<u32>> {
        let mut builder = ImageBuilder::new(&["en"]);
        let members = template.iter().map(|name| (*name, Value::Role(role::NOTHING))).collect();
        let at = fixture::write(&mut builder, &fixture::Reading(kind::ARRAY, members));
        let items = Alignment::of(Reading::at(builder.finish(), at), array, 1);
        (0..count(array, 1)).map(|index| items.item(index).map(|member| member.index)).collect()
    }

    #[test]
    fn an_absent_item_moves_those_behind_it() {
        let template = ["", "?", "", "?", ""];
        assert_eq!(items(&template, "[0,1,2,3,4]"), [0, 1, 2, 3, 4].map(Some));
        assert_eq!(items(&template, "[0, [2, 2], {\"a\":4}]"), [0, 2, 4].map(Some));
        // One of the two optional ones is absent.
        assert_eq!(items(&template, "[0,1,2,4]"), [Some(0), None, None, Some(4)]);
        assert_eq!(items(&["?", ""], "[1]"), [Some(1)]);
        assert_eq!(items(&["", "?"], "[0]"), [Some(0)]);
        assert_eq!(items(&["?"], "[]"), []);
        assert_eq!(items(&["", ""], "[0]"), [Some(0)]);
        assert_eq!(items(&["?", ""], "[0,1,2]"), [Some(0), Some(1), None]);
    }

    #[test]
    fn fewer_items_than_the_template_always_has_are_no_others() {
        assert_eq!(items(&["", "?", "", ""], "[0]"), [Some(0)]);
        assert_eq!(items(&["?", "", ""], "[1]"), [Some(2)]);
        assert_eq!(items(&["?", "", ""], "[]"), []);
    }
}
