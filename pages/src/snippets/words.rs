//! Words that no variable of a snippet can have as its name. Those of TypeScript are in `errbook-exports`.

/// The keywords of Python 3 (reference, §2.3.1), and two names that cannot be assigned or shown.
const PYTHON: &str = "False None True _ __debug__ and as assert async await break class continue def del elif else except finally \
    for from global if import in is lambda nonlocal not or pass raise return try while with yield";

/// What the code in Python uses itself.
const OWN_PYTHON: &str = "Any None body bool datetime float int list max one parsedate_to_datetime print requests response str time \
    timezone url violation wait";

/// The reserved and contextual words of Java that are no identifiers of variables (JLS §3.9), with the literals.
const JAVA: &str = "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends \
    false final finally float for goto if implements import instanceof int interface long native new null package \
    private protected public record return short static strictfp super switch synchronized this throw throws \
    transient true try var void volatile while yield";

/// The variables that the code in Java has itself.
const OWN_JAVA: &str = "again at body item request response seconds url violation";

/// Returns whether a variable in Python cannot have this name.
pub(super) fn is_taken_in_python(name: &str) -> bool {
    has(PYTHON, name) || has(OWN_PYTHON, name)
}

/// Returns whether a variable in Java cannot have this name.
pub(super) fn is_taken_in_java(name: &str) -> bool {
    has(JAVA, name) || has(OWN_JAVA, name)
}

fn has(words: &str, name: &str) -> bool {
    words.split(' ').any(|word| word == name)
}
