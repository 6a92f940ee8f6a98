//! The conventions of Alibaba's Java manual.

use errbook::Timestamp;
use serde::Serialize;

use crate::claims::Claim;

/// The errors.
#[errbook::catalog(catalog = "alibaba.toml")]
pub enum Error {}

/// Their codes.
#[errbook::catalog(codes, catalog = "alibaba.toml")]
pub enum Code {}

/// A user.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Object {
    user_id: u64,
}

/// Returns the error of `/refused`: 2026-03-01T04:05:06Z.
#[must_use]
pub fn refused() -> Error {
    Error::TooManyRequests { limit: 10_000, retry_at: Timestamp::from_unix(1_772_337_906, 0) }
}

/// Returns the error of `/unauthorized`.
#[must_use]
pub fn unauthorized() -> Error {
    Error::Unauthorized
}

/// Returns the data of `/object`.
#[must_use]
pub fn object() -> Object {
    Object { user_id: 7 }
}

/// Returns the data of `/list`.
#[must_use]
pub fn list() -> [Object; 1] {
    [object()]
}

/// What the routes answer.
pub const CLAIMS: &[Claim] = &[
    Claim(
        "/refused",
        "en",
        429,
        r#"{"errorCode":"A0501","errorMessage":"More than 10,000 requests. Try again at 2026-03-01 12:05:06.","userTip":"More than 10,000 requests. Try again at 2026-03-01 12:05:06."}"#,
    ),
    Claim(
        "/refused",
        "zh",
        429,
        r#"{"errorCode":"A0501","errorMessage":"More than 10,000 requests. Try again at 2026-03-01 12:05:06.","userTip":"请求次数超过 10,000 次，请在 2026年3月1日 12:05:06 后重试。"}"#,
    ),
    Claim(
        "/unauthorized",
        "zh",
        401,
        r#"{"errorCode":"A0301","errorMessage":"Access is not authorized.","userTip":"访问未授权。"}"#,
    ),
    Claim(
        "/object",
        "en",
        200,
        r#"{"errorCode":"00000","errorMessage":"OK","userTip":"Everything is fine.","data":{"userId":7}}"#,
    ),
    Claim(
        "/list",
        "zh",
        200,
        r#"{"errorCode":"00000","errorMessage":"OK","userTip":"一切 OK。","data":[{"userId":7}]}"#,
    ),
    Claim("/nothing", "zh", 200, r#"{"errorCode":"00000","errorMessage":"OK","userTip":"一切 OK。","data":null}"#),
    Claim(
        "/panic",
        "zh",
        500,
        r#"{"errorCode":"B0001","errorMessage":"The system failed.","userTip":"系统执行出错。"}"#,
    ),
    Claim(
        "/nowhere",
        "en",
        404,
        r#"{"errorCode":"A0001","errorMessage":"The request is faulty.","userTip":"The request is faulty."}"#,
    ),
    Claim(
        "/bare/401",
        "zh",
        401,
        r#"{"errorCode":"A0301","errorMessage":"Access is not authorized.","userTip":"访问未授权。"}"#,
    ),
    Claim(
        "/bare/599",
        "zh",
        599,
        r#"{"errorCode":"B0001","errorMessage":"The system failed.","userTip":"系统执行出错。"}"#,
    ),
];
