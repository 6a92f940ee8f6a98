//! `[pages]`: the look of the error book, and its own pages.

use super::contract::Contract::Unwatched;
use super::contract::Unwatched as Why;
use super::value::KeyDefault::{Nothing, Required, Toml};
use super::value::ValueType::{self, Either, List, PerLanguage, Table};
use super::value::{Form, MARKDOWN, Sort, TEXT};
use super::{entry, table};

/// A file, by its path.
const FILE: ValueType = ValueType::Name(Sort::File);
/// A file for each language.
const FILES: ValueType = PerLanguage(&FILE);

table! {
    /// `[pages]`.
    PAGES "pages";
    LOGO_KEY "logo", Either(&[FILE, Table(&LOGO)]), Nothing, Unwatched(Why::Prose), "0.1",
        "an image shown in the bar before the title: SVG, PNG or WebP; or a table with one for each theme"
        "标题前的徽标：SVG、PNG 或 WebP 图片；也可以用表为两种主题各写一个";
    FAVICON "favicon", FILE, Nothing, Unwatched(Why::Prose), "0.1",
        "the icon in the browser's tab: SVG, PNG, ICO or WebP" "浏览器标签页上的图标：SVG、PNG、ICO 或 WebP 图片";
    ACCENT_KEY "accent", Either(&[ValueType::Form(Form::Colour), Table(&ACCENT)]), Nothing, Unwatched(Why::Prose), "0.1",
        "the colour of links and marks: `\"#1a5fb4\"`; or a table with one for each theme"
        "链接和强调处的颜色：`\"#1a5fb4\"`；也可以用表为两种主题各写一个";
    HOME "home", ValueType::Form(Form::PageUrl), Nothing, Unwatched(Why::Prose), "0.1",
        "where the logo leads: a URL or an absolute path; without it, to the index of the book"
        "点击徽标前往的地址：URL 或以 `/` 开头的路径；不写则回到手册首页";
    LINKS "links", List(&Table(&entry::LINKS)), Toml("[]"), Unwatched(Why::Prose), "0.1",
        "links in the bar, with the keys of an entry's [`links`](#errorsname)"
        "导航栏里的链接，写法同条目的 [`links`](#errorsname)";
    CSS "css", FILE, Nothing, Unwatched(Why::Prose), "0.1",
        "a style sheet, loaded after that of errbook" "样式表，在 errbook 的样式表之后加载";
    FOOTER "footer", MARKDOWN, Nothing, Unwatched(Why::Prose), "0.1",
        "a line at the end of every page" "每页末尾的一行文字";
    INTRO "intro", FILES, Nothing, Unwatched(Why::Prose), "0.1",
        "a Markdown file shown on the index, above the list" "首页列表上方的介绍，Markdown 文件";
    EXTRA_KEY "extra", List(&Table(&EXTRA)), Toml("[]"), Unwatched(Why::Prose), "0.1",
        "further pages, each with a link in the bar" "自己添加的页面，导航栏里各有一个链接";
    EDIT_URL "edit_url", ValueType::Form(Form::PageTemplate), Nothing, Unwatched(Why::Prose), "0.1",
        "where the text of a page is edited, with `{file}`, `{line}` and `{name}`"
        "编辑页面内容的地址，可用 `{file}`、`{line}` 和 `{name}`";
    FEEDBACK_URL "feedback_url", ValueType::Form(Form::ContactTemplate), Nothing, Unwatched(Why::Prose), "0.1",
        "where readers report a problem with a page, with `{code}`, `{name}` and `{url}`; `mailto:` is possible"
        "读者反馈页面问题的地址，可用 `{code}`、`{name}` 和 `{url}`，也可以是 `mailto:`";
    SOURCE_URL "source_url", ValueType::Form(Form::PageTemplate), Nothing, Unwatched(Why::Prose), "0.1",
        "where a file of `sources` is, with `{source}`; used by `errbook pages --internal`"
        "`sources` 里各文件的地址，可用 `{source}`；只用于 `errbook pages --internal`";
}

table! {
    /// `logo`, where it is a table.
    LOGO "logo";
    LOGO_LIGHT "light", FILE, Required, Unwatched(Why::Prose), "0.1",
        "the image on light paper" "浅色主题的图片";
    LOGO_DARK "dark", FILE, Required, Unwatched(Why::Prose), "0.1",
        "the image on dark paper" "深色主题的图片";
}

table! {
    /// `accent`, where it is a table.
    ACCENT "accent";
    ACCENT_LIGHT "light", ValueType::Form(Form::Colour), Required, Unwatched(Why::Prose), "0.1",
        "the colour on light paper" "浅色主题的颜色";
    ACCENT_DARK "dark", ValueType::Form(Form::Colour), Required, Unwatched(Why::Prose), "0.1",
        "the colour on dark paper" "深色主题的颜色";
}

table! {
    /// An item of `extra`.
    EXTRA "extra";
    SLUG "slug", ValueType::Form(Form::Slug), Required, Unwatched(Why::Prose), "0.1",
        "the last part of its address, `/en/pages/SLUG/`: lower-case letters, digits and `-`"
        "地址的最后一段，`/zh/pages/SLUG/`：小写英文字母、数字和 `-`";
    TITLE "title", TEXT, Required, Unwatched(Why::Prose), "0.1",
        "its title, also the text of the link" "标题，也是链接的文字";
    EXTRA_FILE "file", FILES, Required, Unwatched(Why::Prose), "0.1",
        "its text, a Markdown file" "正文，Markdown 文件";
}
