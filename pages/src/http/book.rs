//! [`Book`]: a site that answers requests.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use errbook_catalog::brand::Brand;
use errbook_catalog::contract::History;
use errbook_catalog::{InvalidCatalog, Reading, files};
use errbook_exports::Contents;
use errbook_runtime::__private::Ours;
use http::header::ALLOW;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use super::accept::{self, Format};
use super::cache::{Key, PageCache};
use super::response::{Rendered, respond};
use crate::address::{Address, Resource};
use crate::export;
use crate::options::Options;
use crate::page::Page;
use crate::site::{DEEPEST, Site};

/// The names of the files beside a catalog.
const CHANGES: &str = "catalog.changes";
const LOCK: &str = "catalog.lock";

/// The error book of a catalog, answering requests.
///
/// The path of a request selects the page, and `Accept-Language` its language if the path does not name one. Entries, violations,
/// the index and the page of changes are also available as Markdown and JSON, by `Accept`.
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
/// # Ok::<(), errbook_pages::InvalidCatalog>(())
/// ```
///
/// A page is rendered at its first request and kept: up to 16 MiB of pages, the least used of which make room for others.
/// Responses are marked as errbook's own, so an error layer passes the 404 of a book on.
#[derive(Debug)]
pub struct Book {
    site: Site,
    cache: PageCache,
}

impl Book {
    /// Returns the book of a site.
    #[must_use]
    pub fn new(site: Site) -> Book {
        Book { site, cache: PageCache::new() }
    }

    /// Returns the book of a catalog from its text: `include_str!("../catalog.toml")`. For a catalog that includes other
    /// files, see [`Book::from_catalog_with`].
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors.
    pub fn from_catalog(text: &str) -> Result<Book, InvalidCatalog> {
        Book::from_catalog_with(text, &[])
    }

    /// Returns the book of a catalog from its text and those of other files. Those that it includes are given with the path by which
    /// the catalog includes them; with `catalog.changes`, the book has the page of changes, and with `catalog.lock` this has what is
    /// not released yet. Files that `[pages]` names and that are not given, such as images without a text, are left out:
    ///
    /// ```
    /// # use errbook_pages::Book;
    /// # let catalog = "[catalog]\nname = 'shop'\nlanguages = ['en']\ninclude = ['errors/orders.toml']";
    /// # let orders = "[errors.sold_out]\nstatus = 409\nmessage.en = 'Sold out.'";
    /// # let changes = "format = 1\n\n[release \"1.0\"]\ndate = \"2026-11-29\"\n";
    /// // With `include_str!("../catalog.toml")`, `include_str!("../errors/orders.toml")` and so on:
    /// let book = Book::from_catalog_with(catalog, &[("errors/orders.toml", orders), ("catalog.changes", changes)])?;
    /// assert!(book.has("/en/errors/sold_out") && book.has("/en/changes"));
    /// # Ok::<(), errbook_pages::InvalidCatalog>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors, includes a file that is not given, or if the changes cannot be read.
    pub fn from_catalog_with(text: &str, files: &[(&str, &str)]) -> Result<Book, InvalidCatalog> {
        let mut reading = errbook_catalog::read_texts(files::CATALOG, text, files);
        let given = |name| files.iter().find(|(path, _)| *path == name).map(|(name, text)| (*name, text.as_bytes()));
        let history = given(CHANGES).and_then(|changes| reading.read_history(changes, given(LOCK)));
        let brand = reading.given_brand(files);
        Book::of(reading, history, brand)
    }

