//! What a file that `[pages]` names has to be, so that every page can load it.

use std::borrow::Cow;

use crate::model::FileKind;

/// The most bytes of a file that `[pages]` names: 512 KiB.
pub(crate) const LARGEST_ASSET: usize = 512 << 10;

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsuitable {
    /// It has more than [`LARGEST_ASSET`] bytes.
    TooLarge,
    /// Its content is not of the format of its extension.
    NotWhatItSays,
    /// A text is not UTF-8.
    NotUtf8,
    /// A style sheet loads another file.
    LoadsMore,
}

/// Returns why a file cannot be used.
pub(crate) fn problem(kind: FileKind, path: &str, bytes: &[u8]) -> Option<Unsuitable> {
    if bytes.len() > LARGEST_ASSET {
        return Some(Unsuitable::TooLarge);
    }
    match kind {
        FileKind::Image | FileKind::Icon => {
            let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
            (!is_image(&extension, bytes)).then_some(Unsuitable::NotWhatItSays)
        }
        FileKind::Markdown => core::str::from_utf8(bytes).is_err().then_some(Unsuitable::NotUtf8),
        FileKind::Style => match core::str::from_utf8(bytes) {
            Err(_) => Some(Unsuitable::NotUtf8),
            Ok(text) => loads_more(text).then_some(Unsuitable::LoadsMore),
        },
    }
}

/// Returns whether bytes begin as those of a format do.
fn is_image(extension: &str, bytes: &[u8]) -> bool {
    match extension {
        // PNG §5.2.
        "png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        // RFC 9649 §2.4.
        "webp" => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        "ico" => bytes.starts_with(&[0, 0, 1, 0]),
        _ => core::str::from_utf8(bytes).is_ok_and(is_svg),
    }
}

/// Returns whether a text has the element `svg`, from its begin to its end.
fn is_svg(text: &str) -> bool {
    let Some((_, rest)) = text.split_once("<svg") else { return false };
    let begins = rest.starts_with(|sign: char| sign.is_ascii_whitespace() || matches!(sign, '>' | '/' | ':'));
    begins && (rest.contains("</svg") || rest.contains("/>"))
}

/// Returns whether a style sheet has `@import`, or a `url()` that is no fragment. Comments do not count.
fn loads_more(text: &str) -> bool {
    let text = without_comments(text).to_ascii_lowercase();
    let is_file = |rest: &str| !rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    text.contains("@import") || text.split("url(").skip(1).any(is_file) || text.contains("image-set(")
}

fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains("/*") {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split("/*");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    kept.extend(parts.filter_map(|part| Some(part.split_once("*/")?.1)));
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_begins_as_its_format_says() {
        let webp = b"RIFF\x24\0\0\0WEBPVP8 ";
        for (path, bytes) in [
            ("a.png", b"\x89PNG\r\n\x1a\n\0".as_slice()),
            ("a.webp", webp),
            ("a.SVG", b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ] {
            assert_eq!(problem(FileKind::Image, path, bytes), None, "{path}");
            assert_eq!(problem(FileKind::Image, path, b"GIF89a"), Some(Unsuitable::NotWhatItSays), "{path}");
        }
        assert_eq!(problem(FileKind::Icon, "a.ico", &[0, 0, 1, 0, 1]), None);
        for cut in ["<svg", "<svg viewBox='0 0 1 1'>", "<svgx/>", ""] {
            assert_eq!(problem(FileKind::Image, "a.svg", cut.as_bytes()), Some(Unsuitable::NotWhatItSays), "{cut}");
        }
        assert_eq!(problem(FileKind::Image, "a.svg", b"<svg><g></g></svg>"), None);
    }

    #[test]
    fn a_style_sheet_loads_nothing() {
        for text in ["@import 'a.css';", "a { background: URL( \"x.png\") }", "a { src: url(//e.example/f) }"] {
            assert_eq!(problem(FileKind::Style, "a.css", text.as_bytes()), Some(Unsuitable::LoadsMore), "{text}");
        }
        for text in ["", "a { fill: url(#g) }", "/* url(x) */ a { color: red } /* @import */", "/* url(x)"] {
            assert_eq!(problem(FileKind::Style, "a.css", text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_text_is_utf8_and_no_file_is_too_large() {
        assert_eq!(problem(FileKind::Markdown, "a.md", b"\xff"), Some(Unsuitable::NotUtf8));
        assert_eq!(problem(FileKind::Style, "a.css", b"\xff"), Some(Unsuitable::NotUtf8));
        assert_eq!(problem(FileKind::Markdown, "a.md", &vec![b'a'; LARGEST_ASSET]), None);
        assert_eq!(problem(FileKind::Markdown, "a.md", &vec![b'a'; LARGEST_ASSET + 1]), Some(Unsuitable::TooLarge));
    }
}
