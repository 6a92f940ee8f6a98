//! Reads `catalog.texts`. It fails closed: what is not understood is an error, as a translation would pass for another.

use errbook_catalog::contract::line::split;
use errbook_catalog::contract::{LockError, LockProblem, is_conflict, sides};

use super::key::parts;
use super::{FORMAT, Records};

/// The number of digits of a hash.
const DIGITS: usize = 16;

impl Records {
    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// The first line that is not understood.
    pub(crate) fn read(text: &str) -> Result<Records, LockError> {
        let mut reader = Reader::default();
        for (index, line) in text.lines().enumerate() {
            let line_number = index.saturating_add(1);
            reader.line(line.trim_end()).map_err(|problem| LockError::new(line_number, problem))?;
        }
        if reader.has_format {
            return Ok(reader.records);
        }
        let problem = if text.trim().is_empty() { LockProblem::Empty } else { LockProblem::NoFormat };
        Err(LockError::new(1, problem))
    }

    /// Reads a file with conflicts: what either side states. Where they state different things of a translation, that which `is_current`
    /// accepts is taken, by heading, key, language and hash.
    ///
    /// # Errors
    ///
    /// The first line of a side that is not understood, or the first marker that belongs to no conflict.
    pub(crate) fn join(text: &str, is_current: impl Fn(&str, &str, &str, &str) -> bool) -> Result<Records, LockError> {
        let (ours, theirs) = sides(text)?;
        let (mut joined, theirs) = (Records::read(&ours)?, Records::read(&theirs)?);
        for (heading, block) in theirs.blocks {
            for (line, hash) in block {
                let is_taken = parts(&line).is_some_and(|(key, language)| is_current(&heading, &key, language, &hash));
                let own = joined.blocks.entry(heading.clone()).or_default();
                if is_taken || !own.contains_key(&line) {
                    own.insert(line, hash);
                }
            }
        }
        Ok(joined)
    }
}

#[derive(Default)]
struct Reader {
    records: Records,
    has_format: bool,
    heading: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), LockProblem> {
        if is_conflict(line) {
            return Err(LockProblem::Conflict);
        }
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        if !self.has_format {
            return self.format(line);
        }
        if let Some(heading) = line.strip_prefix('[') {
            return self.heading(heading).ok_or_else(|| LockProblem::Heading(line.to_owned()));
        }
        self.record(line).ok_or_else(|| LockProblem::Fact(line.to_owned()))
    }

    fn format(&mut self, line: &str) -> Result<(), LockProblem> {
        match split(line) {
            Some(("format", Some(FORMAT))) => self.has_format = true,
            Some(("format", Some(newer))) => return Err(LockProblem::Newer(newer.to_owned())),
            _ => return Err(LockProblem::NoFormat),
        }
        Ok(())
    }

    fn heading(&mut self, rest: &str) -> Option<()> {
        let heading = rest.strip_suffix(']').filter(|heading| !heading.is_empty())?.to_owned();
        if self.records.blocks.insert(heading.clone(), Default::default()).is_some() {
            return None;
        }
        self.heading = Some(heading);
        Some(())
    }

    fn record(&mut self, line: &str) -> Option<()> {
        let (key, hash) = split(line)?;
        let hash = hash.filter(|hash| hash.len() == DIGITS && hash.bytes().all(is_digit))?;
        parts(key)?;
        let block = self.records.blocks.get_mut(self.heading.as_ref()?)?;
        block.insert(key.to_owned(), hash.to_owned()).is_none().then_some(())
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'a'..=b'f')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# comment\nformat = 1\n\n[errors.a]\nmessage zh = 00000000000000ff\n\"texts.\\\"a b\\\"\" zh-Hant = 0123456789abcdef\n";

    #[test]
    fn what_is_written_is_read_back() {
        let mut records = Records::default();
        for (key, language) in [("message", "zh"), ("message.=0", "de"), ("\"a b\".x", "zh-Hant"), ("causes.2", "zh")] {
            records.set("errors.a".to_owned(), key, language, "00000000000000ff".to_owned());
        }
        let text = records.write();
        assert_eq!(Records::read(&text).unwrap(), records);
        assert_eq!(records.get("errors.a", "message.=0", "de"), Some("00000000000000ff"));
        assert_eq!(records.get("errors.a", "message", "de"), None);
        assert!(
            text.contains("\n[errors.a]\n\"\\\"a b\\\".x\" zh-Hant = 00000000000000ff\n\"message.=0\" de = "),
            "{text}"
        );
    }

    #[test]
    fn what_is_not_understood_is_an_error_with_its_line() {
        let wrong = |text: &str| Records::read(text).map_err(|error| (error.line, error.problem));
        assert!(wrong(TEXT).is_ok());
        assert_eq!(wrong(""), Err((1, LockProblem::Empty)));
        assert_eq!(wrong("# only\n"), Err((1, LockProblem::NoFormat)));
        assert_eq!(wrong("[errors.a]\n"), Err((1, LockProblem::NoFormat)));
        assert_eq!(wrong("format = 2\nwhatever"), Err((1, LockProblem::Newer("2".to_owned()))));
        for line in [
            "message zh = 00000000000000ff",
            "message zh = 00000000000000F0",
            "message zh = 0",
            "message zh",
            "message = 00000000000000ff",
            "message zh de = 00000000000000ff",
            "title ZH = 00000000000000ff",
            "title zh_CN = 00000000000000ff",
            "format = 1",
            "\"a zh = 00000000000000ff",
        ] {
            let text = format!("{TEXT}{line}\n");
            assert_eq!(wrong(&text), Err((7, LockProblem::Fact(line.to_owned()))), "{line}");
        }
        for line in ["[errors.a]", "[]", "[errors.b"] {
            let text = format!("{TEXT}{line}\n");
            assert_eq!(wrong(&text), Err((7, LockProblem::Heading(line.to_owned()))), "{line}");
        }
        assert_eq!(wrong(&format!("{TEXT}<<<<<<< a\n")), Err((7, LockProblem::Conflict)));
    }

    #[test]
    fn a_merge_keeps_both_sides_and_of_two_hashes_the_current_one() {
        let head = "format = 1\n\n[errors.a]\n";
        let (old, new) = ("message zh = 0000000000000001", "message zh = 0000000000000002");
        let conflict = |ours: &str, theirs: &str| format!("{head}<<<<<<< a\n{ours}\n=======\n{theirs}\n>>>>>>> b\n");
        for text in [conflict(old, new), conflict(new, old)] {
            let joined = Records::join(&text, |_, _, _, hash| hash.ends_with('2')).unwrap();
            assert_eq!(joined.get("errors.a", "message", "zh"), Some("0000000000000002"));
        }
        let text = conflict(old, "title zh = 0000000000000002");
        let joined = Records::join(&text, |_, _, _, _| false).unwrap();
        assert!(joined.get("errors.a", "message", "zh").is_some() && joined.get("errors.a", "title", "zh").is_some());
        assert!(Records::join(&format!("{head}=======\n"), |_, _, _, _| false).is_err());
    }
}
