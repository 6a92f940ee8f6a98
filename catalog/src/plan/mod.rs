//! Plans: what a message, a header, a URL and a body are made of, as far as the catalog fixes it.
//!
//! A plan has two readers: the macros turn it into data of the user's program, the pages fill it with example values.
//! So what a page shows is what the wire carries.

mod body;
mod language;
mod message;
mod object;
mod pieces;
mod there;
mod url;

pub use body::{body, success};
pub use language::is_localized;
pub use message::{MessagePiece, header, message};
pub use pieces::{Body, BodyPiece, Hole};
pub use url::docs_url;
