//! Chinese for the messages of `syn`. Each is matched as a whole; one that is not in the table stays in English.

use errbook_catalog::Phrase;

/// The message where the value of an option is missing.
pub(crate) const EXPECTED_A_VALUE: &str = "expected a value";

/// Messages and their Chinese.
const MESSAGES: [(&str, &str); 7] = [
    ("expected ident", "此处应为标识符"),
    ("expected identifier", "此处应为标识符"),
    ("expected `,`", "此处应为 `,`"),
    (EXPECTED_A_VALUE, "此处应为一个值"),
    ("unexpected token", "多余的内容"),
    ("unexpected token, expected `)`", "多余的内容，此处应为 `)`"),
    ("cannot parse string into token stream", "无法解析为 Rust 代码"),
];

/// The beginning of the message where a type is expected, which goes on with all tokens that begin one.
const EXPECTED_A_TYPE: (&str, &str) = ("expected one of: `for`, parentheses, ", "此处应为类型");

/// The beginning of a message where the input ends too soon. Another message follows.
const END: (&str, &str) = ("unexpected end of input, ", "内容不完整，");

/// Returns a message of `syn` in both languages.
pub(crate) fn of_syn(english: &str) -> Phrase {
    let (lead, rest) = match english.strip_prefix(END.0) {
        Some(rest) => (END.1, rest),
        None => ("", english),
    };
    let chinese = match MESSAGES.iter().find(|(known, _)| *known == rest) {
        Some((_, chinese)) => format!("{lead}{chinese}"),
        None if rest.starts_with(EXPECTED_A_TYPE.0) => format!("{lead}{}", EXPECTED_A_TYPE.1),
        None => english.to_owned(),
    };
    Phrase { en: english.to_owned(), zh: chinese }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proc_macro2::TokenStream;
    use quote::quote;

    use super::{END, EXPECTED_A_TYPE, MESSAGES, of_syn};
    use crate::parse;
    use crate::report::Report;

    /// Types of a catalog that are malformed, one for each message that is translated.
    const TYPES: [&str; 7] = ["", "Vec<u8", "1", "Vec<u8> x", "(u8 u8)", "Box<dyn >", "[u8"];

    /// Returns what `syn` says of the types, and of malformed options.
    fn messages_of_syn() -> HashSet<String> {
        let of_types = TYPES
            .iter()
            .map(|text| syn::parse_str::<syn::Type>(text).err().map(|error| error.to_string()).expect("no type"));
        let options = [quote!(,), quote!(entry =), quote!(entry entry), quote!(entry = , codes)];
        of_types.chain(options.map(message_of_options)).collect()
    }

    /// Returns the part of the diagnostic for malformed options that `syn` says.
    fn message_of_options(options: TokenStream) -> String {
        let mut report = Report::new(errbook_catalog::Locale::En);
        let item = quote!(
            enum E {}
        );
        assert!(parse::catalog(options, item, &mut report).is_ok());
        let shown = report.to_compile_errors().to_string();
        let (_, message) = shown.split_once("malformed options: ").expect("malformed options");
        message.split_once("\\n= help").expect("advice").0.to_owned()
    }

    #[test]
    fn each_message_that_is_translated_is_one_of_this_syn() {
        let said = messages_of_syn();
        for (known, _) in MESSAGES {
            assert!(said.contains(known), "syn does not say {known:?}, but {said:#?}");
        }
        for (known, _) in [EXPECTED_A_TYPE, END] {
            assert!(said.iter().any(|message| message.starts_with(known)), "syn does not say {known:?}, but {said:#?}");
        }
    }

    #[test]
    fn each_message_for_malformed_types_and_options_is_translated() {
        for message in messages_of_syn() {
            let phrase = of_syn(&message);
            assert_eq!(phrase.en, message);
            assert!(phrase.zh != message && !phrase.zh.contains("expected"), "{phrase:?}");
        }
    }

    #[test]
    fn a_message_that_is_not_known_as_a_whole_stays_in_english() {
        for message in
            ["expected `fn`", "unexpected end of input, expected a moon", "lifetimes are not allowed here", ""]
        {
            assert_eq!((of_syn(message).en.as_str(), of_syn(message).zh.as_str()), (message, message));
        }
    }

    #[test]
    fn options_that_end_too_soon_are_explained_in_chinese() {
        let mut report = Report::new(errbook_catalog::Locale::Zh);
        let item = quote!(
            enum E {}
        );
        assert!(parse::catalog(quote!(group =), item, &mut report).is_ok());
        let said = report.to_compile_errors().to_string();
        assert!(said.contains("选项格式有误：内容不完整，此处应为一个值"), "{said}");
    }
}
