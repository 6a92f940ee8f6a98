// What the tests read. ERRBOOK is the command, REPOSITORY the folder of the repository, MUTANTS a file of changed catalogs with
// the verdicts of errbook's own tests, a JSON object in each line.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { ERRBOOK, REPOSITORY, MUTANTS } = process.env;

// Each has the path of the catalog, the changed text as `toml` and its values as `document`, and whether the schema of all catalogs
// (`general`) and that of this catalog (`own`) accept it.
export const mutants = readFileSync(MUTANTS, "utf8").trim().split("\n").map((line) => JSON.parse(line));

export const catalogs = [...new Set(mutants.map((mutant) => mutant.catalog))];

export const catalogText = (catalog) => readFileSync(`${REPOSITORY}/${catalog}`, "utf8");

// Returns the output of the command, which runs in the folder of the repository.
export const errbook = (...args) =>
  execFileSync(ERRBOOK, args, { cwd: REPOSITORY, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, ERRBOOK_LANG: "en" } });
