//! The same statuses over HTTP/2, with the layer and without.

use errbook_http_tonic::SECRET;
use errbook_http_tonic::service::{Client, call, shop, watch};
use tonic::{Code, Status};
use tonic_types::StatusExt;

const FAIL: &str = "/shop.Shop/Fail";
const METADATA: [(&str, &str); 2] = [("accept-language", "zh-CN,en;q=0.5"), ("x-request-id", "r-7")];

fn localized(status: &Status) -> (String, String) {
    let message = status.get_error_details().localized_message().cloned().expect("a LocalizedMessage");
    (message.locale, message.message)
}

fn reason(status: &Status) -> String {
    status.get_error_details().error_info().expect("an ErrorInfo").reason.clone()
}

async fn fails(client: &mut Client, name: &str) -> Status {
    call(client, FAIL, name, &METADATA).await.unwrap_err()
}

/// What replaces a status: its code, its reason, a text for the reader, and the id of the request; nothing of the replaced one.
fn assert_replaced(status: &Status, code: Code, reason_of: &str, message: &str) {
    assert_eq!((status.code(), reason(status).as_str()), (code, reason_of));
    assert_eq!(localized(status), ("zh".to_owned(), message.to_owned()));
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "r-7");
    assert!(!format!("{status:?} {}", String::from_utf8_lossy(status.details())).contains(SECRET));
}

#[tokio::test]
async fn inside_of_the_layer_an_error_knows_the_language_and_gives_the_request_id_back() {
    let mut client = shop(true).await;
    let status = fails(&mut client, "order").await;
    assert_eq!((status.code(), status.message()), (Code::NotFound, "There is no order 7."));
    assert_eq!(localized(&status), ("zh".to_owned(), "没有订单 7。".to_owned()));
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "r-7");
    let info = status.get_error_details().error_info().cloned().unwrap();
    assert_eq!((info.reason.as_str(), info.metadata["orderId"].as_str()), ("ORDER_NOT_FOUND", "7"));
}

#[tokio::test]
async fn a_hostile_request_id_is_replaced() {
    let mut client = shop(true).await;
    for id in ["<script>", "a b", &"x".repeat(200)] {
        let status = call(&mut client, FAIL, "order", &[("x-request-id", id)]).await.unwrap_err();
        assert_eq!(status.metadata().get("x-request-id").unwrap().len(), 32);
    }
}

#[tokio::test]
async fn without_the_layer_the_status_is_whole_and_in_the_default_language() {
    let mut client = shop(false).await;
    let status = fails(&mut client, "order").await;
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(localized(&status).0, "en");
    assert!(status.metadata().get("x-request-id").is_none());
}

#[tokio::test]
async fn a_panic_is_the_entry_that_stands_for_500() {
    let mut client = shop(true).await;
    let status = fails(&mut client, "panic").await;
    assert_eq!(status.message(), "Something went wrong on our side.");
    assert_replaced(&status, Code::Internal, "INTERNAL_ERROR", "服务出了点问题。");
    // Before the service returned a future.
    let status = call(&mut client, "/shop.Shop/Panic", "", &METADATA).await.unwrap_err();
    assert_replaced(&status, Code::Internal, "INTERNAL_ERROR", "服务出了点问题。");
    assert_eq!(call(&mut client, FAIL, "fine", &[]).await.unwrap(), "fine");
}

#[tokio::test]
async fn a_status_of_a_method_keeps_its_code_and_metadata_and_says_what_the_catalog_says() {
    let mut client = shop(true).await;
    // 409 (google.rpc.Code, ABORTED) has the fallback of its class.
    let status = fails(&mut client, "own").await;
    assert_eq!(status.message(), "Something in this request is wrong.");
    assert_replaced(&status, Code::Aborted, "INVALID_REQUEST", "请求有误。");
    // Its details are not those of a status.
    let status = fails(&mut client, "detailed").await;
    assert_replaced(&status, Code::Unavailable, "INTERNAL_ERROR", "服务出了点问题。");
    assert_eq!(status.metadata().get("grpc-retry-pushback-ms").unwrap(), "7");
    assert_replaced(&fails(&mut client, "of another domain").await, Code::NotFound, "INVALID_REQUEST", "请求有误。");
}

