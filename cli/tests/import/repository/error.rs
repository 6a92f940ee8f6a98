//! As a repository layer of a service has them.

use thiserror::Error;

pub type Result<T, E = RepositoryError> = std::result::Result<T, E>;

#[derive(Debug, Error)]
pub enum RepositoryError {
    #[error("row for key {key} in table `{table}` already exists")]
    AlreadyExists { table: &'static str, key: i64 },
    #[error("connection pool is exhausted after {attempts} attempts")]
    PoolExhausted { attempts: u32 },
    #[error("row does not exist")]
    NoSuchRow,
    #[error("serialization of {entity} failed")]
    Serialization {
        entity: Entity,
        #[source]
        source: std::string::FromUtf8Error,
    },
    #[error("statement {0}/{1} was rejected ({2:?})")]
    Rejected(usize, usize, Option<u32>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    User,
    Order,
}

impl std::fmt::Display for Entity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", match self { Entity::User => "user", Entity::Order => "order" })
    }
}

impl From<std::sync::PoisonError<()>> for RepositoryError {
    fn from(_: std::sync::PoisonError<()>) -> Self {
        RepositoryError::PoolExhausted { attempts: 0 }
    }
}
