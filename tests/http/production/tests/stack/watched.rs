//! The layer of `errbook::testing` in each framework: it judges what leaves, and changes nothing. docs/testing.md quotes this file.

use std::net::SocketAddr;
use std::sync::LazyLock;
use std::thread;

use axum::http::Response;
use errbook::testing::{FindingKind, Locale, Watch};
use errbook_http_production::error::{ShopCode, settings};
use errbook_http_production::{actix as on_actix_web, axum as on_axum, poem as on_poem, salvo as on_salvo};
use poem::EndpointExt as _;
use salvo::conn::{Acceptor as _, Listener as _};

use crate::client::{self, Client, Version};
use crate::order::shop;

/// Sends requests to a service around which `watch` is, and to one without errbook's layer around which `bare` is.
async fn judges(service: SocketAddr, watch: &Watch, without_errbook: SocketAddr, bare: &Watch) {
    let json = &[("content-type", "application/json")];
    let order =
        |body: &'static str| client::Request { method: "POST", path: "/orders", headers: json, body: body.as_bytes() };
    let get = |path| client::Request { method: "GET", path, ..client::Request::default() };
    let shop = Client::new(service);
    let requests = [
        (order(r#"{"copies":1}"#), 200),
        (order(r#"{"copies":3}"#), 409),
        (order("{"), 400),
        (get("/nowhere"), 404),
        (client::Request { method: "HEAD", ..get("/nowhere") }, 404),
        (get("/panic"), 500),
    ];
    for version in [Version::Http1, Version::Http2] {
        for (request, status) in requests {
            let answer = shop.send(version, request).await;
            assert_eq!(answer.status, status, "{request:?}");
            assert_eq!(answer.body.is_empty(), request.method == "HEAD", "{request:?}");
        }
    }
    watch.assert_no_drift();
    println!("{}", watch.coverage());
    assert_eq!(watch.coverage().unseen(), ["rate_limited", "too_large"]);

    let answer = Client::new(without_errbook).send(Version::Http1, get("/nowhere")).await;
    assert_eq!(answer.status, 404);
    let kinds: Vec<FindingKind> = bare.report().findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::NotOurBody]);
}

#[tokio::test]
async fn in_axum() {
    let serve = async |service: axum::Router| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, service).await });
        address
    };
    let (watch, bare) = (Watch::new().unwrap(), Watch::new().unwrap());
    let service = serve(shop().layer(watch.layer())).await;
    judges(service, &watch, serve(on_axum::routes().layer(bare.layer())).await, &bare).await;
}

/// Serves an app of actix-web on a thread of its own.
macro_rules! serve_actix {
    ($app:expr) => {{
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            let server = actix_web::HttpServer::new(move || $app).workers(1).disable_signals();
            actix_web::rt::System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
        });
        address
    }};
}

#[tokio::test]
async fn in_actix_web() {
    let (watch, bare) = (Watch::new().unwrap(), Watch::new().unwrap());
    let (layer, bare_layer) = (watch.layer(), bare.layer());
    let service = serve_actix!({
        let errors = errbook::actix::ErrorMiddleware::<ShopCode>::with(settings());
        actix_web::App::new().configure(on_actix_web::routes).wrap(errors).wrap(layer.clone())
    });
    let without = serve_actix!(actix_web::App::new().configure(on_actix_web::routes).wrap(bare_layer.clone()));
    judges(service, &watch, without, &bare).await;
}

#[tokio::test]
async fn in_salvo() {
    let serve = async |service: salvo::Service| {
        let acceptor = salvo::conn::TcpListener::new("127.0.0.1:0").bind().await;
        let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
        tokio::spawn(salvo::Server::new(acceptor).serve(service));
        address
    };
    let (watch, bare) = (Watch::new().unwrap(), Watch::new().unwrap());
    let errors = errbook::salvo::ErrorHoop::<ShopCode>::with(settings());
    let service = serve(salvo::Service::new(on_salvo::routes()).hoop(watch.layer()).hoop(errors)).await;
    let without = serve(salvo::Service::new(on_salvo::routes()).hoop(bare.layer())).await;
    judges(service, &watch, without, &bare).await;
}

#[tokio::test]
async fn in_poem() {
    async fn serve(service: impl poem::IntoEndpoint<Endpoint: 'static>) -> SocketAddr {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let acceptor = poem::listener::TcpAcceptor::from_tokio(listener).expect("a listener");
        let service = service.into_endpoint();
        tokio::spawn(poem::Server::new_with_acceptor(acceptor).run(service));
        address
    }
    let (watch, bare) = (Watch::new().unwrap(), Watch::new().unwrap());
    let errors = errbook::poem::ErrorMiddleware::<ShopCode>::with(settings());
    let service = serve(on_poem::routes().with(errors).with(watch.layer())).await;
    let without = serve(on_poem::routes().with(bare.layer())).await;
    judges(service, &watch, without, &bare).await;
}

#[tokio::test]
async fn around_the_whole_stack_what_is_compressed_is_known_by_its_entry_and_fails_the_test() {
    let watch = Watch::new().unwrap();
    let stack = axum::Router::new().fallback_service(on_axum::service(on_axum::routes())).layer(watch.layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let shop = Client::new(listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, stack).await });
    let nowhere = client::Request { method: "GET", path: "/nowhere", ..client::Request::default() };
    assert_eq!(shop.send(Version::Http1, nowhere).await.status, 404);
    watch.assert_no_drift();

    let large = " ".repeat(errbook_http_production::error::LIMIT + 1);
    let headers = &[("accept-encoding", "gzip"), ("content-type", "application/json")];
    let order = client::Request { method: "POST", path: "/orders", headers, body: large.as_bytes() };
    let answer = shop.send(Version::Http1, order).await;
    assert_eq!((answer.status, answer.lines("content-encoding")), (413, vec!["gzip"]));
    assert!(!watch.coverage().unseen().contains(&"too_large"));
    assert_eq!(
        watch.failure(Locale::En).as_deref(),
        Some(
            "the response to `POST /orders` could not be read: the body is compressed (`content-encoding: gzip`); add the layer \
             inside of compression"
        )
    );
}

#[test]
fn what_a_client_has_received_is_judged() {
    let watch = Watch::new().unwrap();
    let body = r#"{"code":"order_gone","detail":"This order is gone."}"#;
    let response = Response::builder().status(404).header("content-type", "application/json").body(body).unwrap();
    assert!(!watch.see("GET", "/orders/7", &response).is_empty());

    let (status, headers) = (404, response.headers());
    assert!(!watch.see_parts("GET", "/orders/7", status, headers, body.as_bytes()).is_empty());

    assert!(!watch.see_body("an event of order 7", body.as_bytes()).is_empty());
    assert_eq!(watch.report().responses, 3);
}

#[test]
fn a_kind_is_allowed_for_all_tests() {
    static WATCH: LazyLock<Watch> = LazyLock::new(|| Watch::new().unwrap().allow(FindingKind::NotOurBody));
    assert_eq!(WATCH.for_test().see_body("a message", b"gone").len(), 1);
    WATCH.assert_no_drift();
}
