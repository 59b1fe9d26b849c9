// Where arguments go, by what was seen to be applied: for those that a table of paths has no row for.
import { argumentsIn, isOfPlace, leavesIn, requestOf, variedBy } from "./applied.mjs";
import { typeOf } from "./ids.mjs";

/**
 * The lines of a table of paths with what was seen beside it. An argument counts where its text, which no other argument had, stood at one place alone
 * each time, or where turning it over, and nothing else, turned one property over.
 */
export function withSeenPaths(types, applied) {
  const byType = new Map(types.map((line) => [line.type, line]));
  const samples = new Map();
  for (const one of applied) {
    const request = requestOf(one);
    if (!request) continue;
    const own = {
      ...one,
      args: argumentsIn(one.config),
      leaves: leavesIn(request.body, new Set()),
      azure: typeOf(request),
    };
    samples.set(one.type, [...(samples.get(one.type) ?? []), own]);
  }
  for (const [type, all] of samples) {
    const line = byType.get(type) ?? { type, armType: all[0].azure, arguments: [] };
    if (line.armType !== all[0].azure) continue;
    const known = new Set(line.arguments.map(({ arg }) => arg.replaceAll("[]", "")));
    const seen = [...textsSeen(all), ...flagsSeen(all)].filter(({ path }) => !/^(?:id|name|type)$/.test(path));
    const rows = new Map(seen.map((row) => [row.arg, row]));
    // What several arguments become is nobody's own.
    const counts = new Map();
    for (const { path } of [...line.arguments, ...rows.values()]) counts.set(path, (counts.get(path) ?? 0) + 1);
    const more = [...rows.values()].filter(({ arg, path }) => !known.has(arg) && counts.get(path) === 1);
    byType.set(type, { ...line, arguments: [...line.arguments, ...more] });
  }
  return [...byType.values()];
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
    return seen.every((one) => one === path) && !path.includes(",") ? [{ arg, path, how: "same" }] : [];
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
