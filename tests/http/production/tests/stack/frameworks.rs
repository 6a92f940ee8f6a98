//! The stacks, serving.

use std::thread;

use axum::extract::Request;
use errbook_http_production::{actix as actix_stack, axum as axum_stack, poem as poem_stack, salvo as salvo_stack};
use salvo::conn::{Acceptor as _, Listener as _};

use crate::client::Client;
use crate::requests;

async fn axum_service() -> Client {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let service = axum_stack::service(axum_stack::routes());
    let service = axum::ServiceExt::<Request>::into_make_service(service);
    tokio::spawn(async move { axum::serve(listener, service).await });
    Client::new(address)
}

async fn actix_service() -> Client {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        let server = actix_web::HttpServer::new(|| actix_stack::app(actix_stack::routes)).workers(1).disable_signals();
        actix_web::rt::System::new().block_on(server.listen_auto_h2c(listener).expect("a listener").run())
    });
    let uncompressed = &["a time-out", "a panic in a handler", "a panic in a middleware"];
    Client { statuses: &[("a wrong media type", 400)], uncompressed, ..Client::new(address) }
}

async fn salvo_service() -> Client {
    let acceptor = salvo::conn::TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().expect("an address");
    tokio::spawn(salvo::Server::new(acceptor).serve(salvo_stack::service(salvo_stack::routes())));
    Client { statuses: &[("a wrong media type", 400), ("a time-out", 503)], ..Client::new(address) }
}

async fn poem_service() -> Client {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = poem::listener::TcpAcceptor::from_tokio(listener).expect("a listener");
    tokio::spawn(poem::Server::new_with_acceptor(acceptor).run(poem_stack::service(poem_stack::routes())));
    Client::new(address)
}

/// The tests of a framework.
macro_rules! framework {
    ($name:ident, $service:ident) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn every_failure_is_answered_by_the_catalog_and_can_be_read_by_browsers() {
                requests::every_failure(&$service().await).await;
            }

            #[tokio::test]
            async fn an_id_is_the_same_everywhere() {
                requests::request_ids(&$service().await).await;
            }

            #[tokio::test]
            async fn a_compressed_answer_is_the_same() {
                requests::compression(&$service().await).await;
            }

            #[tokio::test]
            async fn a_preflight_is_answered_outside() {
                requests::preflight(&$service().await).await;
            }

            #[tokio::test]
            async fn a_slash_at_the_end_of_a_path_is_none() {
                requests::normalized_paths(&$service().await).await;
            }

            #[tokio::test]
            async fn an_aborted_upload_harms_nobody() {
                requests::aborted_upload(&$service().await).await;
            }
        }
    };
}

framework!(on_axum, axum_service);
framework!(on_actix_web, actix_service);
framework!(on_salvo, salvo_service);
framework!(on_poem, poem_service);

#[tokio::test]
async fn requests_are_decompressed_within_the_limit() {
    for client in [axum_service().await, actix_service().await] {
        requests::compressed_requests(&client).await;
    }
}
