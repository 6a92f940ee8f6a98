//! Writes the catalogs: 240 entries, each with an envelope of its own; and 24 with violations.

use errbook_test_values::{Random, TEXTS};

use crate::random_bodies::template;

/// How many entries there are.
pub(crate) const ENTRIES: usize = 240;

const ABOUT: &str = r#"# Entries with an envelope each, written by `generator.rs` from a seed (`UPDATE_EXPECT=1 cargo test -p errbook-tests --test
# responses random_bodies`).
"#;

const ABOUT_LISTS: &str = r#"# Entries with an envelope each that list violations, written by `generator.rs` from a seed (`UPDATE_EXPECT=1 cargo test -p
# errbook-tests --test responses random_bodies`).
"#;

const HEAD: &str = r#"
[catalog]
name      = "random"
languages = ["en", "zh", "ja"]
docs_url  = "https://docs.example.com/{language}/{group}/{code}?name={name}"
utc_offset = "+08:00"

[texts]
ok    = { en = "OK", zh = "成功", ja = "\"成功\"" }
plain = { en = "{}", zh = "{}", ja = "{}" }

[formats.datetime]
time.en = "%Y-%m-%d %H:%M"
time.zh = "%Y年%-m月%-d日 %-H:%-M:%-S"
time.ja = "%F %T %:z"

[formats.day]
time       = "\"%F\" %R"
utc_offset = "-03:30"

[formats.precise]
time = { en = "%s|%z|%3f|%6f|%9f|%%", zh = "%d/%m %M:%S", ja = "%Y" }

[formats.number]
number.en = "1,234,567.8"
number.zh = "1234567.8"
number.ja = "12,34,567.8"

[formats.euro]
number = "1.234.567,8"

[lints]
# Texts are of any script, and not every text and format is drawn.
untranslated = "allow"
unused       = "allow"

[groups."a group/é"]
title.en = "A group"

[groups.plain]
title.en = "Plain"
"#;

const TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "datetime", "json"];

/// A field of an entry.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) optional: bool,
    pub(crate) list: bool,
}

/// The formats of times and those of numbers.
const TIMES: [&str; 5] = ["ms", "s", "rfc3339", "day", "precise"];
const NUMBERS: [&str; 3] = ["plain", "euro", "number"];

/// Returns a format for a type, as a placeholder names it: `:day`. Most have none.
pub(crate) fn format(kind: &str, random: &mut Random) -> String {
    match kind {
        "datetime" if random.one_in(2) => format!(":{}", random.one_of(&TIMES)),
        "integer" | "number" if random.one_in(3) => format!(":{}", random.one_of(&NUMBERS)),
        _ => String::new(),
    }
}

/// What an entry has, as far as its envelope may depend on it.
pub(crate) struct Entry {
    pub(crate) fields: Vec<Field>,
    pub(crate) has_code: bool,
    pub(crate) has_title: bool,
    pub(crate) has_group: bool,
    pub(crate) has_retryable: bool,
}

/// Returns the catalog.
pub(crate) fn catalog() -> String {
    let mut random = Random(13);
    let mut text = format!("{ABOUT}{HEAD}");
    for number in 0..ENTRIES {
        entry(number, &mut random, &mut text);
    }
    text
}

/// How many entries list violations, and how many violations there are.
pub(crate) const LISTS: usize = 24;
pub(crate) const VIOLATIONS: usize = 18;

/// Returns the catalog whose entries list violations.
pub(crate) fn lists() -> String {
    let mut random = Random(15);
    let mut text = format!("{ABOUT_LISTS}{HEAD}");
    let mut all = Vec::new();
    for number in 0..VIOLATIONS {
        text += &format!("\n[violations.violation_{number}]\n");
        code(number, &mut random, &mut text);
        group(&mut random, &mut text);
        title(&mut random, &mut text);
        let fields = fields(number, named_by_type, &mut random, &mut text);
        messages(&fields, &mut random, &mut text);
        all.extend(fields);
    }
    for number in 0..LISTS {
        let entry = entry_head(number, |random, text| text.push_str(random.one_of(&REFUSALS)), &mut random, &mut text);
        let names = (0..VIOLATIONS).filter(|_| random.one_in(4)).map(|number| format!("\"violation_{number}\""));
        let names: Vec<String> = names.collect();
        let listed = if names.is_empty() { "true".to_owned() } else { format!("[{}]", names.join(", ")) };
        text += &format!("violations = {listed}\n");
        text += &format!("\n[envelopes.envelope_{number}]\nbody = {}\n", template::listing(&entry, &mut random));
        text += &format!("violation = {}\n", template::item(&all, entry.has_retryable, &mut random));
        if random.one_in(2) {
            text += &format!("single = {}\n", template::body(&entry, &mut random));
        }
    }
    text
}

/// Statuses of errors that may list violations.
const REFUSALS: [&str; 3] = ["status = 422\n", "status = [400, 422]\n", "kind = \"action\"\nstatus = 403\n"];

