//! The options of `#[api_error(…)]` and `#[errbook::catalog(…)]`: each known, given once, and where it has a meaning.

use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, LitInt, LitStr, Path, Token};

use super::option_value::{
    OpenApiOption, OptionItem, ViolationsOption, flag, flag_or_path, flag_or_string, integer, path, string, strings,
    strings_in_parentheses,
};
use super::without::{Excluded, without};
use crate::integration::Integration;
use crate::messages;
use crate::option_site::OptionSite;
use crate::report::Report;

/// The options given in one place.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) catalog: Option<LitStr>,
    pub(crate) group: Option<Vec<LitStr>>,
    pub(crate) exhaustive: Option<Span>,
    pub(crate) codes: Option<Span>,
    pub(crate) decode: Option<Span>,
    pub(crate) violations: Option<ViolationsOption>,
    pub(crate) only: Option<Vec<LitStr>>,
    pub(crate) other: Option<LitStr>,
    pub(crate) envelope: Option<LitStr>,
    pub(crate) openapi: Option<OpenApiOption>,
    pub(crate) krate: Option<Path>,
    pub(crate) without: Vec<Excluded>,
    pub(crate) entry: Option<LitStr>,
    pub(crate) status: Option<LitInt>,
    pub(crate) transparent: Option<Span>,
    pub(crate) log: Option<LitStr>,
    pub(crate) field: Option<LitStr>,
    /// The keys seen so far, of every option.
    given: Vec<String>,
}

impl Options {
    /// Parses the attributes of a place, `#[api_error(…)]` or `#[violation(…)]`, among some attributes.
    pub(crate) fn of_attributes(attributes: &[Attribute], site: OptionSite, report: &mut Report) -> Options {
        let mut options = Options::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(site.attribute())) {
            match attribute.meta.require_list() {
                Ok(list) => options.read(list.tokens.clone(), site, report),
                Err(_) => report.push_at(attribute, messages::options_missing(site)),
            }
        }
        options
    }

    /// Parses the options between the parentheses of an attribute.
    pub(crate) fn of_tokens(tokens: TokenStream, site: OptionSite, report: &mut Report) -> Options {
        let mut options = Options::default();
        options.read(tokens, site, report);
        options
    }

    /// Returns whether generated code implements the traits of an integration.
    pub(crate) fn includes(&self, integration: Integration) -> bool {
        self.without.iter().all(|excluded| excluded.integration != integration)
    }

    /// Returns the options of a struct that an enum would give on a variant.
    pub(crate) fn of_variant(&self) -> Options {
        Options {
            entry: self.entry.clone(),
            status: self.status.clone(),
            transparent: self.transparent,
            log: self.log.clone(),
            ..Options::default()
        }
    }

    /// Returns the place of the option `violations` without a value.
    pub(crate) fn violations_flag(&self) -> Option<Span> {
        match &self.violations {
            Some(ViolationsOption::Flag(at)) => Some(*at),
            Some(ViolationsOption::Type(..)) | None => None,
        }
    }

    /// Returns whether the option `violations` is given, even with a wrong value.
    pub(crate) fn has_violations(&self) -> bool {
        self.given.iter().any(|key| key == "violations")
    }

    /// Returns the type of the violations that errors hold, and the place of the option.
    pub(crate) fn violations_type(&self) -> Option<(Span, &Path)> {
        match &self.violations {
            Some(ViolationsOption::Type(at, ty)) => Some((*at, ty)),
            Some(ViolationsOption::Flag(_)) | None => None,
        }
    }

    fn read(&mut self, tokens: TokenStream, site: OptionSite, report: &mut Report) {
        match Punctuated::<OptionItem, Token![,]>::parse_terminated.parse2(tokens) {
            Ok(items) => items.into_iter().for_each(|item| self.set(item, site, report)),
            Err(error) => report.push(error.span(), messages::malformed_options(&error.to_string(), site)),
        }
    }

    fn set(&mut self, item: OptionItem, site: OptionSite, report: &mut Report) {
        let key = item.key.to_string();
        let span = item.key.span();
        if !site.known().contains(&key.as_str()) {
            report.push(span, messages::unknown_option(&key, site));
            return;
        }
        if self.given.contains(&key) {
            report.push(span, messages::repeated_option(&key));
            return;
        }
        self.given.push(key.clone());
        match key.as_str() {
            "exhaustive" => self.exhaustive = flag(item, report),
            "codes" => self.codes = flag(item, report),
            "decode" => self.decode = flag(item, report),
            "violations" if site == OptionSite::Attribute => self.violations = flag_or_path(item, report),
            "violations" => self.violations = flag(item, report).map(ViolationsOption::Flag),
            "openapi" => self.openapi = flag_or_string(item, report),
            "only" => self.only = strings_in_parentheses(&item, site, report),
            "other" => self.other = string(item, report),
            "transparent" => self.transparent = flag(item, report),
            "catalog" => self.catalog = string(item, report),
            "envelope" => self.envelope = string(item, report),
            "entry" => self.entry = string(item, report),
            "log" => self.log = string(item, report),
            "field" => self.field = string(item, report),
            "group" => self.group = strings(item, report),
            "status" => self.status = integer(item, report),
            "without" => self.without = without(&item, site, report),
            _ => self.krate = path(item, report),
        }
    }
}
