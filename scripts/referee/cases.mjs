// The suites whose cases are folders of Terraform's files: what is in each, and what the suite itself says of it.
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fieldsOf, literalsIn, unquoted } from "./goText.mjs";
import { filesBelow, namesIn } from "./material.mjs";

/**
 * Suites in order: `{ name, program, cases }`. A case is `{ name, files, expected }`, where `expected` is what the suite says without
 * being run: `taken`, `refused`, `errors` (`[{ file, line, summary }]`) or nothing.
 */
export function suitesIn(material) {
  return [
    configurations(material, "terraform", "Terraform: configurations", "terraform"),
    configurations(material, "opentofu", "OpenTofu: configurations", "opentofu"),
    folders("Terraform: commands", "terraform", [
      join(material, "terraform/internal/command/testdata"),
      join(material, "terraform/internal/command/testdata/test"),
    ]),
    folders("Terraform: graphs", "terraform", [join(material, "terraform/internal/terraform/testdata")]),
    folders("OpenTofu: commands", "opentofu", [
      join(material, "opentofu/internal/command/testdata"),
      join(material, "opentofu/internal/command/testdata/test"),
    ]),
    folders("OpenTofu: graphs", "opentofu", [join(material, "opentofu/internal/tofu/testdata")]),
    addresses(material, "terraform", "Terraform: addresses"),
    addresses(material, "opentofu", "OpenTofu: addresses"),
    language(material),
    folders("terraform-config-inspect", "terraform", [join(material, "terraform-config-inspect/tfconfig/testdata")]),
  ];
}

const isConfiguration = (name) => /\.(tf|tofu|tf\.json|tofu\.json|tftest\.hcl|tofutest\.hcl|tfquery\.hcl)$/.test(name);

/** Test data of the packages that load configurations, which says of each file or folder whether it is taken. */
function configurations(material, repository, name, program) {
  const base = join(material, repository, "internal/configs/testdata");
  const cases = namesIn(base).flatMap((group) => {
    const folder = join(base, group);
    if (!statSync(folder).isDirectory()) return [];
    if (/-files$/.test(group) && !/^(query|state-migration|tofu-)/.test(group))
      return namesIn(folder).flatMap((child) =>
        statSync(join(folder, child)).isFile()
          ? [fileCase(folder, group, child)]
          : moduleCases(join(folder, child), `${group}/${child}`, expectation(group, folder, child)),
      );
    if (/^(valid|invalid)-modules$|^config-diagnostics$|^(query|state-migration)-files$|^tofu-/.test(group))
      return namesIn(folder).flatMap((child) =>
        moduleCases(join(folder, child), `${group}/${child}`, expectation(group, folder, child)),
      );
    return moduleCases(folder, group);
  });
  return { name, program, cases };
}

function fileCase(folder, group, file) {
  const text = readFileSync(join(folder, file));
  const marked = [...String(text).split("\n").entries()].flatMap(([index, line]) => {
    const summary = /ERROR: (.*)$/.exec(line)?.[1];
    return summary && group === "error-files" ? [{ file, line: index + 1, summary }] : [];
  });
  const isRefused = /^(invalid|error)/.test(group);
  const expected = marked.length > 0 ? { errors: marked } : isRefused ? "refused" : "taken";
  return { name: `${group}/${file}`, files: { [file]: text }, expected };
}

function expectation(group, folder, child) {
  if (group === "config-diagnostics") return existsSync(join(folder, child, "errors")) ? "refused" : undefined;
  if (child === "valid" || child === "invalid") return child === "valid" ? "taken" : "refused";
  return /^(invalid|error)-/.test(group) ? "refused" : group.startsWith("valid-") ? "taken" : undefined;
}

/** Every folder whose files are of a configuration, with all below it; else those below it. */
function folders(name, program, bases) {
  const cases = bases.flatMap((base) =>
    namesIn(base)
      .filter((child) => statSync(join(base, child)).isDirectory() && !bases.includes(join(base, child)))
      .flatMap((child) => moduleCases(join(base, child), `${basename(base)}/${child}`)),
  );
  return { name, program, cases };
}

/** The cases below a folder: it as a whole where files of a configuration are in it. */
export function moduleCases(folder, name, expected) {
  if (!statSync(folder).isDirectory()) return [];
  const names = namesIn(folder);
  if (names.some(isConfiguration)) return [{ name, files: filesBelow(folder), expected }];
  const children = names.filter((child) => statSync(join(folder, child)).isDirectory() && child !== ".terraform");
  return children.flatMap((child) => moduleCases(join(folder, child), `${name}/${child}`, expected));
}

