// Leaves out of what was learned of bodies whatever does not foretell, to the letter, what was seen to be sent: our own conversion to azapi is
// held against each configuration that was applied.
import { readFileSync } from "node:fs";
import { importBundled } from "../importBundled.mjs";
import { argumentsIn, requestOf, variedBy, withoutWhose } from "./bodies/applied.mjs";
import { contradictsItself } from "./bodies/ids.mjs";
import { ofWords } from "./bodies/words.mjs";
import { lines } from "./lines.mjs";

const source = `
export { sentDifference } from "./server/src/azure/index";
export { attributeAt, builtIn, createCatalog } from "./server/src/catalog/index";
export { createService } from "./server/src/createService";
export { hcl } from "./server/src/languages/hcl/hcl";
export { itemsOf } from "./test/plan/writtenConfig";
`;

/** What is wrong is left out and all is tried again, so often. */
const mostRounds = 9;
/** A type in which more has to be left out is left out as a whole. */
const mostOfType = 6;

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

/** What is left out of a type: rows, what is sent without an argument, and words of one beside those that are known (`words`). */
function noneLeft() {
  return { rows: new Set(), open: new Set(), words: new Map(), apart: new Map(), rounds: 0 };
}

function isWordOf(attribute, value) {
  return typeof value === "boolean" || (attribute?.values?.map(String).includes(String(value)) ?? false);
}

/** The lines with which sets of blocks are in the order of their checksums, where several blocks of each were seen to be sent so. */
function withOrders(header, learned, applied, release, server) {
  const catalog = catalogWith("", server);
  const marked = learned.flatMap((line) => {
    const { body } = catalog.provider("azurerm").find("resource", line.type, release);
    const configs = applied.flatMap(({ type, config }) => (type === line.type ? [config] : []));
    const sets = body ? setsIn(body, "", configs) : [];
    const rows = { ...line.rows };
    for (const set of sets) {
      const inner = Object.entries(rows).find(([name]) => name.startsWith(`${set}.`))?.[1];
      const at = /^.*\[\](?=\.)/.exec([inner ?? []].flat().map((one) => one.at ?? one)[0] ?? "")?.[0];
      const own = [rows[set] ?? []].flat();
      if (at && !own.some(({ order }) => order)) rows[set] = own.length > 0 ? [...own, { at, order }] : { at, order };
    }
    const sorted = Object.fromEntries(Object.entries(rows).sort(([one], [other]) => (one < other ? -1 : 1)));
    return Object.keys(rows).some((name) => rows[name] !== line.rows[name]) ? [{ ...line, rows: sorted }] : [];
  });
  const types = new Set(marked.map(({ type }) => type));
  const some = applied.filter(({ type }) => types.has(type));
  const wrongOf = (all) => wrongIn(lines([header, ...all]), some, release, server);
  const [before, after] = [learned.filter(({ type }) => types.has(type)), marked].map(wrongOf);
  const countIn = (found, type) => found.get(type)?.wrong.length ?? 0;
  const good = new Map(
    marked.flatMap((line) => (countIn(after, line.type) > countIn(before, line.type) ? [] : [[line.type, line]])),
  );
  return learned.map((line) => good.get(line.type) ?? line);
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

function without(line, left) {
  if (!left) return [line];
  if (left.all) return [];
  const rows = Object.entries(line.rows).flatMap(([name, row]) => {
    if (left.rows.has(name)) return [];
    if (left.orders?.has(name)) {
      const isOfBlocks = Object.keys(line.rows).some((inner) => inner.startsWith(`${name}.`));
      return withoutOrder(row, isOfBlocks).map((one) => [name, one]);
    }
    if (left.words.has(name)) {
      const some = ofWords(row, left.words.get(name));
      return some === undefined ? [] : [[name, some]];
    }
    if (!left.open.has(name)) return [[name, row]];
    const all = (Array.isArray(row) ? row : [row]).map((one) => ({
      ...(typeof one === "string" ? { at: one } : one),
      left: undefined,
      open: true,
    }));
    return [[name, all.length === 1 ? all[0] : all]];
  });
  // An argument that becomes nothing is one that has to be set all the same.
  const others = [...left.open].filter((name) => !(name in line.rows)).map((name) => [name, { at: name, open: true }]);
  const apart = [...(line.apart ?? []), ...left.apart.values()];
  return [{ ...line, rows: Object.fromEntries([...rows, ...others]), ...(apart.length > 0 && { apart }) }];
}

/** The row, if anything is left of it. */
function withoutOrder(row, isOfBlocks) {
  const all = [row].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    const { order, ...rest } = one;
    const isBare = order !== undefined && Object.keys(rest).length === 1;
    return isBare && isOfBlocks ? [] : [isBare ? rest.at : rest];
  });
  return all.length > 1 ? [all] : all;
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

