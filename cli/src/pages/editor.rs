//! Addresses of places in files, which open in the editor of this machine.

use std::path::Path;

use errbook_catalog::Place;

/// The variable with the template of these addresses: `idea://open?file={file}&line={line}&column={column}`.
const VARIABLE: &str = "ERRBOOK_EDITOR_URL";
/// That of Visual Studio Code, which most of its relatives understand too.
const DEFAULT: &str = "vscode://file{file}:{line}:{column}";

/// Returns the address of a place.
pub(super) fn url(path: &Path, place: Place) -> String {
    let template = std::env::var(VARIABLE).ok().filter(|template| !template.trim().is_empty());
    fill(template.as_deref().unwrap_or(DEFAULT), path, place)
}

fn fill(template: &str, path: &Path, place: Place) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    // `C:/…` has no `/` of its own.
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    let encoded: String = path.bytes().map(encode).collect();
    template
        .replace("{line}", &place.line.to_string())
        .replace("{column}", &place.column.to_string())
        .replace("{file}", &encoded)
}

/// Percent-encodes what a path of a URL cannot have (RFC 3986 §3.3), and `&`, as some editors take the path in a query.
fn encode(byte: u8) -> String {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_part_of_an_address() {
        let place = Place { line: 12, column: 3 };
        assert_eq!(fill(DEFAULT, Path::new("/srv/a b/目.toml"), place), "vscode://file/srv/a%20b/%E7%9B%AE.toml:12:3");
        assert_eq!(fill(DEFAULT, Path::new(r"C:\shop\catalog.toml"), place), "vscode://file/C:/shop/catalog.toml:12:3");
        let idea = "idea://open?file={file}&line={line}";
        assert_eq!(fill(idea, Path::new("/a&b/{line}"), place), "idea://open?file=/a%26b/%7Bline%7D&line=12");
    }
}
