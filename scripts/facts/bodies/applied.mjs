// What azurerm was seen to apply: a configuration, how it was varied, and what was asked of Azure for it.

import { readFileSync } from "node:fs";
import { parsedLines } from "../lines.mjs";

/** How a configuration was varied: by which argument, and in which way; neither for a whole one. `from` is the variant that it was varied from. */
export function variedBy({ variant }) {
  const [, from = "", sign, name] = /^(\d+#)?([-=!+~])(.*)$/.exec(variant) ?? [];
  return { from, sign, name };
}

/** Configurations of several files have numbers of their own. */
export function ofFile(index, variant) {
  const [, number = 0, how] = /^(?:(\d+)#)?(.*)$/.exec(variant);
  return index === 0 ? variant : `${index * 1000 + Number(number)}#${how}`;
}

/** What was applied, of the lines of a file that is the one at an index of several. */
export function samplesIn(text, index) {
  const lines = parsedLines(text).filter(({ config }) => config);
  return lines.map((line) => ({ ...line, variant: ofFile(index, line.variant) }));
}

/** The requests of a sample that change something: not what asks for keys, nor one that is sent once more. */
export function writesOf({ asked = [] }) {
  return changesIn(asked.filter(({ host }) => !host));
}

/** The same of what is sent to services' own hosts. */
export function writesElsewhere({ asked = [] }) {
  return changesIn(asked.filter(({ host, method, body }) => host && method !== "CONNECT" && body));
}

function changesIn(asked) {
  const changing = asked.filter(
    ({ method, path, status }) =>
      !["GET", "HEAD"].includes(method) &&
      status < 400 &&
      !(method === "POST" && /\/(?:(?:list|get|check|validate|export|retrieve)\w*|\w*keys)$/i.test(path)),
  );
  return changing.filter((one, index) => {
    const before = changing[index - 1];
    return (
      !before ||
      JSON.stringify([one.method, one.path, one.body]) !== JSON.stringify([before.method, before.path, before.body])
    );
  });
}

/**
 * The request that makes the resource, where nothing else is changed, and it was not there before. Of several for the same id it is the last, which says
 * what is there in the end. What is sent without a body says nothing: an empty one.
 */
export function requestOf(sample) {
  const writes = writesOf(sample).filter((one) => !azuresPart(one, sample));
  const last = writes.at(-1);
  const isOwn = last !== undefined && writes.every((one) => one.method === "PUT" && isAt(one, sample.id));
  return isOwn && !isThereBefore(last, sample) ? { ...last, body: last.body ?? {} } : undefined;
}

/** What is sent of parts that Azure has by itself, by the name of each; undefined where nothing is. */
export function partsIn(samples) {
  const parts = new Map(
    samples.flatMap((sample) =>
      writesOf(sample).flatMap((one) => {
        const part = azuresPart(one, sample);
        return part ? [[part.part, part.body]] : [];
      }),
    ),
  );
  return parts.size > 0 ? Object.fromEntries(parts) : undefined;
}

/**
 * The part of what is made that a request is about, where it says of it what a row has, and beside that only what it has read: a note says what is
 * not set then.
 */
function azuresPart({ method, path, body }, { id }) {
  const start = `${String(id)}/`.toLowerCase();
  if (method !== "PUT" || !path.toLowerCase().startsWith(start)) return undefined;
  const tail = path.slice(start.length);
  const type = String(id).slice(String(id).toLowerCase().lastIndexOf("/providers/") + "/providers/".length);
  const azure = type
    .split("/")
    .filter((_, index) => index === 0 || index % 2 === 1)
    .join("/");
  return azuresParts.find((one) => {
    if (one.azure.toLowerCase() !== azure.toLowerCase() || one.part.toLowerCase() !== tail.toLowerCase()) return false;
    const own = Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !one.kept.includes(name)));
    return JSON.stringify(own) === JSON.stringify(one.body);
  });
}

/** Parts that are there as soon as a resource is, and what azurerm sets of each where nobody says anything of it; `kept` is what it sends as it has read it. */
const azuresParts = JSON.parse(readFileSync(new URL("../azuresParts.json", import.meta.url), "utf8"));

/** A sample with the id that Azure has for what was made: azurerm's own may be that of what it is in, or one that it puts together. */
export function withAzuresId(sample) {
  const path = writesOf(sample).at(-1)?.path;
  const own = path === undefined ? undefined : requestOf({ ...sample, id: path });
  return own && !isAt(own, sample.id) ? { ...sample, id: own.path, isElsewhere: true } : sample;
}

function isAt({ path }, id) {
  return path.toLowerCase() === String(id).toLowerCase();
}

/** Whether a request changes what it has read, rather than making it. */
function isThereBefore({ path }, { asked }) {
  const first = asked.findIndex((one) => one.method === "PUT" && isAt(one, path));
  return asked.slice(0, first).some((one) => one.method === "GET" && one.status < 300 && isAt(one, path));
}

/**
 * The request with names in the place of whose subscription and tenant it was, where no argument says these: also in ids that are no part of an argument's and it none of theirs,
 * and of the resource itself in those of what is in it.
 */
