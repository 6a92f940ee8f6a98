//! The bar at the top of every page: title, search, sections, languages, theme.

use maud::{Markup, html};

use super::brand;
use super::icons::Icon;
use super::meta::Head;
use crate::address::Resource;
use crate::strings::{self, UiString};
use crate::view::View;

/// Returns the bar. On a phone, what is in `#menu` is a popover, which works without scripts.
pub(super) fn bar(view: &View<'_>, head: &Head) -> Markup {
    html! {
        header.bar {
            div.bar-in {
                (brand::home(view))
                (search(view, head))
                button.menu-button type="button" popovertarget="menu" aria-label=(view.ui(strings::MENU)) { (Icon::Menu.svg()) }
                div.menu id="menu" popover {
                    (sections(view, head))
                    (brand::links(view))
                    div.choices {
                        (languages(view, head))
                        (theme(view))
                    }
                }
            }
        }
    }
}

/// Returns the search field; where the page has a larger one, a link to that.
fn search(view: &View<'_>, head: &Head) -> Markup {
    let keys = html! { kbd.mac aria-hidden="true" { "⌘K" } kbd.pc aria-hidden="true" { "Ctrl K" } };
    html! {
        @if matches!(head.kind, "index" | "missing") {
            a.find.js href="#q" aria-keyshortcuts="/ Control+K Meta+K" {
                (Icon::Search.svg()) span { (view.ui(strings::SEARCH_SHORT)) } (keys)
            }
        } @else {
            form.find.js id="bar-search" role="search" action=(view.to(&Resource::Index))
                data-results=(view.ui(strings::RESULTS)) data-none=(view.ui(strings::COUNT_NONE))
                data-deprecated=(view.ui(strings::DEPRECATED)) data-retired=(view.ui(strings::RETIRED_ONE)) {
                (Icon::Search.svg())
                input id="bar-q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
                    enterkeyhint="search" placeholder=(view.ui(strings::SEARCH_SHORT)) aria-label=(view.ui(strings::SEARCH))
                    aria-keyshortcuts="/ Control+K Meta+K";
                (keys)
            }
        }
    }
}

fn sections(view: &View<'_>, head: &Head) -> Markup {
    let contents = view.contents;
    let all: [(Resource, UiString, bool); 4] = [
        (Resource::Index, strings::ERRORS, true),
        (Resource::Violations, strings::VIOLATIONS, !contents.violations().is_empty()),
        (Resource::Changes, strings::CHANGES, contents.has_releases()),
        (Resource::AllRetired, strings::RETIRED_SHORT, contents.retired().next().is_some()),
    ];
    let own: Vec<_> = all.iter().filter(|(_, _, is_there)| *is_there).collect();
    html! {
        // The title leads to the only one.
        @if own.len() > 1 {
            nav.sections aria-label=(view.ui(strings::SITE_NAVIGATION)) {
                @for (resource, label, _) in own {
                    a href=(view.to(resource)) aria-current=[current(view, head, resource)] { (view.ui(*label)) }
                }
            }
        }
    }
}

/// Returns `page` for the link to the page itself, `true` for the link to the section that it is in.
fn current(view: &View<'_>, head: &Head, section: &Resource) -> Option<&'static str> {
    if head.kind == "missing" {
        return None;
    }
    if view.resource == section {
        return Some("page");
    }
    let own = match view.resource {
        Resource::AnchoredIndex => return matches!(section, Resource::Index).then_some("page"),
        Resource::Retired(_) => Resource::AllRetired,
        Resource::Topic(errbook_exports::Topic::Violation(_)) => Resource::Violations,
        Resource::Topic(_) | Resource::Group(_) | Resource::Status(_) | Resource::SharedAddress(_) => Resource::Index,
        _ => return None,
    };
    (own == *section).then_some("true")
}

/// Returns the same page in the other languages: a link, or a menu if there are several.
fn languages(view: &View<'_>, head: &Head) -> Markup {
    let link = |language: usize, tag: &str| {
        let path = view.addresses.own(&head.canonical, language);
        html! {
            a hreflang=(tag) lang=(tag) rel="alternate" href=(view.link(&path)) { (view.language_name(language)) }
        }
    };
    let all = &view.catalog().languages;
    html! {
        @if all.len() == 2 {
            nav.languages aria-label=(view.ui(strings::LANGUAGES)) {
                @for (language, tag) in all.iter().enumerate().filter(|(language, _)| *language != view.language) {
                    (link(language, &tag.value))
                }
            }
        } @else if all.len() > 2 {
            details.drop.languages {
                summary {
                    span.only-read { (view.ui(strings::LANGUAGES)) (view.ui(strings::COLON)) }
                    (view.language_name(view.language)) (Icon::Chevron.svg())
                }
                nav.sheet aria-label=(view.ui(strings::LANGUAGES)) {
                    @for (language, tag) in all.iter().enumerate() {
                        @if language == view.language {
                            span aria-current="true" { (view.language_name(language)) }
                        } @else {
                            (link(language, &tag.value))
                        }
                    }
                }
            }
        }
    }
}

/// Returns the choice of the theme, which a script remembers.
fn theme(view: &View<'_>) -> Markup {
    let all = [
        ("system", strings::THEME_SYSTEM, Icon::System),
        ("light", strings::THEME_LIGHT, Icon::Light),
        ("dark", strings::THEME_DARK, Icon::Dark),
    ];
    html! {
        details.drop.theme.js {
            summary aria-label=(view.ui(strings::THEME)) title=(view.ui(strings::THEME)) {
                span.is-light { (Icon::Light.svg()) }
                span.is-dark { (Icon::Dark.svg()) }
                span.word { (view.ui(strings::THEME)) }
                (Icon::Chevron.svg())
            }
            fieldset.sheet {
                legend.only-read { (view.ui(strings::THEME)) }
                @for (value, label, icon) in all {
                    label { input type="radio" name="theme" value=(value) checked[value == "system"]; (icon.svg()) (view.ui(label)) }
                }
            }
        }
    }
}
