//! Generated clients call running services and read their errors.

use std::num::NonZeroU32;
use std::time::Duration;

use accounts::{Accounts, Setup};
use bookshop::{App, Config, serve};
use bookshop_domain::{Hashing, Shop, TestBank, TestCarrier};
use errbook_progenitor::accounts::types::{LoginBody, LoginErrors, ShowErrorErrors, ShowErrorName};
use errbook_progenitor::bookshop::types::{
    InvalidInputViolations, PlaceOrderBody, PlaceOrderErrors, PutIntoCartBody, SignUpBody, SignUpErrors,
};
use errbook_progenitor::{accounts as accounts_client, bookshop as bookshop_client};
use progenitor_client::{Error, ResponseValue};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, RETRY_AFTER};
use tokio::net::TcpListener;

/// Returns the response for an error of an operation.
fn error<T: std::fmt::Debug, E: std::fmt::Debug>(result: Result<T, Error<E>>) -> ResponseValue<E> {
    match result {
        Err(Error::ErrorResponse(response)) => response,
        other => panic!("no error of the operation: {other:?}"),
    }
}

async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    (listener, address)
}

/// Starts the accounts API and returns a client of it.
async fn accounts_api() -> accounts_client::Client {
    let (listener, address) = listener().await;
    let service = accounts::service(accounts::routes(), Accounts::new(Setup::default()));
    tokio::spawn(async move { axum::serve(listener, service).await });
    accounts_client::Client::new(&format!("http://{address}"))
}

/// Starts a bookshop with three copies of book 1, and returns its address.
async fn bookshop() -> String {
    let shop = Shop::open(":memory:", Hashing::Cheap).expect("a database");
    shop.add_book("Momo", "Michael Ende", 1250, 3).expect("a book");
    let config = Config {
        session_key: b"a key of tests".to_vec(),
        origins: Vec::new(),
        longest_body: 4096,
        patience: Duration::from_secs(10),
        requests_a_minute: NonZeroU32::MAX,
        shipping_interval: Duration::from_secs(10),
    };
    let (listener, address) = listener().await;
    let app = App::new(shop, TestBank, TestCarrier, config);
    tokio::spawn(serve(listener, app, |service| service, std::future::pending()));
    format!("http://{address}/v2")
}

#[tokio::test]
async fn the_errors_of_an_operation_are_the_variants_of_one_enum() {
    let client = accounts_api().await;
    let login =
        |identifier: &str| LoginBody { identifier: Some(identifier.to_owned()), password: Some("no".to_owned()) };
    let wrong = error(client.login(&login("ann")).await);
    assert_eq!(wrong.status(), 401);
    assert!(matches!(&*wrong, LoginErrors::InvalidCredentials(_)), "{wrong:?}");
    let unknown = error(client.login(&login("nobody")).await);
    assert!(matches!(&*unknown, LoginErrors::UserNotFound(_)), "{unknown:?}");
    let missing = error(client.login(&LoginBody::default()).await);
    assert!(matches!(&*missing, LoginErrors::MissingCredentials(_)), "{missing:?}");
}

#[tokio::test]
async fn an_error_has_its_fields_and_headers() {
    let client = accounts_api().await;
    let locked = error(client.show_error(ShowErrorName::MfaChallengeLocked, None, Some("token")).await);
    assert!(locked.headers().contains_key(RETRY_AFTER));
    let ShowErrorErrors::MfaChallengeLocked(locked) = locked.into_inner() else { panic!("another error") };
    assert_eq!(locked.retry_at.timestamp(), 1_772_353_800);
    assert_eq!(locked.mfa_token.as_deref(), Some("token"));
}

#[tokio::test]
async fn errors_of_both_classes_are_read_by_one_enum() {
    let client = accounts_api().await;
    let mut statuses = Vec::new();
    for name in SHOWN {
        let read = error(client.show_error(name, None, None).await);
        // A variant has the name of the entry.
        let (variant, entry) = (format!("{:?}", *read), format!("{name:?}"));
        assert!(variant.starts_with(&format!("{entry}({entry} {{")), "{entry}: {variant}");
        statuses.push(read.status().as_u16() / 100);
    }
    assert!(statuses.contains(&4) && statuses.contains(&5));
}

/// Some of the entries that the accounts API shows.
const SHOWN: [ShowErrorName; 8] = [
    ShowErrorName::InvalidRequest,
    ShowErrorName::EmailAlreadyExists,
    ShowErrorName::AdminSettingsConflict,
    ShowErrorName::AccountSuspended,
    ShowErrorName::RequestTimeout,
    ShowErrorName::UsageSummaryUnavailable,
    ShowErrorName::StoreUnavailable,
    ShowErrorName::InternalError,
];

#[tokio::test]
async fn problems_have_the_violations_of_a_request() {
    let client = bookshop_client::Client::new(&bookshop().await);
    let body = SignUpBody { email: "nobody".to_owned(), password: "short".to_owned() };
    let invalid = error(client.sign_up(&body).await);
    assert_eq!(invalid.status(), 422);
    let SignUpErrors::InvalidInput(invalid) = invalid.into_inner() else { panic!("another error") };
    let mut pointers = Vec::new();
    for violation in &invalid.errors {
        match violation {
            InvalidInputViolations::NotAnEmailViolation(broken) => pointers.push(broken.pointer.as_deref()),
            InvalidInputViolations::TooShortViolation(broken) => {
                assert!(broken.min > 5, "{broken:?}");
                pointers.push(broken.pointer.as_deref());
            }
            other => panic!("{other:?}"),
        }
    }
    pointers.sort_unstable();
    assert_eq!(pointers, [Some("#/email"), Some("#/password")]);
}

#[tokio::test]
async fn problems_have_the_fields_of_an_error() {
    let address = bookshop().await;
    let body = SignUpBody { email: "ann@example.com".to_owned(), password: "correct horse".to_owned() };
    let session = bookshop_client::Client::new(&address).sign_up(&body).await.expect("an account");
    let token = session.get("token").and_then(|token| token.as_str()).expect("a token");
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {token}")).expect("a header"));
    let http = reqwest::Client::builder().default_headers(headers).build().expect("a client");
    let client = bookshop_client::Client::new_with_client(&address, http);
    client.put_into_cart(&PutIntoCartBody { book: 1, quantity: 4 }).await.expect("a cart");
    let order =
        PlaceOrderBody { address: Some("Rue A 1".to_owned()), card: "4242424242424242".to_owned(), items: Vec::new() };
    let sold_out = error(client.place_order(&order).await);
    let PlaceOrderErrors::SoldOut(sold_out) = sold_out.into_inner() else { panic!("another error") };
    assert_eq!((sold_out.book, sold_out.book_title.as_str(), sold_out.left), (1, "Momo", 3));
}
