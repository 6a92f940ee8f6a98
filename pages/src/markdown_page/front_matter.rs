//! Front matter: what generators of sites read about a page, as YAML between two lines of `---`.

use serde_json::Value;

/// Returns the front matter of the page at a path. Values are JSON, which is YAML 1.2 in one line (§1.3 of its specification), so no
/// text can end it.
pub(super) fn of(path: &str, title: &str, label: &str, description: &str, facts: &[(&'static str, Value)]) -> String {
    let file = path.rsplit('/').next().unwrap_or_default();
    let id = file.split('.').next().unwrap_or_default();
    let text = |text: &str| Value::from(text.split_whitespace().collect::<Vec<_>>().join(" "));
    let own =
        [("title", text(title)), ("id", text(id)), ("sidebar_label", text(label)), ("description", text(description))];
    let mut out = "---\n".to_owned();
    for (key, value) in own.iter().chain(facts) {
        out.push_str(&format!("{key}: {}\n", printable(&apart(&value.to_string()))));
    }
    out + "---\n"
}

/// Returns a text that neither ends nor hides the end of a script (HTML, "Restrictions for contents of script elements"): VitePress copies
/// front matter, and Docusaurus the labels of sidebars, into scripts of the page as they are.
pub(crate) fn apart(text: &str) -> String {
    let mut parts = text.split('<');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let starts = |tag: &str| part.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
        let is_script = starts("/script") || starts("script") || starts("!--");
        out.push_str(if is_script { "< " } else { "<" });
        out.push_str(part);
    }
    out
}

/// Escapes the characters of JSON that YAML does not allow unescaped, or takes for line breaks (YAML 1.2 §5.1, 1.1 §5.4).
fn printable(json: &str) -> String {
    let is_not = |letter: char| {
        matches!(letter, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_not(letter) {
            out.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_a_script_or_hides_its_end() {
        assert_eq!(
            apart("<</SCRIPT><!--<script>a</scripts></b><-- <"),
            "<< /SCRIPT>< !--< script>a< /scripts></b><-- <"
        );
    }

    #[test]
    fn no_text_ends_the_front_matter() {
        let facts = [("status", Value::from(409)), ("tags", serde_json::json!(["a: b", "#c", "- d", "\"e\\"]))];
        let written = of("en/errors/a.md", "a\n---\nb: 'c'", "{{x}}</b>", "\u{7f}\u{85}\u{2028}#</Script>", &facts);
        let expected = "---\ntitle: \"a --- b: 'c'\"\nid: \"a\"\nsidebar_label: \"{{x}}</b>\"\n\
                        description: \"\\u007f #< /Script>\"\nstatus: 409\ntags: [\"a: b\",\"#c\",\"- d\",\"\\\"e\\\\\"]\n---\n";
        assert_eq!(written, expected);
    }
}
