//! The options that only violations have, and the shape of an enum of violations.

use super::model::Type;
use super::options::Options;
use crate::integration::Integration;
use crate::messages;
use crate::report::Report;
use crate::subject::Subject;

/// Returns what the variants of an enum under `#[errbook::catalog(…)]` represent. Reports options that make no sense together.
pub(super) fn subject(options: &Options, report: &mut Report) -> Subject {
    if let (Some(_), Some((at, _))) = (options.codes, options.violations_type()) {
        report.push(at, messages::codes_hold_no_violations());
    }
    if options.violations_flag().is_none() {
        if let Some(only) = options.only.as_ref().and_then(|only| only.first()) {
            report.push(only.span(), messages::option_of_violations("only"));
        }
        if let Some(other) = &options.other {
            report.push(other.span(), messages::option_of_violations("other"));
        }
        return Subject::Entries;
    }
    if let Some(envelope) = &options.envelope {
        report.push(envelope.span(), messages::violations_have_no_envelope());
    }
    if let Some(openapi) = &options.openapi {
        report.push(openapi.at, messages::violations_have_no_responses());
    }
    if let (Some(_), Some(other)) = (options.codes, &options.other) {
        report.push(other.span(), messages::codes_have_no("other"));
    }
    Subject::Violations
}

/// Reports what an enum of violations cannot have.
pub(super) fn check(ty: &Type, report: &mut Report) {
    for excluded in &ty.header.options.without {
        if excluded.integration != Integration::Serde {
            report.push(excluded.span, messages::violations_are_without(excluded.integration.feature()));
        }
    }
    for variant in &ty.variants {
        for field in &variant.fields {
            for (at, name) in [(field.source, "source"), (field.from, "from")] {
                if let Some(at) = at {
                    report.push(at, messages::violations_have_no_source(name));
                }
            }
        }
    }
}
