//! The descriptions of keys.

use errbook_catalog::keys::{Key, KeyDefault};
use errbook_catalog::{Locale, phrase};

/// Returns the description of a key in a language: its meaning, and a default that is no value.
pub(super) fn description(key: &Key, locale: Locale) -> String {
    let meaning = sentence(&without_links(without_reference(key.meaning.get(locale))), locale);
    let KeyDefault::Told(told) = key.default else { return meaning };
    let default = without_links(told.get(locale));
    let default = phrase!("Default: {default}.", "默认值：{default}。");
    let gap = if locale == Locale::En { " " } else { "" };
    format!("{meaning}{gap}{}", default.get(locale))
}

/// Returns a meaning without the chapter of the reference that it ends with: `, see [messages](#messages)`.
fn without_reference(meaning: &str) -> &str {
    let end = [", see ", "，见"].into_iter().find_map(|see| meaning.find(see));
    end.and_then(|end| meaning.get(..end)).unwrap_or(meaning)
}

/// Returns a meaning, which has no capital and no full stop, as a sentence.
fn sentence(meaning: &str, locale: Locale) -> String {
    let mut letters = meaning.trim_end_matches(['.', '。']).chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if locale == Locale::En { '.' } else { '。' };
    format!("{first}{}{stop}", letters.as_str())
}

/// Returns a text with the texts of its Markdown links in their place: they lead to chapters of the reference.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[') {
        let Some((label, after)) = link.split_once("](").and_then(|(label, target)| {
            let (_, after) = target.split_once(')')?;
            Some((label, after))
        }) else {
            break;
        };
        plain.push_str(before);
        plain.push_str(label);
        rest = after;
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_to_chapters_are_left_out() {
        assert_eq!(without_reference("response headers, see [headers](#headers)"), "response headers");
        assert_eq!(without_reference("响应头，见[响应头](#响应头)"), "响应头");
        assert_eq!(without_reference("the media type"), "the media type");
    }

    #[test]
    fn links_are_their_labels() {
        let link = "the [envelope](#envelopesname) of [`[groups]`](#groupsname), as `[x]`";
        assert_eq!(without_links(link), "the envelope of `[groups]`, as `[x]`");
    }
}
