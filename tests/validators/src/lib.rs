//! Violations from the errors of `validator` and `garde`: the tests are in `tests/`.
