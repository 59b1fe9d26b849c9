// Leaves out of what was learned of bodies whatever does not foretell, to the letter, what was seen to be sent: our own conversion to azapi is
// held against each configuration that was applied.
import { readFileSync } from "node:fs";
import { importBundled } from "../importBundled.mjs";
import { argumentsIn, requestOf, withoutWhose } from "./bodies/applied.mjs";
import { contradictsItself } from "./bodies/ids.mjs";
import { leaveOut, namesIn, noneLeft, without } from "./bodies/leftOut.mjs";
import { lines } from "./lines.mjs";

const source = `
export { sentDifference } from "./server/src/azure/index";
export { attributeAt, builtIn, createCatalog } from "./server/src/catalog/index";
export { createService } from "./server/src/createService";
export { hcl } from "./server/src/languages/hcl/hcl";
export { itemsOf } from "./test/plan/writtenConfig";
`;

/** The text of the file: lines of what was learned, without what does not hold; and of how many configurations of each type it foretells what is sent (`right`). */
export async function foretold(header, learned, applied, release) {
  const server = await importBundled(source, ".", "node");
  const left = new Map();
  let open = [...new Map(applied.map((one) => [one.type + JSON.stringify([one.config, one.read]), one])).values()];
  const all = open;
  const ordered = withOrders(header, learned, all, release, server);
  const schemas = catalogWith("", server).provider("azurerm");
  const right = new Map();
  for (let round = 0; ; round++) {
    const text = lines([header, ...ordered.flatMap((line) => without(line, left.get(line.type)))]);
    const judged = judgedBy(text, open, release, server);
    for (const [type, own] of judged) right.set(type, own.right.length);
    const wrong = wrongAmong(judged);
    console.log(`${wrong.size} types are not foretold.`);
    if (wrong.size === 0) return { text, right };
    for (const [type, samples] of wrong) {
      const schema = schemas.find("resource", type, release).body ?? new Map();
      const isWord = (name, value) => isWordOf(server.attributeAt(schema, name.split(".")), value);
      left.set(type, leaveOut(left.get(type) ?? noneLeft(), samples, round, isWord));
    }
    // What was foretold of the others is so still.
    open = all.filter(({ type }) => wrong.has(type));
  }
}

function isWordOf(attribute, value) {
  return typeof value === "boolean" || (attribute?.values?.map(String).includes(String(value)) ?? false);
}

/**
 * The lines with which sets of blocks are in the order of their checksums, where several blocks of each were seen to be sent so: of what the SDK makes of
 * their arguments, or of a text that azurerm puts together of these.
 */
function withOrders(header, learned, applied, release, server) {
  const catalog = catalogWith("", server);
  const judge = (all, types) => {
    const some = applied.filter(({ type }) => types.has(type));
    return judgedBy(lines([header, ...all]), some, release, server);
  };
  const orders = new Map(
    learned.flatMap((line) => {
      const { body } = catalog.provider("azurerm").find("resource", line.type, release);
      const configs = applied.flatMap(({ type, config }) => (type === line.type ? [config] : []));
      const sets = body ? setsIn(body, "", configs) : [];
      const all = ordersOf(line, sets);
      return all.length > 0 ? [[line.type, all]] : [];
    }),
  );
  const found = new Map(learned.map((line) => [line.type, line]));
  const known = judge(learned, new Set(orders.keys()));
  const most = Math.max(0, ...[...orders.values()].map(({ length }) => length));
  for (let round = 0; round < most; round++) {
    const tried = [...orders].flatMap(([type, all]) => {
      const marked = all[round] && ordered(found.get(type), all[round].orders);
      return marked ? [marked] : [];
    });
    const judged = judge(tried, new Set(tried.map(({ type }) => type)));
    for (const line of tried) {
      const [was, is] = [known, judged].map((all) => all.get(line.type) ?? { right: [], wrong: [] });
      const isSeen = round === 0 || isSeenIn(is.right, orders.get(line.type)[round], orders.get(line.type).length);
      if (is.wrong.length > was.wrong.length || !isSeen) continue;
      found.set(line.type, line);
      known.set(line.type, is);
    }
  }
  return learned.map(({ type }) => found.get(type));
}

