//! A catalog full of attacks gives a harmless site.

use std::collections::BTreeSet;

use errbook_catalog::contract::{Changelog, History};
use errbook_catalog::read_text;
use errbook_pages::{Contents, Options, Site};

use crate::support::{elements, files};

/// The content of each text: HTML, Markdown that becomes HTML, and the ends of whatever may enclose it.
const ATTACK: &str = r##""'><script>alert(1)</script><img src=x onerror=alert(1)></title></pre></code></textarea><style>*{}</style> [a](javascript:alert(1)) [b](JAVASCRIPT:alert(1)) ![c](https://evil.example/c.png) <https://evil.example/?"onload=x> <iframe src=//evil.example></iframe> ]]> --> */ ${x} `` ` `` \u2028"##;

fn catalog() -> String {
    let a = serde_json::to_string(ATTACK).expect("a string");
    let mut text = format!(
        "[catalog]\nname = {a}\ntitle = {{ en = {a}, zh = {a} }}\ndocs_url = 'https://x.example/e/{{code}}#{{name}}'\n"
    );
    text.push_str(&format!("[groups.{a}]\ntitle.en = {a}\ndescription.en = {a}\nnotes.en = {a}\nstatus = 400\n"));
    text.push_str(&format!("[tags.{a}]\ntitle.en = {a}\n[statuses.400]\ntitle.en = {a}\ndescription.en = {a}\n"));
    text.push_str(
        &format!("[envelopes.{a}]\ncontent_type = {a}\nbody.{a} = '{{code}}'\nbody.{a}x = '{{message}}'\nbody.{a}y = '{{violations?}}'\nviolation.{a} = '{{message}}'\nviolation.{a}z = '{{pointer?}}'\n")
            .replace(&format!("{a}x"), "m")
            .replace(&format!("{a}y"), "v")
            .replace(&format!("{a}z"), "p"),
    );
    for (index, name) in ["plain", "..", "a/../../b", "q", "search", "x y", "<b>", ATTACK].iter().enumerate() {
        let name = serde_json::to_string(name).expect("a string");
        text.push_str(&format!(
            "[errors.{name}]\nvariant = 'V{index}'\ncode = {code}\ngroup = {a}\nenvelope = {a}\ntags = [{a}]\nmessage.en = {message}\nmessage.zh = {message}\n\
             title.en = {a}\ndescription.en = {a}\ncauses.en = [{a}]\nsolutions.en = [{a}, {a}]\nnotes.en = [{a}]\nsources = [{a}]\nowner = {a}\n\
             links = [{{ url = 'https://ok.example/\"><script>', label.en = {a} }}]\nsince = {a}\ndeprecated = {{ since = {a}, note.en = {a} }}\n\
             aliases = [{alias}]\nfields.f = {{ type = 'string', wire = {a}, en = {a}, example = {a}, values = [{a}] }}\nfields.j = 'json'\nheaders.X = '{{f}}'\nviolations = true\n",
            code = serde_json::to_string(&format!("{index}{ATTACK}")).expect("a string"),
            alias = serde_json::to_string(&format!("a{index}{ATTACK}")).expect("a string"),
            message = serde_json::to_string(&format!("{} {{f}}", ATTACK.replace('{', "{{").replace('}', "}}"))).expect("a string"),
        ));
    }
    for (index, name) in ["plain", "..", "a/../../b", "main", ATTACK].iter().enumerate() {
        let name = serde_json::to_string(name).expect("a string");
        text.push_str(&format!(
            "[violations.{name}]\nvariant = 'V{index}'\ncode = {code}\ngroup = {a}\ntags = [{a}]\nmessage.en = {message}\nmessage.zh = {message}\n\
             title.en = {a}\ndescription.en = {a}\ncauses.en = [{a}]\nsolutions.en = [{a}, {a}]\nnotes.en = [{a}]\nsources = [{a}]\nowner = {a}\n\
             links = [{{ url = 'https://ok.example/\"><script>', label.en = {a} }}]\nsince = {a}\ndeprecated = {{ since = {a}, note.en = {a} }}\n\
             aliases = [{alias}]\nrules = [{a}]\nfields.f = {{ type = 'string', wire = {a}, en = {a}, example = {a}, values = [{a}] }}\n",
            code = serde_json::to_string(&format!("v{index}{ATTACK}")).expect("a string"),
            alias = serde_json::to_string(&format!("w{index}{ATTACK}")).expect("a string"),
            message = serde_json::to_string(&format!("{} {{f}}", ATTACK.replace('{', "{{").replace('}', "}}"))).expect("a string"),
        ));
    }
    text.push_str(&format!("[retired_violations]\n'gone<script>' = {{ code = {a}, since = {a}, reason.en = {a} }}\n"));
    text.push_str(&format!("[retired]\n'gone<script>' = {{ code = {a}, since = {a}, reason.en = {a} }}\n"));
    text
}

