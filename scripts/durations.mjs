// How long each test took the last time on this computer: what is long has to start first.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const file = "node_modules/.cache/azureml-terraform/durations.json";

/** In a clone in which nothing has run yet: what takes longest, in seconds of a quiet computer. */
const usual = {
  advice: 30,
  lineEnds: 30,
  "fixSafety/actions": 30,
  "cli/interrupted": 25,
  mutation: 25,
  "fuzz/fuzz": 20,
  rules: 15,
  "fixSafety/completions": 15,
  "fixSafety/renames": 15,
  incrementalFindings: 12,
  trackedReads: 10,
  upgraded: 10,
  overrides: 8,
  tidy: 8,
  conversionComments: 5,
  "lsp/specialFiles": 5,
  "lsp/stdio": 5,
  "navigation/movedSpans": 5,
  "evaluation/largeArguments": 4,
  "navigation/anyText": 4,
  opinions: 4,
};
const short = 1;

let known;

/** The seconds that a test took, or is thought to take. */
export function secondsOf(name) {
  known ??= existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return known[name] ?? usual[name] ?? short;
}

/** Keeps what is in a map of seconds by name, beside what is known of others. */
export function rememberSeconds(seconds) {
  secondsOf("");
  mkdirSync(dirname(file), { recursive: true });
  const rounded = [...seconds].map(([name, one]) => [name, Number(one.toFixed(2))]);
  writeFileSync(file, JSON.stringify({ ...known, ...Object.fromEntries(rounded) }, undefined, 1));
}
