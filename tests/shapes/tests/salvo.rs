//! salvo.

use errbook::Success;
use errbook::salvo::ErrorHoop;
use errbook_shapes::{Client, SECRET, alibaba, claims, common, ruoyi, wechat};
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::http::StatusCode;
use salvo::prelude::*;
use salvo::writing::Text;

#[handler]
async fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn bare(request: &mut Request, response: &mut Response) {
    let status: u16 = request.param("status").expect("a status");
    response.status_code(StatusCode::from_u16(status).expect("a status"));
    response.render(Text::Plain(SECRET));
}

async fn serve(service: Service) -> Client {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address =
        acceptor.holdings().first().and_then(|holding| holding.local_addr.clone().into_std()).expect("a port");
    tokio::spawn(Server::new(acceptor).serve(service));
    Client(address)
}

/// Serves the routes of a convention, and checks its claims.
macro_rules! convention {
    ($convention:ident: $object:ty, $list:ty) => {
        #[tokio::test]
        async fn $convention() {
            use $convention::{CLAIMS, Code, Error};

            #[handler]
            async fn refused() -> Result<(), Error> {
                Err($convention::refused())
            }

            #[handler]
            async fn unauthorized() -> Result<(), Error> {
                Err($convention::unauthorized())
            }

            #[handler]
            async fn object() -> Success<Code, $object> {
                Success::new($convention::object())
            }

            #[handler]
            async fn list() -> Success<Code, $list> {
                Success::new($convention::list())
            }

            #[handler]
            async fn nothing() -> Success<Code, ()> {
                Success::new(())
            }

            let router = Router::new()
                .push(Router::with_path("refused").get(refused))
                .push(Router::with_path("unauthorized").get(unauthorized))
                .push(Router::with_path("object").get(object))
                .push(Router::with_path("list").get(list))
                .push(Router::with_path("nothing").get(nothing))
                .push(Router::with_path("panic").get(panics))
                .push(Router::with_path("bare/{status}").get(bare));
            let service = Service::new(router).hoop(ErrorHoop::<Code>::new());
            claims::hold(serve(service).await, CLAIMS).await;
        }
    };
}

convention!(alibaba: alibaba::Object, [alibaba::Object; 1]);
convention!(common: common::Object, [common::Object; 1]);
convention!(ruoyi: ruoyi::Data<ruoyi::User>, ruoyi::Page<ruoyi::User>);
convention!(wechat: wechat::Token, [&'static str; 2]);
