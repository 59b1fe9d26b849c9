// Texts of which a part is sent, or which are sent as a part of another one: ids, and addresses of what is in a vault.
import { argumentsIn, isOfPlace, leavesIn, requestOf } from "./applied.mjs";

/**
 * Which part of ids, or of addresses of what is in a vault, is sent: one step of them (`step`), or what is before one (`before`, with a slash at its
 * `end`); undefined where they are no such texts, or that differs.
 */
export function partOf(pairs) {
  const isUrl = pairs.every(([one]) => /^https:\/\/[^/]+\/\w+\/[^/]+/.test(one));
  const isId = pairs.every(([one]) => /^\/.*\/providers\//.test(one));
  const sent = new Set(pairs.map((pair) => pair[1]));
  if ((!isId && !isUrl) || sent.size < 2 || ![...sent].every((one) => typeof one === "string" && one !== ""))
    return undefined;
  const of = isUrl ? { of: "url" } : {};
  const found = [...pairs[0][0].split("/").keys()].flatMap((index) => [
    { step: index, ...of },
    { before: index, ...of },
    { before: index, end: "/", ...of },
  ]);
  const all = found.filter((part) => pairs.every(([one, text]) => partIn(one, part) === text));
  return all.length === 1 ? all[0] : undefined;
}

/** What a part is of a text. */
export function partIn(id, { step, before, end = "" }) {
  const steps = id.split("/");
  return step === undefined ? steps.slice(0, before).join("/") + end : steps[step];
}

/**
 * By argument, properties that are a part of the address of what is in a vault, the same part each time: where no other argument says that, one address
 * is enough, since its parts differ.
 */
export function partsSeen(samples, rows) {
  const taken = new Set([...rows.values()].flat().map(({ at }) => at));
  const bodies = samples.map(({ request }) => leavesIn(request.body, new Set()));
  const paths = [...new Set(bodies.flatMap((leaves) => [...leaves.keys()]))].filter((path) => !taken.has(path));
  const found = new Map();
  for (const name of new Set(samples.flatMap(({ args }) => [...args.keys()]))) {
    const own = samples.flatMap(({ args }, index) => (args.has(name) ? [{ args, leaves: bodies[index] }] : []));
    const isAddress = ({ args }) => args.get(name).length === 1 && address.test(args.get(name)[0]);
    if (!own.every(isAddress)) continue;
    const parts = paths.flatMap((at) => {
      const all = own.map((sample) => partsAt(at, name, sample));
      const same = (all[0] ?? []).filter((part) => all.every((some) => some.includes(part)));
      return same.length === 1 ? [{ at, as: JSON.parse(same[0]) }] : [];
    });
    if (parts.length > 0) found.set(name, parts);
  }
  return found;
}

const address = /^https:\/\/[^/]+\/(?:keys|secrets|certificates)\/[^/]+/;

/** The parts of an address that are at a path of what was sent, as JSON. */
function partsAt(at, name, { args, leaves }) {
  const [text] = args.get(name);
  const [sent, ...others] = leaves.get(at) ?? [];
  const isSaid = [...args].some(([other, values]) => other !== name && values.flat().includes(sent));
  if (typeof sent !== "string" || sent.length < 3 || others.length > 0 || isSaid) return [];
  const steps = text.split("/");
  // Its beginning up to the host, or one of what is behind it.
  const all = [
    { before: 3, of: "url" },
    { before: 3, end: "/", of: "url" },
    ...steps.flatMap((_, index) => (index > 3 ? [{ step: index, of: "url" }] : [])),
  ];
  return all.filter((part) => partIn(text, part) === sent).map((part) => JSON.stringify(part));
}

/** Has lists that become one text say what is between their values there: null where each was seen with one value alone. */
export function joinLists(rows, samples) {
  for (const [name, list] of rows)
    for (const row of list) {
      if (row.as !== undefined || row.is || !isInOwnList(name, row, rows)) continue;
      const pairs = samples.flatMap(({ args, request }) => {
        const [said, sent] = [[...(args.get(name) ?? [])], leavesIn(request.body, new Set()).get(row.at) ?? []];
        // Where lists of several are sent elsewhere, it is what those of one become.
        if (!said.every(Array.isArray)) return [[undefined, undefined]];
        const own = sent.length === said.length ? said : said.filter(({ length }) => length === 1);
        // Blocks of a set are in another order.
        if (own.every(({ length }) => length === 1)) for (const all of [own, sent]) all.sort();
        return own.map((values, index) => [values, sent.length === own.length ? sent[index] : undefined]);
      });
      const between = betweenIn(pairs);
      if (between !== undefined) row.as = { between };
    }
}

/** Whether a path is in no list but that which the blocks around the argument become. */
function isInOwnList(name, { at }, rows) {
  const list = /^.*\[\]/.exec(at)?.[0];
  if (list === undefined) return true;
  const block = name.slice(0, name.lastIndexOf(".") + 1);
  const isBeside = ([other, some]) =>
    other !== name && other.startsWith(block) && some.some((row) => row.at.startsWith(`${list}.`));
  return list !== at && block !== "" && [...rows].some(isBeside);
}

/** A line with what is between the values of lists that are sent as one text, of a type of which nothing else may be learned. */
export function withJoinedLists(line, applied) {
  const samples = applied.flatMap((one) => {
    const request = one.type === line.type ? requestOf(one) : undefined;
    return request ? [{ args: argumentsIn(one.config), request }] : [];
  });
  if (samples.length === 0) return line;
  const rows = new Map(
    Object.entries(line.rows).map(([name, row]) => [
      name,
      [row].flat().map((one) => (typeof one === "string" ? { at: one } : { ...one })),
    ]),
  );
  const before = JSON.stringify([...rows]);
  joinLists(rows, samples);
  if (JSON.stringify([...rows]) === before) return line;
  const written = [...rows].map(([name, list]) => {
    const all = list.map((row) => (Object.keys(row).length === 1 ? row.at : row));
    return [name, all.length === 1 ? all[0] : all];
  });
  return { ...line, rows: Object.fromEntries(written) };
}

function betweenIn(pairs) {
  const isTexts = ([values, sent]) =>
    Array.isArray(values) && values.every((value) => typeof value === "string") && typeof sent === "string";
  if (pairs.length === 0 || !pairs.every(isTexts)) return undefined;
  const several = pairs.find(([values]) => values.length > 1);
  const between = several
    ? several[1].slice(several[0][0].length, several[1].indexOf(several[0][1], several[0][0].length))
    : null;
  const isSo = pairs.every(([values, sent]) => values.join(between ?? "") === sent);
  return isSo && (between === null || /^[\s,;|]{1,2}$/.test(between)) ? between : undefined;
}

/**
 * The text that those of an argument are put into, with `{}` in their place: the same for several values; undefined where that differs, or where
 * it may be what another argument says.
 */
export function aroundOf(pairs, samples) {
  const isText = pairs.every(([one, sent]) => typeof one === "string" && one !== "" && typeof sent === "string");
  if (!isText || new Set(pairs.map(([one]) => one)).size < 2) return undefined;
  const [[first, sent]] = pairs;
  const index = sent.lastIndexOf(first);
  const [before, after] = [sent.slice(0, index), sent.slice(index + first.length)];
  const isSo = index >= 0 && pairs.every(([one, text]) => text === before + one + after);
  if (!isSo || isOfPlace(before + after)) return undefined;
  const said = new Set(samples.flatMap(({ args }) => [...args.values()].flat()).map((value) => String(value)));
  const isOfOthers = [...said].some((text) => text.length > 2 && (before.includes(text) || after.includes(text)));
  return isOfOthers ? undefined : `${before}{}${after}`;
}

/**
 * Names that are the last step of an id which is otherwise the same each time: of something in the resource itself, or in the subscription of who applies.
 * A name of which one value was seen counts as well: nothing else has a name for the last step.
 */
export function namesInIds(samples, rows) {
  const taken = new Set([...rows.values()].flat().map(({ at }) => at));
  const bodies = samples.map(({ request }) => leavesIn(request.body, new Set()));
  const names = [...new Set(samples.flatMap(({ args }) => [...args.keys()]))].filter((name) => !rows.has(name));
  const paths = [...new Set(bodies.flatMap((leaves) => [...leaves.keys()]))].filter((path) => !taken.has(path));
  const found = names.flatMap((name) => {
    const all = paths.flatMap((path) => {
      const around = aroundIn(name, path, samples, bodies);
      return around === undefined ? [] : [[name, { at: path, as: { around } }]];
    });
    return all.length === 1 ? all : [];
  });
  // What several arguments may be is nobody's.
  return found.filter(([, { at }]) => found.filter(([, other]) => other.at === at).length === 1);
}

function aroundIn(name, path, samples, bodies) {
  const starts = new Set();
  for (const [index, { args }] of samples.entries()) {
    const said = args.get(name)?.flat();
    if (!said) continue;
    const sent = bodies[index].get(path) ?? [];
    if (sent.length !== said.length) return undefined;
    for (const [at, value] of said.entries()) {
      const text = String(sent[at]);
      if (typeof value !== "string" || value === "" || !text.endsWith(`/${value}`)) return undefined;
      starts.add(text.slice(0, -value.length));
    }
  }
  const [start, ...others] = starts;
  const isOwn = others.length === 0 && /^(?:\{id\}|\/subscriptions\/\{subscription\})\//.test(start ?? "");
  return isOwn && !isOfPlace(start) ? `${start}{}` : undefined;
}