/// Releases of it: versions have no spaces.
fn history() -> History {
    let a = serde_json::to_string(ATTACK).expect("a string");
    let version = serde_json::to_string(&ATTACK.replace(' ', "/")).expect("a string");
    let text = format!(
        "format = 1\n[release {version}]\ndate = \"2026-11-29\"\n\
         code_changed errors.plain = {a} {a} {a}\nfield_added \"errors.\\\"<b>\\\"\" {a} = - {a} -\n\
         entry_retired \"errors.\\\"gone<script>\\\"\" = {a} - -\n"
    );
    let log = Changelog::read(&text).expect("it can be read");
    let unreleased = log.releases[0].changes.clone();
    History::new(log, unreleased)
}

#[test]
fn no_attack_becomes_markup() {
    // Such a catalog has errors; its site has what could be read.
    let mut options = Options::new();
    options.internal = true;
    let reading = read_text("catalog.toml", &catalog());
    assert!(reading.catalog.violations.len() >= 4, "{:#?}", reading.diagnostics);
    assert!(reading.catalog.entries.len() >= 7, "{:#?}", reading.diagnostics);
    let contents = Contents::new(reading.catalog, options.internal).with_history(history());
    let site = Site::of(contents, Options::new());
    let allowed: BTreeSet<&str> = "a article b body br button code dd del details div dl dt em fieldset figcaption figure footer form h1 h2 \
        aside kbd legend path svg wbr h3 h4 h5 h6 head header hr html i input label legend li link main meta nav ol output p pre script section small span strong \
        summary table tbody td textarea th thead time title tr ul var blockquote"
        .split_whitespace()
        .collect();
    let mut seen = 0;
    for (path, html) in files(&site).iter().filter(|(path, _)| path.ends_with(".html")) {
        for element in elements(html) {
            assert!(allowed.contains(element.name.as_str()), "{path} has <{}>", element.name);
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{path}: {name}={value:?}");
                if ["href", "src", "action", "formaction"].contains(&name.as_str()) {
                    let inside = !value.contains(':') && !value.starts_with("//");
                    let web = element.name == "a"
                        && ["https://ok.example/", "https://evil.example/?", "https://www.rfc-editor.org/rfc/"]
                            .iter()
                            .any(|start| value.starts_with(start));
                    assert!(inside || web, "{path}: <{} {name}={value:?}>", element.name);
                }
            }
            if element.name == "script" {
                let is_ours = |src: &str| ["errbook.js", "early.js", "find.js"].iter().any(|own| src.ends_with(own));
                assert!(element.get("src").is_some_and(is_ours), "{path} has an inline script");
            }
            seen += 1;
        }
    }
    assert!(seen > 1000, "pages were read");
}

#[test]
fn no_file_is_written_outside_the_folder() {
    let site = Site::new(read_text("catalog.toml", &catalog()).catalog, Options::new());
    for page in site.pages() {
        let parts = page.path.split('/');
        for part in parts {
            assert!(
                !part.is_empty() && part != "." && part != ".." && !part.contains('\\') && !part.contains('\0'),
                "{}",
                page.path
            );
        }
    }
    for path in [
        "../Cargo.toml",
        "..%2fCargo.toml",
        "%2e%2e/Cargo.toml",
        "en/%00",
        "en/../../x",
        "%ff",
        "%",
        "en//",
        "//evil.example/",
        "en\\..\\x",
    ] {
        assert!(site.page(path).is_none(), "{path}");
    }
}

#[test]
fn data_for_scripts_is_valid_json() {
    let site = Site::new(read_text("catalog.toml", &catalog()).catalog, Options::new());
    for path in ["find.json", "en/search.json", "zh/search.json", "errors.json"] {
        let page = site.page(path).expect("it is there");
        serde_json::from_slice::<serde_json::Value>(&page.bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}
