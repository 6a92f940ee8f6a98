//! The test that docs/testing.md shows.

use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use errbook::testing::Watch;
use tower::ServiceExt;

static WATCH: LazyLock<Watch> = LazyLock::new(|| Watch::new().unwrap());

#[tokio::test]
async fn three_copies_cannot_be_ordered() {
    let watch = WATCH.for_test();
    let shop = shop().layer(watch.layer());

    let order = Request::post("/orders").header("content-type", "application/json");
    let order = order.body(Body::from(r#"{"copies":3}"#)).unwrap();
    let response = shop.oneshot(order).await.unwrap();
    assert_eq!(response.status(), StatusCode::CONFLICT);
}
// The shop.

pub(crate) fn shop() -> axum::Router {
    use errbook::axum::ErrorLayer;
    use errbook_http_production::error::{ShopCode, settings};

    errbook_http_production::axum::routes().layer(ErrorLayer::<ShopCode>::with(settings()))
}
