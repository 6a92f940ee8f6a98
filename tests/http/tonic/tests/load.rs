//! Ten thousand concurrent calls over HTTP/2, each of which gets its own status.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use errbook::tonic::ErrorLayer;
use errbook_http_load::{Ask, Kind, LoadCode, run, work};
use errbook_http_tonic::service::{Client, Text, call};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tonic::body::Body;
use tonic::server::{Grpc, NamedService, UnaryService};
use tonic::transport::{Endpoint, Server};
use tonic::{Code, Request, Response, Status};
use tonic_types::StatusExt;
use tower_service::Service;

/// A server takes 200 calls at once on each connection.
const CONNECTIONS: usize = 100;

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

#[derive(Clone)]
struct Fail;

impl UnaryService<String> for Fail {
    type Response = String;
    type Future = Boxed<Result<Response<String>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        Box::pin(async move {
            let path = request.into_inner();
            let (kind, number) = path.trim_start_matches("/fail/").split_once('/').unwrap();
            Ok(Response::new(work(kind, number.parse().unwrap()).await?))
        })
    }
}

#[derive(Clone)]
struct Load;

impl NamedService for Load {
    const NAME: &'static str = "load.Load";
}

impl Service<http::Request<Body>> for Load {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Boxed<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        Box::pin(async move { Ok(Grpc::new(Text).unary(Fail, request).await) })
    }
}

/// Starts the service and connects to it.
async fn connect() -> Vec<Client> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = Endpoint::from_shared(format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let mut server = Server::builder().layer(ErrorLayer::<LoadCode>::new());
    tokio::spawn(server.add_service(Load).serve_with_incoming(TcpListenerStream::new(listener)));
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        clients.push(Client::new(endpoint.connect().await.unwrap()));
    }
    clients
}

/// The code of a kind.
fn code(kind: Kind) -> Code {
    match kind {
        Kind::Direct => Code::Aborted,
        Kind::Spawned => Code::InvalidArgument,
        Kind::Joined => Code::ResourceExhausted,
        Kind::Cancelled => Code::Unavailable,
        Kind::Panicked => Code::Internal,
        Kind::Nowhere => Code::Unimplemented,
        Kind::Fine | Kind::Abandoned => Code::Ok,
    }
}

/// Calls the service, and checks the status: its code, the reader's message, the value and the id are those of the call.
async fn send(mut client: Client, ask: Ask) {
    let metadata = ask.headers();
    let metadata: Vec<_> = metadata.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let method = if ask.kind == Kind::Nowhere { "/load.Nothing/Fail" } else { "/load.Load/Fail" };
    let status = match call(&mut client, method, &ask.path(), &metadata).await {
        Ok(text) => return assert_eq!((ask.kind, text), (Kind::Fine, format!("fine {}", ask.number))),
        Err(status) => status,
    };
    assert_eq!(status.code(), code(ask.kind), "{ask:?} {status:?}");
    let details = status.get_error_details();
    let localized = details.localized_message().unwrap();
    // Unknown methods are a mistake of the caller in HTTP, and not in gRPC (google.rpc.Code, UNIMPLEMENTED).
    if ask.kind != Kind::Nowhere {
        assert_eq!(localized.message, ask.message(), "{ask:?}");
    }
    assert_eq!(localized.locale, ask.language(), "{ask:?}");
    let number = details.error_info().unwrap().metadata.get("number").cloned();
    let has_number = !matches!(ask.kind, Kind::Panicked | Kind::Nowhere);
    assert_eq!(number, has_number.then(|| ask.number.to_string()), "{ask:?}");
    assert_eq!(status.metadata().get("x-request-id").unwrap().to_str().unwrap(), ask.id());
}

#[test]
fn of_ten_thousand_concurrent_calls_each_gets_its_own_status() {
    run(async || {
        let clients = connect().await;
        move |ask: Ask| send(clients[ask.number % CONNECTIONS].clone(), ask)
    });
}
