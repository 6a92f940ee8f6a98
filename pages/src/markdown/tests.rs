//! Markdown as HTML and as Markdown.

use super::*;

#[test]
fn html_in_a_text_is_text() {
    let attack = "<script>alert(1)</script> and <img src=x onerror=alert(1)>\n\n<div onclick=x>\n\n</div>";
    let html = block(attack);
    assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<div"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
}

#[test]
fn links_lead_to_the_web_only() {
    for url in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example", "/x"]
    {
        assert_eq!(inline(&format!("[a]({url}) b")), "a b", "{url}");
    }
    assert_eq!(inline("<javascript:alert(1)>"), "javascript:alert(1)");
    assert_eq!(inline("[a](java&#x73;cript:alert(1))"), "a");
    assert_eq!(inline("[a](https://e.example/?a=\"b\")"), "<a href=\"https://e.example/?a=%22b%22\">a</a>");
    assert_eq!(inline("[a](#b)"), "<a href=\"#b\">a</a>");
}

#[test]
fn an_image_is_replaced_by_its_text() {
    assert_eq!(inline("see ![the *chart*](https://e.example/x.png) here"), "see the <em>chart</em> here");
}

#[test]
fn an_item_of_one_paragraph_has_no_paragraph() {
    assert_eq!(inline("Wait until `retryAt`."), "Wait until <code>retryAt</code>.");
    assert_eq!(inline("One.\n\nTwo."), "<p>One.</p>\n<p>Two.</p>\n");
}

#[test]
fn code_in_a_fence_has_the_colours_of_its_language() {
    assert_eq!(
        block("```json\n{\"<a>\": 1}\n```"),
        "<pre tabindex=\"0\"><code>{<span class=t>&quot;&lt;a&gt;&quot;</span>: <span class=n>1</span>}\n</code></pre>\n"
    );
    assert_eq!(block("    if <b>"), "<pre tabindex=\"0\"><code>if &lt;b&gt;</code></pre>\n");
    assert_eq!(plain("See\n```rust\nlet a;\n```\nand `b`."), "See let a; and b.");
}

#[test]
fn headings_are_lowered_below_those_of_the_page_without_a_gap() {
    assert_eq!(block("# A\n\n##### B"), "<h3>A</h3>\n<h4>B</h4>\n");
    assert_eq!(block("## A\n\n### B\n\n# C\n\n###### D"), "<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>\n<h4>D</h4>\n");
}

#[test]
fn plain_text_has_no_markup() {
    assert_eq!(
        plain("Send *the* `code`\nagain: [docs](https://e.example).\n\n- now"),
        "Send the code again: docs. now"
    );
}

/// Texts with what readers of Markdown, Vue and MDX take for syntax.
const NASTY: &[&str] = &[
    "plain",
    "a_b *c* _d_ **e** `f` ~~g~~ [h](https://e.example/i_j) \\*k\\*",
    "{a} {{b}} {{{c}}} {#d} {.e} ${f} \\{g\\}",
    "<b>x</b> <!-- y --> <z/> <https://e.example> <?php ?> &lt;i&gt; &amp;amp; & &copy",
    "import a from 'b'\n\nexport const c = 1\n\nimported\n\nexporter",
    "::: tip\nx\n:::\n\n::leaf[x]{y}\n\na :name[b] 10:30:00 :tada: :+1: a:b",
    "1\\. a\n\n1) b\n\n- c\n  - d\n\n  e\n- f\n\n* g\n* h\n\n+ i",
    "> a\n> > b\n>\n> - c\n>   > d\n\nafter",
    "# h #\n\ni {#j}\n===\n\n## \n\na\\\nb  \nc",
    "    indented\n\n```js {1,3} title=\"x\"\n```` ``` {{x}}\n```\n\n~~~\n```\n~~~",
    "| a | b |\n| :-- | --: |\n| `c|d` | e \\| f |\n| *g* |\n\nx | y\n\\--- | ---",
    "![i](https://e.example/i.png \"t\") [a](javascript:x) [b](https://e.example/?q=(1)&amp;c='{}' \"d \\\" {{e}}\")",
    "<div>\n{x}\n\n</div>\n<!-- a\n\nb -->\n\nc",
    "<pre>\n\na\n</pre>",
    "-\n- a\n-\n  - \n\n1.\n\n>",
    "- ***\n- # a\n- ```\n  b\n  ```",
    "a\n***\nb\n\n---\n\n_c_",
    "a*b*c **d**e _f_g 中文**强调**中文，*重点*。",
    "!\\[a](b) !<https://e.example> <!--@include: /etc/passwd-->",
    "&#32;a&#10;b&#9;\n&nbsp;c &#123;d&#125;",
    "a\\\n\n`` ` `` ` `` ` ``` a`b ```",
    "[a]: https://e.example\n\n[a] [^1] [[toc]]\n\n[^1]: b",
    "a\n    b\n\t c\n  d",
    "+ a\n\n  + b\n\n    c\n\n      code\n+ d",
    "2. a\n3. b\n\n100000000000. c",
    "www.e.example https://e.example a@e.example ~a~ ~~~b~~~ ==c== H~2~O x^2^ $a$ -- ... \"q\"",
    "<a href=\"https://e.example/x\">y</a> https://e.example/a_b www.e.example<b> https://e.example/*c*",
    "> 1. a\n> 2. b\n> > c\n\nd\n> e",
];

