// Validates documents (the arguments) against the schemas of OpenAPI, and every example in them against its own schema, as well as
// against that of errors which the document does not list. An example with another code fits none of the union.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// It compiles the schemas of OpenAPI once.
const openApi = new Validator();
let examples = 0;
let unions = 0;

const escaped = (key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Returns the responses of a document: pointer → response. */
function responses(document) {
    const all = new Map();
    for (const [name, response] of Object.entries(document.components.responses ?? {})) {
        all.set(`#/components/responses/${escaped(name)}`, response);
    }
    for (const [path, item] of Object.entries(document.paths)) {
        for (const [method, operation] of Object.entries(item)) {
            for (const [status, response] of Object.entries(operation.responses ?? {})) {
                all.set(`#/paths/${escaped(path)}/${method}/responses/${status}`, response);
            }
        }
    }
    return all;
}

function example(document, given) {
    const name = given.$ref?.split("/").at(-1);
    return name === undefined ? given : document.components.examples[name];
}

for (const file of process.argv.slice(2)) {
    const document = JSON.parse(readFileSync(file, "utf8"));
    const result = await openApi.validate(structuredClone(document));
    assert.ok(result.valid, `${file}: ${JSON.stringify(result.errors)}`);

    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(document, "document");
    const compile = (pointer) => ajv.compile({ $ref: `document${pointer}` });
    const unknown = Object.keys(document.components.schemas).filter((name) => /^Unknown.*Error_*$/.test(name));
    assert.notEqual(unknown.length, 0, file);
    const isError = unknown.map((name) => compile(`#/components/schemas/${name}`));

    for (const [pointer, response] of responses(document)) {
        for (const [mediaType, body] of Object.entries(response.content ?? {})) {
            if (body.examples === undefined) continue;
            const validate = compile(`${pointer}/content/${escaped(mediaType)}/schema`);
            for (const [name, given] of Object.entries(body.examples)) {
                const { value } = example(document, given);
                const place = `${file}: ${pointer} ${name}`;
                assert.ok(validate(value), `${place}: ${JSON.stringify(validate.errors)}`);
                assert.ok(isError.some((fits) => fits(value)), `${place}: not an error`);
                examples += 1;
                const union = document.components.schemas[body.schema.$ref?.split("/").at(-1)];
                const member = union?.discriminator?.propertyName;
                if (member !== undefined) {
                    assert.equal(validate({ ...value, [member]: "a code that no catalog has" }), false, place);
                    unions += 1;
                }
            }
        }
    }
}
assert.ok(examples > 100 && unions > 100, `${examples} examples, ${unions} with a discriminator`);
console.log(`${process.argv.length - 2} documents, ${examples} examples`);
