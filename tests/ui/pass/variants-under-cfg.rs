// `#[errbook::catalog]` sees variants and fields before `#[cfg]` does: all code about them has to carry it.

#[errbook::catalog(catalog = "./../catalog.toml", group = ["orders", "payments"])]
pub enum ShopError {
    #[cfg(any())]
    OrderNotFound(#[from] NoSuchType),
    #[cfg(all())]
    SoldOut {
        #[cfg(all())]
        left: u8,
        title: String,
        #[cfg(any())]
        cause: NoSuchType,
    },
    #[cfg(any())]
    #[api_error(transparent)]
    Other(NoSuchType),
    PaymentDeclined {
        #[cfg(any())]
        source: NoSuchType,
    },
}

#[errbook::catalog(catalog = "./../catalog.toml", codes)]
pub enum ShopCode {
    #[cfg(any())]
    SoldOut,
    #[cfg(all())]
    PaymentPending,
    #[cfg(any())]
    #[api_error(entry = "order_not_found")]
    NoOrder,
}

#[errbook::catalog(catalog = "./../catalog.toml", group = "orders", codes)]
pub enum NoCode {
    #[cfg(any())]
    SoldOut,
    #[cfg(any())]
    OrderNotFound,
}

#[derive(Debug, errbook::ApiError)]
#[api_error(catalog = "./../catalog.toml")]
pub enum Never {
    #[cfg(any())]
    OrderNotFound,
}

fn main() {
    let error = ShopError::SoldOut { left: 2, title: "Dune".to_owned() };
    assert_eq!(error.to_string(), "Only 2 left of Dune.");
    assert_eq!(format!("{error:?}"), r#"SoldOut { left: 2, title: "Dune" }"#);
    assert_eq!(format!("{:?}", ShopError::PaymentDeclined {}), "PaymentDeclined");

    assert_eq!(ShopCode::ALL.len(), 4);
    for code in ShopCode::ALL {
        assert_eq!(ShopCode::from_code(code.as_str()), Some(*code));
        assert_eq!(ShopCode::from_response(code.status().into(), code.as_str()), Some(*code));
        assert_eq!(ShopCode::from_name(code.entry().name()), Some(*code));
    }
    assert_eq!(ShopCode::PaymentPending.as_str(), "payment_pending");
    assert_eq!(ShopCode::Rejected.as_str(), "rejected");
    assert_eq!(ShopCode::from_code("sold_out"), None);
    assert!(NoCode::ALL.is_empty());
}
