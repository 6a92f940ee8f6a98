//! What the layer answers where errbook did not make the status: `docs/frameworks/tonic.md` and `tonic.zh.md` list all of it;
//! `UPDATE_EXPECT=1` writes them.

use errbook_http_tonic::SECRET;
use errbook_http_tonic::service::{call, shop, watch};
use expect_test::expect_file;
use tonic::Status;
use tonic_types::StatusExt;

const FAIL: &str = "/shop.Shop/Fail";

/// A rejection in both languages, and how it is provoked: the method, the message, and metadata.
type Case = ([&'static str; 2], &'static str, String, &'static [(&'static str, &'static str)]);

fn cases() -> [Case; 12] {
    let text = str::to_owned;
    [
        (["unknown service", "服务不存在"], "/shop.Nothing/Fail", text(""), &[]),
        (["unknown method", "方法不存在"], "/shop.Shop/Nothing", text(""), &[]),
        (["status of an interceptor", "拦截器返回的状态"], FAIL, text("fine"), &[("deny", "1")]),
        (["status of a method", "方法自己返回的状态"], FAIL, text("own"), &[]),
        (["status of a method, in a stream", "方法自己在流中返回的状态"], "/shop.Shop/Watch", text("own"), &[]),
        (["status of another service", "其他服务的状态"], FAIL, text("of another domain"), &[]),
        (["panic in a method", "方法中的 panic"], FAIL, text("panic"), &[]),
        (["panic in a stream", "流中的 panic"], "/shop.Shop/Watch", text("panic"), &[]),
        (["panic before the method", "进入方法之前的 panic"], "/shop.Shop/Panic", text(""), &[]),
        (["timeout (`ErrorLayer::timeout`)", "超时（`ErrorLayer::timeout`）"], FAIL, text("slow"), &[]),
        (["message too large", "消息过大"], FAIL, "a".repeat(5 << 20), &[]),
        (
            ["403 of HTTP from a layer inside", "内层 layer 返回 HTTP 403"],
            "/shop.Shop/Status",
            text(""),
            &[("http-status", "403")],
        ),
    ]
}

/// Returns the rows of the table in both languages.
async fn rows() -> [String; 2] {
    let mut client = shop(true).await;
    let mut rows = [String::new(), String::new()];
    for (title, method, text, metadata) in cases() {
        let status = match method {
            "/shop.Shop/Watch" => watch(&mut client, &text, metadata).await,
            _ => call(&mut client, method, &text, metadata).await.unwrap_err(),
        };
        let everything = format!("{status:?} {}", String::from_utf8_lossy(status.details()));
        assert!(!everything.contains(SECRET) && status.metadata().contains_key("x-request-id"), "{everything}");
        for (rows, title) in rows.iter_mut().zip(title) {
            *rows += &format!("| {title} | `{}` | `{}` |\n", code(&status), reason(&status));
        }
    }
    rows
}

fn reason(status: &Status) -> String {
    status.get_error_details().error_info().expect("an ErrorInfo").reason.clone()
}

/// The name of the code, as in `google.rpc.Code`.
fn code(status: &Status) -> String {
    let mut name = String::new();
    for letter in format!("{:?}", status.code()).chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

#[tokio::test]
async fn the_page_of_tonic_lists_what_replaces_each_rejection() {
    let [english, chinese] = rows().await;
    expect_file!["../../../../docs/frameworks/tonic.md"]
        .assert_eq(&include_str!("../page.md").replace("{rows}", &english));
    expect_file!["../../../../docs/frameworks/tonic.zh.md"]
        .assert_eq(&include_str!("../page.zh.md").replace("{rows}", &chinese));
}
