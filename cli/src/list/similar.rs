//! Names that resemble the words that are looked for, where nothing has these words.

use errbook_catalog::nearest;
use errbook_pages::Contents;

/// Returns the names and codes, also of what was retired, that resemble a text; the most similar first: as a whole, then in a word, then
/// those that contain a word.
pub(super) fn names<'c>(contents: &'c Contents, text: &str) -> Vec<&'c str> {
    let catalog = contents.catalog();
    let current = contents.topics().filter_map(|topic| topic.definition(catalog));
    let retired = contents.retired().filter_map(|topic| topic.retired(catalog));
    let names = current.map(|definition| &definition.name).chain(retired.map(|retired| &retired.name));
    let names: Vec<&str> = names.map(|name| name.value.as_str()).collect();
    let words: Vec<String> = words(text).map(str::to_lowercase).collect();
    let by = |resembles: &dyn Fn(&str, &str) -> bool| {
        let is_like = |name: &&str| words.iter().any(|word| resembles(word, name));
        names.iter().copied().filter(is_like).collect::<Vec<&str>>()
    };
    let mut found: Vec<&str> = nearest(text.trim(), names.iter().copied()).into_iter().collect();
    found.extend(by(&|word, name| nearest(word, self::words(name)).is_some()));
    found.extend(by(&|word, name| name.to_lowercase().contains(word)));
    let mut out: Vec<&str> = Vec::new();
    for name in found {
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// Returns the words of a name or a text that are long enough to be compared.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() >= if word.is_ascii() { 3 } else { 2 })
}
