//! Large catalogs take time in proportion to their size.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use errbook_catalog::{Locale, Reading, plan, read_text, render};

const SMALL: usize = 1_000;
const LARGE: usize = 10_000;
/// Ten times the work, and a fifth for caches and noise.
const RATIO: f64 = 12.0;

/// A catalog of `count` entries, about 250 bytes for each entry and language.
fn catalog(count: usize) -> String {
    let mut text = "[catalog]\nname = \"large\"\ndocs_url = \"https://example.com/{group}/{name}\"\nenvelope = \"own\"\n\n\
        [envelopes.own]\nbody.error.code = \"{code}\"\nbody.error.message = \"{message}\"\n\
        body.error.trace = \"{trace_id?}\"\nbody.error.limit = \"{fields.limit?}\"\nbody.error.details = \"{fields?}\"\n\n"
        .to_owned();
    for index in 0..count / 20 {
        let _ = writeln!(text, "[groups.group_{index}]\nstatus = 400\ntitle = {{ en = \"Group\", zh = \"组\" }}\n");
        let _ = writeln!(text, "[tags.tag_{index}]\ntitle = {{ en = \"Tag\", zh = \"标签\" }}\n");
    }
    for index in 0..count {
        entry(index, count, &mut text);
    }
    text
}

fn entry(index: usize, count: usize, text: &mut String) {
    let (group, next) = (index % (count / 20), (index * 7 + 1) % count);
    let _ = writeln!(text, "[errors.entry_number_{index}]\ngroup = \"group_{group}\"\ntags = [\"tag_{group}\"]");
    let _ = writeln!(text, "code = {index}\nsee_also = [\"entry_number_{next}\"]");
    match index % 4 {
        0 => text.push_str(
            "fields.limit = \"integer\"\n\
             message.en = { plural = \"limit\", one = \"One more is possible.\", other = \"{limit} more are possible.\" }\n\
             message.zh = \"还可以再试 {limit} 次。\"\n",
        ),
        1 => text.push_str(
            "fields.who = \"string\"\nfields.when = { type = \"datetime\", optional = true }\n\
             message.en = \"{who} has no access to this.\"\nmessage.zh = \"{who} 无权访问。\"\n",
        ),
        _ => text.push_str(
            "message.en = \"This cannot be done at the moment.\"\nmessage.zh = \"暂时无法完成此操作。\"\n",
        ),
    }
    let (english, chinese) =
        ("What happened, in a sentence or two. ".repeat(4), "用一两句话说明发生了什么。".repeat(4));
    let _ = writeln!(text, "description.en = \"{english}\"\ndescription.zh = \"{chinese}\"\n");
}

/// Reads a catalog and plans every message and body. Returns the number of diagnostics.
fn work(text: &str) -> usize {
    let Reading { catalog, diagnostics, .. } = read_text("catalog.toml", text);
    for entry in &catalog.entries {
        for language in 0..catalog.languages.len() {
            std::hint::black_box(plan::message(entry, language));
            std::hint::black_box(plan::body(&catalog, entry, entry.status(), entry.envelope, language));
        }
    }
    diagnostics.len()
}

/// Measurements do not disturb each other.
static ALONE: Mutex<()> = Mutex::new(());

fn best_of(runs: usize, run: impl Fn()) -> Duration {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// How much longer `work` takes for the large text; the best of a few measurements, as other programs are running too.
fn ratio(small: &str, large: &str, bound: f64, runs: usize, work: impl Fn(&str)) -> f64 {
    let _alone = ALONE.lock();
    let mut best = f64::INFINITY;
    for _ in 0..6 {
        let base = best_of(runs, || work(small));
        best = best.min(best_of(runs, || work(large)).as_secs_f64() / base.as_secs_f64());
        if best <= bound {
            break;
        }
    }
    best
}

#[test]
fn ten_times_the_entries_take_ten_times_the_time() {
    let (small, large) = (catalog(SMALL), catalog(LARGE));
    let found = ratio(&small, &large, RATIO, 3, |text| assert_eq!(work(text), 0));
    assert!(found <= RATIO, "{found:.1} times as long");
}

/// All kinds of errors, one or more in each entry, and all of them rendered.
fn read_and_show(text: &str, at_least: usize) {
    let reading = read_text("catalog.toml", text);
    assert!(reading.diagnostics.len() >= at_least, "{} mistakes", reading.diagnostics.len());
    for diagnostic in &reading.diagnostics {
        std::hint::black_box(render(&reading.sources, diagnostic, Locale::En));
    }
}

/// Some of the work on errors is limited (suggestions of names), so the time does not grow evenly. It stays
/// far from that of anything quadratic.
const MISTAKES_RATIO: f64 = 30.0;

fn check_errors(damage: impl Fn(String) -> String) {
    let (small, large) = (damage(catalog(SMALL)), damage(catalog(LARGE)));
    let show = |text: &str| read_and_show(text, if text.len() < large.len() { SMALL } else { LARGE });
    let found = ratio(&small, &large, MISTAKES_RATIO, 1, show);
    assert!(found <= MISTAKES_RATIO, "{found:.1} times as long");
}

#[test]
fn ten_thousand_wrong_references_are_found_in_time() {
    check_errors(|text| text.replace("[\"entry_number", "[\"entry_nmber").replace("[\"tag_", "[\"tga_"));
}

#[test]
fn ten_thousand_wrong_groups_and_keys_are_found_in_time() {
    check_errors(|text| {
        text.replace("\ngroup = \"group_", "\ngroup = \"gruop_").replace("\ndescription.en", "\ndescripton.en")
    });
}

#[test]
fn ten_thousand_repeated_entries_and_keys_are_found_in_time() {
    check_errors(|text| text.replace("\nsee_also", "\nsee_also = []\nsee_also"));
    check_errors(|text| {
        let start = text.find("[errors.").unwrap_or_default();
        format!("{text}{}", &text[start..])
    });
}

#[test]
fn ten_thousand_equal_codes_and_clashing_fields_are_found_in_time() {
    check_errors(|text| text.replace("\ncode = ", "\ncode = 1\n# ").replace("fields.who", "fields.error"));
}
