use std::fmt;

#[derive(Debug, errbook::ApiError)]
pub enum ByHand {
    NotFound,
    Broken(#[source] std::io::Error),
}

// errbook: the derive implements `Display`. Move the texts into the catalog, and remove this
#[cfg(any())]
impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ByHand::NotFound => f.write_str("nothing here"),
            ByHand::Broken(cause) => write!(f, "broken: {cause}"),
        }
    }
}
