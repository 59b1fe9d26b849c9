// What the client adds to the report: servers that do not answer, other extensions, trust and sign-in.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LogOutputChannel, TextDocument } from "vscode";
import type { Azure, Identities } from "../../client/src/azure/types";
import type { Server } from "../../client/src/server/server";
import { doctorRequest } from "../../server/src/protocol/index";
import { type ReportSection, reportText } from "../../server/src/redact/report";
import { stubVscode } from "../harness/vscodeStub.cjs";

const [hashicorp, microsoft] = ["hashicorp.terraform", "ms-azuretools.vscode-azureterraform"];
let installed: readonly string[] = [];
let settings: Readonly<Record<string, unknown>> = {};
let isOurs = 1;

stubVscode(() => {}, {
  "languages.match": () => isOurs,
  "extensions.getExtension": (id: string) =>
    installed.includes(id) ? { id, packageJSON: { version: "1.2.3" } } : undefined,
  "workspace.getConfiguration": (section = "") => ({
    get: (name: string, otherwise: unknown) => settings[`${section}.${name}`] ?? otherwise,
    inspect: (name: string) => ({ defaultValue: null, globalValue: settings[name] }),
  }),
});

const names = ["azuremlTerraform.coexistence", "azuremlTerraform.subscriptions", "azuremlTerraform.rules"];
const manifest = {
  version: "0.1.0",
  contributes: { configuration: { properties: Object.fromEntries(names.map((name) => [name, {}])) } },
};
const document = {
  uri: { scheme: "file", path: "/a/main.tf", toString: () => "file:///a/main.tf" },
  languageId: "terraform",
} as unknown as TextDocument;
const nobody = { used: [], terraform: { method: "none" } } as unknown as Identities;

interface Context {
  readonly server?: Partial<Server>;
  readonly identities?: () => Promise<Identities>;
  readonly about?: TextDocument | undefined;
}

/** The report, in lines, and what it says is to be done. */
async function told({ server = {}, identities = async () => nobody, ...more }: Context) {
  const { sectionsOf } = await import("../../client/src/doctor/doctor");
  const about = "about" in more ? more.about : document;
  const runs = { isRunning: true, request: async () => [{ heading: "Language server", facts: [] }] };
  const sections = await sectionsOf(
    {
      server: { ...runs, ...server } as unknown as Server,
      explorer: { azure: () => ({ identities }) as unknown as Azure },
      manifest,
      log: { warn() {} } as unknown as LogOutputChannel,
      patience: 20,
    },
    about,
  );
  const lines = reportText("Doctor", sections).split("\n");
  const end = lines.indexOf("## Versions");
  return { lines: lines.slice(end), toDo: lines.slice(0, end).filter((line) => line.startsWith("- ")) };
}

function around(beside: readonly string[], set: Readonly<Record<string, unknown>> = {}): void {
  installed = beside;
  settings = set;
}

const restart = "- state: Choose Azure ML: Restart Language Server. If it happens again, Azure ML: Show Log says why.";

test("the server's own sections are part of the report, with how long they took", async () => {
  around([]);
  const asked: unknown[] = [];
  const sections: readonly ReportSection[] = [
    { heading: "Providers of a", facts: [{ name: "azurerm", value: "4.0.0" }] },
    { heading: "Language server", facts: [{ name: "memory", value: "9 MB" }] },
  ];
  const request = async (name: string, params: unknown) => {
    asked.push(name, params);
    return sections as never;
  };
  const { lines, toDo } = await told({ server: { request, startedIn: 12.4 } });
  assert.deepEqual(asked, [doctorRequest, { uri: "file:///a/main.tf" }]);
  assert.ok(lines.includes("- azurerm: 4.0.0") && lines.includes("- memory: 9 MB"));
  assert.match(lines.join("\n"), /^- state: runs, and has answered in \d+ ms; it took 12 ms to start$/m);
  assert.deepEqual(toDo, ["- Nothing is wrong."]);
});

