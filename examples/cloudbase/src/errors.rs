//! The errors of the service, from `catalog.toml`.

/// The errors of the service.
///
/// The variants written here have fields for logs; all others are generated.
#[errbook::catalog]
pub enum CloudbaseError {
    /// A function failed.
    FunctionsExecuteFail {
        /// Its error, for logs only.
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A function returned no result.
    FunctionInvocationFailed,
    /// A function returned no result in time: the same code with its other status.
    #[api_error(entry = "FUNCTION_INVOCATION_FAILED", status = 504)]
    FunctionInvocationTimedOut,
}

/// The codes.
#[errbook::catalog(codes)]
pub enum CloudbaseCode {}
