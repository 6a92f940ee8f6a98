//! Generates catalogs of many codes, and enums of them, which are too long for the repository.

use std::fmt::Write;
use std::path::Path;

include!("names.rs");

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=names.rs");
    let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
    let folder = Path::new(&folder);
    let mut source = String::new();
    for size in SIZES {
        let mut catalog = format!("[catalog]\nname = \"codes-{size}\"\n");
        for index in 0..size {
            let _ = write!(
                catalog,
                "\n[errors.{}]\nstatus = 400\nmessage.en = \"Error {index}.\"\nmessage.zh = \"错误 {index}。\"\n",
                code(index)
            );
        }
        std::fs::write(folder.join(format!("codes_{size}.toml")), catalog)?;
        let _ = write!(
            source,
            "/// The codes of a catalog of {size} entries.\n#[errbook::catalog(codes, catalog = \"./codes_{size}.toml\")]\n\
             pub enum Codes{size} {{}}\n\n"
        );
    }
    std::fs::write(folder.join("codes.rs"), source)
}
