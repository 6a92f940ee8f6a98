//! What `#[derive(ApiError)]` and `#[errbook::catalog]` make of every shape of type.

pub mod code_of;
pub mod codes;
pub mod derive;
pub mod editions;
pub mod every_field;
pub mod fields;
pub mod fill;
pub mod find;
pub mod generics;
pub mod hygiene;
pub mod image;
pub mod include;
pub mod logs;
pub mod many;
pub mod objects;
pub mod places;
pub mod secrets;
pub mod sources;
pub mod structs;
pub mod value_enums;