/// Returns Markdown as HTML, without the comments that keep Vue from `{{`.
fn html_of(events: impl IntoIterator<Item = Event<'static>>) -> String {
    let mut out = String::new();
    let events = events.into_iter().map(|event| match event {
        // The language is the first word of the info string.
        Event::Start(Tag::CodeBlock(_)) => Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)),
        Event::InlineHtml(html) if &*html == "<!-- -->" => Event::Text("".into()),
        // At the end of a block, it is none.
        Event::HardBreak => Event::SoftBreak,
        other => other,
    });
    html::push_html(&mut out, events);
    let mut html = out.split_whitespace().collect::<Vec<_>>().join(" ");
    // What is empty is left out, and lists that it parted are one; and white space between blocks.
    let empty =
        ["<p></p>", "<li></li>", "<ul></ul>", "<ol></ol>", "<blockquote></blockquote>", "</ul><ul>", "</ol><ol>"];
    for _ in 0..3 {
        for (from, to) in [("> <", "><"), (" <", "<"), ("> ", ">"), ("<li><p>", "<li>"), ("</p></li>", "</li>")] {
            html = html.replace(from, to);
        }
        html = empty.iter().fold(html, |html, empty| html.replace(empty, ""));
    }
    html
}

fn check(text: &str) {
    let owned = |events: Vec<Event<'_>>| events.into_iter().map(Event::into_static).collect::<Vec<_>>();
    let parsed = |text: &str| owned(Parser::new_ext(text, OPTIONS).collect());
    let expected = html_of(owned(events(text)));
    let part = part(text);
    assert_eq!(html_of(parsed(&part)), expected, "{text:?} as a part:\n{part}");
    for flavour in [Flavour::Plain, Flavour::Mdx] {
        // In MDX, an empty expression shows nothing.
        let page = page(&part, flavour).replace("{\"\"}", "");
        assert_eq!(html_of(parsed(&page)), expected, "{text:?} for {flavour:?}:\n{page}\nof\n{part}");
    }
    let events = Parser::new_ext(&part, OPTIONS);
    for event in events {
        assert!(!matches!(event, Event::Html(_) | Event::InlineHtml(_)), "{text:?} has HTML: {part}");
    }
}

#[test]
fn safe_markdown_has_the_same_content() {
    for text in NASTY {
        check(text);
        // Beside each other, in a list, in a quotation.
        check(&format!("x\n\n{text}\n\ny"));
        let lines = |indent: &str| text.replace('\n', &format!("\n{indent}"));
        check(&format!("- {}\n- y", lines("  ")));
        check(&format!("> {}", lines("> ")));
    }
}

