//! What a broken catalog costs the compiler: no more code than a sound one, and a bounded number of mistakes.

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::Folder;
use crate::call::{Call, SourceFile};
use crate::pipeline;

const ENTRIES: usize = 100;
/// The mistakes of a catalog that one type shows, and the line that says how many more there are.
const SHOWN: usize = 21;

/// A catalog of many entries, each of which has `diagnostic` in place of `sound`.
fn catalog(sound: &str, diagnostic: &str) -> String {
    let entry = "status = 404\nmessage.en = 'Only {left} left.'\nfields.left = 'integer'\n".replace(sound, diagnostic);
    let entries = (0..ENTRIES).map(|number| format!("[errors.entry_{number}]\n{entry}"));
    "[catalog]\nname = 'x'\nlanguages = ['en']\n".to_owned() + &entries.collect::<String>()
}

/// The ways to break every entry, each as what is right and what is written instead. The last is no TOML.
const MISTAKES: [(&str, &str); 7] = [
    ("{left} left", "{right} left"),
    ("status = 404", "status = 40"),
    ("status", "statuss"),
    ("message.en", "message.fr"),
    ("message.en = 'Only {left} left.'\n", ""),
    ("'integer'", "'integral'"),
    ("status = 404", "status = ="),
];

/// The catalogs with these mistakes, and the one without, in a folder with the source file that names them.
fn catalogs(name: &str) -> (Folder, Call) {
    let folder = Folder::new(name);
    folder.write("sound.toml", catalog("", ""));
    for (number, (sound, diagnostic)) in MISTAKES.iter().enumerate() {
        folder.write(&format!("{number}.toml"), catalog(sound, diagnostic));
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

/// Each form of the macros, on types that have all entries.
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
fn a_broken_catalog_gives_no_more_code_than_a_sound_one() {
    let (_folder, call) = catalogs("broken-size");
    let sound = expansions("sound", &call);
    assert!(sound.iter().all(|stream| errors(stream.clone()) == 0 && tokens(stream.clone()) > 2 * ENTRIES));
    for (number, diagnostic) in MISTAKES.iter().enumerate() {
        for (broken, sound) in expansions(&number.to_string(), &call).into_iter().zip(&sound) {
            let (broken, sound) = (tokens(broken), tokens(sound.clone()));
            assert!(broken <= sound + sound / 5, "{diagnostic:?}: {broken} tokens instead of {sound}");
        }
    }
}

#[test]
fn a_broken_catalog_is_shown_at_one_type_in_bounds_and_at_others_in_a_line() {
    let (_folder, call) = catalogs("broken-errors");
    for (number, diagnostic) in MISTAKES.iter().enumerate() {
        let [derived, filled, codes] = expansions(&number.to_string(), &call).map(errors);
        assert!((1..=SHOWN).contains(&derived), "{diagnostic:?}: {derived} at the first");
        assert_eq!((filled, codes), (1, 1), "{diagnostic:?}: at the others");
    }
    let [derived, ..] = expansions("0", &call).map(errors);
    assert_eq!(derived, SHOWN, "a mistake in each of {ENTRIES} entries");
}

#[test]
fn variants_that_a_broken_catalog_seems_not_to_have_add_no_mistakes() {
    let (_folder, call) = catalogs("broken-variants");
    let path = format!("./{}.toml", MISTAKES.len() - 1);
    let variants = (0..ENTRIES).map(|number| format_ident!("Unknown{number}"));
    let item = quote!(#[api_error(catalog = #path)] enum Derived { #(#variants,)* });
    assert!(errors(pipeline::derive(item, &call)) <= SHOWN);
}
