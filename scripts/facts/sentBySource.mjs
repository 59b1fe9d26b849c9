// Where azurerm sends its arguments, as its own sources say. `scripts/facts/sent` follows what makes a resource from its configuration to what its clients
// send; here it is decided what of that is told: what is sent at one place, as it is written or in words that the code has beside each other.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { grouped } from "../grouped.mjs";
import { parsedLines } from "./lines.mjs";

/** How the code of a row may not be: of such rows some are not what azurerm was seen to send, or they say not all of it. */
const doubtful = new Set([
  "at several places",
  "in several ways",
  "as a list and alone",
  "beside a constant",
  "also made there",
  "also made elsewhere",
  "also a key",
  "also in an id",
]);

/** The words for an argument at a property, of those of `scripts/facts/sent`, that a table has. */
const told = new Set(["same", "inverted", "values", "map", "keys"]);

/**
 * What is sent by each type, of a checkout of azurerm whose packages Go can list, or of what was printed of one: `{ type, operation, method, azure, arg,
 * path, how, … }`.
 */
export function leavesInSource(folder) {
  if (folder.endsWith(".jsonl")) return parsedLines(readFileSync(folder, "utf8"));
  const options = {
    cwd: "scripts/facts/sent",
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "inherit"],
  };
  return parsedLines(execFileSync("go", ["run", ".", resolve(folder)], options));
}

/**
 * Rows of a table of paths by type, `{ arg, path, how, azure, values?, traits }`; `traits` say how the code is, in words by which one can ask how often
 * such rows are right. `azureOf` gives the type of Azure's that a type is of, where that is known, with its version.
 */
export function rowsInSource(leaves, azureOf) {
  const byType = grouped(leaves.flatMap(ofIdentity), ({ type }) => type);
  return new Map([...byType].map(([type, all]) => [type, rowsOf(all, azureOf(type) ?? "")]));
}

/** Whether a row is as sure as what azurerm was seen to send: two words for yes and no only where nothing else decides. */
export function isSure({ how, traits }) {
  return (
    !traits.some((trait) => doubtful.has(trait)) &&
    !(how !== "same" && traits.includes("depends on others")) &&
    !(how === "id-part" && traits.length > 0)
  );
}

/** An identity becomes two properties. */
function ofIdentity(leaf) {
  const [, name] = /^identity Expand(\w+)/.exec(leaf.by ?? "") ?? [];
  if (!name) return [leaf];
  const [of, at] = [
    { ...leaf, arg: `${leaf.arg}.type`, path: `${leaf.path}.type` },
    `${leaf.path}.userAssignedIdentities`,
  ];
  const ids = { ...leaf, arg: `${leaf.arg}.identity_ids`, path: name.includes("List") ? `${at}[]` : at };
  const how = name.includes("List") ? "same" : "keys";
  return [{ ...of, how: "same" }, ...(name.includes("User") ? [{ ...ids, how }] : [])];
}

function rowsOf(all, azure) {
  const owners = new Map();
  for (const leaf of all.filter(isTold)) addTo(owners, placeOf(leaf), leaf.arg);
  const byArgument = grouped(all, ({ arg }) => arg);
  return [...byArgument].flatMap(([arg, seen]) => rowOf(arg, seen, azure, owners) ?? []);
}

function rowOf(arg, seen, azure, owners) {
  const made = ["create", "update"].map((operation) => seen.filter((leaf) => leaf.operation === operation));
  const from = made.find((some) => some.some(isTold)) ?? [];
  const exact = from.filter(isTold);
  const own = exact.filter((leaf) => nameOf(leaf.azure) === nameOf(azure));
  const used = own.length > 0 ? own : exact;
  const [leaf] = used;
  if (!leaf) return ofId(arg, seen, azure);
  const places = new Set(used.map(placeOf));
  const others = exact.filter((one) => !used.includes(one));
  const isBelow = ({ azure: other, path }) =>
    nameOf(other).startsWith(`${nameOf(azure)}/`) && bare(path) === bare(leaf.path);
  const guards = used.flatMap((one) => one.guards ?? []).filter((one) => !`${arg}.`.startsWith(`${one}.`));
  const written = from.filter((one) => !isTold(one) && one.how !== "id");
  const ways = new Set(used.map(({ how, values = [] }) => `${how} ${values}`));
  const traits = [
    from === made[1] && "by update",
    own.length === 0 && (azure ? "with another request" : "of no known type"),
    others.length > 0 && !others.every(isBelow) && "with other requests too",
    places.size > 1 && "at several places",
    ways.size > 1 && "in several ways",
    new Set(used.map(({ path }) => path)).size > 1 && places.size === 1 && "as a list and alone",
    used.some((one) => [...owners.get(placeOf(one))].some((other) => other !== arg)) && "at a place with others",
    written.some((one) => places.has(placeOf(one))) && "also made there",
    written.some((one) => !places.has(placeOf(one)) && one.by !== "key") && "also made elsewhere",
    written.some(({ by }) => by === "key") && "also a key",
    from.some(({ how }) => how === "id") && "also in an id",
    used.some(({ beside }) => beside) && "beside a constant",
    used.some(({ items }) => items) && "in a list of several kinds",
    guards.length > 0 && "depends on others",
  ].filter((trait) => trait);
  const { path, how, values } = leaf;
  return { arg, path, how, azure: leaf.azure, ...(values && { values: values.map(pairOf) }), traits };
}

/** What is only part of the id that the request about the resource itself goes to. */
function ofId(arg, seen, azure) {
  const created = seen.filter(({ operation }) => operation === "create");
  const isOwn = ({ azure: other, method }) => nameOf(other) === nameOf(azure) && method === "PUT";
  if (!created.some((leaf) => leaf.how === "id" && isOwn(leaf))) return undefined;
  const traits = seen.some(({ how }) => how !== "id") ? ["also made elsewhere"] : [];
  return { arg, path: "#id", how: "id-part", azure, traits };
}

function isTold({ how }) {
  return told.has(how);
}

function pairOf([written, sent]) {
  return [written === "true", sent];
}

function addTo(map, key, value) {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function placeOf({ azure, path }) {
  return `${azure} ${bare(path)}`;
}

function bare(path) {
  return path.replaceAll("[]", "").toLowerCase();
}

function nameOf(azure) {
  return azure.split("@")[0].toLowerCase();
}
