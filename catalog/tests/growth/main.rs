//! The work of reading grows no faster than the catalog: in each of its dimensions, four times the size takes at most six
//! times the instructions. They are counted with valgrind, so the result is the same on a busy machine as on an idle one.
//! Without valgrind, nothing is counted: the readings have to end, and the rest is left to CI.
//!
//! ```sh
//! cargo test -p errbook-catalog --test growth            # all dimensions
//! cargo test -p errbook-catalog --test growth -- tags    # those with `tags` in their names
//! ```

mod cost;
mod mistakes;
mod parts;

use std::process::ExitCode;

use errbook_catalog::{Loaded, Reading, Request, phrase, read};

/// A dimension: its name, the smaller size, and the catalog of a size.
struct Dimension {
    name: &'static str,
    size: usize,
    grow: fn(usize) -> Files,
}

/// The files of a catalog; the first is the catalog itself.
struct Files(Vec<(String, String)>);

impl Files {
    /// Returns a catalog in one language, with this behind its head.
    fn part(text: &str) -> Files {
        Files::whole(format!("[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n{text}"))
    }

    /// Returns a catalog of one file.
    fn whole(text: String) -> Files {
        Files(vec![("catalog.toml".to_owned(), text)])
    }

    fn read(&self) -> Reading {
        read(&mut |request: &Request<'_>| {
            let found = match request {
                Request::Catalog => self.0.first(),
                Request::Include(path) => {
                    let number = path.trim_start_matches("part").trim_end_matches(".toml").parse::<usize>();
                    self.0.get(number.unwrap_or(usize::MAX))
                }
            };
            let (name, text) = found.ok_or(phrase!("it does not exist", "文件不存在"))?;
            Ok(Loaded { name: name.clone(), bytes: text.as_bytes().to_vec() })
        })
    }
}

/// How many times the smaller size the larger is.
const GROWTH: usize = 4;
/// How many times the instructions that may take.
const MOST: f64 = 6.0;

impl Dimension {
    fn sizes(&self) -> [usize; 2] {
        [self.size, self.size * GROWTH]
    }
}

/// What the program that runs under valgrind has as its first argument; the names of dimensions follow.
const COUNTED: &str = "counted";

fn main() -> ExitCode {
    let all = || parts::DIMENSIONS.into_iter().chain(mistakes::DIMENSIONS);
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if arguments.first().is_some_and(|first| first == COUNTED) {
        let named = all().filter(|dimension| arguments.iter().any(|name| name == dimension.name));
        cost::run(&named.collect::<Vec<_>>());
        return ExitCode::SUCCESS;
    }
    let chosen = all().filter(|dimension| arguments.iter().all(|part| dimension.name.contains(part.as_str())));
    let dimensions: Vec<Dimension> = chosen.collect();
    let Some(costs) = cost::of(&dimensions) else {
        cost::run(&dimensions);
        println!("NOT CHECKED: the growth of {} dimensions, which needs valgrind", dimensions.len());
        return ExitCode::SUCCESS;
    };
    let mut too_steep = 0;
    for (dimension, [small, large]) in dimensions.iter().zip(costs) {
        let growth = large / small;
        let verdict = if growth > MOST { "too steep: " } else { "" };
        too_steep += usize::from(growth > MOST);
        println!("{verdict}{}: {growth:.2} times from {small:.0} for {}", dimension.name, dimension.size);
    }
    println!("{too_steep} of {} dimensions grow too steeply", dimensions.len());
    if too_steep == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
