//! [`LanguageBy`]: where the language of a request comes from.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use errbook_format::header::is_token;

use super::head::RequestHead;
use super::hook::Hook;
use crate::answer::catalog::Catalog;
use crate::model::language::Language;

type Text = Cow<'static, str>;
type Find = dyn Fn(&RequestHead<'_>) -> Option<Language> + Send + Sync;

/// Where the language of a request comes from, before `Accept-Language` is read: for [`Settings::language_by`].
///
/// The first source that gives a language which the catalog has, or has a match for, decides. A value that is no language
/// tag, and a language that nothing matches, is passed over. If no source gives one, `Accept-Language` decides.
///
/// ```
/// # use errbook::{LanguageBy, Settings};
/// // `?lang=zh`, then the cookie `lang`, then `Accept-Language`. Responses have `Vary: cookie, accept-language`.
/// let settings = Settings::new().language_by(LanguageBy::query("lang").then(LanguageBy::cookie("lang")));
/// ```
///
/// [`Settings::language_by`]: crate::Settings::language_by
#[derive(Debug, Clone)]
#[must_use]
pub struct LanguageBy {
    sources: Vec<Source>,
    /// The request headers that the language depends on, in lower case, each once.
    vary: Vec<Text>,
}

#[derive(Debug, Clone)]
enum Source {
    Cookie(Text),
    Query(Text),
    Header(Text),
    Closure(Hook<Find>),
}

impl LanguageBy {
    /// Reads the language tag in a cookie. Responses vary by `Cookie`.
    pub fn cookie(name: impl Into<Text>) -> Self {
        Self::of([Source::Cookie(name.into())], [Cow::Borrowed("cookie")])
    }

    /// Reads the language tag in a parameter of the query. It is a part of the URI, so responses vary by no header.
    pub fn query(name: impl Into<Text>) -> Self {
        Self::of([Source::Query(name.into())], [])
    }

    /// Reads the language tag in a request header. Responses vary by it.
    pub fn header(name: impl Into<Text>) -> Self {
        let name = name.into();
        Self::of([Source::Header(name.clone())], [name])
    }

    /// Calls a closure. `vary` are the request headers that it reads, by which responses vary.
    ///
    /// It is called once for each request, before the request is handled; a panic counts as no language. What is known only
    /// while the request is handled is a matter of [`inside`](Self::inside).
    pub fn from_fn(
        vary: &[&'static str],
        find: impl Fn(&RequestHead<'_>) -> Option<Language> + Send + Sync + 'static,
    ) -> Self {
        Self::of([Source::Closure(Hook(Arc::new(find)))], vary.iter().copied().map(Cow::Borrowed))
    }

    /// Declares that a handler or an inner middleware chooses the language, with
    /// [`CurrentRequest::set_language`](crate::CurrentRequest::set_language), such as that of the profile of a user who has
    /// signed in. `vary` are the request headers that it depends on, such as `authorization` or `cookie`.
    pub fn inside(vary: &[&'static str]) -> Self {
        Self::of([], vary.iter().copied().map(Cow::Borrowed))
    }

    /// Adds sources that are asked where those so far give no language.
    pub fn then(mut self, next: Self) -> Self {
        self.sources.extend(next.sources);
        self.vary.extend(next.vary);
        Self::of(self.sources, self.vary)
    }

    fn of(sources: impl IntoIterator<Item = Source>, names: impl IntoIterator<Item = Text>) -> Self {
        let mut vary: Vec<Text> = Vec::new();
        for name in names {
            let name: Text = Cow::Owned(name.to_ascii_lowercase());
            // A name that no header can have is in no request.
            if is_token(&name) && name != "accept-language" && !vary.contains(&name) {
                vary.push(name);
            }
        }
        Self { sources: sources.into_iter().collect(), vary }
    }

    /// Returns the language of a request that this catalog has a match for, or else the first one that there is, which
    /// another catalog may have.
    pub(super) fn find(&self, head: &RequestHead<'_>, catalog: Catalog) -> Option<Language> {
        let mut first = None;
        for language in self.sources.iter().filter_map(|source| source.find(head)) {
            if catalog.matching(language).is_some() {
                return Some(language);
            }
            first = first.or(Some(language));
        }
        first
    }

    /// Returns the value of `Vary` (RFC 9110 §12.5.5) of responses in a language that was chosen so.
    pub(super) fn vary(&self) -> String {
        let mut names: Vec<&str> = self.vary.iter().map(|name| &**name).collect();
        names.push("accept-language");
        names.join(", ")
    }
}

impl Source {
    fn find(&self, head: &RequestHead<'_>) -> Option<Language> {
        match self {
            Self::Cookie(name) => tag(head.cookie(name)?),
            Self::Query(name) => tag(&head.query_value(name)?),
            Self::Header(name) => tag(head.header(name)?),
            Self::Closure(find) => find.ask("language_by", |find| find(head)),
        }
    }
}

/// Reads a language tag, also one with underscores as in POSIX.
fn tag(text: &str) -> Option<Language> {
    let text = text.trim();
    match text.contains('_') {
        true => Language::parse(&text.replace('_', "-")).ok(),
        false => Language::parse(text).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::{ImageBuilder, Spec};
    use http::{HeaderMap, HeaderName, HeaderValue};

    fn catalog(languages: &[&'static str]) -> Catalog {
        let mut builder = ImageBuilder::new(languages);
        builder.record(Spec::default());
        builder.finish().entry(0).catalog()
    }

    fn find(by: &LanguageBy, query: &str, lines: &[(&'static str, &'static str)]) -> Option<Language> {
        let headers: HeaderMap = lines
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        by.find(&RequestHead::new("GET", "/", Some(query), &headers), catalog(&["en", "zh"]))
    }

    #[test]
    fn the_first_source_with_a_language_of_the_catalog_decides() {
        let by = LanguageBy::query("lang").then(LanguageBy::cookie("lang")).then(LanguageBy::header("X-Lang"));
        let (en, zh) = (Some(Language::EN), Some(Language::ZH));
        assert_eq!(find(&by, "lang=zh", &[("cookie", "lang=en")]), zh);
        assert_eq!(find(&by, "", &[("cookie", "lang=en"), ("x-lang", "zh")]), en);
        assert_eq!(find(&by, "", &[("x-lang", " zh ")]), zh);
        assert_eq!(find(&by, "", &[]), None);
        // What is no tag, and what nothing in the catalog matches, is passed over.
        assert_eq!(find(&by, "lang=<b>", &[("cookie", "lang=zh")]), zh);
        assert_eq!(find(&by, "lang=xx", &[("cookie", "lang=zh")]), zh);
        // Another catalog may have it.
        assert_eq!(find(&by, "lang=fr", &[("cookie", "lang=de")]), Some(Language::of("fr")));
        assert_eq!(find(&by, "lang=zh_CN", &[]), Some(Language::of("zh-CN")));
    }

    #[test]
    fn a_closure_that_panics_gives_no_language() {
        let by = LanguageBy::from_fn(&[], |_| panic!("secret")).then(LanguageBy::from_fn(&[], |_| Some(Language::ZH)));
        assert_eq!(find(&by, "", &[]), Some(Language::ZH));
    }

    #[test]
    fn vary_names_each_header_once_and_no_part_of_the_uri() {
        let vary = |by: LanguageBy| by.vary();
        assert_eq!(vary(LanguageBy::query("lang")), "accept-language");
        assert_eq!(vary(LanguageBy::cookie("lang")), "cookie, accept-language");
        let by = LanguageBy::cookie("a").then(LanguageBy::header("X-Lang")).then(LanguageBy::cookie("b"));
        assert_eq!(vary(by.then(LanguageBy::header("x-lang"))), "cookie, x-lang, accept-language");
        assert_eq!(vary(LanguageBy::from_fn(&["Accept-Language", "X-Tenant"], |_| None)), "x-tenant, accept-language");
        assert_eq!(vary(LanguageBy::inside(&["authorization"])), "authorization, accept-language");
        assert_eq!(vary(LanguageBy::header("no header")), "accept-language");
    }
}
