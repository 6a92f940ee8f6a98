//! The table of `docs/frameworks/axum.md`, written from what happened.

use std::path::Path;
use std::{env, fs};

use errbook_http_accounts::Answer;

use crate::cases::Case;

const HEAD: &str = "# axum: what becomes of its own answers

With `ErrorLayer` around a router, each of these has the shape of the catalog, in the language of the request. The statuses
are axum's own; the entries are those that the catalog names in `[statuses.NNN] error`, here those of the accounts catalog:
a status that it does not name is answered as the x00 of its class. Each answer has `Content-Type`, `Content-Language`,
`Vary: accept-language` and the request's id; *kept* are the headers that the rejection had. Nothing of axum's texts is
left.

This table is made by `tests/http/accounts`, from what the service answered; `UPDATE_EXPECT=1 cargo test -p
errbook-http-accounts` writes it.

| rejected | request | status | headers kept | body |
| --- | --- | --- | --- | --- |
";

const END: &str = "
What hyper refuses before there is a request is not a matter of the router, nor of any layer: a head that is no HTTP, or a
header with a bare CR, LF or NUL, is answered with a bare 400, and a head of more than some 400 KB with a bare 431; both
without a body, and the connection is closed.
";

/// A row of the table.
pub(crate) fn row(case: &Case, answer: &Answer) -> String {
    let shown = |(name, value): &(&str, &str)| format!("`{name}: {value}`");
    let kept: Vec<String> = case.kept.iter().map(shown).collect();
    let body = String::from_utf8_lossy(&answer.body);
    format!("| {} | `{}` | {} | {} | `{body}` |\n", case.what, case.request, answer.status, kept.join(", "))
}

/// The page holds these rows; `UPDATE_EXPECT=1` writes it.
pub(crate) fn compare(rows: &[String]) {
    let page = format!("{HEAD}{}{END}", rows.concat());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/frameworks/axum.md");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(&path, &page).expect("the page can be written");
    }
    let written = fs::read_to_string(&path).expect("the page is there: UPDATE_EXPECT=1 makes it");
    assert_eq!(written, page, "UPDATE_EXPECT=1 writes the page anew");
}
