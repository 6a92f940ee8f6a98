use std::time::{Duration, Instant};

use super::*;

const LANGUAGES: [&str; 10] = ["ts", "rust", "python", "java", "go", "json", "toml", "sh", "http", "text"];

/// Returns the text of a markup, as a browser shows it.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            letter if !in_tag => text.push(letter),
            _ => {}
        }
    }
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Returns the pieces of a kind.
fn pieces<'c>(language: &str, code: &'c str, kind: Kind) -> Vec<&'c str> {
    spans(language, code).into_iter().filter(|(_, own)| *own == kind).map(|(range, _)| &code[range]).collect()
}

/// Numbers that look random: Knuth's multiplier, The Art of Computer Programming 2, §3.3.4.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }
}

#[test]
fn the_text_of_the_markup_is_the_code_whatever_the_code_is() {
    const PARTS: [&str; 40] = [
        "\"",
        "'",
        "`",
        "\\",
        "\n",
        "\r\n",
        " ",
        "/*",
        "*/",
        "//",
        "#",
        "r#\"",
        "\"#",
        "br##\"",
        "'a",
        "'\\''",
        "\"\"\"",
        "'''",
        "$",
        "${",
        "}",
        "{",
        "[",
        "]",
        ":",
        "HTTP/1.1 ",
        "404",
        "1.5e3",
        "0x",
        "1..2",
        "if",
        "fn",
        "String",
        "é",
        "错误",
        "🦀",
        "<script>",
        "&amp;",
        "İ",
        "\0",
    ];
    let mut random = Random(7);
    for round in 0..2000 {
        let code: String = (0..random.below(24)).map(|_| PARTS[random.below(PARTS.len())]).collect();
        for language in LANGUAGES {
            let html = html(language, &code);
            assert_eq!(text_of(&html), code, "{round} {language}");
            assert!(!html.contains("<script"), "{language}: {html}");
            let mut at = 0;
            for (range, _) in spans(language, &code) {
                assert!(at <= range.start && range.start < range.end, "{language}: {code:?}");
                at = range.end;
            }
        }
    }
}

#[test]
fn the_time_is_linear_in_the_length_of_the_code() {
    for part in [
        "\"", "'", "r#", "r\"", "/*", "/* ", "'a", "\\\"", "[", "[\n", "${", "\"\" ", "\"\n", "`", "#", "\"\"\"", "1.",
        "a: \n", "é", "x",
    ] {
        let code = part.repeat(80_000 / part.len());
        for language in LANGUAGES {
            let start = Instant::now();
            assert!(html(language, &code).len() >= code.len());
            // Quadratic would be minutes; the limit is for slow machines.
            assert!(start.elapsed() < Duration::from_secs(5), "{language} {part:?}: {:?}", start.elapsed());
        }
    }
}

/// A language, code in it, and its keywords, types, strings, numbers and comments.
type Case = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: [Case; 9] = [
    (
        "ts",
        "const $a: string = `x${1}`; // hi\nif (e instanceof ShopError && a === 10) throw null;",
        &["const", "if", "instanceof", "throw", "null"],
        &["string", "ShopError"],
        &["`x${1}`"],
        &["10"],
        &["// hi"],
    ),
    (
        "rust,no_run",
        "fn f<'a>(x: &'a str) -> Option<u8> { let c = '\\''; /* a */ r#\"a\"b\"# == \"c\"; 'b'; 1_000u64..2.5 }",
        &["fn", "let"],
        &["'a", "'a", "str", "Option", "u8"],
        &["'\\''", "r#\"a\"b\"#", "\"c\"", "'b'"],
        &["1_000u64", "2.5"],
        &["/* a */"],
    ),
    (
        "py",
        "def f(a: int) -> None:  # why\n    return '''a\nb''' if a > 0x1F else \"c\\\"d\"",
        &["def", "None", "return", "if", "else"],
        &["int"],
        &["'''a\nb'''", "\"c\\\"d\""],
        &["0x1F"],
        &["# why"],
    ),
    (
        "java",
        "public int size() { return new HashMap<String, Long>().size() + 10L; } /* end */",
        &["public", "return", "new"],
        &["int", "HashMap", "String", "Long"],
        &[],
        &["10L"],
        &["/* end */"],
    ),
    (
        "go",
        "func f(r *http.Response) error { return fmt.Errorf(`a\\`, 429, 'x') // no\n}",
        &["func", "return"],
        &["error"],
        &["`a\\`", "'x'"],
        &["429"],
        &["// no"],
    ),
    (
        "json",
        "{ \"a\" : [1, -2.5, \"b:\", true, null], \"c\": \"d\\\"\" }",
        &["true", "null"],
        &["\"a\"", "\"c\""],
        &["\"b:\"", "\"d\\\"\""],
        &["1", "2.5"],
        &[],
    ),
    (
        "toml",
        "# top\n[errors.sold_out] # x\nstatus = 409\nretryable = true\nmessage.zh-Hant = \"a # b\"\n",
        &["true"],
        &["[errors.sold_out]"],
        &["\"a # b\""],
        &["409"],
        &["# top", "# x"],
    ),
    (
        "sh",
        "if curl -sS \"$URL\" 'a\\' ${X}#no; then # yes\nfi",
        &["if", "then", "fi"],
        &["${X}"],
        &["\"$URL\"", "'a\\'"],
        &[],
        &["# yes"],
    ),
    (
        "http",
        "HTTP/1.1 404 Not Found\ncontent-type: application/json\n\n{\"code\":\"a\",\"n\":1}",
        &["HTTP/1.1"],
        &["content-type", "\"code\"", "\"n\""],
        &["\"a\""],
        &["404", "1"],
        &[],
    ),
];

#[test]
fn each_language_has_its_keywords_types_strings_numbers_and_comments() {
    for (language, code, keywords, types, strings, numbers, comments) in CASES {
        assert_eq!(pieces(language, code, Kind::Keyword), keywords, "{language}");
        assert_eq!(pieces(language, code, Kind::Type), types, "{language}");
        assert_eq!(pieces(language, code, Kind::Str), strings, "{language}");
        assert_eq!(pieces(language, code, Kind::Number), numbers, "{language}");
        assert_eq!(pieces(language, code, Kind::Comment), comments, "{language}");
    }
}

#[test]
fn code_in_an_unknown_language_is_escaped_and_has_no_colours() {
    assert_eq!(html("brainfuck", "if <b> \"x\""), "if &lt;b&gt; &quot;x&quot;");
    assert_eq!(html("", "if 1"), "if 1");
    assert_eq!(html("Rust {1}", "if 1"), "<span class=k>if</span> <span class=n>1</span>");
}
