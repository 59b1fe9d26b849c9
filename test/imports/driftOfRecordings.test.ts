/**
 * Whatever Azure has answered, imported and compared with the same answer, differs in nothing; with one property changed in the answer, exactly that
 * one differs. What was sent is no drift of what was answered.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { hasSecret, inVersions, noRecordings, type Recording, recordings, withSecrets } from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";
import { sampled } from "../harness/thorough";

type Json = Record<string, unknown>;

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

/** The code of an import, and which address is of which id. */
function imported(answer: Json, byTable: boolean) {
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, {
    responses: [answer],
    azapi: inVersions([answer]),
    byTable,
  });
  const ids = new Map(result.imported.map(({ address, id }) => [address, id]));
  return { text: applyEdits("", result.edits), ids };
}

/** Texts, numbers and booleans of an answer's properties by their path. */
function scalarsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => scalarsIn(inner, [...path, name]));
  return Array.isArray(value) || value === null || value === undefined ? [] : [path];
}

function changed(answer: Json, [name = "", ...rest]: readonly string[]): Json {
  const value = answer[name];
  const other =
    rest.length > 0
      ? changed(value as Json, rest)
      : typeof value === "boolean"
        ? !value
        : typeof value === "number"
          ? value + 7
          : `${value as string}x`;
  return { ...answer, [name]: other };
}

for (const [turn, byTable] of [true, false].entries()) {
  const by = byTable ? "as azurerm's where that is known" : "as azapi's";
  test(`what was imported ${by} is no drift, and one change is exactly that`, { skip: noRecordings }, (context) => {
    const wrong: string[] = [];
    let [count, compared, mutated, seen] = [0, 0, 0, 0];
    for (const [index, { answer, type, apiVersion, id }] of sampled(answers(), 40, turn).entries()) {
      const given: Json = { ...(withSecrets(answer) as Json), id };
      const { text, ids } = imported(given, byTable);
      if (ids.size === 0) continue;
      count++;
      const at = `${type}@${apiVersion} ${id}`;
      const service = serviceWith({ "main.tf": text });
      const { resources, differing } = service.compare(main, [given], ids);
      compared += resources.length;
      for (const { path, message } of differing) wrong.push(`${at}: ${path}: ${message}`);
      if (hasSecret(JSON.stringify(differing))) wrong.push(`${at}: a secret`);
      // One property of each, another one each time.
      const paths = scalarsIn(given.properties, ["properties"]);
      const path = paths[index % Math.max(1, paths.length)];
      if (!path) continue;
      const after = service.compare(main, [changed(given, path)], ids).differing;
      mutated++;
      if (hasSecret(JSON.stringify(after))) wrong.push(`${at}: a secret`);
      if (after.length === 1) seen++;
      const isOne = after.length <= 1;
      const isIt = [...ids.keys()].some((one) => one.startsWith("azapi_"))
        ? after.every(
            (one) => one.path.toLowerCase() === `body.${path.join(".")}`.toLowerCase() || /[["]/.test(one.path),
          )
        : true;
      if (!isOne || !isIt)
        wrong.push(`${at}: ${path.join(".")} changed, and ${after.map((one) => one.path).join(", ")} differs`);
    }
    context.diagnostic(`${count} imported, ${compared} compared, ${mutated} changed, ${seen} seen`);
    if (process.env.SHOW) {
      console.log(`${count} imported, ${compared} compared, ${mutated} changed, ${seen} seen; ${wrong.length} wrong`);
      for (const one of new Set(wrong.map((line) => line.replace(/ \/subscriptions\/\S+/, ""))))
        console.log(`WRONG ${one}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.equal(compared >= count, true);
  });
}

test("what was sent is no drift of what Azure has made of it", { skip: noRecordings }, (context) => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { answer, type, apiVersion, id, method, requestBody, kind } of answers()) {
    // Published examples say anything.
    if (kind !== "recording") continue;
    if (method !== "PUT" || !isObject(requestBody)) continue;
    const { text, ids } = imported({ ...requestBody, id, name: id.split("/").at(-1)!, apiVersion }, false);
    if (![...ids.keys()].some((one) => one.startsWith("azapi_"))) continue;
    const { resources, differing } = serviceWith({ "main.tf": text }).compare(main, [answer], ids);
    compared += resources.length;
    for (const { path, message } of differing) wrong.push(`${type}@${apiVersion}: ${path}: ${message}`);
  }
  context.diagnostic(`${compared} compared`);
  if (process.env.SHOW) for (const one of new Set(wrong)) console.log(`SENT ${one}`);
  if (process.env.SHOW) console.log(`${compared} sent and compared, ${wrong.length} wrong`);
  assert.deepEqual([...new Set(wrong)], []);
});
