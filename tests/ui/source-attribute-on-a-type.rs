use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", entry = "order_not_found")]
#[source]
struct NoOrder(std::fmt::Error);

fn main() {
    println!("{}", NoOrder(std::fmt::Error));
}
