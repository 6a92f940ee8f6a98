//! Values of fields and violations that look random, extreme ones above all, and are the same on every machine.

mod field;
mod list;
mod place;
mod random;
mod text;

pub use field::{Given, OfField, Values, instant, value};
pub use list::{Found, List, Occurred};
pub use place::{Place, Step};
pub use random::Random;
pub use text::{TEXTS, text};
