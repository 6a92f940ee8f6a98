//! Plans: the parts of messages, headers, URLs and bodies that the catalog determines, with holes for values.
//!
//! Macros compile plans into the data of a program, pages fill them with example values: so pages show the bytes that a
//! service sends.

mod body;
mod caching;
mod choice;
mod composer;
mod context_free;
mod grammar;
mod header;
mod identity;
mod language;
mod message;
mod object;
mod pieces;
mod presence;
mod reading;
mod request_part;
mod separable;
mod shown;
mod url;
mod violations;
mod write;

pub use body::{body, body_at_hand, item, item_in, single, single_at_hand, success};
pub use caching::{NO_STORE, http_status, is_not_stored};
pub use choice::{envelope, envelopes, envelopes_of_violations};
pub use context_free::{ContextFree, context_free, context_values};
pub use header::{HeaderPiece, header, text_length};
pub use identity::{Answer, Unclear, unclear};
pub use language::is_localized;
pub use message::{MessagePiece, message};
pub use pieces::{Body, BodyPiece, Hole, OwnerValue};
pub use reading::{
    BodyFinding, BodyReading, ReadingKind, ReadingMember, SingleValue, SuccessMark, TextPart, reading, success_marks,
};
pub use request_part::RequestPart;
pub use url::{docs_url, violation_docs_url};
pub use write::{Output, write};
