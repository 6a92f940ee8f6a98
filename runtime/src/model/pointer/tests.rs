use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use super::*;
use crate::pointer;

fn parsed(text: &str) -> Pointer {
    text.parse().unwrap()
}

#[test]
fn the_examples_of_the_rfc_are_texts_and_fragments() {
    // RFC 6901 §5 and §6: keys, text, fragment.
    let examples: [(&[&str], &str, &str); 11] = [
        (&[], "", "#"),
        (&["foo"], "/foo", "#/foo"),
        (&[""], "/", "#/"),
        (&["a/b"], "/a~1b", "#/a~1b"),
        (&["c%d"], "/c%d", "#/c%25d"),
        (&["e^f"], "/e^f", "#/e%5Ef"),
        (&["g|h"], "/g|h", "#/g%7Ch"),
        (&["i\\j"], "/i\\j", "#/i%5Cj"),
        (&["k\"l"], "/k\"l", "#/k%22l"),
        (&[" "], "/ ", "#/%20"),
        (&["m~n"], "/m~0n", "#/m~0n"),
    ];
    for (keys, text, fragment) in examples {
        let pointer = keys.iter().fold(Pointer::root(), Pointer::key);
        assert_eq!((pointer.to_string().as_str(), pointer.to_fragment().as_str()), (text, fragment));
        assert_eq!(parsed(text), pointer);
    }
    assert_eq!(pointer!["foo", 0].to_fragment(), "#/foo/0");
    assert_eq!(parsed("/foo/0"), pointer!["foo", 0]);
}

/// RFC 6901 §4: `~1` is replaced before `~0`, so that `~01` becomes `~1` and not `/`.
#[test]
fn escapes_are_undone_in_one_pass() {
    assert_eq!(parsed("/~01"), pointer!["~1"]);
    assert_eq!(pointer!["~1"].to_string(), "/~01");
    assert_eq!(parsed("/~0~1~1~0x"), pointer!["~//~x"]);
}

#[test]
fn texts_that_are_no_pointers_are_errors() {
    for (text, problem) in [
        ("foo", Problem::NoSlash),
        ("#/foo", Problem::NoSlash),
        (" /foo", Problem::NoSlash),
        ("/~", Problem::Escape),
        ("/a/~2", Problem::Escape),
        ("/~0~", Problem::Escape),
        ("/~#3", Problem::Escape),
        ("/~é", Problem::Escape),
    ] {
        assert_eq!(text.parse::<Pointer>(), Err(InvalidPointer(problem)), "{text}");
    }
    assert_eq!(InvalidPointer(Problem::NoSlash).to_string(), "a JSON pointer is empty or starts with `/`");
}

#[test]
fn a_number_is_an_index_or_a_key_as_it_was_given() {
    let (index, key) = (pointer!["items", 3, "qty"], pointer!["items", "3", "qty"]);
    assert_ne!(index, key);
    assert_eq!((index.to_string(), key.to_string()), ("/items/3/qty".into(), "/items/3/qty".into()));
    assert_eq!(key.to_fragment(), "#/items/3/qty");
    assert_eq!((index.to_path(), key.to_path()), ("items[3].qty".into(), "items[\"3\"].qty".into()));
    assert_eq!(key.tokens().nth(1), Some(PointerToken::Key("3".into())));
    assert_eq!(index.tokens().nth(1), Some(PointerToken::Index(3)));
    // What indices are not written like (RFC 6901 §4) is a key.
    for key in ["03", "-1", "+1", "1e0", "-", "٣", "99999999999999999999999"] {
        assert_eq!(parsed(&format!("/{key}")), pointer![key]);
    }
    assert_eq!(parsed(&format!("/{}", usize::MAX)), pointer![usize::MAX]);
}

#[test]
fn parts_are_taken_off_as_they_were_put_on() {
    let mut pointer = pointer!["a/b", "3", 4];
    let mut lengths = vec![pointer.tokens().count()];
    while pointer.pop() {
        lengths.push(pointer.tokens().count());
    }
    assert_eq!(lengths, [3, 2, 1, 0]);
    assert_eq!(pointer, Pointer::root());
    assert!(pointer.is_root() && !pointer!["3"].is_root());
    pointer.push_key("3");
    pointer.pop();
    // Nothing is left of the mark of a key that looks like an index.
    assert_eq!(pointer, Pointer::default());
}

#[test]
fn pointers_are_put_together() {
    let mut inner = pointer!["qty"];
    inner.prepend(&pointer!["items", "3"]);
    assert_eq!(inner, pointer!["items", "3", "qty"]);
    assert_eq!(inner.to_string(), "/items/3/qty");
    let mut outer = pointer!["items", 3];
    outer.append(&pointer!["7"]);
    assert_eq!((outer.to_string(), outer.to_path()), ("/items/3/7".into(), "items[3][\"7\"]".into()));
    let (name, index) = (String::from("name"), 2_usize);
    assert_eq!(pointer![name, &name, index, &index,], Pointer::root().key("name").key("name").index(2).index(2));
}

#[test]
fn pointers_are_ordered_by_their_parts() {
    let ordered = [
        pointer![],
        pointer![2],
        pointer![2, "a"],
        pointer![10],
        pointer![""],
        pointer!["10"],
        pointer!["2"],
        pointer!["a"],
        pointer!["a", 9],
        pointer!["a", 10],
        pointer!["a", "~"],
        pointer!["a", "\u{10FFFF}"],
        // `/` is less than `b`, but it is no part of the text that is compared.
        pointer!["a/"],
        pointer!["b"],
    ];
    for (at, one) in ordered.iter().enumerate() {
        for (other_at, other) in ordered.iter().enumerate() {
            assert_eq!(one.cmp(other), at.cmp(&other_at), "{one:?} {other:?}");
        }
    }
}

