//! `errbook translations`: `docs/translations.md` and `docs/translations.zh.md`, whose commands are run, real catalogs in both directions,
//! and what translators can do to a file.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use errbook_catalog::Locale;
use expect_test::{expect, expect_file};

use super::common::{Run, run_in, tests};
use super::page;

#[test]
fn the_pages_about_translations_show_what_happens() {
    let (english, chinese) =
        (include_str!("../../../docs/translations.md"), include_str!("../../../docs/translations.zh.md"));
    expect_file!["../../../docs/translations.md"].assert_eq(&page(english, Locale::En));
    expect_file!["../../../docs/translations.zh.md"].assert_eq(&page(chinese, Locale::Zh));
}

/// Sets translations in a PO file, as a translator does: a table of a page has the paths and the texts.
pub(super) fn translate(path: &Path, rows: &[(String, String)]) {
    let mut text = std::fs::read_to_string(path).unwrap();
    for (context, translation) in rows {
        let messages = text.split("\n\n").map(|message| {
            if !message.contains(&format!("msgctxt \"{context}\"\n")) {
                return message.to_owned();
            }
            let kept = message.lines().filter(|line| !line.starts_with("#, ") && !line.starts_with("#| "));
            let kept: Vec<&str> = kept.take_while(|line| !line.starts_with("msgstr")).collect();
            let keyword = if message.contains("msgstr[0]") { "msgstr[0]" } else { "msgstr" };
            format!("{}\n{keyword} \"{translation}\"", kept.join("\n"))
        });
        let new = messages.collect::<Vec<_>>().join("\n\n");
        assert_ne!(new, text, "{context}");
        text = new;
    }
    std::fs::write(path, text).unwrap();
}

/// A folder with a catalog.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(catalog: &str) -> Folder {
        let folder = Folder(tempfile::tempdir().unwrap());
        folder.write("catalog.toml", catalog);
        folder
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    fn run(&self, args: &[&str]) -> Run {
        let mut all = vec!["translations"];
        all.extend(args);
        run_in(self.0.path(), &all)
    }

    /// Runs a command that must succeed; returns its output.
    fn done(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
        run.out
    }

    /// Runs a command that must fail; returns its errors.
    fn fails(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{args:?}");
        run.err
    }

    /// Returns the content of all its files.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = std::fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().path());
        let files = entries.filter(|path| path.is_file());
        files.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect()
    }

    fn git(&self, args: &[&str]) {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]);
        let output = git.args(args).current_dir(self.0.path()).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

