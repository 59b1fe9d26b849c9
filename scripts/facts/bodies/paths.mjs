// Where arguments go, by what was seen to be applied: for those that a table of paths has no row for.
import { grouped } from "../../grouped.mjs";
import { alikeSeen, changesSeen } from "./alike.mjs";
import { argumentsIn, isOfPlace, leavesIn, requestOf, variedBy, writesElsewhere, writesOf } from "./applied.mjs";
import { changedSeen } from "./changed.mjs";
import { typeOf } from "./ids.mjs";
import { keyedPaths, keyRows, withoutKeys } from "./keyed.mjs";
import { idPartsSeen, kindOf, placeElsewhere } from "./places.mjs";

/**
 * The lines of a table of paths with what was seen beside it. An argument counts where its text, which no other argument had, stood at one place alone
 * each time, where what it says in JSON did, or where turning it over, and nothing else, turned one property over.
 */
export function withSeenPaths(types, applied) {
  const byType = new Map(types.map((line) => [line.type, line]));
  for (const [type, samples] of grouped(applied, ({ type }) => type)) {
    const line = withSeenRows(byType.get(type), type, samples);
    if (line) byType.set(type, line);
  }
  return [...byType.values()];
}

/** The line of a type with the rows that its samples tell, if they do. */
function withSeenRows(line, type, samples) {
  const whole = samples.flatMap((sample) => {
    const request = requestOf(sample);
    return request ? [{ ...sample, bodies: [request.body], azure: typeOf(request) }] : [];
  });
  const azure = whole[0]?.azure ?? (line === undefined ? typeMade(samples) : undefined);
  const known = line ?? { type, armType: azure ?? "", arguments: [] };
  const own = azure !== undefined && known.armType === azure ? withRows(known, rowsSeen(whole)) : known;
  const all = withRowsOfRequests(own, samples);
  return all.arguments.length > 0 ? withRows(all, idPartsSeen(samples)) : line;
}

/** The type of Azure's of what requests are about that have the id of their sample. */
function typeMade(samples) {
  for (const sample of samples) {
    const own = writesOf(sample).find(({ path }) => path.toLowerCase() === String(sample.id).toLowerCase());
    if (own) return typeOf(own);
  }
  return undefined;
}

/**
 * The line of a type that is made by several requests: each is looked at alone, and what more than one of them has is nobody's row. Those about one type of
 * Azure's are told apart by their properties.
 */
function withRowsOfRequests(line, samples) {
  const sent = samples.map((sample) => {
    const elsewhere = writesElsewhere(sample).map((one) => ({ ...one, kind: placeElsewhere(one, sample) }));
    const here = writesOf(sample).map((one) => ({ ...one, kind: kindOf(one, sample) }));
    return [sample, grouped([...here, ...elsewhere], ({ kind }) => kind)];
  });
  const kinds = new Set(sent.flatMap(([, requests]) => [...requests.keys()]));
  kinds.delete(undefined);
  const rows = [...kinds].flatMap((kind) => {
    const [type] = kind.split("#");
    const req = type === line.armType ? undefined : type;
    const own = sent.map(([sample, requests]) => ({
      ...sample,
      bodies: (requests.get(kind) ?? []).map(({ body }) => body),
    }));
    return rowsSeen(own, kind.startsWith("https:")).map((row) => ({ ...row, ...(req && { req }) }));
  });
  // What several requests about one thing have is told where it is at one path in all of them.
  const isOne = (all) =>
    new Set(all.map(({ path }) => path)).size === 1 &&
    (new Set(all.map(({ req }) => req)).size === 1 || all.every(({ req }) => req?.startsWith("https:")));
  const one = [...grouped(rows, ({ arg }) => arg).values()].filter(isOne);
  return withRows(
    line,
    one.map(([row]) => row),
  );
}

/** A sample with its arguments, and with what is at each path of the bodies of its requests. */
function withLeaves(sample, keyed) {
  const leaves = new Map();
  const bodies = sample.bodies.map((body) => withoutKeys(body, keyed));
  for (const body of bodies)
    for (const [path, values] of leavesIn(body, new Set())) {
      const place = path.replaceAll(".{}[]", ".{}");
      leaves.set(place, [...(leaves.get(place) ?? []), ...values]);
    }
  return { ...sample, sent: sample.bodies, args: argumentsIn(sample.config), bodies, leaves };
}

