//! poem.

use errbook::poem::{ErrorMiddleware, Success};
use errbook_shapes::{Client, SECRET, alibaba, claims, common, ruoyi, wechat};
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::web::Path;
use poem::{Endpoint, EndpointExt, Response, Result, Route, Server, get, handler};
use tokio::net::TcpListener;

#[handler]
fn panics() {
    panic!("{SECRET}")
}

#[handler]
fn bare(Path(status): Path<u16>) -> Response {
    Response::builder().status(StatusCode::from_u16(status).expect("a status")).body(SECRET)
}

async fn serve(app: impl Endpoint + 'static) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let acceptor = TcpAcceptor::from_tokio(listener).expect("an acceptor");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
    Client(address)
}

/// Serves the routes of a convention, and checks its claims.
macro_rules! convention {
    ($convention:ident: $object:ty, $list:ty) => {
        #[tokio::test]
        async fn $convention() {
            use $convention::{CLAIMS, Code, Error};

            #[handler]
            fn refused() -> Result<(), Error> {
                Err($convention::refused())
            }

            #[handler]
            fn unauthorized() -> Result<(), Error> {
                Err($convention::unauthorized())
            }

            #[handler]
            fn object() -> Success<Code, $object> {
                Success::new($convention::object())
            }

            #[handler]
            fn list() -> Success<Code, $list> {
                Success::new($convention::list())
            }

            #[handler]
            fn nothing() -> Success<Code, ()> {
                Success::new(())
            }

            let app = Route::new()
                .at("/refused", get(refused))
                .at("/unauthorized", get(unauthorized))
                .at("/object", get(object))
                .at("/list", get(list))
                .at("/nothing", get(nothing))
                .at("/panic", get(panics))
                .at("/bare/:status", get(bare))
                .with(ErrorMiddleware::<Code>::new());
            claims::hold(serve(app).await, CLAIMS).await;
        }
    };
}

convention!(alibaba: alibaba::Object, [alibaba::Object; 1]);
convention!(common: common::Object, [common::Object; 1]);
convention!(ruoyi: ruoyi::Data<ruoyi::User>, ruoyi::Page<ruoyi::User>);
convention!(wechat: wechat::Token, [&'static str; 2]);
