// Reads the type files that the azapi provider publishes (internal/azure/generated of Azure/terraform-provider-azapi: Microsoft's
// bicep-types, MIT), and puts them into one graph in which what is the same is there once: `{ nodes, types, actions }`.
//
// nodes are `[kind, …]` as `azureTypes.mjs` writes them, objects with `[name, flags, node]` for each property.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Versions that are listed and that the provider refuses all the same (`skipApiVersions` in internal/azure/loader.go). */
const skipped = new Map([
  ["microsoft.keyvault/vaults/keys", ["2026-02-01", "2026-03-01-preview"]],
  ["microsoft.keyvault/vaults/secrets", ["2026-02-01", "2026-03-01-preview"]],
]);

/** Properties that every resource has and only Azure sets: they are left out of each body that has all of them. */
const fixed = ["id", "type", "apiVersion"];

/** @param folder one that holds `types.json` files somewhere below. */
export function readBicepTypes(folder) {
  const graph = createGraph();
  const types = new Map();
  const actions = new Map();
  for (const file of typeFilesIn(folder)) {
    const all = JSON.parse(readFileSync(file, "utf8"));
    const add = graph.adder(all);
    for (const one of all) {
      if (one.$type === "ResourceType") addResource(one, all, add, types);
      if (one.$type === "ResourceFunctionType") addAction(one, actions);
    }
  }
  return { nodes: graph.nodes, types, actions };
}

/** The files of types below a folder, sorted. */
export function typeFilesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])types\.json$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function addResource({ name, body, readableScopes, writableScopes, scopeType, flags }, all, add, types) {
  const [type, version] = name.split("@");
  if (skipped.get(type.toLowerCase())?.includes(version)) return;
  const versions = types.get(type) ?? new Map();
  types.set(type, versions);
  // Some stand in two folders: the first counts, as in the provider.
  if (versions.has(version)) return;
  const readable = readableScopes ?? scopeType ?? 0;
  const writable = writableScopes ?? (flags === 1 ? 0 : readable);
  const root = all[numberOf(body)];
  const where = root.$type === "ObjectType" ? "properties" : "baseProperties";
  const isPlain = fixed.every((one) => root[where]?.[one]?.flags === 10);
  const bare = isPlain ? add.object({ ...root, [where]: without(root[where], fixed) }) : add(numberOf(body));
  versions.set(version, { root: bare, readable, writable, listsIds: !isPlain });
}

function addAction({ name, resourceType, apiVersion, input }, actions) {
  const versions = actions.get(resourceType) ?? new Map();
  actions.set(resourceType, versions);
  versions.set(name, [...(versions.get(name) ?? []), { version: apiVersion, takesBody: input !== undefined }]);
}

