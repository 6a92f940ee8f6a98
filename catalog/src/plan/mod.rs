//! Plans: what a message, a header, a URL and a body are made of, as far as the catalog fixes it.
//!
//! A plan has two readers: the macros turn it into data of the user's program, the pages fill it with example values.
//! So what a page shows is what the wire carries.

mod body;
mod context_free;
mod language;
mod message;
mod object;
mod pieces;
mod presence;
mod url;
mod write;

pub use body::{body, success};
pub use context_free::{ContextFree, context_free, context_values};
pub use language::is_localized;
pub use message::{MessagePiece, header, message};
pub use pieces::{Body, BodyPiece, Hole};
pub use url::docs_url;
pub use write::{Output, write};
