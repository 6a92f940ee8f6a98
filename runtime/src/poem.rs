//! [poem](https://docs.rs/poem).

#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ($($ignored:tt)*) => {};
}
