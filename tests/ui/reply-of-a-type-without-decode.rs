use errbook::ErrorReply;

#[errbook::catalog(catalog = "./catalog.toml", codes)]
enum OrderCode {}

fn main() {
    let reply = ErrorReply::<OrderCode>::from_parts(404, &(), b"");
    println!("{}", reply.is_some());
}
