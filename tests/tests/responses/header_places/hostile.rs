//! Values that try to leave their places.

/// What breaks out of a place if anything does, and what is easily lost.
const HOSTILE: [&str; 19] = [
    "",
    "plain",
    "it's",
    "a b",
    "\"",
    "\\",
    "\\\"",
    "a\", error=\"x",
    "a\\\", error=\"x",
    "x>; rel=\"stylesheet\"",
    "a&b=c#d?e/f",
    "a; Domain=evil.example",
    "a, TRACE",
    "50%",
    "%41%ZZ%",
    "a\r\nSet-Cookie: admin=1",
    "\0\t\u{7f}",
    "重é 订单.pdf",
    "~!@$^*()_+{}|[]:'<,.`=",
];

/// Returns what is hostile, and 500 random texts of what grammars end, separate and escape with.
pub(crate) fn hostile() -> Vec<String> {
    const ALPHABET: [char; 32] = [
        '"', '\\', ' ', ',', ';', '=', '<', '>', '%', '&', '?', '#', '/', ':', '\'', '*', '+', '@', '(', ')', '\r',
        '\n', '\0', '\u{7f}', 'é', '重', 'a', 'F', '2', '-', '.', '~',
    ];
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let texts = (0..500).map(|_| (0..1 + random(12)).map(|_| ALPHABET[random(ALPHABET.len())]).collect::<String>());
    // Those leave headers out, which has a test of its own.
    let texts = texts.filter(|text| text != "." && text != "..");
    HOSTILE.iter().map(|text| (*text).to_owned()).chain(texts).collect()
}
