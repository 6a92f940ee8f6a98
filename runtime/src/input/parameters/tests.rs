//! Every reason for which serde rejects parameters, with the name of the parameter.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::string::String;
use std::vec::Vec;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::input::path::Token;

fn read<T: DeserializeOwned>(query: &str) -> Result<T, (Kind, String)> {
    let pairs: Vec<Pair<'_>> = form_urlencoded::parse(query.as_bytes()).collect();
    from_parameters(&pairs).map_err(|rejected| {
        let name = match rejected.at.as_slice() {
            [] => String::new(),
            [Token::Key(name)] => name.clone(),
            other => panic!("a parameter has no parts: {other:?}"),
        };
        (rejected.kind, name)
    })
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Page {
    page: u8,
    #[serde(default)]
    tag: Vec<String>,
    sort: Option<Sort>,
    size: Option<f32>,
    all: Option<bool>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Sort {
    Name,
    Size,
}

#[test]
fn values_are_read_by_name() {
    let page = Page { page: 3, tag: Vec::new(), sort: Some(Sort::Name), size: Some(1.5), all: Some(true) };
    assert_eq!(read("page=3&sort=name&size=1.5&all=true"), Ok(page));
    let tags = Page { page: 0, tag: ["a b", "", "é"].map(String::from).into(), sort: None, size: None, all: None };
    assert_eq!(read("tag=a+b&page=0&tag=&tag=%C3%A9"), Ok(tags));
    assert_eq!(read::<()>("a=1"), Ok(()));
    assert_eq!(read::<Option<Page>>(""), Ok(None));
    let pairs = [("b", 1), ("a", 2), ("b", 3)].map(|(name, value)| (String::from(name), value));
    assert_eq!(read::<Vec<(String, u8)>>("b=1&a=2&b=3"), Ok(pairs.into()));
}

#[test]
fn every_reason_has_its_parameter() {
    let of_type = |expected| Kind::Type { expected: Some(expected), found: Some("string") };
    let byte = Kind::Range { bounds: Some((0, 255)) };
    for (query, kind, name) in [
        ("", Kind::Missing, "page"),
        ("page=1&x=2", Kind::Unknown, "x"),
        ("page=1&page=2", Kind::Duplicate, "page"),
        ("page=one", of_type("integer"), "page"),
        ("page=", of_type("integer"), "page"),
        ("page", of_type("integer"), "page"),
        ("page=-", of_type("integer"), "page"),
        ("page=1.0", of_type("integer"), "page"),
        ("page=256", byte, "page"),
        ("page=-1", byte, "page"),
        ("page=99999999999999999999999999999999999999999", byte, "page"),
        ("page=1&sort=date", Kind::Variant, "sort"),
        ("page=1&size=big", of_type("number"), "size"),
        ("page=1&size=NaN", of_type("number"), "size"),
        ("page=1&size=inf", of_type("number"), "size"),
        ("page=1&size=1e99", Kind::Range { bounds: None }, "size"),
        ("page=1&all=yes", of_type("boolean"), "all"),
        ("page=1&all=", of_type("boolean"), "all"),
    ] {
        assert_eq!(read::<Page>(query), Err((kind, String::from(name))), "{query}");
    }
    assert_eq!(read::<BTreeMap<String, u8>>("b=1&a=2&b=3"), Err((Kind::Duplicate, String::from("b"))));
    assert_eq!(read::<BTreeMap<String, Page>>("x=1"), Err((of_type("object"), String::from("x"))));
    assert_eq!(read::<BTreeMap<u8, u8>>("x=1").map_err(|(_, name)| name), Err(String::from("x")));
    assert_eq!(read::<Vec<(String, u8)>>("a=1&b=x"), Err((of_type("integer"), String::from("b"))));
    assert_eq!(read::<std::net::Ipv4Addr>("ip=1.2.3"), Err((Kind::Custom, String::from("ip"))));
}

/// The parameters of a path are read by position, too.
#[test]
fn values_are_read_by_position() {
    assert_eq!(read("id=7"), Ok(7u8));
    assert_eq!(read("id=x"), Ok(String::from("x")));
    assert_eq!(read("id=name"), Ok(Sort::Name));
    assert_eq!(read("id=7&name=a"), Ok((7u8, String::from("a"))));
    assert_eq!(read("id=7&id=a"), Ok([String::from("7"), String::from("a")]));
    assert_eq!(read::<u8>("id=x").map_err(|(_, name)| name), Err(String::from("id")));
    assert_eq!(read::<Sort>("id=date"), Err((Kind::Variant, String::from("id"))));
    assert_eq!(read::<(u8, u8)>("id=7&name=300").map_err(|(_, name)| name), Err(String::from("name")));
    assert_eq!(read::<(u8, u8)>("id=7"), Err((Kind::Length, String::new())));
    assert!(read::<u8>("").is_err() && read::<u8>("a=1&b=2").is_err());
}

/// Time grows with the number of parameters, not with its square: this would take minutes.
#[test]
fn many_parameters() {
    let query: String = (0..200_000).map(|n| std::format!("p{n}=1&")).collect();
    assert_eq!(read::<BTreeMap<String, u8>>(&query).map(|map| map.len()), Ok(200_000));
}
