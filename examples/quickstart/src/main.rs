//! In the making.
use errbook::{ApiError, Context, Language, Timestamp};

/// Hand-written.
#[derive(Debug, ApiError)]
#[api_error(group = "mfa")]
pub enum MfaError {
    /// x
    MfaNotEnabled,
    /// x
    MfaChallengeLocked {
        /// x
        retry_at: Timestamp,
        /// x
        mfa_token: Option<String>,
    },
    /// x
    #[api_error(entry = "invalid_mfa_code", status = 500)]
    Verifier {
        /// x
        #[source]
        cause: std::num::ParseIntError,
    },
    /// x
    #[api_error(transparent)]
    Billing(#[from] BillingError),
}

/// Filled.
#[errbook::catalog(group = "billing")]
pub enum BillingError {
    /// Mine.
    StripeCancelFailed {
        /// x
        #[source]
        cause: std::fmt::Error,
    },
}

/// Codes.
#[errbook::catalog(codes)]
pub enum AccountsCode {}

fn main() {
    let errors: Vec<Box<dyn ApiError>> = vec![
        Box::new(MfaError::MfaNotEnabled),
        Box::new(MfaError::MfaChallengeLocked { retry_at: Timestamp::from_unix(1_800_000_000, 0), mfa_token: Some("t\"".into()) }),
        Box::new(MfaError::Verifier { cause: "x".parse::<i32>().unwrap_err() }),
        Box::new(MfaError::from(BillingError::StripeCancelFailed { cause: std::fmt::Error })),
        Box::new(BillingError::PolicyNotFound),
    ];
    for error in errors {
        println!("{error:?} {} {} {}", error.status(), error, error.message(Language::ZH));
        let response = error.respond(&Context::new().accept_language("zh-CN,en;q=0.5"));
        println!("{:?} {}", response.headers, String::from_utf8_lossy(&response.body));
    }
    println!("{:?} {:?} {}", AccountsCode::from_code("invalid_token"), AccountsCode::from_response(401, "invalid_token"), AccountsCode::ALL.len());
}
