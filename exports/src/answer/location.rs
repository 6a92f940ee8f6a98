//! [`Location`]: where in a request a violation was found.

use errbook_catalog::model::LocationPart;
use errbook_catalog::{Phrase, nearest, phrase};
use errbook_format::pointer::{Token, is_escaped, write_fragment, write_path};
use percent_encoding::percent_decode_str;

/// Where in a request a violation was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// In the body: a JSON pointer (RFC 6901), empty for the whole body.
    Body(String),
    /// A parameter of the query, by its name.
    Query(String),
    /// A parameter of the path, by its name.
    Path(String),
    /// A header, by its name.
    Header(String),
}

/// The places of a request, as `{in}` names them.
const PLACES: [&str; 4] = ["body", "query", "path", "header"];

impl Location {
    /// Parses a location as users write it: a JSON pointer (`/items/3/name`, empty for the whole body), also as a URI fragment
    /// (`#/items/3/name`), or a place and a name (`query:page`, `path:id`, `header:X-Tenant`, `body:/items`).
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the text.
    pub fn parse(text: &str) -> Result<Location, Phrase> {
        if text.is_empty() || text.starts_with(['/', '#']) {
            return pointer(text);
        }
        let Some((place, name)) = text.split_once(':') else {
            return Err(match nearest(text, PLACES) {
                Some(near) => phrase!(
                    "`{text}` is not a location: did you mean `{near}:NAME`?",
                    "`{text}` 不是位置，是否想写 `{near}:名称`？"
                ),
                None => phrase!("`{text}` is not a location", "`{text}` 不是位置"),
            });
        };
        match place {
            "body" => pointer(name),
            "query" | "path" | "header" if name.is_empty() => {
                Err(phrase!("missing name after `{place}:`", "`{place}:` 后面缺少名称"))
            }
            "query" => Ok(Location::Query(name.to_owned())),
            "path" => Ok(Location::Path(name.to_owned())),
            "header" => Ok(Location::Header(name.to_owned())),
            _ => Err(match nearest(place, PLACES) {
                Some(near) => phrase!(
                    "`{place}` is not a place of a request: did you mean `{near}`?",
                    "`{place}` 不是请求中的位置，是否想写 `{near}`？"
                ),
                None => {
                    let known = Phrase::list(PLACES);
                    phrase!(
                        "`{place}` is not a place of a request: the places are {known}",
                        "`{place}` 不是请求中的位置，可用的有 {known}";
                        known
                    )
                }
            }),
        }
    }

    /// Returns a part of the location, if it has that part.
    pub(super) fn part(&self, part: LocationPart) -> Option<String> {
        match (part, self) {
            (LocationPart::Pointer, Location::Body(pointer)) => Some(pointer.clone()),
            (LocationPart::Fragment, Location::Body(pointer)) => {
                let mut fragment = String::with_capacity(pointer.len() + 1);
                // A `String` takes all that is written.
                let _ = write_fragment(pointer, &mut fragment);
                Some(fragment)
            }
            (LocationPart::Path, Location::Body(pointer)) => Some(path(pointer)),
            (LocationPart::Parameter, Location::Query(name) | Location::Path(name))
            | (LocationPart::Header, Location::Header(name)) => Some(name.clone()),
            (LocationPart::In, location) => Some(location.place().to_owned()),
            _ => None,
        }
    }

    /// Returns the place in the request, as `{in}` names it.
    fn place(&self) -> &'static str {
        match self {
            Location::Body(_) => "body",
            Location::Query(_) => "query",
            Location::Path(_) => "path",
            Location::Header(_) => "header",
        }
    }
}

/// Checks a JSON pointer: it starts with `/` unless it is empty, and a `~` is part of `~0` or `~1` (RFC 6901 §3).
fn pointer(text: &str) -> Result<Location, Phrase> {
    let pointer = match text.strip_prefix('#') {
        Some(encoded) => percent_decode_str(encoded).decode_utf8_lossy().into_owned(),
        None => text.to_owned(),
    };
    if !pointer.is_empty() && !pointer.starts_with('/') {
        return Err(phrase!(
            "`{text}` is not a JSON pointer: it must start with `/`",
            "`{text}` 不是 JSON 指针：应以 `/` 开头"
        ));
    }
    if !is_escaped(&pointer) {
        return Err(phrase!(
            "`{text}` is not a JSON pointer: write `~` as `~0`, and a `/` in a key as `~1`",
            "`{text}` 不是 JSON 指针：`~` 应写作 `~0`，键中的 `/` 应写作 `~1`"
        ));
    }
    Ok(Location::Body(pointer))
}

