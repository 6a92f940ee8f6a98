use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = "orders")]
enum OrderError {
    OrderNotFount,
    SoldOut { left: u32, title: String },
}

fn main() {
    let error = OrderError::OrderNotFount;
    println!("{error} {}", error.status());
    let _: Box<dyn std::error::Error> = Box::new(OrderError::SoldOut { left: 1, title: "Dune".to_owned() });
}
