// The language server as it runs on Windows, spoken to as editors there do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { TestContext } from "node:test";
import {
  createProtocolConnection,
  type FullDocumentDiagnosticReport,
  type Location,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  existsRequest,
  type FileParams,
  listRequest,
  readRequest,
  statusRequest,
} from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { pinned } from "../harness/service";
import { until } from "../harness/until";
import { everything } from "../lsp/connectEditor";
import { onWindows } from "./onWindows";
import { simulated } from "./simulated";

/** An editor with that folder open, on a drive with those files. */
async function start(context: TestContext, rootUri: string, files: Readonly<Record<string, string>>) {
  const drive = project(context, files);
  const child = onWindows(drive, "C:\\Program Files\\Editor", "stdio", ["--stdio"]);
  context.after(() => child.kill());
  const editor = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  editor.onRequest("workspace/configuration", () => [{}]);
  editor.onRequest("client/registerCapability", () => null);
  editor.listen();
  await editor.sendRequest("initialize", { processId: null, rootUri, capabilities: everything });
  await editor.sendNotification("initialized", {});
  const open = (uri: string, text: string) =>
    editor.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "terraform", version: 1, text },
    });
  const findings = async (uri: string) => {
    const params = { textDocument: { uri } };
    const { items } = await editor.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", params);
    return items.map(({ code }) => code);
  };
  return { drive, editor, open, findings };
}

const spellings = {
  "VS Code": "file:///c%3A/Work",
  Neovim: "file:///C:/Work",
  "an editor on a share": "file://server/share/Work",
};

for (const [name, root] of Object.entries(spellings)) {
  simulated(`modules are found from either side at the addresses that ${name} has for them`, async (context) => {
    const text = 'variable "ranges" {}\n';
    const { editor, open } = await start(context, root, {
      "Work/.git/HEAD": "",
      "Work/OneDrive/main.tf": 'module "net" {\n  source = "../modules/a net"\n  ranges = []\n}\n',
      "Work/OneDrive/out.tf": 'output "id" {\n  value = module.net.id\n}\n',
      "Work/modules/a net/main.tf": text,
      "Work/modules/a net/out.tf": 'output "id" {\n  value = "x"\n}\n',
    });
    const net = `${root}/modules/a%20net`;
    await open(`${net}/main.tf`, text);
    const textDocument = { uri: `${net}/main.tf` };
    const params = { textDocument, position: { line: 0, character: 12 }, newName: "spaces" };
    const { changes = {} } = await editor.sendRequest<WorkspaceEdit>("textDocument/rename", params);
    assert.deepEqual(Object.keys(changes).sort(), [`${root}/OneDrive/main.tf`, `${net}/main.tf`].sort());
    const [definition] = await editor.sendRequest<Location[]>("textDocument/definition", {
      textDocument: { uri: `${root}/OneDrive/out.tf` },
      position: { line: 1, character: 22 },
    });
    assert.equal(definition?.uri, `${net}/out.tf`);
  });
}

simulated("a folder that is called has the address of its open documents, whatever is in its name", async (context) => {
  const call = 'module "net" {\n  source = "..\\\\modules\\\\net (1)"\n  typo   = 1\n}\n';
  const { open, findings } = await start(context, "file:///c%3A/Work", { "Work/.git/HEAD": "" });
  await open("file:///c%3A/Work/modules/net%20%281%29/main.tf", 'variable "ranges" {\n  default = []\n}\n');
  await open("file:///c%3A/Work/live/main.tf", call);
  assert.deepEqual(await findings("file:///c%3A/Work/live/main.tf"), ["unknown-argument"]);
});

simulated(
  "what is above a folder counts up to the opened one, in whatever case its drive is spelled",
  async (context) => {
    const { open, findings } = await start(context, "file:///C:/Work", {
      "Work/.azureml-terraform.json": '{ "rules": { "missing-argument": "off" } }',
      "Work/live/main.tf": "",
    });
    await open("file:///c%3A/Work/live/main.tf", 'resource "azurerm_resource_group" "x" {}\n');
    assert.deepEqual(await findings("file:///c%3A/Work/live/main.tf"), []);
  },
);

simulated("edits are held against the last commit, on a drive and on a share", async (context) => {
  const group = 'resource "azurerm_resource_group" "x" {\n  name     = "x"\n  location = "westeurope"\n}\n';
  for (const root of ["file:///c%3A/Work", "file://server/share/Work"]) {
    const { drive, open, findings } = await start(context, root, { "Work/sub/main.tf": group });
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.com", ...args], {
        cwd: join(drive, "Work"),
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    await open(`${root}/sub/main.tf`, group.replace('"x"\n', '"y"\n').replaceAll("\n", "\r\n"));
    await until(async () => (await findings(`${root}/sub/main.tf`)).includes("replaces-resource"), root);
  }
});

simulated("folders that only the editor can reach are looked around in as anywhere", async (context) => {
  const root = "vscode-vfs://github/team/x%20y";
  const files: Readonly<Record<string, string>> = {
    [`${root}/.azureml-terraform.json`]: '{ "rules": { "missing-argument": "off" } }',
    [`${root}/live/main.tf`]: `${pinned("2.3.0")}module "net" {\n  source = "../modules/net"\n}\n`,
    [`${root}/modules/net/main.tf`]: 'resource "azurerm_resource_group" "x" {}\n',
  };
  const { editor, open, findings } = await start(context, root, {});
  editor.onRequest(readRequest, ({ uri }: FileParams) => files[uri] ?? null);
  editor.onRequest(existsRequest, ({ uri }: FileParams) => uri in files);
  editor.onRequest(listRequest, ({ uri }: FileParams) => {
    const below = Object.keys(files).flatMap((file) =>
      file.startsWith(`${uri}/`) ? [file.slice(uri.length + 1)] : [],
    );
    const names = [...new Set(below.map((path) => path.split("/")[0]!))];
    return names.map((name) => ({ name, isFolder: below.some((path) => path.startsWith(`${name}/`)) }));
  });
  const uri = `${root}/modules/net/main.tf`;
  await open(uri, files[uri]!);
  assert.deepEqual(await findings(uri), []);
  const status = await editor.sendRequest<{ version: string }>(statusRequest, { uri });
  assert.equal(status.version, "2.3.0");
});
