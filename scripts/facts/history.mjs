// The exact history of the types whose every release is known: which form each argument had from which release on.
import { byVersion } from "./snapshots.mjs";

const conditions = ["ConflictsWith", "ExactlyOneOf", "AtLeastOneOf", "RequiredWith"];

/** `{ [path]: [{ from, to?, …facts }] }`. `snapshots` supply the allowed values that the history left out. */
export function historyOf(resource, kind, name, snapshots) {
  const entries = Object.entries(resource.arguments).map(([path, segments]) => [
    path,
    segments.map((segment) => {
      const within = snapshots.filter((snapshot) => isWithin(snapshot.version, segment));
      const nodes = within.map((snapshot) => nodeAt(snapshot.types.get(`${kind} ${name}`), path.split(".")));
      return segmentOf(segment, nodes.filter(Boolean));
    }),
  ]);
  return Object.fromEntries(entries);
}

function isWithin(version, { from, to }) {
  return byVersion(from, version) <= 0 && (to === null || byVersion(version, to) <= 0);
}

function nodeAt(type, [first, ...rest]) {
  let node = type?.attributes[first];
  for (const name of rest) node = node?.block?.[name];
  return node;
}

function segmentOf({ from, to, is }, nodes) {
  const values = new Set([...(is.allowed ?? []), ...(is.allowed ? nodes.flatMap((node) => node.values ?? []) : [])]);
  const facts = {
    from,
    to: to ?? undefined,
    type: is.type === "block" ? "list" : is.type.replace(/\(.*/, ""),
    use: is.use,
    forceNew: is.forceNew || undefined,
    sensitive: is.sensitive || undefined,
    default: defaultOf(is, nodes),
    values: values.size > 0 ? [...values] : undefined,
    ignoreCase: is.ignoreCase,
    pattern: is.regex ? [is.regex] : undefined,
    deprecated: is.deprecated ? true : undefined,
    deprecatedMentions: is.deprecated?.match(/[a-z]+(?:_[a-z]+)+/g) ?? undefined,
    identityTypes: identityTypesOf(is.allowedTypes),
  };
  for (const condition of conditions) facts[condition[0].toLowerCase() + condition.slice(1)] = is[condition];
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Written as text in the source. An empty one is Go's way to say that there is none, unless the provider says it too. */
function defaultOf({ type, default: text }, nodes) {
  if (text === undefined || (text === "" && !nodes.some((node) => node.default === ""))) return undefined;
  return type === "bool" ? text === "true" : type === "int" ? Number(text) : text;
}

function identityTypesOf(types) {
  if (!Array.isArray(types)) return undefined;
  return types.map((type) => type.replace(/ \(.*/, ""));
}
