// What `npm pack` gives, installed without a network somewhere else: its programs run there, with all that they read.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { getDefaultEnvironment, StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import {
  createProtocolConnection,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { name, version } from "../../package.json";
import { everything } from "../lsp/connectEditor";
import { project } from "./run";

const onWindows = process.platform === "win32";
const wrong = 'resource "azurerm_machine_learning_compute_cluster" "c" {\n  vm_priority = "lowPriority"\n}\n';

function npm(folder: string, ...args: string[]): string {
  return execFileSync("npm", args, {
    cwd: folder,
    encoding: "utf8",
    shell: onWindows,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const packed = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(packed, { recursive: true, force: true }));
// It is built already: what is packed is what the other tests run.
npm(process.cwd(), "pack", "--ignore-scripts", "--silent", "--pack-destination", packed);
const archive = join(packed, `${name}-${version}.tgz`);

test("the package installs and runs outside of the repository", async (context) => {
  const folder = project(context, { "package.json": '{ "private": true }', "module/main.tf": wrong });
  npm(folder, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", archive);
  const program = (bin: string) => join(folder, "node_modules", ".bin", onWindows ? `${bin}.cmd` : bin);

  const checked = spawnSync(program(name), ["check", "module"], { cwd: folder, encoding: "utf8", shell: onWindows });
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /Write "LowPriority" for vm_priority/);

  const signedOut = { ...getDefaultEnvironment(), AZURE_CONFIG_DIR: folder };
  const agent = new Client({ name: "test", version: "1" });
  const served = { command: program(name), args: ["mcp", "module"], cwd: folder, env: signedOut };
  await agent.connect(
    new StdioClientTransport(
      onWindows ? { ...served, command: "cmd", args: ["/c", served.command, ...served.args] } : served,
    ),
  );
  const found = await agent.callTool({ name: "check", arguments: {} });
  assert.match(JSON.stringify(found.structuredContent), /value-not-allowed/);
  const { content } = await agent.callTool({ name: "import", arguments: { live: true, to: "other.tf" } });
  assert.match(JSON.stringify(content), /You are not signed in to Azure/);
  await agent.close();

  const child = spawn(program(`${name}-ls`), ["--stdio"], { stdio: ["pipe", "pipe", "inherit"], shell: onWindows });
  context.after(() => child.kill());
  const editor = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  editor.listen();
  const { serverInfo } = await editor.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: everything,
  });
  assert.deepEqual(serverInfo, { name, version });
  const textDocument = { uri: "file:///elsewhere/main.tf", languageId: "terraform", version: 1, text: wrong };
  await editor.sendNotification("textDocument/didOpen", { textDocument });
  const report = await editor.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
  assert.ok(report.items.some(({ code }) => code === "value-not-allowed"));
  await editor.sendRequest("shutdown");
  editor.dispose();
});

test("npx runs the package with nothing installed before", (context) => {
  const folder = project(context, { "module/main.tf": wrong });
  // A path that begins at the root would be a program to npx.
  copyFileSync(archive, join(folder, basename(archive)));
  const checked = spawnSync("npx", ["--yes", `./${basename(archive)}`, "check", "module"], {
    cwd: folder,
    encoding: "utf8",
    shell: onWindows,
    env: { ...process.env, npm_config_cache: join(folder, "cache"), npm_config_offline: "true" },
  });
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /Write "LowPriority" for vm_priority/);
});