/** By set of a line, the `orders` that its blocks may have, the SDK's first: of all sets together, and of each by itself, also of a text of its own. */
function ordersOf(line, sets) {
  if (sets.length === 0) return [];
  const own = sets.flatMap((set) => {
    const names = Object.keys(line.rows).filter((name) => name.startsWith(`${set}.`));
    const inner = names.map((name) => name.slice(set.length + 1));
    const isText = inner.length <= mostInText && inner.every((name) => !name.includes("."));
    const texts = isText ? ordersIn(inner).map((some) => some.map((name) => `{${name}}-`).join("")) : [];
    return texts.map((text) => ({ set, orders: new Map([[set, text]]) }));
  });
  const each = sets.length > 1 ? sets.map((set) => ({ set, orders: new Map([[set, order]]) })) : [];
  return [{ orders: new Map(sets.map((set) => [set, order])) }, ...each, ...own];
}

/** Whether more orders were possible of what is foretold rightly than agree by chance with one of so many that are tried. */
function isSeenIn(right, { set }, tried) {
  const lists = right.flatMap(({ config }) => (Array.isArray(config?.[set]) ? [config[set]] : []));
  return chancesOf(lists) >= enough * tried;
}

/** So many arguments at most azurerm puts together for a checksum. */
const mostInText = 4;

