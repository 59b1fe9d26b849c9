/** What azurerm has sent for a configuration and read again becomes code by the learned table alone that azurerm would not change. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { generateBody } from "../../server/src/azure/import/generate/generateResource";
import { mappingOfSchema } from "../../server/src/azure/import/generate/mappingOfSchema";
import { plan } from "../../server/src/azure/import/plan/plan";
import { readByTable } from "../../server/src/azure/import/table/readByTable";
import type { JsonObject } from "../../server/src/azure/json";
import { azureResourceOf } from "../../server/src/azure/responses";
import { catalog } from "../harness/service";

const pairs = join(process.env.FACTS ?? "", "arm-mapping", "pairs.jsonl");
const isThere = process.env.FACTS !== undefined && existsSync(pairs);

test("what azurerm has sent and read again", {
  skip: !isThere && "FACTS names no folder with arm-mapping.",
}, (context) => {
  const provider = catalog.provider("azurerm")!;
  const wrong: string[] = [];
  let right = 0;
  for (const line of readFileSync(pairs, "utf8").trim().split("\n")) {
    const { type, id, requests, read, state } = JSON.parse(line);
    const sent = requests.findLast(
      ({ method, path }: { method: string; path: string }) =>
        method === "PUT" && path.toLowerCase() === id.toLowerCase(),
    );
    // Azure answers with properties where nothing was sent there.
    const resource = sent && azureResourceOf({ properties: {}, ...sent.body, id, name: id.split("/").at(-1) });
    const schema = provider.find("resource", type, "5.2.0");
    if (!resource || typeof schema !== "object") continue;
    const found = readByTable(resource, { types: [type], alike: 1 }, () => schema.body, provider, catalog);
    if (!found) continue;
    const { written, missing, hidden } = generateBody(mappingOfSchema(type, "", schema.body).rows, found.state, {
      response: { id: resource.id, json: resource.json, version: "5.2.0", find: () => undefined, all: () => [] },
      schema: schema.body,
      refer: () => undefined,
      referAround: () => undefined,
      variable: (argument) => ["var", argument],
      absence: () => undefined,
      unwanted: new Set(),
    });
    const real: JsonObject = typeof read === "object" && read !== null ? read : state;
    // A secret is not written, and its argument is ignored.
    const changes = plan(written, real, schema.body).filter(({ path }) => !hidden.has(path[0]!));
    if (missing.length === 0 && changes.length === 0) right++;
    else wrong.push(type);
  }
  context.diagnostic(`${right + wrong.length} are taken, ${right} of them plan to no change`);
  assert.ok(right >= 280, `${right} are right`);
  // The loopback that they were learned beside made up the scope, which is read there, and not in the id.
  assert.deepEqual(wrong, ["azurerm_role_assignment"]);
});
