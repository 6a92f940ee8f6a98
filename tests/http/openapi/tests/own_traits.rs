//! Types that implement the traits of utoipa, salvo and poem-openapi themselves, and name them in `without(…)`.

use errbook::openapi::{Merged, Responses};
use errbook_own_traits::{Documented, Partly};
use poem_openapi::ApiResponse;
use salvo_oapi::{Components, ToResponses};
use utoipa::IntoResponses;

fn statuses(all: impl IntoIterator<Item = String>) -> Vec<String> {
    all.into_iter().collect()
}

#[test]
fn the_types_keep_their_own() {
    assert_eq!(statuses(<Documented as IntoResponses>::responses().into_keys()), ["418"]);
    let salvo = Documented::to_responses(&mut Components::new());
    assert_eq!(statuses(salvo.keys().cloned()), ["418"]);
    assert_eq!(<Documented as ApiResponse>::meta().responses[0].status, Some(418));
}

#[test]
fn what_they_do_not_name_is_errbooks() {
    assert_eq!(statuses(Documented::openapi_responses().responses.into_iter().map(|(status, _)| status)), ["410"]);
    assert_eq!(statuses(<Merged<(Documented,)> as IntoResponses>::responses().into_keys()), ["410"]);
    assert_eq!(statuses(<Partly as IntoResponses>::responses().into_keys()), ["418"]);
    let salvo = Partly::to_responses(&mut Components::new());
    assert_eq!(statuses(salvo.keys().cloned()), ["410"]);
    assert_eq!(<Partly as ApiResponse>::meta().responses[0].status, Some(410));
}
