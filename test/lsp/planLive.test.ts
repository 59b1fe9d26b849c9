// A plan against what is in Azure, which the editor reads for it: what was read counts while somebody types, and is read anew when a plan is asked for again.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type LiveAnswer,
  type PlanParams,
  type PlanResult,
  planRequest,
  type ReadLiveParams,
  readLiveRequest,
} from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { azurerm } from "../provider/azurerm";
import { installIn } from "../provider/installIn";
import { skip, startWithProvider } from "./startWithProvider";

const subscription = "11111111-2222-3333-4444-555555555555";
const idOf = (name: string) =>
  `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/${name}`;

const guard = (name: string) =>
  `resource "azurerm_network_security_group" "${name}" {\n  name                = "${name}"\n  resource_group_name = "rg"\n  location            = "westeurope"\n}\n`;

function stateOf(...names: readonly string[]): string {
  const resources = names.map((name) => ({
    mode: "managed",
    type: "azurerm_network_security_group",
    name,
    provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
    instances: [
      {
        schema_version: 0,
        attributes: { id: idOf(name), name, resource_group_name: "rg", location: "westeurope" },
        sensitive_attributes: [],
      },
    ],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.11.0", serial: 1, lineage: "a", outputs: {}, resources });
}

/** A module with two groups that its state has as they are written, in an editor that reads what `live` has. */
async function stage(context: TestContext) {
  const folder = project(context, { "main.tf": "", "versions.tf": 'provider "azurerm" {\n  features {}\n}\n' });
  writeFileSync(join(folder, "terraform.tfstate"), stateOf("web", "gone"));
  const place = { address: "registry.terraform.io/hashicorp/azurerm", version: "5.2.0", lock: true };
  await installIn(folder, azurerm(), place);
  const { editor, uri } = await startWithProvider(context, { folder, options: { offersLearning: true } });
  const live = new Map<string, LiveAnswer>();
  const asked: ReadLiveParams[] = [];
  editor.client.onRequest<LiveAnswer, void>(readLiveRequest, (params: ReadLiveParams): LiveAnswer => {
    asked.push(params);
    return live.get(params.id.split("/").at(-1)!) ?? { kind: "gone" };
  });
  let version = 1;
  const edit = (text: string) =>
    editor.client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ text }],
    });
  await edit(guard("web") + guard("gone"));
  const plan = (more: Partial<PlanParams> = {}) =>
    editor.client.sendRequest<PlanResult>(planRequest, { uri, ...more } satisfies PlanParams);
  return { live, asked, edit, plan };
}

const found = (name: string, location: string): LiveAnswer => ({
  kind: "found",
  answer: { id: idOf(name), name, location, properties: {} },
});

const lines = ({ resources }: PlanResult) =>
  resources.map(({ address, action, changes }) => [
    action,
    address.split(".").at(-1),
    ...changes.map(({ text }) => text),
  ]);

test("what the editor reads counts, and again where only the text has changed", { skip }, async (context) => {
  const { live, asked, edit, plan } = await stage(context);
  assert.equal((await plan()).summary, "No changes. Your infrastructure matches the configuration.");
  assert.deepEqual(asked, []);
  live.set("web", found("web", "northeurope"));
  const first = await plan({ live: { reading: 1 } });
  assert.equal(first.summary, "Plan: 1 to add, 1 to change, 0 to destroy.");
  assert.deepEqual(lines(first).slice(1), [["update", "web", '~ location = "northeurope" -> "westeurope"']]);
  assert.deepEqual(first.resources[0]?.because, ["It is in the state, and not in Azure any more."]);
  assert.match(first.notes.join("\n"), /^This plan begins with what was in Azure when you asked for it/m);
  assert.deepEqual(new Set(asked.map(({ apiVersion }) => apiVersion)), new Set(["2024-01-01"]));
  const { length } = asked;
  live.set("web", found("web", "westeurope"));
  await edit(guard("web").replace("westeurope", "northeurope") + guard("gone"));
  const typed = await plan({ live: { reading: 1 } });
  assert.equal(typed.summary, "Plan: 1 to add, 0 to change, 0 to destroy.");
  assert.equal(asked.length, length);
  const anew = await plan({ live: { reading: 2 } });
  assert.deepEqual(lines(anew).slice(1), [["update", "web", '~ location = "westeurope" -> "northeurope"']]);
  assert.ok(asked.length > length);
  // Without that the state counts again.
  assert.equal((await plan()).summary, "Plan: 0 to add, 1 to change, 0 to destroy.");
});

test("what may not be read is told, and the state counts for it", { skip }, async (context) => {
  const { live, plan } = await stage(context);
  live.set("web", found("web", "westeurope"));
  live.set("gone", { kind: "unread", because: "You may not read it." });
  const { summary, notes, refusal } = await plan({ live: { reading: 1 } });
  assert.equal(refusal, undefined);
  assert.equal(summary, "Nothing changes, as far as is known: 1 resource could not be read in Azure.");
  assert.ok(notes.includes(`${idOf("gone")} could not be read. You may not read it.`), notes.join("\n"));
});
