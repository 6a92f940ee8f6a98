//! Generates the peers' tables of codes.

use std::fmt::Write;
use std::path::Path;

include!("../cases/names.rs");

/// The largest `match`: for more arms, rustc takes minutes.
const MATCH_CAP: usize = 1_000;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../cases/names.rs");
    let mut source = String::new();
    for size in SIZES {
        let mut map = phf_codegen::Map::new();
        for index in 0..size {
            map.entry(code(index), index.to_string());
        }
        let _ = writeln!(source, "static PHF_{size}: phf::Map<&str, usize> = {};\n", map.build());
        if size <= MATCH_CAP {
            let _ = writeln!(source, "fn match_{size}(code: &str) -> Option<usize> {{\n    match code {{");
            for index in 0..size {
                let _ = writeln!(source, "        {:?} => Some({index}),", code(index));
            }
            let _ = writeln!(source, "        _ => None,\n    }}\n}}\n");
        }
    }
    let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
    std::fs::write(Path::new(&folder).join("codes.rs"), source)
}
