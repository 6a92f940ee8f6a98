//! Texts that are hard to write.

use crate::random::Random;

/// Texts that JSON, TOML, templates or URLs could get wrong.
pub const TEXTS: [&str; 14] = [
    "plain",
    "",
    "\"quoted\" \\ and /",
    "line\nbreak\r\n\ttab",
    "\u{0}\u{1}\u{8}\u{c}\u{1f}\u{7f}\u{85}",
    "\u{2028}\u{2029}\u{feff}",
    "订单 “七”",
    "😀👩‍👩‍👧",
    "{code} {{x}} }{",
    "%41 ?&=#",
    "<script>&amp;</script>",
    "e\u{301} é",
    "\u{10ffff}\u{fffd}",
    "null",
];

/// Returns a text: short, joined of several, of any characters, or long.
pub fn text(random: &mut Random) -> String {
    match random.below(8) {
        0 => TEXTS.concat(),
        1 => (0..random.below(20)).filter_map(|_| char::from_u32(random.bits() as u32 % 0x11_0000)).collect(),
        2 => (0..random.below(40)).map(|_| char::from(random.bits() as u8 & 0x7F)).collect(),
        3 if random.one_in(50) => random.one_of(&TEXTS).repeat(500),
        _ => random.one_of(&TEXTS).to_owned(),
    }
}
