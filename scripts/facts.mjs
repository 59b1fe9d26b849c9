// Turns a folder of facts about providers into the data that is committed under server/data/.
// `node scripts/facts.mjs <folder>` writes it; with `--check` it only says whether the data is what the folder gives.
// A later provider version is one more <version>.jsonl in the folder. Summaries are not made here (server/data/overlay).
// `node scripts/facts.mjs --provider <binary> --version 5.10.0` asks a provider's own binary instead, and adds that release to the data;
// with `--compare <facts of the same release>` it prints how what it says compares with these, with `--out <file>` it writes it there,
// with `--types <names, separated by commas>` it asks about these alone.
// `node scripts/facts.mjs --all --binaries <folder> --azapi <type files>` builds all that can be asked for again, and says what is other.
// `node scripts/facts.mjs applied --provider <binary> --out <file>` has a provider apply configurations of its types beside a loopback Azure, and
// writes what it sent for each; what is interrupted goes on where it was. With `--types` it does so for these alone, in this order;
// with `--minutes` it begins no type after these, with `--each` a type may take so many, with `--brief` it does not vary what it drafted, with `--again` it tries once more what it has no configuration of,
// with `--missing` it looks only for arguments that the data has no place for, with `--untold` for those that the lines of bodies have no row for.
// `--configurations` names a file with a type and a configuration a line, which are varied instead of drafts.
// `node scripts/facts.mjs configurations --sources <checkout of azurerm> --version 5.2.0 --out <file>` makes such a file of azurerm's acceptance tests.
// `node scripts/facts.mjs mapping [<table>] [<applied>] --version 5.2.0` takes where azurerm sends its arguments from a table that was learned from it, or
// else from the data, and of arguments that this does not have from what it was seen to apply; `--only compared` says how both compare.
// With `--sources <checkout of azurerm>` what neither says is read in azurerm's sources, which takes Go some minutes (or what `go run . <checkout>` has printed
// in scripts/facts/sent, a .jsonl file); `--only measured` says how often these are right.
// `node scripts/facts.mjs bodies [<table>] <applied> --version 5.2.0` takes what azurerm sends to the last property from what it was seen to apply.
// Of types in scripts/facts/keptLines.json the line of before stays.
// `node scripts/facts.mjs reads --provider <binary> --version 5.2.0` has azurerm read resources whose every text is another one, and writes which
// attribute has what; with `--types` of these alone.
// `node scripts/facts.mjs absent <applied> --provider <binary> --version 5.2.0` has azurerm read what it has sent without what arguments have a default
// for, and writes what it takes them for then; with `--types` of these alone.
// `node scripts/facts.mjs unread --sources <checkout of azurerm> --version 5.2.0` takes from its sources which arguments it does not read.
// `node scripts/facts.mjs unsent [<applied>] --sources <checkout of azurerm> --version 5.2.0` takes from them which arguments are not sent, if none of what
// was applied shows that they are.
// `node scripts/facts.mjs azapi <folder> --version 2.12.0` takes Azure's resource types from the type files of the azapi provider.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { all } from "./facts/all.mjs";
import { appliedByProvider } from "./facts/appliedByProvider.mjs";
import { learnedBodies } from "./facts/azureBodies.mjs";
import { azureMappingLines, withUnsent } from "./facts/azureMapping.mjs";
import { azureAbsentLines, azureReadsLines, azureUnreadLines } from "./facts/azureReads.mjs";
import { samplesIn } from "./facts/bodies/applied.mjs";
import { chosenLines, withKept } from "./facts/bodies/chosen.mjs";
import { ofProven, withProven } from "./facts/bodies/completed.mjs";
import { linesInto } from "./facts/bodies/into.mjs";
import { withJoinedLists } from "./facts/bodies/parts.mjs";
import { ofSeveral, united } from "./facts/bodies/united.mjs";
import { withWords } from "./facts/bodies/words.mjs";
import { comparedPlaces } from "./facts/comparedPlaces.mjs";
import { configurationsIn } from "./facts/configurations.mjs";
import { addDeprecations } from "./facts/deprecations.mjs";
import { foretold, provenArguments } from "./facts/foretold.mjs";
import { fromProvider } from "./facts/fromProvider.mjs";
import { functionsOf } from "./facts/functions.mjs";
import { binaryIn } from "./facts/learned.mjs";
import { lines, parsedLines } from "./facts/lines.mjs";
import { providerLines } from "./facts/provider.mjs";
import { addRelaxations, addValuesOfNew, relaxationsIn } from "./facts/relaxations.mjs";
import { withSchemasOnly } from "./facts/schemaOnly.mjs";
import { readSnapshots } from "./facts/snapshots.mjs";
import { measuredRows } from "./facts/sourceRows.mjs";
import { tableOf } from "./facts/tableOf.mjs";
import { unsentIn } from "./facts/unsent.mjs";
import { writeAzureTypes } from "./facts/writeAzureTypes.mjs";
import { loadServer } from "./loadService.mjs";