#[test]
fn keys_of_every_kind_are_in_every_form() {
    // Key, text, fragment (RFC 3986 §2.1, §3.5), path.
    for (key, text, fragment, path) in [
        ("名", "/名", "#/%E5%90%8D", "名"),
        ("😀", "/😀", "#/%F0%9F%98%80", "[\"😀\"]"),
        ("a.b", "/a.b", "#/a.b", "[\"a.b\"]"),
        ("a[0]", "/a[0]", "#/a%5B0%5D", "[\"a[0]\"]"),
        ("\"\\", "/\"\\", "#/%22%5C", r#"["\"\\"]"#),
        ("\n\u{1}", "/\n\u{1}", "#/%0A%01", r#"["\u000a\u0001"]"#),
        ("", "/", "#/", "[\"\"]"),
        ("~/", "/~0~1", "#/~0~1", "[\"~/\"]"),
        ("~#3", "/~0#3", "#/~0%233", "[\"~#3\"]"),
        ("x-y_z$@1", "/x-y_z$@1", "#/x-y_z$@1", "x-y_z$@1"),
        ("!&'()*+,;=:?", "/!&'()*+,;=:?", "#/!&'()*+,;=:?", "[\"!&'()*+,;=:?\"]"),
    ] {
        let pointer = pointer![key];
        assert_eq!((pointer.to_string().as_str(), pointer.to_fragment().as_str()), (text, fragment));
        assert_eq!(pointer.to_path(), path);
        assert_eq!(parsed(text), pointer);
        assert_eq!(pointer.tokens().collect::<Vec<_>>(), [PointerToken::Key(key.into())]);
    }
}

/// Pseudo-random keys of hostile characters: every pointer is read back from its text, and no two have the same path.
#[test]
fn every_pointer_is_read_back_from_its_text_and_known_by_its_path() {
    const PARTS: [&str; 12] = ["~", "/", "#", "\"", "]", ".", "0", "7", "a", "é", "\\", "\u{0}"];
    let mut seed = 1_u32;
    let mut next = |bound: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % bound
    };
    let mut paths = alloc::collections::BTreeMap::new();
    for _ in 0..20_000 {
        let mut pointer = Pointer::root();
        for _ in 0..next(4) {
            if next(3) == 0 {
                pointer.push_index(next(12));
            } else {
                let key: String = (0..next(4)).map(|_| PARTS[next(PARTS.len())]).collect();
                pointer.push_key(&key);
            }
        }
        // A key that looks like an index is read as one: all others are the same.
        let read = parsed(&pointer.to_string());
        assert_eq!(read.to_string(), pointer.to_string());
        let keys = |pointer: &Pointer| -> Vec<String> {
            pointer
                .tokens()
                .map(|token| match token {
                    PointerToken::Index(index) => index.to_string(),
                    PointerToken::Key(key) => key.into_owned(),
                })
                .collect()
        };
        assert_eq!(keys(&read), keys(&pointer));
        assert!(pointer.to_fragment().bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}[]".contains(&byte)));
        let other = paths.entry(pointer.to_path()).or_insert_with(|| pointer.clone());
        assert_eq!(*other, pointer);
    }
}

#[test]
fn a_key_of_a_megabyte_is_written_as_a_whole() {
    let key = "/~\"😀".repeat(1 << 17);
    let pointer = pointer![&key];
    assert_eq!(pointer.to_string(), format!("/{}", "~1~0\"😀".repeat(1 << 17)));
    assert_eq!(pointer.to_fragment(), format!("#/{}", "~1~0%22%F0%9F%98%80".repeat(1 << 17)));
    assert_eq!(pointer.to_path(), format!("[\"{}\"]", "/~\\\"😀".repeat(1 << 17)));
    assert_eq!(pointer.tokens().next(), Some(PointerToken::Key(key.into())));
}

#[test]
fn the_debug_form_is_the_text() {
    assert_eq!(format!("{:?}", pointer!["a", "3"]), "Pointer(\"/a/3\")");
    assert_eq!(format!("{:>5}", pointer!["a"]), "   /a");
}

/// Whether its text is plain is no part of a pointer: it depends on the text alone, however that came about.
#[test]
fn equal_texts_are_equally_plain() {
    let plain = |pointer: &Pointer| pointer.plain_text().map(String::from);
    for key in ["a b", "3", "号", "\"", "\\", "\n", "#", "%", "^"] {
        let mut pointer = pointer!["items", key];
        assert_eq!(plain(&pointer), None, "{key}");
        let mut nested = pointer!["x"];
        nested.prepend(&pointer);
        assert_eq!((plain(&nested), &nested), (None, &pointer!["items", key, "x"]));
        let mut appended = pointer!["x"];
        appended.append(&pointer);
        assert_eq!(plain(&appended), None);
        assert!(nested.pop() && nested == pointer && pointer.pop());
        assert_eq!((plain(&pointer), &pointer), (Some("/items".into()), &pointer!["items"]));
    }
    let all = pointer!["a/b~", 3, "-._~!$&'()*+,;=:@?"];
    assert_eq!(plain(&all), Some("/a~1b~0/3/-._~0!$&'()*+,;=:@?".into()));
    assert_eq!((plain(&Pointer::root()), Pointer::default()), (Some(String::new()), Pointer::root()));
}
