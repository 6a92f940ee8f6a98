//! Reads a catalog and prints its mistakes, and the bodies of its entries: `cargo run -p errbook-catalog --example show -- catalog.toml`.

fn main() {
    let path = std::env::args().nth(1).unwrap_or_else(|| "catalog.toml".to_owned());
    let reading = errbook_catalog::read(&mut |request| {
        let name = match request {
            errbook_catalog::Request::Catalog => path.clone(),
            errbook_catalog::Request::Include(part) => {
                std::path::Path::new(&path).with_file_name(part).display().to_string()
            }
        };
        let bytes = std::fs::read(&name).map_err(|error| error.to_string())?;
        Ok(errbook_catalog::Loaded { name, bytes })
    });
    for mistake in &reading.mistakes {
        println!("{:?}[{}]: {}\n", mistake.level, mistake.rule, errbook_catalog::render(&reading.sources, mistake));
    }
    let catalog = &reading.catalog;
    for entry in &catalog.entries {
        for (language, tag) in catalog.languages.iter().enumerate() {
            let body = errbook_catalog::plan::body(catalog, entry, entry.status(), entry.envelope, language);
            println!("{} {} {:?}", entry.name.value, tag.value, body.pieces);
        }
    }
}
