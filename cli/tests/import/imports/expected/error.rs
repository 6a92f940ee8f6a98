use {std::fmt::Debug};

mod inner {
    use super::Debug;

    #[derive(errbook::ApiError)]
    pub struct Inner(#[api_error(field = "value")] pub u8);

    impl Debug for Inner {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("Inner")
        }
    }
}

pub use inner::Inner;

/// The name of errbook's derive is taken here.
#[derive(Debug, errbook::ApiError)] #[api_error(group = "api")] pub enum ApiError { OneLine, #[api_error(log = "got {0:x}")] Hex(#[api_error(field = "value")] u8), /* errbook: was `transparent`, which needs an `ApiError` inside. As `std::io::Error` is none, the variant has an entry */ #[api_error(log = "{0}")] Io(#[source] std::io::Error) }

pub fn local() -> String {
    #[derive(Debug, errbook::ApiError)]
    #[api_error(group = "local")]
    enum Local {
        Value { value: i8 },
    }
    Local::Value { value: 1 }.to_string()
}
