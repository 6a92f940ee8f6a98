//! Error responses as clients read them, and the structs that people derive to read the same.

use std::borrow::Cow;

use errbook::{ErrorReply, Timestamp};
use serde::Deserialize;

/// What can be wrong with an order.
#[errbook::catalog(catalog = "replies.toml", violations, decode)]
#[derive(PartialEq)]
pub enum ReplyViolation {}

/// The errors in problem details alone.
#[errbook::catalog(catalog = "replies.toml", violations = ReplyViolation, decode)]
#[derive(PartialEq)]
pub enum ReplyError {}

/// The errors in two envelopes.
#[errbook::catalog(catalog = "shop.toml", decode)]
#[derive(PartialEq)]
pub enum ShopError {}

/// A response to read.
#[derive(Clone, Copy, Debug)]
pub struct Received {
    /// What it is.
    pub name: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: &'static str,
}

/// An entry without fields.
pub const SOLD_OUT: Received = Received {
    name: "reply without fields",
    status: 409,
    body: r#"{"type":"https://docs.example.com/errors/sold_out","status":409,"detail":"This book is sold out, and out of print.","code":"sold_out"}"#,
};

/// An entry with a string and an integer.
pub const ORDER_TOO_LARGE: Received = Received {
    name: "reply with fields",
    status: 422,
    body: r#"{"type":"https://docs.example.com/errors/order_too_large","status":422,"detail":"There are not so many of Rust in Action.","code":"order_too_large","book":"Rust in Action","limit":250}"#,
};

/// An entry with numbers and an instant.
pub const QUOTA_EXHAUSTED: Received = Received {
    name: "reply with numbers and a time",
    status: 429,
    body: r#"{"type":"https://docs.example.com/errors/quota_exhausted","status":429,"detail":"The quota is used up until tomorrow.","code":"quota_exhausted","limit":10000,"used":10001,"rate":0.25,"resets":"2026-12-01T00:00:00Z"}"#,
};

/// An entry with ten violations, every other one with a string and an integer.
pub const INVALID_ORDER: Received = Received {
    name: "reply with 10 violations",
    status: 422,
    body: concat!(
        r#"{"type":"https://docs.example.com/errors/invalid_order","status":422,"detail":"The order is not valid.","code":"invalid_order","errors":["#,
        r##"{"detail":"At most 250 of Rust in Action can be ordered.","pointer":"#/items/0/quantity","code":"too_many","book":"Rust in Action","max":250},"##,
        r##"{"detail":"This is required.","pointer":"#/items/1/quantity","code":"required"},"##,
        r##"{"detail":"At most 250 of Rust in Action can be ordered.","pointer":"#/items/2/quantity","code":"too_many","book":"Rust in Action","max":250},"##,
        r##"{"detail":"This is required.","pointer":"#/items/3/quantity","code":"required"},"##,
        r##"{"detail":"At most 250 of Rust in Action can be ordered.","pointer":"#/items/4/quantity","code":"too_many","book":"Rust in Action","max":250},"##,
        r##"{"detail":"This is required.","pointer":"#/items/5/quantity","code":"required"},"##,
        r##"{"detail":"At most 250 of Rust in Action can be ordered.","pointer":"#/items/6/quantity","code":"too_many","book":"Rust in Action","max":250},"##,
        r##"{"detail":"This is required.","pointer":"#/items/7/quantity","code":"required"},"##,
        r##"{"detail":"At most 250 of Rust in Action can be ordered.","pointer":"#/items/8/quantity","code":"too_many","book":"Rust in Action","max":250},"##,
        r##"{"detail":"This is required.","pointer":"#/items/9/quantity","code":"required"}]}"##,
    ),
};

/// An entry with a string and an integer, in the envelope of a catalog's default where there is another one.
pub const SHOP_DEFAULT: Received = Received { name: "reply in the first of two envelopes", ..ORDER_TOO_LARGE };

/// The same in the other envelope.
pub const SHOP_V1: Received = Received {
    name: "reply in the second of two envelopes",
    status: 422,
    body: r#"{"error":"order_too_large","message":"There are not so many of Rust in Action.","book":"Rust in Action","limit":250}"#,
};

/// Reads a response in problem details.
#[inline(never)]
#[must_use]
pub fn read_reply(status: u16, body: &[u8]) -> Option<ErrorReply<ReplyError>> {
    ErrorReply::from_parts(status, &(), body)
}

/// Reads a response in one of two envelopes.
#[inline(never)]
#[must_use]
pub fn read_shop(status: u16, body: &[u8]) -> Option<ErrorReply<ShopError>> {
    ErrorReply::from_parts(status, &(), body)
}

