//! Plain text within Markdown: what each reader of Markdown would take for syntax is escaped, and nothing else.

use super::Flavour;

/// Where a text is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) flavour: Flavour,
    /// Whether it begins a line.
    pub(super) begins_line: bool,
    /// Whether it is in the cell of a table.
    pub(super) in_table: bool,
    /// Whether it is in a heading, whose closing sequence is `#`.
    pub(super) in_heading: bool,
}

/// Appends a text on one line to Markdown, so that it is read as that text.
pub(super) fn push(out: &mut String, text: &str, place: Place) {
    let letters: Vec<char> =
        text.chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }).collect();
    let letters: &[char] = if place.begins_line { trimmed(&letters) } else { &letters };
    let number = letters.iter().take_while(|letter| letter.is_ascii_digit()).count();
    for (at, &letter) in letters.iter().enumerate() {
        let (before, after) = (&letters[..at], &letters[at + 1..]);
        let begins_line = place.begins_line && at == 0;
        // `1.` and `1)` at the beginning of a line are items of a list.
        let ends_word = matches!(after.first(), None | Some(' '));
        let ends_number = place.begins_line && at == number && at > 0 && matches!(letter, '.' | ')') && ends_word;
        if begins_line && place.flavour == Flavour::Mdx && is_module_syntax(letters) {
            out.push_str(&format!("&#{};", u32::from(letter)));
            continue;
        }
        // Vue reads `{{ }}` in the HTML that is made of the Markdown, where no escape is left of it.
        if letter == '{' && place.flavour.may_be_vue() && before.last() == Some(&'{') {
            out.push_str("<!-- -->");
        }
        // Docusaurus puts emoji into texts of which no escape is left; an expression parts them.
        if letter == ':' && place.flavour == Flavour::Mdx && ends_short_name(before) {
            out.push_str("{\"\"}");
        }
        if ends_number || is_syntax(letter, before, after, begins_line, place) {
            out.push('\\');
        }
        out.push(letter);
    }
}

fn trimmed(letters: &[char]) -> &[char] {
    let spaces = letters.iter().take_while(|letter| **letter == ' ').count();
    letters.get(spaces..).unwrap_or_default()
}

fn is_syntax(letter: char, before: &[char], after: &[char], begins_line: bool, place: Place) -> bool {
    let next = after.first();
    let is_word = |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric());
    match letter {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
        '_' => !(is_word(before.last()) && is_word(next)),
        '&' => next.is_none_or(|next| *next == '#' || next.is_ascii_alphanumeric()),
        // Before a link, it would make an image; after `<`, a comment, in which VitePress includes files.
        '!' => next.is_none() || before.last() == Some(&'<'),
        '#' => begins_line || place.in_heading,
        '>' | '=' => begins_line,
        // Items of a list, underlines of headings, rows of tables, containers.
        '+' | '-' => begins_line && matches!(next, None | Some(' ' | '-' | '|' | ':')),
        '|' => begins_line || place.in_table,
        // Attributes of headings and paragraphs in mdBook and VitePress; expressions in MDX.
        '{' => place.flavour != Flavour::Inner,
        '}' => place.flavour == Flavour::Mdx,
        ':' => {
            begins_line && matches!(next, None | Some(' ' | ':' | '-' | '|'))
                || is_directive(before, after, place.flavour)
                || swallows(before, after)
        }
        '.' => swallows(before, after),
        _ => false,
    }
}

/// Returns whether a colon begins a directive of Docusaurus (`:name`, `::name`), or a short name of an emoji (`:tada:`).
fn is_directive(before: &[char], after: &[char], flavour: Flavour) -> bool {
    let next = after.first();
    if flavour == Flavour::Mdx {
        let is_colon = |letter: Option<&char>| letter == Some(&':');
        return is_colon(next) || is_colon(before.last()) || next.is_some_and(|next| next.is_alphabetic());
    }
    let name: Vec<&char> = after.iter().take_while(|letter| **letter != ':').collect();
    let has_end = name.len() < after.len() && !name.is_empty();
    has_end && name.iter().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '+' | '-'))
}

/// Returns whether a text ends with the short name of an emoji without its last colon (`:tada`, `:+1`). Digits alone are no name.
fn ends_short_name(before: &[char]) -> bool {
    let Some(colon) = before.iter().rposition(|letter| *letter == ':') else { return false };
    let name = before.get(colon.saturating_add(1)..).unwrap_or_default();
    let is_part = |letter: &char| letter.is_alphanumeric() || matches!(letter, '_' | '+' | '-');
    name.iter().all(is_part) && !name.is_empty() && !name.iter().all(char::is_ascii_digit)
}

/// Returns whether an address without brackets, which readers of GFM make a link of (§6.9), would take the escapes after it for its own:
/// `https://e.example\<b>`. Its `:`, or the first `.` of `www.`, is escaped then, and it is no link.
fn swallows(before: &[char], after: &[char]) -> bool {
    let is_address = after.starts_with(&['/', '/']) || before.ends_with(&['w', 'w', 'w']);
    let mut address = after.iter().take_while(|letter| !letter.is_whitespace());
    is_address && address.any(|letter| r"\`*[]<~{}|&!".contains(*letter))
}

/// Returns whether a line begins with `import` or `export`, which MDX takes for JavaScript.
fn is_module_syntax(letters: &[char]) -> bool {
    ["import", "export"].iter().any(|word| {
        let rest = letters.get(word.len()..);
        letters.iter().zip(word.chars()).filter(|(left, right)| **left == *right).count() == word.len()
            && rest.is_some_and(|rest| rest.first().is_none_or(|next| !next.is_alphanumeric()))
    })
}
