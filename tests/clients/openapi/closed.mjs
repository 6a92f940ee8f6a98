// Takes the response `default` out of a document's operations, so that only statuses which they name are documented.
import { readFileSync, writeFileSync } from "node:fs";

const [from, to] = process.argv.slice(2);
const document = JSON.parse(readFileSync(from, "utf8"));
for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) delete operation.responses?.default;
}
writeFileSync(to, JSON.stringify(document));
