//! Reads PO files. Every line is understood or an error with its line: what would be skipped could be a translation.

use errbook_catalog::{Phrase, phrase};

use super::{Message, Po, PoError};

impl Po {
    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// The first line that is not understood.
    pub(crate) fn read(text: &str) -> Result<Po, PoError> {
        let mut reader = Reader::default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (index, line) in text.lines().enumerate() {
            reader.number = index.saturating_add(1);
            reader.line(line.trim()).map_err(|text| PoError { line: reader.number, text })?;
        }
        reader.finish().map_err(|text| PoError { line: reader.number.max(1), text })?;
        Ok(reader.po)
    }
}

/// Which text a string belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Context,
    Id,
    Plural,
    /// By its index; `None` for `msgstr` without one.
    String(Option<usize>),
    PreviousContext,
    PreviousId,
    PreviousPlural,
}

#[derive(Default)]
struct Reader {
    po: Po,
    number: usize,
    message: Message,
    /// The field that a string alone in a line continues.
    field: Option<Field>,
    /// The fields that the message has.
    seen: Vec<Field>,
    has_header: bool,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), Phrase> {
        if let Some(rest) = line.strip_prefix("#~") {
            let rest = rest.trim_start();
            return match rest.strip_prefix('|') {
                Some(rest) => self.text(rest.trim_start(), true, true),
                None if rest.is_empty() => Ok(()),
                None => self.text(rest, false, true),
            };
        }
        if let Some(rest) = line.strip_prefix("#|") {
            return self.text(rest.trim_start(), true, false);
        }
        if let Some(flags) = line.strip_prefix("#,") {
            self.begin_comment()?;
            self.message.is_fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            return Ok(());
        }
        if line.starts_with('#') {
            return self.begin_comment();
        }
        match line.is_empty() {
            true => Ok(()),
            false => self.text(line, false, false),
        }
    }

    /// Ends the message before a comment, which belongs to the next one.
    fn begin_comment(&mut self) -> Result<(), Phrase> {
        self.field = None;
        if self.has_string() { self.finish() } else { Ok(()) }
    }

    fn has_string(&self) -> bool {
        self.seen.iter().any(|field| matches!(field, Field::String(_)))
    }

    /// Reads a keyword with a string, or a string that continues the one before.
    fn text(&mut self, line: &str, is_previous: bool, is_obsolete: bool) -> Result<(), Phrase> {
        if line.starts_with('"') {
            let field = self.field.filter(|field| is_of_previous(*field) == is_previous);
            let Some(field) = field else {
                return Err(phrase!("this text belongs to no keyword", "这段文本不属于任何关键字"));
            };
            let text = unquoted(line)?;
            self.push(field, &text);
            return Ok(());
        }
        let (field, rest) = keyword(line, is_previous)?;
        // A message ends where the next one begins.
        let begins = matches!(field, Field::Context) || (field == Field::Id && self.has_string()) || is_previous;
        if begins && self.has_string() {
            self.finish()?;
        }
        self.check_order(field)?;
        if self.seen.is_empty() || self.seen.iter().all(|field| is_of_previous(*field)) {
            self.message.line = self.number;
            self.message.is_obsolete = is_obsolete;
        } else if self.message.is_obsolete != is_obsolete {
            return Err(phrase!(
                "this message is obsolete (`#~`) in a part of its lines",
                "这条消息只有部分行标为作废（`#~`）"
            ));
        }
        self.seen.push(field);
        self.field = Some(field);
        let text = unquoted(rest)?;
        self.push(field, &text);
        Ok(())
    }

    /// Fails for a keyword that cannot follow those before it.
    fn check_order(&self, field: Field) -> Result<(), Phrase> {
        let has = |field: Field| self.seen.contains(&field);
        let strings = self.message.strings.len();
        let is_right = match field {
            Field::Context => !has(Field::Context) && !has(Field::Id),
            Field::Id => !has(Field::Id),
            Field::Plural => has(Field::Id) && !has(Field::Plural) && strings == 0,
            Field::String(None) => has(Field::Id) && !has(Field::Plural) && strings == 0,
            Field::String(Some(index)) => has(Field::Plural) && index == strings,
            Field::PreviousContext | Field::PreviousId | Field::PreviousPlural => !has(field) && !has(Field::Id),
        };
        if is_right {
            return Ok(());
        }
        let keyword = name(field);
        Err(phrase!("`{keyword}` cannot be here", "`{keyword}` 不能出现在这里"))
    }

    fn push(&mut self, field: Field, text: &str) {
        let message = &mut self.message;
        match field {
            Field::Context => message.context.get_or_insert_default().push_str(text),
            Field::Id => message.source.id.push_str(text),
            Field::Plural => message.source.plural.get_or_insert_default().push_str(text),
            Field::String(index) => {
                if message.strings.len() == index.unwrap_or(0) {
                    message.strings.push(String::new());
                }
                if let Some(last) = message.strings.last_mut() {
                    last.push_str(text);
                }
            }
            // The path of a text tells nothing that its new path does not.
            Field::PreviousContext => {}
            Field::PreviousId => message.previous.get_or_insert_default().id.push_str(text),
            Field::PreviousPlural => {
                message.previous.get_or_insert_default().plural.get_or_insert_default().push_str(text);
            }
        }
    }

    /// Ends the message.
    fn finish(&mut self) -> Result<(), Phrase> {
        let seen = std::mem::take(&mut self.seen);
        let message = std::mem::take(&mut self.message);
        self.field = None;
        if seen.is_empty() {
            return Ok(());
        }
        if !seen.iter().any(|field| matches!(field, Field::String(_))) {
            return Err(phrase!("a message ends without `msgstr`", "有一条消息缺少 `msgstr`"));
        }
        let is_header = message.context.is_none() && message.source.id.is_empty() && !message.is_obsolete;
        if !is_header {
            self.po.messages.push(message);
            return Ok(());
        }
        if std::mem::replace(&mut self.has_header, true) {
            return Err(phrase!("a second header ends here", "文件头重复，第二个在这里结束"));
        }
        let text = message.strings.first().map_or("", String::as_str);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let Some((name, value)) = line.split_once(':') else {
                return Err(phrase!("the header has a line without `:`: `{line}`", "文件头里有一行没有 `:`：`{line}`"));
            };
            self.po.header.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(())
    }
}

