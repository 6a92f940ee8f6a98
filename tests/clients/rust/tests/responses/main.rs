//! The responses of all catalogs of the project, as Rust clients read them: as they are sent, and changed in every way.

// The warning of the entries of `ruoyi.toml` that no response tells apart: it is on a constant beside the type.
#[expect(deprecated)]
mod catalogs;
mod mutations;
mod proof;
mod round_trips;
mod sent;

use catalogs::{Accounts, Alibaba, Bookshop, Cloudbase, Common, Genauth, Passwordless, Ruoyi, Wechat};
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
}