function without(object, names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** The number of the type that `{ $ref: "#/12" }` means. */
export function numberOf({ $ref }) {
  return Number($ref.slice($ref.lastIndexOf("/") + 1));
}

/** Nodes by what they say. Those that hold themselves are told apart by all that can be reached from them. */
function createGraph() {
  const nodes = [];
  const known = new Map();

  function numberFor(key) {
    const number = known.get(key) ?? nodes.length;
    known.set(key, number);
    return number;
  }

  /** What adds types of one file, by their number in it. */
  function adder(all) {
    const done = new Map();
    const circles = circlesIn(all);

    function add(number) {
      const former = done.get(number);
      if (former !== undefined) return former;
      const circle = circles.get(number);
      if (!circle) {
        const own = put(nodeOf(all[number], all, add));
        done.set(number, own);
        return own;
      }
      // Its number is given before what is in it is known.
      const own = numberFor(`circle ${textOfCircle(all, number, circle, add)}`);
      done.set(number, own);
      if (own === nodes.length) {
        nodes.push(undefined);
        nodes[own] = nodeOf(all[number], all, add);
      }
      return own;
    }

    add.object = (object) => put(nodeOf(object, all, add));
    return add;
  }

  function put(node) {
    const own = numberFor(JSON.stringify(node));
    if (own === nodes.length) nodes.push(node);
    return own;
  }

  return { nodes, adder };
}

function nodeOf(type, all, add) {
  const properties = (of) =>
    Object.entries(of ?? {}).map(([name, { type: one, flags = 0 }]) => [name, flags, add(numberOf(one))]);
  switch (type.$type) {
    case "StringType":
      return trimmed([
        "s",
        type.minLength ?? null,
        type.maxLength ?? null,
        type.pattern ?? null,
        type.sensitive ?? null,
      ]);
    case "StringLiteralType":
      return ["l", type.value];
    case "IntegerType":
      return trimmed(["i", type.minValue ?? null, type.maxValue ?? null]);
    case "BooleanType":
      return ["b"];
    case "AnyType":
      return ["*"];
    case "ArrayType":
      return trimmed(["a", add(numberOf(type.itemType)), type.minLength ?? null, type.maxLength ?? null]);
    case "UnionType": {
      const elements = type.elements.map(numberOf);
      const texts = elements.flatMap((one) => (all[one].$type === "StringLiteralType" ? all[one].value : []));
      const others = elements.filter((one) => all[one].$type !== "StringLiteralType").map(add);
      return trimmed(["u", texts, others.length > 0 ? others : null]);
    }
    case "ObjectType": {
      const additional = type.additionalProperties ? add(numberOf(type.additionalProperties)) : null;
      return trimmed(["o", properties(type.properties), additional, type.sensitive ?? null]);
    }
    case "DiscriminatedObjectType": {
      const variants = Object.entries(type.elements).map(([value, one]) => [value, add(numberOf(one))]);
      return ["d", type.discriminator, properties(type.baseProperties), Object.fromEntries(variants)];
    }
    default:
      throw new Error(`There is a kind of type that nothing is known of: ${type.$type}.`);
  }
}

function trimmed(node) {
  while (node.at(-1) === null) node.pop();
  return node;
}

/** The numbers of the types that a type is made of. */
function inside(type) {
  const inProperties = (of) => Object.values(of ?? {}).map((one) => numberOf(one.type));
  return [
    ...(type.itemType ? [numberOf(type.itemType)] : []),
    ...(type.$type === "UnionType" ? type.elements.map(numberOf) : []),
    ...inProperties(type.properties),
    ...inProperties(type.baseProperties),
    ...(type.additionalProperties ? [numberOf(type.additionalProperties)] : []),
    ...(type.$type === "DiscriminatedObjectType" ? Object.values(type.elements).map(numberOf) : []),
  ];
}

/** The types that hold themselves, each with all that it goes in a circle with (Tarjan's strongly connected components). */
function circlesIn(all) {
  const [indexes, lows, open, circles] = [new Map(), new Map(), [], new Map()];
  const visit = (number) => {
    indexes.set(number, indexes.size);
    lows.set(number, indexes.get(number));
    open.push(number);
    const next = inside(all[number]);
    for (const one of next) {
      if (!indexes.has(one)) visit(one);
      if (open.includes(one)) lows.set(number, Math.min(lows.get(number), lows.get(one)));
    }
    if (lows.get(number) !== indexes.get(number)) return;
    const circle = new Set(open.splice(open.indexOf(number)));
    if (circle.size > 1 || next.includes(number)) for (const one of circle) circles.set(one, circle);
  };
  all.forEach((_, number) => {
    if (!indexes.has(number)) visit(number);
  });
  return circles;
}

/** All that can be reached from a type within its circle, as one text: the same for types that are the same. */
function textOfCircle(all, number, circle, add) {
  const seen = new Map();
  const text = (one) => {
    if (!circle.has(one)) return String(add(one));
    const former = seen.get(one);
    if (former !== undefined) return `#${former}`;
    seen.set(one, seen.size);
    const parts = [];
    const node = nodeOf(all[one], all, (other) => {
      parts.push(text(other));
      return -parts.length;
    });
    return `(${JSON.stringify(node)} ${parts.join(" ")})`;
  };
  return text(number);
}
