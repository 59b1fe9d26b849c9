// The cases of another linter's rules for the language: on which lines it finds something, and whether we do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, literalsIn } from "./goText.mjs";
import { namesIn } from "./material.mjs";

/** Our rules that are about the same, by their rule; what is not here is no matter of ours. */
const counterparts = {
  comment_syntax: ["comment-form"],
  deprecated_index: ["older-form"],
  deprecated_interpolation: ["older-form"],
  deprecated_lookup: ["older-form"],
  documented_outputs: ["missing-description"],
  documented_variables: ["missing-description"],
  empty_list_equality: ["empty-comparison", "never-equal"],
  map_duplicate_keys: ["repeated-key"],
  module_pinned_source: ["unpinned-module", "exact-version"],
  module_shallow_clone: ["shallow-clone"],
  module_version: ["unpinned-module", "exact-version"],
  naming_convention: ["snake-case"],
  required_providers: ["unpinned-requirement", "deprecated", "unknown-function"],
  required_version: ["required-version"],
  standard_module_structure: ["block-file"],
  typed_variables: ["untyped-variable"],
  unused_declarations: ["unused-declaration"],
  unused_required_providers: ["unused-declaration"],
  workspace_remote: ["remote-workspace"],
};

/** Cases in which we find nothing on purpose, each with its reason: part of the page. */
export const lintExceptions = [
  {
    case: /Using variables as keys/,
    reason: "the default of a variable is not its value where others may call the module and give another one",
  },
  {
    case: /non-standard module|directory in path/,
    reason:
      "there is no block in the folder at which a missing `main.tf` could be reported, and of other files we do not say that they should be there if they are empty",
  },
  {
    case: /no terraform block/,
    reason: "a module that is new has no `terraform` block yet, and would begin with a hint",
  },
  {
    case: /unused - module/,
    reason: "the called module is not there, and it may use the provider",
  },
];

/** All rules on, and above a hint: `check` does not list each place where a missing version lets a release in. */
export const allRules = { opinions: "information", styles: "information", conventions: "information" };

/** Cases by rule: `{ name, rule, files, lines: [{ file, line }] }`. */
export function lintCases(material) {
  const folder = join(material, "tflint-ruleset-terraform/rules");
  return namesIn(folder).flatMap((file) => {
    const rule = /^terraform_(\w+)_test\.go$/.exec(file)?.[1];
    if (!rule) return [];
    const tables = literalsIn(readFileSync(join(folder, file), "utf8")).filter(({ value }) =>
      value.fields?.includes("Expected"),
    );
    return tables.flatMap(({ value }) =>
      value.elements.flatMap((row) => caseOf(rule, fieldsOf(row.value, value.fields))),
    );
  });
}

function caseOf(rule, row) {
  const content = row.get("Content");
  const isJson = row.get("JSON")?.name === "true";
  const issues = (row.get("Expected")?.elements ?? []).map(({ value }) => fieldsOf(value).get("Range")).map(placeOf);
  const named = issues.find((issue) => issue?.file)?.file;
  const only = named && /\.(tf|tf\.json)$/.test(named) ? named : isJson ? "main.tf.json" : "main.tf";
  const files = content?.elements
    ? Object.fromEntries(content.elements.map(({ key, value }) => [key?.string, value.string]))
    : { [only]: content?.string };
  if (Object.values(files).includes(undefined)) return [];
  const lines = issues.map((issue) => ({ file: issue?.file || only, line: issue?.line ?? 1 }));
  return [{ name: `${rule}: ${row.get("Name")?.string}`, rule, files, lines }];
}

function placeOf(range) {
  if (!range?.elements) return undefined;
  const parts = fieldsOf(range);
  const line = parts.get("Start")?.elements && fieldsOf(parts.get("Start")).get("Line")?.number;
  return { file: parts.get("Filename")?.string, line };
}

/**
 * Compares the findings of each case with the lines that it names. Answers rows `{ name, ours, cases, lines, found, elsewhere, excepted }`, where
 * `found` are lines that have a finding of a rule about the same, `elsewhere` those for which it has one on another line of the case,
 * `excepted` those of exceptions.
 */
export function compareLints(cases, findings, differ) {
  const rows = new Map();
  for (const [index, { rule, name, lines }] of cases.entries()) {
    const ours = counterparts[rule] ?? [];
    if (!rows.has(rule)) rows.set(rule, { name: rule, ours, cases: 0, lines: 0, found: 0, elsewhere: 0, excepted: 0 });
    const row = rows.get(rule);
    const about = findings[index].filter((finding) => ours.includes(finding.rule));
    row.cases++;
    for (const { file, line } of lines) {
      row.lines++;
      if (about.some((one) => one.file === file && one.line === line)) row.found++;
      else if (about.length > 0) row.elsewhere++;
      else if (lintExceptions.some((one) => one.case.test(name))) row.excepted++;
      else if (ours.length > 0) differ(`missed of TFLint: ${rule}`, `${name}:${line}`);
    }
  }
  return [...rows.values()];
}