/** By type, the configurations for which something else was sent than is foretold; those for which it is right beside them. */
function wrongIn(text, applied, release, server) {
  return wrongAmong(judgedBy(text, applied, release, server));
}

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

function leaveOut(left, { wrong, right }, round, isWord) {
  const known = new Set(right.flatMap(({ config }) => namesIn(config)));
  const sizeOf = () => left.rows.size + left.open.size + left.words.size + left.apart.size;
  const before = sizeOf();
  for (const sample of wrong) {
    const { sign, name } = variedBy(sample);
    const words = /^[=!]$/.test(sign ?? "") ? wordsFor(name, sample, right, isWord) : undefined;
    const alone = sign === "-" ? withoutIt(name, sample, right) : [];
    if (alone.length > 0) for (const one of alone) left.apart.set(`${one} ${name}`, [one, `-${name}`]);
    else if (sign === "-") left.open.add(name);
    else if (words && !left.words.has(name)) left.words.set(name, words);
    else if (name !== undefined) left.rows.add(name);
    // Of a whole configuration, what no right one has.
    else for (const one of namesIn(sample.config)) if (!known.has(one)) left.rows.add(one);
  }
  left.rounds++;
  const isWholeWrong = known.size === 0 && wrong.some((sample) => variedBy(sample).name === undefined);
  const isHopeless = left.rounds > mostOfType || isWholeWrong || sizeOf() === before;
  // Two texts are in the order of some checksum half of the time.
  const lists = left.orders ? [] : wrong.flatMap(({ config }) => listsIn(config));
  if (isHopeless && lists.length > 0 && round < mostRounds) return { ...noneLeft(), orders: new Set(lists) };
  return isHopeless || round >= mostRounds ? { ...left, all: true } : left;
}

/** The arguments beside one that was left out that no configuration has which is right without it, or those of them alone that are called alike. */
function withoutIt(name, { config }, right) {
  const others = right.filter((one) => !namesIn(one.config).includes(name));
  const known = new Set(others.flatMap((one) => namesIn(one.config)));
  const all = others.length > 0 ? namesIn(config).filter((one) => !known.has(one)) : [];
  const alike = all.filter((one) => one.startsWith(name.split("_").slice(0, 2).join("_")));
  return alike.length > 0 ? alike : all;
}

/** The words of an argument for which what was sent is right, where it is wrong for another one of it, and only these. */
function wordsFor(name, { config }, right, isWord) {
  const [value, ...others] = argumentsIn(config).get(name) ?? [];
  const words = new Set(right.flatMap((one) => argumentsIn(one.config).get(name) ?? []));
  const isOfWords = others.length === 0 && [value, ...words].every((word) => isWord(name, word));
  return isOfWords && words.size > 0 && !words.has(value) ? [...words] : undefined;
}

/** The paths of lists of several texts or blocks. */
function listsIn(config, prefix = "") {
  return Object.entries(config ?? {}).flatMap(([name, value]) => {
    if (!Array.isArray(value) || value.length === 0) return [];
    const inner = typeof value[0] === "object" ? value.flatMap((one) => listsIn(one, `${prefix}${name}.`)) : [];
    return value.length > 1 ? [prefix + name, ...inner] : inner;
  });
}

function namesIn(config, prefix = "") {
  return Object.entries(config ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const inner = Array.isArray(value) && typeof value[0] === "object" ? value : [];
    return [prefix + name, ...inner.flatMap((one) => namesIn(one, `${prefix}${name}.`))];
  });
}
