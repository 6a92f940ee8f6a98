//! Whether output has colours.

use anstream::ColorChoice;

/// Returns whether a stream gets colours. In this order:
///
/// - a `NO_COLOR` that is not empty turns them off (<https://no-color.org>)
/// - a `FORCE_COLOR` that is not empty turns them on, whatever its value (<https://force-color.org>), as does a `CLICOLOR_FORCE`
///   that is neither empty nor `0` (<https://bixense.com/clicolors/>)
/// - `CLICOLOR=0` turns them off (likewise)
/// - otherwise a terminal has them, unless `TERM` is `dumb` or missing
pub(crate) fn choice(is_terminal: bool) -> ColorChoice {
    of(is_terminal, anstyle_query::term_supports_color(), |name| {
        std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
    })
}

fn of(is_terminal: bool, supports: bool, variable: impl Fn(&str) -> Option<String>) -> ColorChoice {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let is_zero = |value: String| value == "0";
    let on = match () {
        () if set("NO_COLOR").is_some() => false,
        () if set("FORCE_COLOR").is_some() || set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        () if set("CLICOLOR").is_some_and(is_zero) => false,
        () => is_terminal && supports,
    };
    if on { ColorChoice::Always } else { ColorChoice::Never }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours(is_terminal: bool, environment: &[(&str, &str)]) -> bool {
        let variable =
            |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        of(is_terminal, true, variable) == ColorChoice::Always
    }

    #[test]
    fn the_environment_decides_before_the_terminal() {
        for (environment, on_terminal, in_pipe) in [
            (&[][..], true, false),
            // no-color.org: "when present and not an empty string (regardless of its value)".
            (&[("NO_COLOR", "")], true, false),
            (&[("NO_COLOR", "0")], false, false),
            (&[("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false, false),
            // force-color.org: likewise.
            (&[("FORCE_COLOR", "")], true, false),
            (&[("FORCE_COLOR", "1")], true, true),
            (&[("FORCE_COLOR", "0")], true, true),
            // bixense.com/clicolors: `CLICOLOR_FORCE != 0`.
            (&[("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR_FORCE", "0")], true, false),
            (&[("CLICOLOR_FORCE", "")], true, false),
            (&[("CLICOLOR", "0")], false, false),
            (&[("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR", "1")], true, false),
        ] {
            assert_eq!(
                (colours(true, environment), colours(false, environment)),
                (on_terminal, in_pipe),
                "{environment:?}"
            );
        }
    }
}
