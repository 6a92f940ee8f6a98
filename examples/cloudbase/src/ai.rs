//! Language models: one that works, with a quota of tokens, and others that fail.

use std::sync::{Arc, Mutex};

use poem::web::{Data, Json, Path};
use poem::{Route, handler};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::limits;
use crate::{Cloud, CloudbaseError, lock};

/// The quota of tokens for all callers together. Here, a token is a word.
const QUOTA: usize = 20;

#[derive(Default)]
pub(crate) struct Models {
    used: Mutex<usize>,
}

#[derive(Deserialize)]
struct Prompt {
    prompt: String,
}

#[handler]
fn chat(
    Path(model): Path<String>,
    Json(Prompt { prompt }): Json<Prompt>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<Json<Value>, CloudbaseError> {
    match model.as_str() {
        "echo" => {}
        "retired" => return Err(CloudbaseError::AiModelDisabled),
        "keyless" => return Err(CloudbaseError::AiModelConfigMissing),
        _ => return Err(CloudbaseError::AiModelNotFound),
    }
    let words = prompt.split_whitespace().count();
    if words == 0 {
        return Err(CloudbaseError::AiModelRequestFailed);
    }
    let mut used = lock(&cloud.ai.used);
    if *used + words > QUOTA {
        return Err(CloudbaseError::ExceedTokenQuotaLimit);
    }
    *used += words;
    Ok(Json(json!({ "answer": prompt, "tokens": words })))
}

pub(crate) fn routes() -> Route {
    Route::new().at("/:model/chat", limits::json(chat))
}
