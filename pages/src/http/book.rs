//! [`Book`]: a site behind a request.

use std::fmt;
use std::path::Path;

use bytes::Bytes;
use errbook_catalog::{Level, Locale, Reading, files, render};
use http::header::ALLOW;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use super::accept::{self, Form};
use super::answer::answer;
use crate::address::{Address, What};
use crate::html::{self, View};
use crate::{Options, Page, Site, export};

/// How many folders deep a path can be for its 404 to have links that fit.
const DEEPEST: usize = 64;

/// The error book of a catalog, answering requests.
///
/// A page is chosen by its path; where an address is for readers of all languages, by `Accept-Language`. Entries and the
/// index answer in Markdown or JSON to who asks for it by `Accept`.
///
/// ```
/// use errbook_pages::Book;
///
/// let text = "
///     [catalog]
///     name = 'shop'
///     docs_url = 'https://api.example.com/errors/{name}'
///
///     [errors.sold_out]
///     status = 409
///     message.en = 'This book is sold out.'
///     message.zh = '这本书已售罄。'
/// ";
/// let book = Book::from_catalog(text)?;
/// let request = http::Request::get("/errors/sold_out").header("accept-language", "zh-CN").body(()).unwrap();
/// let response = book.respond(&request);
/// assert_eq!(response.status(), 200);
/// assert_eq!(response.headers()["content-language"], "zh");
/// # Ok::<(), errbook_pages::Unsound>(())
/// ```
#[derive(Debug)]
pub struct Book {
    site: Site,
}

/// A catalog with mistakes: no book is made of one.
#[derive(Clone)]
pub struct Unsound {
    reading: Box<Reading>,
}

impl Unsound {
    /// What was read, with its mistakes.
    #[must_use]
    pub fn reading(&self) -> &Reading {
        &self.reading
    }
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = self.reading.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Error);
        for (index, diagnostic) in errors.enumerate() {
            let between = if index > 0 { "\n\n" } else { "" };
            write!(f, "{between}{}", render(&self.reading.sources, diagnostic, Locale::En).trim_end())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unsound(\n{self}\n)")
    }
}

impl std::error::Error for Unsound {}

impl Book {
    /// The book of a site.
    #[must_use]
    pub fn new(site: Site) -> Book {
        Book { site }
    }

    /// The book of a catalog that includes no other file, from its text: `include_str!("../catalog.toml")`.
    ///
    /// # Errors
    ///
    /// The catalog has mistakes.
    pub fn from_catalog(text: &str) -> Result<Book, Unsound> {
        Book::of(errbook_catalog::read_text(files::CATALOG, text))
    }

    /// The book of a catalog on disk, with what it includes.
    ///
    /// # Errors
    ///
    /// The catalog has mistakes, or one of its files cannot be read.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Book, Unsound> {
        let path = path.as_ref();
        let folder = path.parent().unwrap_or(Path::new(""));
        let file = files::File::new(path, folder, &path.display().to_string());
        Book::of(files::read(&file).reading)
    }

    fn of(reading: Reading) -> Result<Book, Unsound> {
        if reading.has_errors() {
            return Err(Unsound { reading: Box::new(reading) });
        }
        Ok(Book::new(Site::new(reading.catalog, Options::new())))
    }

    /// Its site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Whether there is a page at the path of a URL, which counts from the root of the book.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.site.find(path).is_some()
    }

    /// The routes that lead to all pages: `/zh/{*rest}` for what is in a language's own folder, and the path of any other
    /// page, percent-encoded, with a `/` at its end and without.
    #[must_use]
    pub fn routes(&self) -> Vec<String> {
        self.site.addresses().routes()
    }

    /// Answers a request. Its path counts from the root of the book.
    ///
    /// Never fails: a path without a page is answered with 404, a method other than GET and HEAD with 405.
    #[must_use]
    pub fn respond<B>(&self, request: &Request<B>) -> Response<Bytes> {
        if request.method() != Method::GET && request.method() != Method::HEAD {
            let mut response = Response::new(Bytes::new());
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let (status, page, vary) = self.choose(request.uri().path(), request.headers());
        let mut response = answer(status, page, vary, request.headers());
        if request.method() == Method::HEAD {
            // The head is that of the answer to GET (RFC 9110 §9.3.2).
            *response.body_mut() = Bytes::new();
        }
        response
    }

    /// The page for a request, its status, and what of the request decided.
    fn choose(&self, path: &str, headers: &HeaderMap) -> (StatusCode, Page, &'static str) {
        let Some((address, here)) = self.site.find(path) else {
            return (StatusCode::NOT_FOUND, self.missing(path, headers), "accept-language");
        };
        let is_page = matches!(address.what, What::Index | What::Anchored | What::Entry(_));
        let has_languages =
            !address.is_fixed && (is_page || matches!(address.what, What::Shared(_) | What::Gone(_) | What::Llms));
        let language = if has_languages { accept::language(headers, self.site.catalog()) } else { address.language };
        let address = Address { language, ..address.clone() };
        let page = match (&address.what, accept::form(headers)) {
            (What::Entry(entry), Form::Markdown) => {
                self.site.make(&Address { what: What::Twin(*entry), ..address }, &here)
            }
            (What::Entry(entry), Form::Json) => self.data(export::one(&self.site, *entry)),
            (What::Index | What::Anchored, Form::Markdown) => {
                let page = self.site.make(&Address { what: What::Llms, ..address }, &here);
                Page { content_type: "text/markdown; charset=utf-8", ..page }
            }
            (What::Index | What::Anchored, Form::Json) => {
                self.site.make(&Address { what: What::Export, ..address }, &here)
            }
            _ => self.site.make(&address, &here),
        };
        let vary = match (is_page, has_languages) {
            (true, true) => "accept, accept-language",
            (true, false) => "accept",
            (false, true) => "accept-language",
            (false, false) => "",
        };
        (StatusCode::OK, page, vary)
    }

    fn data(&self, json: String) -> Page {
        Page { path: String::new(), content_type: "application/json", language: None, bytes: json.into_bytes() }
    }

    /// The page that says there is none, with links that fit the path.
    fn missing(&self, path: &str, headers: &HeaderMap) -> Page {
        let language = accept::language(headers, self.site.catalog());
        // As many folders deep as the path is: its names may be no text. A path that is made to be long has no more.
        let depth = path.bytes().filter(|&byte| byte == b'/').count().saturating_sub(1);
        let here = "x/".repeat(depth.min(DEEPEST));
        let view = View { site: &self.site, language, here: &here, what: &What::Index };
        let bytes = html::not_found(&view).into_bytes();
        let language = Some(view.tag().to_owned());
        Page { path: String::new(), content_type: "text/html; charset=utf-8", language, bytes }
    }
}
