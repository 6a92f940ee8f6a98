// Entries that responses do not tell apart are warnings, and break only a build that wants no warnings.
#![deny(deprecated)]

#[errbook::catalog(catalog = "./bad/alike.toml", group = "orders", decode)]
enum OrderError {}

#[errbook::catalog(catalog = "./bad/alike.toml", codes, decode)]
enum ShopCode {}

#[errbook::catalog(catalog = "./bad/alike.toml", group = "users", decode)]
enum UserError {}

// Nothing is read back.
#[errbook::catalog(catalog = "./bad/alike.toml", group = "orders")]
enum ServerError {}

fn main() {}
