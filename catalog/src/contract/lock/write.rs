//! Writes a lock.

use core::fmt;

use super::{Lock, Mark};
use crate::json;

/// The version of the format. A lock of a newer one is not read.
pub const LOCK_FORMAT: &str = "1";

/// The first line of a lock, for people who open it.
pub(super) const HEAD: &str =
    "# What clients of this API rely on. Written by `errbook lock`, and reviewed with the catalog.";

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
