// Where each argument goes in the body that is sent: by the table of paths, and by what changed where one argument was changed.
import { isObject } from "../../isObject.mjs";
import { leavesIn, variedBy } from "./applied.mjs";
import { formOf, formThroughout, isOfForm, isSentWhole } from "./forms.mjs";
import { mapRows } from "./maps.mjs";
import { aroundOf, joinLists, namesInIds, partIn, partOf, partsSeen } from "./parts.mjs";

/** Properties that azapi has arguments of its own for. */
export const beside = /^(?:name|id|type|location|tags|identity)(?:\.|$)/;

/** By argument, the properties that it becomes: `at` which path, `as` what. @param known the line of the table of paths. @param bases samples that are whole. */
export function rowsOf(known, samples, bases) {
  const rows = new Map();
  const tried = new Set(samples.flatMap(({ args }) => [...args.keys()]));
  for (const { arg, path, how, req, values } of known?.arguments ?? []) {
    const name = arg.replaceAll("[]", "");
    if (!tried.has(name) || req !== undefined || path === "#id" || path.includes("{}")) continue;
    const row = rowOf(path, how, values, name);
    if (row && !rows.get(name)?.some(({ at }) => at === row.at)) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  // Wherever azurerm sends identities, their ids are names.
  const ids = "identity.identity_ids";
  if (tried.has(ids) && !rows.has(ids)) rows.set(ids, [{ at: "identity.userAssignedIdentities" }]);
  for (const [name, all] of seenRows(samples, bases)) {
    const there = rows.get(name) ?? [];
    // What a text says in JSON is no property for itself.
    const list = all.filter(
      (row) =>
        !there.some(({ as, at }) => as === "json" && row.at.startsWith(`${at}.`)) &&
        !isOfAnother(name, row, rows, samples) &&
        !isSaidByAnother(name, row, samples),
    );
    // What was seen to become of values counts more than a rule for all.
    const agreed = there.filter((row) => list.every(({ at, pairs }) => at !== row.at || agrees(row, pairs)));
    const kept = agreed.map((row) => withPairs(row, list.find(({ at }) => at === row.at)?.pairs));
    const more = list.filter((row) => !kept.some(({ at }) => at === row.at));
    rows.set(name, [...kept, ...more]);
  }
  // Where one word of a list was varied, the others are sent all the same.
  for (const [name, list] of rows)
    rows.set(
      name,
      list.map((row) => (isSentWhole(name, row, samples) ? { at: row.at } : row)),
    );
  for (const [name, list] of rows)
    for (const row of list) {
      const form = formThroughout(name, row, samples);
      if (form) row.as = form;
    }
  for (const [name, at] of namesSent(bases, rows)) rows.set(name, [...(rows.get(name) ?? []), { at }]);
  for (const [name, list] of rows)
    for (const row of list) if (row.as === undefined && isMapIn(samples, name)) row.isMap = true;
  // A map that is put among other properties has no place of its own.
  const all = [...rows.values()].flat();
  for (const [name, list] of rows) {
    const kept = list.filter(({ at, isMap }) => !isMap || !all.some((other) => other.at.startsWith(`${at}.`)));
    if (kept.length > 0) rows.set(name, kept);
    else rows.delete(name);
  }
  for (const [name, row] of mapRows(samples)) if (!rows.has(name) || row.wrap) rows.set(name, [row]);
  joinLists(rows, samples);
  for (const [name, row] of namesInIds(samples, rows)) rows.set(name, [row]);
  for (const [name, list] of partsSeen(samples, rows)) rows.set(name, [...(rows.get(name) ?? []), ...list]);
  for (const [name, row] of onlyValues(samples, rows)) rows.set(name, [row]);
  return rows;
}

/**
 * Arguments that were never seen with another value, where just one property is called as they are and always says the same: that is known of this
 * value alone.
 */
function onlyValues(samples, rows) {
  const names = [...new Set(samples.flatMap(({ args }) => [...args.keys()]))].filter((name) => !rows.has(name));
  const taken = new Set([...rows.values()].flat().map(({ at }) => at));
  const bodies = samples.map(({ request }) => leavesIn(request.body, new Set()));
  return names.flatMap((name) => {
    const [value, ...others] = new Set(samples.flatMap(({ args }) => args.get(name) ?? []));
    if (others.length > 0 || !["string", "boolean", "number"].includes(typeof value)) return [];
    const last = letters(name.split(".").at(-1));
    const isSo = (path) =>
      samples.every(({ args }, index) => {
        const sent = bodies[index].get(path) ?? [];
        return !args.has(name) || (sent.length === args.get(name).length && sent.every((one) => one === value));
      });
    const paths = [...new Set(bodies.flatMap((leaves) => [...leaves.keys()]))].filter(
      (path) => isCalled(path, last) && !taken.has(path) && isSo(path),
    );
    return paths.length === 1 && !beside.test(paths[0]) ? [[name, { at: paths[0], as: [[value, value]] }]] : [];
  });
}

/** Whether the last step of a path, or what the last two say together, is called so: `sku` is `sku.name`, and `sku_name` too. */
function isCalled(path, name) {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const [last, both] = [steps.slice(-1), steps.slice(-2)].map((some) => letters(some.join("")));
  return last === name || both === name || both === `${name}name`;
}

function letters(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Whether an argument has keys that people choose. */
function isMapIn(samples, name) {
  const values = samples.flatMap(({ args }) => args.get(name) ?? []);
  return values.length > 0 && values.every(isObject);
}

/** Whether what becomes of the values of an argument is a text that another one says, and no word: where that says something else, so would be what is sent. */
function isSaidByAnother(name, { as, pairs }, samples) {
  if (!Array.isArray(as)) return false;
  const texts = pairs.flatMap(([, sent]) => (typeof sent === "string" && !/^(?:[A-Za-z]+|)$/.test(sent) ? [sent] : []));
  return texts.some((text) =>
    samples.some(({ args }) => [...args].some(([other, values]) => other !== name && values.flat().includes(text))),
  );
}

/** Whether what is at a path, while an argument was varied, is each time what another one says that goes there. */
function isOfAnother(name, { at, as, pairs }, rows, samples) {
  if (!Array.isArray(as)) return false;
  const others = [...rows].flatMap(([other, list]) =>
    other !== name && list.some((row) => row.at === at && row.as === undefined) ? [other] : [],
  );
  const sent = new Set(pairs.flatMap((pair) => pair.slice(1)));
  return others.some((other) =>
    [...sent].every((value) => samples.some(({ args }) => args.get(other)?.flat().includes(value))),
  );
}

/** Whether it is sent as it is written; where something is azapi tells regions apart as Azure does. */
function isSame(one, sent, path) {
  if (path === "location") return regionOf(one) === regionOf(sent);
  return one === sent;
}

function regionOf(value) {
  return String(value).toLowerCase().replaceAll(" ", "");
}

/** A row that knows words of an argument with those that were seen beside them. */
function withPairs(row, pairs = []) {
  if (!Array.isArray(row.as)) return row;
  const more = pairs.filter(
    ([one], index) => !row.as.some(([word]) => word === one) && pairs.findIndex(([other]) => other === one) === index,
  );
  return more.length > 0 ? { ...row, as: [...row.as, ...more] } : row;
}

function agrees({ as, at }, pairs) {
  return pairs.every(([one, sent]) => {
    if (as === undefined) return isSame(one, sent, at);
    if (as === "not") return sent === !one;
    if (as === "base64" || as === "json") return true;
    if (typeof as === "string") return isOfForm(one, sent, as);
    if (as.around !== undefined) return sent === as.around.replace("{}", () => one);
    if (typeof as === "object" && !Array.isArray(as)) return sent === partIn(one, as);
    if (typeof as === "number") return sent === one * as;
    const known = as.find(([written]) => written === one);
    return known === undefined || known[1] === sent;
  });
}

/** Names that are in the id and in the body as well: texts that are there but once. */
function namesSent(bases, rows) {
  const [{ config, request }] = bases;
  const texts = Object.entries(config).filter(
    ([, value]) => typeof value === "string" && (/\d{5}/.test(value) || value.startsWith("/")),
  );
  const known = new Set([...rows.values()].flat().map(({ at }) => at));
  return [...leavesIn(request.body, new Set())].flatMap(([path, values]) => {
    if (known.has(path) || path.includes("[]") || beside.test(path)) return [];
    const found = texts.filter(([, value]) => value === values[0]);
    const [name] = found[0] ?? [];
    const isSame = (one) => leavesIn(one.request.body, new Set()).get(path)?.[0] === one.config[name];
    return found.length === 1 && bases.every(isSame) ? [[name, path]] : [];
  });
}

function rowOf(path, how, values, name) {
  if (name === "identity.identity_ids" && path.startsWith("identity.userAssignedIdentities"))
    return { at: "identity.userAssignedIdentities" };
  if (!/^[A-Za-z$@][\w$@-]*(\[\])*(\.[A-Za-z$@_][\w$@=:-]*(\.\.[\w-]+)*(\[\])*)*$/.test(path)) return undefined;
  switch (how) {
    case "same":
      return { at: path };
    case "case":
      return name === "identity.type" ? { at: path } : undefined;
    case "map":
      return { at: path, isMap: true };
    case "inverted":
      return { at: path, as: "not" };
    case "json":
      return { at: path, as: "json", isMap: true };
    case "encoded":
      return { at: path, as: "base64" };
    case "scaled": {
      const [[one, sent]] = values;
      return Number.isInteger(sent / one) ? { at: path, as: sent / one } : undefined;
    }
    case "values":
    case "several": {
      if (!values) return undefined;
      const pairs = values
        .filter(([one]) => one !== null)
        .map(([one, sent]) => (sent === null ? [one] : [one, JSON.parse(sent)]));
      if (pairs.length === 0 || values.some(([, sent]) => sent === "null")) return undefined;
      return { at: path, as: formOf(pairs) ?? pairs };
    }
    default:
      return undefined;
  }
}

/** A time that no argument says is that of the clock. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What changed where one argument was changed. */
function seenRows(samples, bases) {
  const found = new Map();
  for (const sample of samples) {
    const { from, sign, name } = variedBy(sample);
    const base = bases.find(({ variant }) => variant === from);
    if (!/^[=!+]$/.test(sign) || !name || !base) continue;
    const before = leavesIn(base.request.body, new Set());
    const [was, is] = [base.args.get(name), sample.args.get(name)];
    if (was?.length !== 1 || is?.length !== 1 || typeof was[0] === "object") continue;
    const after = leavesIn(sample.request.body, new Set());
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(path), after.get(path)];
      if (JSON.stringify(old) === JSON.stringify(now)) continue;
      if ((old && old.length !== 1) || (now && now.length !== 1)) continue;
      if ([old, now].some((sent) => time.test(sent?.[0])) && ![was, is].some(([said]) => time.test(said))) continue;
      const at = found.get(name) ?? new Map();
      const pairs = at.get(path) ?? [];
      pairs.push(old ? [was[0], old[0]] : [was[0]]);
      pairs.push(now ? [is[0], now[0]] : [is[0]]);
      found.set(name, at.set(path, pairs));
    }
  }
  return new Map(
    [...found].map(([name, at]) => [
      name,
      [...at].map(([path, pairs]) => {
        if (pairs.every(([one, sent]) => isSame(one, sent, path))) return { at: path, pairs };
        if (pairs.every(([one, sent]) => typeof one === "boolean" && sent === !one))
          return { at: path, as: "not", pairs };
        const form = formOf(pairs);
        if (form) return { at: path, as: form, pairs };
        const part = partOf(pairs);
        if (part) return { at: path, as: part, pairs };
        const around = aroundOf(pairs, samples);
        if (around) return { at: path, as: { around }, pairs };
        return {
          at: path,
          as: pairs.filter(([one], index) => pairs.findIndex(([other]) => other === one) === index),
          pairs,
        };
      }),
    ]),
  );
}
