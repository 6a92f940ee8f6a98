//! Writes PO files. Lines are broken where the text has line breaks and nowhere else, so that an edit changes the lines that it is about.

use super::{Message, Po, Source};

impl Po {
    /// Returns the content of the file.
    pub(crate) fn write(&self) -> String {
        let header = self.header.iter().map(|(name, value)| format!("{name}: {value}\n"));
        let mut out = String::new();
        string("", "msgid", "", &mut out);
        string("", "msgstr", &header.collect::<String>(), &mut out);
        for message in &self.messages {
            out.push('\n');
            message.write(&mut out);
        }
        out
    }
}

impl Message {
    fn write(&self, out: &mut String) {
        for comment in self.comments.iter().flat_map(|comment| comment.lines()) {
            out.push_str(&format!("#. {comment}\n"));
        }
        if let Some(reference) = &self.reference {
            out.push_str(&format!("#: {reference}\n"));
        }
        if self.is_fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(previous) = &self.previous {
            source("#| ", previous, out);
        }
        if let Some(context) = &self.context {
            string("", "msgctxt", context, out);
        }
        source("", &self.source, out);
        match (self.source.plural.is_some(), self.strings.as_slice()) {
            (false, strings) => string("", "msgstr", strings.first().map_or("", String::as_str), out),
            (true, strings) => {
                for (index, text) in strings.iter().enumerate() {
                    string("", &format!("msgstr[{index}]"), text, out);
                }
            }
        }
    }
}

fn source(start: &str, source: &Source, out: &mut String) {
    string(start, "msgid", &source.id, out);
    if let Some(plural) = &source.plural {
        string(start, "msgid_plural", plural, out);
    }
}

/// Appends a keyword with its text.
fn string(start: &str, keyword: &str, text: &str, out: &mut String) {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    if let [] | [_] = lines.as_slice() {
        // A header of one field is a line of its own, too.
        if !text.ends_with('\n') {
            out.push_str(&format!("{start}{keyword} \"{}\"\n", escaped(text)));
            return;
        }
    }
    out.push_str(&format!("{start}{keyword} \"\"\n"));
    for line in lines {
        out.push_str(&format!("{start}\"{}\"\n", escaped(line)));
    }
}

/// Returns a text with the escapes of C. An octal one has three digits at most, so that it does not swallow what is behind it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_ascii_control() => out.push_str(&format!("\\{:03o}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out
}
