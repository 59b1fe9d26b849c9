/** The entries of the status bar, as VS Code is told them: the version, where it comes from, and what is left to whom. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogOutputChannel } from "vscode";
import type { Coexistence } from "../client/src/coexistence/otherExtensions";
import type { Programs } from "../client/src/programs/programs";
import type { Server, ServerState } from "../client/src/server/server";
import type { StatusResult } from "../server/src/protocol/index";
import { stubVscode } from "./harness/vscodeStub.cjs";

const hashicorp = "hashicorp.terraform";
const microsoft = "ms-azuretools.vscode-azureterraform";

let installed: readonly string[] = [];
let settings: Readonly<Record<string, unknown>> = {};
const item: Record<string, unknown> = {};
/** The entry of its own: what was set last, and whether it is shown. */
const entry: Record<string, unknown> = {};

stubVscode(
  (where, [value]) => {
    const name = /^languages\.createLanguageStatusItem\(\)\.(\w+)$/.exec(where)?.[1];
    if (name) item[name] = value;
    const own = /^window\.createStatusBarItem\(\)\.(\w+)$/.exec(where)?.[1];
    if (own === "show" || own === "hide") entry.isShown = own === "show";
    else if (own) entry[own] = value;
  },
  {
    "l10n.t": (message: string) => message,
    "languages.match": () => 1,
    "extensions.getExtension": (id: string) => (installed.includes(id) ? { id } : undefined),
    "workspace.getConfiguration": (section: string) => ({
      get: (name: string, otherwise: unknown) => settings[`${section}.${name}`] ?? otherwise,
    }),
  },
);
const because = "The lock file says so.";
const inForce = { provider: "azurerm", version: "4.81.0", because, known: "exact", isUsed: true } as StatusResult;

interface Context {
  readonly beside?: readonly string[];
  readonly coexistence?: Coexistence;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly isProgram?: boolean;
  readonly status?: StatusResult;
  readonly state?: ServerState;
}

/** What is in the entry. */
async function told({
  beside = [],
  coexistence = "auto",
  set = {},
  isProgram = false,
  status = inForce,
  state = "running",
}: Context) {
  const { createStatus } = await import("../client/src/status");
  installed = beside;
  settings = { "azuremlTerraform.coexistence": coexistence, ...set };
  const events = { onDidChangeStatus: () => {}, onDidChangeState: () => {} };
  const server = { isRunning: state === "running", state, request: async () => status, ...events };
  const programs = { has: () => isProgram, onDidFind: () => {} };
  const log = {};
  await createStatus(server as unknown as Server, programs as unknown as Programs, log as LogOutputChannel).update();
  return String(item.detail);
}

test("alone, it tells the version and where that comes from", async () => {
  assert.equal(await told({}), because);
  assert.equal(item.text, "azurerm 4.81.0");
  assert.equal(await told({ status: null }), "The version is unknown.");
});

test("beside another extension it tells what is left to that", async () => {
  const both = [hashicorp, microsoft];
  const theirs = `${because} This extension leaves out what HashiCorp's extension for Terraform provides.`;
  assert.equal(await told({ beside: [hashicorp] }), theirs);
  assert.equal(await told({ coexistence: "complement" }), theirs);
  assert.equal(
    await told({ beside: [microsoft] }),
    `${because} This extension leaves out what Microsoft's extension for Terraform provides.`,
  );
  assert.equal(
    await told({ beside: both }),
    `${because} This extension leaves out what HashiCorp's and Microsoft's extensions for Terraform provide.`,
  );
});

test("it tells so only where it is so", async () => {
  assert.equal(
    await told({ beside: [hashicorp], coexistence: "full" }),
    `${because} This extension leaves only formatting to other extensions.`,
  );
  assert.equal(await told({ beside: [hashicorp], set: { "terraform.languageServer.enable": false } }), because);
  assert.equal(await told({ beside: [microsoft], set: { "azureTerraform.languageServer.external": false } }), because);
  assert.equal(await told({ beside: [hashicorp], isProgram: true }), because);
});

test("it tells how much is known, and warns where that is little", async () => {
  const coverage = "Of azurerm 3.100.0 only the Azure ML types are known.";
  assert.equal(
    await told({ status: { ...inForce, known: "family", coverage } as StatusResult }),
    `${because} ${coverage}`,
  );
  const warned = item.severity;
  await told({ status: { ...inForce, coverage } as StatusResult });
  assert.notEqual(item.severity, warned);
});

test("the version is an entry by itself where the module has something of the provider", async () => {
  await told({});
  assert.equal(entry.text, "azurerm 4.81.0");
  assert.equal(entry.isShown, true);
  assert.equal(entry.command, "azuremlTerraform.showVersion");
  assert.match(String(entry.tooltip), /^The lock file says so\. Click to pin it/);
  await told({ status: { ...inForce, isUsed: false } as StatusResult });
  assert.equal(entry.isShown, false);
  await told({ status: { ...inForce, note: "The lock file is broken." } as StatusResult });
  assert.equal(entry.isShown, true);
  assert.equal(entry.text, "$(warning) azurerm 4.81.0");
  await told({ status: null });
  assert.equal(entry.isShown, false);
});

test("while the server does not run, it says so, and what to do", async () => {
  const log = " [Show Log](command:azuremlTerraform.showLog)";
  for (const state of ["waiting", "starting"] as const) {
    assert.equal(await told({ state }), "The language server is starting.");
    assert.deepEqual([item.busy, item.command, entry.isShown], [true, undefined, false]);
  }
  assert.equal(await told({ state: "failed" }), `The language server could not start.${log}`);
  assert.equal(await told({ state: "ended" }), `The language server has ended.${log}`);
  assert.deepEqual(item.command, { title: "Restart", command: "azuremlTerraform.restartServer" });
  assert.deepEqual([item.busy, entry.isShown], [false, false]);
  await told({});
  assert.deepEqual([item.busy, item.command, entry.isShown], [false, undefined, true]);
});
