use errbook::ApiError;

// A broken contract hides no mistakes in the code: the variant has no entry, whoever accepts the break.
#[derive(Debug, ApiError)]
#[api_error(catalog = "./../bad/broken-contract.toml")]
enum OrderError {
    OrderNotFound,
    SoldOut { left: String },
    TooManyOrders,
}

fn main() {
    println!("{}", OrderError::SoldOut { left: "2".to_owned() });
}
