use errbook::ApiError;

#[derive(Debug)]
struct Details;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum RequestError {
    Rejected { details: Details },
}

fn main() {
    println!("{}", RequestError::Rejected { details: Details });
}
