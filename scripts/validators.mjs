// `npm run validators -- --sources <checkout of azurerm> --version 5.2.0 [--types <names>] [--show 3]`: what the checks of azurerm's arguments refuse of some
// 600,000 values, asked one by one in its own code, against what we call an error there: found, missed and false, by argument.
// It needs Go, and builds the provider in the checkout: twenty minutes of a processor the first time, seconds afterwards; our part takes ten.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parsedLines } from "./facts/lines.mjs";
import { loadServer } from "./loadService.mjs";
import { seenIn } from "./validators/seen.mjs";
import { valuesFor } from "./validators/values.mjs";

const text = { type: "string" };
const { values: options } = parseArgs({
  options: { sources: text, version: text, types: text, show: { type: "string", default: "3" } },
});
if (!options.sources || !options.version)
  throw new Error("Name a checkout of azurerm and its release: --sources, --version.");

const { attributeAt, catalog, service } = await loadServer();
const types = options.types?.split(",");
const { ask, remove } = build(resolve(options.sources));
try {
  report(ask);
} finally {
  remove();
}

/** The program inside the checkout: what it prints for some lines, or for the word `list`. */
function build(sources) {
  const folder = join(sources, "internal", "azureml-terraform-validators");
  const bin = mkdtempSync(join(tmpdir(), "validators-"));
  const program = join(bin, "validators");
  const remove = () => {
    for (const one of [folder, bin]) rmSync(one, { recursive: true, force: true });
  };
  try {
    cpSync("scripts/validators/main.go", join(folder, "main.go"));
    const stdio = ["ignore", "inherit", "inherit"];
    execFileSync("go", ["build", "-o", program, `./${join("internal", "azureml-terraform-validators")}`], {
      cwd: sources,
      stdio,
    });
  } catch (error) {
    remove();
    throw error;
  }
  const ask = (args, input) =>
    parsedLines(execFileSync(program, args, { input, encoding: "utf8", maxBuffer: 2 ** 30 }));
  return { ask, remove };
}

function report(ask) {
  const seen = seenIn(options.sources);
  const provider = catalog.provider("azurerm");
  const schemaOf = ({ kind, type }) => provider.find(kind, type, options.version);
  const shapes = provider
    .names("resource", options.version)
    .flatMap((type) => schemaOf({ kind: "resource", type })?.importId ?? [])
    .map((shape) => shape.replaceAll(/\{[^}]*\}/g, "name"));
  const questions = [];
  for (const argument of ask(["list"])) {
    const schema = schemaOf(argument);
    const attribute = schema?.body && attributeAt(schema.body, argument.path);
    if (!attribute || (types && !types.includes(argument.type))) continue;
    questions.push({ ...argument, values: valuesFor(argument, attribute, seen, shapes) });
  }
  const total = { values: 0, refused: 0, found: 0, missed: [], wrong: [] };
  const answers = ask([], questions.map((one) => `${JSON.stringify(one)}\n`).join(""));
  for (const [index, question] of questions.entries()) add(total, question, answers[index].refused);
  console.log(
    `azurerm ${options.version}: ${questions.length} arguments, ${total.values} values. Of ${total.refused} that are refused we find ${total.found}.`,
  );
  print("We call an error what is taken", total.wrong);
  print("We take what is refused", total.missed);
}

function add(total, { kind, type, path, values, isList }, refused) {
  const ours = errorsIn(kind, type, path, values, isList);
  const [missed, wrong] = [[], []];
  for (const [index, value] of values.entries()) {
    total.values++;
    if (refused[index] !== undefined) total.refused++;
    if (refused[index] !== undefined && ours.has(index)) total.found++;
    else if (refused[index] !== undefined) missed.push({ value, words: refused[index] });
    else if (ours.has(index)) wrong.push({ value, words: ours.get(index) });
  }
  const argument = `${kind} ${type}.${path.join(".")}`;
  if (missed.length > 0) total.missed.push({ argument, values: missed });
  if (wrong.length > 0) total.wrong.push({ argument, values: wrong });
}

/** What we say of each value, in a block that sets nothing else, by its index. */
function errorsIn(kind, type, path, values, isList) {
  const uri = "file:///validators/main.tf";
  let written = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${options.version}"\n    }\n  }\n}\n`;
  const spans = values.map((value, index) => {
    written += `${kind} "${type}" "value${index}" {\n${path
      .slice(0, -1)
      .map((name) => `${name} {\n`)
      .join("")}${path.at(-1)} = ${isList ? "[" : ""}`;
    const start = written.length;
    written += literal(value);
    const end = written.length;
    written += `${isList ? "]" : ""}\n${"}\n".repeat(path.length)}`;
    return { start, end };
  });
  service.open(uri, written);
  const said = new Map();
  for (const { severity, isPlanned, span, rule, message } of service.diagnose(uri)) {
    if (severity !== "error" && !(severity === "warning" && isPlanned)) continue;
    const index = spans.findIndex(({ start, end }) => start <= span.start && span.end <= end);
    if (index >= 0) said.set(index, `${rule}: ${message}`);
  }
  service.close(uri);
  return said;
}

function literal(value) {
  return JSON.stringify(value)
    .replaceAll(/([$%])\{/g, "$1$1{")
    .replaceAll("\\b", "\\u0008")
    .replaceAll("\\f", "\\u000c");
}

function print(title, all) {
  console.log(`\n${title}: ${all.reduce((sum, { values }) => sum + values.length, 0)} of ${all.length} arguments`);
  for (const { argument, values } of all.sort((one, other) => other.values.length - one.values.length)) {
    console.log(`  ${argument}: ${values.length}`);
    for (const { value, words } of values.slice(0, Number(options.show)))
      console.log(`    ${JSON.stringify(value).slice(0, 80)} | ${words.replaceAll("\n", " ").slice(0, 160)}`);
  }
}