/**
 * Of these more would be told than is so: one sends regions as they are written, at a path where others have them in a form of azurerm's own, another
 * one nothing for an address that is empty, two the time at which they are applied, one how long it may take to create them, and three, when azapi was asked
 * to plan what the table makes of them, it planned a change.
 */
const neverTold = [
  ...["azurerm_shared_image_version", "azurerm_mssql_managed_instance_security_alert_policy"],
  ...["azurerm_automation_schedule", "azurerm_data_factory_trigger_schedule", "azurerm_virtual_machine_run_command"],
  ...["azurerm_container_app_environment_certificate", "azurerm_spring_cloud_api_portal_custom_domain"],
  "azurerm_spring_cloud_gateway_custom_domain",
];

const text = { type: "string" };
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    provider: text,
    version: text,
    compare: text,
    show: text,
    out: text,
    types: text,
    from: text,
    since: text,
    check: { type: "boolean" },
    all: { type: "boolean" },
    brief: { type: "boolean" },
    again: { type: "boolean" },
    missing: { type: "boolean" },
    untold: { type: "boolean" },
    processes: text,
    minutes: text,
    each: text,
    only: text,
    sources: text,
    configurations: text,
    binaries: text,
    releases: text,
    azapi: text,
    help: { type: "boolean", short: "h" },
  },
});
if (options.help) {
  const [about] = /^(?:\/\/ .*\n)+/.exec(readFileSync(import.meta.filename, "utf8"));
  console.log(about.replace(/^\/\/ /gm, ""));
  process.exit();
}
if (positionals[0] === "applied") {
  await appliedByProvider(binaryIn(options.provider, "azurerm"), options.out, {
    names: options.types?.split(","),
    written: options.configurations,
    processes: Number(options.processes ?? 2),
    minutes: options.minutes && Number(options.minutes),
    each: options.each && Number(options.each),
    isBrief: options.brief,
    isAgain: options.again,
    isMissing: options.missing,
    isUntold: options.untold,
  });
  process.exit();
}
if (positionals[0] === "configurations") {
  const { lines: written, lost } = await configurationsIn(options.sources, options.version);
  writeFileSync(options.out, lines(written));
  console.log(`${written.length} configurations; of ${lost} steps of tests nothing is known.`);
  process.exit();
}
if (positionals[0] === "reads") {
  const before = parsedLines(read("server/data/azureReads.jsonl") ?? "").slice(1);
  const names = options.types?.split(",");
  const text = await azureReadsLines(binaryIn(options.provider, "azurerm"), options.version, before, names);
  writeFileSync("server/data/azureReads.jsonl", text);
  process.exit();
}
if (positionals[0] === "absent") {
  const before = parsedLines(read("server/data/azureReads.jsonl") ?? "").slice(1);
  const sent = parsedLines(readFileSync(positionals[1], "utf8")).filter(({ requests }) => requests);
  const names = options.types?.split(",");
  const text = await azureAbsentLines(binaryIn(options.provider, "azurerm"), options.version, before, sent, names);
  writeFileSync("server/data/azureReads.jsonl", text);
  process.exit();
}
if (positionals[0] === "unread") {
  const before = parsedLines(read("server/data/azureReads.jsonl") ?? "").slice(1);
  writeFileSync("server/data/azureReads.jsonl", azureUnreadLines(options.sources, options.version, before));
  process.exit();
}
if (options.all || options.provider) {
  await (options.all ? all(options) : fromProvider(options)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  process.exit();
}
if (positionals[0] === "azapi") {
  writeAzureTypes(positionals[1], options);
  process.exit();
}
if (positionals[0] === "unsent") {
  const [header, ...before] = parsedLines(read("server/data/azureMapping.jsonl"));
  const { catalog } = await loadServer();
  const samples = positionals.slice(1).flatMap((file, index) => samplesIn(read(file) ?? "", index));
  const schemas = catalog.provider("azurerm");
  const paths = new Map(
    before.map(({ type }) => [type, settablePaths(schemas.find("resource", type, options.version).body)]),
  );
  const found = unsentIn(options.sources, paths, samples);
  writeFileSync("server/data/azureMapping.jsonl", lines([header, ...withUnsent(before, found)]));
  process.exit();
}
if (positionals[0] === "mapping") {
  const { table, applied } = tableOf(positionals.slice(1));
  if (options.only === "compared") {
    const seen = applied.flatMap((file, index) => samplesIn(read(file) ?? "", index));
    for (const sentence of comparedPlaces(table, seen)) console.log(sentence);
    process.exit();
  }
  if (options.only === "measured") {
    for (const sentence of await measuredRows(options.sources, table, options.version)) console.log(sentence);
    process.exit();
  }
  const [header, ...known] = parsedLines(read("server/data/azureMapping.jsonl") ?? "");
  const before = header?.release === options.version ? known : [];
  const text = await azureMappingLines(table, applied, options.version, before, options.sources);
  writeFileSync("server/data/azureMapping.jsonl", text);
  process.exit();
}
if (positionals[0] === "bodies") {
  const { table, applied } = tableOf(positionals.slice(1));
  const { attributeAt, catalog } = await loadServer();
  const schemaOf = (type) => catalog.provider("azurerm").find("resource", type, options.version).body ?? new Map();
  const learning = learnedBodies(table, applied, options.version, (type, path) => {
    return attributeAt(schemaOf(type), path.split("."))?.default;
  });
  const { header, learned: found, ofKinds, completed, applied: all } = learning;
  const [learned, withKinds] = [found, ofKinds].map((some) => ofSeveral(some, all));
  // What was known before counts as far as it foretells what was applied, and of each type what says more.
  const everything = parsedLines(read("server/data/azureBodies.jsonl") ?? "").slice(1);
  const written = everything.filter(({ into }) => into === undefined);
  const setOfOthers = linesInto(all);
  const ofOthers = [
    ...everything.filter(({ into, type }) => into && !setOfOthers.some((one) => one.type === type)),
    ...setOfOthers,
  ];
  const before = written.map((line) => withJoinedLists(line, all));
  const both = [];
  const more = completed(before);
  const proven = withProven(more, before, await provenArguments(header, more, all, options.version));
  for (const some of [before, proven, learned, withKinds, united(before, learned), united(before, withKinds)]) {
    const { text, right } = await foretold(header, some, all, options.version);
    both.push(
      parsedLines(text)
        .slice(1)
        .map((line) => [line, right.get(line.type) ?? 0]),
    );
  }
  const earlier = both[0].map(([line]) => line);
  const sorted = chosenLines(both.flat(), earlier);
  const told = sorted.filter(({ type }) => !neverTold.includes(type));
  const foretoldWith = await provenArguments(header, told, all, options.version);
  const sure = ofProven(told, before, foretoldWith, all);
  const worded = sure.map((line) => withWords(line, (path) => attributeAt(schemaOf(line.type), path.split("."))));
  const kept = JSON.parse(readFileSync("scripts/facts/keptLines.json", "utf8"));
  writeFileSync(
    "server/data/azureBodies.jsonl",
    lines([header, ...byType([...withKept(worded, written, kept), ...ofOthers])]),
  );
  process.exit();
}
const folder = options.from ?? positionals[0];
if (!folder || !existsSync(folder)) {
  console.error(
    "Say which folder holds the facts, or which binary: node scripts/facts.mjs <folder> [--check], or --provider <binary> --version <version>",
  );
  process.exit(2);
}

const azurerm = readSnapshots(join(folder, "azurerm"));
addDeprecations(azurerm);
const newer = readJson("azurerm/newer/newer.json");
addRelaxations(azurerm.at(-1), relaxationsIn(newer));
const withOlderAndNewer = withSchemasOnly(azurerm, join(folder, "azurerm"));
addValuesOfNew(withOlderAndNewer, newer);
const azuread = readSnapshots(join(folder, "azuread"));
const files = {
  "azurerm.jsonl": providerLines("azurerm", withOlderAndNewer, {
    documented: readJson("azurerm/documented.json") ?? {},
    versions: readJson("versions.json"),
  }),
  "azuread.jsonl": providerLines("azuread", withSchemasOnly(azuread, join(folder, "azuread")), { documented: {} }),
  "functions.jsonl": functionsOf(readJson("functions.json"), { azurerm, azuread }, read("server/data/functions.jsonl")),
};

const stale = Object.entries(files).filter(([file, text]) => read(join("server/data", file)) !== text);
if (options.check) {
  for (const [file] of stale)
    console.error(`server/data/${file} is not what ${folder} gives: run npm run facts -- ${folder}`);
  process.exit(stale.length > 0 ? 1 : 0);
}
mkdirSync("server/data", { recursive: true });
for (const [file, text] of stale) writeFileSync(join("server/data", file), text);
console.log(stale.length > 0 ? `Wrote ${stale.map(([file]) => file).join(", ")}.` : "Everything is up to date.");

/** The paths of all arguments that are no blocks. */
function settablePaths(body, prefix = "") {
  return [...(body ?? [])].flatMap(([name, { block, required, optional }]) => {
    if (block) return settablePaths(block, `${prefix}${name}.`);
    return required || optional ? [prefix + name] : [];
  });
}

function byType(some) {
  return some.sort((one, other) => (one.type < other.type ? -1 : 1));
}

function readJson(file) {
  const text = read(join(folder, file));
  return text === undefined ? undefined : JSON.parse(text);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