/// Texts of pieces of syntax, by a generator with a fixed start.
#[test]
fn random_markdown_has_the_same_content() {
    let pieces = [
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "](https://e.example)",
        "<",
        ">",
        "{",
        "}",
        "{{",
        "}}",
        "a",
        "b c",
        " ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "# ",
        "    ",
        "\\",
        "&amp;",
        "|",
        "---",
        ":",
        "::",
        "import ",
        "<b>",
        "<!--",
        "-->",
        "```",
        "~~",
        "!",
        "中",
        "，",
        "\n- ",
        "\n> ",
        "=",
    ];
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut next = |below: usize| {
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).expect("it is below")
    };
    for _ in 0..2000 {
        let text: String = (0..1 + next(14)).map(|_| pieces[next(pieces.len())]).collect();
        // Emphasis within emphasis depends on how many marks are in a row (CommonMark §6.2, rules 9 and 10).
        if block(&text).matches("<em>").count() + block(&text).matches("<strong>").count() < 2 {
            check(&text);
        }
    }
}

#[test]
fn mdx_finds_no_javascript_and_no_tags() {
    let text = NASTY.join("\n\n");
    // The expressions of ours part emoji.
    let page = page(&part(&text), Flavour::Mdx).replace("{\"\"}", "");
    let mut in_fence = false;
    for line in page.lines() {
        let content = line.trim_start_matches(['>', ' ', '-']);
        if content.starts_with("```") {
            in_fence = !in_fence;
        }
        if in_fence || content.contains('`') || content.contains("](<") {
            continue;
        }
        let letters: Vec<char> = line.chars().collect();
        for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| "{}<".contains(**letter)) {
            assert!(at > 0 && letters[at - 1] == '\\', "{letter} in {line}");
        }
        assert!(!line.starts_with("import ") && !line.starts_with("export ") && !line.starts_with(":::"), "{line}");
    }
}

#[test]
fn an_address_takes_no_escape_for_its_own() {
    let page = |text: &str| page(&part(text), Flavour::Mdx);
    assert_eq!(
        page("see https://e.example/a-b?c=d, or www.e.example."),
        "see https://e.example/a-b?c=d, or www.e.example.\n"
    );
    assert_eq!(page("<a href=https://e.example/>b</a>"), "\\<a href=https\\://e.example/>b\\</a>\n");
    assert_eq!(page("www.e.example<b>"), "www\\.e.example\\<b>\n");
}

#[test]
fn docusaurus_finds_no_emoji() {
    let page = |text: &str| page(&part(text), Flavour::Mdx);
    assert_eq!(page(":tada: a:b:c"), "\\:tada{\"\"}: a\\:b{\"\"}\\:c\n");
    assert_eq!(page(":+1: at 10:20:30, b: c: `:tada:`"), ":+1{\"\"}: at 10:20:30, b: c: `:tada:`\n");
}

#[test]
fn generators_include_no_files_in_code_and_run_none_of_it() {
    let site = |text: &str| page(&part(text), Flavour::Site);
    assert_eq!(
        site("```json\n\"{{#include x}} & </pre>\"\n\nb\n```"),
        "<pre><code class=\"language-json\">\"&#123;&#123;#include x}} &#38; &#60;/pre>\"\n\nb\n</code></pre>\n"
    );
    assert_eq!(
        site("- ```\n  <!--@include: x-->\n  ```\n"),
        "- <pre><code class=\"language-\">&#60;!--@include: x-->\n  </code></pre>\n"
    );
    assert_eq!(site("```rust\na\n```"), "```rust noplayground\na\n```\n");
    assert_eq!(page(&part("```rust\n{{#a\n```"), Flavour::Plain), "```rust\n{{#a\n```\n");
}

#[test]
fn vue_finds_no_expression() {
    assert_eq!(page("{{a}} {{{b}}}", Flavour::Plain), "\\{<!-- -->\\{a}} \\{<!-- -->\\{<!-- -->\\{b}}}\n");
    assert_eq!(page("`{{a}}` `{b}`", Flavour::Plain), "<code>\\{<!-- -->\\{a}}</code> `{b}`\n");
    assert_eq!(page("\\<!--@include: x-->", Flavour::Plain), "\\<\\!--@include: x-->\n");
}
