//! The conventions of WeChat.

use serde::Serialize;

use crate::claims::Claim;

/// The errors.
#[errbook::catalog(catalog = "wechat.toml")]
pub enum Error {}

/// Their codes.
#[errbook::catalog(codes, catalog = "wechat.toml")]
pub enum Code {}

/// An access token.
#[derive(Serialize)]
pub struct Token {
    access_token: &'static str,
    expires_in: u32,
}

/// Returns the error of `/refused`.
#[must_use]
pub fn refused() -> Error {
    Error::InvalidAppid { appid: "wx1".to_owned() }
}

/// Returns the error of `/unauthorized`.
#[must_use]
pub fn unauthorized() -> Error {
    Error::InvalidCredential
}

/// Returns the data of `/object`.
#[must_use]
pub fn object() -> Token {
    Token { access_token: "ACCESS", expires_in: 7200 }
}

/// Returns the data of `/list`.
#[must_use]
pub fn list() -> [&'static str; 2] {
    ["127.0.0.1", "127.0.0.2"]
}

/// What the routes answer.
pub const CLAIMS: &[Claim] = &[
    Claim("/refused", "en", 200, r#"{"errcode":40013,"errmsg":"invalid appid wx1 rid: REQUEST"}"#),
    Claim("/refused", "zh", 200, r#"{"errcode":40013,"errmsg":"不合法的 AppID：wx1 rid: REQUEST"}"#),
    Claim("/unauthorized", "en", 200, r#"{"errcode":40001,"errmsg":"invalid credential rid: REQUEST"}"#),
    Claim("/object", "en", 200, r#"{"errcode":0,"errmsg":"ok","access_token":"ACCESS","expires_in":7200}"#),
    Claim("/object", "zh", 200, r#"{"errcode":0,"errmsg":"成功","access_token":"ACCESS","expires_in":7200}"#),
    // Data without members is one.
    Claim("/list", "en", 200, r#"{"errcode":0,"errmsg":"ok","data":["127.0.0.1","127.0.0.2"]}"#),
    Claim("/nothing", "zh", 200, r#"{"errcode":0,"errmsg":"成功"}"#),
    Claim("/panic", "en", 200, r#"{"errcode":-1,"errmsg":"system error rid: REQUEST"}"#),
    Claim("/nowhere", "zh", 200, r#"{"errcode":47001,"errmsg":"解析 JSON/XML 内容错误 rid: REQUEST"}"#),
    Claim("/bare/401", "en", 200, r#"{"errcode":40001,"errmsg":"invalid credential rid: REQUEST"}"#),
    Claim("/bare/599", "en", 200, r#"{"errcode":-1,"errmsg":"system error rid: REQUEST"}"#),
];
