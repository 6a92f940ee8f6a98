//! The code of docs/clients.md compiles and runs, with the catalog of this crate. `tests/` reads responses of all catalogs.

/// The code of the docs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/clients.md")]
    mod clients {}
    #[doc = include_str!("../../../../docs/clients.zh.md")]
    mod clients_zh {}
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_guide_shows_the_catalog_of_this_crate() {
        let catalog = concat!("```toml\n", include_str!("../catalog.toml"), "```\n");
        let guides = [include_str!("../../../../docs/clients.md"), include_str!("../../../../docs/clients.zh.md")];
        assert!(guides.iter().all(|guide| guide.contains(catalog)));
    }
}
