//! A document database: collections of JSON documents, each with an owner and a version.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use poem::web::{Data, Json, Path};
use poem::{Route, handler};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::auth::Caller;
use crate::limits::{json, only};
use crate::{Cloud, CloudbaseError, lock};

/// The maximum number of collections.
const MOST_COLLECTIONS: usize = 3;

#[derive(Default)]
pub(crate) struct Database(Mutex<BTreeMap<String, Collection>>);

type Collection = BTreeMap<String, Document>;

#[derive(Clone, Serialize)]
struct Document {
    #[serde(skip)]
    owner: String,
    version: u64,
    data: Map<String, Value>,
}

#[derive(Deserialize)]
struct NewCollection {
    name: String,
}

#[handler]
fn create(_: Caller, Json(new): Json<NewCollection>, cloud: Data<&Arc<Cloud>>) -> Result<(), CloudbaseError> {
    let mut collections = lock(&cloud.database.0);
    if collections.contains_key(&new.name) {
        return Err(CloudbaseError::DatabaseCollectionAlreadyExist);
    }
    if collections.len() == MOST_COLLECTIONS {
        return Err(CloudbaseError::DatabaseCollectionExceedLimit);
    }
    collections.insert(new.name, Collection::new());
    Ok(())
}

#[derive(Deserialize)]
struct NewDocument {
    #[serde(rename = "_id")]
    id: String,
    data: Map<String, Value>,
}

#[handler]
fn insert(
    caller: Caller,
    Path(collection): Path<String>,
    Json(new): Json<NewDocument>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<(), CloudbaseError> {
    let mut collections = lock(&cloud.database.0);
    let collection = collections.get_mut(&collection).ok_or(CloudbaseError::DatabaseCollectionNotExist)?;
    if collection.contains_key(&new.id) {
        return Err(CloudbaseError::DatabaseDuplicateWrite);
    }
    collection.insert(new.id, Document { owner: caller.uid, version: 1, data: new.data });
    Ok(())
}

#[derive(Deserialize)]
struct Change {
    #[serde(rename = "_id")]
    id: String,
    /// The version that the caller read. A different one means that somebody else changed the document.
    version: u64,
    data: Map<String, Value>,
}

#[handler]
fn update(
    caller: Caller,
    Path(collection): Path<String>,
    Json(change): Json<Change>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<Json<Document>, CloudbaseError> {
    let mut collections = lock(&cloud.database.0);
    let collection = collections.get_mut(&collection).ok_or(CloudbaseError::DatabaseCollectionNotExist)?;
    let document = collection.get_mut(&change.id).ok_or(CloudbaseError::DatabaseTransactionFail)?;
    if document.owner != caller.uid {
        return Err(CloudbaseError::DatabasePermissionDenied);
    }
    if document.version != change.version {
        return Err(CloudbaseError::DatabaseTransactionConflict);
    }
    document.version += 1;
    document.data.extend(change.data);
    Ok(Json(document.clone()))
}

#[derive(Deserialize)]
struct Query {
    field: String,
    operator: String,
    value: Value,
}

/// The caller's documents whose field is, or is not, a value.
#[handler]
fn query(
    caller: Caller,
    Path(collection): Path<String>,
    Json(query): Json<Query>,
    cloud: Data<&Arc<Cloud>>,
) -> Result<Json<Vec<Document>>, CloudbaseError> {
    let wanted = match query.operator.as_str() {
        "eq" => true,
        "neq" => false,
        _ => return Err(CloudbaseError::DatabaseInvalidOperrator),
    };
    let collections = lock(&cloud.database.0);
    let collection = collections.get(&collection).ok_or(CloudbaseError::DatabaseCollectionNotExist)?;
    let own = collection.values().filter(|document| document.owner == caller.uid);
    let found = own.filter(|document| (document.data.get(&query.field) == Some(&query.value)) == wanted);
    Ok(Json(found.cloned().collect()))
}

#[handler]
fn count(Path(collection): Path<String>, cloud: Data<&Arc<Cloud>>) -> Result<Json<usize>, CloudbaseError> {
    let collections = lock(&cloud.database.0);
    let collection = collections.get(&collection).ok_or(CloudbaseError::DatabaseCollectionNotExist)?;
    Ok(Json(collection.len()))
}

pub(crate) fn routes() -> Route {
    Route::new()
        .at("/collections", json(create))
        .at("/collections/:name", only("GET, HEAD", poem::get(count)))
        .at("/collections/:name/insert", json(insert))
        .at("/collections/:name/update", json(update))
        .at("/collections/:name/query", json(query))
}
