// `cfg_attr` can contain a `cfg`, also inside another `cfg_attr`.

#[errbook::catalog(catalog = "./../catalog.toml", group = ["orders", "payments"])]
pub enum ShopError {
    #[cfg_attr(all(), doc = "Gone.", cfg(any()))]
    OrderNotFound(#[from] NoSuchType),
    #[cfg_attr(any(), cfg(any()))]
    #[cfg_attr(all(), cfg_attr(not(any()), doc = "Here.", cfg(all())))]
    SoldOut {
        #[cfg_attr(all(), cfg(all()))]
        left: u8,
        title: String,
        #[cfg_attr(all(), cfg_attr(all(), cfg(any())))]
        cause: NoSuchType,
    },
    #[cfg_attr(all(), cfg(any()))]
    #[api_error(transparent)]
    Other(NoSuchType),
    PaymentDeclined {
        #[cfg_attr(all(), cfg(any()))]
        source: NoSuchType,
    },
}

#[errbook::catalog(catalog = "./../catalog.toml", codes)]
pub enum ShopCode {
    #[cfg_attr(all(), cfg(any()))]
    SoldOut,
    #[cfg_attr(any(), cfg(any()))]
    PaymentPending,
    #[cfg_attr(all(), cfg(any()), doc = "Gone.")]
    #[api_error(entry = "order_not_found")]
    NoOrder,
}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../catalog.toml")]
pub enum Never {
    #[cfg_attr(all(), cfg(any()))]
    OrderNotFound,
}

fn main() {
    let error = ShopError::SoldOut { left: 2, title: "Dune".to_owned() };
    assert_eq!(format!("{error:?}: {error}"), r#"SoldOut { left: 2, title: "Dune" }: Only 2 left of Dune."#);
    assert_eq!(format!("{:?}", ShopError::PaymentDeclined {}), "PaymentDeclined");

    assert_eq!(ShopCode::ALL.len(), 4);
    for code in ShopCode::ALL {
        assert_eq!(ShopCode::from_code(code.as_str()), Some(*code));
    }
    assert_eq!(ShopCode::PaymentPending.as_str(), "payment_pending");
    assert_eq!(ShopCode::from_code("sold_out"), None);
}
