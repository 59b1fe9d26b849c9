/**
 * Whatever Azure has answered, made odd (values that are missing, null, long, in another case or of another form, words that nobody knows, other versions of its interface,
 * secrets in places of their own): an import throws nothing, tells no secret, writes what our own check accepts and what does not differ from the same
 * answer, and the second import writes nothing. What is missing, null or in another case is no drift of what was imported before.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import {
  hasSecret,
  inVersions,
  noRecordings,
  type Recording,
  recordings,
  secrets,
  withSecrets,
} from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";
import { sampled } from "../harness/thorough";
import { type Random, randomFrom } from "../languages/random";

type Json = Record<string, unknown>;
type Mutation = (answer: Json, random: Random) => Json;

const main = uriOf("main.tf");

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Answers about one resource, with the id that was asked for. */
function answers(): readonly (Recording & { readonly answer: Json })[] {
  return recordings().flatMap((one) => {
    const body = one.readBack ?? one.body;
    const isOne = !one.list && one.status < 300 && /^(?:GET|PUT|PATCH)$/.test(one.method);
    if (!isOne || !isObject(body) || "value" in body) return [];
    return [{ ...one, answer: { ...body, id: one.id, name: one.id.split("/").at(-1)!, apiVersion: one.apiVersion } }];
  });
}

/** The same with other values in the place of its texts, numbers and booleans, and with other names. */
function mapped(
  value: unknown,
  leaf: (value: unknown, path: readonly string[]) => unknown,
  nameOf: (name: string) => string = (name) => name,
  path: readonly string[] = [],
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, leaf, nameOf, path));
  if (!isObject(value)) return leaf(value, path);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [nameOf(name), mapped(one, leaf, nameOf, [...path, name])]),
  );
}

const inProperties =
  (
    leaf: (value: unknown, path: readonly string[], random: Random) => unknown,
    nameOf?: (name: string, random: Random) => string,
  ): Mutation =>
  (answer, random) => ({
    ...answer,
    properties: mapped(
      answer.properties,
      (value, path) => leaf(value, path, random),
      nameOf && ((name) => nameOf(name, random)),
    ),
  });

const texts = (change: (text: string, path: readonly string[], random: Random) => unknown) =>
  inProperties((value, path, random) => (typeof value === "string" ? change(value, path, random) : value));

/** What people have written, of which the case counts. */
const people =
  /^(?:properties|tags|metadata|environmentVariables|description|comments?|\w*name|destination|sslconfiguration)$/i;
const isTheirs = (path: readonly string[]) => path.some((name) => people.test(name));
const apart = new Set(["id", "name", "apiVersion"]);

/** What says no more than the answer did, or the same in another case. */
const silent: Readonly<Record<string, Mutation>> = {
  "another case of names": (answer) => ({
    ...(mapped(
      answer,
      (value) => value,
      (name) => (apart.has(name) ? name : name.charAt(0).toUpperCase() + name.slice(1)),
    ) as Json),
    // Those of tags are people's own.
    tags: answer.tags,
  }),
  "another case of ids": texts((text) => (/^\/|^https?:/i.test(text) ? text.toLowerCase() : text)),
  "no properties": ({ properties: _, ...rest }) => rest,
  "an older version": (answer) => ({ ...answer, apiVersion: "2018-01-01" }),
  "a version that nobody knows": (answer) => ({ ...answer, apiVersion: "2099-01-01" }),
  "no version": ({ apiVersion: _, ...rest }) => rest,
};
/** The same for azapi, which has in its body what the code says: azurerm writes a value where Azure has none. */
const silentForAzapi: Readonly<Record<string, Mutation>> = {
  "another case of words": texts((text, path) => (isTheirs(path) ? text : text.toUpperCase())),
  "null everywhere": inProperties(() => null),
  "properties that are missing": (answer, random) => ({
    ...answer,
    properties: Object.fromEntries(
      Object.entries(isObject(answer.properties) ? answer.properties : {}).filter(() => random.below(2) === 0),
    ),
  }),
};
const telling: Readonly<Record<string, Mutation>> = {
  "empty texts": texts(() => ""),
  "long texts": texts((text) => text + "x".repeat(20_000)),
  "an unknown kind": (answer) => ({ ...answer, kind: "Telepathy", sku: { name: "Z9", tier: "None", capacity: "7" } }),
  "unknown words": texts((text, path) =>
    /(?:type|kind|mode|category)$/i.test(path.at(-1) ?? "") ? "Telepathy" : text,
  ),
  "values of other types": inProperties((value) =>
    typeof value === "string" ? [value] : typeof value === "number" ? String(value) : { a: value },
  ),
  "lists for objects": (answer) => ({
    ...answer,
    properties: Object.fromEntries(
      Object.entries(isObject(answer.properties) ? answer.properties : {}).map(([name, value]) => [
        name,
        isObject(value) ? [value] : Array.isArray(value) ? { a: value } : value,
      ]),
    ),
  }),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Terraform's.
  "texts that are code": texts((text) => `${text}"${"${var.x}%{ if y }"}\n\u202e EOT \\`),
  "names that are code": inProperties(
    (value) => value,
    (name, random) => (random.below(5) === 0 ? `${name} \${x}"` : random.below(9) === 0 ? "__proto__" : name),
  ),
  "secrets for texts": texts((text, path) =>
    /type|kind|mode|category|id$|sku/i.test(path.at(-1) ?? "") ? text : `AccountKey=${secrets.key}`,
  ),
  "secrets in tags": (answer) => ({
    ...answer,
    tags: {
      ...(isObject(answer.tags) ? answer.tags : {}),
      token: secrets.token,
      at: `https://a.b/?${secrets.signature}`,
    },
  }),
};

