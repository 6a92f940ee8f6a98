#![deny(warnings)]

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../catalog.toml")]
#[deprecated]
enum OrderError {
    OrderNotFound,
    SoldOut {
        left: u8,
        title: String,
    },
    #[api_error(transparent)]
    Limits(#[from] #[allow(deprecated)] LimitError),
}

#[errbook::catalog(catalog = "./../catalog.toml", group = "limits")]
#[deprecated(since = "1.0.0", note = "use the other")]
enum LimitError {}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../catalog.toml", entry = "payment_declined")]
#[deprecated]
struct Declined<E: std::fmt::Debug + std::error::Error + 'static> {
    #[from]
    cause: E,
}

#[errbook::catalog(catalog = "./../catalog.toml", codes)]
#[deprecated]
enum ShopCode {
    #[deprecated]
    OrderNotFound,
}

#[allow(deprecated)]
fn main() {
    use errbook::ApiError;

    let errors: [Box<dyn ApiError>; 4] = [
        OrderError::OrderNotFound.into(),
        OrderError::SoldOut { left: 1, title: String::new() }.into(),
        OrderError::from(LimitError::TooEarly { retry_at: errbook::Timestamp::from_unix(0, 0) }).into(),
        Declined::from(std::fmt::Error).into(),
    ];
    assert_eq!(errors.map(|error| error.status().as_u16()), [404, 409, 429, 402]);
    assert_eq!(ShopCode::OrderNotFound.status(), 404);
}
