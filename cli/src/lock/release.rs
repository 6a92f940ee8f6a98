//! `--release VERSION`: records a release.

use clap::ArgMatches;
use errbook_catalog::contract::{Changelog, Contract, Lock};
use errbook_catalog::files::File;
use errbook_catalog::{Phrase, phrase};
use time::{Date, Month, OffsetDateTime};

use crate::beside;
use crate::failure::Failure;

/// The version of a release, and its date.
pub(super) struct Version {
    pub(super) name: String,
    date: Date,
}

/// Reads the version and the date of a release from the command line.
pub(super) fn version(matches: &ArgMatches) -> Result<Option<Version>, Failure> {
    let Some(name) = matches.get_one::<String>("release") else { return Ok(None) };
    if name.is_empty() || name.chars().any(|c| c.is_whitespace() || c.is_control()) {
        let text = phrase!("invalid value `{name}` for `--release`", "`--release` 的值 `{name}` 无效");
        let help = phrase!("use a version without spaces, such as 2.0", "请写不含空白的版本号，如 2.0");
        return Err(Failure::usage(text).help(help));
    }
    let date = match matches.get_one::<String>("date") {
        Some(text) => date(text).ok_or_else(|| {
            let failure = phrase!("invalid value `{text}` for `--date`", "`--date` 的值 `{text}` 无效");
            Failure::usage(failure).help(phrase!("use a date such as 2026-11-29", "请写成 2026-11-29 这样的日期"))
        })?,
        None => OffsetDateTime::now_utc().date(),
    };
    Ok(Some(Version { name: name.clone(), date }))
}

/// Reads a date as RFC 3339 writes it (`full-date`).
fn date(text: &str) -> Option<Date> {
    let is_shaped = text.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if text.len() != 10 || !is_shaped {
        return None;
    }
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, parts.next()?.parse().ok()?).ok()
}

/// Releases a contract: binds it in the lock, and returns the file of changes with the release, and how many changes it has.
///
/// # Errors
///
/// Fails if the file of changes cannot be read, or has this version.
pub(super) fn release(
    file: &File,
    lock: &mut Lock,
    contract: &Contract,
    version: &Version,
) -> Result<(Changelog, usize), Failure> {
    let mut log = beside::changelog(file)?.unwrap_or_default();
    let Version { name, date } = version;
    if lock.release.as_deref() == Some(name) {
        let text = phrase!("{name} is already the release of the lock", "锁文件的版本已经是 {name}");
        return Err(Failure::new(text).help(another()));
    }
    let release = lock.release(name, &date.to_string(), contract);
    let count = release.changes.len();
    if !log.append(release) {
        let log = &file.name;
        let text = phrase!("{log} already has the release {name}", "{log} 中已有版本 {name}");
        return Err(Failure::new(text).help(another()));
    }
    Ok((log, count))
}

fn another() -> Phrase {
    phrase!("a version is released once; use the next one", "同一版本只能发布一次，请使用下一个版本号")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for text in ["2026-11-29", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "2026-11-31",
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "26-11-29",
            "2026/11/29",
            "+026-11-29",
            "2026-11-29 ",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