export function withoutWhose(request, args, saysSubscription = false) {
  const said = new Set(plainIn([...args.values()]).map((value) => String(value).toLowerCase()));
  const names = Object.entries(whose).filter(([text]) => !said.has(text));
  const ids = [...said].filter((text) => text.startsWith("/") && text.length > 1);
  const starts = [
    [`${request.path}/`, "{id}/"],
    ...names.flatMap(([text, name]) =>
      name === "{subscription}" ? [[`/subscriptions/${text}/`, `/subscriptions/${name}/`]] : [],
    ),
  ];
  const inOther = (text) => {
    const lower = text.toLowerCase();
    const [start, name] = starts.find(([one]) => text.startsWith(one)) ?? [];
    return start === undefined || ids.some((id) => lower.startsWith(id) || id.startsWith(lower))
      ? text
      : name + text.slice(start.length);
  };
  const plain = names.filter(([, name]) => name !== "{subscription}" || !saysSubscription);
  const named = (value) => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, named(one)]));
    const own = plain.find(([text]) => text === value)?.[1];
    return own ?? (typeof value === "string" ? inOther(value) : value);
  };
  return { ...request, body: named(request.body) };
}

/** Samples of one type, marked where the subscription of an id that an argument says is sent by itself: it is not that of the account then. */
export function withSubscriptions(samples) {
  const saysSubscription = samples.some((sample) => {
    const others = Object.values(sample.config).flatMap((value) => {
      const id = typeof value === "string" ? /^\/subscriptions\/([^/]+)\//.exec(value)?.[1] : undefined;
      return id && !(id in whose) ? [id] : [];
    });
    const sent = [...leavesIn(requestOf(sample)?.body, new Set()).values()].flat();
    return others.some((id) => sent.includes(id));
  });
  return saysSubscription ? samples.map((sample) => ({ ...sample, saysSubscription })) : samples;
}

/** All values in lists and objects that are neither. */
function plainIn(value) {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(plainIn) : [value];
}

/** What the provider is configured for where it applies something. */
const whose = {
  "00000000-0000-0000-0000-00000000000a": "{tenant}",
  "11111111-2222-3333-4444-555555555555": "{subscription}",
};

/** Every argument and block of a configuration that says something, by path: values, or instances of blocks. */
export function argumentsIn(config, prefix = "", found = new Map()) {
  for (const [name, value] of Object.entries(config ?? {})) {
    if (value === null || value === undefined || (prefix === "" && name === "timeouts")) continue;
    const path = prefix + name;
    if (Array.isArray(value) && value.length === 0) continue;
    found.set(path, [...(found.get(path) ?? []), value]);
    if (Array.isArray(value) && typeof value[0] === "object")
      for (const item of value) argumentsIn(item, `${path}.`, found);
  }
  return found;
}

/** How many blocks there are of a name. */
export function instancesOf(values = []) {
  return values.reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

/** The path of a property of what is at a path, which is empty for the body itself: a dot in a name is written twice. */
export function pathOfProperty(path, name) {
  const step = name.replaceAll(".", "..");
  return path === "" ? step : `${path}.${step}`;
}

/** The same of a sample, with what it takes of other resources (taken.mjs). */
export function argumentsOf({ config, taken = new Map() }) {
  return new Map([...argumentsIn(config), ...[...taken].map(([name, value]) => [name, [value]])]);
}

/** Leaves of a body by path, lists without indexes: `[path, values]`. */
export function leavesIn(body, maps, path = "", found = new Map()) {
  const add = (value) => found.set(path, [...(found.get(path) ?? []), value]);
  if (body === null || body === undefined) return found;
  if (typeof body !== "object" || maps.has(path)) add(body);
  else if (Array.isArray(body)) {
    if (body.length === 0) add([]);
    for (const item of body) leavesIn(item, maps, `${path}[]`, found);
  } else {
    const entries = Object.entries(body);
    if (entries.length === 0 && path !== "") add({});
    for (const [name, value] of entries) leavesIn(value, maps, pathOfProperty(path, name), found);
  }
  return found;
}

/** Whether it looks at other resources before it sends anything. */
export function readsOthers({ asked, id }) {
  return asked.some(
    ({ method, path, status, isMissing }) =>
      method === "GET" &&
      status === 200 &&
      !isMissing &&
      !path.toLowerCase().startsWith(String(id).toLowerCase()) &&
      /\/providers\/.*\/|resourcegroups/i.test(path),
  );
}

/** Whether a value has something of where it was learned: ids, names and regions, of which others are somewhere else. */
export function isOfPlace(value) {
  return /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|acctest|26200000|abcde|madeup|example\d{3}|\b10\.\d+\.0\.[04]\b|stuvwx|ghijkl|europe|eastus|loopback|\b127\.0\.0\.1:\d|\blocalhost:\d|\/subscriptions\//i.test(
    JSON.stringify(value).replaceAll(/\/subscriptions\/\{subscription\}\/(?=providers\/|resourceGroups\/")/g, ""),
  );
}
