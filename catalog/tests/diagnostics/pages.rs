//! `[pages]`.

use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::files::{self, File};
use errbook_catalog::{Lint, Rule};
use expect_test::expect;

use crate::case::{part, reported, whole};

#[test]
fn the_table_and_the_tables_in_it_have_these_keys() {
    part(
        Rule::UnknownKey,
        r##"[pages]
logo = { light = "a.svg", drak = "b.svg" }
accent = { dark = "#99c1f1" }
favicon = 1
fotter = "x"
links = [{ url = "https://example.com", title = "x" }]
extra = [{ slug = "a", file = "a.md" }]
"##,
        expect![[r#"
            error[unknown-key] catalog.toml:6:27 ‹drak›
              unknown key `drak` in `logo`
              help: did you mean `dark`?

            error[missing-key] catalog.toml:7:1 ‹accent›
              `accent` is missing the key `light`
              help: add `light = …`

            error[wrong-type] catalog.toml:8:11 ‹1›
              `favicon` must be a string, not an integer

            error[unknown-key] catalog.toml:9:1 ‹fotter›
              unknown key `fotter` in `[pages]`
              help: did you mean `footer`?

            error[unknown-key] catalog.toml:10:41 ‹title›
              unknown key `title` in `links`
              help: use one of `url`, `label`

            error[missing-key] catalog.toml:11:10 ‹{ slug = "a", file = "a.md" }›
              `extra` is missing the key `title`
              help: add `title = …`"#]],
        expect![[r#"
            error[unknown-key] catalog.toml:6:27 ‹drak›
              未知的键 `drak`，位于 `logo`
              help: 是否想写 `dark`？

            error[missing-key] catalog.toml:7:1 ‹accent›
              `accent` 缺少键 `light`
              help: 请添加 `light = …`

            error[wrong-type] catalog.toml:8:11 ‹1›
              `favicon` 应为字符串，而不是整数

            error[unknown-key] catalog.toml:9:1 ‹fotter›
              未知的键 `fotter`，位于 `[pages]`
              help: 是否想写 `footer`？

            error[unknown-key] catalog.toml:10:41 ‹title›
              未知的键 `title`，位于 `links`
              help: 可用的有：`url`、`label`

            error[missing-key] catalog.toml:11:10 ‹{ slug = "a", file = "a.md" }›
              `extra` 缺少键 `title`
              help: 请添加 `title = …`"#]],
    );
}

#[test]
fn an_included_file_has_no_pages() {
    crate::case::files(
        Rule::OutOfPlaceTable,
        &[
            ("catalog.toml", b"[catalog]\nname = \"shop\"\ninclude = [\"more.toml\"]\n"),
            ("more.toml", b"[pages]\naccent = \"#1a5fb4\"\n"),
        ],
        expect![[r#"
            error[out-of-place-table] more.toml:1:2 ‹pages›
              an included file cannot have `[pages]`
              help: move it to the file that includes this one"#]],
        expect![[r#"
            error[out-of-place-table] more.toml:1:2 ‹pages›
              被包含的文件里不能有 `[pages]`
              help: 请移到包含它的那个文件里"#]],
    );
}

#[test]
fn an_accent_is_a_colour_in_hexadecimal() {
    part(
        Rule::MalformedColour,
        "[pages]\naccent = { light = \"darkred\", dark = \"#ff94\" }\n",
        expect![[r##"
            error[malformed-colour] catalog.toml:6:20 ‹"darkred"›
              `light` cannot be the colour `darkred`
              help: write three or six hexadecimal digits after `#`, such as `#1a5fb4`

            error[malformed-colour] catalog.toml:6:38 ‹"#ff94"›
              `dark` cannot be the colour `#ff94`
              help: write three or six hexadecimal digits after `#`, such as `#1a5fb4`"##]],
        expect![[r##"
            error[malformed-colour] catalog.toml:6:20 ‹"darkred"›
              `light` 的颜色不能写作 `darkred`
              help: 请写 `#` 加三位或六位十六进制数字，例如 `#1a5fb4`

            error[malformed-colour] catalog.toml:6:38 ‹"#ff94"›
              `dark` 的颜色不能写作 `#ff94`
              help: 请写 `#` 加三位或六位十六进制数字，例如 `#1a5fb4`"##]],
    );
}

#[test]
fn an_accent_that_cannot_be_read_is_a_warning() {
    part(
        Rule::Lint(Lint::LowContrast),
        "[pages]\naccent = \"#ffd400\"\n",
        expect![[r##"
            warning[low-contrast] catalog.toml:6:10 ‹"#ffd400"›
              `#ffd400` has a contrast of 1.28 with light paper, which is less than 4.5
              help: the book uses `#826c00`, the nearest shade that can be read; write that, or another colour"##]],
        expect![[r##"
            warning[low-contrast] catalog.toml:6:10 ‹"#ffd400"›
              `#ffd400` 与浅色背景的对比度为 1.28，低于 4.5
              help: 手册会改用最接近的可读颜色 `#826c00`；请写成它，或换一种颜色"##]],
    );
    part(
        Rule::Lint(Lint::LowContrast),
        "[pages]\naccent = { light = \"#1a5fb4\", dark = \"#1a5fb4\" }\n",
        expect![[r##"
            warning[low-contrast] catalog.toml:6:38 ‹"#1a5fb4"›
              `#1a5fb4` has a contrast of 2.61 with dark paper, which is less than 4.5
              help: the book uses `#5689c8`, the nearest shade that can be read; write that, or another colour"##]],
        expect![[r##"
            warning[low-contrast] catalog.toml:6:38 ‹"#1a5fb4"›
              `#1a5fb4` 与深色背景的对比度为 2.61，低于 4.5
              help: 手册会改用最接近的可读颜色 `#5689c8`；请写成它，或换一种颜色"##]],
    );
}

#[test]
fn a_file_has_a_relative_path_and_the_extension_of_a_format_that_fits() {
    part(
        Rule::MalformedPath,
        r#"[pages]
logo = "/srv/logo.svg"
favicon = 'brand\favicon.ico'
css = "brand/book.scss"
intro = "intro.txt"
extra = [{ slug = "a", title = "A", file = "" }, { slug = "b", title = "B", file.en = "https://example.com/b.md" }]
"#,
        expect![[r#"
            error[malformed-path] catalog.toml:6:8 ‹"/srv/logo.svg"›
              `/srv/logo.svg` is not a relative path with `/`
              help: write the path from the folder of the catalog, such as `brand/logo.svg`

            error[malformed-path] catalog.toml:7:11 ‹'brand\\favicon.ico'›
              `brand\\favicon.ico` is not a relative path with `/`
              help: write the path from the folder of the catalog, such as `brand/logo.svg`

            error[malformed-path] catalog.toml:8:7 ‹"brand/book.scss"›
              `brand/book.scss` has no extension that can be used here
              help: use a file that ends in `.css`

            error[malformed-path] catalog.toml:9:9 ‹"intro.txt"›
              `intro.txt` has no extension that can be used here
              help: use a file that ends in `.md`

            error[empty-text] catalog.toml:10:44 ‹""›
              `file` is empty

            error[malformed-path] catalog.toml:10:87 ‹"https://example.com/b.md"›
              `https://example.com/b.md` is not a relative path with `/`
              help: write the path from the folder of the catalog, such as `brand/logo.svg`"#]],
        expect![[r#"
            error[malformed-path] catalog.toml:6:8 ‹"/srv/logo.svg"›
              `/srv/logo.svg` 不是用 `/` 分隔的相对路径
              help: 请写相对于 catalog.toml 所在文件夹的路径，例如 `brand/logo.svg`

            error[malformed-path] catalog.toml:7:11 ‹'brand\\favicon.ico'›
              `brand\\favicon.ico` 不是用 `/` 分隔的相对路径
              help: 请写相对于 catalog.toml 所在文件夹的路径，例如 `brand/logo.svg`

            error[malformed-path] catalog.toml:8:7 ‹"brand/book.scss"›
              `brand/book.scss` 的扩展名不能用在这里
              help: 可用的扩展名有：`.css`

            error[malformed-path] catalog.toml:9:9 ‹"intro.txt"›
              `intro.txt` 的扩展名不能用在这里
              help: 可用的扩展名有：`.md`

            error[empty-text] catalog.toml:10:44 ‹""›
              `file` 是空的

            error[malformed-path] catalog.toml:10:87 ‹"https://example.com/b.md"›
              `https://example.com/b.md` 不是用 `/` 分隔的相对路径
              help: 请写相对于 catalog.toml 所在文件夹的路径，例如 `brand/logo.svg`"#]],
    );
}

#[test]
fn a_page_has_a_slug_of_its_own() {
    part(
        Rule::MalformedSlug,
        r#"[pages]
extra = [
  { slug = "House Rules", title = "House rules", file = "rules.md" },
  { slug = "a--b", title = "A", file = "a.md" },
]
"#,
        expect![[r#"
            error[malformed-slug] catalog.toml:7:12 ‹"House Rules"›
              `House Rules` cannot be part of an address
              help: write at most 64 lower-case letters and digits, with `-` between words: `rate-limits`

            error[malformed-slug] catalog.toml:8:12 ‹"a--b"›
              `a--b` cannot be part of an address
              help: write at most 64 lower-case letters and digits, with `-` between words: `rate-limits`"#]],
        expect![[r#"
            error[malformed-slug] catalog.toml:7:12 ‹"House Rules"›
              `House Rules` 不能用作地址的一部分
              help: 请用小写英文字母和数字，单词之间用 `-` 分隔，不超过 64 个字符：`rate-limits`

            error[malformed-slug] catalog.toml:8:12 ‹"a--b"›
              `a--b` 不能用作地址的一部分
              help: 请用小写英文字母和数字，单词之间用 `-` 分隔，不超过 64 个字符：`rate-limits`"#]],
    );
    part(
        Rule::SlugTaken,
        r#"[pages]
extra = [
  { slug = "limits", title = "Rate limits", file = "limits.md" },
  { slug = "limits", title = "Other limits", file = "limits.md" },
]
"#,
        expect![[r#"
            error[slug-taken] catalog.toml:8:12 ‹"limits"›
              two pages have the slug `limits`
              note catalog.toml:7:12 ‹"limits"›: the other page is here"#]],
        expect![[r#"
            error[slug-taken] catalog.toml:8:12 ‹"limits"›
              有两个页面的 `slug` 都是 `limits`
              note catalog.toml:7:12 ‹"limits"›: 另一个页面在这里"#]],
    );
}

#[test]
fn urls_lead_to_web_pages() {
    whole(
        Rule::MalformedUrl,
        r#"[catalog]
name = "shop"

[pages]
home = "//evil.example/"
links = [{ url = "javascript:alert(1)", label.en = "A script" }]
edit_url = "edit/{file}#L{line}"
feedback_url = "javascript:alert({code})"
source_url = "{source}"
"#,
        expect![[r#"
            error[malformed-url] catalog.toml:5:8 ‹"//evil.example/"›
              `home` is not a valid URL
              help: write a URL such as `https://example.com/` or an absolute path

            error[malformed-url] catalog.toml:6:18 ‹"javascript:alert(1)"›
              `url` is not a valid URL
              help: write `https://` or `http://`, a host and a path (RFC 3986)

            error[malformed-url] catalog.toml:7:12 ‹"edit/{file}#L{line}"›
              `edit_url` is not a valid URL
              help: write `https://` or `http://`, a host and a path (RFC 3986)

            error[malformed-url] catalog.toml:8:16 ‹"javascript:alert({code})"›
              `feedback_url` is not a valid URL
              help: write a URL such as `https://example.com/report?code={code}`, or `mailto:` and an address

            error[malformed-url] catalog.toml:9:14 ‹"{source}"›
              `source_url` is not a valid URL
              help: write `https://` or `http://`, a host and a path (RFC 3986)"#]],
        expect![[r#"
            error[malformed-url] catalog.toml:5:8 ‹"//evil.example/"›
              `home` 不是合法的 URL
              help: 请写 `https://example.com/` 这样的 URL，或以 `/` 开头的路径

            error[malformed-url] catalog.toml:6:18 ‹"javascript:alert(1)"›
              `url` 不是合法的 URL
              help: 请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）

            error[malformed-url] catalog.toml:7:12 ‹"edit/{file}#L{line}"›
              `edit_url` 不是合法的 URL
              help: 请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）

            error[malformed-url] catalog.toml:8:16 ‹"javascript:alert({code})"›
              `feedback_url` 不是合法的 URL
              help: 请写 `https://example.com/report?code={code}` 这样的 URL，或 `mailto:` 加邮箱地址

            error[malformed-url] catalog.toml:9:14 ‹"{source}"›
              `source_url` 不是合法的 URL
              help: 请写 `https://` 或 `http://`，后接主机和路径（RFC 3986）"#]],
    );
}

#[test]
fn a_template_has_placeholders_of_its_own() {
    part(
        Rule::UnknownValue,
        r#"[pages]
edit_url = "https://example.com/{fil}?{code}"
feedback_url = "mailto:api@example.com?subject={code}&body={line}"
source_url = "https://example.com/{file}"
"#,
        expect![[r#"
            error[unknown-value] catalog.toml:6:33 ‹{fil}›
              unknown placeholder `{fil}`
              help: did you mean `{file}`?

            error[unknown-value] catalog.toml:6:39 ‹{code}›
              unknown placeholder `{code}`
              help: use one of `file`, `line`, `name`

            error[unknown-value] catalog.toml:7:60 ‹{line}›
              unknown placeholder `{line}`
              help: use one of `code`, `name`, `url`

            error[unknown-value] catalog.toml:8:35 ‹{file}›
              unknown placeholder `{file}`
              help: use one of `source`"#]],
        expect![[r#"
            error[unknown-value] catalog.toml:6:33 ‹{fil}›
              未知的占位符 `{fil}`
              help: 是否想写 `{file}`？

            error[unknown-value] catalog.toml:6:39 ‹{code}›
              未知的占位符 `{code}`
              help: 可用的有：`file`、`line`、`name`

            error[unknown-value] catalog.toml:7:60 ‹{line}›
              未知的占位符 `{line}`
              help: 可用的有：`code`、`name`、`url`

            error[unknown-value] catalog.toml:8:35 ‹{file}›
              未知的占位符 `{file}`
              help: 可用的有：`source`"#]],
    );
}

/// A catalog with these lines of `[pages]`, in a folder of its own with a file outside of its workspace.
struct OnDisk(PathBuf);

impl OnDisk {
    fn new(name: &str, pages: &str) -> OnDisk {
        let root = std::env::temp_dir().join(format!("errbook-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let folder = root.join("api");
        fs::create_dir_all(&folder).unwrap();
        let on_disk = OnDisk(root);
        on_disk.put("api/Cargo.toml", b"[workspace]\n");
        on_disk.put("outside.svg", b"<svg/>");
        let text = format!("[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n[pages]\n{pages}");
        on_disk.put("api/catalog.toml", text.as_bytes());
        on_disk
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        fs::write(self.0.join(path), bytes).unwrap();
    }

    fn read(&self) -> (files::FromDisk, errbook_catalog::brand::Brand) {
        let path = self.0.join("api/catalog.toml");
        let mut read = files::read(&File::new(&path, path.parent().unwrap_or(Path::new("")), "catalog.toml"));
        let brand = read.read_brand();
        (read, brand)
    }
}

impl Drop for OnDisk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_reported_where_it_is_named() {
    let catalog = OnDisk::new("unreadable", "logo = \"gone.svg\"\nfavicon = \"../outside.svg\"\nintro = \".md\"\n");
    fs::create_dir(catalog.0.join("api/.md")).unwrap();
    reported(
        Rule::UnreadableFile,
        &catalog.read().0.reading,
        expect![[r#"
        error[unreadable-file] catalog.toml:6:8 ‹"gone.svg"›
          cannot read `gone.svg`: there is no file gone.svg

        error[unreadable-file] catalog.toml:7:11 ‹"../outside.svg"›
          cannot read `../outside.svg`: ../outside.svg is outside of the workspace
          help: copy it into the workspace: the book publishes its content

        error[unreadable-file] catalog.toml:8:9 ‹".md"›
          cannot read `.md`: .md is a folder"#]],
        expect![[r#"
        error[unreadable-file] catalog.toml:6:8 ‹"gone.svg"›
          无法读取 `gone.svg`：文件 gone.svg 不存在

        error[unreadable-file] catalog.toml:7:11 ‹"../outside.svg"›
          无法读取 `../outside.svg`：../outside.svg 在工作区之外
          help: 请把它复制到工作区内：手册会公开它的内容

        error[unreadable-file] catalog.toml:8:9 ‹".md"›
          无法读取 `.md`：.md 是文件夹"#]],
    );
}

#[test]
fn a_file_is_what_its_extension_says_and_loads_nothing_else() {
    let pages = "logo = \"logo.png\"\ncss = \"book.css\"\nintro = \"large.md\"\nextra = [{ slug = \"a\", title = \"A\", file = \"latin.md\" }]\n";
    let catalog = OnDisk::new("unsuitable", pages);
    catalog.put("api/logo.png", b"GIF89a");
    catalog.put("api/book.css", b"@font-face { src: url(https://fonts.example/a.woff2) }");
    catalog.put("api/large.md", &vec![b'a'; 600 << 10]);
    catalog.put("api/latin.md", b"caf\xe9");
    reported(
        Rule::UnsuitableFile,
        &catalog.read().0.reading,
        expect![[r#"
        error[unsuitable-file] catalog.toml:6:8 ‹"logo.png"›
          `logo.png` is not of the format that its extension says
          help: save it in that format, or rename it

        error[unsuitable-file] catalog.toml:7:7 ‹"book.css"›
          `book.css` loads another file with `url()` or `@import`
          help: remove it: the pages load only their own files

        error[unsuitable-file] catalog.toml:8:9 ‹"large.md"›
          `large.md` is larger than 512 KiB
          help: readers load it with every page; compress it

        error[unsuitable-file] catalog.toml:9:44 ‹"latin.md"›
          `latin.md` is not valid UTF-8
          help: save it as UTF-8"#]],
        expect![[r#"
        error[unsuitable-file] catalog.toml:6:8 ‹"logo.png"›
          `logo.png` 的内容与扩展名不符
          help: 请另存为该格式，或修改扩展名

        error[unsuitable-file] catalog.toml:7:7 ‹"book.css"›
          `book.css` 用 `url()` 或 `@import` 加载其他文件
          help: 请删去：页面只加载手册自己的文件

        error[unsuitable-file] catalog.toml:8:9 ‹"large.md"›
          `large.md` 超过了 512 KiB
          help: 读者打开每一页都要加载它，请压缩后再用

        error[unsuitable-file] catalog.toml:9:44 ‹"latin.md"›
          `latin.md` 不是合法的 UTF-8
          help: 请把它保存为 UTF-8 编码"#]],
    );
}

#[test]
fn the_files_that_can_be_used_are_read_once_each() {
    let pages = "logo = \"logo.svg\"\nfavicon = \"logo.svg\"\nintro = \"intro.md\"\nedit_url = \"https://example.com/{file}\"\n\n[errors.gone]\nstatus = 410\nmessage = \"It is gone.\"\n";
    let catalog = OnDisk::new("usable", pages);
    catalog.put("api/logo.svg", b"<svg/>");
    catalog.put("api/intro.md", "# 您好".as_bytes());
    let (read, brand) = catalog.read();
    assert!(read.reading.diagnostics.is_empty(), "{:?}", read.reading.diagnostics);
    assert_eq!(brand.files.len(), 2);
    assert_eq!((brand.text("intro.md"), brand.bytes("logo.svg")), (Some("# 您好"), Some(b"<svg/>".as_slice())));
    assert_eq!(brand.entry_place(0), Some(("catalog.toml", 11)));
    assert_eq!(read.brand_files().len(), 3);
}

#[test]
fn a_compiler_reads_none_of_the_files() {
    // `files::read` is what macros call.
    let catalog = OnDisk::new("compiled", "logo = \"gone.svg\"\n");
    assert!(!files::read_path(&catalog.0.join("api/catalog.toml")).reading.has_errors());
}
