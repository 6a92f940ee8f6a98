//! What clients receive, to the byte: bodies, headers, languages; and what they read of it.

pub mod accounts;
pub mod answers;
pub mod chinese_envelope;
pub mod context;
pub mod decode;
pub mod envelopes;
pub mod fallbacks;
pub mod header_places;
pub mod headers;
pub mod http;
pub mod negotiation;
pub mod plurals;
pub mod pointers;
pub mod random_bodies;
pub mod replies;
pub mod serialize;
pub mod statuses;
pub mod success;
pub mod tags;
pub mod values;
pub mod versions;
pub mod violations;
