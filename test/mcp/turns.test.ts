/** Nobody waits until a whole tree of modules is checked: neither who asks something else, nor who wants no answer any more. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { openedModules, type ToolContext } from "../../server/src/hosts/mcp/openedModules";
import { fix } from "../../server/src/hosts/mcp/tools/fix";
import { onDisk } from "../../server/src/hosts/mcp/writtenFiles";
import { catalog, root } from "../harness/service";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const misspelt = `resource "azurerm_resource_group" "a" {\n  nam = "x"\n}\n`;
const modules = join(folder, "modules");
const many = 800;
for (let at = 0; at < many; at++) {
  const path = join(modules, `m${String(at).padStart(3, "0")}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "main.tf"), misspelt);
}
const bare = join(folder, "bare");
for (let at = 0; at < 300; at++) mkdirSync(join(bare, `f${at}`), { recursive: true });

function contextOf(roots: readonly string[], signal: AbortSignal): ToolContext {
  const askAzure = async () => assert.fail("Azure is not asked.");
  const readLive = () => assert.fail("Azure is not asked.");
  return { catalog, roots, maxFileSize: 1_000_000, isTrusted: true, askAzure, readLive, writing: onDisk, signal };
}

test("other questions are answered while a tree is checked, and what is cancelled has no answer", async () => {
  const child = spawn(process.execPath, [join(root, "dist/cli.js"), "mcp", modules], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? "null").id;
  const moment = () => new Promise((resolve) => setTimeout(resolve, 30));
  const check = { method: "tools/call", params: { name: "check", arguments: {} } };
  try {
    const about = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
    send({ id: 1, method: "initialize", params: about });
    assert.equal(await next(), 1);
    send({ id: 2, ...check });
    await moment();
    send({ id: 3, method: "ping" });
    assert.equal(await next(), 3);
    assert.equal(await next(), 2);
    send({ id: 4, ...check });
    await moment();
    send({ method: "notifications/cancelled", params: { requestId: 4 } });
    send({ id: 5, ...check });
    assert.equal(await next(), 5);
  } finally {
    child.stdin.end();
  }
});

test("what is cancelled is not gone on with, in a tree without a module either", async () => {
  for (const [path, most] of [
    [modules, many],
    [bare, 300],
  ] as const) {
    const cancelled = new AbortController();
    const context = contextOf([path], cancelled.signal);
    let opened = 0;
    setImmediate(() => cancelled.abort());
    const all = async () => {
      for await (const _ of openedModules({}, context, () => {})) opened++;
    };
    await assert.rejects(all(), { name: "AbortError" });
    assert.ok(opened < most, `${opened}`);
  }
});

test("what is cancelled writes nothing", async () => {
  const path = join(folder, "cancelled");
  mkdirSync(path);
  writeFileSync(join(path, "main.tf"), misspelt);
  const cancelled = new AbortController();
  const context = contextOf([path], cancelled.signal);
  const provider: ToolContext["catalog"]["provider"] = (name) => {
    cancelled.abort();
    return catalog.provider(name);
  };
  const late: ToolContext = { ...context, catalog: { ...catalog, provider } };
  await assert.rejects(fix.run({ write: true } as never, late), { name: "AbortError" });
  assert.equal(readFileSync(join(path, "main.tf"), "utf8"), misspelt);
});
