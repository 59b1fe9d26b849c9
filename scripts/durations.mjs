// How long each test took the last time on this computer: what is long has to start first.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const file = "node_modules/.cache/azureml-terraform/durations.json";

/** In a clone in which nothing has run yet: what takes longest, in seconds of a quiet computer. */
const usual = {
  "introspection/sleeping": 18,
  rules: 17,
  lineEnds: 14,
  mutation: 14,
  "releases/further": 14,
  "installed/validating": 12,
  advice: 10,
  "fixSafety/actions": 10,
  pseudoLocale: 10,
  "release/action": 10,
  "cli/interrupted": 9,
  upgraded: 8,
  casesOfRules: 8,
  "fuzz/fuzz": 8,
  "cli/threads": 7,
  "cli/check": 7,
  "lsp/writing": 7,
  "lsp/wholeModule": 7,
  "hostile/documents": 7,
  "hostile/bodies": 6,
  "cli/learn": 6,
  "lsp/learningUnasked": 6,
  "cli/providerValidation": 6,
  "lsp/specialFiles": 6,
  "languages/hclHostile": 6,
  "languages/hclAnyText": 5,
  "fixSafety/renames": 5,
  firstFixes: 5,
  "inherited/names": 5,
  "cli/package": 5,
  "mcp/http": 5,
  "evaluation/largeArguments": 5,
  "mcp/eval": 5,
  plurals: 5,
  tidy: 4,
  incrementalFindings: 4,
  opinions: 4,
  "introspection/illness": 4,
  "mcp/turns": 4,
  "cli/part": 4,
  "windows/cli": 4,
  "cli/specialFiles": 4,
  "cli/import": 4,
  "lsp/learning": 4,
  "cli/upgrade": 4,
};
const short = 1;

let known;

/** The seconds that a test took, or is thought to take. */
export function secondsOf(name) {
  known ??= kept();
  return known[name] ?? usual[name] ?? short;
}

/** Keeps what is in a map of seconds by name, beside what is known of others, by now also from a run beside this one. */
export function rememberSeconds(seconds) {
  mkdirSync(dirname(file), { recursive: true });
  const rounded = [...seconds].map(([name, one]) => [name, Number(one.toFixed(2))]);
  writeFileSync(file, JSON.stringify({ ...kept(), ...Object.fromEntries(rounded) }, undefined, 1));
}

function kept() {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