/** What samples tell of where arguments go; of each argument once. A path with a name that an argument says is that of one thing alone. */
function rowsSeen(given, isElsewhere = false) {
  const keyed = keyedPaths(given);
  const samples = given.map((sample) => withLeaves(sample, keyed));
  const said = new Set(samples.flatMap(({ args }) => [...args.values()].flat(2)));
  said.delete("");
  const seen = [
    ...keyRows(keyed, samples),
    ...alikeSeen(samples),
    ...changesSeen(samples),
    ...textsSeen(samples),
    ...flagsSeen(samples),
    ...jsonSeen(samples),
    ...joinedSeen(samples),
    ...wordsSeen(samples),
  ];
  // What is sent for a flag among other words is not its own.
  const told = new Map(seen.filter((row) => !isAmongWords(row)).map((row) => [row.arg, row]));
  const changed = changedSeen(samples, isElsewhere);
  const proven = changed.filter(({ arg, path }) => !told.has(arg) || told.get(arg).path === path);
  const all = [...told.values(), ...proven.map((row) => ({ ...row, ...told.get(row.arg), isProven: true }))]
    .map((row) => ({ ...row, path: row.path.replaceAll(".{}[]", ".{}") }))
    .filter(({ path }) => !/^(?:id|name|type)$/.test(path) && !path.split(/[.[\]]+/).some((step) => said.has(step)));
  return [...new Map(all.map((row) => [row.arg, row])).values()];
}

function isAmongWords({ how, values = [] }) {
  return how === "values" && values.some(([, sent]) => /\w[, |;]+\w/.test(sent ?? ""));
}

/** A line with rows of arguments that it has none for. */
function withRows(line, seen) {
  const rows = new Map(seen.map((row) => [row.arg, row]));
  // What is known to be somewhere in a text may be seen to be all of it.
  const isLess = ({ arg, path, how }) => how === "within" && rows.get(arg.replaceAll("[]", ""))?.path === path;
  const before = line.arguments.filter((row) => !isLess(row));
  const known = new Set(before.map(({ arg }) => arg.replaceAll("[]", "")));
  // What several arguments become is nobody's own.
  const placeOf = ({ path, req = line.armType ?? "" }) => `${req.replace(/^[A-Z]+ |#\d+$/g, "")} ${path}`;
  const counts = new Map();
  for (const row of [...before, ...seen]) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1);
  const isAlone = (row) => counts.get(placeOf(row)) === 1 || row.isWord || row.isProven;
  const more = seen.flatMap((row) => {
    const { isWord: _, isProven: _proven, ...own } = row;
    return !known.has(row.arg) && isAlone(row) ? [own] : [];
  });
  return { ...line, arguments: [...before, ...more] };
}

/** Texts that one argument alone has. */
function textsSeen(samples) {
  const places = new Map();
  for (const { args, leaves } of samples) {
    const owners = new Map();
    for (const [name, values] of args)
      for (const value of values.flat())
        if (typeof value === "string" && isOfPlace(value))
          owners.set(value, (owners.get(value) ?? new Set()).add(name));
    const found = new Map();
    for (const [path, values] of leaves)
      for (const value of values) {
        const names = owners.get(value);
        if (names?.size === 1) found.set([...names][0], (found.get([...names][0]) ?? new Set()).add(path));
      }
    for (const [name, paths] of found) places.set(name, [...(places.get(name) ?? []), [...paths].sort().join()]);
  }
  return [...places].flatMap(([arg, seen]) => {
    const [path] = seen;
    const isThere = ({ args, leaves }) => {
      const values = args.get(arg)?.flat() ?? [];
      return values.every((value) => typeof value !== "string" || leaves.get(path)?.includes(value));
    };
    const isOne = seen.every((one) => one === path) && !path.includes(",");
    return isOne && samples.every(isThere) ? [{ arg, path, how: "same" }] : [];
  });
}

/** Lists of texts that are one text at one place each time, several of them at least once. */
function joinedSeen(samples) {
  const names = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  return [...names].flatMap((arg) => {
    const all = samples.flatMap(({ args, leaves }) =>
      args.has(arg) ? [{ said: args.get(arg)[0], count: args.get(arg).length, leaves }] : [],
    );
    const isTexts = ({ said, count }) =>
      count === 1 && Array.isArray(said) && said.every((one) => typeof one === "string");
    if (!all.every(isTexts)) return [];
    const longest = all.find(({ said }) => said.length > 1 && said.join("").length > 3);
    if (!longest) return [];
    const found = [",", ";", "|", " ", ", "].flatMap((between) =>
      [...longest.leaves].flatMap(([path, values]) =>
        !path.includes("[") && values.length === 1 && values[0] === longest.said.join(between) ? [[path, between]] : [],
      ),
    );
    const isSo = ([path, between]) => all.every(({ said, leaves }) => leaves.get(path)?.[0] === said.join(between));
    return found.length === 1 && isSo(found[0]) ? [{ arg, path: found[0][0], how: "same" }] : [];
  });
}

