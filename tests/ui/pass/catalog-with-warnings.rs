// A catalog with warnings is used all the same; under `#![deny(warnings)]` they can be allowed in the code, too.
#![deny(warnings)]

#[allow(deprecated)]
mod errors {
    #[errbook::catalog(catalog = "./../bad/warnings.toml")]
    pub enum OrderError {}
}

fn main() {
    assert_eq!(errors::OrderError::SoldOut.to_string(), "This book is sold out.");
    assert_eq!(errors::OrderError::OrderNotFound.to_string(), "There is no such order.");
}
