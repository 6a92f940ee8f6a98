//! Generated code uses the path in `crate = …` if errbook has another name.

/// A re-export, as a framework would have it.
pub mod framework {
    pub use api_errors as errors;
}

/// Written by hand.
#[derive(Debug, api_errors::ApiError)]
#[api_error(crate = api_errors, openapi)]
pub enum Derived {
    /// Nothing is left.
    OutOfStock {
        /// Of which size.
        size: &'static str,
        /// What else there is.
        more: Vec<u8>,
    },
    /// Another error.
    #[api_error(transparent)]
    Other(#[from] Filled),
}

/// Generated from the catalog.
#[api_errors::catalog(crate = crate::framework::errors, violations = InputViolation, decode, openapi)]
pub enum Filled {}

/// Violations from the catalog.
#[api_errors::catalog(crate = crate::framework::errors, violations, decode)]
pub enum InputViolation {}

/// Violations written by hand.
#[derive(Debug, api_errors::Violation)]
#[violation(crate = api_errors)]
pub enum DerivedViolation {
    /// Too much of it.
    TooLarge {
        /// How much there can be.
        limit: u8,
        /// Of what.
        unit: &'static str,
    },
}

/// The codes of violations.
#[api_errors::catalog(codes, violations, crate = ::api_errors)]
pub enum RenamedViolationCode {}

/// The codes, with a path from the root of all crates.
#[api_errors::catalog(codes, crate = ::api_errors, decode, openapi = "Codes.")]
pub enum RenamedCode {}

/// A struct, with a path in quotes.
#[derive(Debug, api_errors::ApiError)]
#[api_error(crate = "api_errors", entry = "out_of_stock", decode)]
pub struct Single {
    /// Of which size.
    pub size: String,
    /// What else there is.
    pub more: [bool; 1],
}

#[cfg(test)]
mod tests {
    use super::*;
    use api_errors::{ApiError, Json};

    #[test]
    fn each_path_to_errbook_leads_to_the_same_answers() {
        let filled = Filled::OutOfStock { size: OutOfStockSize::Large, since: None, more: vec![Json::from(1)] };
        assert_eq!(filled.to_string(), "large is out of stock.");
        let derived = Derived::from(filled);
        assert_eq!(derived.code(), "out_of_stock");
        assert_eq!(derived.status(), 409);
        let single = Single { size: "XL".to_owned(), more: [true] };
        assert_eq!(single.to_string(), "XL is out of stock.");
        let derived = Derived::OutOfStock { size: "M", more: vec![1, 2] };
        let response = derived.respond(&api_errors::Context::new());
        let expected = r#"{"error":"out_of_stock","message":"M is out of stock.","size":"M","more":[1,2]}"#;
        assert_eq!(response.body, expected);
        assert_eq!("out_of_stock".parse::<RenamedCode>().unwrap(), RenamedCode::OutOfStock);
        let large = InputViolation::TooLarge { limit: 5, unit: TooLargeUnit::Pages, since: None };
        let violations = api_errors::Violations::new().with(api_errors::Pointer::root(), large);
        assert_eq!(violations.iter().next().unwrap().violation.to_string(), "At most 5 pages.");
        assert_eq!(Filled::InvalidInput { violations }.code(), "invalid_input");
        let derived = DerivedViolation::TooLarge { limit: 5, unit: "pages" };
        assert_eq!(RenamedViolationCode::of(&derived), Some(RenamedViolationCode::TooLarge));
        assert_eq!("small".parse::<OutOfStockSize>().unwrap(), OutOfStockSize::Small);
    }

    #[test]
    fn each_path_to_errbook_decodes_the_same_answers() {
        use api_errors::{Decode, ErrorReply};

        fn decoded<E: Decode>(response: &api_errors::Response) -> E {
            let headers: Vec<(&str, &str)> = response.headers.iter().collect();
            let reply = ErrorReply::from_parts(response.status.as_u16(), &headers, response.body.as_ref());
            reply.expect("an error").into_error().map_err(|reply| reply.to_string()).expect("an entry")
        }

        let sent = Single { size: "large".to_owned(), more: [true] }.respond(&api_errors::Context::new());
        let Single { size, more } = decoded(&sent);
        assert_eq!((size.as_str(), more), ("large", [true]));
        assert!(matches!(decoded(&sent), Filled::OutOfStock { size: OutOfStockSize::Large, since: None, .. }));
        assert_eq!(decoded::<RenamedCode>(&sent), RenamedCode::OutOfStock);
        let large = InputViolation::TooLarge { limit: 5, unit: TooLargeUnit::Pages, since: None };
        let violations = api_errors::Violations::new().with(api_errors::Pointer::root(), large);
        let sent = Filled::InvalidInput { violations }.respond(&api_errors::Context::new());
        let Filled::InvalidInput { violations } = decoded(&sent) else { panic!("{sent:?}") };
        let violation = &violations.iter().next().expect("a violation").violation;
        assert!(matches!(violation, InputViolation::TooLarge { limit: 5, unit: TooLargeUnit::Pages, since: None }));
    }

    #[test]
    fn each_path_to_errbook_leads_to_the_same_documents() {
        use api_errors::openapi::{Fallbacks, Merged, Responses};

        type All = Merged<(Derived, Fallbacks<RenamedCode>)>;

        let own = Filled::openapi_responses();
        assert!(own.schemas.contains_key("OutOfStock"));
        assert_eq!(Derived::openapi_responses(), own, "the error inside has all entries");
        let fallbacks = <Fallbacks<RenamedCode>>::openapi_responses();
        assert!(fallbacks.responses.contains_key("default"));
        assert!(All::openapi_responses().schemas.len() > own.schemas.len(), "their names have a prefix");
    }
}
