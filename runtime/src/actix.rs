//! [actix-web](https://docs.rs/actix-web).

#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ($($ignored:tt)*) => {};
}
