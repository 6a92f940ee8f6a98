//! A server's own pages, such as the errors of a catalog, in the frame of a book.

use crate::address::Resource;
use crate::html;
use crate::page::Page;
use crate::site::{DEEPEST, Site};
use crate::url;

impl Site {
    /// Returns the language (by index) that a path names by its first folder.
    #[must_use]
    pub fn language_of(&self, path: &str) -> Option<usize> {
        let first = path.strip_prefix('/').unwrap_or(path).split('/').next().and_then(url::decode)?;
        self.addresses().language_of(&first)
    }

    /// Returns a page in the frame of the book, with the bar and the colours of its pages: a page of the server's own, such as the
    /// errors of a catalog, in place of the page at a path. `main` is its main part in HTML, which is not checked; links of the frame
    /// are relative to the path.
    #[must_use]
    pub fn framed(&self, path: &str, language: usize, title: &str, main: &str) -> Page {
        // Only the depth of the path matters, as its names may not be valid text. It is limited, as a client chooses it.
        let folders = path.strip_prefix('/').unwrap_or(path).bytes().filter(|&byte| byte == b'/').count();
        let here = "x/".repeat(folders.min(DEEPEST));
        let view = self.view(&Resource::Missing, language, &here);
        let bytes = html::framed(&view, title, main).into_bytes();
        let language = Some(view.tag().to_owned());
        Page { path: String::new(), content_type: "text/html; charset=utf-8", language, bytes }
    }
}

#[cfg(test)]
mod tests {
    use errbook_catalog::read_text;

    use crate::{Options, Site};

    #[test]
    fn a_framed_page_has_the_bar_of_the_book_and_links_that_work_at_its_path() {
        let catalog =
            "[catalog]\nname = 'shop'\n[errors.gone]\nstatus = 410\nmessage = { en = 'Gone.', zh = '已移除。' }\n";
        let site = Site::new(read_text("catalog.toml", catalog).catalog, Options::new());
        assert_eq!(
            [site.language_of("/zh/errors/gone/"), site.language_of("/"), site.language_of("/nothing/")],
            [Some(1), None, None]
        );
        let page = site.framed("/zh/errors/gone/", 1, "错误 & 警告", "<p>正文</p>");
        let text = String::from_utf8(page.bytes).unwrap();
        for part in [
            "<html lang=\"zh\"",
            "<title>错误 &amp; 警告 · shop</title>",
            "<p>正文</p>",
            "href=\"../../../errbook.css\"",
            "noindex",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(!text.contains("id=\"q\"") && !text.contains("href=\"#q\""));
    }
}
