//! What tests can learn of the rules that map to nothing.

use std::panic::catch_unwind;

use errbook::{ViolationSet as _, garde, validator};
