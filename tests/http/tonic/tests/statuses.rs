//! Errors of a catalog as gRPC statuses, without a server.

use std::time::{Duration, SystemTime};

use errbook::ApiError;
use errbook::tonic::{status, status_for};
use errbook_http_tonic::{SECRET, ShopError, StockError, failure};
use tonic::metadata::MetadataMap;
use tonic::{Code, Status};
use tonic_types::{ErrorInfo, LocalizedMessage, StatusExt};

fn details(status: &Status) -> (ErrorInfo, LocalizedMessage) {
    let details = status.get_error_details();
    let info = details.error_info().cloned().expect("an ErrorInfo");
    (info, details.localized_message().cloned().expect("a LocalizedMessage"))
}

fn metadata(languages: &[&str]) -> MetadataMap {
    let mut metadata = MetadataMap::new();
    for language in languages {
        metadata.append("accept-language", language.parse().unwrap());
    }
    metadata
}

#[test]
fn an_error_turns_into_a_status_by_the_question_mark() {
    fn method() -> Result<(), Status> {
        Err(failure("order"))?;
        Ok(())
    }
    let status = method().unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::NotFound, "There is no order 7."));
    let (info, message) = details(&status);
    assert_eq!((info.reason.as_str(), info.domain.as_str()), ("ORDER_NOT_FOUND", "shop.example.com"));
    let mut metadata: Vec<_> = info.metadata.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    metadata.sort_unstable();
    assert_eq!(metadata, [("code", "ORDER_NOT_FOUND"), ("orderId", "7")]);
    assert_eq!((message.locale.as_str(), message.message.as_str()), ("en", "There is no order 7."));
}

#[test]
fn the_grpc_code_is_the_catalogs_or_that_of_the_http_status() {
    let codes = ["order", "orders", "x", "payment"].map(|name| status(&failure(name)).code());
    assert_eq!(codes, [Code::NotFound, Code::ResourceExhausted, Code::OutOfRange, Code::Unavailable]);
}

#[test]
fn an_action_or_a_success_is_a_failed_precondition_and_so_is_never_ok() {
    // A client drops the details of a status that is OK.
    let codes = ["confirm", "placed"].map(|name| status(&failure(name)).code());
    assert_eq!(codes, [Code::FailedPrecondition; 2]);
}

/// AIP-193, "ErrorInfo".
#[test]
fn the_reason_is_the_name_in_upper_snake_case_and_the_code_is_metadata() {
    for (name, reason, code) in [
        ("x", "ECHOED", Some("4711")),
        ("payment", "PAYMENT_FAILED", None),
        ("orders", "TOO_MANY_ORDERS", Some("too_many_orders")),
    ] {
        let info = details(&status(&failure(name))).0;
        assert_eq!((info.reason.as_str(), info.metadata.get("code").map(String::as_str)), (reason, code));
    }
}

/// `google/rpc/error_details.proto`, `ErrorInfo.metadata`: `[a-z][a-zA-Z0-9-_]+`. A field `code` does not hide the code.
#[test]
fn the_keys_of_metadata_have_their_grammar() {
    let info = details(&status(&StockError::SoldOut { id: 7, x: 8, code: "field".to_owned() })).0;
    assert_eq!((info.reason.as_str(), info.domain.as_str()), ("SOLD_OUT", "stock.example.com"));
    let mut metadata: Vec<_> = info.metadata.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    metadata.sort_unstable();
    assert_eq!(metadata, [("code", "17"), ("id", "7")]);
}

/// AIP-193, "Localization".
#[test]
fn the_message_is_english_where_the_catalog_has_it_and_the_readers_is_a_detail() {
    let status = status(&StockError::SoldOut { id: 7, x: 8, code: String::new() });
    assert_eq!(status.message(), "Sold out.");
    let message = details(&status).1;
    assert_eq!((message.locale.as_str(), message.message.as_str()), ("zh", "已售罄。"));
}

