//! Rust code that is written as text and tokenised by the compiler in one go.
//!
//! Everything that grows with the catalog is written this way: macros run unoptimised, where making a token is expensive,
//! while the lexer of the compiler reads a whole enum in no time.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// A placeholder for the path of the crate `errbook` until the text is tokenised: the path may be tokens of a user's macro,
/// which carry more than their text.
const KRATE: &str = "__errbook_crate";

/// The same for the type of violations.
const VIOLATIONS: &str = "__errbook_violations";

/// Characters that a raw string cannot contain, or that rustc warns of where they are not escaped: they reverse the
/// direction of the text around them.
const ESCAPED: [char; 10] =
    ['\r', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
/// The greatest number of `#` that a raw string may have.
const MOST_HASHES: usize = 255;

/// The path of the crate `errbook` where the user names none.
const USUAL_KRATE: &str = "::errbook";

/// Code that is being code.
pub(crate) struct CodeWriter<'k> {
    text: String,
    /// The path of the crate `errbook`, where the user names it.
    krate: Option<&'k TokenStream>,
    /// The type of violations, where the code names it.
    violations: Option<TokenStream>,
}

impl<'k> CodeWriter<'k> {
    /// Returns an empty writer. `krate` is the path of the crate `errbook`, where the user names it.
    pub(crate) fn new(krate: Option<&'k TokenStream>) -> CodeWriter<'k> {
        CodeWriter { text: String::new(), krate, violations: None }
    }

    /// Appends the type of violations that the user names: always the same one in a writer.
    pub(crate) fn violations(&mut self, ty: TokenStream) -> &mut CodeWriter<'k> {
        self.violations = Some(ty);
        self.push(VIOLATIONS)
    }

    /// Appends code unchanged.
    pub(crate) fn push(&mut self, code: &str) -> &mut CodeWriter<'k> {
        self.text.push_str(code);
        self
    }

    /// Appends the path of the crate `errbook`.
    pub(crate) fn krate(&mut self) -> &mut CodeWriter<'k> {
        self.push(if self.krate.is_some() { KRATE } else { USUAL_KRATE })
    }

    /// Appends an identifier from the catalog, whose checks have removed names that are not identifiers.
    pub(crate) fn ident(&mut self, name: &str) -> &mut CodeWriter<'k> {
        let (raw, name) = spelling(name);
        self.push(if raw { "r#" } else { "" }).push(name)
    }

    /// Appends a number.
    pub(crate) fn number(&mut self, number: usize) -> &mut CodeWriter<'k> {
        let number = number.to_string();
        self.push(&number)
    }

    /// Appends a string literal: a raw one where possible, in which nothing has to be escaped.
    pub(crate) fn string(&mut self, text: &str) -> &mut CodeWriter<'k> {
        match hashes(text) {
            Some(hashes) => self.push("r").push(&hashes).push("\"").push(text).push("\"").push(&hashes),
            None => {
                let literal = Literal::string(text).to_string();
                self.push(&literal)
            }
        }
    }

    /// Returns one string literal as tokens. It takes the text by value to avoid a copy.
    pub(crate) fn of_string(mut text: String) -> TokenStream {
        let Some(hashes) = hashes(&text) else { return Literal::string(&text).into_token_stream() };
        text.insert_str(0, &format!("r{hashes}\""));
        text.push('"');
        text.push_str(&hashes);
        CodeWriter { text, ..CodeWriter::new(None) }.into_tokens()
    }

    /// Appends documentation for the item that follows.
    pub(crate) fn doc(&mut self, text: &str) -> &mut CodeWriter<'k> {
        self.push("#[doc=").string(text).push("]")
    }

    /// Returns the code as tokens.
    pub(crate) fn into_tokens(self) -> TokenStream {
        let krate = self.krate.map(|krate| (KRATE, krate));
        let violations = self.violations.as_ref().map(|ty| (VIOLATIONS, ty));
        let replacements: Vec<(&str, &TokenStream)> = krate.into_iter().chain(violations).collect();
        match lexed(&self.text) {
            Ok(tokens) if replacements.is_empty() => tokens,
            Ok(tokens) => replaced(tokens, &replacements),
            // Does not happen: each part is tokens by itself.
            Err(error) => quote!(::core::compile_error! { #error }),
        }
    }
}

/// Tokenises the text. Inside the compiler it goes to the compiler's lexer directly: `proc-macro2` would scan it first.
fn lexed(text: &str) -> Result<TokenStream, String> {
    if proc_macro::is_available() {
        let tokens = text.parse::<proc_macro::TokenStream>();
        return tokens.map(TokenStream::from).map_err(|error| error.to_string());
    }
    text.parse::<TokenStream>().map_err(|error| error.to_string())
}

/// Returns the `#` around a text as a raw string, or `None` where it has to be escaped.
fn hashes(text: &str) -> Option<String> {
    // Two searches instead of ten for almost every text: most of these characters begin with one byte.
    let suspicious = text.contains('\r') || text.as_bytes().contains(&0xE2);
    if suspicious && ESCAPED.iter().any(|character| text.contains(*character)) {
        return None;
    }
    // Searching for a single character is fast even in an unoptimised build.
    if !text.contains('"') {
        return Some(String::new());
    }
    let mut hashes = String::from("#");
    while text.contains('#') && text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    (hashes.len() <= MOST_HASHES).then_some(hashes)
}

/// Replaces placeholders.
fn replaced(tokens: TokenStream, replacements: &[(&str, &TokenStream)]) -> TokenStream {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) => match replacements.iter().find(|(placeholder, _)| ident == placeholder) {
            Some((_, tokens)) => (*tokens).clone(),
            None => TokenTree::Ident(ident).into(),
        },
        TokenTree::Group(group) => {
            let mut inner = proc_macro2::Group::new(group.delimiter(), replaced(group.stream(), replacements));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        tree => tree.into(),
    });
    trees.collect()
}

