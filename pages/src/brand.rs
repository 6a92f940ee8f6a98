//! The look of a catalog's book: the files of `[pages]` in the site, and the colours of its accent.

mod accent;
mod size;

use std::borrow::Cow;

use errbook_catalog::Catalog;
use errbook_catalog::brand::Brand;
use errbook_catalog::model::{ExtraPage, Pages};

/// A file of the look, in the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BrandPart {
    /// The image in the bar.
    Logo,
    /// That of the dark theme, if it is another.
    LogoDark,
    /// The icon of the browser's tab.
    Favicon,
    /// The colours that follow from the accent.
    Accent,
    /// The style sheet.
    Style,
}

impl BrandPart {
    /// All parts. Style sheets are in the order in which pages load them.
    const ALL: [BrandPart; 5] =
        [BrandPart::Logo, BrandPart::LogoDark, BrandPart::Favicon, BrandPart::Accent, BrandPart::Style];

    /// Returns the path of the file that it comes from, as the catalog writes it.
    fn source(self, pages: &Pages) -> Option<&str> {
        let path = match self {
            BrandPart::Logo => pages.logo.as_ref().map(|logo| &logo.light),
            BrandPart::LogoDark => pages.logo.as_ref().and_then(|logo| logo.dark.as_ref()),
            BrandPart::Favicon => pages.favicon.as_ref(),
            BrandPart::Accent => None,
            BrandPart::Style => pages.css.as_ref(),
        };
        path.map(|path| path.value.as_str())
    }

    const fn stem(self) -> &'static str {
        match self {
            BrandPart::Logo => "logo",
            BrandPart::LogoDark => "logo-dark",
            BrandPart::Favicon => "favicon",
            BrandPart::Accent => "accent",
            BrandPart::Style => "style",
        }
    }

    /// Returns its path in the site if the book has it: the catalog names its file, and that could be read.
    fn path(self, catalog: &Catalog, brand: &Brand) -> Option<String> {
        let extension = match self {
            BrandPart::Accent => catalog.pages.accent.as_ref().map(|_| "css".to_owned())?,
            _ => {
                let source = self.source(&catalog.pages).filter(|path| brand.bytes(path).is_some())?;
                source.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase()
            }
        };
        Some(format!("brand/{}.{extension}", self.stem()))
    }
}

/// Returns the files that a book has, with their paths in the site.
pub(crate) fn parts(catalog: &Catalog, brand: &Brand) -> Vec<(BrandPart, String)> {
    BrandPart::ALL.into_iter().filter_map(|part| Some((part, part.path(catalog, brand)?))).collect()
}

/// Returns the media type and the content of a file.
pub(crate) fn content<'b>(catalog: &Catalog, brand: &'b Brand, part: BrandPart) -> (&'static str, Cow<'b, [u8]>) {
    if part == BrandPart::Accent {
        return ("text/css; charset=utf-8", Cow::Owned(accent::style(catalog).into_bytes()));
    }
    let source = part.source(&catalog.pages).unwrap_or_default();
    (media_type(source), Cow::Borrowed(brand.bytes(source).unwrap_or_default()))
}

/// Returns the width and the height of an image, if it tells them.
pub(crate) fn size(catalog: &Catalog, brand: &Brand, part: BrandPart) -> Option<(u32, u32)> {
    size::of(brand.bytes(part.source(&catalog.pages)?)?)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase().as_str() {
        "css" => "text/css; charset=utf-8",
        "png" => "image/png",
        "webp" => "image/webp",
        // As IANA registers it.
        "ico" => "image/vnd.microsoft.icon",
        _ => "image/svg+xml",
    }
}

/// Returns the slugs of the pages that the catalog adds; `None` for one whose file is missing.
pub(crate) fn slugs(catalog: &Catalog, brand: &Brand) -> Vec<Option<String>> {
    let has_text = |page: &&ExtraPage| page.file.0.iter().flatten().any(|path| brand.bytes(&path.value).is_some());
    catalog.pages.extra.iter().map(|page| Some(page).filter(has_text).map(|page| page.slug.value.clone())).collect()
}
