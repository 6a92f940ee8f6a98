//! Looking up the entry of a code: hits and misses, in tables of different sizes.

#![allow(missing_docs)]

mod quick;

use std::collections::HashMap;
use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion};
use errbook_bench_cases::{SIZES, code, finder, misses, shuffled};

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

fn main() {
    let mut criterion = quick::criterion();
    for size in SIZES {
        measure(&mut criterion, size);
    }
    criterion.final_summary();
}

fn measure(criterion: &mut Criterion, size: usize) {
    let codes: Vec<String> = (0..size).map(code).collect();
    let map: HashMap<&str, usize> = codes.iter().enumerate().map(|(index, code)| (code.as_str(), index)).collect();
    let mut sorted: Vec<(&str, usize)> = map.iter().map(|(code, index)| (*code, *index)).collect();
    sorted.sort_unstable();
    let phf = match size {
        10 => &PHF_10,
        100 => &PHF_100,
        1_000 => &PHF_1000,
        _ => &PHF_10000,
    };
    let matched: Option<fn(&str) -> Option<usize>> = match size {
        10 => Some(match_10),
        100 => Some(match_100),
        1_000 => Some(match_1000),
        // rustc would take minutes.
        _ => None,
    };
    for (kind, inputs) in [("hit", shuffled(size)), ("miss", misses(size))] {
        let mut group = criterion.benchmark_group(format!("code {kind} among {size}"));
        let inputs = &inputs;
        if let Some(find) = finder(size) {
            look_up(&mut group, "errbook", inputs, find);
        }
        look_up(&mut group, "HashMap", inputs, |code| map.get(code).copied());
        look_up(&mut group, "phf", inputs, |code| phf.get(code).copied());
        if let Some(find) = matched {
            look_up(&mut group, "match", inputs, find);
        }
        look_up(&mut group, "binary search", inputs, |code| {
            let place = sorted.binary_search_by_key(&code, |(code, _)| code).ok()?;
            sorted.get(place).map(|(_, index)| *index)
        });
    }
}

/// Looks up one text after the other, and asserts that all ways agree.
fn look_up(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    inputs: &[String],
    find: impl Fn(&str) -> Option<usize>,
) {
    for input in inputs {
        let expected =
            input.rsplit('_').next().and_then(|digits| digits.parse().ok()).filter(|place| *place < inputs.len());
        assert_eq!(find(input), expected, "{name}: {input}");
    }
    let mut next = inputs.iter().cycle();
    group.bench_function(name, |b| b.iter(|| find(black_box(next.next().map_or("", String::as_str)))));
}
