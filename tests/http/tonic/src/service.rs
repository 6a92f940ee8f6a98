//! The service and its client, over HTTP/2 on loopback. A message is UTF-8 text.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, BufMut, Bytes};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tokio_stream::{Stream, StreamExt};
use tonic::body::Body;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::metadata::MetadataMap;
use tonic::server::{Grpc, NamedService, ServerStreamingService, UnaryService};
use tonic::service::interceptor::InterceptedService;
use tonic::transport::{Channel, Endpoint, Server};
use tonic::{Code, Request, Response, Status};
use tonic_types::{ErrorDetails, StatusExt};
use tower_service::Service;

use crate::{SECRET, ShopCode, StockError, failure, form};

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A codec for plain text.
#[derive(Default)]
pub struct Text;

impl Codec for Text {
    type Encode = String;
    type Decode = String;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Text {
    type Item = String;
    type Error = Status;

    fn encode(&mut self, item: String, buffer: &mut EncodeBuf<'_>) -> Result<(), Status> {
        buffer.put_slice(item.as_bytes());
        Ok(())
    }
}

impl Decoder for Text {
    type Item = String;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes = buffer.copy_to_bytes(buffer.remaining());
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}

/// Fails as the request asks: with an error of a catalog, a panic, or a status of its own.
async fn fail(name: &str) -> Result<String, Status> {
    match name {
        "fine" => Ok("fine".to_owned()),
        "panic" => panic!("{SECRET}"),
        "own" => Err(Status::aborted(SECRET)),
        "detailed" => {
            let mut metadata = MetadataMap::new();
            metadata.insert("grpc-retry-pushback-ms", "7".parse().expect("ASCII"));
            Err(Status::with_details_and_metadata(Code::Unavailable, SECRET, Bytes::from_static(b"\xFF"), metadata))
        }
        "of another domain" => Err(of_domain("bank.example.com")),
        "of the same domain" => Err(of_domain("shop.example.com")),
        "of another catalog" => Err(StockError::SoldOut { id: 7, x: 8, code: "c".to_owned() })?,
        "form" => Err(form())?,
        "spawned" => {
            let spawned = tokio::spawn(async { Status::from(failure("order")) }).await;
            Err(spawned.map_err(|error| Status::internal(error.to_string()))?)
        }
        "slow" => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            Ok("slow".to_owned())
        }
        name => Err(failure(name))?,
    }
}

/// A status as another service makes it.
fn of_domain(domain: &str) -> Status {
    let details = ErrorDetails::with_error_info("SOLD_OUT", domain, []);
    Status::with_error_details(Code::NotFound, "of another service", details)
}

#[derive(Clone)]
struct Fail;

impl UnaryService<String> for Fail {
    type Response = String;
    type Future = Boxed<Result<Response<String>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        Box::pin(async move {
            // So that a later poll resumes the request.
            tokio::task::yield_now().await;
            fail(request.get_ref()).await.map(Response::new)
        })
    }
}

/// Sends a message, and then fails in the same ways.
#[derive(Clone)]
struct Watch;

impl ServerStreamingService<String> for Watch {
    type Response = String;
    type ResponseStream = Pin<Box<dyn Stream<Item = Result<String, Status>> + Send>>;
    type Future = Boxed<Result<Response<Self::ResponseStream>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        Box::pin(async move {
            let name = request.into_inner();
            let stream = tokio_stream::iter(["first".to_owned(), name]).then(|name| async move {
                tokio::task::yield_now().await;
                if name == "first" { Ok(name) } else { fail(&name).await }
            });
            Ok(Response::new(Box::pin(stream) as Self::ResponseStream))
        })
    }
}

/// The shop.
#[derive(Clone)]
pub struct Shop;

impl NamedService for Shop {
    const NAME: &'static str = "shop.Shop";
}

impl Service<http::Request<Body>> for Shop {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Boxed<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let method = request.uri().path().rsplit('/').next().unwrap_or_default().to_owned();
        assert!(method != "Panic", "{SECRET}");
        Box::pin(async move {
            Ok(match method.as_str() {
                "Fail" => Grpc::new(Text).unary(Fail, request).await,
                "Watch" => Grpc::new(Text).server_streaming(Watch, request).await,
                "Status" => {
                    let status = request.headers()["http-status"].to_str().expect("ASCII").parse::<u16>();
                    let mut response = http::Response::new(Body::new(SECRET.to_owned()));
                    *response.status_mut() = http::StatusCode::from_u16(status.expect("a number")).expect("a status");
                    response
                }
                // As generated code does.
                _ => Status::unimplemented("").into_http(),
            })
        })
    }
}

/// Denies requests with the metadata `deny`.
fn interceptor(request: Request<()>) -> Result<Request<()>, Status> {
    if request.metadata().contains_key("deny") { Err(Status::unauthenticated(SECRET)) } else { Ok(request) }
}

/// Starts the shop, with errbook's layer or without, and connects to it.
pub async fn shop(layered: bool) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let incoming = TcpListenerStream::new(listener);
    let shop = InterceptedService::new(Shop, interceptor);
    if layered {
        let layer = errbook::tonic::ErrorLayer::<ShopCode>::new().timeout(Duration::from_secs(2));
        tokio::spawn(Server::builder().layer(layer).add_service(shop).serve_with_incoming(incoming));
    } else {
        tokio::spawn(Server::builder().add_service(shop).serve_with_incoming(incoming));
    }
    let endpoint = Endpoint::from_shared(format!("http://{address}")).expect("an address");
    Client::new(endpoint.connect().await.expect("a connection"))
}

/// A client of the shop.
pub type Client = tonic::client::Grpc<Channel>;

fn request(text: &str, metadata: &[(&'static str, &str)]) -> Request<String> {
    let mut request = Request::new(text.to_owned());
    for (name, value) in metadata {
        request.metadata_mut().append(*name, value.parse().expect("ASCII"));
    }
    request
}

/// Calls a method that sends a message and then fails, and returns how the stream ends.
///
/// # Panics
///
/// If the response does not begin with the message.
pub async fn watch(client: &mut Client, text: &str, metadata: &[(&'static str, &str)]) -> Status {
    client.ready().await.expect("a connection");
    let path = http::uri::PathAndQuery::from_static("/shop.Shop/Watch");
    let response = client.server_streaming(request(text, metadata), path, Text).await.expect("a stream");
    let mut stream = response.into_inner();
    assert_eq!(stream.message().await.expect("a message").as_deref(), Some("first"));
    stream.message().await.expect_err("a failure")
}

/// Calls a method with this text and these metadata.
///
/// # Errors
///
/// The status of the response.
pub async fn call(
    client: &mut Client,
    method: &'static str,
    text: &str,
    metadata: &[(&'static str, &str)],
) -> Result<String, Status> {
    client.ready().await.expect("a connection");
    let path = http::uri::PathAndQuery::from_static(method);
    client.unary(request(text, metadata), path, Text).await.map(Response::into_inner)
}
