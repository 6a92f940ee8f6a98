//! The errors of the service, from `catalog.toml`.

/// Everything that the service answers with in place of a result.
///
/// The variants written here carry what is for logs only; the catalog fills in all others.
#[errbook::catalog]
pub enum CloudbaseError {
    /// The code of a function broke off.
    FunctionsExecuteFail {
        /// What it said: for its logs, never for the caller.
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A function did not come back with a result.
    FunctionInvocationFailed,
    /// It did not come back in time: the same code with its other status.
    #[api_error(entry = "FUNCTION_INVOCATION_FAILED", status = 504)]
    FunctionInvocationTimedOut,
}

/// The codes alone.
#[errbook::catalog(codes)]
pub enum CloudbaseCode {}
