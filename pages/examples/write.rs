//! Writes the site of a catalog into a folder: `cargo run --example write -- catalog.toml out [https://docs.example.com/]`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use errbook_pages::{BaseUrl, Options, Site};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [catalog, out, base @ ..] = arguments.as_slice() else {
        return Err("usage: write CATALOG FOLDER [BASE_URL]".into());
    };
    let reading = errbook_catalog::read_text(catalog, &fs::read_to_string(catalog)?);
    let mut options = Options::new();
    if let Some(base) = base.first() {
        options.base_url = Some(BaseUrl::parse(base).map_err(|problem| format!("{base}: {problem:?}"))?);
    }
    let site = Site::new(reading.catalog, options);
    site.write_to(Path::new(out), &|_, _| {})?;
    println!("{} files in {out}", site.len());
    Ok(())
}