/** References and addresses that the tests of their parsers try, each where a configuration may have it. */
function addresses(material, repository, name) {
  const base = join(material, repository, "internal/addrs");
  const places = [
    [/^parse_ref_test/, (input) => ({ "main.tf": `output "it" {\n  value = [\n    ${input},\n  ]\n}\n` })],
    [/^parse_target_test/, (input) => ({ "main.tf": `import {\n  to = ${input}\n  id = "it"\n}\n` })],
    [/^parse_target_test/, (input) => ({ "main.tf": `moved {\n  from = ${input}\n  to   = ${input}\n}\n` })],
    [
      /^parse_target_test/,
      (input) => ({ "main.tf": `removed {\n  from = ${input}\n  lifecycle {\n    destroy = false\n  }\n}\n` }),
    ],
  ];
  const cases = places.flatMap(([file, filesOf], place) =>
    inputsIn(base, file).map((input, index) => ({
      name: `${place}.${index} ${input.slice(0, 60)}`,
      files: filesOf(input),
    })),
  );
  return { name, program: repository, cases };
}

/** What the parser of HCL and its fuzzers try: bodies as they are, expressions as a local value. */
function language(material) {
  const base = join(material, "hcl");
  const texts = [
    ...inputsIn(join(base, "hclsyntax"), /^(parser|structure_at_pos|peeker|token)_test/),
    ...inputsIn(join(base, "hclwrite"), /^format_test/),
    ...inputsIn(join(base, "hclsyntax"), /^expression(_template)?_test/, ["input", "cfg"]).map(inLocals),
    ...inputsIn(join(base, "hclsyntax"), /^parse_traversal_test/, ["src"]).map(inLocals),
  ];
  const corpora = ["specsuite/tests", "hclsyntax/fuzz/testdata", "hclwrite/fuzz/testdata", "json/fuzz/testdata"];
  const files = corpora.flatMap((folder) =>
    Object.entries(filesBelow(join(base, folder))).filter(([path]) => /\.hcl$|\.json$|FuzzParse/.test(path)),
  );
  const cases = [
    ...[...new Set(texts)].map((text, index) => ({
      name: `text ${index} ${text.slice(0, 40)}`,
      files: { "main.tf": text },
    })),
    ...files.map(([path, text]) => ({ name: path, files: corpusFile(path, text) })),
  ];
  return { name: "HCL: texts", program: "terraform", cases };
}

/** A text as a fuzzer of Go keeps it: in a literal, behind a line that says so. */
function ofCorpus(text) {
  const literal = /^go test fuzz v1\n\[\]byte\(("(?:[^"\\]|\\.)*")\)\s*$/.exec(text)?.[1];
  return literal === undefined ? text : unquoted(literal);
}

function corpusFile(path, raw) {
  const text = ofCorpus(String(raw));
  if (path.endsWith("json")) return { "main.tf.json": text };
  if (path.includes("Template")) return { "main.tf": inLocals(`<<-EOT\n${text}\nEOT`) };
  return { "main.tf": /Expression|Traversal/.test(path) ? inLocals(text) : text };
}

const inLocals = (expression) => `locals {\n  it = (\n    ${expression}\n  )\n}\n`;

/** The texts that the tables of Go's tests in a folder give, under one of these fields. */
export function inputsIn(folder, pattern, fields = ["input", "Input", "Src", "src"]) {
  const files = namesIn(folder).filter((name) => name.endsWith("_test.go") && pattern.test(name));
  const rows = files.flatMap((file) =>
    literalsIn(readFileSync(join(folder, file), "utf8")).flatMap(({ value }) => rowsOf(value)),
  );
  return rows.flatMap((row) =>
    fields
      .map((field) => row.get(field)?.string)
      .filter((text) => text !== undefined)
      .slice(0, 1),
  );
}

/** Rows of a table, by its fields: those of tables in a map of tables too. */
export function rowsOf(table) {
  return table.elements.flatMap(({ value }) => {
    if (!value.elements) return [];
    const isRow = table.fields && !value.elements.every(({ key, value: inner }) => !key && inner.elements);
    return isRow ? [fieldsOf(value, table.fields)] : rowsOf({ elements: value.elements, fields: table.fields });
  });
}
