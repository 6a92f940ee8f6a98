//! Catalogs with random damage.

use errbook_catalog::{Locale, Reading, plan, read_text, render};

const TEXT: &str = include_str!("../../catalog.toml");
/// A small one with each table and key of violations.
const WITH_VIOLATIONS: &str = include_str!("../../tests/catalogs/signup.toml");
const RUNS: usize = 3_000;

/// xorshift64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize
    }

    fn below(&mut self, bound: usize) -> usize {
        self.next() % bound.max(1)
    }
}

/// A run of the catalog's lines, always with its head, so that a run is short and still has all sorts of tables.
fn piece(random: &mut Random, head: &str) -> Vec<u8> {
    let tables: Vec<&str> = TEXT.split_inclusive("\n\n").collect();
    let start = random.below(tables.len());
    let count = 1 + random.below(6);
    let chosen = tables.iter().skip(start).take(count).copied();
    chosen.fold(head.to_owned(), |text, table| text + table).into_bytes()
}

const INSERTED: [&str; 28] = [
    "{",
    "}",
    "{{",
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "=",
    ".",
    ",",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "#",
    "书",
    "\u{feff}",
    "message.en = \"{x}\"\n",
    "[errors.x]\n",
    "status = 99999999999999999999\n",
    "\u{202e}",
    "fields.self = \"json\"\n",
    "violations = true\n",
    "violations = [\"x\"]\n",
    "rules = [\"length.max\"]\n",
    "[violations.x]\n",
];

fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..1 + random.below(4) {
        let at = random.below(bytes.len());
        let end = (at + 1 + random.below(12)).min(bytes.len());
        match random.below(5) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let copy: Vec<u8> = bytes[at..end].to_vec();
                let to = random.below(bytes.len());
                bytes.splice(to..to, copy);
            }
            2 => {
                let inserted = INSERTED[random.below(INSERTED.len())];
                bytes.splice(at..at, inserted.bytes());
            }
            3 => bytes[at] = random.next() as u8,
            _ if random.below(8) == 0 => bytes.truncate(at),
            _ => {
                // A line once more, somewhere else.
                let text = String::from_utf8_lossy(bytes).into_owned();
                let lines: Vec<&str> = text.split_inclusive('\n').collect();
                let mut moved = lines.clone();
                moved.insert(random.below(lines.len()), lines[random.below(lines.len())]);
                *bytes = moved.concat().into_bytes();
            }
        }
        if bytes.is_empty() {
            return;
        }
    }
}

fn read(bytes: &[u8]) -> Reading {
    errbook_catalog::read(&mut |_: &errbook_catalog::Request<'_>| {
        Ok(errbook_catalog::Loaded { name: "catalog.toml".to_owned(), bytes: bytes.to_vec() })
    })
}

/// Renders all diagnostics and plans all bodies. Returns the number of diagnostics.
fn use_up(reading: &Reading) -> usize {
    for diagnostic in &reading.diagnostics {
        let shown = render(&reading.sources, diagnostic, Locale::En);
        assert!(!shown.is_empty());
        let places = diagnostic.notes.iter().filter_map(|note| note.span).chain(diagnostic.span);
        for span in places {
            let text = reading.sources.text(span.file);
            assert!(span.start <= span.end && span.end as usize <= text.len(), "{span:?} in {} bytes", text.len());
            assert!(text.is_char_boundary(span.start as usize), "{span:?}");
        }
    }
    let catalog = &reading.catalog;
    for entry in &catalog.entries {
        for language in 0..catalog.languages.len() {
            plan::message(entry, language);
            plan::docs_url(catalog, entry, language);
            plan::body(catalog, entry, entry.status(), entry.envelope, language);
            plan::single(catalog, entry, entry.status(), entry.envelope, language);
        }
        assert!(catalog.violations_of(entry).iter().all(|index| *index < catalog.violations.len()));
    }
    let envelopes = plan::envelopes_of_violations(catalog);
    for violation in &catalog.violations {
        for language in 0..catalog.languages.len() {
            plan::message(violation, language);
            plan::violation_docs_url(catalog, violation, language);
            for envelope in &envelopes {
                plan::item(catalog, violation, *envelope, language);
            }
        }
    }
    reading.diagnostics.len()
}

#[test]
fn no_damage_makes_the_reader_panic_or_point_outside_of_the_text() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let end_of_groups = TEXT.find("[errors.").expect("the catalog has entries");
    let head = &TEXT[..end_of_groups];
    let (mut broken, mut whole) = (0, 0);
    for _ in 0..RUNS {
        let mut bytes = piece(&mut random, head);
        damage(&mut random, &mut bytes);
        match use_up(&read(&bytes)) {
            0 => whole += 1,
            _ => broken += 1,
        }
    }
    assert!(broken > RUNS / 2 && whole + broken == RUNS, "{broken} catalogs were broken");
}

#[test]
fn damage_of_violations_makes_no_reader_panic() {
    let mut random = Random(0xD1B5_4A32_D192_ED03);
    for _ in 0..RUNS / 3 {
        let mut bytes = WITH_VIOLATIONS.as_bytes().to_vec();
        damage(&mut random, &mut bytes);
        use_up(&read(&bytes));
    }
}

#[test]
fn the_whole_catalog_survives_damage_too() {
    let mut random = Random(2_718_281_828_459);
    for _ in 0..60 {
        let mut bytes = TEXT.as_bytes().to_vec();
        damage(&mut random, &mut bytes);
        use_up(&read(&bytes));
    }
}

#[test]
fn a_catalog_cut_anywhere_is_read_as_far_as_it_goes() {
    let cuts = (0..TEXT.len()).step_by(997).filter(|at| TEXT.is_char_boundary(*at));
    for at in cuts {
        use_up(&read_text("catalog.toml", &TEXT[..at]));
    }
}
