use std::fmt;

#[derive(Debug, thiserror::Error)]
pub enum ByHand {
    NotFound,
    Broken(#[source] std::io::Error),
}

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ByHand::NotFound => f.write_str("nothing here"),
            ByHand::Broken(cause) => write!(f, "broken: {cause}"),
        }
    }
}
