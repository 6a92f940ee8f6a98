//! As a repository layer of a service has them.

pub type Result<T, E = RepositoryError> = std::result::Result<T, E>;

#[derive(Debug, errbook::ApiError)]
pub enum RepositoryError {
    AlreadyExists { table: &'static str, key: i64 },
    PoolExhausted { attempts: u32 },
    NoSuchRow,
    Serialization {
        entity: Entity,
        #[source]
        source: std::string::FromUtf8Error,
    },
    #[api_error(log = "statement {0}/{1} was rejected ({2:?})")]
    Rejected(#[api_error(field = "value_1")] usize, #[api_error(field = "value_2")] usize, #[api_error(field = "value_3")] Option<u32>),
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
