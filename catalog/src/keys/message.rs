//! `message.TAG`, where it has plural forms.

use super::contract::Contract::Watched;
use super::value::KeyDefault::{Nothing, Required};
use super::value::Sort;
use super::value::ValueType::{self, Template};
use super::{Key, table};
use crate::contract_rule::ContractRule;
use crate::plural::Category;

table! {
    /// `message.TAG` with plural forms. Which of them a message has depends on its language.
    PLURAL "message.TAG";
    FIELD "plural", ValueType::Name(Sort::Field), Required, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the field that is counted: an `integer` or a `number`" "计数的字段，类型为 `integer` 或 `number`";
    ZERO "zero", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for numbers of the CLDR category `zero`" "CLDR 类别 `zero` 的消息";
    ONE "one", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for the category `one`: in English, exactly 1" "类别 `one` 的消息，英语中即数量为 1";
    TWO "two", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for the category `two`" "类别 `two` 的消息";
    FEW "few", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for the category `few`" "类别 `few` 的消息";
    MANY "many", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for the category `many`" "类别 `many` 的消息";
    EXACT "=N", Template, Nothing, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for exactly the number N, whatever its category: `\"=0\"`" "数量恰为 N 时的消息，优先于类别，例如 `\"=0\"`";
    OTHER "other", Template, Required, Watched(&[ContractRule::MessageChanged]), "0.1",
        "the message for all other numbers; every language has this form" "其余数量的消息，每种语言都要写";
}

/// Returns the key of a plural form; of all exact numbers, the row.
pub(crate) fn form(category: Category) -> &'static Key {
    match category {
        Category::Exact(_) => &EXACT,
        Category::Zero => &ZERO,
        Category::One => &ONE,
        Category::Two => &TWO,
        Category::Few => &FEW,
        Category::Many => &MANY,
        Category::Other => &OTHER,
    }
}
