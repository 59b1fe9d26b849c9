// Maps that are not sent as they are: each value as an object (`wrap`), or their names among others (`merged`).
import { isObject } from "../../isObject.mjs";
import { variedBy } from "./applied.mjs";

/** By argument, its row, where that is the same in all samples that have it, and such as a map alone can have made. */
export function mapRows(samples) {
  const found = new Map();
  const names = new Set(
    samples.flatMap(({ args }) => [...args].filter(([, values]) => isMap(values[0])).map(([name]) => name)),
  );
  for (const name of names) {
    const own = samples.filter(({ args }) => isMap(args.get(name)?.[0]));
    if (own.some(({ args }) => args.get(name).length !== 1) || !isSeenWithout(name, samples)) continue;
    const rows = own.map(({ args, request }) => {
      const map = args.get(name)[0];
      return objectsIn(request.body, "").flatMap(
        ([at, object]) => wrapOf(map, at, object) ?? mergedAt(map, at, object) ?? [],
      );
    });
    // What another map has made by chance, which said the same, is not there each time.
    const isAlways = (row) => rows.every((all) => all.some((one) => JSON.stringify(one) === JSON.stringify(row)));
    const [row, ...others] = (rows[0] ?? []).filter(isAlways);
    if (row && others.length === 0) found.set(name, { ...row, ...(row.wrap && { isMap: true }) });
  }
  return found;
}

/** Of a sample with names that are put among others, the body without these. */
export function withoutMerged(body, args, rows) {
  let left = body;
  for (const [name, list] of rows)
    for (const { at, merged } of list)
      if (merged && args.has(name)) left = without(left, at.split("."), Object.keys(args.get(name)[0]));
  return left;
}

function without(body, [step, ...rest], names) {
  if (!isMap(body)) return body;
  if (step !== undefined) return { ...body, [step]: without(body[step], rest, names) };
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function isMap(value) {
  return isObject(value) && Object.keys(value).length > 0;
}

/** Whether leaving it out alone was tried: then what is gone was its own. */
function isSeenWithout(name, samples) {
  return samples.some((sample) => {
    const varied = variedBy(sample);
    return varied.sign === "-" && varied.name === name;
  });
}

function objectsIn(body, path) {
  if (!isMap(body)) return [];
  const inner = Object.entries(body).flatMap(([name, value]) =>
    objectsIn(value, path === "" ? name : `${path}.${name}`),
  );
  return path === "" ? inner : [[path, body], ...inner];
}

function wrapOf(map, at, object) {
  const keys = Object.keys(map);
  if (Object.keys(object).length !== keys.length || !keys.every((key) => isMap(object[key]))) return undefined;
  const inner = Object.keys(object[keys[0]]).filter((name) => keys.every((key) => object[key][name] === map[key]));
  if (inner.length !== 1) return undefined;
  const others = keys.map((key) => JSON.stringify({ ...object[key], [inner[0]]: undefined }));
  return others.every((one) => one === others[0])
    ? { at, wrap: { in: inner[0], of: JSON.parse(others[0]) } }
    : undefined;
}

function mergedAt(map, at, object) {
  const entries = Object.entries(map);
  const isThere = entries.every(([name, value]) => object[name] === value);
  return isThere && Object.keys(object).length > entries.length ? { at, merged: true } : undefined;
}