/** Flags that are words of a list, which are called as they are: each is there where its flag says yes, and only there. */
function wordsSeen(samples) {
  const flags = new Map();
  for (const { args } of samples)
    for (const [arg, values] of args)
      if (typeof values[0] === "boolean" && !arg.includes(".")) flags.set(arg, new Set());
  for (const [arg, places] of flags)
    for (const { leaves } of samples)
      for (const [path, values] of leaves)
        for (const word of values)
          if (path.endsWith("[]") && typeof word === "string" && word.toLowerCase() === arg.toLowerCase())
            places.add(`${path} ${word}`);
  return [...flags].flatMap(([arg, places]) => {
    const [path, word] = [...places][0]?.split(" ") ?? [];
    const isSo = ({ args, leaves }) => (args.get(arg)?.[0] === true) === (leaves.get(path) ?? []).includes(word);
    if (places.size !== 1 || !samples.every(isSo)) return [];
    const values = [
      [true, JSON.stringify(word)],
      [false, null],
    ];
    return [{ arg, path, how: "values", values, isWord: true }];
  });
}

/** Texts that are read as JSON: what they say is at one place, the same each time. */
function jsonSeen(samples) {
  const places = new Map();
  for (const { args, bodies } of samples)
    for (const [arg, values] of args) {
      const said = values.length === 1 ? jsonIn(values[0]) : undefined;
      if (said === undefined) continue;
      const found = bodies.flatMap((body) => placesOf(JSON.stringify(said), body, ""));
      places.set(arg, [...(places.get(arg) ?? []), found]);
    }
  return [...places].flatMap(([arg, seen]) => {
    const [path] = seen[0];
    return path && seen.every((all) => all.length === 1 && all[0] === path) ? [{ arg, path, how: "json" }] : [];
  });
}

/** What a text says that is an object, or a list, in JSON, with names in one order. */
function jsonIn(text) {
  if (typeof text !== "string" || !/^\s*[[{]/.test(text)) return undefined;
  try {
    const said = ordered(JSON.parse(text));
    return Object.keys(said).length > 0 ? said : undefined;
  } catch {
    return undefined;
  }
}

function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, ordered(value[name])]),
  );
}

/** The paths in a body at which something is. */
function placesOf(text, body, path) {
  if (typeof body !== "object" || body === null) return [];
  if (Array.isArray(body)) return [...new Set(body.flatMap((item) => placesOf(text, item, `${path}[]`)))];
  return Object.entries(body).flatMap(([name, value]) => {
    const at = path ? `${path}.${name}` : name;
    return JSON.stringify(ordered(value)) === text ? [at] : placesOf(text, value, at);
  });
}

/** Properties that are other where a flag is, and nothing else. */
function flagsSeen(samples) {
  return samples.flatMap((sample) => {
    const { from, sign, name } = variedBy(sample);
    const base = samples.find(({ variant }) => variant === from);
    if (sign !== "!" || !base) return [];
    const [was] = base.args.get(name) ?? [];
    const [is] = sample.args.get(name) ?? [];
    const paths = [...new Set([...base.leaves.keys(), ...sample.leaves.keys()])].filter(
      (path) => JSON.stringify(base.leaves.get(path)) !== JSON.stringify(sample.leaves.get(path)),
    );
    const [path] = paths;
    const [before, after] = [base, sample].map(({ leaves }) => leaves.get(path) ?? []);
    if (paths.length !== 1 || before.length !== 1 || after.length !== 1) return [];
    if (before[0] === was && after[0] === is) return [{ arg: name, path, how: "same" }];
    if (before[0] === is && after[0] === was) return [{ arg: name, path, how: "inverted" }];
    const values = [
      [was, JSON.stringify(before[0])],
      [is, JSON.stringify(after[0])],
    ];
    return [{ arg: name, path, how: "values", values }];
  });
}