#[test]
fn a_retry_after_is_also_a_retry_info() {
    let delay = |name| status(&failure(name)).get_error_details().retry_info().cloned().map(|info| info.retry_delay);
    assert_eq!(delay("busy"), Some(Some(Duration::from_secs(30))));
    assert_eq!(delay("order"), None);
    // A date (RFC 9110 §10.2.3), 2027-01-15T08:00:00Z.
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let found = delay("orders").unwrap().unwrap().as_secs();
    assert!(found.abs_diff(1_800_000_000_u64.saturating_sub(now)) <= 2, "{found}");
    let passed = ShopError::TooManyOrders::<String> {
        retry_at: errbook::Timestamp::from_unix(0, 0),
        weight: 1.0,
        is_trial: true,
        note: None,
        items: Vec::new(),
        details: errbook::Json::Null,
    };
    let info = status(&passed).get_error_details().retry_info().cloned().unwrap();
    assert_eq!(info.retry_delay, Some(Duration::ZERO));
}

#[test]
fn the_page_of_the_entry_is_a_link_of_help() {
    let help = |error: &dyn ApiError| status(error).get_error_details().help().cloned();
    let link = help(&failure("order")).unwrap().links.remove(0);
    assert_eq!(
        (link.description.as_str(), link.url.as_str()),
        ("order_not_found", "https://docs.example.com/order_not_found")
    );
    // A catalog without `docs_url`.
    assert!(help(&StockError::Broken).is_none());
}

#[test]
fn metadata_are_the_fields_that_are_single_values_and_there() {
    let (info, _) = details(&status(&failure("orders")));
    let mut metadata: Vec<_> = info.metadata.into_iter().collect();
    metadata.sort();
    let expected =
        [("code", "too_many_orders"), ("isTrial", "true"), ("retryAt", "2027-01-15T08:00:00Z"), ("weight", "1.5")];
    assert_eq!(metadata, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn the_language_is_negotiated_over_all_metadata_and_the_message_of_the_status_stays_english() {
    for (languages, locale) in [
        (&["zh-CN,zh;q=0.9,en;q=0.8"][..], "zh"),
        (&["fr", "zh;q=0.5"], "zh"),
        (&["fr"], "en"),
        (&[], "en"),
        (&[";;=,"], "en"),
    ] {
        let status = status_for(&failure("order"), &metadata(languages));
        let message = details(&status).1;
        assert_eq!((message.locale.as_str(), message.message.contains("没有订单 7")), (locale, locale == "zh"));
        assert_eq!(status.message(), "There is no order 7.");
    }
}

#[test]
fn what_the_catalog_does_not_declare_is_in_no_part_of_a_status() {
    let status = Status::from(failure("payment"));
    assert_eq!(status.message(), "The payment did not go through.");
    assert!(std::error::Error::source(&status).is_none());
    let everything = format!("{status:?} {status} {:?}", status.get_error_details());
    assert!(!everything.contains(SECRET) && !String::from_utf8_lossy(status.details()).contains(SECRET));
}

#[test]
fn long_texts_are_cut_at_a_character_and_long_fields_left_out_so_that_a_status_fits_its_headers() {
    for letter in ["a", "é", "重", "😀", "\u{0}", "\r\n"] {
        let text = letter.repeat((1 << 20) / letter.len());
        let status = status_for(&ShopError::Echoed { size: text.len(), text }, &metadata(&["zh"]));
        let (info, message) = details(&status);
        let mut keys: Vec<_> = info.metadata.keys().collect();
        keys.sort_unstable();
        assert_eq!(keys, ["code", "size"]);
        for cut in [status.message(), &message.message] {
            assert!(cut.len() <= 1024 && cut.len() > 1015 && cut.ends_with('…'), "{} {cut:?}", cut.len());
        }
        let headers = status.into_http::<()>();
        let length: usize = headers.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        assert!(length < 8 * 1024, "{length}");
    }
}

#[test]
fn a_box_of_every_object_turns_into_a_status() {
    fn code(error: impl Into<Status>) -> Code {
        error.into().code()
    }
    assert_eq!(code(Box::new(failure("order")) as Box<dyn ApiError>), Code::NotFound);
    assert_eq!(code(Box::new(failure("order")) as Box<dyn ApiError + Send>), Code::NotFound);
    assert_eq!(code(Box::new(failure("order")) as Box<dyn ApiError + Sync>), Code::NotFound);
    assert_eq!(code(Box::new(failure("order")) as Box<dyn ApiError + Send + Sync>), Code::NotFound);
}

#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    assert_eq!(Status::from(errbook_own_traits::Derived::Gone).message(), "mine");
}
