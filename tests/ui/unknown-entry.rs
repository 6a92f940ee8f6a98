use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum OrderError {
    #[api_error(entry = "OrderNotFound")]
    NoOrder,
    #[api_error(entry = "courier_lost")]
    CourierLost,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
struct SoldOutt;

fn main() {
    println!("{} {} {SoldOutt}", OrderError::NoOrder, OrderError::CourierLost);
}
