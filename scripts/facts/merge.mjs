// Lays all snapshots of a type into one tree, in which a fact is there once however many releases state it.
//   in:   the snapshots that have the node (see presence.mjs); absent, those that have its parent
//   was:  [presence, changes][] - how the node's facts were in other snapshots than the newest; null takes a fact away
//   blockIn: the snapshots in which the node has a body, where that is not all of the node's
// Where only the structure is known, the facts are those of the newest snapshot of which all is known, as far as the structure is the same.

import { presenceOf } from "./presence.mjs";
import { schemaFacts } from "./toSnapshot.mjs";

/** The facts of an attribute in the order in which they are written. Other facts of the source are not used. */
const attributeFacts = [
  ...["type", "required", "optional", "computed", "forceNew", "sensitive", "writeOnly", "default"],
  ...["defaultFromEnvironment", "minItems", "maxItems", "configMode", "conflictsWith", "exactlyOneOf", "atLeastOneOf"],
  ...["requiredWith", "values", "ignoreCase", "valuesOpen", "ranges", "divisibleBy", "length", "pattern", "notPattern"],
  ...["format", "id", "idOf", "validator", "accepts", "rejects", "diffSuppressed", "normalized", "deprecated"],
  "deprecatedMentions",
];
const typeFacts = ["importable", "importId", "timeoutMinutes", "updatable", "deprecated", "deprecatedMentions"];

/** One tree of a type. `types[i]` is the type in snapshot `i`, undefined where that has none; `isSchemaOnly[i]` where only that is known. */
export function mergeType(types, isSchemaOnly) {
  return {
    in: presenceOf(types),
    ...mergeFacts(types, typeFacts, ["timeoutMinutes"]),
    ...factsOfAll(types),
    ...inside(),
  };

  function inside() {
    return { attributes: mergeBodies(types.map((type) => type?.attributes)) };
  }

  /** What holds whatever the snapshot: when it was deprecated, what is to come. */
  function factsOfAll(nodes) {
    const names = ["deprecatedSince", "staysReadable", "later"];
    const facts = names.map((name) => [name, nodes.findLast((node) => node?.[name] !== undefined)?.[name]]);
    return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
  }

  function mergeBodies(bodies) {
    const names = new Set(bodies.flatMap((body) => Object.keys(body ?? {})));
    const isThere = presenceOf(bodies);
    return Object.fromEntries(
      [...names].sort().map((name) => [
        name,
        mergeAttribute(
          bodies.map((body) => body?.[name]),
          isThere,
        ),
      ]),
    );
  }

  function mergeAttribute(attributes, parent) {
    const isThere = presenceOf(attributes);
    const node = isThere.join() === parent.join() ? {} : { in: isThere };
    Object.assign(node, mergeFacts(attributes, attributeFacts, schemaFacts));
    Object.assign(node, factsOfAll(attributes));
    const elems = attributes.map((attribute) => attribute?.elem);
    if (elems.some(Boolean)) node.elem = mergeAttribute(elems, isThere);
    const bodies = attributes.map((attribute) => attribute?.block);
    if (bodies.some(Boolean)) {
      const withBody = presenceOf(bodies);
      if (withBody.join() !== isThere.join()) node.blockIn = withBody;
      node.block = mergeBodies(bodies);
    }
    return node;
  }

  /** The facts of the newest snapshot, best one of which all is known, and how those of the others differ from them. */
  function mergeFacts(all, names, namesInSchema) {
    const newest = all.findLast((one, index) => one && !isSchemaOnly[index]) ?? all.findLast(Boolean) ?? {};
    const facts = Object.fromEntries(
      names.filter((name) => newest[name] !== undefined).map((name) => [name, newest[name]]),
    );
    const was = new Map();
    all.forEach((one, index) => {
      if (!one) return;
      const changes = JSON.stringify(changesBetween(newest, one, isSchemaOnly[index] ? namesInSchema : names));
      if (changes !== "{}") was.set(changes, [...(was.get(changes) ?? []), index]);
    });
    if (was.size === 0) return facts;
    const changed = [...was].map(([changes, snapshots]) => [
      presenceOf(all.map((_, index) => snapshots.includes(index))),
      JSON.parse(changes),
    ]);
    return { ...facts, was: changed };
  }
}

function changesBetween(newest, one, names) {
  const differ = names.filter((name) => JSON.stringify(newest[name]) !== JSON.stringify(one[name]));
  return Object.fromEntries(differ.map((name) => [name, one[name] ?? null]));
}
