//! The size of pages, and the time that a large catalog takes.

use std::fmt::Write;
use std::time::{Duration, Instant};

use errbook_pages::{Format, Options, Site};

use crate::support::{read, site};

/// The limit for the index of a catalog of a thousand entries, in bytes before compression.
const LARGEST_INDEX: usize = 320_000;

/// Returns a catalog in ten groups with texts of realistic length: names of about 20 letters, messages of 80 to 120 bytes.
fn large(entries: usize) -> String {
    const SUBJECTS: [&str; 10] =
        ["order", "card", "invoice", "session", "device", "account", "coupon", "address", "refund", "parcel"];
    const STATES: [&str; 8] =
        ["locked", "expired", "missing", "rejected", "disabled", "pending", "archived", "invalid"];
    let mut text = String::from("[catalog]\nname = 'shop'\ndocs_url = 'https://docs.example.com/errors/{name}'\n");
    for (index, subject) in SUBJECTS.iter().enumerate() {
        let status = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503][index];
        _ = write!(
            text,
            "[groups.{subject}]\ntitle.en = 'About {subject}s'\ntitle.zh = '关于 {subject}'\nstatus = {status}\n"
        );
    }
    for index in 0..entries {
        let (subject, state) = (SUBJECTS[index % 10], STATES[index / 10 % 8]);
        _ = write!(
            text,
            "[errors.{subject}_{state}_{index:04}]\ngroup = '{subject}'\n\
             message.en = 'The {subject} is {state} for the moment. Check it in the settings, and try again after {{retry_at}}.'\n\
             message.zh = '该{subject}目前处于 {state} 状态，请在设置中检查，并在 {{retry_at}} 之后重试。'\n\
             title.en = '{subject} {state}'\ntitle.zh = '{subject}不可用'\n\
             fields.retry_at = 'datetime'\nheaders.Retry-After = '{{retry_at}}'\nretryable = {retryable}\n\
             causes.en = ['Somebody else changed the {subject}.', 'The {subject} is too old.']\ncauses.zh = ['他人修改了该{subject}。', '时间太久。']\n\
             solutions.en = ['Load the {subject} again.', 'Ask support for help.']\nsolutions.zh = ['重新加载。', '联系支持人员。']\n",
            retryable = index % 3 == 0,
        );
    }
    text
}

#[test]
fn the_index_of_a_thousand_entries_is_small() {
    let site = site(read(&large(1000)));
    for path in ["", "en/", "zh/", "en/search.json", "zh/search.json"] {
        let size = site.page(path).expect("it is there").bytes.len();
        println!("{path:?}: {size}");
        assert!(size <= LARGEST_INDEX, "{path:?} has {size} bytes");
    }
}

#[test]
#[ignore = "a measurement for docs/book.md: run it with `-- --ignored --nocapture files_of`"]
fn files_of_ten_thousand_entries() {
    let catalog = read(&large(10_000));
    let mut without_markdown = Options::new();
    without_markdown.markdown_pages = false;
    let mut without_copies = Options::new();
    without_copies.copies = false;
    let mut without_both = without_markdown.clone();
    without_both.copies = false;
    let mut markdown = Options::new();
    markdown.format = Format::Markdown;
    let mut flat = Options::new();
    flat.flat = true;
    for (name, options) in [
        ("all", Options::new()),
        ("without markdown", without_markdown),
        ("without copies", without_copies),
        ("without both", without_both),
        ("flat", flat),
        ("format markdown", markdown),
    ] {
        println!("{name}: {} files", Site::new(catalog.clone(), options).len());
    }
}

#[test]
#[ignore = "a measurement: run it alone, in release, with `-- --ignored --nocapture`"]
fn ten_thousand_entries_take_less_than_ten_seconds() {
    let start = Instant::now();
    let catalog = read(&large(10_000));
    println!("read and checked: {:?}", start.elapsed());
    let start = Instant::now();
    let site: Site = site(catalog);
    println!("addresses: {:?}", start.elapsed());
    let bytes: usize = site.pages().map(|page| page.bytes.len()).sum();
    println!("made by one thread: {:?}, {bytes} bytes", start.elapsed());
    let start = Instant::now();
    let folder = std::env::temp_dir().join(format!("errbook-pages-{}", std::process::id()));
    site.write_to(&folder, &|_, _| {}).expect("the folder can be written");
    let elapsed = start.elapsed();
    println!("{} files written: {elapsed:?}", site.len());
    // Linux reports the memory of the process here.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("peak memory: {line}"));
    }
    std::fs::remove_dir_all(&folder).expect("the folder was there");
    assert!(elapsed < Duration::from_secs(10), "{elapsed:?}");
}
