//! Cloud functions, with limits on time, memory and concurrent calls.

use std::sync::Arc;
use std::time::Duration;

use poem::web::{Data, Json, Path, Query};
use poem::{Route, handler};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::limits::{self, only};
use crate::{Cloud, CloudbaseError};

/// The time limit of a function, and of the gateway for one that is not scheduled.
const TIME_LIMIT: Duration = Duration::from_millis(200);

/// The memory limit of a function, in bytes.
const MEMORY_LIMIT: usize = 1 << 20;

pub(crate) struct Functions {
    /// The limit of concurrent calls.
    slots: Semaphore,
}

impl Default for Functions {
    fn default() -> Self {
        Self { slots: Semaphore::new(2) }
    }
}

#[derive(Deserialize)]
struct Call {
    /// The version that is called.
    #[serde(default)]
    qualifier: Option<u32>,
}

/// Calls a function with one JSON value.
#[handler]
async fn call(
    Path(name): Path<String>,
    Query(Call { qualifier }): Query<Call>,
    Json(argument): Json<Value>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<Json<Value>, CloudbaseError> {
    let _slot = cloud.functions.slots.try_acquire().map_err(|_| CloudbaseError::FunctionExceedResourceLimit)?;
    let versions = match name.as_str() {
        "divide" | "sleep" | "fill" => 2,
        "draft" => return Err(CloudbaseError::FunctionsStatusAbnormity),
        "lost" => return Err(CloudbaseError::FunctionInvocationTimedOut),
        _ => return Err(CloudbaseError::FunctionNotFound),
    };
    if qualifier.is_some_and(|qualifier| qualifier == 0 || qualifier > versions) {
        return Err(CloudbaseError::FunctionQualifierNotFound);
    }
    let run = async {
        match name.as_str() {
            "divide" => divide(&argument),
            "sleep" => sleep(&argument).await,
            _ => fill(&argument),
        }
    };
    let result = tokio::time::timeout(TIME_LIMIT, run).await;
    result.unwrap_or(Err(CloudbaseError::FunctionsTimeLimitExceeded)).map(Json)
}

fn divide(argument: &Value) -> Result<Value, CloudbaseError> {
    let number = |name: &str| argument.get(name).and_then(Value::as_i64).ok_or(CloudbaseError::FunctionParamInvalid);
    let (dividend, divisor) = (number("dividend")?, number("divisor")?);
    let quotient = dividend.checked_div(divisor).ok_or_else(|| CloudbaseError::FunctionsExecuteFail {
        cause: format!("/srv/divide.js:7: {dividend} / {divisor} has no result").into(),
    })?;
    Ok(json!({ "quotient": quotient }))
}

async fn sleep(argument: &Value) -> Result<Value, CloudbaseError> {
    let milliseconds = argument.as_u64().ok_or(CloudbaseError::FunctionParamInvalid)?;
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    Ok(Value::Null)
}

fn fill(argument: &Value) -> Result<Value, CloudbaseError> {
    let bytes = argument.as_u64().ok_or(CloudbaseError::FunctionParamInvalid)?;
    match usize::try_from(bytes) {
        Ok(bytes) if bytes <= MEMORY_LIMIT => Ok(json!({ "filled": vec![0_u8; bytes].len() })),
        _ => Err(CloudbaseError::FunctionsMemoryLimitExceeded),
    }
}

/// Waits without a time limit of its own, so that the limit of the service applies.
#[handler]
async fn wait(Path(seconds): Path<u64>) {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

pub(crate) fn routes() -> Route {
    Route::new().at("/:name", limits::json(call)).at("/-/wait/:seconds", only("GET, HEAD", poem::get(wait)))
}
