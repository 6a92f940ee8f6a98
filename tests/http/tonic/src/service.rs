//! The service and its client, over HTTP/2 on loopback. A message is UTF-8 text.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, BufMut};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;
use tonic::body::Body;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::server::{Grpc, NamedService, UnaryService};
use tonic::transport::{Channel, Endpoint, Server};
use tonic::{Request, Response, Status};
use tower_service::Service;

use crate::{SECRET, ShopCode, failure};

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

/// Fails as the request asks: with an error of the catalog, a panic, or a status of its own.
#[derive(Clone)]
struct Fail;

impl UnaryService<String> for Fail {
    type Response = String;
    type Future = Boxed<Result<Response<String>, Status>>;

    fn call(&mut self, request: Request<String>) -> Self::Future {
        Box::pin(async move {
            // So that a later poll resumes the request.
            tokio::task::yield_now().await;
            match request.get_ref().as_str() {
                "fine" => Ok(Response::new("fine".to_owned())),
                "panic" => panic!("{SECRET}"),
                "own" => Err(Status::aborted("of the method itself")),
                name => Err(failure(name))?,
            }
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
        Box::pin(async move { Ok(Grpc::new(Text).unary(Fail, request).await) })
    }
}

/// Starts the shop, with errbook's layer or without, and connects to it.
pub async fn shop(layered: bool) -> tonic::client::Grpc<Channel> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let incoming = TcpListenerStream::new(listener);
    if layered {
        let layer = errbook::tonic::ErrorLayer::<ShopCode>::new();
        tokio::spawn(Server::builder().layer(layer).add_service(Shop).serve_with_incoming(incoming));
    } else {
        tokio::spawn(Server::builder().add_service(Shop).serve_with_incoming(incoming));
    }
    let endpoint = Endpoint::from_shared(format!("http://{address}")).expect("an address");
    tonic::client::Grpc::new(endpoint.connect().await.expect("a connection"))
}

/// Calls a method with this text and these metadata.
///
/// # Errors
///
/// The status of the response.
pub async fn call(
    client: &mut tonic::client::Grpc<Channel>,
    method: &'static str,
    text: &str,
    metadata: &[(&'static str, &str)],
) -> Result<String, Status> {
    client.ready().await.expect("a connection");
    let mut request = Request::new(text.to_owned());
    for (name, value) in metadata {
        request.metadata_mut().append(*name, value.parse().expect("ASCII"));
    }
    let path = http::uri::PathAndQuery::from_static(method);
    client.unary(request, path, Text).await.map(Response::into_inner)
}
