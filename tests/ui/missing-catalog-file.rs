use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalogue.toml")]
enum OrderError {
    OrderNotFound,
}

#[errbook::catalog(catalog = "config/catalog.toml", codes)]
enum ShopCode {}

fn main() {
    println!("{} {:?}", OrderError::OrderNotFound, ShopCode::from_code("order_not_found"));
}
