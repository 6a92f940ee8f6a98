//! The rejections of salvo, and the page of the docs that shows what becomes of them.

use std::path::Path;

use errbook_http_genauth::probes::SECRET;
use errbook_http_genauth::{Answer, Call};

/// Something that salvo rejects.
pub(crate) struct Rejection {
    /// What is wrong with the request, or the handler.
    pub(crate) what: &'static str,
    /// A request that provokes it.
    pub(crate) call: Call<'static>,
    /// Whether salvo has an answer without the hoop.
    pub(crate) alone: bool,
}

/// All of them. Each has the secret wherever salvo might quote it.
pub(crate) fn rejections() -> Vec<Rejection> {
    let post = |target, body: &str| Call::json(target, body.replace("SECRET", SECRET));
    let text =
        |target| Call { body: b"name=ada".to_vec(), ..Call::new("POST", target) }.header("content-type", "text/plain");
    let large = format!(r#"{{"name":"{}","age":1}}"#, "a".repeat(100_000));
    let chunked = Call::json("/limited", r#"{"name":"ada","age":1}"#).header("transfer-encoding", "chunked");
    let list = vec![
        ("malformed JSON, extractor", post("/extracted", r#"{"name": SECRET"#)),
        ("malformed JSON, `parse_json`", post("/parsed", r#"{"name": SECRET"#)),
        ("JSON of another shape, extractor", post("/extracted", r#"{"name":"ada","age":"SECRET"}"#)),
        ("JSON of another shape, `parse_json`", post("/parsed", r#"{"name":"ada","age":"SECRET"}"#)),
        ("no body, `parse_json`", post("/parsed", "")),
        ("wrong content type, extractor", text("/extracted")),
        ("wrong content type, `parse_json`", text("/parsed")),
        ("body beyond `SecureMaxSize`, extractor", Call::json("/extracted", large.clone())),
        ("body beyond `SecureMaxSize`, `parse_json`", Call::json("/parsed", large)),
        ("body beyond `max_size`", post("/limited", r#"{"name":"SECRET","age":1}"#)),
        ("body of unknown size, `max_size`", chunked),
        ("missing query parameter", Call::get("/page")),
        ("ill-typed query parameter", Call::get("/page?number=s3cr3t")),
        ("ill-typed path parameter, extractor", Call::get("/items/x")),
        ("ill-typed path parameter, `{id:num}`", Call::get("/numbers/x")),
        ("unknown route", Call::get("/nowhere?s3cr3t")),
        ("wrong method", Call::new("DELETE", "/parsed")),
        ("`StatusError` with brief, detail and cause", Call::get("/status-error")),
        ("a handler's text with status 502", Call::get("/text")),
        ("a handler's bare 401 with `WWW-Authenticate`", Call::get("/bare/401")),
        ("a handler's bare 405 with `Allow`", Call::get("/bare/405")),
        ("a handler's bare 429 with `Retry-After`", Call::get("/bare/429")),
        ("range that a file does not have", Call::get("/file").header("range", "bytes=999999-")),
        ("an error of ours that a hoop overrules", Call::get("/overruled")),
        ("time-out", Call::get("/slow")),
        ("panic", Call::get("/panics")),
        ("panic in a hoop", Call::get("/panic-hoop")),
    ];
    let rejection = |(what, call): (&'static str, Call<'static>)| {
        let call = call.header("accept-language", "zh-CN").header("x-request-id", "r-1");
        Rejection { what, call, alone: !what.starts_with("panic") }
    };
    list.into_iter().map(rejection).collect()
}

/// Whether a header field says something of the body that it comes with.
pub(crate) fn is_of_the_body(name: &str) -> bool {
    let names = [
        "accept-ranges",
        "content-disposition",
        "content-language",
        "content-length",
        "content-type",
        "etag",
        "last-modified",
        "transfer-encoding",
    ];
    names.contains(&name)
}

/// The line of a rejection.
pub(crate) fn line(rejection: &Rejection, before: Option<&Answer>, after: &Answer, wrapped: &Answer) -> String {
    let alone = match before {
        Some(before) => {
            let kind = before.header("content-type").unwrap_or_else(|| "no body".to_owned());
            format!("{}, {kind}", before.status)
        }
        None => "the connection ends".to_owned(),
    };
    let kept: Vec<String> = before
        .iter()
        .flat_map(|before| &before.headers)
        .filter(|(name, _)| !is_of_the_body(name))
        .map(|(name, value)| format!("`{name}: {value}`"))
        .collect();
    let kept = if kept.is_empty() { "–".to_owned() } else { kept.join(", ") };
    format!("| {} | {alone} | {} | {kept} | `{}` | `{}` |", rejection.what, after.status, after.text(), wrapped.text())
}

const HEAD: &str = "\
# salvo

```toml
errbook = { version = \"0.1\", features = [\"salvo\"] }
```

```rust,ignore
use errbook::salvo::ErrorHoop;

#[handler]
async fn sign_in(request: &mut Request) -> Result<Json<Session>, AccountsError> { … }

let service = Service::new(Router::with_path(\"sign-in\").post(sign_in))
    .hoop(ErrorHoop::<AccountsCode>::new());
```

`AccountsCode` is `#[errbook::catalog(codes)] pub enum AccountsCode {}`. The hoop stands on the service, before other hoops.
`ErrorHoop::with(Settings::new()…)` sets the headers of the request's id and of the trace.

With the feature `json`, `errbook::Success<AccountsCode, T>` is what a handler returns where the catalog's envelope wraps
successes.

An error from a hoop ends the request, also where the envelope has `http_status = 200`: until `ErrorHoop` sees it, a response
has the status of its entry, by which salvo knows that no further handler is to run. Without `ErrorHoop` such a hoop has to call
`FlowCtrl::skip_rest`.

## What salvo rejects

Each line is a request that was sent to salvo 0.85 over HTTP, with `Accept-Language: zh-CN`: as salvo answers by itself, with
the hoop and bodies of RFC 9457, and with the hoop and the envelope `status_code`, where HTTP always answers 200.

Salvo sends no `Allow` with a 405 of its own; one that a handler sets is kept. Salvo answers 400, not 415 or 413, where an
extractor or `parse_json` finds another content type or too much of a body; the status stays what salvo says.

| rejection | salvo alone | with the hoop | kept | body | body in `status_code` |
| --- | --- | --- | --- | --- | --- |
";

const FOOT: &str = "
Successes, redirects, streams and files pass byte by byte.

## Not in this shape

Bytes that are no HTTP, and headers that are too large, never reach salvo: hyper answers 400, 414 or 431 without a body, and
ends the connection. `Service::allowed_media_types` sets its 415 after all hoops, on a body that stays as it is.
";

/// Compares the page with what it should be; `UPDATE_EXPECT=1` writes it.
pub(crate) fn compare(lines: &[String]) {
    let page = format!("{HEAD}{}\n{FOOT}", lines.join("\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/frameworks/salvo.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &page).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(known == page, "docs/frameworks/salvo.md is not what UPDATE_EXPECT=1 writes; this is:\n{page}");
}