const SHOP: &str = "\
[catalog]
name = \"shop\"
languages = [\"en\", \"de\"]

[errors.sold_out]
status = 409
message.en = \"{left} left.\"
message.de = \"Noch {left}.\"
fields.left = \"integer\"
solutions.en = [\"Wait.\", \"Ask.\"]
";

/// The catalogs of the four systems, of the bookshop, and others of the repository, to each of their languages and to a new one.
#[test]
fn a_round_trip_changes_no_byte_and_a_translated_file_loses_nothing() {
    let root = tests().join("../..");
    for (path, new) in [
        ("catalog.toml", "pl"),
        ("examples/genauth/catalog.toml", "ar"),
        ("examples/passwordless/catalog.toml", "de"),
        ("examples/cloudbase/catalog.toml", "ja"),
        ("examples/bookshop/catalog.toml", "fr"),
        ("tests/catalogs/plurals.toml", "sl"),
        ("cli/tests/shop.toml", "zh-Hant"),
        ("cli/tests/violations.toml", "pt-BR"),
    ] {
        let folder = Folder::new(&std::fs::read_to_string(root.join(path)).unwrap());
        let listing = folder.done(&["--format", "json"]);
        let listing: serde_json::Value = serde_json::from_str(&listing).unwrap();
        let languages = listing["languages"].as_array().unwrap().iter().map(|row| row["language"].as_str().unwrap());
        let before = folder.read("catalog.toml");
        for language in languages.filter(|language| listing["default"] != *language) {
            let po = folder.done(&["export", "--language", language]);
            folder.write("x.po", &po);
            check_with_gettext(&folder, "x.po");
            folder.done(&["import", "x.po"]);
            assert_eq!(folder.read("catalog.toml"), before, "{path} {language}");
            assert!(!folder.0.path().join("catalog.texts").exists(), "nothing was confirmed: {path} {language}");
        }
        let translated = pseudo_translated(&folder.done(&["export", "--language", new]), new);
        folder.write("new.po", &translated);
        check_with_gettext(&folder, "new.po");
        let out = folder.done(&["import", "new.po"]);
        assert!(!out.contains("not taken") && !out.contains("not translated"), "{path}: {out}");
        let again = folder.done(&["export", "--language", new]);
        assert_eq!(without_places(&again), without_places(&translated), "{path} {new}");
        let counts: serde_json::Value = serde_json::from_str(&folder.done(&["--format", "json"])).unwrap();
        let row = counts["languages"].as_array().unwrap().iter().find(|row| row["language"] == new).unwrap();
        for state in ["missing", "equal", "stale", "unconfirmed"] {
            assert_eq!(row[state], 0, "{path} {new}: {row}");
        }
    }
}

/// Checks a file with GNU gettext, where that is installed.
fn check_with_gettext(folder: &Folder, name: &str) {
    let output =
        Command::new("msgfmt").args(["--check", "--output-file", "-", name]).current_dir(folder.0.path()).output();
    if let Ok(output) = output {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Translates every message of a file that the program has written, by a mark behind each of its lines.
fn pseudo_translated(po: &str, language: &str) -> String {
    let mut messages = po.split("\n\n").map(str::to_owned).collect::<Vec<_>>();
    for message in messages.iter_mut().skip(1) {
        let start = message.find("\nmsgid").unwrap() + 1;
        let strings = message[start..].find("\nmsgstr").unwrap() + start + 1;
        let last = message[start..strings].rfind("msgid").unwrap() + start;
        let text = message[last..strings].split_once(' ').unwrap().1.trim_end().to_owned();
        // A format keeps its letters.
        let mark = if message.contains("msgctxt \"formats.") { String::new() } else { format!(" [{language}]") };
        let lines: Vec<String> = text
            .lines()
            .map(|line| {
                let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
                let (inner, end) = inner.strip_suffix("\\n").map_or((inner, ""), |inner| (inner, "\\n"));
                format!("\"{inner}{}{end}\"", if inner.is_empty() { "" } else { &mark })
            })
            .collect();
        let translation = lines.join("\n");
        let keywords = message[strings..].lines().filter_map(|line| line.strip_prefix("msgstr")?.split_once(' '));
        let keywords: Vec<String> = keywords.map(|(index, _)| format!("msgstr{index} {translation}")).collect();
        message.replace_range(strings.., &keywords.join("\n"));
    }
    messages.join("\n\n")
}

fn without_places(po: &str) -> Vec<&str> {
    po.lines().filter(|line| !line.starts_with("#: ")).map(str::trim_end).filter(|line| !line.is_empty()).collect()
}

/// Every way to write a text in a catalog, with the translation beside it.
#[test]
fn translations_are_written_as_the_texts_beside_them() {
    let folder = Folder::new(
        r#"# Comments and blanks stay.
[catalog] # here, too
name      = "shop"
languages = [
    "en",
    'zh', # Chinese
]
title = { en = "Shop", zh = '商店' } # title

[errors.sold_out]
status     =  409
message.en   = 'A "quote" and {left}.'   # behind
message.zh   = "引号，{left}。"
fields.left  = { type = "integer", en = "Copies.", zh = "本数。" }
title.en="Sold out"
title.zh="售罄"
notes = { en = ["One.", "Two."], zh = ["一。"] }
keywords.en = ["gone", "out"]
keywords.zh = "缺货"
description.en = """
First line.

Second "line"."""
description.zh = """
第一行。

第二行。"""
links = [{ url = "https://example.com", label.en = "More", label.zh = "更多" }]

  [errors.gone]
  status = 410
  [errors.gone.message]
  en = "Gone."
  zh = "没有了。"

[errors.few]
status = 422
fields.left = "integer"
[errors.few.message.en]
plural = "left"
"=0" = "None."
one = "{left} book."
other = "{left} books."
[errors.few.message.zh]
plural = "left"
other = "{left} 本。"

[groups]
orders = { title = { en = "Orders", zh = "订单" } }
stock.title.en = "Stock"
stock.title.zh = "库存""#,
    );
    let before = folder.read("catalog.toml");
    for (newline, mark) in [("\n", ""), ("\r\n", ""), ("\n", "\u{feff}")] {
        folder.write("catalog.toml", &format!("{mark}{}", before.replace('\n', newline)));
        let po = folder.done(&["export", "--language", "de"]);
        assert!(!po.contains("\\r"), "line ends are line feeds: {po}");
        folder.write("de.po", &pseudo_translated(&po, "de"));
        folder.done(&["import", "de.po"]);
        let text = folder.read("catalog.toml");
        let text = text.strip_prefix(mark).unwrap();
        assert_eq!(text.matches(newline).count(), text.matches('\n').count());
        if newline == "\n" {
            expect_file!["styles.toml"].assert_eq(text);
        }
        let again = folder.done(&["export", "--language", "de"]);
        assert_eq!(without_places(&again), without_places(&pseudo_translated(&po, "de")));
    }
}

/// Dotted keys from the root, quoted names, and tables in braces over several lines (TOML 1.1).
#[test]
fn translations_are_written_in_any_syntax_of_toml() {
    let folder = Folder::new(
        r#"catalog.name = "x"
errors.a.status = 400
errors.a.message.en = "A {n}."
errors.a.message.zh = "啊 {n}。"
errors.a.fields."n".type = "integer"
errors.a.fields."n".en = "number"
errors.a.fields."n".zh = "数"
errors."b" = { status = 400, message = {
    en = "B.", # english
    zh = "乙。", # chinese
  }, title = {
    en = "T"
  , zh = "题" } }
errors."c".status = 400
errors."c"."message" = { "en" = '''C
d''', "zh" = """
丙
丁""" }
errors.c.links = [{ url = "https://a.example", label.en = "L", label.zh = "链接" }]
[texts]
support = { en = "Support", zh = "支持" }
"hot line".en = "Hot"
"hot line".zh = "热"
"#,
    );
    folder.write("de.po", &pseudo_translated(&folder.done(&["export", "--language", "de"]), "de"));
    folder.done(&["import", "de.po"]);
    expect![[r#"
        catalog.name = "x"
        catalog.languages = ["en", "zh", "de"]
        errors.a.status = 400
        errors.a.message.en = "A {n}."
        errors.a.message.zh = "啊 {n}。"
        errors.a.message.de = "A {n}. [de]"
        errors.a.fields."n".type = "integer"
        errors.a.fields."n".en = "number"
        errors.a.fields."n".zh = "数"
        errors.a.fields.n.de = "number [de]"
        errors."b" = { status = 400, message = {
            en = "B.", # english
            zh = "乙。", # chinese
            de = "B. [de]",
          }, title = {
            en = "T"
          , zh = "题", de = "T [de]" } }
        errors."c".status = 400
        errors."c"."message" = { "en" = '''C
        d''', "zh" = """
        丙
        丁""", de = """
        C [de]
        d [de]""" }
        errors.c.links = [{ url = "https://a.example", label.en = "L", label.zh = "链接", label.de = "L [de]" }]
        [texts]
        support = { en = "Support", zh = "支持", de = "Support [de]" }
        "hot line".en = "Hot"
        "hot line".zh = "热"
        "hot line".de = "Hot [de]"
    "#]]
    .assert_eq(&folder.read("catalog.toml"));
    assert!(folder.read("catalog.texts").contains("[texts]\n\"\\\"hot line\\\"\" de = "));
    assert!(folder.done(&[]).contains("\nde              0      0      0            0          8\n"));
}

#[test]
fn lists_and_forms_in_lines_of_their_own_keep_their_comments() {
    let catalog = r#"[catalog]
name = "shop"
languages = ["en", "de"]

[errors.a]
status = 400
fields.left = "integer"
fields.all = "integer"
message.en = { plural = "left", "=0" = "None of {left}.", "=1" = "One of {left}.", one = "One.", other = "{left}." }
message.de.plural = "left" # counted
message.de.one = 'Einer.' # one
message.de.other = '{left}.' # others
causes.en = ["A.", "B.", "C."]
causes.de = [
    "A.", # first
    'B.'  # second
]
solutions.en = ["A.", "B."]
solutions.de = [ 'A.' ]
notes.en = ["A.", "B."]
notes.de = [
    "A.",
]

[errors.b]
status = 400
fields.left = "integer"
fields.all = "integer"
message.en = { plural = "left", one = "One of {all}, {left}.", other = "{left} of {all}." }
message.de.plural = "all"
message.de.one = "Eins: {left} {all}."
message.de.other = "{left} {all}."
"#;
    let folder = Folder::new(catalog);
    let po = folder.done(&["export", "--language", "de"]);
    folder.write("de.po", &pseudo_translated(&po, "de"));
    // It counts another field, and has a line for each form.
    translate(&folder.0.path().join("de.po"), &[("errors.b.message".to_owned(), "{left} {all}".to_owned())]);
    let out = folder.done(&["import", "de.po"]);
    expect![[r#"
        de.po: wrote 10 translations to `de`
          not taken: de.po:90: `errors.b.message` has plural forms in lines of their own: change it by hand
    "#]]
    .assert_eq(&out);
    expect![[r#"
        [catalog]
        name = "shop"
        languages = ["en", "de"]

        [errors.a]
        status = 400
        fields.left = "integer"
        fields.all = "integer"
        message.en = { plural = "left", "=0" = "None of {left}.", "=1" = "One of {left}.", one = "One.", other = "{left}." }
        message.de.plural = "left" # counted
        message.de.one = '{left}. [de]' # one
        message.de.other = '{left}. [de]' # others
        message.de."=0" = 'None of {left}. [de]'
        message.de."=1" = 'One of {left}. [de]'
        causes.en = ["A.", "B.", "C."]
        causes.de = [
            "A. [de]", # first
            'B. [de]',  # second
            'C. [de]'
        ]
        solutions.en = ["A.", "B."]
        solutions.de = [ 'A. [de]', 'B. [de]' ]
        notes.en = ["A.", "B."]
        notes.de = [
            "A. [de]",
            "B. [de]",
        ]

        [errors.b]
        status = 400
        fields.left = "integer"
        fields.all = "integer"
        message.en = { plural = "left", one = "One of {all}, {left}.", other = "{left} of {all}." }
        message.de.plural = "all"
        message.de.one = "Eins: {left} {all}."
        message.de.other = "{left} {all}."
    "#]].assert_eq(&folder.read("catalog.toml"));
}

#[test]
fn the_texts_of_a_catalog_of_one_language_get_its_tag() {
    let folder = Folder::new(
        r#"[catalog]
name = "shop"
title = "Shop"
languages = ["en"]

[errors.a]
status = 400
message = "{left} left."
fields.left = { type = "integer", en = "Copies." }
keywords = ["x", "y"]

[errors.b]
status = 400
title = "B"
message = { plural = "left", one = "{left} book.", other = "{left} books." }
fields.left = "integer"

[errors.c]
status = 400
message.plural = "left"
message.one = "{left} book."
message.other = "{left} books."
fields.left = "integer"

[errors.d]
status = 400
fields.left = "integer"
[errors.d.message]
plural = "left"
one = "{left} book."
other = "{left} books."

[errors]
e = { status = 400, message = "E." }
"#,
    );
    folder.write("zh.po", &pseudo_translated(&folder.done(&["export", "--language", "zh"]), "zh"));
    folder.done(&["import", "zh.po"]);
    expect![[r#"
        [catalog]
        name = "shop"
        title.en = "Shop"
        title.zh = "Shop [zh]"
        languages = ["en", "zh"]

        [errors.a]
        status = 400
        message.en = "{left} left."
        message.zh = "{left} left. [zh]"
        fields.left = { type = "integer", en = "Copies.", zh = "Copies. [zh]" }
        keywords.en = ["x", "y"]
        keywords.zh = ["x [zh]", "y [zh]"]

        [errors.b]
        status = 400
        title.en = "B"
        title.zh = "B [zh]"
        message.en = { plural = "left", one = "{left} book.", other = "{left} books." }
        message.zh = "{left} books. [zh]"
        fields.left = "integer"

        [errors.c]
        status = 400
        message.en.plural = "left"
        message.en.one = "{left} book."
        message.en.other = "{left} books."
        message.zh = "{left} books. [zh]"
        fields.left = "integer"

        [errors.d]
        status = 400
        fields.left = "integer"
        [errors.d.message]
        en.plural = "left"
        en.one = "{left} book."
        en.other = "{left} books."
        zh = "{left} books. [zh]"

        [errors]
        e = { status = 400, message.en = "E.", message.zh = "E. [zh]" }
    "#]]
    .assert_eq(&folder.read("catalog.toml"));
    assert_eq!(run_in(folder.0.path(), &["check"]).status, 0);
}

#[test]
fn a_file_for_translators() {
    let folder = Folder::new(SHOP);
    folder.done(&["confirm"]);
    folder.write("catalog.toml", &SHOP.replace("{left} left.", "Only {left} left."));
    expect![[r#"
        msgid ""
        msgstr ""
        "Project-Id-Version: shop\n"
        "Language: de\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"
        "X-Generator: errbook\n"

        #. HTTP 409
        #. {left}: integer
        #: catalog.toml:7
        #, fuzzy
        msgctxt "errors.sold_out.message"
        msgid "Only {left} left."
        msgstr "Noch {left}."

        #. HTTP 409
        #. Markdown
        #: catalog.toml:10
        msgctxt "errors.sold_out.solutions.1"
        msgid "Wait."
        msgstr ""

        #. HTTP 409
        #. Markdown
        #: catalog.toml:10
        msgctxt "errors.sold_out.solutions.2"
        msgid "Ask."
        msgstr ""
    "#]]
    .assert_eq(&folder.done(&["export", "--language", "de"]));
}

#[test]
fn states_in_chinese_and_for_programs() {
    let folder = Folder::new(&SHOP.replace("Noch {left}.", "{left} left."));
    expect![[r#"
        语言  缺少  相同  过期  未确认  已确认
        de       2     1     0       0       0

        缺少  de  errors.sold_out.solutions.1  catalog.toml:10
        缺少  de  errors.sold_out.solutions.2  catalog.toml:10
        相同  de  errors.sold_out.message      catalog.toml:8
    "#]]
    .assert_eq(&folder.done(&["--language", "zh"]));
    expect![[r#"
        {
          "version": 1,
          "catalog": "catalog.toml",
          "default": "en",
          "languages": [
            {
              "language": "de",
              "missing": 2,
              "equal": 1,
              "stale": 0,
              "unconfirmed": 0,
              "confirmed": 0
            }
          ],
          "texts": [
            {
              "state": "missing",
              "language": "de",
              "path": "errors.sold_out.solutions.1",
              "source": "Wait.",
              "file": "catalog.toml",
              "line": 10
            },
            {
              "state": "missing",
              "language": "de",
              "path": "errors.sold_out.solutions.2",
              "source": "Ask.",
              "file": "catalog.toml",
              "line": 10
            },
            {
              "state": "equal",
              "language": "de",
              "path": "errors.sold_out.message",
              "source": "{left} left.",
              "translation": "{left} left.",
              "file": "catalog.toml",
              "line": 8
            }
          ]
        }
    "#]]
    .assert_eq(&folder.done(&["--format", "json"]));
    assert_eq!(folder.run(&["--fail-on", "stale"]).status, 0);
    assert_eq!(folder.run(&["--fail-on", "stale,missing"]).status, 1);
    // The language of the output is not one of the catalog.
    let out = folder.done(&["--language", "en"]);
    assert!(out.starts_with("language  missing"), "{out}");
    expect![[r#"
        error: the catalog has no language `fr`
          help: its languages are `en`, `de`
    "#]]
    .assert_eq(&folder.fails(&["--language", "fr"]));
}

/// The text that a stale translation was made from is that of an earlier file, or of git.
#[test]
fn stale_translations_show_what_they_were_made_from() {
    let folder = Folder::new(SHOP);
    folder.done(&["confirm"]);
    let earlier = folder.done(&["export", "--language", "de"]);
    let later = SHOP.replace("{left} left.", "Only {left} left.");
    folder.write("catalog.toml", &later);
    let previous = |args: &[&str]| {
        let po = folder.done(&[&["export", "--language", "de"], args].concat());
        assert_eq!(po.matches("#, fuzzy\n").count(), 1);
        po.lines().find_map(|line| line.strip_prefix("#| msgid ")).map(str::to_owned)
    };
    assert_eq!(previous(&[]), None);
    folder.write("earlier.po", &earlier);
    assert_eq!(previous(&["--previous", "earlier.po"]).as_deref(), Some("\"{left} left.\""));
    folder.write("catalog.toml", SHOP);
    folder.git(&["init", "--quiet"]);
    folder.git(&["add", "catalog.toml"]);
    folder.git(&["commit", "--quiet", "--message", "a"]);
    folder.write("catalog.toml", &later);
    folder.git(&["commit", "--quiet", "--all", "--message", "b"]);
    assert_eq!(previous(&[]).as_deref(), Some("\"{left} left.\""));
}

#[test]
fn what_would_break_the_catalog_is_refused_with_its_place() {
    let folder = Folder::new(SHOP);
    let good = folder.done(&["export", "--language", "de"]);
    let before = folder.files();
    let mut all = String::new();
    for (from, to) in [
        ("\"Noch {left}.\"", "\"Noch {lef}.\""),
        ("\"Noch {left}.\"", "\"Noch ein Buch.\""),
        ("\"Noch {left}.\"", "\"{ plural = \\\"left\\\", other = \\\"Noch {left}.\\\" }\""),
        ("\"Noch {left}.\"", "\"Noch {left.\""),
        ("\"Noch {left}.\"", "\"Noch {left}."),
        ("Language: de", "Language: en"),
        ("Language: de", "Language: d"),
        ("\"Language: de\\n\"\n", ""),
        ("charset=UTF-8", "charset=ISO-8859-1"),
        ("msgid \"Ask.\"", "msgid \"Ask.\"\nmsgid_plural \"Ask.\""),
        ("msgctxt \"errors.sold_out.solutions.2\"", "msgctxt \"errors.sold_out.message\""),
    ] {
        let po = good.replace(from, to);
        assert_ne!(po, good, "{from}");
        folder.write("de.po", &po);
        let run = folder.run(&["import", "de.po"]);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{from} {to}");
        all.push_str(&format!("--- {to}\n{}\n", run.err));
    }
    // A language that is new needs all messages.
    let new = good.replace("Language: de", "Language: fr").replace("\"Noch {left}.\"", "\"\"");
    folder.write(
        "de.po",
        &new.replacen(
            "msgstr \"\"\n\n#. HTTP 409\n#. Markdown\n#: catalog.toml:10\nmsgctxt \"errors.sold_out.solutions.2\"",
            "msgstr \"Attendez.\"\n\n#: catalog.toml:10\nmsgctxt \"errors.sold_out.solutions.2\"",
            1,
        ),
    );
    all.push_str(&folder.fails(&["import", "de.po"]));
    expect_file!["refused.txt"].assert_eq(&all);
    std::fs::remove_file(folder.0.path().join("de.po")).unwrap();
    assert_eq!(folder.files(), before);
}

#[test]
fn of_several_files_all_or_none_are_taken() {
    let folder = Folder::new(SHOP);
    let po = folder.done(&["export", "--language", "de"]);
    folder.write("good.po", &po.replace("Noch {left}.", "Nur noch {left}."));
    folder.write("bad.po", &po.replace("Noch {left}.", "Noch."));
    folder.fails(&["import", "good.po", "bad.po"]);
    assert_eq!(folder.read("catalog.toml"), SHOP);
    assert!(!folder.0.path().join("catalog.texts").exists());
    folder.done(&["import", "good.po"]);
    assert_eq!(folder.read("catalog.toml"), SHOP.replace("Noch {left}.", "Nur noch {left}."));
}

#[test]
fn what_is_not_taken_is_told() {
    let folder = Folder::new(SHOP);
    folder.done(&["confirm"]);
    let po = folder.done(&["export", "--language", "de"]);
    let later = SHOP.replace("{left} left.", "Only {left} left.");
    folder.write("catalog.toml", &later);
    let po =
        po.replace("Noch {left}.", "Bloß {left}.").replace("\"Ask.\"\nmsgstr \"\"", "\"Ask.\"\nmsgstr \"Fragen.\"");
    let po = format!(
        "{po}\nmsgctxt \"errors.gone.message\"\nmsgid \"Gone.\"\nmsgstr \"Weg.\"\n\nmsgid \"x\"\nmsgstr \"y\"\n\n\
         #, fuzzy\nmsgctxt \"errors.sold_out.solutions.1\"\nmsgid \"Wait.\"\nmsgstr \"Warten.\"\n\n\
         #~ msgctxt \"errors.sold_out.old\"\n#~ msgid \"Old\"\n#~ msgstr \"Alt\"\n"
    );
    let first = "msgctxt \"errors.sold_out.solutions.1\"\nmsgid \"Wait.\"\nmsgstr \"\"\n\n";
    assert!(po.contains(first));
    folder.write("de.po", &po.replacen(first, "", 1));
    expect![[r#"
        de.po: wrote 0 translations to `de`
          not taken: de.po:14: `errors.sold_out.message` was translated from another text than the catalog has now
          not taken: de.po:24: `errors.sold_out.solutions.2` is translated in part only
          not taken: de.po:28: the catalog has no text `errors.gone.message`
          not taken: de.po:32: a message without `msgctxt`
          not taken: 1 marked as fuzzy
    "#]]
    .assert_eq(&folder.done(&["import", "de.po"]));
    assert_eq!(folder.read("catalog.toml"), later);
    // What was translated from an earlier text is taken if wanted, and stays stale.
    expect![[r#"
        de.po: wrote 3 translations to `de`
          not taken: de.po:28: the catalog has no text `errors.gone.message`
          not taken: de.po:32: a message without `msgctxt`
    "#]]
    .assert_eq(&folder.done(&["import", "de.po", "--fuzzy"]));
    let taken = later.replace("Noch {left}.", "Bloß {left}.");
    assert_eq!(folder.read("catalog.toml"), format!("{taken}solutions.de = [\"Warten.\", \"Fragen.\"]\n"));
    assert!(folder.done(&[]).contains("\nstale  de  errors.sold_out.message  catalog.toml:8\n"));
}

/// Forms that a file of another program has, and a language that counts another field.
#[test]
fn plural_forms_of_other_programs() {
    let folder = Folder::new(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\", \"de\"]\n\n[errors.a]\nstatus = 409\n\
         message.en = { plural = \"left\", \"=0\" = \"None of {all}, {left}.\", one = \"{left} book of {all}.\", other = \"{left} books of {all}.\" }\n\
         message.de = { plural = \"all\", one = \"{left} von einem Buch, {all}.\", other = \"{left} von {all} Büchern.\" }\n\
         fields.left = \"integer\"\nfields.all = \"integer\"\n",
    );
    let syntax = folder.done(&["export", "--language", "de"]);
    expect![[r##"
        #. HTTP 409
        #. {left}: integer
        #. {all}: integer
        #: catalog.toml:7
        msgctxt "errors.a.message"
        msgid "{ plural = \"left\", \"=0\" = \"None of {all}, {left}.\", one = \"{left} book of {all}.\", other = \"{left} books of {all}.\" }"
        msgstr "{ plural = \"all\", one = \"{left} von einem Buch, {all}.\", other = \"{left} von {all} Büchern.\" }"
    "##]].assert_eq(syntax.split_once("\n\n").unwrap().1);
    folder.write("de.po", &syntax.replace("Büchern", "Bänden"));
    folder.done(&["import", "de.po"]);
    assert!(folder.read("catalog.toml").contains("{left} von {all} Bänden."));
    // The manual of gettext has three forms of Polish.
    folder.write(
        "pl.po",
        "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\"Plural-Forms: nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\\n\"\n\n\
         msgctxt \"errors.a.message\"\nmsgid \"{left} book of {all}.\"\nmsgid_plural \"{left} books of {all}.\"\n\
         msgstr[0] \"{left} {all} a\"\nmsgstr[1] \"{left} {all} b\"\nmsgstr[2] \"{left} {all} c\"\n\n\
         msgctxt \"errors.a.message.=0\"\nmsgid \"None of {all}, {left}.\"\nmsgstr \"{left} {all} d\"\n",
    );
    folder.done(&["import", "pl.po"]);
    let catalog = folder.read("catalog.toml");
    let line = catalog.lines().find(|line| line.starts_with("message.pl")).unwrap();
    expect![[r#"message.pl = { plural = "left", one = "{left} {all} a", few = "{left} {all} b", many = "{left} {all} c", other = "{left} {all} c", "=0" = "{left} {all} d" }"#]].assert_eq(line);
}

#[test]
fn an_included_file_gets_the_translations_of_its_entries() {
    let folder = Folder::new("[catalog]\nname = \"shop\"\nlanguages = [\"en\", \"de\"]\ninclude = [\"a b.toml\"]\n");
    let entry = "[errors.a]\nstatus = 409\nmessage.en = \"A.\"\nmessage.de = \"A.\"\ntitle.en = \"T\"\n";
    folder.write("a b.toml", entry);
    let po = folder.done(&["export", "--language", "de"]);
    assert!(po.contains("#: \u{2068}a b.toml\u{2069}:3\nmsgctxt \"errors.a.message\"\n"), "{po}");
    folder.write("de.po", &pseudo_translated(&po, "de"));
    folder.done(&["import", "de.po"]);
    let expected = entry.replace("message.de = \"A.\"", "message.de = \"A. [de]\"");
    assert_eq!(folder.read("a b.toml"), format!("{expected}title.de = \"T [de]\"\n"));
    assert!(folder.read("catalog.texts").contains("[errors.a]\nmessage de = "));
}

#[test]
fn confirmations_of_two_branches_are_joined() {
    let folder = Folder::new(SHOP);
    folder.done(&["confirm"]);
    let (head, hash) =
        folder.read("catalog.texts").split_once("message de = ").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let old = "message de = 0000000000000000\n";
    folder.write(
        "catalog.texts",
        &format!("{head}<<<<<<< a\n{old}=======\nmessage de = {hash}title de = 0000000000000001\n>>>>>>> b\n"),
    );
    expect![[r#"
        error: catalog.texts:5: merge conflict
          help: run `errbook translations join`
    "#]]
    .assert_eq(&folder.fails(&[]));
    expect![[r#"
        error: catalog.texts:5: merge conflict
          help: run `errbook translations join`
    "#]]
    .assert_eq(&folder.fails(&["confirm"]));
    folder.done(&["join"]);
    assert_eq!(folder.read("catalog.texts"), format!("{head}message de = {hash}title de = 0000000000000001\n"));
    assert_eq!(folder.done(&["join"]), "catalog.texts has no merge conflict\n");
    // What is about a text that is gone goes with the next confirmation.
    folder.done(&["confirm"]);
    assert_eq!(folder.read("catalog.texts"), format!("{head}message de = {hash}"));
    for (text, expected) in [
        ("", "catalog.texts is empty"),
        ("format = 2\n", "catalog.texts has format 2, which this version of errbook does not read"),
        ("format = 1\n[errors.a]\nmessage de\n", "catalog.texts:3: malformed line"),
    ] {
        folder.write("catalog.texts", text);
        for args in [["confirm"].as_slice(), &["export", "--language", "de"], &["join"], &[]] {
            let error = folder.fails(args);
            assert!(error.contains(expected), "{args:?}: {error}");
        }
        assert_eq!(folder.read("catalog.texts"), text);
    }
}

#[test]
fn a_path_names_what_is_confirmed() {
    let folder = Folder::new(SHOP);
    expect![[r#"
        error: the catalog has no text `sold_ot`
          help: did you mean `sold_out`?
    "#]]
    .assert_eq(&folder.fails(&["confirm", "sold_ot"]));
    assert_eq!(folder.done(&["confirm", "sold_out"]), "confirmed 1 translation in catalog.texts\n");
    assert_eq!(folder.done(&["confirm", "errors.sold_out.message"]), "confirmed 0 translations in catalog.texts\n");
    expect![[r#"
        # From which text of the default language each translation was made. Written by `errbook translations`.
        format = 1

        [errors.sold_out]
        message de = b6a7a135a0f239bb
    "#]]
    .assert_eq(&folder.read("catalog.texts"));
}

/// Messages can be missing: a language is listed before it has any.
#[test]
fn a_language_without_messages_can_be_exported_and_translated() {
    let folder = Folder::new(&SHOP.replace("\"de\"]", "\"de\", \"fr\"]"));
    assert!(folder.done(&[]).contains("missing      fr  errors.sold_out.message      catalog.toml:7\n"));
    folder.write("fr.po", &pseudo_translated(&folder.done(&["export", "--language", "fr"]), "fr"));
    folder.done(&["import", "fr.po"]);
    assert_eq!(run_in(folder.0.path(), &["check"]).status, 0);
}
