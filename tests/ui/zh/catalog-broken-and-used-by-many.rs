use errbook::ApiError;

// The errors are shown in full at one of them.
#[errbook::catalog(catalog = "./../bad/missing-message.toml")]
enum OrderError {}

#[errbook::catalog(catalog = "./../bad/missing-message.toml", codes)]
enum OrderCode {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../bad/missing-message.toml")]
struct SoldOut;

fn main() {
    println!("{} {} {SoldOut}", OrderError::SoldOut, OrderCode::SoldOut);
}
