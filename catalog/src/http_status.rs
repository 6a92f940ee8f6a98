//! The status that HTTP answers with, which an envelope can set apart from that of the entry.

use errbook_format::status::FIRST_ERROR;

/// `http_status` of an envelope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpStatus {
    /// What HTTP answers for a status of an entry.
    pub(crate) statuses: Vec<(u16, u16)>,
    /// What it answers for any other status of a class, which is named by its x00; `None`: the entry's own.
    pub(crate) classes: Vec<(u16, Option<u16>)>,
    /// What it answers for all others; `None`: the entry's own.
    pub(crate) default: Option<u16>,
}

impl HttpStatus {
    /// Returns the same status for every entry.
    pub(crate) fn always(status: u16) -> HttpStatus {
        HttpStatus { default: Some(status), ..HttpStatus::default() }
    }

    /// Returns the status that HTTP answers for an entry at a status.
    pub fn of(&self, status: u16) -> u16 {
        let own = self.statuses.iter().find(|(of, _)| *of == status).map(|(_, answered)| *answered);
        own.or_else(|| self.of_class(status)).unwrap_or(status)
    }

    /// Returns the status that HTTP answers for the statuses of a class, that of `status`, which the envelope does not name;
    /// `None`: their own.
    pub fn of_class(&self, status: u16) -> Option<u16> {
        let class = self.classes.iter().find(|(of, _)| *of == status / 100 * 100);
        class.map_or(self.default, |(_, answered)| *answered)
    }

    /// Returns the statuses of errors that the envelope names one by one.
    pub fn named_errors(&self) -> impl Iterator<Item = u16> {
        self.statuses.iter().map(|(of, _)| *of).filter(|of| *of >= FIRST_ERROR)
    }

    /// Returns what the catalog says: a status, a class such as `5xx` or `default`, each with the status that HTTP answers for it;
    /// `None`: the entry's own.
    pub fn rows(&self) -> impl Iterator<Item = (String, Option<u16>)> {
        let statuses = self.statuses.iter().map(|(of, answered)| (of.to_string(), Some(*answered)));
        let classes = self.classes.iter().map(|(of, answered)| (format!("{}xx", of / 100), *answered));
        let default = self.default.map(|answered| ("default".to_owned(), Some(answered)));
        statuses.chain(classes).chain(default)
    }

    /// Returns the status that HTTP answers for a success.
    pub fn of_success(&self) -> u16 {
        self.of(200)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_comes_before_its_class_and_that_before_the_default() {
        let table = HttpStatus {
            statuses: vec![(401, 401), (503, 500)],
            classes: vec![(500, None), (400, Some(422))],
            default: Some(200),
        };
        let answered = [401, 404, 500, 503, 601, 202].map(|status| table.of(status));
        assert_eq!(answered, [401, 422, 500, 500, 200, 200]);
        assert_eq!([500, 400, 600].map(|class| table.of_class(class)), [None, Some(422), Some(200)]);
        assert_eq!(HttpStatus::default().of(418), 418);
        assert_eq!(HttpStatus::always(200).of(418), 200);
        assert_eq!(table.named_errors().collect::<Vec<_>>(), [401, 503]);
        let rows: Vec<String> = table.rows().map(|(key, answered)| format!("{key}={answered:?}")).collect();
        assert_eq!(rows.join(" "), "401=Some(401) 503=Some(500) 5xx=None 4xx=Some(422) default=Some(200)");
    }
}
