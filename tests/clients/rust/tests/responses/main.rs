//! The responses of all catalogs of the project, as Rust clients read them: as they are sent, and changed in every way.

// The warning of the entries of `ruoyi.toml` that no response tells apart: it is on a constant beside the type.
#[expect(deprecated)]
mod catalogs;
mod mutations;
mod oracle;
mod proof;
mod round_trips;
mod sent;

use catalogs::{
    Accounts, Alibaba, Azure, Bookshop, Cloudbase, Common, Everything, Fields, Genauth, GenauthList, Github, Google,
    Headers, JsonApi, Passwordless, Places, Rfc9457, Ruoyi, Spring, Versions, Wechat,
};
use expect_test::expect;

/// What is sent comes back; the rest is listed with its reason. The same responses, changed, are no other error.
macro_rules! responses {
    ($($test:ident $type:ident $rest:expr;)*) => {
        $(mod $test {
            use super::*;

            #[test]
            fn come_back() {
                round_trips::check::<$type>(&$rest);
            }

            #[test]
            fn changed_are_no_other_error() {
                mutations::check::<$type>(COUNT);
            }
        })*

        /// How many catalogs there are.
        const COUNT: usize = [$(stringify!($test)),*].len();
    };
}

responses! {
    accounts Accounts expect![""];
    alibaba Alibaba expect![[r#"
        too_many_requests: `limit` is in the message alone
    "#]];
    bookshop Bookshop expect![[r#"
        invalid_input in v1: the location of a violation in the header is not in the response
    "#]];
    cloudbase Cloudbase expect![""];
    common Common expect![[r#"
        sold_out: `left` is in the message alone
    "#]];
    genauth Genauth expect![""];
    passwordless Passwordless expect![""];
    ruoyi Ruoyi expect![[r#"
        duplicate_user: responses of ["duplicate_user", "error"] differ in the message alone
        error: responses of ["duplicate_user", "error"] differ in the message alone
    "#]];
    wechat Wechat expect![[r#"
        invalid_appid: `appid` is in the message alone
    "#]];
    azure Azure expect![[r#"
        bad_argument: `example` of the violation `malformed_value` is in the message alone
        bad_argument: the location of a violation in the query is not in the response
    "#]];
    genauth_list GenauthList expect![[r#"
        invalid_parameters: the violation `unknown_parameter` has no code
    "#]];
    github Github expect![[r#"
        validation_failed: the location of a violation in the header is not in the response
        validation_failed: the location of a violation in the path is not in the response
        validation_failed: the location of a violation in the query is not in the response
    "#]];
    google Google expect![[r#"
        bad_contact: `first` of the violation `repeated` is in the message alone
        bad_contact: the location of a violation in the path is not in the response
        bad_contact: the location of a violation in the query is not in the response
    "#]];
    json_api JsonApi expect![""];
    rfc9457 Rfc9457 expect![[r#"
        validation_error: `allowed` of the violation `unknown_color` is in the message alone
        validation_error: which violation it is, is in the message alone
    "#]];
    spring Spring expect![[r#"
        bad_request in problem_detail: responses of ["invalid_object", "bad_request"] differ in the message alone
        bad_request: responses of ["invalid_object", "bad_request"] differ in the message alone
        invalid_object in problem_detail: `count` is in the message alone
        invalid_object in problem_detail: `object` is in the message alone
        invalid_object in problem_detail: responses of ["invalid_object", "bad_request"] differ in the message alone
        invalid_object: `count` is in the message alone
        invalid_object: `object` is in the message alone
        invalid_object: responses of ["invalid_object", "bad_request"] differ in the message alone
    "#]];
    everything Everything expect![[r#"
        all_of_it in status_code: `left` is in the message alone
        all_of_it in v1: `left` is in the message alone
        all_of_it: of values of `retryAt`, several give the same response
        invalid_input in v1: the location of a violation in the header is not in the response
        invalid_order in v1: the location of a violation in the header is not in the response
        only_what_it_must in v1: nothing but HTTP's status 200 tells which error it is
    "#]];
    fields Fields expect![""];
    headers Headers expect![[r#"
        locked: of values of `scopes`, several give the same response
    "#]];
    places Places expect![[r#"
        delayed: of values of `seconds`, several give the same response
        limited: of values of `at`, several give the same response
        limited: of values of `share`, several give the same response
    "#]];
    versions Versions expect![[r#"
        gone in v-2: nothing but HTTP's status 207 tells which error it is
        slow_down in v-2: nothing but HTTP's status 207 tells which error it is
        sold_out in v-2: nothing but HTTP's status 207 tells which error it is
        too_many in codes: `left` is not in the response
        too_many in status_code: `left` is in the message alone
        too_many in v-2: of values of `retryAt`, several give the same response
    "#]];
}
