//! `{code, msg, data, traceId, timestamp}`.

use serde::Serialize;

use crate::claims::Claim;

/// The errors.
#[errbook::catalog(catalog = "common.toml")]
pub enum Error {}

/// Their codes.
#[errbook::catalog(codes, catalog = "common.toml")]
pub enum Code {}

/// A book.
#[derive(Serialize)]
pub struct Object {
    id: u64,
    title: &'static str,
}

/// Returns the error of `/refused`.
#[must_use]
pub fn refused() -> Error {
    Error::SoldOut { left: 3 }
}

/// Returns the error of `/unauthorized`.
#[must_use]
pub fn unauthorized() -> Error {
    Error::Unauthorized
}

/// Returns the data of `/object`.
#[must_use]
pub fn object() -> Object {
    Object { id: 7, title: "\"茶\"" }
}

/// Returns the data of `/list`.
#[must_use]
pub fn list() -> [Object; 1] {
    [object()]
}

/// What the routes answer. `T` stands for the time.
pub const CLAIMS: &[Claim] = &[
    Claim(
        "/refused",
        "en",
        200,
        r#"{"code":10101,"msg":"Only 3 copies are left.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim("/refused", "zh", 200, r#"{"code":10101,"msg":"仅剩 3 件。","data":null,"traceId":"TRACE","timestamp":T}"#),
    Claim(
        "/unauthorized",
        "zh",
        401,
        r#"{"code":10001,"msg":"请先登录。","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/object",
        "en",
        200,
        r#"{"code":0,"msg":"OK","data":{"id":7,"title":"\"茶\""},"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/object",
        "zh",
        200,
        r#"{"code":0,"msg":"成功","data":{"id":7,"title":"\"茶\""},"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/list",
        "zh",
        200,
        r#"{"code":0,"msg":"成功","data":[{"id":7,"title":"\"茶\""}],"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim("/nothing", "en", 200, r#"{"code":0,"msg":"OK","data":null,"traceId":"TRACE","timestamp":T}"#),
    Claim(
        "/panic",
        "zh",
        500,
        r#"{"code":50000,"msg":"系统繁忙，请稍后再试。","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/nowhere",
        "en",
        200,
        r#"{"code":10000,"msg":"The request was rejected.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/bare/401",
        "en",
        401,
        r#"{"code":10001,"msg":"Sign in first.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    // A status of the table that has no entry, one that it takes out of its class, and statuses of no registry.
    Claim(
        "/bare/429",
        "en",
        429,
        r#"{"code":10000,"msg":"The request was rejected.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/bare/503",
        "en",
        200,
        r#"{"code":50000,"msg":"Something went wrong.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/bare/499",
        "en",
        200,
        r#"{"code":10000,"msg":"The request was rejected.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/bare/599",
        "en",
        599,
        r#"{"code":50000,"msg":"Something went wrong.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
    Claim(
        "/bare/601",
        "en",
        200,
        r#"{"code":50000,"msg":"Something went wrong.","data":null,"traceId":"TRACE","timestamp":T}"#,
    ),
];
