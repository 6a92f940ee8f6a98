//! Names and texts of parameters, before they are read.

#[cfg(any(feature = "actix-web", feature = "poem"))]
use alloc::string::String;
use alloc::vec::Vec;

use crate::input::Pair;

/// Decodes a query or a form.
pub(crate) fn decoded(text: &[u8]) -> Vec<Pair<'_>> {
    form_urlencoded::parse(text).collect()
}

/// The parameters of a path, as the framework itself decodes them for a map.
#[cfg(any(feature = "actix-web", feature = "poem"))]
#[derive(Debug)]
pub(crate) struct Parameters(pub(crate) Vec<(String, String)>);

#[cfg(any(feature = "actix-web", feature = "poem"))]
mod deserialize {
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::fmt;

    use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

    use super::Parameters;

    impl<'de> Deserialize<'de> for Parameters {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_map(Map)
        }
    }

    struct Map;

    impl<'de> Visitor<'de> for Map {
        type Value = Parameters;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("parameters")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Parameters, A::Error> {
            let mut list = Vec::new();
            while let Some((Name(name), value)) = members.next_entry()? {
                list.push((name, value));
            }
            Ok(Parameters(list))
        }
    }

    /// A name. actix gives names to fields of structs only.
    struct Name(String);

    impl<'de> Deserialize<'de> for Name {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_identifier(Text)
        }
    }

    struct Text;

    impl Visitor<'_> for Text {
        type Value = Name;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a name")
        }

        fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
            Ok(Name(name.into()))
        }
    }
}
