/** A loopback Azure beside a provider that stays, or that reads many resources. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../server/src/azure/index";
import { createLoopbackAzure, type LoopbackAzure } from "../../server/src/hosts/loopback/index";

const network = (name: string) =>
  `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${name}`;

async function askedOften(azure: LoopbackAzure, times: number): Promise<number> {
  let status = 0;
  for (let count = 0; count < times; count++) {
    const answer = await azure.play({ method: "GET", path: network("a"), query: "api-version=1", body: "" });
    status = answer.status;
  }
  return status;
}

test("a provider that stays may ask as often for the next plan, and more often where it is asked about more", async () => {
  const azure = createLoopbackAzure();
  azure.lay({ id: network("a") });
  assert.equal(await askedOften(azure, 3001), 400);
  azure.expect(1);
  assert.equal(await askedOften(azure, 3000), 200);
  azure.expect(2);
  assert.equal(await askedOften(azure, 6000), 200);
  assert.equal(await askedOften(azure, 1), 400);
});

test("resources are not read before a request: for each of many resources, all others are added again", async () => {
  let looks = 0;
  const look = () => {
    looks++;
    return "westeurope";
  };
  const answer: JsonObject = { id: network("a") };
  Object.defineProperty(answer, "location", { enumerable: true, get: look });
  const azure = createLoopbackAzure();
  for (let count = 0; count < 100; count++) {
    azure.clear();
    azure.lay(answer);
  }
  assert.equal(looks, 0);
  const { body = "" } = await azure.play({ method: "GET", path: network("A"), query: "api-version=1", body: "" });
  assert.equal(JSON.parse(body).location, "westeurope");
  await azure.play({ method: "PATCH", path: network("a"), query: "api-version=1", body: '{"tags":{"a":"b"}}' });
  assert.ok(!("tags" in answer), "what was laid is not changed");
});
