//! The violations that an error holds, as a `BadRequest` (`google/rpc/error_details.proto`).

use errbook::tonic::{Status, status, status_for};
use errbook::{Pointer, Violations, pointer};
use errbook_http_tonic::service::{call, shop};
use errbook_http_tonic::{FormError, FormViolation};
use prost::Message;
use tonic::Code;
use tonic::metadata::MetadataMap;
use tonic_types::pb::bad_request::FieldViolation;
use tonic_types::pb::{BadRequest, LocalizedMessage};
use tonic_types::{StatusExt, pb};

/// Decodes the `BadRequest` among the details of a status.
fn bad_request(status: &Status) -> BadRequest {
    let details = pb::Status::decode(status.details()).expect("a google.rpc.Status").details;
    let mut found = details.iter().filter(|any| any.type_url == "type.googleapis.com/google.rpc.BadRequest");
    let any = found.next().expect("a BadRequest");
    assert!(found.next().is_none());
    BadRequest::decode(&*any.value).expect("a BadRequest")
}

fn violation(field: &str, description: &str, reason: &str, locale: &str, message: &str) -> FieldViolation {
    FieldViolation {
        field: field.to_owned(),
        description: description.to_owned(),
        reason: reason.to_owned(),
        localized_message: Some(LocalizedMessage { locale: locale.to_owned(), message: message.to_owned() }),
    }
}

#[tokio::test]
async fn violations_are_a_bad_request_in_the_language_of_the_call() {
    let mut client = shop(true).await;
    let status = call(&mut client, "/shop.Shop/Fail", "form", &[("accept-language", "zh")]).await.unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::InvalidArgument, "Some fields need another look."));
    let expected = [
        violation("items[3].name", "must have at most 64 characters", "TOO_LONG", "zh", "最多 64 个字符"),
        violation("[\"a.b\"].c", "is required", "REQUIRED", "zh", "必填"),
        violation("page", "is required", "REQUIRED", "zh", "必填"),
    ];
    assert_eq!(bad_request(&status).field_violations, expected);
    let info = status.get_error_details().error_info().cloned().expect("an ErrorInfo");
    assert_eq!((info.reason.as_str(), info.metadata["violations"].as_str()), ("INVALID_FORM", "3"));
    let message = status.get_error_details().localized_message().cloned().expect("a LocalizedMessage");
    assert_eq!(message.message, "部分字段有误，请检查后重新提交。");
}

#[test]
fn an_error_without_violations_has_an_empty_bad_request() {
    let status = status(&FormError::InvalidForm { violations: Violations::new() });
    assert_eq!(bad_request(&status).field_violations, []);
    assert_eq!(status.get_error_details().error_info().expect("an ErrorInfo").metadata["violations"], "0");
}

/// The length of a status in headers, as in `length.rs`.
fn length(status: Status) -> usize {
    let response = status.into_http::<()>();
    response.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum()
}

/// Clients limit headers to 8 KiB (gRPC over HTTP/2, "Responses"), of which the server and the layer take up to 512 bytes.
#[test]
fn violations_that_do_not_fit_are_left_out_and_counted() {
    let mut chinese = MetadataMap::new();
    chinese.insert("accept-language", "zh".parse().expect("ASCII"));
    for count in [0, 1, 2, 10, 20, 30, 50, 1000] {
        let violations: Violations<FormViolation> =
            (0..count).map(|index| (pointer!["items", index, "name"], FormViolation::TooLong { max: 64 })).collect();
        let status = status_for(&FormError::InvalidForm { violations }, &chinese);
        let shown = bad_request(&status).field_violations;
        assert_eq!(shown.len(), count.min(shown.len()).max(count.min(20)), "{count}");
        assert!(shown.iter().enumerate().all(|(index, shown)| shown.field == format!("items[{index}].name")));
        assert_eq!(
            status.get_error_details().error_info().expect("an ErrorInfo").metadata["violations"],
            count.to_string()
        );
        assert!(length(status) + 512 <= 8 * 1024, "{count}");
    }
}

/// A field of a megabyte does not fit, and neither is cut, nor hides the others. A long text is cut.
#[test]
fn hostile_places_and_texts() {
    let odd = |text: &str| FormViolation::Odd { text: text.to_owned() };
    let violations = Violations::new()
        .with(Pointer::root().key("a".repeat(1 << 20)), FormViolation::Required)
        .with(Pointer::root().key("\u{0}\r\n/~😀"), odd("\u{202e}\r\n%"))
        .with(Pointer::root(), odd(&"长".repeat(1 << 20)));
    let status = status(&FormError::InvalidForm { violations });
    let [odd, long] = &*bad_request(&status).field_violations else { panic!("{status:?}") };
    assert!(odd.field.contains('😀') && odd.description.starts_with("is odd: "), "{odd:?}");
    assert_eq!(long.field, "");
    assert!(long.description.len() <= 256 && long.description.ends_with('…'), "{long:?}");
    assert!(length(status) + 512 <= 8 * 1024);
}
