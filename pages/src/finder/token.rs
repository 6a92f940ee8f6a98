//! Words of texts that are compared.

use super::shape::{Text, slice};
use crate::words::{is_han, is_letter, lexicon};

/// A form of a message in words.
#[derive(Debug)]
pub(super) struct Words {
    /// The number of its error.
    pub(super) number: usize,
    pub(super) tokens: Vec<Token>,
    /// The value at its end.
    pub(super) hole: Option<usize>,
    /// What its words are worth.
    pub(super) worth: f64,
}

/// A word of a text. A Han character is a word.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) word: Vec<char>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) worth: f64,
    /// The value in front of it, in a message.
    pub(super) hole: Option<usize>,
}

/// Returns the words of a text, at most so many.
pub(super) fn tokens(text: &Text, most: usize) -> Vec<Token> {
    let (mut found, mut at) = (Vec::new(), 0);
    while found.len() < most {
        let Some(letter) = text.shape.get(at) else { break };
        let rest = slice(&text.shape, at, text.len());
        let length = match is_han(*letter) {
            true => 1,
            false => rest.iter().take_while(|letter| is_letter(**letter) && !is_han(**letter)).count(),
        };
        if length == 0 {
            at += 1;
            continue;
        }
        let word = slice(&text.shape, at, at + length).to_vec();
        let written: String = word.iter().collect();
        let is_number = written.bytes().all(|byte| byte.is_ascii_digit());
        let is_half = is_han(*letter) || is_number || lexicon().stop.contains(&written);
        found.push(Token { word, start: at, end: at + length, worth: if is_half { 0.5 } else { 1.0 }, hole: None });
        at += length;
    }
    found
}
