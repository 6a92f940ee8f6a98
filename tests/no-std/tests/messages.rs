//! Messages in buffers of fixed size.

use errbook::{ApiError, Context, Language};
use errbook_no_std::{Filled, SensorCode, SensorError, message};

#[test]
fn a_message_is_written_into_a_buffer_of_fixed_size() {
    let error = SensorError::TooHot { degrees: -12 };
    assert_eq!(message::<64>(&error, Language::EN).unwrap().as_str(), "The sensor is too hot: -12 degrees.");
    assert_eq!(message::<64>(&error, Language::ZH).unwrap().as_str(), "传感器过热：-12 度。");
    let error = SensorError::Retries { left: 1 };
    assert_eq!(message::<64>(&error, Language::EN).unwrap().as_str(), "1 try left.");
    assert_eq!(message::<64>(&SensorError::Unplugged, Language::ZH).unwrap().as_str(), "传感器未连接。");
}

#[test]
fn a_buffer_that_is_too_small_is_an_error_and_no_panic() {
    for error in [SensorError::TooHot { degrees: 5 }, SensorError::Unplugged] {
        assert!(message::<8>(&error, Language::EN).is_err());
    }
}

#[test]
fn bodies_need_no_standard_library_either() {
    let response = SensorError::TooHot { degrees: 90 }.respond(&Context::new().accept_language("zh"));
    let expected = r#"{"error":"too_hot","message":"传感器过热：90 度。","degrees":90}"#;
    assert_eq!(response.body, expected);
    assert_eq!(Filled::Retries { left: 2 }.to_string(), "2 tries left.");
    assert_eq!(SensorCode::from_code("unplugged"), Some(SensorCode::Unplugged));
}

#[cfg(feature = "client")]
#[test]
fn responses_are_read_back_without_the_standard_library() {
    use errbook::ErrorReply;
    use errbook_no_std::client::{Received, ReceivedCode};

    let sent = SensorError::TooHot { degrees: -12 }.respond(&Context::new());
    let status = sent.status.as_u16();
    let reply = ErrorReply::from_parts(status, &(), sent.body.as_ref()).expect("an error");
    assert_eq!(reply.error(), Some(&Received::TooHot { degrees: -12 }));
    let reply = ErrorReply::from_parts(status, &(), sent.body.as_ref()).expect("an error");
    assert_eq!(reply.error(), Some(&ReceivedCode::TooHot));
}
