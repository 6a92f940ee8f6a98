//! The language of errbook's own texts.

use std::ffi::OsString;

use errbook_catalog::Locale;

/// The variable for errbook alone, which the macros read too.
const OWN: &str = "ERRBOOK_LANG";
/// The variables that POSIX defines for the language of messages, by precedence (POSIX.1-2024, XBD §8.2).
const SYSTEM: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// Returns the language of `--language`, else of the environment, else English.
///
/// It reads the arguments before they are parsed, because help and errors of the parser need the language.
pub(crate) fn of(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Locale {
    let set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
    let system = || SYSTEM.into_iter().find_map(set);
    let name = option(args).or_else(|| set(OWN)).or_else(system);
    name.map_or(Locale::En, |name| Locale::of(&name))
}

fn option(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    let mut found = None;
    while let Some(arg) = args.next() {
        if let Some(value) = arg.strip_prefix("--language=") {
            found = Some(value.to_owned());
        } else if arg == "--language" {
            found = args.next().map(|value| value.into_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(args: &[&str], environment: &[(&str, &str)]) -> Locale {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        of(&args, |name| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_option_takes_precedence_over_the_environment() {
        let environment = [("ERRBOOK_LANG", "zh"), ("LANG", "zh_CN.UTF-8")];
        assert_eq!(locale(&["errbook", "list", "--language", "en"], &environment), Locale::En);
        assert_eq!(locale(&["errbook", "--language=zh-CN"], &[]), Locale::Zh);
        assert_eq!(locale(&["errbook", "explain", "--", "--language=zh"], &[]), Locale::En);
    }

    #[test]
    fn variables_are_read_by_precedence() {
        assert_eq!(locale(&[], &[("ERRBOOK_LANG", "en"), ("LC_ALL", "zh_CN.UTF-8")]), Locale::En);
        assert_eq!(locale(&[], &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]), Locale::En);
        assert_eq!(locale(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "zh_TW"), ("LANG", "en_US")]), Locale::Zh);
        assert_eq!(locale(&[], &[("LANG", "zh_CN.UTF-8")]), Locale::Zh);
        assert_eq!(locale(&[], &[]), Locale::En);
    }
}
