//! The errors of `catalog.toml` as types that service and client share.

/// The codes of the whole catalog.
#[errbook::catalog(codes)]
pub enum ShopCode {}

/// What is wrong with the input of a request. Rules of validators that are none of these become `invalid`.
#[errbook::catalog(violations, other = "invalid", decode)]
#[derive(Clone, PartialEq)]
pub enum InputViolation {}

/// Every error of the shop, with the fields that responses show. The service returns enums of its own, one for each part of the
/// shop, which also hold causes.
#[errbook::catalog(violations = InputViolation, decode)]
#[derive(Clone, PartialEq)]
pub enum ShopError {}
