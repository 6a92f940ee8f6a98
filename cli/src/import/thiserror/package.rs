//! The name of a catalog, by the package that a Rust file belongs to.

use std::path::Path;

use errbook_catalog::files::read_content;

/// Returns the name of the package of a file, else that of its folder.
pub(super) fn name(file: &Path) -> String {
    let of_package = file.ancestors().skip(1).find_map(|folder| {
        let content = read_content(&folder.join("Cargo.toml")).ok()?;
        package_name(&String::from_utf8(content).ok()?)
    });
    of_package.unwrap_or_else(|| crate::create::catalog_name(file))
}

/// Returns `name` under `[package]`, as cargo writes it; `None` for the manifest of a workspace alone.
fn package_name(manifest: &str) -> Option<String> {
    let lines = manifest.lines().map(str::trim).skip_while(|line| *line != "[package]").skip(1);
    let mut lines = lines.take_while(|line| !line.starts_with('['));
    let name = lines.find_map(|line| line.strip_prefix("name")?.trim_start().strip_prefix('='))?;
    let name = name.split('#').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_that_of_the_package() {
        assert_eq!(package_name("[package]\nversion = \"1\"\nname = \"shop-api\"\n"), Some("shop-api".to_owned()));
        assert_eq!(package_name("[workspace]\n[package]\nname='a' # b\n[lib]\nname = \"c\""), Some("a".to_owned()));
        assert_eq!(package_name("[workspace]\nmembers = []\n"), None);
        assert_eq!(package_name("[package]\nversion = \"1\"\n[lib]\nname = \"c\"\n"), None);
    }
}
