//! One request, and what it must be answered.

/// How a request fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The handler returns an error.
    Direct,
    /// A task of its own fails, which the handler waits for.
    Spawned,
    /// Two futures are polled in turn, one of which fails.
    Joined,
    /// A task is cancelled while it works.
    Cancelled,
    /// The handler panics after it has waited.
    Panicked,
    /// There is no such route.
    Nowhere,
    /// It does not fail.
    Fine,
    /// The client gives up while the handler waits.
    Abandoned,
}

/// The name of a kind in the path, and the status, code and messages of its answer in the languages of the catalog.
type Expected = (&'static str, u16, &'static str, [&'static str; 4]);

impl Kind {
    const ANSWERED: [Self; 7] =
        [Self::Direct, Self::Spawned, Self::Joined, Self::Cancelled, Self::Panicked, Self::Nowhere, Self::Fine];

    /// Returns the kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ANSWERED.into_iter().chain([Self::Abandoned]);
        all.find(|kind| kind.expected().0 == name)
    }

    /// Returns whether requests of this kind reach a handler.
    pub(crate) fn has_handler(self) -> bool {
        self != Self::Nowhere
    }

    fn expected(self) -> Expected {
        match self {
            Self::Direct => ("direct", 409, "direct", ["direct", "直接", "tout droit", "直接に"]),
            Self::Spawned => ("spawned", 422, "spawned", ["spawned", "另起", "lancé", "起動"]),
            Self::Joined => ("joined", 429, "joined", ["joined", "汇合", "réuni", "合流"]),
            Self::Cancelled => ("cancelled", 503, "cancelled", ["cancelled", "取消", "annulé", "中止"]),
            Self::Panicked => ("panicked", 500, "broken", ["broken", "坏了", "cassé", "故障"]),
            Self::Nowhere => ("nowhere", 404, "unclear", ["unclear", "不清楚", "pas clair", "不明"]),
            Self::Fine => ("fine", 200, "", [""; 4]),
            Self::Abandoned => ("abandoned", 0, "", [""; 4]),
        }
    }
}

const LANGUAGES: [&str; 4] = ["en", "zh", "fr", "ja"];

/// A request.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// Which one it is.
    pub number: usize,
    /// How it fails.
    pub kind: Kind,
    language: usize,
}

/// What it was answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Ask {
    /// Returns the request with this number.
    pub(crate) fn nth(number: usize) -> Self {
        // Coprime, so that every kind meets every language.
        Self { number, kind: Kind::ANSWERED[number % 7], language: number % 4 }
    }

    /// Returns the same request, which its client will abandon.
    pub(crate) fn abandoned(self) -> Self {
        Self { kind: Kind::Abandoned, ..self }
    }

    /// Returns its path: `/fail/KIND/NUMBER`.
    #[must_use]
    pub fn path(&self) -> String {
        let root = if self.kind.has_handler() { "fail" } else { "missing" };
        format!("/{root}/{}/{}", self.kind.expected().0, self.number)
    }

    /// Returns its headers.
    #[must_use]
    pub fn headers(&self) -> [(&'static str, String); 2] {
        [("accept-language", format!("{};q=0.9, xx;q=0.1", self.language())), ("x-request-id", self.id())]
    }

    /// Returns the language that it asks for.
    #[must_use]
    pub fn language(&self) -> &'static str {
        LANGUAGES[self.language]
    }

    /// Returns the id that it brings.
    #[must_use]
    pub fn id(&self) -> String {
        format!("request-{}", self.number)
    }

    /// Returns the message that it must be answered.
    #[must_use]
    pub fn message(&self) -> String {
        let (_, _, code, messages) = self.kind.expected();
        let has_number = !matches!(code, "broken" | "unclear");
        let message = messages[self.language];
        if has_number { format!("{message} {}", self.number) } else { message.to_owned() }
    }

    /// Checks its answer: status, body, language and id are its own.
    ///
    /// # Panics
    ///
    /// If one of them is not.
    pub fn check(&self, answer: &Answer) {
        let (_, status, code, _) = self.kind.expected();
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!(answer.status, status, "{self:?} {text}");
        if self.kind == Kind::Fine {
            assert_eq!(text, format!("fine {}", self.number));
            return;
        }
        let mut body = format!(
            r#"{{"code":"{code}","message":"{}","request":"{}","at":"{}""#,
            self.message(),
            self.id(),
            self.path()
        );
        if self.message().ends_with(&self.number.to_string()) {
            body += &format!(r#","number":{}"#, self.number);
        }
        assert_eq!(text, body + "}", "{self:?}");
        for (name, expected) in [("content-language", self.language()), ("x-request-id", &self.id())] {
            let values: Vec<_> = answer.headers.iter().filter(|(known, _)| known == name).collect();
            assert!(matches!(&values[..], [(_, value)] if value == expected), "{self:?} {name} {values:?}");
        }
    }
}