    /// Returns the book of a catalog on disk, with the files that it includes, and with what its releases changed.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if the catalog has errors or one of its files cannot be read.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Book, InvalidCatalog> {
        let mut read = files::read_path(path.as_ref());
        let history = read.read_history();
        let brand = read.read_brand();
        Book::of(read.reading, history, brand)
    }

    fn of(reading: Reading, history: Option<History>, brand: Brand) -> Result<Book, InvalidCatalog> {
        let contents = Contents::new(reading.into_catalog()?, false).with_history(history);
        let mut options = Options::new();
        options.brand = Arc::new(brand);
        Ok(Book::new(Site::of(contents, options)))
    }

    /// Returns its site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Returns whether there is a page at a path, which is relative to the root of the book.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.site.find(path).is_some()
    }

    /// Returns the routes that lead to all pages: `/zh/{*rest}` for the folder of a language, and the path of any other
    /// page, percent-encoded, with and without a trailing `/`.
    #[must_use]
    pub fn routes(&self) -> Vec<String> {
        self.site.addresses().routes()
    }

    /// Returns the response to a request, whose path is relative to the root of the book.
    ///
    /// A path without a page gets 404, a method other than GET and HEAD 405.
    #[must_use]
    pub fn respond<B>(&self, request: &Request<B>) -> Response<Bytes> {
        if request.method() != Method::GET && request.method() != Method::HEAD {
            let mut response = Response::new(Bytes::new());
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            response.extensions_mut().insert(Ours);
            return response;
        }
        let (status, page, vary) = self.choose(request.uri().path(), request.headers());
        let mut response = respond(status, &page, vary, request.headers());
        // Without the mark, an error layer would replace the 404.
        response.extensions_mut().insert(Ours);
        if request.method() == Method::HEAD {
            // The headers are those of the response to GET (RFC 9110 §9.3.2).
            *response.body_mut() = Bytes::new();
        }
        response
    }

    /// Returns the status, the page, and the value of `Vary` for a request.
    fn choose(&self, path: &str, headers: &HeaderMap) -> (StatusCode, Rendered, &'static str) {
        let found = self.site.find(path).filter(|(address, _)| address.resource != Resource::Missing);
        let Some((address, here)) = found else {
            return (StatusCode::NOT_FOUND, self.missing(path, headers), "accept-language");
        };
        let is_page = matches!(
            address.resource,
            Resource::Index | Resource::AnchoredIndex | Resource::Topic(_) | Resource::Changes
        );
        let has_languages = !address.is_fixed
            && (is_page
                || matches!(address.resource, Resource::SharedAddress(_) | Resource::Retired(_) | Resource::Llms));
        let language = if has_languages { accept::language(headers, self.site.catalog()) } else { address.language };
        let format = if is_page { accept::format(headers) } else { Format::Html };
        // The path tells the address, and the links of the page are relative to it.
        let page = self.cache.get(Key::Page { path: here.clone(), language, format }, || {
            self.render(&Address { language, ..address.clone() }, &here, format)
        });
        let vary = match (is_page, has_languages) {
            (true, true) => "accept, accept-language",
            (true, false) => "accept",
            (false, true) => "accept-language",
            (false, false) => "",
        };
        (StatusCode::OK, page, vary)
    }

    /// Returns the page at an address in a format, with links relative to `here`.
    fn render(&self, address: &Address, here: &str, format: Format) -> Page {
        let other = |resource| self.site.render(&Address { resource, ..address.clone() }, here);
        match (&address.resource, format) {
            (Resource::Topic(topic), Format::Markdown) => other(Resource::Markdown(*topic)),
            (Resource::Topic(topic), Format::Json) => {
                let json = export::one(self.site.contents(), self.site.addresses(), *topic);
                Page { path: String::new(), content_type: "application/json", language: None, bytes: json.into_bytes() }
            }
            (Resource::Index | Resource::AnchoredIndex, Format::Markdown) => {
                Page { content_type: "text/markdown; charset=utf-8", ..other(Resource::Llms) }
            }
            (Resource::Index | Resource::AnchoredIndex, Format::Json) => other(Resource::Export),
            (Resource::Changes, Format::Markdown) => other(Resource::ChangesMarkdown),
            (Resource::Changes, Format::Json) => other(Resource::ChangesData),
            _ => self.site.render(address, here),
        }
    }

    /// Returns the page for 404, with links relative to the path.
    fn missing(&self, path: &str, headers: &HeaderMap) -> Rendered {
        let language = accept::language(headers, self.site.catalog());
        // Only the depth of the path matters, as its names may not be valid text. It is limited, as a client chooses it.
        let depth = path.bytes().filter(|&byte| byte == b'/').count().saturating_sub(1).min(DEEPEST);
        self.cache.get(Key::Missing { depth, language }, || self.site.missing_at(depth, language))
    }
}
