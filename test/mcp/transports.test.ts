/** The server as programs reach it: over standard input and output. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { root } from "../harness/service";
import { ask } from "./connected";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "main.tf"), `resource "azurerm_resource_group" "a" {\n  nam = "x"\n}\n`);
const program = join(root, "dist/cli.js");
const newClient = () => new Client({ name: "test", version: "1" });

test("azureml-terraform mcp answers over standard input and output, and ends with its client", async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, "mcp", folder],
    stderr: "pipe",
  });
  const client = newClient();
  await client.connect(transport);
  const { data } = await ask(client, "check", {});
  assert.ok(data.counts.error > 0);
  await client.close();
});

test("a client that sends rubbish and dies does not keep the server running", async () => {
  const child = spawn(process.execPath, [program, "mcp", folder], { stdio: ["pipe", "ignore", "pipe"] });
  child.stdin.write('rubbish\n{"jsonrpc":"2.0"}\n{"jsonrpc":"2.0","id":1,"method":"nothing"}\n[[[');
  child.stdin.end();
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(code, 0);
});

/** A message on a line, as many MB long as asked for, its id first or last. */
function longMessage(megabytes: number, id: number, isFirst: boolean): string {
  const params = { name: "check", arguments: { text: "x".repeat(megabytes * 1_000_000) } };
  const message = { jsonrpc: "2.0", ...(isFirst && { id }), method: "tools/call", params, ...(!isFirst && { id }) };
  return `${JSON.stringify(message)}\n`;
}

test("a message that is too long is answered with an error, and the next one is read", async () => {
  const child = spawn(process.execPath, [program, "mcp", folder], { stdio: ["pipe", "pipe", "pipe"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? "null");
  try {
    for (const [id, isFirst] of [
      [7, true],
      [8, false],
    ] as const) {
      child.stdin.write(longMessage(17, id, isFirst));
      const { id: answered, error } = await next();
      assert.equal(answered, id);
      assert.match(error.message, /too long: it may have 16 MB/);
    }
    child.stdin.write(`${"x".repeat(20_000_000)}\n{"jsonrpc":"2.0","id":9,"method":"ping"}\n`);
    assert.equal((await next()).id, undefined);
    assert.deepEqual(await next(), { jsonrpc: "2.0", id: 9, result: {} });
  } finally {
    child.stdin.end();
  }
  assert.equal(await new Promise((resolve) => child.once("exit", resolve)), 0);
});

test("a message of 12 MB is one as any other, over both transports", async () => {
  const child = spawn(process.execPath, [program, "mcp", folder], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.end(longMessage(12, 1, true));
  const { value } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  assert.match(JSON.parse(value).result.content[0].text, /2000000|too_big|Too big/i);
});