fn is_of_previous(field: Field) -> bool {
    matches!(field, Field::PreviousContext | Field::PreviousId | Field::PreviousPlural)
}

/// Splits a line into its keyword and the rest.
fn keyword(line: &str, is_previous: bool) -> Result<(Field, &str), Phrase> {
    let end = line.find(|letter: char| letter.is_whitespace() || letter == '"').unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let field = match (word, is_previous) {
        ("msgctxt", false) => Field::Context,
        ("msgid", false) => Field::Id,
        ("msgid_plural", false) => Field::Plural,
        ("msgstr", false) => Field::String(None),
        ("msgctxt", true) => Field::PreviousContext,
        ("msgid", true) => Field::PreviousId,
        ("msgid_plural", true) => Field::PreviousPlural,
        _ => {
            let index = word.strip_prefix("msgstr[").and_then(|rest| rest.strip_suffix(']'));
            match index.and_then(|index| index.parse().ok()).filter(|_| !is_previous) {
                Some(index) => Field::String(Some(index)),
                None => return Err(phrase!("unknown keyword `{word}`", "未知的关键字 `{word}`")),
            }
        }
    };
    Ok((field, rest.trim_start()))
}

fn name(field: Field) -> String {
    match field {
        Field::Context => "msgctxt".to_owned(),
        Field::Id => "msgid".to_owned(),
        Field::Plural => "msgid_plural".to_owned(),
        Field::String(None) => "msgstr".to_owned(),
        Field::String(Some(index)) => format!("msgstr[{index}]"),
        Field::PreviousContext => "#| msgctxt".to_owned(),
        Field::PreviousId => "#| msgid".to_owned(),
        Field::PreviousPlural => "#| msgid_plural".to_owned(),
    }
}

/// Returns the content of a string, which must be all of the line.
fn unquoted(text: &str) -> Result<String, Phrase> {
    let Some(inner) = text.strip_prefix('"') else {
        return Err(phrase!("a text in quotes must follow", "后面应为双引号中的文本"));
    };
    let mut out = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    loop {
        match letters.next() {
            None => return Err(phrase!("the closing quote is missing", "缺少右引号")),
            Some('"') if letters.as_str().is_empty() => return Ok(out),
            Some('"') => {
                return Err(phrase!(
                    "unexpected text after the closing quote; a quote in a text is `\\\"`",
                    "右引号之后还有内容；文本中的引号应写成 `\\\"`"
                ));
            }
            Some('\\') => out.push(escape(&mut letters)?),
            Some(letter) => out.push(letter),
        }
    }
}