/// Returns a name that fields of one type have in all violations, so that an item can show them.
fn named_by_type(field: &Field, index: usize) -> String {
    format!("{}{}{index}", field.kind, if field.list { "s" } else { "" })
}

fn entry(number: usize, random: &mut Random, text: &mut String) {
    let entry = entry_head(number, status, random, text);
    *text += &format!("\n[envelopes.envelope_{number}]\nbody = {}\n", template::body(&entry, random));
}

/// Writes an entry. Returns what it has.
fn entry_head(number: usize, status: fn(&mut Random, &mut String), random: &mut Random, text: &mut String) -> Entry {
    *text += &format!("\n[errors.entry_{number}]\nenvelope = \"envelope_{number}\"\n");
    status(random, text);
    let has_code = code(number, random, text);
    let has_group = group(random, text);
    let has_retryable = random.one_in(2);
    if has_retryable {
        *text += &format!("retryable = {}\n", random.one_in(2));
    }
    let has_title = title(random, text);
    let fields = fields(number, |_, index| format!("f{index}"), random, text);
    messages(&fields, random, text);
    Entry { fields, has_code, has_title, has_group, has_retryable }
}

/// Writes a group, or none. Returns whether there is one.
fn group(random: &mut Random, text: &mut String) -> bool {
    let has_group = random.one_in(2);
    if has_group {
        *text += &format!("group = {}\n", random.one_of(&["\"a group/é\"", "\"plain\""]));
    }
    has_group
}

/// Writes a title, or none. Returns whether there is one.
fn title(random: &mut Random, text: &mut String) -> bool {
    let has_title = random.one_in(2);
    if has_title {
        for language in ["en", "zh", "ja"] {
            *text += &format!("title.{language} = {}\n", quoted(&format!("Title {} {language}", plain(random))));
        }
    }
    has_title
}

fn status(random: &mut Random, text: &mut String) {
    *text += match random.below(4) {
        0 => "kind = \"success\"\nstatus = [200, 202]\n",
        1 => "kind = \"action\"\nstatus = 403\n",
        2 => "status = [404, 410]\n",
        _ => "status = 503\n",
    };
}

/// Writes a code. Returns whether there is one.
fn code(number: usize, random: &mut Random, text: &mut String) -> bool {
    let code = match random.below(5) {
        0 => "false".to_owned(),
        1 => (i64::MAX - number as i64).to_string(),
        2 => (i64::MIN + number as i64).to_string(),
        3 => quoted(&format!("{} {number}", random.one_of(&TEXTS))),
        _ => return true,
    };
    *text += &format!("code = {code}\n");
    code != "false"
}

fn fields(number: usize, name: fn(&Field, usize) -> String, random: &mut Random, text: &mut String) -> Vec<Field> {
    let mut fields = Vec::new();
    for index in 0..random.below(7) {
        let mut field = Field {
            name: String::new(),
            // Each type is the first of some entries.
            kind: TYPES[(number + index) % TYPES.len()],
            optional: random.one_in(3),
            list: random.one_in(4),
        };
        field.name = name(&field, index);
        // Text before the index keeps names apart from those of members.
        let wire = quoted(&format!("w{}{index}", random.one_of(&TEXTS)));
        let Field { name, kind, optional, list } = &field;
        let format = format(kind, random);
        let format = format.strip_prefix(':').map(|format| format!(", format = \"{format}\"")).unwrap_or_default();
        *text += &format!(
            "fields.{name} = {{ type = \"{kind}\", wire = {wire}, optional = {optional}, list = {list}{format} }}\n"
        );
        fields.push(field);
    }
    fields
}

/// Writes messages that show the same fields in every language, in different orders.
fn messages(fields: &[Field], random: &mut Random, text: &mut String) {
    let mut shown: Vec<_> = fields.iter().filter(|field| !field.optional).collect();
    shown.truncate(random.below(4));
    let counted = shown.iter().find(|field| matches!(field.kind, "integer" | "number") && !field.list);
    let sentence = |random: &mut Random, shown: &[&Field]| {
        let part = |field: &&Field, random: &mut Random| {
            format!("{} {{{}{}}} ", plain(random), field.name, format(field.kind, random))
        };
        let parts = shown.iter().map(|field| part(field, random)).collect::<String>();
        quoted(&format!("{parts}{}.", plain(random)))
    };
    match counted {
        Some(field) => {
            let (one, other) = (sentence(random, &[]), sentence(random, &shown));
            *text += &format!("message.en = {{ plural = \"{}\", one = {one}, other = {other} }}\n", field.name);
        }
        None => *text += &format!("message.en = {}\n", sentence(random, &shown)),
    }
    for language in ["zh", "ja"] {
        shown.reverse();
        *text += &format!("message.{language} = {}\n", sentence(random, &shown));
    }
}

/// Returns a text for a place where braces have a meaning: they are doubled.
pub(crate) fn plain(random: &mut Random) -> String {
    random.one_of(&TEXTS).replace('{', "{{").replace('}', "}}")
}

/// Returns a text as a basic string of TOML, which is one of JSON but for DEL.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap().replace('\u{7f}', "\\u007F")
}