#[tokio::test]
async fn a_status_of_an_interceptor_and_of_the_layers_time_out_is_replaced() {
    let mut client = shop(true).await;
    let denied = [METADATA[0], METADATA[1], ("deny", "1")];
    let status = call(&mut client, FAIL, "fine", &denied).await.unwrap_err();
    assert_replaced(&status, Code::Unauthenticated, "SIGNED_OUT", "请先登录。");
    let status = fails(&mut client, "slow").await;
    assert_replaced(&status, Code::DeadlineExceeded, "INTERNAL_ERROR", "服务出了点问题。");
}

#[tokio::test]
async fn an_unknown_service_or_method_stays_unimplemented() {
    let mut client = shop(true).await;
    for method in ["/shop.Nothing/Fail", "/shop.Shop/Nothing"] {
        let status = call(&mut client, method, "", &METADATA).await.unwrap_err();
        assert_replaced(&status, Code::Unimplemented, "INTERNAL_ERROR", "服务出了点问题。");
    }
}

#[tokio::test]
async fn a_response_of_http_without_a_status_has_the_code_that_grpc_maps_it_to() {
    let mut client = shop(true).await;
    // gRPC, "HTTP to gRPC Status Code Mapping".
    for (http, code, reason) in [
        ("400", Code::Internal, "INTERNAL_ERROR"),
        ("401", Code::Unauthenticated, "SIGNED_OUT"),
        ("403", Code::PermissionDenied, "INVALID_REQUEST"),
        ("404", Code::Unimplemented, "INTERNAL_ERROR"),
        ("429", Code::Unavailable, "INTERNAL_ERROR"),
        ("503", Code::Unavailable, "INTERNAL_ERROR"),
        ("500", Code::Unknown, "INTERNAL_ERROR"),
    ] {
        let metadata = [METADATA[0], METADATA[1], ("http-status", http)];
        let status = call(&mut client, "/shop.Shop/Status", "", &metadata).await.unwrap_err();
        let message = localized(&status).1;
        assert_replaced(&status, code, reason, &message);
    }
}

#[tokio::test]
async fn errors_of_catalogs_pass_whichever_task_or_service_they_are_from() {
    let mut client = shop(true).await;
    let status = fails(&mut client, "of another catalog").await;
    assert_eq!(
        (status.code(), reason(&status).as_str(), localized(&status).0.as_str()),
        (Code::Aborted, "SOLD_OUT", "zh")
    );
    let status = fails(&mut client, "spawned").await;
    assert_eq!(
        (status.code(), reason(&status).as_str(), localized(&status).0.as_str()),
        (Code::NotFound, "ORDER_NOT_FOUND", "en")
    );
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "r-7");
    let status = fails(&mut client, "of the same domain").await;
    assert_eq!(
        (status.message(), status.metadata().get("x-request-id").unwrap().to_str().unwrap()),
        ("of another service", "r-7")
    );
}

#[tokio::test]
async fn successes_are_untouched() {
    let mut client = shop(true).await;
    assert_eq!(call(&mut client, FAIL, "fine", &[]).await.unwrap(), "fine");
}

#[tokio::test]
async fn a_stream_that_has_begun_ends_with_the_same_statuses() {
    let mut client = shop(true).await;
    let status = watch(&mut client, "order", &METADATA).await;
    assert_eq!((status.code(), status.message()), (Code::NotFound, "There is no order 7."));
    assert_eq!(localized(&status), ("zh".to_owned(), "没有订单 7。".to_owned()));
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "r-7");
    assert_replaced(&watch(&mut client, "own", &METADATA).await, Code::Aborted, "INVALID_REQUEST", "请求有误。");
    assert_replaced(
        &watch(&mut client, "panic", &METADATA).await,
        Code::Internal,
        "INTERNAL_ERROR",
        "服务出了点问题。",
    );
}

#[tokio::test]
async fn hostile_texts_and_a_megabyte_arrive_as_a_status() {
    let mut client = shop(true).await;
    let texts = ["a\r\ngrpc-status: 0\r\n", "\u{0}\u{1f}\u{7f}", "\u{202e}\u{2028}\"%0a", &"重".repeat(1 << 18)];
    for text in texts {
        let status = fails(&mut client, text).await;
        assert_eq!(status.code(), Code::OutOfRange);
        let info = status.get_error_details().error_info().cloned().unwrap();
        assert_eq!(info.metadata["size"], text.len().to_string());
        if text.len() < 100 {
            assert_eq!(status.message(), format!("“{text}” is not allowed."));
            assert_eq!(info.metadata["text"], text);
            assert_eq!(localized(&status).1, format!("不能使用“{text}”。"));
        }
    }
}
