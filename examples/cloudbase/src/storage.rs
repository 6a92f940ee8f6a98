//! Files: uploads, and signed links that expire.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use futures_util::stream;
use poem::error::ReadBodyError;
use poem::web::{Data, Json, Path, Query};
use poem::{Body, Response, Route, handler};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::auth::Caller;
use crate::limits::{self, only};
use crate::{Cloud, CloudbaseError, lock};

/// The maximum size of a file.
const LARGEST: usize = 256 * 1024;

/// The number of files that one request can delete.
const LARGEST_BATCH: usize = 50;

#[derive(Default)]
pub(crate) struct Storage {
    files: Mutex<BTreeMap<String, File>>,
    /// Random keys of this process. A real service signs with HMAC-SHA-256.
    keys: RandomState,
}

struct File {
    owner: String,
    content: Vec<u8>,
}

impl Storage {
    fn signature(&self, path: &str, expires: u64) -> String {
        format!("{:016x}", self.keys.hash_one((path, expires)))
    }
}

#[handler]
async fn upload(
    caller: Caller,
    Path(path): Path<String>,
    body: Body,
    cloud: Data<&Arc<Cloud>>,
) -> poem::Result<Json<Value>> {
    let content = body.into_bytes_limit(LARGEST).await.map_err(|error| match error {
        ReadBodyError::PayloadTooLarge => poem::Error::from(CloudbaseError::ExceedUploadMaxfilesize),
        other => other.into(),
    })?;
    let mut files = lock(&cloud.storage.files);
    if files.contains_key(&path) {
        return Err(CloudbaseError::ObjectAlreadyExist.into());
    }
    let below = format!("{path}/");
    if files.keys().any(|known| known.starts_with(&below) || path.starts_with(&format!("{known}/"))) {
        return Err(CloudbaseError::StorageFilePathConflict.into());
    }
    let size = content.len();
    files.insert(path, File { owner: caller.uid, content: content.to_vec() });
    Ok(Json(json!({ "size": size })))
}

#[derive(Deserialize)]
struct NewLink {
    path: String,
    seconds: i64,
}

/// Returns a link to one of the caller's files, valid for a number of seconds; a negative number gives an expired link.
#[handler]
fn link(caller: Caller, Json(new): Json<NewLink>, cloud: Data<&Arc<Cloud>>) -> Result<Json<Value>, CloudbaseError> {
    let storage = &cloud.storage;
    let files = lock(&storage.files);
    let file = files.get(&new.path).ok_or(CloudbaseError::StorageFileNonexist)?;
    if file.owner != caller.uid {
        return Err(CloudbaseError::StorageExceedAuthority);
    }
    let expires = now().saturating_add_signed(new.seconds);
    let (path, sign) = (&new.path, storage.signature(&new.path, expires));
    Ok(Json(json!({ "url": format!("/storage/files/{path}?t={expires}&sign={sign}") })))
}

#[derive(Deserialize)]
struct Signed {
    t: Option<u64>,
    sign: Option<String>,
}

/// Streams the file of a signed link.
#[handler]
fn download(
    Path(path): Path<String>,
    Query(signed): Query<Signed>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<Response, CloudbaseError> {
    let storage = &cloud.storage;
    let (Some(expires), Some(sign)) = (signed.t, signed.sign) else {
        return Err(CloudbaseError::CdnSignatureMissing);
    };
    if sign != storage.signature(&path, expires) {
        return Err(CloudbaseError::CdnInvalidSignature);
    }
    if expires < now() {
        return Err(CloudbaseError::CdnSignatureExpired);
    }
    let content = lock(&storage.files).get(&path).ok_or(CloudbaseError::StorageFileNonexist)?.content.clone();
    let chunks: Vec<std::io::Result<Vec<u8>>> = content.chunks(4096).map(|chunk| Ok(chunk.to_vec())).collect();
    Ok(Response::builder().content_type("application/octet-stream").body(Body::from_bytes_stream(stream::iter(chunks))))
}

#[derive(Deserialize)]
struct Batch {
    paths: Vec<String>,
}

/// Deletes all of these files, or none.
#[handler]
fn delete(caller: Caller, Json(batch): Json<Batch>, cloud: Data<&Arc<Cloud>>) -> Result<(), CloudbaseError> {
    if batch.paths.len() > LARGEST_BATCH {
        return Err(CloudbaseError::ObjectBatchTooLarge);
    }
    let mut files = lock(&cloud.storage.files);
    for path in &batch.paths {
        let file = files.get(path).ok_or(CloudbaseError::ObjectNotExist)?;
        if file.owner != caller.uid {
            return Err(CloudbaseError::StorageExceedAuthority);
        }
    }
    files.retain(|path, _| !batch.paths.contains(path));
    Ok(())
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

pub(crate) fn routes() -> Route {
    Route::new()
        .at("/files/*path", only("GET, HEAD, PUT", poem::get(download).put(upload)))
        .at("/links", limits::json(link))
        .at("/delete", limits::json(delete))
}
