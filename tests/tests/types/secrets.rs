//! Nothing leaves the process that the catalog does not name.

use std::error::Error;
use std::fmt;

use errbook::{ApiError, Context, Language, Timestamp};

const SECRET: &str = "hunter2";

/// An error that tells its secret in every way that it can.
#[derive(Debug)]
struct Leaky {
    secret: &'static str,
}

impl fmt::Display for Leaky {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.secret)
    }
}

impl Error for Leaky {}

const LEAKY: Leaky = Leaky { secret: SECRET };

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/secrets.toml")]
#[allow(dead_code, reason = "nothing reads what is private")]
enum Derived {
    LoginFailed {
        user: &'static str,
        password: &'static str,
        user_id: u64,
        #[source]
        cause: Leaky,
    },
    #[api_error(entry = "login_failed")]
    Tuple(#[api_error(field = "user")] &'static str, &'static str, #[source] Leaky),
    #[api_error(transparent)]
    Inner(Box<dyn ApiError + Send + Sync>),
}

#[errbook::catalog(catalog = "catalogs/secrets.toml")]
enum Filled {
    LoginFailed {
        user: &'static str,
        #[allow(dead_code, reason = "nothing reads what is private")]
        sql: &'static str,
        source: Box<dyn Error + Send + Sync>,
    },
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/secrets.toml", entry = "login_failed", envelope = "error_message")]
#[allow(dead_code, reason = "nothing reads what is private")]
struct Single {
    user: &'static str,
    token: &'static str,
}

fn errors() -> Vec<Box<dyn ApiError + Send + Sync>> {
    let derived = || Derived::LoginFailed { user: "ann", password: SECRET, user_id: 987_654_321, cause: LEAKY };
    vec![
        Box::new(derived()),
        Box::new(Derived::Tuple("ann", SECRET, LEAKY)),
        Box::new(Derived::Inner(Box::new(derived()))),
        Box::new(Filled::LoginFailed { user: "ann", sql: SECRET, source: Box::new(LEAKY) }),
        Box::new(Single { user: "ann", token: SECRET }),
    ]
}

/// Everything that errbook writes of an error.
fn everything(error: &(dyn ApiError + Send + Sync)) -> String {
    let mut all = format!("{error} {:?} {:?}", error.entry(), error.occurrence());
    for language in [Language::EN, Language::ZH, Language::of("fr")] {
        let context = Context::new()
            .language(language)
            .request_id("r")
            .instance("/i")
            .trace_id("t")
            .timestamp(Timestamp::from_unix(0, 0));
        let response = error.respond(&context);
        let message = error.message(language);
        all.push_str(&format!("{message} {message:?} {:?} {:?}", message.as_static(), response.headers));
        all.push_str(response.body.as_str());
        all.push_str(error.occurrence().body(&context).as_str());
    }
    all.push_str(&serde_json::to_string(error).unwrap());
    all
}

#[test]
fn private_fields_and_sources_are_in_no_message_body_header_or_serialisation() {
    for error in errors() {
        let all = everything(&*error);
        assert!(all.contains("ann"), "{all}");
        for secret in [SECRET, "987654321", "password", "user_id", "cause", "sql", "token", "Leaky", "source"] {
            assert!(!all.contains(secret), "{secret} in {all}");
        }
    }
}

#[test]
fn they_stay_reachable_by_debug_and_source() {
    for error in errors() {
        assert!(format!("{error:?}").contains(SECRET));
    }
    let sources = errors().into_iter().filter(|error| error.source().is_some_and(|source| source.is::<Leaky>()));
    assert_eq!(sources.count(), 4);
}

#[test]
fn a_field_for_headers_alone_is_in_no_body() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/secrets.toml", entry = "login_failed")]
    struct WithRealm {
        user: &'static str,
        hint: Option<&'static str>,
        realm: Option<&'static str>,
    }
    let error = WithRealm { user: "ann", hint: Some("caps lock"), realm: Some("staff") };
    let response = error.respond(&Context::new());
    assert_eq!(response.headers.get("x-realm"), Some("realm=staff"));
    let body = response.body.as_str();
    assert!(body.contains("caps lock") && !body.contains("realm") && !body.contains("staff"), "{body}");
}
