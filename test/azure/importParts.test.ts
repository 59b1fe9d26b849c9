// What may come with a workspace that is imported: endpoints with their deployments, connections and schedules, in one plan with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResourceAnswers, ResourcePart, WorkspacePart } from "../../client/src/azure/types";
import { applyEdits } from "../../server/src/text/edit";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { stubVscode } from "../harness/vscodeStub.cjs";
import { type Connected, connectAzure, workspaceNamed } from "./connectAzure";
import { list, ownerNamed } from "./resourceOwners";
import * as faults from "./simulator/http/faults";

stubVscode(() => {}, {
  "l10n.t": (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
  "window.withProgress": (_: unknown, work: (...given: unknown[]) => unknown) =>
    work({ report() {} }, { onCancellationRequested() {} }),
});

const uri = uriOf("main.tf");
const resourceParts = [
  ...(["onlineEndpoints", "batchEndpoints", "serverlessEndpoints", "connections", "schedules"] as const),
];
const never = new AbortController().signal;

async function read(
  { azure }: Connected,
  workspace: Awaited<ReturnType<typeof workspaceNamed>>,
  parts: readonly (WorkspacePart | ResourcePart)[],
): Promise<ResourceAnswers> {
  const found = await azure.answers([workspace], { parts, companions: "ids" }, never);
  assert.ok(found.ok);
  return found.value;
}

function imported({ responses, read: azapi }: ResourceAnswers) {
  const text = pinned("4.81.0");
  const result = serviceWith({ "main.tf": text }).importAnswers(uri, { responses, azapi, assets: "data" });
  return { ...result, text: applyEdits(text, result.edits) };
}

test("each part comes with the workspace in one plan, and refers to it; without any, nothing more is asked", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-private");
  const { journal } = connected.simulator;
  const before = journal.requests.length;
  const alone = imported(await read(connected, workspace, []));
  assert.deepEqual([alone.imported.length, journal.requests.length - before], [1, 1]);
  const { text, planSummary, imported: done } = imported(await read(connected, workspace, resourceParts));
  assert.equal(planSummary.sentence, `Plan: ${done.length} to import, 0 to add, 0 to change, 0 to destroy.`);
  const parents = (type: string) =>
    [...text.matchAll(/^resource "azapi_resource" [\s\S]*?^\}$/gm)]
      .filter(([block]) => block.includes(`workspaces/${type}@`))
      .map(([block]) => /parent_id += (\S+)/.exec(block)?.[1]);
  for (const part of resourceParts) {
    const items = await list(connected, await ownerNamed(connected, "mlw-private"), part);
    assert.ok(items.length > 0, part);
    assert.deepEqual(new Set(parents(part)), new Set(["azurerm_machine_learning_workspace.mlw_private.id"]), part);
  }
  assert.deepEqual(new Set(parents("onlineEndpoints/deployments")).size, 2);
  assert.doesNotMatch(parents("onlineEndpoints/deployments").join(), /"/);
  assert.doesNotMatch(parents("batchEndpoints/deployments").join(), /"/);
  assert.doesNotMatch(text, /workspaces\/(?:models|environments|data|components)@/);
  journal.assertReadOnly();
});

test("how many there are is known of lists that were read to the end, and nothing is asked for it", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const owner = await ownerNamed(connected, "mlw-private");
  const workspace = await workspaceNamed(connected, "mlw-private");
  const { length } = await list(connected, owner, "connections");
  const before = simulator.journal.requests.length;
  assert.equal(azure.knownCount(workspace, "connections"), length);
  assert.equal(azure.knownCount(workspace, "schedules"), undefined);
  assert.equal(simulator.journal.requests.length, before);
});

test("parts that cannot be read are said, and the workspace comes all the same", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-private");
  connected.simulator.knobs.add(faults.forbidden(), { path: /\/connections$/i });
  const { notes, responses } = await read(connected, workspace, ["connections", "schedules"]);
  assert.match(notes.join(), /^Connections of mlw-private could not be read\. You are not allowed to read this\./);
  assert.ok(responses.length > 1);
  const stop = new AbortController();
  stop.abort();
  const wanted = { parts: ["connections"], companions: "ids" } as const;
  const canceled = await connected.azure.answers([workspace], wanted, stop.signal);
  assert.equal(canceled.ok ? undefined : canceled.problem.kind, "canceled");
});