/// An error as a client without a catalog has it, with what it needs for an unknown code.
#[derive(Debug, PartialEq)]
pub struct ReplyByHand {
    /// The error; `None` for an unknown code.
    pub error: Option<ErrorByHand>,
    /// The code.
    pub code: String,
    /// The status.
    pub status: u16,
    /// The message.
    pub message: String,
}

/// The same enum without a catalog.
#[derive(Debug, PartialEq)]
pub enum ErrorByHand {
    /// No fields.
    SoldOut,
    /// A string and an integer.
    OrderTooLarge {
        /// The title.
        book: String,
        /// How many.
        limit: i64,
    },
    /// Numbers and an instant.
    QuotaExhausted {
        /// How many.
        limit: i64,
        /// How many.
        used: i64,
        /// How fast.
        rate: f64,
        /// When.
        resets: Timestamp,
    },
    /// Violations with place and message.
    InvalidOrder(Vec<(String, ViolationByHand, String)>),
}

/// The same violations without a catalog.
#[derive(Debug, PartialEq)]
pub enum ViolationByHand {
    /// No fields.
    Required,
    /// A string and an integer.
    TooMany {
        /// The title.
        book: String,
        /// How many.
        max: i64,
    },
}

/// Problem details: the fields of all errors side by side, as serde reads them fastest.
#[derive(Debug, Deserialize)]
pub struct DerivedProblem<'a> {
    status: u16,
    detail: String,
    #[serde(borrow)]
    code: Cow<'a, str>,
    book: Option<String>,
    limit: Option<i64>,
    used: Option<i64>,
    rate: Option<f64>,
    #[serde(borrow)]
    resets: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    errors: Vec<DerivedItem<'a>>,
}

#[derive(Debug, Deserialize)]
struct DerivedItem<'a> {
    detail: String,
    pointer: String,
    #[serde(borrow)]
    code: Cow<'a, str>,
    book: Option<String>,
    max: Option<i64>,
}

/// The envelope of `/v1`.
#[derive(Debug, Deserialize)]
pub struct DerivedV1<'a> {
    #[serde(borrow)]
    error: Cow<'a, str>,
    message: String,
    book: Option<String>,
    limit: Option<i64>,
}

/// Problem details as an enum that serde tells apart by the code, without the message of an unknown one.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum TaggedProblem {
    /// No fields.
    SoldOut {
        /// The status.
        status: u16,
        /// The message.
        detail: String,
    },
    /// A string and an integer.
    OrderTooLarge {
        /// The status.
        status: u16,
        /// The message.
        detail: String,
        /// The title.
        book: String,
        /// How many.
        limit: i64,
    },
    /// Numbers and an instant, which is not parsed.
    QuotaExhausted {
        /// The status.
        status: u16,
        /// The message.
        detail: String,
        /// How many.
        limit: i64,
        /// How many.
        used: i64,
        /// How fast.
        rate: f64,
        /// When.
        resets: String,
    },
    /// Violations.
    InvalidOrder {
        /// The status.
        status: u16,
        /// The message.
        detail: String,
        /// The violations.
        errors: Vec<TaggedItem>,
    },
    /// An unknown code.
    #[serde(other)]
    Unknown,
}

/// A violation as an enum that serde tells apart by the code.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum TaggedItem {
    /// No fields.
    Required {
        /// The message.
        detail: String,
        /// The place.
        pointer: String,
    },
    /// A string and an integer.
    TooMany {
        /// The message.
        detail: String,
        /// The place.
        pointer: String,
        /// The title.
        book: String,
        /// How many.
        max: i64,
    },
    /// An unknown code.
    #[serde(other)]
    Unknown,
}

impl DerivedProblem<'_> {
    /// Returns the error.
    #[must_use]
    pub fn reply(self) -> ReplyByHand {
        let Self { status, detail, code, book, limit, used, rate, resets, errors } = self;
        let error = match &*code {
            "sold_out" => Some(ErrorByHand::SoldOut),
            "order_too_large" => order_too_large(book, limit),
            "quota_exhausted" => (|| {
                let resets = resets?.parse().ok()?;
                Some(ErrorByHand::QuotaExhausted { limit: limit?, used: used?, rate: rate?, resets })
            })(),
            "invalid_order" => {
                Some(ErrorByHand::InvalidOrder(errors.into_iter().filter_map(DerivedItem::violation).collect()))
            }
            _ => None,
        };
        ReplyByHand { error, code: code.into_owned(), status, message: detail }
    }
}

