//! Messages about enums of codes.

use errbook_catalog::{Phrase, phrase};

use super::shared::help;
use crate::subject::Subject;

pub(crate) fn codes_have_no(option: &str) -> Phrase {
    phrase!("`{option}` is not allowed in an enum of codes", "错误码枚举不能使用 `{option}`")
}

pub(crate) fn codes_are_fieldless() -> Phrase {
    help(
        phrase!("a variant of an enum of codes cannot have fields", "错误码枚举的变体不能有字段"),
        phrase!(
            "remove `codes` to make the variants errors, which can have fields",
            "去掉 `codes`，变体就是错误，可以有字段"
        ),
    )
}

pub(crate) fn codes_have_no_discriminant() -> Phrase {
    phrase!(
        "a variant of an enum of codes cannot have a discriminant: errbook assigns them",
        "错误码枚举的变体不能指定判别值：判别值由 errbook 分配"
    )
}

pub(crate) fn codes_have_no_generics() -> Phrase {
    phrase!("an enum of codes cannot be generic", "错误码枚举不能有泛型参数")
}

pub(crate) fn code_twice(entry: &str, first: &str, subject: Subject) -> Phrase {
    help(
        match subject {
            Subject::Entries => phrase!(
                "`{first}` already represents `{entry}` with the same status",
                "`{first}` 已经代表 `{entry}`，状态码也相同"
            ),
            Subject::Violations => phrase!("`{first}` already represents `{entry}`", "`{first}` 已经代表 `{entry}`"),
        },
        phrase!("remove one of the two variants", "请删除其中一个变体"),
    )
}
