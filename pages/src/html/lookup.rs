//! The field that takes a code, a message or a whole response, and the places where scripts answer it.

use maud::{Markup, html};

use super::icons::Icon;
use crate::strings::{self, UiString};
use crate::view::View;

/// Returns the field.
pub(super) fn field(view: &View<'_>) -> Markup {
    html! {
        div.field {
            (Icon::Search.svg())
            textarea id="q" rows="1" autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" placeholder=(view.ui(strings::LOOK_UP_HINT)) aria-label=(view.ui(strings::LOOK_UP))
                aria-describedby="privacy" aria-keyshortcuts="/ s Control+K Meta+K" {}
            kbd aria-hidden="true" { "/" }
        }
        p.hint id="privacy" { (view.ui(strings::LOOK_UP_PRIVACY)) }
    }
}

/// Returns the line with the number of rows, which scripts update. It has its text from the start, so that nothing moves.
pub(super) fn count(view: &View<'_>, all: &str) -> Markup {
    let some = match view.contents.violations().len() {
        0 => strings::COUNT_SOME,
        _ => strings::COUNT_SOME_WITH_VIOLATIONS,
    };
    html! {
        p id="count" role="status" data-all=(all) data-some=(view.ui(some)) data-none=(view.ui(strings::COUNT_NONE))
            data-none-filtered=(view.ui(strings::COUNT_NONE_FILTERED)) { (all) }
    }
}

/// Returns the place for the answer, with the words that scripts need for it.
pub(super) fn answers(view: &View<'_>) -> Markup {
    // A sentence that follows another.
    let next = |sentence: UiString| format!("{}{}", view.ui(strings::SENTENCE_GAP), view.ui(sentence));
    html! {
        div.answers.js id="answers" data-failed=(view.ui(strings::PASTE_FAILED)) data-several=(view.ui(strings::PASTE_SEVERAL))
            data-one=(view.ui(strings::ANSWERS_ONE)) data-answers=(view.ui(strings::ANSWERS)) data-near=(view.ui(strings::COUNT_NEAR))
            data-similar=(view.ui(strings::SIMILAR)) data-status=(view.ui(strings::ALL_WITH_STATUS)) data-more=(view.ui(strings::ANSWER_MORE))
            data-more-rows=(view.ui(strings::MORE_ROWS)) data-where=(view.ui(strings::LOCATION))
            data-solutions=(view.ui(strings::SOLUTIONS)) data-retryable=(view.ui(strings::RETRYABLE))
            data-not-retryable=(view.ui(strings::NOT_RETRYABLE)) data-deprecated=(view.ui(strings::DEPRECATED))
            data-deprecated-since=(view.ui(strings::DEPRECATED_SINCE)) data-retired=(view.ui(strings::RETIRED_ONE))
            data-retired-since=(view.ui(strings::RETIRED_SINCE)) data-gone=(next(strings::NEVER_REUSED)) data-instead=(next(strings::USE_INSTEAD))
            data-stop=(view.ui(strings::FULL_STOP)) {}
    }
}
