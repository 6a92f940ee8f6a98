//! Pairs of brackets in a document that may have syntax errors.

/// The brackets and braces of a document outside strings and comments.
pub(super) struct Brackets {
    /// The offsets where each opens, in order, and where it is closed.
    pairs: Vec<(usize, Option<usize>)>,
}

impl Brackets {
    pub(super) fn of(bytes: &[u8]) -> Brackets {
        let mut pairs: Vec<(usize, Option<usize>)> = Vec::new();
        // The numbers of the open ones, each with the character that closes it.
        let mut open: Vec<(usize, u8)> = Vec::new();
        // How many of each kind are open: with none there is nothing to search.
        let (mut square, mut curly) = (0_usize, 0_usize);
        for (at, sign) in Signs::from(bytes, 0) {
            match sign {
                b'[' => {
                    open.push((pairs.len(), b']'));
                    pairs.push((at, None));
                    square += 1;
                }
                b'{' => {
                    open.push((pairs.len(), b'}'));
                    pairs.push((at, None));
                    curly += 1;
                }
                b']' if square == 0 => {}
                b'}' if curly == 0 => {}
                b',' => {}
                close => {
                    // What was opened in between is unclosed.
                    while let Some((number, own)) = open.pop() {
                        if own == b']' {
                            square -= 1
                        } else {
                            curly -= 1
                        }
                        if own == close {
                            if let Some((_, end)) = pairs.get_mut(number) {
                                *end = Some(at);
                            }
                            break;
                        }
                    }
                }
            }
        }
        Brackets { pairs }
    }

    /// Returns where the bracket that opens at this byte is closed.
    pub(super) fn close_of(&self, open: usize) -> Option<usize> {
        let found = self.pairs.binary_search_by_key(&open, |(start, _)| *start).ok()?;
        self.pairs.get(found)?.1
    }
}

/// Returns the brackets, braces and commas outside strings and comments, with their offsets.
pub(super) struct Signs<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Signs<'t> {
    pub(super) fn from(bytes: &'t [u8], at: usize) -> Signs<'t> {
        Signs { bytes, at }
    }

    /// Skips the string that starts here, or up to the end of the line if it is unclosed.
    fn pass_string(&mut self, quote: u8) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_multi_line = rest.starts_with(&[quote; 3]);
        let quotes = if is_multi_line { 3 } else { 1 };
        self.at += quotes;
        while let Some(&byte) = self.bytes.get(self.at) {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            if byte == b'\\' && quote == b'"' {
                self.at += 2;
            } else if rest.starts_with(&[quote; 3]) && is_multi_line {
                // One or two more quotes belong to the text.
                self.at += rest.iter().take(5).take_while(|byte| **byte == quote).count();
                return;
            } else if byte == quote && !is_multi_line {
                self.at += 1;
                return;
            } else if byte == b'\n' && !is_multi_line {
                return;
            } else {
                self.at += 1;
            }
        }
    }
}

impl Iterator for Signs<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<(usize, u8)> {
        loop {
            let at = self.at;
            match *self.bytes.get(at)? {
                quote @ (b'"' | b'\'') => self.pass_string(quote),
                b'#' => {
                    let rest = self.bytes.get(at..).unwrap_or_default();
                    self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
                }
                sign @ (b'[' | b']' | b'{' | b'}' | b',') => {
                    self.at += 1;
                    return Some((at, sign));
                }
                _ => self.at += 1,
            }
        }
    }
}
