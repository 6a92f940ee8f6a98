//! What the item of a violation shows of its location: the numbers of these parts in plans.

/// The RFC 6901 pointer of a violation in the body: `/items/3/qty`.
pub const POINTER: u32 = 0;
/// The same as a URI fragment (RFC 6901 §6): `#/items/3/qty`.
pub const FRAGMENT: u32 = 1;
/// The same as a path: `items[3].qty`.
pub const PATH: u32 = 2;
/// The name of a parameter of the query or the path.
pub const PARAMETER: u32 = 3;
/// The name of a header field.
pub const HEADER: u32 = 4;
/// Where in the request it is: `body`, `query`, `path` or `header`. Every location has it.
pub const IN: u32 = 5;

/// The parts of a request that a location is in, by which it has some of the parts above and not others.
pub mod part {
    /// The body.
    pub const BODY: u32 = 0;
    /// The query.
    pub const QUERY: u32 = 1;
    /// The path.
    pub const PATH: u32 = 2;
    /// The header.
    pub const HEADER: u32 = 3;

    /// How many there are.
    pub const COUNT: u32 = 4;
}