function ordersIn(names) {
  if (names.length < 2) return [names];
  return names.flatMap((name) => ordersIn(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

/** The line with orders of its sets; undefined where it has these already, or no place of any. */
function ordered(line, orderOf) {
  const rows = { ...line.rows };
  for (const [set, own] of orderOf) {
    const inner = Object.entries(rows).find(([name]) => name.startsWith(`${set}.`))?.[1];
    const at = /^.*\[\](?=\.)/.exec([inner ?? []].flat().map((one) => one.at ?? one)[0] ?? "")?.[0];
    const before = [rows[set] ?? []].flat();
    if (at && !before.some(({ order: one }) => one)) rows[set] = withOrder(before, { at, order: own });
  }
  const sorted = Object.fromEntries(Object.entries(rows).sort(([one], [other]) => (one < other ? -1 : 1)));
  return Object.keys(rows).some((name) => rows[name] !== line.rows[name]) ? { ...line, rows: sorted } : undefined;
}

function withOrder(before, row) {
  return before.length > 0 ? [...before, row] : row;
}

const order = "schema";

/** In so many orders the sets have to have been possible that were seen: providers have checksums of their own, which agree by chance. */
const enough = 64;

/** In how many orders lists could be, all of them together. */
function chancesOf(lists) {
  const all = new Set(lists.map((list) => JSON.stringify(list)));
  return [...all].reduce((chances, text) => {
    let own = chances;
    for (let count = JSON.parse(text).length; count > 1; count--) own *= count;
    return own;
  }, 1);
}

/** The paths of blocks in sets that were seen in enough configurations with several of them. */
function setsIn(schema, prefix, bodies) {
  return [...schema].flatMap(([name, { type, block }]) => {
    const all = block ? bodies.flatMap((body) => (Array.isArray(body?.[name]) ? [body[name]] : [])) : [];
    if (all.length === 0) return [];
    const own = type === "set" && chancesOf(all) >= enough ? [prefix + name] : [];
    return [...own, ...setsIn(block, `${prefix}${name}.`, all.flat())];
  });
}

function catalogWith(text, { builtIn, createCatalog }) {
  const load = (file) => (file === "azureBodies.jsonl" ? text : readFileSync(`server/data/${file}`, "utf8"));
  return createCatalog([builtIn((file) => (file.startsWith("overlay/") ? undefined : load(file)))]);
}

/**
 * By type, the arguments that some configuration has for which just that was sent which lines foretell: of any other one in them nobody has seen that it
 * goes with the rest.
 */
export async function provenArguments(header, learned, applied, release) {
  const server = await importBundled(source, ".", "node");
  const found = judgedBy(lines([header, ...learned]), applied, release, server);
  return new Map(
    [...found].map(([type, { right }]) => [type, new Set(right.flatMap(({ config }) => namesIn(config)))]),
  );
}

/** By type, the configurations for which something else was sent than is foretold. */
function wrongAmong(judged) {
  return new Map([...judged].filter(([, { wrong }]) => wrong.length > 0));
}

function judgedBy(text, applied, release, server) {
  const { createService, hcl, itemsOf, sentDifference } = server;
  const catalog = ofAnyBodies(catalogWith(text, server));
  const azurerm = catalog.provider("azurerm");
  const found = new Map();
  for (const sample of applied) {
    const known = sample.asked && azurerm.sentBody(sample.type);
    // What is in nothing that is there would not be made.
    if (!known || contradictsItself(known.id, sample)) continue;
    const schema = azurerm.find("resource", sample.type, release).body;
    const items = itemsOf(sample.config, schema ?? new Map());
    const block = hcl.conversion.program([{ kind: "resource", labels: [sample.type, "x"], items }]).text;
    const service = createService(catalog);
    service.open("file:///module/main.tf", block);
    const answered = answersOf(sample);
    const [proof] = service.convertToAzapi(["file:///module/main.tf"], undefined, { proven: "all", answered }).proofs();
    if (!proof?.sends) continue;
    const request = requestOf(sample);
    const path = request && inSubscriptionOf(proof.sends.parent, request.path);
    const isRight =
      request !== undefined &&
      sentDifference(proof.sends, { path, body: bodyOf(request, sample, path) }, { catalog }) === undefined;
    const own = found.get(sample.type) ?? { wrong: [], right: [] };
    (isRight ? own.right : own.wrong).push(sample);
    found.set(sample.type, own);
  }
  return found;
}

/** What Azure has answered about what a configuration names. */
function answersOf({ config, read = {} }) {
  const answers = new Map(Object.entries(read).map(([name, answer]) => [config[name], answer]));
  return (id) => answers.get(id);
}

/** A catalog in which every type of Azure's takes any body: what azapi would not take may be foretold wrongly all the same. */
function ofAnyBodies(catalog) {
  const any = { kind: "any" };
  const ofAny = (type) => type && new Proxy(type, { get: (of, key) => (key === "at" ? atAny(of) : of[key]) });
  const atAny = (type) => (version) => {
    const found = type.at(version);
    return found && { ...found, type: any };
  };
  const resourceTypes = new Proxy(catalog.resourceTypes, {
    get: (of, key) => (key === "find" ? (name) => ofAny(of.find(name)) : of[key]),
  });
  return new Proxy(catalog, { get: (of, key) => (key === "resourceTypes" ? resourceTypes : of[key]) });
}

/** What was sent, by whoever our own conversion is held to be. */
function bodyOf(request, { config, saysSubscription }, id) {
  const text = JSON.stringify(withoutWhose(request, argumentsIn(config), saysSubscription).body);
  return JSON.parse(
    text
      .replaceAll('"{id}/', `"${id}/`)
      .replaceAll(/"(?:\/subscriptions\/)?\{subscription\}(?=["/])/g, (start) =>
        start.replace("{subscription}", "00000000-0000-0000-0000-000000000000"),
      )
      .replaceAll('"{tenant}"', '"00000000-0000-0000-0000-00000000000a"'),
  );
}

/** The path of a request in the subscription that an id says: a provider may take that from itself, and what is there is in its own. */
function inSubscriptionOf(id, path) {
  const [start] = /^\/subscriptions\/[^/]*(?=\/)/i.exec(id ?? "") ?? [];
  return start === undefined ? path : path.replace(/^\/subscriptions\/[^/]*(?=\/)/i, start);
}
