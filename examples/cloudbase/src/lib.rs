//! A small cloud platform on poem.
