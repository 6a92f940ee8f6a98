//! The language in which `errbook` speaks.

use std::ffi::OsString;

use errbook_catalog::Locale;

/// Names the language for errbook alone; the macros read it too.
const OWN: &str = "ERRBOOK_LANG";
/// What POSIX reads for the language of messages, the strongest first (POSIX.1-2024, XBD §8.2).
const SYSTEM: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that the arguments ask for by `--language`, else the environment; English where nothing is said.
///
/// The arguments are looked at before they are parsed, as their help and their mistakes are in this language too.
pub(crate) fn of(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Locale {
    let set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
    let system = || SYSTEM.into_iter().find_map(set);
    let name = asked_for(args).or_else(|| set(OWN)).or_else(system);
    name.map_or(Locale::En, |name| Locale::of(&name))
}

fn asked_for(args: &[OsString]) -> Option<String> {
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
    fn the_option_is_stronger_than_the_environment() {
        let environment = [("ERRBOOK_LANG", "zh"), ("LANG", "zh_CN.UTF-8")];
        assert_eq!(locale(&["errbook", "list", "--language", "en"], &environment), Locale::En);
        assert_eq!(locale(&["errbook", "--language=zh-CN"], &[]), Locale::Zh);
        assert_eq!(locale(&["errbook", "explain", "--", "--language=zh"], &[]), Locale::En);
    }

    #[test]
    fn the_strongest_variable_that_is_set_decides() {
        assert_eq!(locale(&[], &[("ERRBOOK_LANG", "en"), ("LC_ALL", "zh_CN.UTF-8")]), Locale::En);
        assert_eq!(locale(&[], &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]), Locale::En);
        assert_eq!(locale(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "zh_TW"), ("LANG", "en_US")]), Locale::Zh);
        assert_eq!(locale(&[], &[("LANG", "zh_CN.UTF-8")]), Locale::Zh);
        assert_eq!(locale(&[], &[]), Locale::En);
    }
}
