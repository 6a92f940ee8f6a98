use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", entry = "order_not_found", exhaustive)]
struct NoOrder;

fn main() {
    println!("{NoOrder}");
}
