//! The numbers in plans of what fills holes.

use errbook_catalog::model::{Context, LocationPart};
use errbook_catalog::plan::OwnerValue;
use errbook_format::image::{context, location, owner};

/// Returns the number of a value of the context in plans.
pub(super) fn context_number(value: Context) -> u32 {
    match value {
        Context::RequestId => context::REQUEST_ID,
        Context::Instance => context::INSTANCE,
        Context::TraceId => context::TRACE_ID,
        Context::Timestamp => context::TIMESTAMP,
        Context::Data => context::DATA,
    }
}

/// Returns the number of a part of a location in plans.
pub(super) fn location_number(part: LocationPart) -> u32 {
    match part {
        LocationPart::Pointer => location::POINTER,
        LocationPart::Fragment => location::FRAGMENT,
        LocationPart::Path => location::PATH,
        LocationPart::Parameter => location::PARAMETER,
        LocationPart::Header => location::HEADER,
        LocationPart::In => location::IN,
    }
}

/// Returns the number of a value of an owner in plans.
pub(super) fn owner_number(value: OwnerValue) -> u32 {
    match value {
        OwnerValue::Status => owner::STATUS,
        OwnerValue::StatusText => owner::STATUS_TEXT,
        OwnerValue::Type => owner::TYPE,
        OwnerValue::Kind => owner::KIND,
        OwnerValue::Retryable => owner::RETRYABLE,
    }
}

#[cfg(test)]
mod tests {
    use errbook_catalog::plan::RequestPart;
    use errbook_format::image::location::part;

    /// The writer puts the items of an envelope in the order of `RequestPart::ALL`, the reader finds them by these numbers.
    #[test]
    fn parts_of_a_request_are_in_the_order_of_their_numbers() {
        let number = |of: &RequestPart| match of {
            RequestPart::Body => part::BODY,
            RequestPart::Query => part::QUERY,
            RequestPart::Path => part::PATH,
            RequestPart::Header => part::HEADER,
        };
        let numbers: Vec<u32> = RequestPart::ALL.iter().map(number).collect();
        assert_eq!(numbers, (0..part::COUNT).collect::<Vec<_>>());
    }
}
