//! What a broken catalog costs the compiler: no more code than a correct one, and a bounded number of errors.

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::Folder;
use crate::call::{Call, SourceFile};
use crate::pipeline;

const ENTRIES: usize = 100;
/// The errors of a catalog that one type shows, and the line with the number of the others.
const SHOWN: usize = 21;

/// Returns a catalog of many entries, each of which has `broken` in place of `correct`.
fn catalog(correct: &str, broken: &str) -> String {
    let entry = "status = 404\nmessage.en = 'Only {left} left.'\nfields.left = 'integer'\n".replace(correct, broken);
    let entries = (0..ENTRIES).map(|number| format!("[errors.entry_{number}]\n{entry}"));
    "[catalog]\nname = 'x'\nlanguages = ['en']\n".to_owned() + &entries.collect::<String>()
}

/// The ways to break every entry: the correct text, and the text in its place. The last one is not TOML.
const ERRORS: [(&str, &str); 7] = [
    ("{left} left", "{right} left"),
    ("status = 404", "status = 40"),
    ("status", "statuss"),
    ("message.en", "message.fr"),
    ("message.en = 'Only {left} left.'\n", ""),
    ("'integer'", "'integral'"),
    ("status = 404", "status = ="),
];

/// Writes the catalogs with these errors, and the one without, into a folder with the source file that names them.
fn catalogs(name: &str) -> (Folder, Call) {
    let folder = Folder::new(name);
    folder.write("correct.toml", catalog("", ""));
    for (number, (correct, broken)) in ERRORS.iter().enumerate() {
        folder.write(&format!("{number}.toml"), catalog(correct, broken));
    }
    let call = Call { source: SourceFile::Known(folder.path.join("lib.rs")), ..Call::default() };
    (folder, call)
}

fn tokens(stream: TokenStream) -> usize {
    let inner = |tree| if let TokenTree::Group(group) = tree { tokens(group.stream()) } else { 0 };
    stream.into_iter().map(|tree| 1 + inner(tree)).sum()
}

fn errors(stream: TokenStream) -> usize {
    stream
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => errors(group.stream()),
            TokenTree::Ident(ident) => usize::from(ident == "compile_error"),
            _ => 0,
        })
        .sum()
}

/// Expands each form of the macros on types with all entries.
fn expansions(catalog: &str, call: &Call) -> [TokenStream; 3] {
    let path = format!("./{catalog}.toml");
    let variants = (0..ENTRIES).map(|number| format_ident!("Entry{number}"));
    let derived = quote!(#[api_error(catalog = #path)] pub enum Derived { #(#variants { left: u8 },)* });
    let filled = quote!(
        pub enum Filled {}
    );
    [
        pipeline::derive(derived, call),
        pipeline::catalog(quote!(catalog = #path), filled.clone(), call),
        pipeline::catalog(quote!(catalog = #path, codes), filled, call),
    ]
}

#[test]
fn a_broken_catalog_gives_no_more_code_than_a_correct_one() {
    let (_folder, call) = catalogs("broken-size");
    let correct = expansions("correct", &call);
    assert!(correct.iter().all(|stream| errors(stream.clone()) == 0 && tokens(stream.clone()) > 2 * ENTRIES));
    for (number, way) in ERRORS.iter().enumerate() {
        for (broken, correct) in expansions(&number.to_string(), &call).into_iter().zip(&correct) {
            let (broken, correct) = (tokens(broken), tokens(correct.clone()));
            assert!(broken <= correct + correct / 5, "{way:?}: {broken} tokens instead of {correct}");
        }
    }
}

#[test]
fn a_broken_catalog_shows_a_bounded_number_of_errors_at_one_type_and_a_line_at_others() {
    let (_folder, call) = catalogs("broken-errors");
    for (number, way) in ERRORS.iter().enumerate() {
        let [derived, filled, codes] = expansions(&number.to_string(), &call).map(errors);
        assert!((1..=SHOWN).contains(&derived), "{way:?}: {derived} at the first");
        assert_eq!((filled, codes), (1, 1), "{way:?}: at the others");
    }
    let [derived, ..] = expansions("0", &call).map(errors);
    assert_eq!(derived, SHOWN, "an error in each of {ENTRIES} entries");
}

#[test]
fn variants_that_a_broken_catalog_seems_to_lack_add_no_errors() {
    let (_folder, call) = catalogs("broken-variants");
    let path = format!("./{}.toml", ERRORS.len() - 1);
    let variants = (0..ENTRIES).map(|number| format_ident!("Unknown{number}"));
    let item = quote!(#[api_error(catalog = #path)] enum Derived { #(#variants,)* });
    assert!(errors(pipeline::derive(item, &call)) <= SHOWN);
}