const ways: readonly object[] = [
  { byTable: true },
  { byTable: false },
  { byTable: false, as: "azapi" },
  { byTable: false, companions: "resources", azapi: [] },
];

function imported(text: string, answer: Json, way: object) {
  const service = serviceWith({ "main.tf": text });
  const result = service.importAnswers(main, { responses: [answer], azapi: inVersions([answer]), ...way });
  return {
    ...result,
    text: applyEdits(text, result.edits),
    ids: new Map(result.imported.map((one) => [one.address, one.id])),
  };
}

const all = { ...silent, ...silentForAzapi, ...telling };
for (const [turn, [name, mutation]] of Object.entries(all).entries())
  test(`recorded answers with ${name} are imported or left out, and compared`, { skip: noRecordings }, () => {
    const random = randomFrom(turn);
    const wrong: string[] = [];
    let written = 0;
    for (const [index, { answer, type, apiVersion, id }] of sampled(answers(), 397, turn * 11).entries()) {
      const before: Json = { ...(withSecrets(answer) as Json), id };
      const after = mutation(structuredClone(before), random);
      const way = ways[(index + turn) % ways.length]!;
      const at = `${type}@${apiVersion} ${id} ${JSON.stringify(way)}`;
      const made = imported("", after, way);
      if (hasSecret(made.text) || hasSecret(JSON.stringify(made))) wrong.push(`${at}: a secret`);
      for (const { because } of made.skipped)
        if (because.length > 800 || /\n/.test(because)) wrong.push(`${at}: no sentence: ${because.slice(0, 200)}`);
      if (made.imported.length > 0) {
        written++;
        const service = serviceWith({ "main.tf": made.text });
        const [error] = service.diagnose(main).filter(({ severity }) => severity === "error");
        if (error) wrong.push(`${at}: ${error.rule} ${error.message}`);
        if (imported(made.text, after, way).edits.length > 0) wrong.push(`${at}: written twice`);
        const [own] = service.compare(main, [after], made.ids).differing;
        if (own) wrong.push(`${at}: differs from itself: ${own.message}`);
      }
      const code = imported("", before, way);
      if (code.ids.size === 0) continue;
      const compared = serviceWith({ "main.tf": code.text }).compare(main, [after], code.ids);
      if (hasSecret(JSON.stringify(compared))) wrong.push(`${at}: a secret in drift`);
      const isForAzapi = [...code.ids.keys()].every((address) => address.startsWith("azapi_"));
      const isSilent = Object.hasOwn(silent, name) || (isForAzapi && Object.hasOwn(silentForAzapi, name));
      const [first] = compared.differing;
      if (isSilent && first) wrong.push(`${at}: ${first.path}: ${first.message}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(written > 0 || /no properties|null/.test(name));
  });
