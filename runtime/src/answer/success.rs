//! Successful responses, for catalogs whose envelope has a `success` template.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde_core::Serialize;

use crate::answer::body::Body;
use crate::answer::catalogued::Catalogued;
use crate::answer::headers::Headers;
use crate::answer::made::Made;
use crate::answer::response::Response;
use crate::image::Image;
use crate::image::alternative_table::Alternative;
use crate::image::success_table::SuccessTable;
use crate::model::context::{Context, Reader};
use crate::model::status::Status;
use crate::negotiate::index::index_for;
use crate::text::json;
use crate::text::render::Renderer;
use crate::values::value::{JsonValue, Value};

/// Renders a successful response with `data` in the `success` template of the catalog of `E`: that of the default envelope, or of
/// the alternative that the context chooses.
///
/// If the envelope has no such template, the body is `data` itself, as `application/json` with status 200. Data that cannot
/// be serialised becomes `null`.
#[must_use]
pub fn success<E: Catalogued, T: Serialize + ?Sized>(data: &T, context: &Context<'_>) -> Response {
    respond(E::IMAGE, &data, context)
}

/// Puts data that is written as JSON already into the template. Returns `None` if the envelope has none, or if the data is not
/// JSON (RFC 8259).
#[cfg(feature = "adapter")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "layers need it")
)]
pub(crate) fn wrapped(image: &'static Image, data: &[u8], context: &Context<'_>) -> Option<Response> {
    template(image, context).0?;
    let data: &serde_json::value::RawValue = serde_json::from_slice(data).ok()?;
    Some(respond(image, &data, context))
}

/// Returns the template of the envelope that a context chooses, and the language of its reader.
fn template<'a, 'c>(image: &'static Image, context: &'c Context<'a>) -> (Option<SuccessTable>, &'c Reader<'a>) {
    let (alternative, reader) = match context.chosen() {
        Some((envelope, reader)) => (Alternative::find(image, envelope), reader),
        None => (None, context.reader()),
    };
    (SuccessTable::of(image, alternative), reader)
}

fn respond(image: &'static Image, data: &dyn JsonValue, context: &Context<'_>) -> Response {
    let (template, reader) = template(image, context);
    let Some(template) = template else {
        let mut body = Vec::new();
        json::write_value(Value::Json(data), &mut body);
        let headers = Headers::new("application/json", None, false);
        return Response::new(Status::OK, headers, Body::new(Cow::Owned(body)));
    };
    let language = index_for(image, reader).unwrap_or(0);
    let localized = template.is_localized();
    let content_language = localized.then(|| image.borrowed_language(language));
    let varies = localized && context.chose_language();
    let body = Renderer::new(image, language, &(), context).with_data(data).render(template.body(language), &[]);
    Response {
        status: template.status(),
        headers: Headers::new(template.content_type(), content_language, varies),
        body: Body::new(Cow::Owned(body)),
        made: Made { varies: localized && image.languages().len() > 1, ..Made::NOTHING },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::ImageBuilder;
    use crate::model::language::Language;
    use errbook_format::image::context;
    use errbook_format::image::plan::{op, operation};

    fn image(build: impl FnOnce(&mut ImageBuilder)) -> &'static Image {
        let mut builder = ImageBuilder::new(&["en", "zh"]);
        build(&mut builder);
        builder.finish()
    }

    #[test]
    fn data_stands_in_the_template_of_the_language() {
        const DATA: u32 = operation(op::CONTEXT_JSON, context::DATA);
        let image = image(|builder| {
            let plans =
                [("{\"ok\":\"yes\",\"data\":", "}"), ("{\"ok\":\"是\",\"data\":", "}")].map(|(before, after)| {
                    let ops = [builder.bytes(before), alloc::vec![DATA], builder.bytes(after)].concat();
                    builder.plan(&ops)
                });
            builder.success(201, "application/json", &plans);
        });
        let response = respond(image, &[1, 2], &Context::new().language(Language::ZH));
        assert_eq!(response.status, 201);
        assert_eq!(response.body, "{\"ok\":\"是\",\"data\":[1,2]}");
        assert_eq!(response.headers.get("content-language"), Some("zh"));
        assert_eq!(response.headers.get("vary"), Some("accept-language"));
    }

    #[test]
    fn without_a_template_the_body_is_the_data() {
        let response = respond(image(|_| {}), &"done", &Context::new());
        assert_eq!((response.status.as_u16(), response.body.as_str()), (200, "\"done\""));
    }
}
