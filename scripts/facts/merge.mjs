// Lays all snapshots of a type into one tree, in which a fact stands once however many releases state it.
//   in:   bit mask of the snapshots that have the node; absent, those that have its parent
//   was:  [mask, changes][] - how the node's facts were in other snapshots than the newest; null takes a fact away
//   blockIn: bit mask of the snapshots in which the node has a body, where that is not all of the node's

/** The facts of an attribute in the order in which they are written. Other facts of the source are not used. */
const attributeFacts = [
  ...["type", "required", "optional", "computed", "forceNew", "sensitive", "writeOnly", "default"],
  ...["defaultFromEnvironment", "minItems", "maxItems", "configMode", "conflictsWith", "exactlyOneOf", "atLeastOneOf"],
  ...["requiredWith", "values", "ignoreCase", "valuesOpen", "ranges", "divisibleBy", "length", "pattern", "notPattern"],
  ...["format", "id", "idOf", "validator", "accepts", "rejects", "diffSuppressed", "normalized", "deprecated"],
  "deprecatedMentions",
];
const typeFacts = ["importable", "importId", "timeoutMinutes", "updatable", "deprecated", "deprecatedMentions"];

/** One tree of a type. `types[i]` is the type in snapshot `i`, undefined where that has none. */
export function mergeType(types) {
  const mask = maskOf(types);
  const bodies = types.map((type) => type?.attributes);
  return { in: mask, ...mergeFacts(types, typeFacts), ...factsOfAll(types), attributes: mergeBodies(bodies, mask) };
}

/** What holds whatever the snapshot: when it was deprecated, what is to come. */
function factsOfAll(nodes) {
  const names = ["deprecatedSince", "staysReadable", "later"];
  const facts = names.map((name) => [name, nodes.findLast((node) => node?.[name] !== undefined)?.[name]]);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}

function mergeBodies(bodies, mask) {
  const names = new Set(bodies.flatMap((body) => Object.keys(body ?? {})));
  return Object.fromEntries(
    [...names].sort().map((name) => [
      name,
      mergeAttribute(
        bodies.map((body) => body?.[name]),
        mask,
      ),
    ]),
  );
}

function mergeAttribute(attributes, parentMask) {
  const mask = maskOf(attributes);
  const node = mask === parentMask ? {} : { in: mask };
  Object.assign(node, mergeFacts(attributes, attributeFacts));
  Object.assign(node, factsOfAll(attributes));
  const elems = attributes.map((attribute) => attribute?.elem);
  if (elems.some(Boolean)) node.elem = mergeAttribute(elems, mask);
  const bodies = attributes.map((attribute) => attribute?.block);
  if (bodies.some(Boolean)) {
    const withBody = maskOf(bodies);
    if (withBody !== mask) node.blockIn = withBody;
    node.block = mergeBodies(bodies, withBody);
  }
  return node;
}

/** The facts of the newest snapshot, and how those of the others differ from them. */
function mergeFacts(all, names) {
  const newest = all.findLast(Boolean) ?? {};
  const facts = Object.fromEntries(
    names.filter((name) => newest[name] !== undefined).map((name) => [name, newest[name]]),
  );
  const was = new Map();
  all.forEach((one, index) => {
    if (!one) return;
    const changes = JSON.stringify(changesBetween(newest, one, names));
    if (changes !== "{}") was.set(changes, (was.get(changes) ?? 0) | (1 << index));
  });
  return was.size > 0 ? { ...facts, was: [...was].map(([changes, mask]) => [mask, JSON.parse(changes)]) } : facts;
}

function changesBetween(newest, one, names) {
  const differ = names.filter((name) => JSON.stringify(newest[name]) !== JSON.stringify(one[name]));
  return Object.fromEntries(differ.map((name) => [name, one[name] ?? null]));
}

function maskOf(all) {
  return all.reduce((mask, one, index) => (one ? mask | (1 << index) : mask), 0);
}
