/**
 * Answers of Azure with the state that the real provider reads from each: what an import writes of them plans to no
 * change, and the provider reads what our table says that it reads. The folder of facts is not part of the project.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ignoredPaths } from "../../server/src/azure/import/ignoredPaths";
import { valuesOfBody } from "../../server/src/azure/import/module/evaluate";
import { plan } from "../../server/src/azure/import/plan/plan";
import { isEmpty } from "../../server/src/azure/import/plan/values";
import type { Json, JsonObject } from "../../server/src/azure/json";
import { uriOf } from "../harness/service";
import { importInto } from "./importInto";
import { readBack } from "./readBack";

const folder = join(process.env.FACTS ?? "nowhere", "arm-state");
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];

interface Example {
  readonly type: string;
  readonly importId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, JsonObject>>;
}

test("there are answers to try", { skip: files.length > 0 ? false : "FACTS names no folder with arm-state." }, () => {
  assert.equal(files.length, 19);
});

for (const version of ["4.81.0", "5.2.0"]) {
  for (const file of files) {
    const example = JSON.parse(readFileSync(join(folder, file), "utf8")) as Example;
    const state = { ...example.state["4.81.0"], ...example.state[`${version} differs`] };

    test(`${file} plans to no change on ${version}`, () => {
      const { text, made, service, uri } = importInto({
        responses: Object.values(example.answers),
        providerVersion: version,
      });
      assert.equal(made.planSummary.toChange + made.planSummary.toReplace, 0, made.planSummary.changes.join("\n"));
      assert.deepEqual(
        service.diagnose(uri).filter(({ severity }) => severity === "error"),
        [],
      );
      const own = made.imported.find(({ id }) => id === example.importId);
      assert.ok(own, `${example.importId} is imported as it is spelled here`);
      const { block, schema, scope } = readBack(text, own.address, version);
      const ids = new Map(made.imported.map(({ id, address }) => [address, id]));
      const written = valuesOfBody(block, scope, (address) => ids.get(address))!;
      const ignored = ignoredPaths(block);
      assert.deepEqual(
        plan(written, state, schema.body).filter(({ path }) => !ignored(path)),
        [],
      );
    });

    test(`${file} replaces nothing on ${version}, held against its state`, () => {
      const { made, service, uri } = importInto({
        responses: Object.values(example.answers),
        providerVersion: version,
      });
      const { address } = made.imported.find(({ id }) => id === example.importId)!;
      const findings = (change: JsonObject = {}) => {
        const attributes = { ...state, ...change } as JsonObject;
        const instance = { address, type: example.type, attributes, sensitive: new Set<string>() };
        service.setState(uriOf("").slice(0, -1), { instances: [instance] });
        return service.diagnose(uri).filter(({ rule }) => rule === "replaces-resource" || rule === "one-way-change");
      };
      assert.deepEqual(findings(), []);
      assert.equal(findings({ name: "another" }).length, 1);
    });

    test(`${file} is read as the provider ${version} reads it`, () => {
      const { drafted } = importInto({ responses: Object.values(example.answers), providerVersion: version });
      const own = drafted.find(({ id }) => id === example.importId)!;
      const settable = [...own.schema.body].filter(([, { required, optional }]) => required || optional);
      for (const [name] of settable) {
        assert.ok(Object.hasOwn(own.state, name), `the table says what becomes of ${name}`);
        assert.deepEqual(plain(own.state[name]), plain(onlyNames(state[name], own.state[name])), name);
      }
    });
  }
}

/** Empty values are all the same to a plan. */
function plain(value: Json | undefined): unknown {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one as Json)]));
  return value;
}

/** Without the attributes of blocks that only the provider sets. */
function onlyNames(state: Json | undefined, ours: Json | undefined): Json | undefined {
  if (!Array.isArray(state) || !Array.isArray(ours)) return state;
  return state.map((one: Json, index) => {
    const other: Json | undefined = ours[index];
    if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return one;
    return Object.fromEntries(Object.entries(one as JsonObject).filter(([name]) => Object.hasOwn(other, name)));
  });
}