impl DerivedItem<'_> {
    fn violation(self) -> Option<(String, ViolationByHand, String)> {
        let violation = match &*self.code {
            "required" => ViolationByHand::Required,
            "too_many" => ViolationByHand::TooMany { book: self.book?, max: self.max? },
            _ => return None,
        };
        Some((self.pointer, violation, self.detail))
    }
}

impl DerivedV1<'_> {
    /// Returns the error, with the status of HTTP.
    #[must_use]
    pub fn reply(self, status: u16) -> ReplyByHand {
        let Self { error: code, message, book, limit } = self;
        let error = match &*code {
            "sold_out" => Some(ErrorByHand::SoldOut),
            "order_too_large" => order_too_large(book, limit),
            _ => None,
        };
        ReplyByHand { error, code: code.into_owned(), status, message }
    }
}

fn order_too_large(book: Option<String>, limit: Option<i64>) -> Option<ErrorByHand> {
    Some(ErrorByHand::OrderTooLarge { book: book?, limit: limit? })
}

#[cfg(test)]
mod tests {
    use errbook::{ApiError, Context, Language, Violations, pointer};

    use super::*;
    use crate::TITLE;

    fn errors() -> [(Received, ReplyError, ErrorByHand); 4] {
        let violations = (0..10).fold(Violations::new(), |found, index| {
            let violation = match index % 2 {
                0 => ReplyViolation::TooMany { book: TITLE.to_owned(), max: 250 },
                _ => ReplyViolation::Required,
            };
            found.with(pointer!["items", index, "quantity"], violation)
        });
        let by_hand = (0..10).map(|index| match index % 2 {
            0 => {
                let violation = ViolationByHand::TooMany { book: TITLE.to_owned(), max: 250 };
                (index, violation, "At most 250 of Rust in Action can be ordered.")
            }
            _ => (index, ViolationByHand::Required, "This is required."),
        });
        let by_hand = by_hand
            .map(|(index, violation, detail)| (format!("#/items/{index}/quantity"), violation, detail.to_owned()))
            .collect();
        // 1,796,083,200 seconds are 2026-12-01T00:00:00Z.
        let resets = Timestamp::from_unix(1_796_083_200, 0);
        let (book, limit) = (TITLE.to_owned(), 250);
        let (quota, used, rate) = (10_000, 10_001, 0.25);
        [
            (SOLD_OUT, ReplyError::SoldOut, ErrorByHand::SoldOut),
            (
                ORDER_TOO_LARGE,
                ReplyError::OrderTooLarge { book: book.clone(), limit },
                ErrorByHand::OrderTooLarge { book, limit },
            ),
            (
                QUOTA_EXHAUSTED,
                ReplyError::QuotaExhausted { limit: quota, used, rate, resets },
                ErrorByHand::QuotaExhausted { limit: quota, used, rate, resets },
            ),
            (INVALID_ORDER, ReplyError::InvalidOrder { violations }, ErrorByHand::InvalidOrder(by_hand)),
        ]
    }

    #[test]
    fn responses_are_those_of_the_catalogs_and_all_ways_read_them() {
        let context = Context::new().language(Language::EN);
        for (received, error, by_hand) in errors() {
            let Received { name, status, body } = received;
            let response = error.respond(&context);
            assert_eq!((response.status.as_u16(), response.body.as_str()), (status, body), "{name}");
            let reply = read_reply(status, body.as_bytes()).expect("an error");
            assert_eq!(reply.error(), Some(&error), "{name}");
            let derived: DerivedProblem<'_> = serde_json::from_str(body).expect("no failure");
            assert_eq!(derived.reply().error, Some(by_hand), "{name}");
            let tagged: TaggedProblem = serde_json::from_str(body).expect("no failure");
            assert_ne!(tagged, TaggedProblem::Unknown, "{name}");
        }
        let error = ShopError::OrderTooLarge { book: TITLE.to_owned(), limit: 250 };
        for (received, envelope) in [(SHOP_DEFAULT, ShopError::ENVELOPE_DEFAULT), (SHOP_V1, ShopError::ENVELOPE_V1)] {
            let response = error.respond(&context.envelope(envelope));
            assert_eq!(response.body.as_str(), received.body, "{}", received.name);
            let reply = read_shop(received.status, received.body.as_bytes()).expect("an error");
            assert_eq!(reply.error(), Some(&error), "{}", received.name);
        }
        let derived: DerivedV1<'_> = serde_json::from_str(SHOP_V1.body).expect("no failure");
        let expected = ErrorByHand::OrderTooLarge { book: TITLE.to_owned(), limit: 250 };
        assert_eq!(derived.reply(SHOP_V1.status).error, Some(expected));
    }
}
