//! axum, with the layer on a router and outside of it.

#[path = "requests/axum.rs"]
mod requests;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use errbook::Success;
use errbook::axum::ErrorLayer;
use errbook_http_wire::routes::{SECRET, bare_headers};
use errbook_http_wire::{AlwaysCode, Client, Version, WireCode, WireError, claims, cors};
use tokio::net::TcpListener;
use tower::Layer;
use tower_http::cors::{AllowOrigin, CorsLayer};

async fn bare(Path(status): Path<u16>) -> Response {
    let mut response = Response::new(Body::from(SECRET));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in bare_headers() {
        response.headers_mut().append(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

async fn spawned() -> Response {
    tokio::spawn(async { WireError::Missing.into_response() }).await.expect("it ends")
}

async fn panics() {
    panic!("{SECRET}")
}

fn routes() -> Router {
    Router::new()
        .route("/error", get(async || WireError::Missing))
        .route("/hidden", get(async || WireError::Hidden))
        .route("/moved", get(async || WireError::MovedAway))
        .route("/bare/{status}", get(bare))
        .route("/created", get(async || (StatusCode::CREATED, WireError::Missing)))
        .route("/panic", get(panics))
        .route("/spawned", get(spawned))
        .route("/success", get(async || Success::<AlwaysCode, _>::new([1, 2])))
        .route("/made", get(async || (StatusCode::CREATED, Success::<AlwaysCode, _>::new([1, 2]))))
        .route("/empty", get(async || (StatusCode::NO_CONTENT, Success::<AlwaysCode, _>::new([1, 2]))))
        .fallback(async || (StatusCode::NOT_FOUND, SECRET))
}

async fn serve(router: Router) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    Client(address)
}

/// The layer on the router, and outside of it as that of any tower service.
async fn both() -> [Client; 2] {
    let layer = ErrorLayer::<WireCode>::new();
    let outside = layer.layer(routes());
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, tower::make::Shared::new(outside)).await });
    [serve(routes().layer(layer)).await, Client(address)]
}

#[tokio::test]
async fn head_has_the_length_and_no_body() {
    for client in both().await {
        claims::head_has_the_length_and_no_body(client).await;
    }
}

#[tokio::test]
async fn every_status_is_that_of_the_body() {
    for client in both().await {
        claims::every_status_is_that_of_the_body(client).await;
    }
}

#[tokio::test]
async fn the_status_of_the_entry_wins_over_that_of_a_tuple() {
    for client in both().await {
        claims::the_status_of_the_entry_wins(client).await;
    }
}

#[tokio::test]
async fn without_the_layer_http_says_the_status_of_the_tuple() {
    let answer = serve(routes()).await.get("/created").await;
    assert_eq!((answer.status, &answer.json()["status"]), (201, &serde_json::json!(404)));
}

#[tokio::test]
async fn a_success_keeps_the_status_of_a_tuple_and_no_body_where_http_has_none() {
    for (client, is_outside) in both().await.into_iter().zip([false, true]) {
        for version in Version::ALL {
            let made = client.send(version, "GET", "/made", &[]).await;
            assert_eq!((made.status, &made.json()["data"]), (201, &serde_json::json!([1, 2])));
            // RFC 9110 §15.3.5, §8.6. A route of axum adds `content-length: 0` to whatever a layer on it returns, which
            // hyper removes from HTTP/1.1 alone.
            let empty = client.send(version, "GET", "/empty", &[]).await;
            assert_eq!((empty.status, empty.body.len()), (204, 0));
            assert_eq!(empty.lines("content-length").is_empty(), is_outside || version == Version::Http1);
        }
    }
}

#[tokio::test]
async fn what_a_handler_set_on_purpose_survives() {
    for client in both().await {
        claims::what_a_handler_set_on_purpose_survives(client).await;
    }
}

#[tokio::test]
async fn what_described_the_body_goes() {
    for client in both().await {
        claims::what_described_the_body_goes(client).await;
    }
}

#[tokio::test]
async fn the_instance_is_a_reference_to_the_path() {
    let [client, outside] = both().await;
    for client in [client, outside] {
        claims::the_instance_is_a_reference_to_the_path(client, &claims::TARGETS).await;
        claims::the_instance_is_a_reference_to_the_path(client, &[("/订单", Some("/%E8%AE%A2%E5%8D%95"))]).await;
    }
    // RFC 9112 §3.2.3, §3.2.4: these targets have no path.
    for (method, target) in [("OPTIONS", "*"), ("CONNECT", "localhost:443")] {
        let body = outside.raw(method, target).await;
        let body: serde_json::Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!((&body["code"], body.get("instance")), (&serde_json::json!("rejected"), None), "{method}");
    }
}

#[tokio::test]
async fn below_nest_the_instance_is_the_whole_path() {
    let nested = Router::new().nest("/api", Router::new().nest("/v1", routes().layer(ErrorLayer::<WireCode>::new())));
    let client = serve(nested).await;
    assert_eq!(client.get("/api/v1/error").await.json()["instance"], "/api/v1/error");
    assert_eq!(client.get("/api/v1/bare/499").await.json()["instance"], "/api/v1/bare/499");
}

#[tokio::test]
async fn an_answer_of_another_task_has_id_and_vary() {
    for client in both().await {
        claims::an_answer_of_another_task_has_id_and_vary(client).await;
    }
}

#[tokio::test]
async fn an_error_under_200_is_not_stored_unless_its_entry_says_so() {
    let client = serve(routes().layer(ErrorLayer::<AlwaysCode>::new())).await;
    claims::an_error_under_200_is_not_stored(client).await;
    for client in [client, serve(routes()).await] {
        assert_eq!(client.get("/moved").await.lines("cache-control"), ["max-age=600"]);
        assert_eq!(client.get("/hidden").await.lines("cache-control"), ["no-store"]);
    }
}

#[tokio::test]
async fn an_entrys_own_vary_is_in_one_line_with_that_of_the_language() {
    let client = serve(routes().layer(ErrorLayer::<WireCode>::new())).await;
    assert_eq!(client.get("/moved").await.lines("vary"), ["accept-language, Cookie"]);
}

#[tokio::test]
async fn cors_can_be_inside_and_outside() {
    let cors = || CorsLayer::new().allow_origin(AllowOrigin::mirror_request());
    let inside = serve(routes().layer(cors()).layer(ErrorLayer::<WireCode>::new())).await;
    cors::both_are_in_vary(inside, true).await;
    let outside = serve(routes().layer(ErrorLayer::<WireCode>::new()).layer(cors())).await;
    cors::both_are_in_vary(outside, false).await;
}