/// Returns an identifier from the catalog as a token.
pub(crate) fn ident(name: &str) -> Ident {
    match spelling(name) {
        (true, name) => Ident::new_raw(name, Span::call_site()),
        (false, name) => Ident::new(name, Span::call_site()),
    }
}

/// Returns whether a name has to be written raw, and the name; a fixed name for one that is not an identifier.
fn spelling(name: &str) -> (bool, &str) {
    match errbook_catalog::names::is_field_name(name) {
        true => (errbook_catalog::names::is_keyword(name), name),
        false => (false, "not_an_identifier"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> String {
        let mut code = CodeWriter::new(None);
        code.string(text);
        let literal: syn::LitStr = syn::parse2(code.into_tokens()).expect("a string literal");
        literal.value()
    }

    #[test]
    fn a_string_literal_holds_any_text() {
        let many = format!("\"{}", "#".repeat(300));
        for text in ["", "plain", "\"", "\"#\"##", "a\\b", "行\n尾", "\r\n", "\u{202E}x", "{}", &many, "\0\u{7f}"] {
            assert_eq!(value(text), text);
        }
    }

    #[test]
    fn the_crate_is_named_by_the_users_own_tokens() {
        let krate = quote!(crate::errors);
        let mut code = CodeWriter::new(Some(&krate));
        code.push("a: ").krate().push("::Json, b: Vec<(").krate().push("::Timestamp,)>");
        let tokens = code.into_tokens().to_string();
        assert_eq!(tokens, quote!(a: crate::errors::Json, b: Vec<(crate::errors::Timestamp,)>).to_string());
    }

    #[test]
    fn keywords_are_raw_identifiers() {
        let mut code = CodeWriter::new(None);
        code.ident("type").push(" ").ident("plain").push(" ").ident("self");
        assert_eq!(code.into_tokens().to_string(), "r#type plain not_an_identifier");
    }
}
