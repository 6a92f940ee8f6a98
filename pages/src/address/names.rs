//! Turns names into parts of paths: portable file names, each used once.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::options::Format;

/// The longest name, in bytes: file systems allow 255, and an extension takes some of them.
const LONGEST: usize = 200;

/// Names that Windows reserves for devices, with or without an extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The names used in one folder. Two names differ in more than what some file system ignores: see [`folded`].
#[derive(Debug, Default)]
pub(super) struct Names {
    used: HashSet<String>,
    /// Whether generators of sites read the files, to which more names have a meaning.
    is_source: bool,
}

impl Names {
    /// Returns no names yet, for the files of a format.
    pub(super) fn of(format: Format) -> Names {
        Names { is_source: format != Format::Html, ..Names::default() }
    }

    /// Returns the file name for `name`: the name itself if it is portable and free, otherwise one derived from it. The
    /// result depends on nothing but earlier claims. It also claims the file name + `suffix`.
    pub(super) fn claim(&mut self, name: &str, suffix: &str) -> String {
        if is_portable(name) && (!self.is_source || is_plain(name)) && self.take(name, suffix) {
            return name.to_owned();
        }
        let fits = |letter: char| match self.is_source {
            true => is_plain_letter(letter),
            false => is_portable_letter(letter) && letter != '.',
        };
        let letters = name.chars().take(48).map(|letter| if fits(letter) { letter } else { '_' });
        let readable: String = letters.collect();
        let mut hash = hash(name.as_bytes());
        loop {
            let readable = readable.trim_start_matches([' ', '~']);
            let made = match self.is_source {
                true => format!("{}-{hash:08x}", readable.trim_start_matches(|letter: char| !letter.is_alphabetic())),
                false => format!("{readable}-{hash:08x}"),
            };
            if self.take(&made, suffix) {
                return made;
            }
            hash = hash.wrapping_add(1);
        }
    }

    fn take(&mut self, name: &str, suffix: &str) -> bool {
        let folded = folded(name);
        let with_suffix = format!("{folded}{suffix}");
        if self.used.contains(&folded) || self.used.contains(&with_suffix) {
            return false;
        }
        self.used.insert(folded);
        self.used.insert(with_suffix);
        true
    }
}

/// Returns a text that is the same for all names that some file system does not distinguish: those that differ only in case
/// (Windows, macOS), or only in how characters are composed, as `é` and `e` + U+0301 (macOS, which compares by the canonical
/// decomposition of UAX #15).
pub(crate) fn folded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    // Upper case first, as it joins more: `ß` and `SS`, `ς` and `σ`.
    name.nfd().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfd().collect()
}

/// Returns whether a text can be the name of a file or folder on every platform.
pub(crate) fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    !name.is_empty()
        && name.len() <= LONGEST
        && !name.starts_with(['.', ' ', '~'])
        && !name.ends_with(['.', ' '])
        && name.chars().all(is_portable_letter)
        && !DEVICES.contains(&stem.as_str())
}

/// Returns whether generators of sites take the name of a file for nothing else: `index`, `README` and, in Docusaurus, the name of its folder
/// for that folder, `_x` for a part of pages and `1-x` for the position of `x` (Docusaurus), `[x]` for a parameter (VitePress), `x.test` for a test.
fn is_plain(name: &str) -> bool {
    let digits = name.chars().take_while(char::is_ascii_digit).count();
    let is_numbered = digits > 0 && name.chars().nth(digits).is_some_and(|letter| matches!(letter, '-' | '_'));
    name.chars().next().is_some_and(char::is_alphanumeric)
        && name.chars().all(is_plain_letter)
        && !is_numbered
        && !["index", "readme", "summary", "errors", "groups", "violations", "retired"]
            .iter()
            .any(|other| name.eq_ignore_ascii_case(other))
}

fn is_plain_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

fn is_portable_letter(letter: char) -> bool {
    // Characters that change the writing direction would make a path look like another one.
    let turns =
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    !letter.is_control() && !turns && !r#"/\:*?"<>|#%"#.contains(letter)
}

/// FNV-1a. Addresses must not change, so the hash must not depend on platform or version.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
