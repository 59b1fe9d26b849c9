// What a provider was seen to send: configurations of its types, drafted by asking it, are applied by it beside a loopback Azure.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { grouped } from "../grouped.mjs";
import { bundledHosts } from "./learned.mjs";
import { parsedLines } from "./lines.mjs";
import { namedTexts } from "./namedTexts.mjs";

/**
 * Appends a line for each configuration to `out`, and one (`{ type, done }`) for each type that is through with it: `drafts` where it `isBrief`. Types
 * that the file has already are not asked about again, so that what was interrupted goes on, but for those without any configuration where `isAgain`.
 * After so many `minutes` no type is begun, and so many a type may take at most (`each`). `written` is a file with configurations that are varied instead of drafts, one a line (`type`, `config`).
 * Where `isMissing`, only arguments that the data has no place for are looked for and varied; where `isUntold`, those of which the lines of bodies do not
 * tell what is sent, of types that have one.
 * `names` are the types that are meant, in their order; without it all are, those that public code uses most first.
 */
export async function appliedByProvider(
  binary,
  out,
  {
    names,
    written,
    processes = 2,
    minutes = Infinity,
    isBrief = false,
    isAgain = false,
    isMissing = false,
    isUntold = false,
    each,
  } = {},
) {
  const { learnApplied, readResourceTypes } = await bundledHosts();
  mkdirSync(dirname(resolve(out)), { recursive: true });
  const before = existsSync(out) ? parsedLines(readFileSync(out, "utf8")) : [];
  const seen = new Set(before.filter(({ config }) => config).map(({ type }) => type));
  const isDone = ({ type, done }) => (done === true || (isBrief && done)) && (!isAgain || seen.has(type));
  const done = new Set(before.filter(isDone).map(({ type }) => type));
  const own = new Map();
  for (const { type, config } of written === undefined ? [] : parsedLines(readFileSync(written, "utf8")))
    own.set(type, [...(own.get(type) ?? []), config]);
  const used = JSON.parse(readFileSync("server/data/usage.json", "utf8")).resource;
  const rank = new Map((names ?? used).map((type, index) => [type, index]));
  const table = new Map(
    parsedLines(readFileSync("server/data/azureMapping.jsonl", "utf8"))
      .slice(1)
      .map((line) => [line.type, line]),
  );
  const imported = importedTypes(written);
  let [count, all] = [0, 0];
  await learnApplied(binary, {
    namedFor: namedTexts(),
    written: own,
    types: readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8")),
    processes,
    until: Date.now() + minutes * 60_000,
    isBrief,
    longest: each === undefined ? undefined : each * 60_000,
    azureTypeOf: (type) => azureTypeOf(table.get(type)) ?? imported.get(type),
    isMeant: isUntold ? withoutRow() : isMissing ? withoutPlace(table) : undefined,
    order(types) {
      const left = types.filter((type) => !done.has(type) && (names?.includes(type) ?? true));
      all = left.length;
      return left.sort(
        (one, other) => (rank.get(one) ?? Infinity) - (rank.get(other) ?? Infinity) || (one < other ? -1 : 1),
      );
    },
    onType(type, samples, said) {
      const text = [...samples, { type, done: isBrief ? "drafts" : true, ...(said && { said: said.slice(0, 300) }) }];
      appendFileSync(out, text.map((one) => `${JSON.stringify(one)}\n`).join(""));
      console.error(
        `${++count} of ${all} types: ${type}, ${samples.length} configurations${said ? `; ${said.slice(0, 200).replace(/\s+/g, " ")}` : ""}`,
      );
    },
  });
}

/** Tells whether the data has no place for an argument. */
function withoutPlace(table) {
  const known = new Map(
    [...table].map(([type, { args, inId = [] }]) => [type, new Set([...Object.keys(args), ...inId])]),
  );
  return (type, path) => !path.startsWith("timeouts") && !known.get(type)?.has(path);
}

/** Tells whether the line of bodies of a type has no row for an argument. */
function withoutRow() {
  const lines = parsedLines(readFileSync("server/data/azureBodies.jsonl", "utf8")).filter(({ rows, id }) => rows && id);
  const known = new Map(lines.map(({ type, rows, id }) => [type, { rows, id }]));
  return (type, path) => {
    const { rows, id = "" } = known.get(type) ?? {};
    return rows !== undefined && !path.startsWith("timeouts") && !rows[path] && !id.includes(`{${path}`);
  };
}

/** The type of Azure's that a type is for: where it has none of its own, the one that most of its arguments are sent to. */
function azureTypeOf({ azure = "", args = {} } = {}) {
  const others = Object.values(args).flatMap(({ of }) => (of && !of.startsWith("https:") ? [of] : []));
  const counts = [...grouped(others, (of) => of)].sort(([, one], [, other]) => other.length - one.length);
  return (azure || counts[0]?.[0])?.split("@")[0];
}

/** By type, the type of Azure's that the id has by which it is imported, as its provider or its documentation says it. */
function importedTypes(written) {
  const told = parsedLines(readFileSync("server/data/azurerm.jsonl", "utf8")).flatMap(
    ({ name, importId: [id] = [] }) => (id?.includes("/providers/") ? [[name, id]] : []),
  );
  const shown = written === undefined ? [] : parsedLines(readFileSync(written, "utf8"));
  const ids = [...shown.flatMap(({ type, id }) => (id?.includes("/providers/") ? [[type, id]] : [])), ...told];
  return new Map(ids.map(([type, id]) => [type, typeOfId(id)]));
}

function typeOfId(id) {
  const [namespace, ...steps] = id.slice(id.lastIndexOf("/providers/") + "/providers/".length).split("/");
  return [namespace, ...steps.filter((_, at) => at % 2 === 0)].join("/");
}
