//! Reads the answers that `exports/examples/clients.rs` writes as a Rust client does, and writes beside each file what it takes them for:
//! `tests/clients/typescript` compares that with the TypeScript modules of the same catalogs.
//!
//! `cargo run -p errbook-client-tests --example verdicts -- FOLDER`

// The warning of entries that no response tells apart: it is on a constant beside the type.
#![expect(deprecated)]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use errbook::{Decode, Entry, ErrorReply};
use serde_json::{Map, Value, json};

macro_rules! catalogs {
    ($($name:ident $path:literal $({ $($variants:tt)* })?)*) => {
        $(
            #[errbook::catalog(codes, catalog = $path, decode)]
            enum $name { $($($variants)*)? }
        )*

        /// The files of the catalogs, the entries of their types with their statuses, and how an answer is read.
        const CATALOGS: &[(&str, fn() -> Value, fn(&Value) -> Option<Value>)] =
            &[$(($path, || entries($name::ALL.iter().map(|code| code.entry())), verdict::<$name>)),*];
    };
}

catalogs! {
    Accounts "../../../catalog.toml"
    Bookshop "../../../examples/bookshop/catalog.toml"
    Cloudbase "../../../examples/cloudbase/catalog.toml"
    Genauth "../../../examples/genauth/catalog.toml"
    Passwordless "../../../examples/passwordless/catalog.toml"
    Alibaba "../../shapes/alibaba.toml"
    Common "../../shapes/common.toml"
    Ruoyi "../../shapes/ruoyi.toml"
    Wechat "../../shapes/wechat.toml"
    Azure "../../shapes/lists/azure.toml"
    GithubErrors "../../shapes/lists/github.toml"
    Google "../../shapes/lists/google.toml"
    JsonApi "../../shapes/lists/json_api.toml"
    Rfc9457 "../../shapes/lists/rfc9457.toml"
    Spring "../../shapes/lists/spring.toml"
    Items "../../catalogs/items.toml" {
        #[api_error(entry = "invalid_input", status = 400)]
        InvalidRequest,
    }
    Forms "../../catalogs/violations.toml"
    Versions "../../catalogs/versions.toml" {
        #[api_error(entry = "too_many", status = 503)]
        TooManyForNow,
    }
    Success "../../catalogs/success.toml"
    Everything "../../../pages/tests/site/everything.toml"
    Shop "../../../cli/tests/shop.toml"
    Random "../../tests/responses/random_bodies/catalog.toml"
    RandomLists "../../tests/responses/random_bodies/lists.toml"
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: verdicts FOLDER")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").canonicalize()?;
    for (path, entries, verdict) in CATALOGS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path).canonicalize()?;
        let name = path.strip_prefix(&root)?.with_extension("").to_string_lossy().replace('/', "-");
        let answers: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join(&name).join("answers.json"))?)?;
        let verdicts = answers.iter().map(|answer| verdict(answer).ok_or("an answer is malformed"));
        let verdicts = json!({ "entries": entries(), "answers": verdicts.collect::<Result<Vec<_>, _>>()? });
        fs::write(folder.join(name).join("verdicts.json"), verdicts.to_string())?;
    }
    Ok(())
}

/// Returns the names and statuses of entries.
fn entries(all: impl Iterator<Item = Entry>) -> Value {
    all.map(|entry| json!([entry.name(), entry.status().as_u16()])).collect()
}

/// Returns what an answer is: a success, an entry, one of several, or none.
fn verdict<E: Decode>(answer: &Value) -> Option<Value> {
    let headers: &Map<String, Value> = answer["headers"].as_object()?;
    let headers: Vec<(&str, &str)> =
        headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
    let status = u16::try_from(answer["http"].as_u64()?).ok()?;
    let Some(reply) = ErrorReply::<E>::from_parts(status, &headers, answer["body"].as_str()?.as_bytes()) else {
        return Some(json!({ "success": true, "names": [] }));
    };
    let mut names: Vec<&str> = reply.candidates().map(|entry| entry.name()).collect();
    names.extend(reply.entry().map(|entry| entry.name()));
    names.sort_unstable();
    Some(json!({ "success": false, "names": names }))
}
