//! Catalogs with one edit each.
mod catalogs;
mod edits;
mod edits_of_parts;
mod edits_of_signs;
mod excuses;
mod format;
mod layout;
mod meaning;
mod outcome;
mod random;

use std::collections::BTreeMap;

use edits::Kind;
use layout::Layout;
use outcome::Outcome;
use random::Random;

const EACH: usize = 500;

#[test]
fn a_slip_in_a_catalog_is_found_where_it_is() {
    let catalogs: Vec<_> = catalogs::all()
        .into_iter()
        .map(|whole| {
            let before = outcome::reading_of(whole.text.as_bytes());
            if before.has_errors() {
                println!("BASE {}: {:?}", whole.name, before.mistakes.iter().map(|m| &m.text).collect::<Vec<_>>());
            }
            let layout = Layout::of(&whole.text);
            (whole, before, layout)
        })
        .filter(|(_, before, _)| !before.has_errors())
        .collect();
    println!("{} catalogs, {} bytes", catalogs.len(), catalogs.iter().map(|c| c.0.text.len()).sum::<usize>());
    let mut random = Random::new(20_260_301);
    let mut table: BTreeMap<(Kind, bool), BTreeMap<Outcome, usize>> = BTreeMap::new();
    for kind in Kind::all() {
        let mut made = 0;
        for _ in 0..EACH * 4 {
            if made == EACH {
                break;
            }
            let Some((whole, before, layout)) = random.of(&catalogs) else { continue };
            let Some(edit) = edits::make(kind, &whole.text, layout, &mut random) else { continue };
            made += 1;
            let (outcome, bytes) = outcome::of(before, &edit, &whole.text);
            *table.entry((kind, edit.excuse.is_some())).or_default().entry(outcome).or_default() += 1;
            if edit.excuse.is_none() && outcome >= Outcome::Astray {
                let changes: Vec<String> = edit
                    .changes
                    .iter()
                    .map(|(at, by)| {
                        let from = whole.text[..at.start].rfind('\n').map_or(0, |n| n + 1);
                        let to = whole.text[at.end..].find('\n').map_or(whole.text.len(), |n| at.end + n);
                        let old = &whole.text[from..to];
                        let new = format!(
                            "{}{}{}",
                            &whole.text[from..at.start],
                            String::from_utf8_lossy(by),
                            &whole.text[at.end..to]
                        );
                        let short = |s: &str| {
                            if s.chars().count() > 160 {
                                format!("{}…({})", s.chars().take(160).collect::<String>(), s.len())
                            } else {
                                s.to_owned()
                            }
                        };
                        format!("    - {}\n    + {}", short(old), short(&new))
                    })
                    .collect();
                let after = outcome::reading_of(&bytes);
                println!("{kind} {outcome:?} {}\n{}", whole.name, changes.join("\n"));
                for m in after.mistakes.iter().take(3) {
                    println!("      ! {:?} {}", m.span.map(|s| after.sources.place(s).line), m.text);
                }
            }
        }
    }
    for ((kind, excused), counts) in &table {
        println!("{kind:20} {} {counts:?}", if *excused { "excused" } else { "-" });
    }
    for excused in [false, true] {
        let mut sums: BTreeMap<Outcome, usize> = BTreeMap::new();
        for ((_, e), counts) in &table {
            if *e == excused {
                for (o, n) in counts {
                    *sums.entry(*o).or_default() += n;
                }
            }
        }
        println!("{excused} {sums:?} {}", sums.values().sum::<usize>());
    }
}
