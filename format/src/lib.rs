//! The rules that several crates of [errbook](https://docs.rs/errbook) apply, each of them once.
//!
//! - [`image`]: the layout of the image that the macros write and the runtime reads.
//! - [`hash`]: the hash by which an image finds codes, and the catalog finds names.
//! - [`tag`]: which language tags are well-formed, and their canonical case.
//! - [`plural`]: the plural category of a number.
//! - [`civil`], [`time_pattern`]: dates, and how patterns write them.
//! - [`grouping`]: digits in groups.
//! - [`header`]: names and values of header fields.
//! - [`quality`]: weights such as `q=0.5`.
//! - [`mod@pointer`]: JSON pointers, their fragments and paths.
//! - [`status`]: the names of HTTP statuses.
//! - [`direction`]: whether a language is written from right to left.
//! - [`reason`]: the reason of an error in gRPC, made from its name.
//!
//! This crate is an implementation detail of errbook and changes without notice. It allocates nothing and has no
//! dependencies, so that macros and runtime are compiled beside each other, right behind it.

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(test)]
extern crate std;

pub mod civil;
pub mod direction;
pub mod grouping;
pub mod hash;
pub mod header;
pub mod image;
pub mod path;
pub mod plural;
pub mod pointer;
pub mod quality;
pub mod reason;
pub mod status;
pub mod tag;
pub mod time_pattern;
