//! Pages and command use the same name for every registered status.

mod common;

use common::run_in;
use errbook_format::status::REGISTRY;
use errbook_pages::answer::status_line;
use errbook_pages::{Options, Site};

const HEAD: &str = "[catalog]\nname = 'x'\nlanguages = ['en']\n";

/// Returns an entry with a status, of the first kind that can have it; `None` for a status that no entry can have.
fn entry(status: u16) -> Option<String> {
    let kinds = ["error", "action", "success"].into_iter();
    let mut entries =
        kinds.map(|kind| format!("[errors.e{status}]\nstatus = {status}\nkind = '{kind}'\nmessage = 'E {status}.'\n"));
    entries.find(|entry| !errbook_catalog::read_text("catalog.toml", &format!("{HEAD}{entry}")).has_errors())
}

#[test]
fn pages_and_command_use_the_same_name_for_every_registered_status() {
    let entries: Vec<(u16, &str, String)> =
        REGISTRY.into_iter().filter_map(|(status, reason)| Some((status, reason, entry(status)?))).collect();
    assert!(entries.len() > 50, "{}", entries.len());
    let text: String = std::iter::once(HEAD).chain(entries.iter().map(|(_, _, entry)| entry.as_str())).collect();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("catalog.toml"), &text).unwrap();
    let site = Site::new(errbook_catalog::read_text("catalog.toml", &text).catalog, Options::new());
    let page = |path: &str| String::from_utf8(site.page(path).expect(path).bytes).unwrap();
    for (status, reason, _) in &entries {
        let line = format!("{status} {reason}");
        let markdown = page(&format!("en/errors/e{status}.md"));
        assert!(markdown.contains(&format!("- Status: {line}\n")), "{markdown}");
        assert!(markdown.contains(&format!("HTTP/1.1 {line}\n")), "{markdown}");
        assert!(page(&format!("en/statuses/{status}/")).contains(&format!("<title>{line} ")), "{line}");
        let response = run_in(folder.path(), &["response", &format!("e{status}")]);
        assert!(response.out.starts_with(&format!("HTTP/1.1 {line}\r\n")), "{}{}", response.out, response.err);
        let explained = run_in(folder.path(), &["explain", &format!("e{status}")]);
        assert!(explained.out.contains(&format!("HTTP {line}\n")), "{}{}", explained.out, explained.err);
    }
}

#[test]
fn the_status_line_is_that_of_the_registry() {
    for (status, reason) in REGISTRY {
        assert_eq!(status_line(status), format!("{status} {reason}"));
    }
    assert_eq!(status_line(499), "499");
}
