//! Writes the pages into a folder, with a progress bar on terminals.

use std::path::Path;
use std::time::Instant;

use errbook_catalog::phrase;
use errbook_pages::Site;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

/// The number of files below which no progress bar is shown, as it would be gone too soon.
const QUICK: usize = 500;

/// Writes all pages into a folder and reports it.
pub(super) fn write(session: &Session, site: &Site, folder: &Path) -> Result<(), Failure> {
    let start = Instant::now();
    let shown = terminal::is_error_terminal() && site.len() >= QUICK;
    let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(site.len() as u64), target);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    let written = site.write_to(folder, &|done, _| bar.set_position(done as u64));
    bar.finish_and_clear();
    written.map_err(|error| Failure::new(phrase!("cannot write the pages: {error}", "无法写入页面：{error}")))?;
    let (files, folder) = (phrases::files(site.len()), folder.display());
    let seconds = start.elapsed().as_secs_f64();
    let done = phrase!("wrote {files} to {folder} in {seconds:.1} s", "已将 {files}写入 {folder}，用时 {seconds:.1} 秒"; files);
    terminal::print(&format!("{}\n", paint(style::GOOD, session.say(&done))))
}