/** What people are told of assets that the workspace's deployments refer to. */
async function assetsOf(connected: Connected, more: object) {
  const { withAssets } = await import("../../client/src/importing/questions/askForAssets");
  const workspace = await workspaceNamed(connected, "mlw-private");
  const parts = ["onlineEndpoints"] as const;
  const service = serviceWith({ "main.tf": pinned("4.81.0") });
  const importing = {
    view: { azure: () => connected.azure },
    server: {
      request: async (_: unknown, { found, foundAs }: { found: readonly unknown[]; foundAs: "rows" | "answers" }) =>
        service.offerFound(uri, found, foundAs),
    },
  };
  const choice = {
    entries: [workspace],
    selection: { parts, companions: "ids", preventDestroy: false, as: "azurerm" },
    target: { uri, isNew: true, stacks: [] },
    asksForAssets: false,
    ...more,
  };
  const whole = await withAssets(importing as never, choice as never, await read(connected, workspace, parts));
  assert.ok(whole);
  return whole;
}

test("a deployment whose model was deleted is told by a sentence, and its id stays in the code", async () => {
  const connected = await connectAzure();
  connected.simulator.knobs.add(faults.gone(), { path: /\/models\/churn\/versions\/7$/i });
  for (const more of [{}, { assets: "data" }]) {
    const whole = await assetsOf(connected, more);
    assert.deepEqual(whole.notes, [
      "churn:7 is no longer in Azure, and churn-scoring/blue still refers to it: its id stays in the code.",
    ]);
    assert.match(imported(whole).text, /model += "\/subscriptions\/.*\/models\/churn\/versions\/7"/);
  }
});

test("assets stay ids unless they are wanted, and are data sources then", async () => {
  const connected = await connectAzure();
  const alone = await assetsOf(connected, {});
  assert.deepEqual([alone.notes, alone.assets], [[], "data"]);
  assert.doesNotMatch(imported(alone).text, /^data /m);
  const whole = await assetsOf(connected, { assets: "data" });
  assert.match(imported(whole).text, /model += data\.azapi_resource\.churn_7\.id/);
});

test("what cannot be read is not said to be gone", async () => {
  const connected = await connectAzure();
  connected.simulator.knobs.add(faults.forbidden(), { path: /\/models\/churn\/versions\/7$/i });
  assert.deepEqual((await assetsOf(connected, {})).notes, []);
});

/** An endpoint half of whose traffic goes nowhere; anything else as it is. */
function withHalf(response: unknown): unknown {
  const { id, properties } = response as { readonly id: string; readonly properties: object };
  if (!id.endsWith("/onlineEndpoints/churn-scoring")) return response;
  return { ...(response as object), properties: { ...properties, traffic: { blue: 50 } } };
}

test("the preview has what is said of it", async () => {
  const { propose } = await import("../../client/src/importing/writing/importWorkspace");
  const connected = await connectAzure();
  connected.simulator.knobs.add(faults.gone(), { path: /\/models\/churn\/versions\/7$/i });
  const { responses, notes, read: azapi } = await assetsOf(connected, {});
  const detail: string[] = [];
  const preview = { ask: async (shown: { detail: readonly string[] }) => void detail.push(...shown.detail) };
  const service = serviceWith({ "main.tf": pinned("4.81.0") });
  const server = {
    request: async (_: unknown, { request }: { request: Parameters<typeof service.importAnswers>[1] }) => {
      const made = service.importAnswers(uri, request);
      return { ...made, after: "", elsewhere: [] };
    },
  };
  await propose(
    { server, log: { info() {} } } as never,
    preview as never,
    {
      target: { uri: { toString: () => uri }, isNew: true, stacks: [] },
      selection: { parts: [], companions: "ids", preventDestroy: false, as: "azurerm" },
      ...{ stack: undefined, notes, more: { azapi } },
      responses: responses.map(withHalf),
    } as never,
  );
  const said = detail.filter((one) => /churn/.test(one));
  assert.equal(said.length, 2, detail.join("\n"));
  assert.match(said[0]!, /^churn:7 is no longer in Azure/);
  assert.equal(said[1], "The traffic of churn-scoring sums to 50 % instead of 100: it is written as Azure has it.");
});
