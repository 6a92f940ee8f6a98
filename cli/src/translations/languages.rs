//! The languages that a command is about.

use errbook_catalog::{Phrase, nearest, phrase};

use super::catalog::Texts;
use super::find::canonical;
use crate::failure::Failure;
use crate::phrases;
use crate::session::Session;

/// Returns the languages that texts are translated to: that of `--language`, else all. `--language` with the default language, or with
/// one of errbook's own that the catalog does not have, chooses the language of the output alone.
pub(super) fn chosen(session: &Session, texts: &Texts) -> Result<Vec<String>, Failure> {
    let all = || texts.languages().map(str::to_owned).collect::<Vec<_>>();
    let Some(named) = session.named_language() else { return Ok(all()) };
    let tag = canonical(named);
    match all().into_iter().position(|language| Some(&language) == tag.as_ref()) {
        Some(0) => Ok(all()),
        Some(index) => Ok(all().into_iter().skip(index).take(1).collect()),
        None if session.names_own_language() => Ok(all()),
        None => Err(unknown(named, texts)),
    }
}

/// Returns the failure for a language that the catalog does not have.
pub(super) fn unknown(named: &str, texts: &Texts) -> Failure {
    let all = Phrase::list(texts.languages());
    let help = match nearest(named, texts.languages()) {
        Some(near) => phrases::did_you_mean(near),
        None => phrase!("its languages are {all}", "可用的语言有 {all}"; all),
    };
    Failure::new(phrase!("the catalog has no language `{named}`", "错误目录里没有语言 `{named}`")).help(help)
}

/// Returns the tag of a language in canonical form.
pub(super) fn parsed(named: &str) -> Result<String, Failure> {
    canonical(named).ok_or_else(|| {
        let text = phrase!("`{named}` is not a language tag", "`{named}` 不是语言标签");
        Failure::new(text).help(phrase!("such as `de` or `pt-BR`", "例如 `de` 或 `pt-BR`"))
    })
}
