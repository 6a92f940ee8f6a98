use errbook_format::header::Place::{self, *};

use super::{HeaderPiece, header};

/// Returns the places of the fields of a header, in its order.
fn places(name: &str, value: &str) -> Vec<Place> {
    let text = format!(
        "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.a]\nstatus = 400\nmessage = 'A.'\nfields.a = 'string'\n\
         fields.n = 'integer'\nheaders.{name} = '{value}'\n"
    );
    let reading = crate::read_text("catalog.toml", &text);
    let entry = &reading.catalog.entries[0];
    let pieces = header(entry, &entry.headers[0]);
    let place = |piece: &HeaderPiece<'_>| match piece {
        HeaderPiece::Text(_) => None,
        HeaderPiece::Field { place, .. } => Some(*place),
    };
    pieces.iter().filter_map(place).collect()
}

fn check(cases: &[(&str, &str, &[Place])]) {
    for (name, value, expected) in cases {
        assert_eq!(places(name, value), *expected, "{name}: {value}");
    }
}

#[test]
fn within_quotes_a_value_is_part_of_a_quoted_string() {
    check(&[
        ("X-Reason", r#"because="{a}", {a}"#, &[Quoted, Line]),
        ("X-Reason", r#""a\"{a}\\" {a}"#, &[Quoted, Line]),
        ("Content-Disposition", r#"attachment; filename="{a}.pdf""#, &[Quoted]),
        ("Link", r#"<https://a/>; title="{a}""#, &[Quoted]),
        ("RateLimit-Policy", r#""{a}";q={n}"#, &[Quoted, Count]),
        ("ETag", r#"W/"{a}\", {a}"#, &[Cookie, Token]),
    ]);
}

#[test]
fn a_challenge_has_quoted_strings_and_the_stricter_ones_of_rfc_6750() {
    let bearer = r#"Bearer realm="{a}", error="{a}", error_description="{a}", scope="{a}", max_age={n}"#;
    check(&[
        ("WWW-Authenticate", bearer, &[Quoted, Unquotable, Unquotable, Unquotable, Token]),
        ("Proxy-Authenticate", r#"Bearer ERROR_DESCRIPTION = "it is {a}""#, &[Unquotable]),
        ("WWW-Authenticate", r#"Bearer error_uri="{a}""#, &[Reference]),
        ("WWW-Authenticate", r#"Bearer error_uri="https://a/{a}""#, &[Component]),
        ("WWW-Authenticate", r#"Negotiate {a}"#, &[Token68]),
        ("WWW-Authenticate", r#"DPoP algs="{a}", Basic realm={a}"#, &[Quoted, Token]),
        ("WWW-Authenticate", "{a}", &[Line]),
    ]);
}

#[test]
fn a_value_that_starts_a_uri_is_a_reference_and_any_other_a_part_of_one() {
    check(&[
        ("Location", "{a}", &[Reference]),
        ("Location", "{a}/orders/{a}?q={a}&b={a}#{a}", &[Reference, Component, Component, Component, Component]),
        ("Content-Location", "/orders/{a}", &[Component]),
        ("Access-Control-Allow-Origin", "{a}", &[Reference]),
        ("Link", r#"<{a}>; rel={a}, <https://a/{a}>; rel="{a}""#, &[Reference, Token, Component, Quoted]),
        ("Link", "<https://a/?q={a}>; title*=UTF-8en{a}", &[Component, Component]),
        ("Refresh", "{n}; url={a}", &[Token, Reference]),
        ("Refresh", "5; url=https://a/{a}", &[Component]),
    ]);
}

#[test]
fn a_cookie_has_octets_before_its_attributes() {
    check(&[
        ("Set-Cookie", "a={a}; Path={a}; Max-Age={n}", &[Cookie, Attribute, Attribute]),
        ("Set-Cookie", r#"a="{a}"; Secure"#, &[Cookie]),
        ("Set-Cookie", "{a}=1", &[Token]),
        ("Set-Cookie", "{a}", &[Line]),
        ("Content-Security-Policy", "frame-ancestors {a}; report-uri {a}", &[Attribute, Attribute]),
    ]);
}

#[test]
fn elsewhere_a_known_grammar_has_tokens_and_counts() {
    check(&[
        ("Allow", "{a}", &[Token]),
        ("Vary", "origin, {a}", &[Token]),
        ("Cache-Control", r#"max-age={n}, private="{a}", {a}"#, &[Token, Quoted, Token]),
        ("Content-Disposition", "{a}; filename={a}; filename*=UTF-8en{a}", &[Token, Token, Component]),
        ("Retry-After", "{n}", &[Count]),
        ("X-RateLimit-Remaining", "{n}", &[Count]),
        ("X-Reason", "a={a}; {a}", &[Line, Line]),
    ]);
}
