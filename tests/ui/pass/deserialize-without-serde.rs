// A type that implements serde's traits itself may derive both.

#[errbook::catalog(catalog = "./../catalog.toml", group = "orders", without(serde))]
#[derive(PartialEq, serde::Deserialize, serde::Serialize)]
enum OrderError {}

#[errbook::catalog(catalog = "./../catalog.toml", codes, without(serde))]
#[derive(serde::Deserialize, serde::Serialize)]
enum ShopCode {}

fn main() {
    let error = OrderError::SoldOut { left: 2, title: "Dune".to_owned() };
    let written = serde_json::to_string(&error).unwrap();
    assert_eq!(written, r#"{"SoldOut":{"left":2,"title":"Dune"}}"#);
    assert_eq!(serde_json::from_str::<OrderError>(&written).unwrap(), error);
    assert_eq!(serde_json::from_str::<ShopCode>(r#""SoldOut""#).unwrap(), ShopCode::SoldOut);
}
