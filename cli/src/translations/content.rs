//! What is translated: the parts of a catalog's texts, with their contents.

use errbook_catalog::plural::Category;

use super::localized::{Kind, Localized, Plural, Value, path};

/// A part of a localized value that is translated as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it, but for what the other parts are.
    Whole,
    /// An item of a list, from 0.
    Item(usize),
    /// The form of a message for exactly this number. PO has none.
    Exact(u32),
}

/// What a part says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Single(String),
    /// The counted field, and a text for each category of the language.
    Plural(String, Vec<(Category, String)>),
}

/// Returns the parts that a value has, by what it has in the default language.
pub(super) fn parts(localized: &Localized, default: &str) -> Vec<Part> {
    match localized.of(default).map(|written| &written.value) {
        Some(Value::List(items, _)) if localized.kind == Kind::Items => (0..items.len()).map(Part::Item).collect(),
        Some(Value::Text(_)) if localized.kind == Kind::Items => vec![Part::Item(0)],
        Some(Value::Plural(plural)) => {
            let exact = plural.forms.iter().filter_map(|form| match form.category {
                Category::Exact(number) => Some(Part::Exact(number)),
                _ => None,
            });
            [Part::Whole].into_iter().chain(exact).collect()
        }
        _ => vec![Part::Whole],
    }
}

/// Returns what a part says in a language; `None` if it says nothing there.
pub(super) fn content(localized: &Localized, part: Part, language: &str) -> Option<Content> {
    let value = &localized.of(language)?.value;
    let single = |text: &str| Some(Content::Single(text.to_owned()));
    match (part, value) {
        (Part::Whole | Part::Item(0), Value::Text(spot)) => single(&spot.text),
        (Part::Whole, Value::List(items, _)) => {
            let lines: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
            (!lines.is_empty()).then(|| Content::Single(lines.join("\n")))
        }
        (Part::Whole, Value::Plural(plural)) => Some(Content::Plural(plural.field.clone(), categories(plural))),
        (Part::Item(index), Value::List(items, _)) => single(&items.get(index)?.text),
        (Part::Exact(number), Value::Plural(plural)) => {
            single(&plural.forms.iter().find(|form| form.category == Category::Exact(number))?.spot.text)
        }
        _ => None,
    }
}

/// Returns the forms of plural categories, without those of exact numbers.
fn categories(plural: &Plural) -> Vec<(Category, String)> {
    let of_categories = plural.forms.iter().filter(|form| !matches!(form.category, Category::Exact(_)));
    let mut forms: Vec<_> = of_categories.map(|form| (form.category, form.spot.text.clone())).collect();
    forms.sort_by_key(|(category, _)| *category);
    forms
}

/// Returns the path of a part within its table: `message`, `causes.2`, `message.=0`.
pub(super) fn key(localized: &Localized, part: Part) -> String {
    path(names(localized, part).iter().map(String::as_str))
}

/// Returns the path of a part in the catalog: `errors.sold_out.message`.
pub(super) fn context(localized: &Localized, part: Part) -> String {
    let names = names(localized, part);
    path(localized.heading.iter().chain(&names).map(String::as_str))
}

fn names(localized: &Localized, part: Part) -> Vec<String> {
    let last = match part {
        Part::Whole => None,
        Part::Item(index) => Some(index.saturating_add(1).to_string()),
        Part::Exact(number) => Some(Category::Exact(number).name().into_owned()),
    };
    localized.path.iter().cloned().chain(last).collect()
}

impl Content {
    /// Returns a text that is equal for equal contents only.
    fn canonical(&self) -> String {
        match self {
            Content::Single(text) => text.clone(),
            Content::Plural(field, forms) => {
                let forms = forms.iter().map(|(category, text)| format!("{}\u{0}{text}\u{0}", category.name()));
                format!("plural\u{0}{field}\u{0}{}", forms.collect::<String>())
            }
        }
    }

    /// Returns the hash by which `catalog.texts` knows a text of the default language: FNV-1a with 64 bits
    /// (draft-eastlake-fnv §2), in hexadecimal digits. It tells an edit, and need not withstand an attacker: who can write one file can
    /// write the other.
    pub(super) fn hash(&self) -> String {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        let hash = self.canonical().bytes().fold(0xCBF2_9CE4_8422_2325, step);
        format!("{hash:016x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // The test vectors of draft-eastlake-fnv, Appendix C, for FNV-1a with 64 bits.
        for (text, hash) in [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")] {
            assert_eq!(Content::Single(text.to_owned()).hash(), hash, "{text}");
        }
    }

    #[test]
    fn forms_are_told_from_a_text_and_from_each_other() {
        let form = |category, text: &str| (category, text.to_owned());
        let plural = |field: &str, forms| Content::Plural(field.to_owned(), forms).canonical();
        let all = [
            Content::Single("a".to_owned()).canonical(),
            plural("n", vec![form(Category::Other, "a")]),
            plural("m", vec![form(Category::Other, "a")]),
            plural("n", vec![form(Category::One, "a")]),
            plural("n", vec![form(Category::One, "a"), form(Category::Other, "b")]),
            plural("n", vec![form(Category::One, "ab"), form(Category::Other, "")]),
        ];
        for (index, text) in all.iter().enumerate() {
            assert!(!all[..index].contains(text), "{text:?}");
        }
    }
}
