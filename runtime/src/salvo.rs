//! [salvo](https://docs.rs/salvo).

#[doc(hidden)]
#[macro_export]
macro_rules! __salvo {
    ($($ignored:tt)*) => {};
}