/// Returns a JSON pointer as keys and indices: `items[3].name`.
fn path(pointer: &str) -> String {
    let mut path = String::with_capacity(pointer.len());
    // A `String` takes all that is written.
    let _ = write_path(pointer.split('/').skip(1).map(Token::of), &mut path);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_has_the_forms_of_rfc_6901() {
        // The examples of §5 and §6.
        for (pointer, fragment) in [
            ("", "#"),
            ("/foo", "#/foo"),
            ("/foo/0", "#/foo/0"),
            ("/", "#/"),
            ("/a~1b", "#/a~1b"),
            ("/c%d", "#/c%25d"),
            ("/e^f", "#/e%5Ef"),
            ("/g|h", "#/g%7Ch"),
            ("/i\\j", "#/i%5Cj"),
            ("/k\"l", "#/k%22l"),
            ("/ ", "#/%20"),
            ("/m~0n", "#/m~0n"),
        ] {
            let location = Location::parse(pointer).expect("a pointer");
            assert_eq!(location, Location::Body(pointer.to_owned()));
            assert_eq!(location.part(LocationPart::Fragment).as_deref(), Some(fragment), "{pointer}");
            assert_eq!(Location::parse(fragment).expect("a fragment"), location, "{fragment}");
        }
    }

    #[test]
    fn a_path_has_keys_and_indices() {
        for (pointer, expected) in [
            ("", ""),
            ("/items/3/name", "items[3].name"),
            ("/0/a~1b", "[0][\"a/b\"]"),
            ("/a/01", "a[\"01\"]"),
            ("/a/1/2", "a[1][2]"),
            ("/", "[\"\"]"),
            ("/a.b/\"\\\n", "[\"a.b\"][\"\\\"\\\\\\u000a\"]"),
            ("/\u{54c1}\u{540d}/$id", "\u{54c1}\u{540d}.$id"),
            ("/99999999999999999999999", "[\"99999999999999999999999\"]"),
        ] {
            let location = Location::Body(pointer.to_owned());
            assert_eq!(location.part(LocationPart::Path).as_deref(), Some(expected), "{pointer}");
        }
    }

    #[test]
    fn other_places_have_names() {
        let all = [LocationPart::Pointer, LocationPart::Parameter, LocationPart::Header, LocationPart::In];
        for (text, expected) in [
            ("query:page", [None, Some("page"), None, Some("query")]),
            ("path:a:b", [None, Some("a:b"), None, Some("path")]),
            ("header:X-Tenant", [None, None, Some("X-Tenant"), Some("header")]),
            ("body:/a", [Some("/a"), None, None, Some("body")]),
        ] {
            let location = Location::parse(text).expect(text);
            assert_eq!(all.map(|part| location.part(part)), expected.map(|part| part.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn what_is_no_location_is_refused_with_a_hint() {
        for (text, expected) in [
            ("items/3", "`items/3` is not a location"),
            ("query", "`query` is not a location: did you mean `query:NAME`?"),
            ("qurey:page", "`qurey` is not a place of a request: did you mean `query`?"),
            ("cookie:a", "`cookie` is not a place of a request: the places are `body`, `query`, `path`, `header`"),
            ("header:", "missing name after `header:`"),
            ("body:items", "`items` is not a JSON pointer: it must start with `/`"),
            ("/a~b", "`/a~b` is not a JSON pointer: write `~` as `~0`, and a `/` in a key as `~1`"),
            ("/a~", "`/a~` is not a JSON pointer: write `~` as `~0`, and a `/` in a key as `~1`"),
        ] {
            assert_eq!(Location::parse(text).map_err(|text| text.en), Err(expected.to_owned()), "{text}");
        }
    }
}
