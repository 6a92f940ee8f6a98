//! The same statuses over HTTP/2, with the layer and without.

use errbook_http_tonic::SECRET;
use errbook_http_tonic::service::{call, shop};
use tonic::{Code, Status};
use tonic_types::StatusExt;

const FAIL: &str = "/shop.Shop/Fail";

fn localized(status: &Status) -> (String, String) {
    let message = status.get_error_details().localized_message().cloned().expect("a LocalizedMessage");
    (message.locale, message.message)
}

#[tokio::test]
async fn inside_of_the_layer_an_error_knows_the_language_and_gives_the_request_id_back() {
    let mut client = shop(true).await;
    let metadata = [("accept-language", "zh-CN,en;q=0.5"), ("x-request-id", "r-7")];
    let status = call(&mut client, FAIL, "order", &metadata).await.unwrap_err();
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
    let status = call(&mut client, FAIL, "order", &[("accept-language", "zh")]).await.unwrap_err();
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(localized(&status).0, "en");
    assert!(status.metadata().get("x-request-id").is_none());
}

#[tokio::test]
async fn a_panic_is_the_entry_that_stands_for_500() {
    let mut client = shop(true).await;
    let status = call(&mut client, FAIL, "panic", &[("accept-language", "zh")]).await.unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::Internal, "Something went wrong on our side."));
    assert_eq!(localized(&status).1, "服务出了点问题。");
    assert_eq!(status.get_error_details().error_info().unwrap().reason, "internal_error");
    assert!(!format!("{status:?}").contains(SECRET));
    assert_eq!(call(&mut client, FAIL, "fine", &[]).await.unwrap(), "fine");
}

#[tokio::test]
async fn successes_and_statuses_of_others_are_untouched() {
    let mut client = shop(true).await;
    assert_eq!(call(&mut client, FAIL, "fine", &[]).await.unwrap(), "fine");
    let own = call(&mut client, FAIL, "own", &[]).await.unwrap_err();
    assert_eq!((own.code(), own.message(), own.details().len()), (Code::Aborted, "of the method itself", 0));
    let unknown = call(&mut client, "/shop.Nothing/Fail", "", &[]).await.unwrap_err();
    assert_eq!((unknown.code(), unknown.details().len()), (Code::Unimplemented, 0));
}

#[tokio::test]
async fn hostile_texts_and_a_megabyte_arrive_as_a_status() {
    let mut client = shop(true).await;
    let texts = ["a\r\ngrpc-status: 0\r\n", "\u{0}\u{1f}\u{7f}", "\u{202e}\u{2028}\"%0a", &"重".repeat(1 << 18)];
    for text in texts {
        let status = call(&mut client, FAIL, text, &[("accept-language", "zh")]).await.unwrap_err();
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
