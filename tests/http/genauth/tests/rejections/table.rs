//! The rejections of salvo, and the pages of the docs that list the responses.

use errbook_http_genauth::probes::SECRET;
use errbook_http_genauth::{Answer, Call};
use expect_test::expect_file;

/// A request that salvo rejects.
pub(crate) struct Rejection {
    /// What is wrong with the request, or the handler, in English and Chinese.
    pub(crate) what: [&'static str; 2],
    /// A request that provokes it.
    pub(crate) call: Call<'static>,
    /// Whether salvo responds without the hoop.
    pub(crate) alone: bool,
}

/// Returns all rejections, with requests that prefer `language`. Each contains the secret wherever salvo might quote it.
pub(crate) fn rejections(language: &'static str) -> Vec<Rejection> {
    let post = |target, body: &str| Call::json(target, body.replace("SECRET", SECRET));
    let text =
        |target| Call { body: b"name=ada".to_vec(), ..Call::new("POST", target) }.header("content-type", "text/plain");
    let large = format!(r#"{{"name":"{}","age":1}}"#, "a".repeat(100_000));
    let chunked = Call::json("/limited", r#"{"name":"ada","age":1}"#).header("transfer-encoding", "chunked");
    let list = vec![
        (["malformed JSON, extractor", "JSON 格式错误，提取器"], post("/extracted", r#"{"name": SECRET"#)),
        (["malformed JSON, `parse_json`", "JSON 格式错误，`parse_json`"], post("/parsed", r#"{"name": SECRET"#)),
        (
            ["JSON of the wrong structure, extractor", "JSON 结构不符，提取器"],
            post("/extracted", r#"{"name":"ada","age":"SECRET"}"#),
        ),
        (
            ["JSON of the wrong structure, `parse_json`", "JSON 结构不符，`parse_json`"],
            post("/parsed", r#"{"name":"ada","age":"SECRET"}"#),
        ),
        (["no body, `parse_json`", "没有请求体，`parse_json`"], post("/parsed", "")),
        (["wrong content type, extractor", "内容类型不符，提取器"], text("/extracted")),
        (["wrong content type, `parse_json`", "内容类型不符，`parse_json`"], text("/parsed")),
        (
            ["body beyond `SecureMaxSize`, extractor", "请求体超过 `SecureMaxSize`，提取器"],
            Call::json("/extracted", large.clone()),
        ),
        (
            ["body beyond `SecureMaxSize`, `parse_json`", "请求体超过 `SecureMaxSize`，`parse_json`"],
            Call::json("/parsed", large),
        ),
        (["body beyond `max_size`", "请求体超过 `max_size`"], post("/limited", r#"{"name":"SECRET","age":1}"#)),
        (["body of unknown size, `max_size`", "请求体大小未知，`max_size`"], chunked),
        (["missing query parameter", "缺少查询参数"], Call::get("/page")),
        (["ill-typed query parameter", "查询参数的类型不符"], Call::get("/page?number=s3cr3t")),
        (["ill-typed path parameter, extractor", "路径参数的类型不符，提取器"], Call::get("/items/x")),
        (["ill-typed path parameter, `{id:num}`", "路径参数的类型不符，`{id:num}`"], Call::get("/numbers/x")),
        (["unknown route", "路由不存在"], Call::get("/nowhere?s3cr3t")),
        (["wrong method", "方法不允许"], Call::new("DELETE", "/parsed")),
        (
            ["`StatusError` with brief, detail and cause", "带 brief、detail 和 cause 的 `StatusError`"],
            Call::get("/status-error"),
        ),
        (["handler returns text with status 502", "处理函数返回文本，状态码 502"], Call::get("/text")),
        (
            ["handler returns 401 with `WWW-Authenticate`", "处理函数返回带 `WWW-Authenticate` 的 401"],
            Call::get("/bare/401"),
        ),
        (["handler returns 405 with `Allow`", "处理函数返回带 `Allow` 的 405"], Call::get("/bare/405")),
        (["handler returns 429 with `Retry-After`", "处理函数返回带 `Retry-After` 的 429"], Call::get("/bare/429")),
        (["range outside of the file", "文件没有所请求的范围"], Call::get("/file").header("range", "bytes=999999-")),
        (["error of errbook that a hoop overwrites", "errbook 的错误被 hoop 改写"], Call::get("/overruled")),
        (["timeout", "超时"], Call::get("/slow")),
        (["panic", "panic"], Call::get("/panics")),
        (["panic in a hoop", "hoop panic"], Call::get("/panic-hoop")),
    ];
    let rejection = |(what, call): ([&'static str; 2], Call<'static>)| {
        let call = call.header("accept-language", language).header("x-request-id", "r-1");
        Rejection { what, call, alone: !what[0].starts_with("panic") }
    };
    list.into_iter().map(rejection).collect()
}

/// Whether a header field describes the body.
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

/// Returns the row of a rejection, in English (0) or Chinese (1).
pub(crate) fn row(
    rejection: &Rejection,
    language: usize,
    before: Option<&Answer>,
    after: &Answer,
    wrapped: &Answer,
) -> String {
    let alone = match before {
        Some(before) => {
            let kind = before.header("content-type").unwrap_or_else(|| ["no body", "没有响应体"][language].to_owned());
            format!("{}{}{kind}", before.status, [", ", "，"][language])
        }
        None => ["connection closed", "关闭连接"][language].to_owned(),
    };
    let kept: Vec<String> = before
        .iter()
        .flat_map(|before| &before.headers)
        .filter(|(name, _)| !is_of_the_body(name))
        .map(|(name, value)| format!("`{name}: {value}`"))
        .collect();
    let kept = if kept.is_empty() { "–".to_owned() } else { kept.join(", ") };
    let (what, status, body, wrapped) = (rejection.what[language], after.status, after.text(), wrapped.text());
    format!("| {what} | {alone} | {status} | {kept} | `{body}` | `{wrapped}` |\n")
}

/// Compares the pages with these rows in English and Chinese; `UPDATE_EXPECT=1` writes them.
pub(crate) fn compare([english, chinese]: &[String; 2]) {
    let page = |template: &str, rows: &str| template.replace("{rows}", rows);
    expect_file!["../../../../../docs/frameworks/salvo.md"].assert_eq(&page(include_str!("../../page.md"), english));
    expect_file!["../../../../../docs/frameworks/salvo.zh.md"]
        .assert_eq(&page(include_str!("../../page.zh.md"), chinese));
}
