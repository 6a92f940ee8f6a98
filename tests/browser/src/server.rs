//! A site on a local server, with the headers of a strict host.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, Uri, header};
use errbook_catalog::Catalog;
use errbook_pages::{Contents, Options, Site};
use tokio::net::TcpListener;

/// A strict content security policy: files of the site only, no inline scripts or styles.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// A server that stops with the runtime that it was started in.
#[derive(Debug)]
pub struct Server {
    /// `http://127.0.0.1:PORT`, and the folder of the site.
    pub origin: String,
}

/// Reads a catalog by its path relative to the root of the workspace.
///
/// # Panics
///
/// If it does not exist or has errors.
#[must_use]
pub fn catalog(path: &str) -> Catalog {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    read(path, &std::fs::read_to_string(root.join(path)).expect(path))
}

/// Returns the accounts catalog, in which `token_service_unavailable` is deprecated.
///
/// # Panics
///
/// If the entry is gone.
#[must_use]
pub fn accounts_with_a_deprecated_entry() -> Catalog {
    let text = include_str!("../../../catalog.toml");
    let heading = "[errors.token_service_unavailable]\n";
    let deprecated = format!("{heading}deprecated = {{ since = \"2.0\" }}\nreplaced_by = \"service_unavailable\"\n");
    let changed = text.replacen(heading, &deprecated, 1);
    assert_ne!(text, changed, "no {heading}");
    read("catalog.toml", &changed)
}

fn read(path: &str, text: &str) -> Catalog {
    let reading = errbook_catalog::read_text(path, text);
    let first = reading.errors().next();
    let shown =
        first.map(|diagnostic| errbook_catalog::render(&reading.sources, diagnostic, errbook_catalog::Locale::En));
    assert!(shown.is_none(), "{}", shown.unwrap_or_default());
    reading.catalog
}

impl Server {
    /// Serves the site of a catalog.
    ///
    /// # Panics
    ///
    /// If no port is free.
    pub async fn start(catalog: Catalog) -> Server {
        Server::start_in("", catalog).await
    }

    /// Serves the site of a catalog in a folder (`/docs/book`).
    ///
    /// # Panics
    ///
    /// If no port is free.
    pub async fn start_in(folder: &'static str, catalog: Catalog) -> Server {
        Server::serve(folder, Site::new(catalog, Options::new())).await
    }

    /// Serves the site of a catalog, by its path relative to the root of the workspace, with what its releases changed
    /// and the files of its look.
    ///
    /// # Panics
    ///
    /// If the catalog or one of these files cannot be read, or no port is free.
    pub async fn with_history(path: &str) -> Server {
        let mut read =
            errbook_catalog::files::read_path(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path));
        let history = read.read_history();
        let mut options = Options::new();
        options.brand = Arc::new(read.read_brand());
        let catalog = read.reading.into_catalog().expect(path);
        Server::serve("", Site::of(Contents::new(catalog, false).with_history(history), options)).await
    }

    async fn serve(folder: &'static str, site: Site) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}{folder}", listener.local_addr().expect("an address"));
        let app = Router::new().fallback(answer).with_state((folder, Arc::new(site)));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Server { origin }
    }
}

/// Answers as a static host does: links are relative to the folder, so a missing trailing slash is added by a redirect.
async fn answer(State((folder, site)): State<(&'static str, Arc<Site>)>, uri: Uri) -> Response<Body> {
    let path = uri.path();
    let answer = Response::builder()
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    let answer = match path.strip_prefix(folder).and_then(|path| site.page(path)) {
        Some(page) if page.path.ends_with("index.html") && !path.ends_with('/') && !path.ends_with("index.html") => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            answer.status(308).header(header::LOCATION, format!("{path}/{query}")).body(Body::empty())
        }
        Some(page) => answer.header(header::CONTENT_TYPE, page.content_type).body(Body::from(page.bytes)),
        None => {
            let missing = site.page("/404.html");
            let missing = missing.map_or_else(Body::empty, |page| Body::from(page.bytes));
            answer.status(404).header(header::CONTENT_TYPE, "text/html; charset=utf-8").body(missing)
        }
    };
    answer.unwrap_or_default()
}
