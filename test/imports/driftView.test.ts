/** What the view of differences shows, where the text that has to change is another one than that of the finding, and what is said once all is taken. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DriftFinding } from "../../server/src/protocol/index";
import { stubVscode } from "../harness/vscodeStub.cjs";

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly collapsibleState: unknown;
  readonly command?: { readonly arguments: readonly unknown[] };
}

interface Provider {
  getChildren(node?: unknown): readonly unknown[];
  getParent(node: unknown): unknown;
  getTreeItem(node: unknown): Item;
}

const said: unknown[] = [];
let provider: Provider | undefined;
let applied = 0;
const worded = (text: string, ...args: unknown[]) =>
  text.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
const address = (text: string) => ({ path: text, toString: () => text });

stubVscode(() => {}, {
  "l10n.t": worded,
  "commands.executeCommand": async () => undefined,
  "window.createTreeView": (_: string, options: { treeDataProvider: Provider }) => {
    provider = options.treeDataProvider;
    return { dispose() {} };
  },
  "window.showInformationMessage": async (text: string) => void said.push(text),
  "window.withProgress": (_: unknown, run: (...args: unknown[]) => unknown) =>
    run({ report() {} }, { onCancellationRequested: () => ({ dispose() {} }) }),
  "workspace.findFiles": async () => [address("/work/main.tf")],
  "workspace.asRelativePath": (uri: { readonly path: string }) => uri.path.replace("/work/", ""),
  "workspace.applyEdit": async () => {
    applied++;
    return true;
  },
  "new WorkspaceEdit": () => {
    const edits: unknown[] = [];
    return {
      replace: (...edit: unknown[]) => edits.push(edit),
      get size() {
        return edits.length;
      },
    };
  },
  "new EventEmitter": () => ({ event: () => {}, fire() {}, dispose() {} }),
  "new TreeItem": (label: string, collapsibleState: unknown) => ({ label, collapsibleState }),
  "Uri.parse": address,
  "Uri.joinPath": () => address("/work"),
});

const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 8 } };
const inBody: DriftFinding = {
  kind: "differs",
  address: "azapi_resource.scoring",
  what: "body.properties.traffic.blue",
  message: "body.properties.traffic.blue is 90 in Azure, and 80 here.",
  uri: "/work/main.tf",
  range,
  edits: [{ range, newText: "90" }],
};
const ofCall: DriftFinding = {
  kind: "differs",
  address: "module.app.azurerm_storage_account.main",
  what: "account_tier",
  message:
    'account_tier is "Premium" in Azure, and "Standard" here. It comes from var.tier, which module.app sets in main.tf.',
  uri: "/work/modules/app/main.tf",
  range,
  edits: [{ range, newText: '"Premium"' }],
  takesIn: { uri: "/work/main.tf", title: "Take the live value of account_tier in main.tf" },
};

async function shown(findings: readonly DriftFinding[]): Promise<Provider> {
  const { createDriftView } = await import("../../client/src/importing/comparing/driftView");
  await createDriftView().show(findings);
  return provider!;
}

test("a property of a body is named without where all of them are, and whole where the mouse rests", async () => {
  const view = await shown([inBody]);
  const [group] = view.getChildren();
  const [node] = view.getChildren(group);
  const { label, description, tooltip } = view.getTreeItem(node);
  assert.deepEqual([label, description], ["scoring: traffic.blue", "is 90 in Azure, and 80 here."]);
  assert.equal(tooltip, inBody.message);
  assert.deepEqual(view.getChildren(node), []);
});

test("below what a caller sets is the place of the call, which a click opens", async () => {
  const view = await shown([ofCall]);
  const [group] = view.getChildren();
  const [node] = view.getChildren(group);
  const calls = view.getChildren(node);
  assert.equal(calls.length, 1);
  const { label, tooltip, command } = view.getTreeItem(calls[0]);
  assert.deepEqual([label, tooltip], ["Set in main.tf:5", "Take the live value of account_tier in main.tf."]);
  assert.equal(String(command?.arguments[0]), "/work/main.tf");
  assert.deepEqual(view.getParent(calls[0]), node);
});

test("once all is taken it is said what is left, since a caller sets it", async () => {
  const { FolderComparison } = await import("../../client/src/importing/comparing/compareFolder");
  let findings: readonly DriftFinding[] = [inBody, ofCall];
  const request = async (name: string) =>
    name === "azuremlTerraform/liveQuestions"
      ? { wanted: [{ id: "/a", apiVersion: "1" }], groups: [], notes: [] }
      : { findings, all: findings.includes(inBody) ? [{ uri: inBody.uri, edits: inBody.edits }] : [] };
  const azure = {
    identities: async () => ({ terraform: {} }),
    readDeclared: async () => ({
      ok: true,
      value: { answers: [], missing: [], found: [], unread: [], notes: [] },
    }),
  };
  const context = { server: { request }, view: { azure: () => azure }, log: { info() {} } };
  const comparison = new FolderComparison(context as never);
  await comparison.compare();
  assert.deepEqual(said, []);
  findings = [inBody, ofCall];
  await comparison.take("all");
  assert.equal(applied, 1);
  assert.deepEqual(said, ["1 value is left because a module call sets it: Take Live changes it in that call."]);
  said.length = 0;
  findings = [inBody];
  await comparison.take("all");
  assert.deepEqual(said, []);
});
