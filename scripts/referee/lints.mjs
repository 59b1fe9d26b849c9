// The cases of another linter's rules for the language: on which lines it finds something, and whether we do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf, literalsIn } from "./goText.mjs";
import { namesIn } from "./material.mjs";

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