/// Reads an escape behind its backslash.
fn escape(letters: &mut std::str::Chars<'_>) -> Result<char, Phrase> {
    let rest = letters.as_str();
    let letter = letters.next().unwrap_or_default();
    Ok(match letter {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        '"' | '\\' => letter,
        '0'..='7' => {
            let digits = rest.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
            (1..digits).for_each(|_| _ = letters.next());
            ascii(rest.get(..digits).unwrap_or_default(), 8)?
        }
        'x' => {
            let hex = letters.as_str();
            let digits = hex.bytes().take_while(u8::is_ascii_hexdigit).count();
            (0..digits).for_each(|_| _ = letters.next());
            ascii(hex.get(..digits).unwrap_or_default(), 16)?
        }
        _ => return Err(phrase!("unknown escape `\\{letter}`", "未知的转义 `\\{letter}`")),
    })
}

/// Returns the character with a number. The bytes of others are no characters of UTF-8.
fn ascii(digits: &str, radix: u32) -> Result<char, Phrase> {
    let number = u8::from_str_radix(digits, radix).ok().filter(u8::is_ascii);
    number.map(char::from).ok_or_else(|| phrase!("this escape is no character of ASCII", "这个转义不是 ASCII 字符"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translations::po::Source;

    fn read(text: &str) -> Result<Po, (usize, String)> {
        Po::read(text).map_err(|error| (error.line, error.text.en))
    }

    #[test]
    fn what_is_written_is_read_back() {
        let hostile = "a\"b\\c\nd\t\r\u{1b}7\u{7f}é汉\u{2028}#~ \"";
        let source = |id: &str, plural: Option<&str>| Source { id: id.to_owned(), plural: plural.map(str::to_owned) };
        let message = Message {
            comments: vec!["a".to_owned()],
            reference: Some("catalog.toml:3".to_owned()),
            is_fuzzy: true,
            previous: Some(source(hostile, Some("old\n"))),
            context: Some("errors.a.message".to_owned()),
            source: source(hostile, Some(hostile)),
            strings: vec![hostile.to_owned(), String::new(), "\n".to_owned()],
            ..Message::default()
        };
        let plain = Message { source: source("x", None), strings: vec![hostile.to_owned()], ..Message::default() };
        let header = vec![("Language".to_owned(), "de".to_owned())];
        let po = Po { header, messages: vec![message.clone(), plain.clone()] };
        let text = po.write();
        let back = read(&text).unwrap();
        assert_eq!(back.header, po.header);
        for (back, written) in back.messages.iter().zip([message, plain]) {
            // Comments for translators are not read.
            let written = Message { line: back.line, comments: Vec::new(), reference: None, ..written };
            assert_eq!(*back, written, "{text}");
        }
        assert_eq!(back.messages.len(), 2);
        assert_eq!(read(&text.replace('\n', "\r\n")).unwrap().messages, back.messages);
        assert_eq!(read(&format!("\u{feff}{text}")).unwrap().messages, back.messages);
    }

    #[test]
    fn obsolete_messages_are_told_from_others() {
        let text = "#~| msgid \"old\"\n#~ msgctxt \"c\"\n#~ msgid \"gone\"\n#~ msgstr \"weg\"\n#~ \"!\"\n\n# x\nmsgid \"a\"\nmsgstr \"b\"";
        let po = read(text).unwrap();
        let shown = po.messages.iter().map(|message| (message.is_obsolete, message.source.id.as_str(), message.line));
        assert_eq!(shown.collect::<Vec<_>>(), [(true, "gone", 2), (false, "a", 8)]);
        assert_eq!(po.messages[0].strings, ["weg!"]);
    }

    #[test]
    fn escapes_are_those_of_c() {
        let text = "msgid \"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"\\1011\\x41\"\nmsgstr \"\"";
        assert_eq!(read(text).unwrap().messages[0].source.id, "\u{7}\u{8}\u{c}\n\r\t\u{b}\\\"A1A");
    }

    #[test]
    fn what_is_no_po_file_is_an_error_with_its_line() {
        for (text, line, expected) in [
            ("junk", 1, "unknown keyword `junk`"),
            ("domain \"x\"", 1, "unknown keyword `domain`"),
            ("msgid", 1, "a text in quotes must follow"),
            ("msgid \"", 1, "the closing quote is missing"),
            ("msgid \"a\nmsgstr \"b\"", 1, "the closing quote is missing"),
            ("msgid \"a\\\"", 1, "the closing quote is missing"),
            ("msgid \"a\\", 1, "unknown escape `\\\0`"),
            ("msgid \"a\" b", 1, "unexpected text after the closing quote; a quote in a text is `\\\"`"),
            ("msgid 'a'", 1, "a text in quotes must follow"),
            ("msgid 汉", 1, "a text in quotes must follow"),
            ("msgid \"\\q\"", 1, "unknown escape `\\q`"),
            ("msgid \"\\xff\"", 1, "this escape is no character of ASCII"),
            ("msgid \"\\x\"", 1, "this escape is no character of ASCII"),
            ("msgid \"\\777\"", 1, "this escape is no character of ASCII"),
            ("\"a\"", 1, "this text belongs to no keyword"),
            ("#| \"a\"", 1, "this text belongs to no keyword"),
            ("msgid \"a\"\n#| \"b\"", 2, "this text belongs to no keyword"),
            ("msgid \"a\"\n# x\n\"b\"\nmsgstr \"\"", 3, "this text belongs to no keyword"),
            ("msgstr \"a\"", 1, "`msgstr` cannot be here"),
            ("msgid \"a\"\nmsgid \"b\"", 2, "`msgid` cannot be here"),
            ("msgid \"a\"\nmsgctxt \"b\"", 2, "`msgctxt` cannot be here"),
            ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3, "`msgstr` cannot be here"),
            ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", 3, "`msgstr` cannot be here"),
            ("msgid \"a\"\nmsgstr[0] \"c\"", 2, "`msgstr[0]` cannot be here"),
            ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", 3, "`msgstr[1]` cannot be here"),
            (
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[99999999999999999999] \"c\"",
                3,
                "unknown keyword `msgstr[99999999999999999999]`",
            ),
            ("msgid \"a\"\n\n", 2, "a message ends without `msgstr`"),
            ("#~ msgid \"a\"\nmsgstr \"b\"", 2, "this message is obsolete (`#~`) in a part of its lines"),
            ("msgid \"\"\nmsgstr \"junk\\n\"", 2, "the header has a line without `:`: `junk`"),
            ("msgid \"\"\nmsgstr \"\"\nmsgid \"\"\nmsgstr \"\"", 4, "a second header ends here"),
        ] {
            assert_eq!(read(text).err(), Some((line, expected.to_owned())), "{text:?}");
        }
        for text in ["", "\n\n", "#", "#|", "# only\n#, fuzzy\n"] {
            assert!(read(text).is_ok_and(|po| po.messages.is_empty()) || text == "#|", "{text:?}");
        }
    }

    /// Files that were cut, or in which letters were added, removed or changed.
    #[test]
    fn nothing_panics() {
        let good = "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\n#. c\n#: a:3\n#, fuzzy\n#| msgid \"old\"\nmsgctxt \"a.b\"\nmsgid \"x \\\"q\\\" \\n\"\nmsgid_plural \"ys\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\n\n#~ msgid \"gone\"\n#~ msgstr \"weg\"\n";
        let letters: Vec<char> = "msgidctxr[]\"\\ #|~,.:n\n0129_汉é\r\t".chars().collect();
        let mut seed = 42_u64;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % below
        };
        let mut read_well = 0;
        for _ in 0..3000 {
            let mut text: Vec<char> = good.chars().collect();
            for _ in 0..3 {
                let (at, letter) = (next(text.len()), letters[next(letters.len())]);
                match next(4) {
                    0 => _ = text.remove(at),
                    1 => text.insert(at, letter),
                    2 => text[at] = letter,
                    _ => text.truncate(at.max(10)),
                }
            }
            let text: String = text.into_iter().collect();
            match Po::read(&text) {
                Ok(_) => read_well += 1,
                Err(error) => assert!((1..=text.lines().count().max(1)).contains(&error.line), "{text:?}"),
            }
        }
        assert!(read_well > 100, "{read_well}");
    }
}
