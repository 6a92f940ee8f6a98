//! The conventions of RuoYi.

use serde::Serialize;

use crate::claims::Claim;

/// The errors.
#[errbook::catalog(catalog = "ruoyi.toml")]
pub enum Error {}

/// Their codes.
#[errbook::catalog(codes, catalog = "ruoyi.toml")]
pub enum Code {}

/// `AjaxResult.success(data)`.
#[derive(Serialize)]
pub struct Data<T> {
    data: T,
}

/// `TableDataInfo`.
#[derive(Serialize)]
pub struct Page<T> {
    total: u64,
    rows: Vec<T>,
    /// The template has a `code`, which counts.
    code: u16,
}

/// A user.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    user_name: &'static str,
}

/// Returns the error of `/refused`.
#[must_use]
pub fn refused() -> Error {
    Error::DuplicateUser { name: "ry\"".to_owned() }
}

/// Returns the error of `/unauthorized`.
#[must_use]
pub fn unauthorized() -> Error {
    Error::Unauthorized
}

/// Returns the data of `/object`.
#[must_use]
pub fn object() -> Data<User> {
    Data { data: User { user_name: "admin" } }
}

/// Returns the data of `/list`.
#[must_use]
pub fn list() -> Page<User> {
    Page { total: 31, rows: vec![User { user_name: "admin" }, User { user_name: "ry" }], code: 0 }
}

/// What the routes answer.
pub const CLAIMS: &[Claim] = &[
    Claim("/refused", "en", 200, r#"{"msg":"Adding the user “ry\"” failed: the account exists.","code":500}"#),
    Claim("/refused", "zh", 200, r#"{"msg":"新增用户'ry\"'失败，登录账号已存在","code":500}"#),
    Claim("/unauthorized", "zh", 200, r#"{"msg":"认证失败，无法访问系统资源","code":401}"#),
    Claim("/object", "en", 200, r#"{"msg":"Done.","code":200,"data":{"userName":"admin"}}"#),
    Claim("/object", "zh", 200, r#"{"msg":"操作成功","code":200,"data":{"userName":"admin"}}"#),
    Claim(
        "/list",
        "zh",
        200,
        r#"{"msg":"操作成功","code":200,"total":31,"rows":[{"userName":"admin"},{"userName":"ry"}]}"#,
    ),
    Claim("/nothing", "zh", 200, r#"{"msg":"操作成功","code":200}"#),
    Claim("/panic", "zh", 200, r#"{"msg":"操作失败","code":500}"#),
    Claim("/nowhere", "zh", 200, r#"{"msg":"参数错误","code":404}"#),
    Claim(
        "/bare/401",
        "en",
        200,
        r#"{"msg":"Authentication failed: the resource of the system cannot be accessed.","code":401}"#,
    ),
    Claim("/bare/599", "zh", 200, r#"{"msg":"操作失败","code":599}"#),
];
