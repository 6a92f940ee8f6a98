//! Edits of keys, values and tables.

use std::ops::Range;

use crate::edits::{Edit, Kind, Source, Target};
use crate::excuses;
use crate::layout::{Item, Section};
use crate::random::Random;

impl<'t> Source<'t> {
    pub(crate) fn key_part(&self, kind: Kind, random: &mut Random) -> Option<Edit> {
        let item = random.of(&self.layout.items)?;
        let part = random.below(item.parts.len());
        let (at, path) = (item.parts[part].clone(), item.path_to(part));
        let edit = Edit::default().named(path.last().cloned());
        if kind == Kind::Misspell(Target::Key) {
            return self.misspelled(edit, at, path, random);
        }
        // A part goes with its dot; of a key with one part, all.
        let whole = match (part, item.parts.len()) {
            (_, 1) => at,
            (0, _) => at.start..item.parts[1].start,
            _ => item.parts[part - 1].end..at.end,
        };
        Some(edit.replace(whole, "").excused(if item.parts.len() > 1 { excuses::shortened(path) } else { None }))
    }

    pub(crate) fn misspelled(
        &self,
        edit: Edit,
        at: Range<usize>,
        path: &[String],
        random: &mut Random,
    ) -> Option<Edit> {
        let old = self.raw(&at);
        let (plain, quotes) = (old.trim_matches('"'), old.starts_with('"'));
        let new = misspell(plain, random).0;
        let written = if quotes { format!("\"{new}\"") } else { new.clone() };
        let excuse = excuses::renamed(self.text, self.layout, path, plain, &new);
        Some(edit.named([new]).replace(at, written).excused(excuse))
    }

    pub(crate) fn item_again(&self, random: &mut Random) -> Option<Edit> {
        let item = random.of(&self.layout.items)?;
        let written = self.raw(&item.whole());
        let again = if item.inline { format!(", {written}") } else { format!("\n{written}") };
        Some(Edit::default().replace(item.value.end..item.value.end, again).named(item.path.last().cloned()))
    }

    /// Two items; if it can be, of one table.
    fn two_items(&self, same_table: bool, random: &mut Random) -> Option<(&'t Item, &'t Item)> {
        let one = random.of(&self.layout.items)?;
        let apart = |other: &&Item| other.value.end < one.whole().start || one.value.end < other.whole().start;
        let others = self.layout.items.iter().filter(apart);
        let others: Vec<&Item> = others.filter(|other| !same_table || other.table == one.table).collect();
        Some((one, random.of(&others)?))
    }

    pub(crate) fn keys_exchanged(&self, random: &mut Random) -> Option<Edit> {
        let (one, other) = self.two_items(true, random)?;
        let names = [one, other].into_iter().flat_map(|item| item.path.last().cloned());
        let edit = Edit::default().replace(one.key(), self.raw(&other.key()));
        let edit = edit.replace(other.key(), self.raw(&one.key())).named(names);
        Some(edit.excused(excuses::exchanged(self.text, one, other)))
    }

    pub(crate) fn values_exchanged(&self, random: &mut Random) -> Option<Edit> {
        let same_table = random.below(2) == 0;
        let (one, other) = self.two_items(same_table, random)?;
        let names = [one, other].into_iter().flat_map(|item| item.path.last().cloned());
        let edit = Edit::default().replace(one.value.clone(), self.raw(&other.value));
        let edit = edit.replace(other.value.clone(), self.raw(&one.value)).named(names);
        Some(edit.excused(excuses::exchanged(self.text, one, other)))
    }

    pub(crate) fn value(&self, kind: Kind, random: &mut Random) -> Option<Edit> {
        let item = random.of(&self.layout.items)?;
        let edit = Edit::default().named(item.path.last().cloned());
        if kind == Kind::Delete(Target::Value) {
            return Some(edit.replace(item.value.clone(), ""));
        }
        Some(edit.replace(item.value.end..item.value.end, format!(" {}", self.raw(&item.value))))
    }

    pub(crate) fn value_misspelled(&self, random: &mut Random) -> Option<Edit> {
        let scalar = random.of(&self.layout.scalars)?;
        let raw = self.raw(&scalar.at);
        let quotes = raw.len() - raw.trim_start_matches(['"', '\'']).len();
        let inside = raw.get(quotes..raw.len() - quotes).filter(|inside| !inside.is_empty())?;
        let (new, place) = misspell(inside, random);
        let (start, end) = raw.split_at(quotes);
        let after = format!("{start}{new}{}", &end[inside.len()..]);
        let excuse = excuses::respelled(scalar, quotes + place, raw, &after);
        let edit = Edit::default().named([inside.to_owned(), new]).named(scalar.path.last().cloned());
        Some(edit.replace(scalar.at.clone(), after).excused(excuse))
    }

    fn section(&self, random: &mut Random) -> Option<&'t Section> {
        random.of(&self.layout.sections)
    }

    pub(crate) fn table_removed(&self, random: &mut Random) -> Option<Edit> {
        let section = self.section(random)?;
        let edit = Edit::default().named(section.path.last().cloned());
        if random.below(2) == 0 {
            let excuse = excuses::header_removed(self.layout, section);
            return Some(edit.replace(section.header.clone(), "").excused(excuse));
        }
        let excuse = excuses::table_removed(self.text, self.layout, section);
        Some(edit.replace(section.whole.clone(), "").excused(excuse))
    }

    pub(crate) fn table_again(&self, random: &mut Random) -> Option<Edit> {
        let section = self.section(random)?;
        let edit = Edit::default().named(section.path.last().cloned());
        let header = self.raw(&section.header);
        if random.below(2) == 0 {
            return Some(edit.replace(section.header.end..section.header.end, format!("\n{header}")));
        }
        let again = format!("\n{}", &self.text[section.header.start..section.whole.end]);
        Some(edit.replace(self.text.len()..self.text.len(), again))
    }

    pub(crate) fn headers_exchanged(&self, random: &mut Random) -> Option<Edit> {
        let (one, other) = (self.section(random)?, self.section(random)?);
        if one.header == other.header {
            return None;
        }
        let edit = Edit::default().replace(one.header.clone(), self.raw(&other.header));
        let edit = edit.replace(other.header.clone(), self.raw(&one.header));
        let names = [one, other].into_iter().flat_map(|section| section.path.clone());
        Some(edit.named(names).excused(excuses::headers_exchanged(self.layout, one, other)))
    }

    pub(crate) fn header_misspelled(&self, random: &mut Random) -> Option<Edit> {
        let section = self.section(random)?;
        let part = random.below(section.parts.len());
        let edit = Edit::default().named([section.path[part].clone()]);
        self.misspelled(edit, section.parts[part].clone(), &section.path[..=part], random)
    }
}

/// A word with one slip: a letter missing, doubled, exchanged with the next one, or another. Gives its place, too.
fn misspell(word: &str, random: &mut Random) -> (String, usize) {
    let letters: Vec<char> = word.chars().collect();
    let place = random.below(letters.len());
    let other = char::from(b'a' + u8::try_from(random.below(26)).unwrap_or(0));
    let mut new = letters.clone();
    match random.below(4) {
        0 if letters.len() > 1 => drop(new.remove(place)),
        1 => new.insert(place, letters[place]),
        2 if place + 1 < letters.len() && letters[place] != letters[place + 1] => new.swap(place, place + 1),
        _ => new[place] = if letters[place] == other { '_' } else { other },
    }
    (new.into_iter().collect(), letters[..place].iter().map(|c| c.len_utf8()).sum())
}
