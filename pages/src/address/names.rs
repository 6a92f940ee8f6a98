//! Names as parts of paths: each is one good file name, and no two are the same.

use std::collections::HashSet;

/// File systems allow 255 bytes, of which an ending needs some.
const LONGEST: usize = 200;

/// Names that Windows keeps for devices, also with an extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The names in one folder. Two that differ in case alone are the same to some file systems.
#[derive(Debug, Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The file name for `name`: the name itself where that can be, and otherwise one made of it that depends on nothing
    /// else but earlier claims. With it `name` + `suffix` is taken.
    pub(super) fn claim(&mut self, name: &str, suffix: &str) -> String {
        if is_good(name) && self.take(name, suffix) {
            return name.to_owned();
        }
        let fits = |letter: char| is_good_letter(letter) && letter != '.';
        let letters = name.chars().take(48).map(|letter| if fits(letter) { letter } else { '_' });
        let readable: String = letters.collect();
        let mut hash = hash(name.as_bytes());
        loop {
            let made = format!("{}-{hash:08x}", readable.trim_start_matches([' ', '~']));
            if self.take(&made, suffix) {
                return made;
            }
            hash = hash.wrapping_add(1);
        }
    }

    fn take(&mut self, name: &str, suffix: &str) -> bool {
        let folded = name.to_lowercase();
        let with_suffix = format!("{folded}{suffix}");
        if self.0.contains(&folded) || self.0.contains(&with_suffix) {
            return false;
        }
        self.0.insert(folded);
        self.0.insert(with_suffix);
        true
    }
}

/// Whether a text can be the name of a file or folder everywhere.
pub(super) fn is_good(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    !name.is_empty()
        && name.len() <= LONGEST
        && !name.starts_with(['.', ' ', '~'])
        && !name.ends_with(['.', ' '])
        && name.chars().all(is_good_letter)
        && !DEVICES.contains(&stem.as_str())
}

fn is_good_letter(letter: char) -> bool {
    // What turns the direction of writing would make a path that reads as another.
    let turns =
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    !letter.is_control() && !turns && !r#"/\:*?"<>|#%"#.contains(letter)
}

/// FNV-1a: the same everywhere and for ever, as addresses must not change.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
