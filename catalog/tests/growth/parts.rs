//! The parts of a catalog without mistakes.

use crate::{Dimension, Files};

/// Returns the texts of all numbers below `count`, joined.
pub(crate) fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// Returns an entry with a status, a message and these lines.
pub(crate) fn entry(number: usize, lines: &str) -> String {
    format!("[errors.e{number}]\nstatus = 410\nmessage = \"It is gone.\"\n{lines}\n")
}

/// Returns a violation with a message and these lines.
pub(crate) fn violation(number: usize, lines: &str) -> String {
    format!("[violations.v{number}]\nmessage = \"It is wrong.\"\n{lines}\n")
}

pub(crate) const DIMENSIONS: [Dimension; 29] = [
    Dimension {
        name: "entries",
        size: 50,
        grow: |n| Files::part(&each(n, |i| entry(i, "code = 'c'\nshares_code = true"))),
    },
    Dimension {
        name: "groups and their entries",
        size: 50,
        grow: |n| {
            Files::part(&each(n, |i| format!("[groups.g{i}]\nstatus = 409\n{}", entry(i, &format!("group = 'g{i}'")))))
        },
    },
    Dimension {
        name: "tags of an entry",
        size: 100,
        grow: |n| {
            let tags = each(n, |i| format!("'t{i}', "));
            Files::part(&format!("{}{}", entry(0, &format!("tags = [{tags}]")), each(n, |i| format!("[tags.t{i}]\n"))))
        },
    },
    Dimension {
        name: "statuses with fallbacks",
        size: 50,
        grow: |n| Files::part(&each(n, |i| format!("[statuses.{}]\nerror = 'e{i}'\n{}", 400 + i, entry(i, "")))),
    },
    Dimension {
        name: "retired names and codes",
        size: 50,
        grow: |n| Files::part(&each(n, |i| format!("[retired.r{i}]\ncode = {i}\n{}", entry(i, "")))),
    },
    Dimension {
        name: "aliases",
        size: 100,
        grow: |n| Files::part(&entry(0, &format!("aliases = [{}]", each(n, |i| format!("'a{i}', "))))),
    },
    Dimension {
        name: "fields in a body",
        size: 50,
        grow: |n| Files::part(&entry(0, &each(n, |i| format!("fields.f{i} = 'integer'\n")))),
    },
    Dimension {
        name: "fields in a message and a header",
        size: 50,
        grow: |n| {
            let names = each(n, |i| format!("{{f{i}}}"));
            let fields = each(n, |i| format!("fields.f{i} = {{ type = 'string', en = 'A field.' }}\n"));
            Files::part(&format!("[errors.e]\nstatus = 410\nmessage = '{names}'\nheaders.X = '{names}'\n{fields}"))
        },
    },
    Dimension {
        name: "values of a field and its example",
        size: 100,
        grow: |n| {
            let values = each(n, |i| format!("'v{i}', "));
            Files::part(&entry(
                0,
                &format!("fields.f = {{ type = 'string', list = true, values = [{values}], example = [{values}] }}"),
            ))
        },
    },
    Dimension {
        name: "uses of a field in a message of several lines",
        size: 100,
        grow: |n| {
            let lines = each(n, |_| "Gone {f},\r\n".to_owned());
            Files::part(&format!("[errors.e]\nstatus = 410\nmessage = '''\r\n{lines}'''\nfields.f = 'string'\n"))
        },
    },
    Dimension {
        name: "headers",
        size: 100,
        grow: |n| Files::part(&entry(0, &each(n, |i| format!("headers.X-{i} = 'x'\n")))),
    },
    Dimension {
        name: "envelopes",
        size: 50,
        grow: |n| {
            Files::part(&each(n, |i| {
                format!("[envelopes.v{i}]\nbody.a = '{{code}}'\n{}", entry(i, &format!("envelope = 'v{i}'")))
            }))
        },
    },
    Dimension {
        name: "members of an envelope, and entries",
        size: 50,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{code}} {{message}}'\n"));
            let entries = each(n, |i| entry(i, "envelope = 'v'\nfields.f = 'string'"));
            Files::part(&format!("[envelopes.v]\n{members}body.'*' = '{{fields}}'\n{entries}"))
        },
    },
    Dimension {
        name: "fields that an envelope requires, and entries in another",
        size: 50,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{fields.f{i}}}'\n"));
            let fields = each(n, |i| format!("fields.f{i} = 'string'\n"));
            let own = entry(n, &format!("envelope = 'v'\n{fields}"));
            Files::part(&format!("[envelopes.v]\n{members}{own}{}", each(n, |i| entry(i, ""))))
        },
    },
    Dimension {
        name: "texts in an envelope",
        size: 100,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{texts.t{i}}}'\n"));
            Files::part(&format!("[texts]\n{}[envelopes.own]\n{members}", each(n, |i| format!("t{i} = 'OK'\n"))))
        },
    },
    Dimension {
        name: "formats in an envelope and in messages",
        size: 50,
        grow: |n| {
            let format = |i| format!("[formats.f{i}]\ntime = '%F {i}'\nutc_offset = 'Z'\n");
            let members = each(n, |i| format!("body.m{i} = '{{timestamp:f{i}}}'\n"));
            let entry = |i| format!("[errors.e{i}]\nstatus = 410\nmessage = '{{at:f{i}}}'\nfields.at = 'datetime'\n");
            Files::part(&format!("{}[envelopes.own]\n{members}{}", each(n, format), each(n, entry)))
        },
    },
    Dimension {
        name: "statuses of http_status, and entries",
        size: 50,
        grow: |n| {
            let rows = each(n, |i| format!("http_status.{} = 200\n", 400 + i));
            let entry = |i| format!("[errors.e{i}]\nenvelope = 'own'\nstatus = {}\nmessage = 'Gone.'\n", 400 + i % 100);
            Files::part(&format!("[envelopes.own]\nbody.code = '{{code}}'\n{rows}{}", each(n, entry)))
        },
    },
    Dimension {
        name: "languages",
        size: 50,
        grow: |n| {
            let tag = |i: usize| format!("x{}{}", char::from(b'a' + (i / 26) as u8), char::from(b'a' + (i % 26) as u8));
            let texts = each(n, |i| format!("message.{} = 'It is gone {i}.'\ntitle.{0} = 'Gone {i}'\n", tag(i)));
            let field = each(n, |i| format!("{} = 'A field.'\n", tag(i)));
            let tags = each(n, |i| format!("'{}', ", tag(i)));
            Files::whole(format!(
                "[catalog]\nname = 'x'\nlanguages = [{tags}]\n[errors.e]\nstatus = 410\n{texts}[errors.e.fields.f]\ntype = 'string'\n{field}"
            ))
        },
    },
    Dimension {
        name: "included files",
        size: 25,
        grow: |n| {
            let paths = each(n, |i| format!("'part{}.toml', ", i + 1));
            let mut files = Files::whole(format!("[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = [{paths}]\n"));
            files.0.extend((0..n).map(|i| (format!("part{}.toml", i + 1), entry(i, ""))));
            files
        },
    },
    Dimension {
        name: "related entries",
        size: 100,
        grow: |n| {
            let names = each(n, |i| format!("'e{}', ", i + 1));
            Files::part(&format!("{}{}", entry(0, &format!("see_also = [{names}]")), each(n, |i| entry(i + 1, ""))))
        },
    },
    Dimension {
        name: "a chain of replacements",
        size: 50,
        grow: |n| {
            Files::part(&format!("{}{}", each(n, |i| entry(i, &format!("replaced_by = 'e{}'", i + 1))), entry(n, "")))
        },
    },
    Dimension {
        name: "causes and keywords",
        size: 100,
        grow: |n| {
            let texts = each(n, |i| format!("'text {i}', "));
            Files::part(&entry(0, &format!("causes = [{texts}]\nkeywords = [{texts}]")))
        },
    },
    Dimension {
        name: "links",
        size: 50,
        grow: |n| {
            Files::part(&entry(
                0,
                &format!("links = [{}]", each(n, |_| "{ url = 'https://example.com/' }, ".to_owned())),
            ))
        },
    },
    Dimension {
        name: "the length of a text",
        size: 2_000,
        grow: |n| Files::part(&entry(0, &format!("description = \"{}\"", "What happened. ".repeat(n)))),
    },
    Dimension {
        name: "members of an array in an envelope",
        size: 100,
        grow: |n| Files::part(&format!("[envelopes.v]\nbody.a = [{}]\n", each(n, |i| format!("{{ a = {i} }}, ")))),
    },
    Dimension {
        name: "violations, and entries that list them all",
        size: 50,
        grow: |n| {
            let violations = each(n, |i| violation(i, "fields.f = 'integer'"));
            Files::part(&format!("{violations}{}", each(n, |i| entry(i, "violations = true"))))
        },
    },
    Dimension {
        name: "violations, each listed by an entry",
        size: 50,
        grow: |n| {
            Files::part(&each(n, |i| {
                format!(
                    "{}{}",
                    violation(i, "code = 'c'\nshares_code = true"),
                    entry(i, &format!("violations = ['v{i}']"))
                )
            }))
        },
    },
    Dimension {
        name: "members of an item, and violations",
        size: 50,
        grow: |n| {
            let members = each(n, |i| format!("violation.m{i} = '{{code}} {{message}}'\n"));
            let violations = each(n, |i| violation(i, "fields.f = 'string'"));
            let own =
                format!("[envelopes.v]\nbody.errors = '{{violations?}}'\n{members}violation.'*' = '{{fields}}'\n");
            Files::part(&format!("{own}{violations}{}", entry(0, "envelope = 'v'\nviolations = true")))
        },
    },
    Dimension {
        name: "rules of violations",
        size: 50,
        grow: |n| {
            let rules = each(n, |i| format!("'rule{i}', "));
            Files::part(&format!("{}{}", violation(0, &format!("rules = [{rules}]")), entry(0, "violations = true")))
        },
    },
];
