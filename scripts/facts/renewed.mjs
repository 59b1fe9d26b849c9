// Adds a snapshot to a data file from what the file itself holds: nothing else is needed to follow a provider.
import { importBundled } from "../importBundled.mjs";
import { inherited } from "./inherited.mjs";
import { parsedLines } from "./lines.mjs";
import { providerLines } from "./provider.mjs";
import { byVersion } from "./snapshots.mjs";
import { keepSuccessors } from "./successors.mjs";

/**
 * The text of a data file with one more snapshot, or the same one anew: `text` as it is, `version` and the lines of facts that were learned
 * of it. Without `learned` it is the file as it is.
 */
export async function renewed(text, version, learned) {
  return (await renewal(text, version, learned)).text;
}

/** The same, with the release that was the newest before it of which all is known, as `{ version, lines }`; undefined without any. */
export async function renewal(text, version, learned) {
  const { header, stored, snapshots } = await takenApart(text);
  const before = version && wholeBefore(snapshots, version);
  if (learned) add(snapshots, version, learned);
  const former = new Map(stored.map((type) => [`${type.kind} ${type.name}`, type]));
  return {
    text: providerLines(header.provider, snapshots, { former, header }),
    before: before && { version: before.version, lines: [...before.types.values()] },
  };
}

/** The releases of which a data file knows everything, oldest first, each as `{ version, lines }`. */
export async function wholeReleases(text) {
  const { snapshots } = await takenApart(text);
  return snapshots
    .filter(({ isSchemaOnly }) => !isSchemaOnly)
    .map(({ version, types }) => ({ version, lines: [...types.values()] }));
}

/**
 * What was learned of a release, which may be of some of its types, as its data holds it: with what is taken over from the release before,
 * and of what a deprecation mentions only what can be written instead.
 */
export async function asHeld(text, version, learned) {
  const { snapshots } = await takenApart(text);
  const known = snapshots.find((one) => one.version === version)?.types.values() ?? [];
  const names = new Set([...known, ...learned].map(({ name }) => name));
  return held(typesOf(learned), wholeBefore(snapshots, version), names);
}

function wholeBefore(snapshots, version) {
  return snapshots.findLast((one) => !one.isSchemaOnly && byVersion(one.version, version) < 0);
}

async function takenApart(text) {
  const { isIn, unfold } = await importBundled(
    'export { isIn } from "./format"; export { unfold } from "./unfold";',
    "server/src/catalog/builtIn",
  );
  const [header, ...stored] = parsedLines(text);
  const trees = stored.map((type) => ({ type, at: unfold(type) }));
  const snapshots = header.snapshots.map((snapshot, index) => ({
    version: snapshot,
    ...(!isIn(header.full, index) && { isSchemaOnly: true }),
    kinds: Object.keys(header.tells).filter((kind) => isIn(header.tells[kind], index)),
    types: new Map(
      trees
        .filter(({ type }) => isIn(type.in, index))
        .map(({ type, at }) => [`${type.kind} ${type.name}`, plain(at(index))]),
    ),
  }));
  return { header, stored, snapshots };
}

function add(snapshots, version, learned) {
  const types = typesOf(learned);
  const older = wholeBefore(snapshots, version);
  const names = new Set(types.map(({ name }) => name));
  const snapshot = {
    version,
    kinds: [...new Set(types.map(({ kind }) => kind))],
    types: new Map(held(types, older, names).map((type) => [`${type.kind} ${type.name}`, type])),
  };
  const index = snapshots.findIndex((one) => byVersion(one.version, version) >= 0);
  if (index < 0) snapshots.push(snapshot);
  else snapshots.splice(index, snapshots[index].version === version ? 1 : 0, snapshot);
}

function typesOf(learned) {
  return learned.filter(({ kind }) => kind !== "function");
}

function held(types, older, names) {
  return types.map((type) => keepSuccessors(inherited(type, older?.types.get(`${type.kind} ${type.name}`)), names));
}

/** A schema as lines of facts have it. */
function plain({ body, documentedSince: _since, ...facts }) {
  return { ...facts, attributes: plainBody(body) };
}

function plainBody(body) {
  return Object.fromEntries([...body].map(([name, attribute]) => [name, plainAttribute(attribute)]));
}

function plainAttribute({ block, elem, documentedSince: _, ...facts }) {
  return { ...facts, ...(block && { block: plainBody(block) }), ...(elem && { elem: plainAttribute(elem) }) };
}
