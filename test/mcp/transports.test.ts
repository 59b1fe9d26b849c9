/** The server as programs reach it: over standard input and output, and over HTTP on loopback. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { serveHttp } from "../../server/src/hosts/mcp/http";
import { catalog, root } from "../harness/service";
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

test("ten clients at once are each answered over HTTP, whatever becomes of one", async () => {
  const logged: string[] = [];
  const server = await serveHttp(0, {
    catalog,
    folders: [folder],
    maxFileSize: 1_000_000,
    log: (message) => logged.push(message),
  });
  try {
    const clients = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const client = newClient();
        await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
        return client;
      }),
    );
    const answers = clients.map((client, index) =>
      index === 0 ? client.close() : ask(client, "check", {}).then(({ data }) => assert.ok(data.counts.error > 0)),
    );
    await Promise.all(answers);
    await Promise.all(clients.slice(1).map((client) => client.close()));
    assert.deepEqual(logged, []);
  } finally {
    await server.close();
  }
});

test("pages of a browser, other names of the machine and other paths are refused", async () => {
  const server = await serveHttp(0, { catalog, folders: [folder], maxFileSize: 1_000_000, log: () => {} });
  const { port } = new URL(server.url);
  const status = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const accept = "application/json, text/event-stream";
      const options = {
        host: "127.0.0.1",
        port,
        path,
        method: "POST",
        headers: { accept, "content-type": "application/json", ...headers },
      };
      const sent = request(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once("error", reject);
      sent.end('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    });
  try {
    assert.equal(await status("/mcp", { origin: "https://example.com" }), 403);
    assert.equal(await status("/mcp", { host: `rebound.example:${port}` }), 403);
    assert.equal(await status("/", {}), 404);
    assert.equal(await status("/mcp", { "mcp-session-id": "nobody" }), 404);
    assert.equal(await status("/mcp", {}), 400);
  } finally {
    await server.close();
  }
});
