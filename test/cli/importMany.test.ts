/** A resource group with 500 resources of 60 types, some of which nobody may read: it is imported in little time, with a sentence for each reason. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { forbidden } from "../azure/simulator/http/faults";
import { startSimulator } from "../azure/simulator/startSimulator";
import { catalog } from "../harness/service";
import { importLive } from "./importLive";
import { project } from "./run";

test("a large group", { timeout: patience(120_000) }, async (context) => {
  let now = Date.now();
  const simulator = await startSimulator({ now: () => now });
  context.after(() => simulator.stop());
  const { id: subscription, others } = simulator.world.subscriptions[0]!;
  const group = `/subscriptions/${subscription}/resourceGroups/rg-many`;
  others.push({
    id: group,
    name: "rg-many",
    type: "Microsoft.Resources/resourceGroups",
    location: "westeurope",
    properties: {},
  });
  const provider = catalog.provider("azurerm")!;
  const known = [
    "Network",
    "Compute",
    "Web",
    "Storage",
    "EventHub",
    "ServiceBus",
    "Insights",
    "Sql",
    "Cache",
    "Search",
  ];
  const types = known.flatMap((name) =>
    provider.typesBelow(`Microsoft.${name}`).filter((type) => type.split("/").length === 2),
  );
  assert.ok(types.length >= 60, String(types.length));
  for (let index = 0; index < 500; index++) {
    const type = types[index % 60]!;
    // Azure has ids in whatever casing somebody once wrote.
    const own = index % 7 === 0 ? group.toUpperCase() : group;
    const id = `${own}/providers/${type}/thing-${index}`;
    others.push({ id, name: `thing-${index}`, type, location: "westeurope", tags: {}, properties: {} });
  }
  simulator.knobs.add(forbidden(), { path: /thing-\d*9$/ });
  const folder = project(context, { "providers.tf": 'provider "azurerm" {\n  features {}\n}\n' });
  const clock = {
    now: () => now,
    async sleep(milliseconds: number) {
      now += milliseconds;
    },
  };
  const { code, out, errors } = await importLive({ group: "RG-MANY", to: join(folder, "main.tf") }, simulator, {
    clock,
  });
  assert.equal(code, 0, errors);
  assert.match(out, / and 4\d more: You are not allowed to read this\./);
  const lines = out.split("\n").filter((line) => line.includes(": "));
  assert.ok(lines.length < 200, String(lines.length));
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  assert.ok((text.match(/^import \{$/gm)?.length ?? 0) > 50, out);
});
