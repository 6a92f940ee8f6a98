//! Type parameters, lifetimes and constants.

use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::marker::PhantomData;

use errbook::field::{FieldValue, Integer};
use errbook::{ApiError, Context};
use errbook_tests::body;

const BODY: &str = r#"{"error":"limit","message":"At most 3 of tea.","most":3,"name":"tea"}"#;

fn answer(error: &dyn ApiError) -> String {
    body(error, &Context::new())
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Borrowed<'a, 'b: 'a> {
    Limit { most: &'b u8, name: &'a str, items: Option<&'a [f32]> },
}

#[test]
fn fields_can_be_borrowed() {
    let name = String::from("tea");
    assert_eq!(answer(&Borrowed::Limit { most: &3, name: &name, items: None }), BODY);
    let items = Some(&[0.5, 1.5][..]);
    let json = answer(&Borrowed::Limit { most: &3, name: &name, items });
    assert!(json.ends_with("\"items\":[0.5,1.5]}"), "{json}");
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Generic<N, T = String> {
    Limit {
        most: N,
        name: T,
    },
    #[api_error(entry = "failed")]
    Private(PhantomData<N>),
}

#[test]
fn bounds_come_from_the_fields_of_the_catalog() {
    assert_eq!(answer(&Generic::Limit { most: 3_u8, name: "tea" }), BODY);
    assert_eq!(answer(&Generic::<i128>::Limit { most: 3, name: "tea".to_owned() }), BODY);
    let private: Generic<u8, char> = Generic::Private(PhantomData);
    assert_eq!(private.to_string(), "It failed.");
}

/// No `Display`, and no value of a field.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Unbounded<P> {
    Failed { cause: P },
}

#[test]
fn a_private_field_of_a_type_parameter_needs_debug_alone() {
    let error = Unbounded::Failed { cause: Opaque };
    assert_eq!(answer(&error), r#"{"error":"failed","message":"It failed."}"#);
    let Unbounded::Failed { cause } = error;
    assert_eq!(format!("{cause:?}"), "Opaque");
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Sourced<E, O: Error + 'static> {
    #[api_error(entry = "failed")]
    One(#[source] E),
    #[api_error(entry = "failed")]
    Other {
        #[source]
        cause: Option<O>,
    },
}

#[test]
fn a_source_can_be_of_a_type_parameter() {
    let error: Sourced<fmt::Error, fmt::Error> = Sourced::One(fmt::Error);
    assert!(error.source().unwrap().is::<fmt::Error>());
    let error: Sourced<fmt::Error, fmt::Error> = Sourced::Other { cause: Some(fmt::Error) };
    assert!(error.source().unwrap().is::<fmt::Error>());
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum SourcedOption<E> {
    #[api_error(entry = "failed")]
    Maybe { source: Option<E> },
}

#[test]
fn an_optional_source_of_a_type_parameter_is_bounded_for_the_user() {
    assert!(SourcedOption::Maybe { source: Some(fmt::Error) }.source().unwrap().is::<fmt::Error>());
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Wrapping<E> {
    Failed,
    #[api_error(transparent)]
    Inner(#[from] E),
}

#[test]
fn a_transparent_error_can_be_of_a_type_parameter() {
    // `From<E>` for an enum of `E` is the user's to have; the compiler refuses it only where it overlaps.
    let error: Wrapping<Borrowed<'_, '_>> = Wrapping::from(Borrowed::Limit { most: &3, name: "tea", items: None });
    assert_eq!(answer(&error), BODY);
    assert_eq!(Wrapping::<Borrowed<'_, '_>>::Failed.status(), 500);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
enum Sized<const N: usize, T>
where
    T: Iterator + Debug,
    T::Item: Display + Debug,
{
    Limit { most: usize, name: T::Item, items: Option<[f64; N]>, rest: T },
}

#[test]
fn constants_where_clauses_and_associated_types_are_kept() {
    let error = Sized::<2, _>::Limit { most: 3, name: "tea", items: Some([1.0, 2.5]), rest: ["a"].into_iter() };
    let json = answer(&error);
    assert!(json.ends_with(r#""items":[1.0,2.5]}"#), "{json}");
    let Sized::Limit { mut rest, .. } = error;
    assert_eq!(rest.next(), Some("a"));
}

/// Filled, with parameters.
#[errbook::catalog(catalog = "catalogs/generics.toml")]
enum Filled<'a, T, const N: usize = 1>
where
    T: Display,
{
    Limit {
        #[allow(dead_code, reason = "nothing reads what is private")]
        most: [u8; N],
        #[api_error(field = "most")]
        count: u8,
        name: &'a T,
    },
}

#[test]
fn a_filled_enum_can_have_parameters() {
    let error: Filled<'_, str_box::Text> = Filled::Limit { most: [0], count: 3, name: &str_box::Text("tea") };
    assert_eq!(format!("{error:?}"), "Limit { most: [0], count: 3, name: Text(\"tea\") }");
    // The field that says what it is goes before the one of that name.
    assert_eq!(answer(&error), BODY);
    assert_eq!(format!("{:?}", Filled::<'_, u8>::Failed), "Failed");
}

mod str_box {
    /// Text of another type than `str`.
    #[derive(Debug)]
    pub(crate) struct Text(pub(crate) &'static str);

    impl std::fmt::Display for Text {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.0)
        }
    }
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", entry = "limit")]
struct Single<'a, N: FieldValue<Integer>> {
    most: N,
    name: &'a dyn DisplayDebug,
}

trait DisplayDebug: Display + Debug {}

impl<T: Display + Debug> DisplayDebug for T {}

#[test]
fn a_struct_can_have_parameters_and_hold_what_is_dyn() {
    assert_eq!(answer(&Single { most: 3, name: &"tea" }), BODY);
}
