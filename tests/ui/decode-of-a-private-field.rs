use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", decode)]
enum OrderError {
    OrderNotFound { query: String },
    SoldOut { left: u32, title: String, #[source] cause: std::io::Error },
    #[api_error(status = 500)]
    PaymentDeclined(#[from] std::fmt::Error),
}

#[errbook::catalog(catalog = "./catalog.toml", group = "orders", decode)]
enum FilledError {
    OrderNotFound(std::io::Error),
}

fn main() {}
