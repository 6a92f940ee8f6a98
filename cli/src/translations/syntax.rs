//! Messages in the syntax of the catalog, where PO has no form for them: `{ plural = "left", one = "…", other = "…" }`.

use errbook_catalog::plural::Category;
use toml_edit::{Document, Table};

use super::find::PLURAL;
use super::localized::Plural;
use super::toml;

/// Plural forms without places: the counted field, and the forms, those of exact numbers included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forms {
    pub(super) field: String,
    pub(super) forms: Vec<(Category, String)>,
}

impl Forms {
    /// Returns the forms that are written in a catalog.
    pub(super) fn of(plural: &Plural) -> Forms {
        let forms = plural.forms.iter().map(|form| (form.category, form.spot.text.clone())).collect();
        Forms { field: plural.field.clone(), forms }
    }

    /// Writes them as an inline table.
    pub(super) fn write(&self) -> String {
        let forms = self.forms.iter().map(|(category, text)| (category.name(), text.as_str()));
        let members = [(PLURAL.into(), self.field.as_str())].into_iter().chain(forms);
        let members: Vec<String> =
            members.map(|(key, text)| format!("{} = {}", toml::key(&key), toml::string(text))).collect();
        format!("{{ {} }}", members.join(", "))
    }

    /// Reads an inline table; `None` for any other text.
    pub(super) fn read(text: &str) -> Option<Forms> {
        if !text.trim_start().starts_with('{') {
            return None;
        }
        let document = format!("x = {}", text.trim());
        let document = Document::parse(document.as_str()).ok()?;
        let root: &Table = document.as_table();
        let table = root.get("x").filter(|_| root.len() == 1)?.as_inline_table()?;
        let mut found = Forms { field: table.get(PLURAL)?.as_str()?.to_owned(), forms: Vec::new() };
        for (name, value) in table.iter().filter(|(name, _)| *name != PLURAL) {
            found.forms.push((Category::parse(name)?, value.as_str()?.to_owned()));
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let forms =
            vec![(Category::Exact(0), "no \"book\"\n".to_owned()), (Category::Other, "{left} \\ 本".to_owned())];
        let forms = Forms { field: "left".to_owned(), forms };
        let text = forms.write();
        assert_eq!(text, r#"{ plural = "left", "=0" = "no \"book\"\n", other = "{left} \\ 本" }"#);
        assert_eq!(Forms::read(&text), Some(forms));
    }

    #[test]
    fn other_texts_are_texts() {
        for text in ["", "{left} books", "{ left }", "{ plural = 1 }", "{ other = \"a\" }", "{ plural = \"a\" }\ny = 1"]
        {
            assert_eq!(Forms::read(text), None, "{text}");
        }
    }
}
