//! The text of the parser, in which signs mark what not every module has: `«: string»` is for TypeScript alone, and `⟦ { … }⟧` is a body,
//! which declarations lack.

/// Returns the text in TypeScript.
pub(super) fn typed(text: &str) -> String {
    text.replace(['«', '»', '⟦', '⟧'], "")
}

/// Returns the text in JavaScript, without types.
pub(super) fn untyped(text: &str) -> String {
    without(text, ('«', '»'), |_| "").replace(['⟦', '⟧'], "")
}

/// Returns the declarations of what the text exports.
pub(super) fn declared(text: &str) -> String {
    // Behind a signature is its body; else it is a function with its signature, which only overloads show.
    let text = without(text, ('⟦', '⟧'), |body| if body.starts_with(' ') { ";" } else { "" });
    let text =
        text.replace("export function", "export declare function").replace("export class", "export declare class");
    typed(&text)
}

/// Replaces what is between two signs.
fn without(text: &str, (open, close): (char, char), replacement: impl Fn(&str) -> &'static str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let (marked, behind) = after.split_once(close).unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(replacement(marked));
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "/** F. */\nexport function f(a«: string», b)«: [x]»⟦ {\n  return a« as B»;\n}⟧\n";

    #[test]
    fn types_and_bodies_are_taken_out_with_their_signs() {
        assert_eq!(untyped(TEXT), "/** F. */\nexport function f(a, b) {\n  return a;\n}\n");
        assert_eq!(typed(TEXT), "/** F. */\nexport function f(a: string, b): [x] {\n  return a as B;\n}\n");
        assert_eq!(declared(TEXT), "/** F. */\nexport declare function f(a: string, b): [x];\n");
    }

    #[test]
    fn of_a_function_with_overloads_only_those_are_declared() {
        let text = "«export function f(): 1;\n»⟦export function f() {}⟧\n";
        assert_eq!(declared(text), "export declare function f(): 1;\n\n");
    }
}
