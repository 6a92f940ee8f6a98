//! `GET /errors`: the page that the `type` of a body points at. It is plain: the catalog's titles and messages.

use std::fmt::Write;

use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use actix_web::{HttpRequest, HttpResponse};
use errbook::{ApiError, Language};

use crate::error::{PasswordlessCode, Triggered};

/// The page in the reader's language.
pub(crate) async fn errors(request: HttpRequest) -> HttpResponse {
    let accepted = request.headers().get_all(ACCEPT_LANGUAGE).map(|value| value.as_bytes());
    let language = <PasswordlessCode as errbook::Catalogued>::catalog().negotiate(accepted);
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_LANGUAGE, language.as_str()))
        .insert_header((VARY, "accept-language"))
        .body(page(language))
}

fn page(language: Language) -> String {
    let title = if language == Language::ZH { "错误代码" } else { "Error codes" };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<h1>{title}</h1>\n"
    );
    for code in PasswordlessCode::ALL {
        let entry = code.entry();
        let _ = write!(page, "\n<h2 id=\"{}\">", entry.name());
        for anchor in older_anchors(*code) {
            let _ = write!(page, "<a id=\"{anchor}\"></a>");
        }
        let heading = Text(entry.title(language).unwrap_or(entry.name()));
        let message = Triggered(*code).message(language).to_string();
        let _ = writeln!(page, "{heading}</h2>\n<p>{}</p>", Text(&message));
        let _ = writeln!(page, "<p><code>{}</code> · {}</p>", entry.name(), entry.status());
    }
    page
}

/// The documentation's own page has hyphens in its anchors, and one that is no code: an alias of its entry.
fn older_anchors(code: PasswordlessCode) -> impl Iterator<Item = String> {
    let entry = code.entry();
    let hyphens = Some(entry.name().replace('_', "-")).filter(|anchor| anchor != entry.name());
    hyphens.into_iter().chain(entry.aliases().map(str::to_owned))
}

/// Text in HTML.
struct Text<'a>(&'a str);

impl std::fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for char in self.0.chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                char => f.write_char(char)?,
            }
        }
        Ok(())
    }
}
