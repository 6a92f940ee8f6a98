//! Errors of a catalog as gRPC statuses, without a server.

use errbook::ApiError;
use errbook::tonic::{status, status_for};
use errbook_http_tonic::{SECRET, ShopError, failure};
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
    assert_eq!(info.metadata.into_iter().collect::<Vec<_>>(), [("orderId".to_owned(), "7".to_owned())]);
    assert_eq!((message.locale.as_str(), message.message.as_str()), ("en", "There is no order 7."));
}

#[test]
fn the_grpc_code_is_the_catalogs_or_that_of_the_http_status() {
    let codes = ["order", "orders", "x", "payment"].map(|name| status(&failure(name)).code());
    assert_eq!(codes, [Code::NotFound, Code::ResourceExhausted, Code::OutOfRange, Code::Unavailable]);
}

#[test]
fn the_reason_is_the_code_in_decimal_if_it_is_a_number_and_the_name_if_there_is_none() {
    assert_eq!(details(&status(&failure("x"))).0.reason, "4711");
    assert_eq!(details(&status(&failure("payment"))).0.reason, "payment_failed");
    assert_eq!(details(&status(&failure("orders"))).0.reason, "too_many_orders");
}

#[test]
fn metadata_are_the_fields_that_are_single_values_and_there() {
    let (info, _) = details(&status(&failure("orders")));
    let mut metadata: Vec<_> = info.metadata.into_iter().collect();
    metadata.sort();
    let expected = [("isTrial", "true"), ("retryAt", "2027-01-15T08:00:00Z"), ("weight", "1.5")];
    assert_eq!(metadata, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn the_language_is_negotiated_over_all_metadata_and_the_message_of_the_status_stays_in_the_default() {
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
        assert_eq!(info.metadata.keys().collect::<Vec<_>>(), ["size"]);
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
