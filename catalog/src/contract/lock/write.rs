//! Writes a lock.

use core::fmt;

use super::{Lock, Mark};
use crate::contract::Contract;
use crate::contract::block::is_bare;
use crate::contract::line::read_string;
use crate::json;

/// The version of the format. A lock of a newer one is not read.
pub const LOCK_FORMAT: &str = "1";

/// The first line of a lock, for people who open it.
const HEAD: &str = "# What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.";

impl Lock {
    /// Returns whether a text is that of a lock in which exactly this contract binds, all of it, with nothing accepted. It reads
    /// the text once and copies nothing, as every build asks for it.
    #[must_use]
    pub fn is_text_of(text: &str, contract: &Contract) -> bool {
        is_text_of(text, contract).is_some()
    }
}

fn is_text_of(text: &str, contract: &Contract) -> Option<()> {
    let rest = text.strip_prefix(HEAD)?.strip_prefix("\nformat = ")?.strip_prefix(LOCK_FORMAT)?.strip_prefix('\n')?;
    let mut rest = match rest.strip_prefix("release = ") {
        Some(release) => {
            read_string(release.lines().next()?)
                .filter(|(_, behind)| behind.is_empty())
                .and(release.split_once('\n'))?
                .1
        }
        None => rest,
    };
    for (heading, lines) in &contract.0 {
        let (table, name) = heading.parts();
        rest = rest.strip_prefix("\n[")?.strip_prefix(table)?;
        if let Some(name) = name {
            rest = rest.strip_prefix('.')?;
            rest = match rest.strip_prefix(name).filter(|_| is_bare(name)) {
                Some(rest) => rest,
                None => {
                    let (read, rest) = read_string(rest)?;
                    (read == name).then_some(rest)?
                }
            };
        }
        rest = rest.strip_prefix("]\n")?;
        for line in lines {
            rest = rest.strip_prefix(line.as_str())?.strip_prefix('\n')?;
        }
    }
    rest.is_empty().then_some(())
}

/// As in the file.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("{HEAD}\nformat = {LOCK_FORMAT}\n");
        if let Some(release) = &self.release {
            text.push_str("release = ");
            json::write_string(release, &mut text);
            text.push('\n');
        }
        for (heading, block) in &self.blocks {
            text.push_str(&format!("\n[{heading}]\n"));
            for acceptance in &block.accepted {
                acceptance.write(&mut text);
                text.push('\n');
            }
            for fact in &block.facts {
                text.push_str(match fact.mark {
                    Mark::Bound => "",
                    Mark::Gone => "- ",
                    Mark::New => "+ ",
                });
                text.push_str(&fact.line);
                text.push('\n');
            }
        }
        f.write_str(&text)
    }
}
