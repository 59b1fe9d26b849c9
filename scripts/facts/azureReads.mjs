// server/data/azureReads.jsonl: which property of Azure's answer an attribute of azurerm's is that nobody sets.
import { readFileSync } from "node:fs";
import { bundledHosts } from "./learned.mjs";
import { lines, parsedLines } from "./lines.mjs";
import { unreadIn } from "./unread.mjs";

/**
 * The lines of the file, with those of `before` for what is not asked about or not answered: the provider in `binary` reads resources whose every text
 * is another one, of Azure's type that the mapping of its arguments names. `names` are the types that are meant, without it all.
 */
export async function azureReadsLines(binary, version, before, names) {
  const { learnReads, readResourceTypes } = await bundledHosts();
  const read = (file) => parsedLines(readFileSync(`server/data/${file}`, "utf8"));
  const facts = new Map(read("azurerm.jsonl").flatMap((one) => (one.kind === "resource" ? [[one.name, one]] : [])));
  const asked = read("azureMapping.jsonl").flatMap(({ type, azure }) => {
    const [shape] = facts.get(type)?.importId ?? [];
    if (!shape?.startsWith("/") || !azure?.includes("@") || (names && !names.includes(type))) return [];
    let count = 0;
    const id = shape.replace(/\{\w*\}/g, () => (count++ === 0 ? subscription : `acctest${count}`));
    return [{ type, azure, id }];
  });
  const found = new Map(before.map((line) => [line.type, line]));
  const types = readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8"));
  await learnReads(binary, types, asked, ({ type, azure }, reads) => {
    if (typeof reads === "string") return void console.error(`${type}: ${reads.slice(0, 200).replace(/\s+/g, " ")}`);
    const attributes = facts.get(type).attributes;
    // What somebody may set is where the mapping says.
    const own = Object.entries(reads).filter(
      ([name]) => attributes[name]?.computed && !attributes[name].optional && !attributes[name].required,
    );
    const { unread, absent } = found.get(type) ?? {};
    const kept = { ...(unread && { unread }), ...(absent && { absent }) };
    if (own.length > 0 || unread || absent)
      found.set(type, { type, azure, reads: Object.fromEntries(own.sort()), ...kept });
  });
  return linesOf(found, version);
}

/**
 * The lines of the file, those of `before` with what the provider in `binary` reads where Azure does not say what arguments have a default for. `sent`
 * has a type a line, with an id and what was sent for it.
 */
export async function azureAbsentLines(binary, version, before, sent, names) {
  const { learnAbsent, readResourceTypes } = await bundledHosts();
  const read = (file) => parsedLines(readFileSync(`server/data/${file}`, "utf8"));
  const facts = new Map(read("azurerm.jsonl").flatMap((one) => (one.kind === "resource" ? [[one.name, one]] : [])));
  const mapping = new Map(read("azureMapping.jsonl").map((line) => [line.type, line]));
  const asked = sent.flatMap((one) => {
    const { type, id, requests } = one;
    const isOne = id?.startsWith("/") && !id.includes("|") && (!names || names.includes(type));
    const places = isOne ? placesWithDefaults(facts.get(type)?.attributes ?? {}, mapping.get(type)?.args ?? {}) : [];
    return places.length > 0 ? [{ type, id, requests, places }] : [];
  });
  const found = new Map(before.map((line) => [line.type, line]));
  const types = readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8"));
  await learnAbsent(binary, types, asked, ({ type }, absent) => {
    if (typeof absent === "string") return void console.error(`${type}: ${absent}`);
    const { absent: _, ...line } = found.get(type) ?? { type, azure: "", reads: {} };
    // Nothing that could be written is read as an empty text, or as no number.
    const known = Object.entries(absent)
      .filter(([, value]) => value !== "" && value !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    if (known.length > 0) found.set(type, { ...line, absent: Object.fromEntries(known) });
  });
  return linesOf(found, version);
}

/** Arguments that are something where nobody sets them, and the properties that they are sent as; none in lists. */
function placesWithDefaults(attributes, args, path = []) {
  return Object.entries(attributes).flatMap(([name, { block, default: usual, sensitive }]) => {
    const argument = [...path, name].join(".");
    if (block) return placesWithDefaults(block, args, [...path, name]);
    const place = args[argument];
    const at = typeof place === "string" ? place : place?.of === undefined ? place?.at : undefined;
    return at === undefined || at.includes("[]") || sensitive || !usual ? [] : [{ argument, at }];
  });
}

/** The lines of the file, those of `before` with what a checkout of azurerm's sources says that it does not read. */
export function azureUnreadLines(folder, version, before) {
  const facts = parsedLines(readFileSync("server/data/azurerm.jsonl", "utf8"));
  const found = new Map(before.map(({ unread: _, ...line }) => [line.type, line]));
  for (const [type, unread] of unreadIn(folder, version, facts))
    found.set(type, { ...(found.get(type) ?? { type, azure: "", reads: {} }), unread });
  for (const [type, { azure, unread }] of found)
    if (azure === "" && !unread && !found.get(type).absent) found.delete(type);
  return linesOf(found, version);
}

function linesOf(found, version) {
  const about =
    "Which property of Azure's answer an attribute of azurerm's is that nobody sets, as azurerm has read it from a loopback Azure; `unread` are arguments that it makes a resource anew for and does not read, by its sources; `absent` is what it reads where Azure says nothing of an argument that has a default. Generated by scripts/facts.mjs.";
  return lines([
    { about, release: version },
    ...[...found.values()].sort((one, other) => (one.type < other.type ? -1 : 1)),
  ]);
}

const subscription = "11111111-2222-3333-4444-555555555555";
