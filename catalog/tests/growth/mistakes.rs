//! Mistakes of each kind.

use crate::parts::{each, entry, violation};
use crate::{Dimension, Files};

/// More wrong names among more known ones than are compared for suggestions.
const SUGGESTED: usize = 130;

/// Names that are much longer than the known ones are not compared letter by letter, which takes long under valgrind.
const FAR: &str = "a_name_that_is_much_longer_than_the_known_ones_";

pub(crate) const DIMENSIONS: [Dimension; 41] = [
    Dimension {
        name: "unknown groups among groups",
        size: SUGGESTED,
        grow: |n| {
            let entries = each(n, |i| entry(i, &format!("group = 'goup{i}'")));
            Files::part(&format!("{entries}{}", each(n, |i| format!("[groups.group{i}]\n"))))
        },
    },
    Dimension {
        name: "unknown tags of an entry",
        size: SUGGESTED,
        grow: |n| {
            let tags = each(n, |i| format!("'{FAR}{i}', "));
            Files::part(&format!(
                "{}{}",
                entry(0, &format!("tags = [{tags}]")),
                each(n, |i| format!("[tags.tag{i}]\n"))
            ))
        },
    },
    Dimension {
        name: "unknown entries in references",
        size: SUGGESTED,
        grow: |n| Files::part(&each(n, |i| entry(i, &format!("see_also = ['{FAR}{i}']\nreplaced_by = '{FAR}g{i}'")))),
    },
    Dimension {
        name: "unknown fallback entries",
        size: SUGGESTED,
        grow: |n| Files::part(&each(n, |i| format!("[statuses.{}]\nerror = '{FAR}{i}'\n{}", 400 + i, entry(i, "")))),
    },
    Dimension {
        name: "unknown envelopes among envelopes",
        size: SUGGESTED,
        grow: |n| {
            let entries = each(n, |i| entry(i, &format!("envelope = '{FAR}{i}'")));
            Files::part(&format!("{entries}{}", each(n, |i| format!("[envelopes.v{i}]\nbody.a = 1\n"))))
        },
    },
    Dimension {
        name: "unknown placeholders in a message and a header, among fields",
        size: SUGGESTED,
        grow: |n| {
            let wrong = each(n, |i| format!("{{wrong{i}}}"));
            let fields = each(n, |i| format!("fields.right{i} = 'string'\n"));
            Files::part(&format!("[errors.e]\nstatus = 410\nmessage = '{wrong}'\nheaders.X = '{wrong}'\n{fields}"))
        },
    },
    Dimension {
        name: "unknown placeholders in entries",
        size: 50,
        grow: |n| {
            Files::part(&each(n, |i| {
                format!("[errors.e{i}]\nstatus = 410\nmessage = '{{gon}}'\nfields.gone = 'string'\n")
            }))
        },
    },
    Dimension {
        name: "unknown fields of an envelope, and entries",
        size: SUGGESTED,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{fields.wrong{i}}}'\n"));
            let entries = each(n, |i| entry(i, &format!("envelope = 'v'\nfields.right{i} = 'string'")));
            Files::part(&format!("[envelopes.v]\n{members}body.f = '{{fields}}'\n{entries}"))
        },
    },
    Dimension {
        name: "unknown optional fields of an envelope, and entries",
        size: SUGGESTED,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{fields.{FAR}{i}?}}'\n"));
            let entries = each(n, |i| entry(i, &format!("envelope = 'v'\nfields.right{i} = 'string'")));
            Files::part(&format!("[envelopes.v]\n{members}body.f = '{{fields}}'\n{entries}"))
        },
    },
    Dimension {
        name: "absent values that an envelope requires, and entries",
        size: 100,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{title}} {{fields.f{i}}}'\n"));
            let own = entry(n, &each(n, |i| format!("fields.f{i} = 'string'\n")));
            let entries = each(n, |i| entry(i, "envelope = 'v'"));
            Files::part(&format!("[envelopes.v]\n{members}{own}{entries}"))
        },
    },
    Dimension {
        name: "fields that no body shows, and members",
        size: 100,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{code}}'\n"));
            let entries = each(n, |i| entry(i, "envelope = 'v'\nfields.f = 'string'"));
            Files::part(&format!("[envelopes.v]\n{members}{entries}"))
        },
    },
    Dimension {
        name: "fields with the names of members",
        size: 100,
        grow: |n| {
            let members = each(n, |i| format!("body.m{i} = '{{code}}'\n"));
            let fields = each(n, |i| format!("fields.m{i} = 'string'\n"));
            Files::part(&format!(
                "[envelopes.v]\nbody.'*' = '{{fields}}'\n{members}{}",
                entry(0, &format!("envelope = 'v'\n{fields}"))
            ))
        },
    },
    Dimension {
        name: "fields with one name in the body",
        size: 100,
        grow: |n| Files::part(&entry(0, &each(n, |i| format!("fields.f{i} = {{ type = 'string', wire = 'w' }}\n")))),
    },
    Dimension {
        name: "equal codes, aliases and variants",
        size: 100,
        grow: |n| Files::part(&each(n, |i| entry(i, "code = 1\naliases = [1, 2]\nvariant = 'V'"))),
    },
    Dimension {
        name: "retired codes and names in use",
        size: 100,
        grow: |n| {
            let entries = each(n, |i| entry(i, "code = 1\nshares_code = true"));
            Files::part(&format!("{entries}{}", each(n, |i| format!("[retired.e{i}]\ncode = 1\n"))))
        },
    },
    Dimension {
        name: "codes outside of their range",
        size: 100,
        grow: |n| {
            let entries = each(n, |i| entry(i, "group = 'g'"));
            Files::part(&format!("[groups.g]\ncodes = '1..=9'\n{entries}"))
        },
    },
    Dimension {
        name: "repeated tags, references and statuses",
        size: 100,
        grow: |n| {
            let [tags, names, statuses] = ["'t', ", "'e1', ", "410, "].map(|item| item.repeat(n));
            let lists = format!("tags = [{tags}]\nsee_also = [{names}]");
            let group = format!("[groups.g]\nstatus = [{statuses}]\n[tags.t]\n");
            Files::part(&format!("{}{}{group}", entry(0, &lists), entry(1, "group = 'g'")))
        },
    },
    Dimension {
        name: "repeated headers",
        size: 100,
        grow: |n| Files::part(&entry(0, &each(n, |i| format!("headers.{} = 'x'\n", cased(i))))),
    },
    Dimension {
        name: "repeated status tables",
        size: 100,
        grow: |n| {
            Files::part(&each(n, |i| {
                format!("[statuses.{}404]\nerror = 'e'\n", "0".repeat(i % 64)).replace("[s", &format!("# {i}\n[s"))
            }))
        },
    },
    Dimension {
        name: "fallbacks that need values",
        size: 100,
        grow: |n| {
            Files::part(&each(n, |i| {
                format!("[statuses.{}]\nerror = 'e{i}'\n{}", 400 + i, entry(i, "fields.f = 'string'"))
            }))
        },
    },
    Dimension {
        name: "statuses without content, out of range and undeclared",
        size: 100,
        grow: |n| Files::part(&each(n, |i| format!("[errors.e{i}]\nstatus = [204, 9, 302]\nmessage = 'x'\n"))),
    },
    Dimension {
        name: "placeholders of one language",
        size: 100,
        grow: |n| {
            let names = |letter: &str| each(n, |i| format!("{{{letter}{i}}}"));
            let fields = each(n, |i| format!("fields.a{i} = 'string'\nfields.b{i} = 'string'\n"));
            let messages = format!("message.en = '{}'\nmessage.zh = '{}'", names("a"), names("b"));
            Files::whole(format!("[catalog]\nname = 'x'\n[errors.e]\nstatus = 410\n{messages}\n{fields}"))
        },
    },
    Dimension {
        name: "optional fields in a message",
        size: 100,
        grow: |n| {
            let fields = each(n, |i| format!("fields.f{i} = {{ type = 'string', optional = true }}\n"));
            Files::part(&format!(
                "[errors.e]\nstatus = 410\nmessage = '{}'\n{fields}",
                each(n, |i| format!("{{f{i}}}"))
            ))
        },
    },
    Dimension {
        name: "braces in a message",
        size: 200,
        grow: |n| Files::part(&format!("[errors.e]\nstatus = 410\nmessage = '''\n{}'''\n", "} {} {\n".repeat(n))),
    },
    Dimension {
        name: "placeholders in a title",
        size: 100,
        grow: |n| {
            let title = each(n, |i| format!("{{g{i}}}"));
            Files::part(&entry(0, &format!("title = '{title}'\n{}", each(n, |i| format!("fields.f{i} = 'string'\n")))))
        },
    },
    Dimension {
        name: "examples of the wrong type",
        size: 100,
        grow: |n| {
            let values = each(n, |i| format!("'v{i}', "));
            let field =
                format!("fields.f = {{ type = 'string', list = true, values = [{values}], example = [{values}'w'] }}");
            Files::part(&entry(0, &field))
        },
    },
    Dimension {
        name: "values of one variant",
        size: 100,
        grow: |n| {
            Files::part(&entry(0, &format!("fields.f = {{ type = 'string', values = [{}] }}", "'v', ".repeat(n))))
        },
    },
    Dimension {
        name: "unknown keys of an entry, a field and a file",
        size: 100,
        grow: |n| {
            let keys = each(n, |i| format!("k{i} = 1\n"));
            Files::part(&format!(
                "{}[errors.e0.fields.f]\ntype = 'string'\n{keys}{}",
                entry(0, &keys),
                each(n, |i| format!("[t{i}]\n"))
            ))
        },
    },
    Dimension {
        name: "keys that are wrong languages",
        size: 100,
        grow: |n| {
            let tags = each(n, |i| format!("'x_{i}', "));
            let keys = each(n, |i| format!("x_{i} = 'A field.'\nk{i} = 1\n"));
            Files::whole(format!(
                "[catalog]\nname = 'x'\nlanguages = [{tags}]\n{}[errors.e0.fields.f]\ntype = 'string'\n{keys}",
                entry(0, "")
            ))
        },
    },
    Dimension {
        name: "repeated languages and those beyond the most",
        size: 100,
        grow: |n| {
            let tag = |i: usize| ["aa", "bb"].map(|start| format!("'{start}-{:03}'", i)).join(", ");
            let tags = each(n, |i| format!("{}, 'en', ", tag(i)));
            Files::whole(format!("[catalog]\nname = 'x'\nlanguages = [{tags}]\n{}", each(n, |i| entry(i, ""))))
        },
    },
    Dimension {
        name: "texts in unknown languages",
        size: 100,
        grow: |n| Files::part(&entry(0, &each(n, |i| format!("title.x{} = 'x'\n", cased(i))))),
    },
    Dimension {
        name: "entries without a message",
        size: 100,
        grow: |n| Files::part(&each(n, |i| format!("[errors.e{i}]\nstatus = 410\n"))),
    },
    Dimension {
        name: "circles of replacements",
        size: 50,
        grow: |n| {
            let pair = |i: usize| {
                [
                    entry(2 * i, &format!("replaced_by = 'e{}'", 2 * i + 1)),
                    entry(2 * i + 1, &format!("replaced_by = 'e{}'", 2 * i)),
                ]
            };
            Files::part(&each(n, |i| pair(i).concat()))
        },
    },
    Dimension {
        name: "files that are missing, repeated and absolute",
        size: 100,
        grow: |n| {
            let paths = each(n, |i| format!("'no{i}.toml', 'no0.toml', '/a{i}.toml', "));
            Files::whole(format!("[catalog]\nname = 'x'\ninclude = [{paths}]\n"))
        },
    },
    Dimension {
        name: "broken lines, and errors about values",
        size: 100,
        grow: |n| Files::part(&each(n, |i| format!("[groups.g{i}]\nstatus = 9\n[groups.h{i}]\nstatus 9\n"))),
    },
    Dimension {
        name: "unclosed strings and brackets",
        size: 100,
        grow: |n| Files::part(&each(n, |i| format!("[groups.g{i}]\ntitle = \"x\nstatus = [1\nnotes = [\n"))),
    },
    Dimension {
        name: "wrong items of one line",
        size: 100,
        grow: |n| Files::part(&format!("[groups.g]\nstatus = [{}]\n", "4o4, = 1, ] ".replace(']', "").repeat(n))),
    },
    Dimension {
        name: "tables and keys that are defined twice",
        size: 100,
        grow: |n| Files::part(&format!("{}{}", each(n, |i| entry(i, "code = 1\ncode = 2")), each(n, |i| entry(i, "")))),
    },
    Dimension {
        name: "unknown violations of entries",
        size: SUGGESTED,
        grow: |n| {
            let entries = each(n, |i| entry(i, &format!("violations = ['{FAR}{i}']")));
            Files::part(&format!("{entries}{}", each(n, |i| violation(i, ""))))
        },
    },
    Dimension {
        name: "unknown and repeated rules",
        size: 50,
        grow: |n| {
            let rules = each(n, |i| format!("'length.x{i}', 'twice', "));
            Files::part(&format!("{}{}", violation(0, &format!("rules = [{rules}]")), entry(0, "violations = true")))
        },
    },
    Dimension {
        name: "violations without what an item requires",
        size: 50,
        grow: |n| {
            let members = each(n, |i| format!("violation.m{i} = '{{title}}'\n"));
            let violations = each(n, |i| violation(i, "fields.m0 = 'string'"));
            let own =
                format!("[envelopes.v]\nbody.errors = '{{violations?}}'\n{members}violation.'*' = '{{fields}}'\n");
            Files::part(&format!("{own}{violations}{}", entry(0, "envelope = 'v'\nviolations = true")))
        },
    },
];

/// Returns a name that differs from the others only in the case of its letters.
fn cased(number: usize) -> String {
    (0..16).map(|bit| if number >> bit & 1 == 0 { 'x' } else { 'X' }).collect()
}