test("a server that does not run, or does not answer, is to be restarted", async () => {
  around([]);
  assert.deepEqual((await told({ server: { isRunning: false } })).toDo, [restart]);
  assert.deepEqual((await told({ server: { request: () => new Promise<never>(() => {}) } })).toDo, [restart]);
  assert.deepEqual((await told({ server: { request: () => Promise.reject(new Error("no")) } })).toDo, [restart]);
  // Nothing was opened that it is for.
  const { lines, toDo } = await told({ server: { isRunning: false }, about: undefined });
  assert.deepEqual(toDo, ["- Nothing is wrong."]);
  assert.ok(lines.includes("- state: not started: it starts with the first file of Terraform"));
});

test("a file of Terraform that VS Code takes for something else is to be corrected", async () => {
  around([]);
  isOurs = 0;
  const other = { ...document, languageId: "plaintext" } as TextDocument;
  const { toDo } = await told({ about: other });
  isOurs = 1;
  assert.equal(toDo.length, 1);
  assert.match(toDo[0]!, /^- open document: VS Code takes this file for plaintext: choose Terraform/);
});

test("it says what is left to other extensions, and when that leaves or doubles something", async () => {
  around([hashicorp!, microsoft!]);
  const both = await told({});
  assert.deepEqual(both.toDo, ["- Nothing is wrong."]);
  assert.ok(both.lines.includes("- HashiCorp's extension: installed, and its language server is on"));
  assert.match(both.lines.join("\n"), /^- left to others in Terraform: keywords, .*values that azurerm allows/m);
  assert.match(both.lines.join("\n"), /^- Beside: hashicorp\.terraform 1\.2\.3, /m);

  around([hashicorp!], { "terraform.languageServer.enable": false });
  const off = await told({});
  assert.ok(off.lines.includes("- left to others in Terraform: nothing"));
  const value = "installed, and its language server is off (terraform.languageServer.enable)";
  assert.ok(off.lines.includes(`- HashiCorp's extension: ${value}`));

  around([hashicorp!], { "azuremlTerraform.coexistence": "full" });
  assert.match((await told({})).toDo[0]!, /^- coexistence: Set .* to auto: now some .* come twice\.$/);
  around([], { "azuremlTerraform.coexistence": "complement" });
  assert.match((await told({})).toDo[0]!, /^- coexistence: Set .* to auto: what is left .* comes from nobody now\.$/);
});

test("settings are shown without what they name in Azure, and without secrets", async () => {
  around([], {
    "azuremlTerraform.subscriptions": ["00000000-0000-0000-0000-000000000001", "b"],
    "azuremlTerraform.rules": { password: "hunter2hunter2" },
  });
  const text = (await told({})).lines.join("\n");
  assert.match(text, /^- azuremlTerraform\.subscriptions: 2 chosen, in your settings$/m);
  assert.match(text, /^- azuremlTerraform\.rules: /m);
  assert.doesNotMatch(text, /00000001|hunter2/);
});

test("it says who reads from Azure, by no name, and asks nobody to sign in", async () => {
  around([]);
  const cloud = { id: "public" };
  const used = [{ kind: "editor", label: "ada@contoso.com", cloud }];
  const identities = { used, terraform: { method: "azureCli", label: "ada@contoso.com" } } as unknown as Identities;
  const { lines } = await told({ identities: async () => identities });
  assert.ok(lines.includes("- reads from Azure: an account of VS Code (public)"));
  assert.ok(lines.includes("- Terraform would sign in with: the Azure CLI"));
  assert.doesNotMatch(lines.join("\n"), /ada/);
  const problem = { kind: "unsupported", message: "The Azure CLI was not found." };
  const unwell = { ...nobody, problem } as unknown as Identities;
  assert.deepEqual((await told({ identities: async () => unwell })).toDo, [
    "- reads from Azure: The Azure CLI was not found.",
  ]);
  for (const never of [() => new Promise<never>(() => {}), () => Promise.reject(new Error("no"))])
    assert.ok(
      (await told({ identities: never })).lines.includes("- reads from Azure: not known: see Azure ML: Show Log"),
    );
});
