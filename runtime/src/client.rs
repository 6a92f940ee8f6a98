//! Responses read back: the catalog on the side of clients.
//!
//! A body is read in one pass over its bytes, by the reading that the image has of each envelope: what is kept is where values
//! are. There is no tree of values in between. What identifies the entry is looked up in the tables of the image, and generated
//! code takes the fields of the variant.

mod array;
mod choice;
mod content;
pub(crate) mod decode;
pub(crate) mod field_reader;
#[cfg(test)]
mod fixture;
pub(crate) mod from_field;
#[cfg(test)]
mod garbage_tests;
mod header_value;
pub(crate) mod headers;
mod http_date;
mod identify;
mod item;
mod items;
mod messages;
mod path;
mod pattern;
pub(crate) mod raw_field;
mod reader;
mod reading_end;
pub(crate) mod reply;
mod response;
mod scanner;
mod shows;
mod slots;
mod string;
mod styled;
mod text_parts;
mod value;
pub(crate) mod violation;
mod violation_list;
mod walk;
mod walked;
