/** The server over HTTP on loopback: for who knows its token, and about the folders that it was started with. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { tokenFrom } from "../../server/src/hosts/mcp/bearer";
import { type HttpOptions, type HttpServer, serveHttp } from "../../server/src/hosts/mcp/http";
import { catalog, root } from "../harness/service";
import { ask } from "./connected";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const inside = join(folder, "inside");
const outside = join(folder, "outside");
const misspelt = `resource "azurerm_resource_group" "a" {\n  nam = "topsecret"\n}\n`;
for (const path of [inside, join(inside, "below"), outside]) {
  mkdirSync(path);
  writeFileSync(join(path, "main.tf"), misspelt);
}
chmodSync(join(outside, "main.tf"), 0o600);
const token = "0123456789abcdef0123456789abcdef";
const program = join(root, "dist/cli.js");

async function served(context: TestContext, more: Partial<HttpOptions> = {}): Promise<HttpServer> {
  const log = (message: string) => assert.fail(message);
  const server = await serveHttp(0, { catalog, folders: [inside], maxFileSize: 1_000_000, log, token, ...more });
  context.after(() => server.close());
  return server;
}

/** A client that sends a token, and names roots where it is given some. */
async function clientOf(url: string, { value = token, roots = [] as readonly string[] } = {}): Promise<Client> {
  const client = new Client({ name: "test", version: "1" }, { capabilities: roots.length > 0 ? { roots: {} } : {} });
  if (roots.length > 0)
    client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots.map((uri) => ({ uri })) }));
  const requestInit = { headers: { Authorization: `Bearer ${value}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  return client;
}

interface Response {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

const initialize = JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
});

function post(url: string, more: Record<string, string>, body: string, path = "/mcp"): Promise<Response> {
  const accept = "application/json, text/event-stream";
  const headers = { accept, "content-type": "application/json", ...more };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(url), { path, method: "POST", headers }, (response) => {
      response.resume();
      response.once("end", () => resolve({ status: response.statusCode, headers: response.headers }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

const known = { authorization: `Bearer ${token}` };

test("ten clients are answered at the same time, also if one of them fails", async (context) => {
  const { url } = await served(context);
  const clients = await Promise.all(Array.from({ length: 10 }, () => clientOf(url)));
  const answers = clients.map((client, index) =>
    index === 0 ? client.close() : ask(client, "check", {}).then(({ data }) => assert.ok(data.counts.error > 0)),
  );
  await Promise.all(answers);
  await Promise.all(clients.slice(1).map((client) => client.close()));
});

test("pages of a browser, other names of the machine and other paths are refused", async (context) => {
  const { url } = await served(context);
  const { host, port } = new URL(url);
  const status = async (headers: Record<string, string>, path?: string) =>
    (await post(url, { ...known, ...headers }, '{"jsonrpc":"2.0","id":1,"method":"ping"}', path)).status;
  assert.equal(await status({ origin: "https://example.com" }), 403);
  assert.equal(await status({ origin: "null" }), 403);
  assert.equal(await status({ origin: `http://localhost:${Number(port) - 1}` }), 403);
  assert.equal(await status({ host: `rebound.example:${port}` }), 403);
  assert.equal(await status({ host: `rebound.example:${port}`, origin: `http://rebound.example:${port}` }), 403);
  assert.equal(await status({}, "/"), 404);
  assert.equal(await status({}, "//[/"), 404);
  assert.equal(await status({ "mcp-session-id": "nobody" }), 404);
  assert.equal(await status({}), 400);
  assert.equal((await post(url, { ...known, origin: `http://${host}` }, initialize)).status, 200);
});

test("who does not send the token is told that it is wanted, and nothing else", async (context) => {
  const { url } = await served(context);
  for (const headers of [
    {},
    { authorization: "" },
    { authorization: "Bearer" },
    { authorization: `Basic ${token}` },
    { authorization: `Bearer ${token}0` },
    { authorization: `Bearer ${token.slice(1)}` },
    { authorization: `Bearer ${token} ${token}` },
    { "mcp-session-id": "nobody" },
  ] as Record<string, string>[]) {
    const { status, headers: answered } = await post(url, headers, initialize);
    assert.equal(status, 401, JSON.stringify(headers));
    assert.match(answered["www-authenticate"] ?? "", /^Bearer /);
    assert.equal(answered["mcp-session-id"], undefined);
  }
  await assert.rejects(clientOf(url, { value: "wrong" }));
  assert.ok((await ask(await clientOf(url), "check", {})).data.counts.error > 0);
});

test("a session is of no use to who has its id and not the token", async (context) => {
  const { url } = await served(context);
  const { headers } = await post(url, known, initialize);
  const session = { "mcp-session-id": String(headers["mcp-session-id"]) };
  const ping = '{"jsonrpc":"2.0","id":2,"method":"ping"}';
  assert.equal((await post(url, session, ping)).status, 401);
  assert.equal((await post(url, { ...session, ...known }, ping)).status, 200);
});

test("requests without the token take no place, and the session that was silent longest makes room", async (context) => {
  const { url } = await served(context, { mostSessions: 2 });
  for (let count = 0; count < 10; count++) assert.equal((await post(url, {}, initialize)).status, 401);
  const first = await clientOf(url);
  const second = await clientOf(url);
  await first.ping();
  const third = await clientOf(url);
  await first.ping();
  await third.ping();
  await assert.rejects(second.ping(), /no such session/);
});

test("a session ends that is silent for long", async (context) => {
  // Far more than what it waits for between two requests, which is longer where the computer does much else.
  const { url } = await served(context, { patience: 3000 });
  const client = await clientOf(url);
  for (let count = 0; count < 5; count++) {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await client.ping();
  }
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await assert.rejects(client.ping(), /no such session/);
});

test("what a client names counts within the folders of the server alone", async (context) => {
  const { url } = await served(context);
  symlinkSync(outside, join(inside, "link"));
  const files = async (...roots: readonly string[]) => {
    const { data } = await ask(await clientOf(url, { roots }), "check", {});
    return [...new Set(data.findings.map(({ file }: { file: string }) => file))].sort().reverse();
  };
  const uri = (...parts: readonly string[]) => pathToFileURL(join(folder, ...parts)).href;
  const all = ["main.tf", "below/main.tf"];
  assert.deepEqual(await files("file:///"), all);
  assert.deepEqual(await files(uri()), all);
  assert.deepEqual(await files(uri("inside", "below")), ["main.tf"]);
  for (const root of ["/", "", "outside", "inside/link", "inside/../outside"]) {
    const client = await clientOf(url, { roots: [root === "/" ? "file:///" : uri(root)] });
    for (const path of [outside, join(outside, "main.tf"), "../outside"]) {
      const { isError, text } = await ask(client, "fix", { path, write: true });
      assert.ok(isError && !text.includes("topsecret"), text);
    }
  }
  assert.equal(readFileSync(join(outside, "main.tf"), "utf8"), misspelt);
});

/** What the command says when it is started, until that is a configuration; then it is stopped. */
async function started(context: TestContext, environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [program, "mcp", "--http", "0", inside], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  context.after(() => child.kill());
  let said = "";
  for await (const line of createInterface(child.stderr)) {
    said += `${line}\n`;
    if (line === "}") break;
  }
  return { said, configuration: JSON.parse(said.slice(said.indexOf("{"))).mcpServers["azureml-terraform"] };
}

test("the command makes a token, and shows once what a client's configuration is to hold", async (context) => {
  const { said, configuration } = await started(context, {});
  const [, value = ""] = /^Bearer ([\w-]{43})$/.exec(configuration.headers.Authorization) ?? [];
  assert.equal(said.split(value).length, 2);
  assert.ok(said.includes(inside));
  const client = await clientOf(configuration.url, { value });
  assert.ok((await ask(client, "check", {})).data.counts.error > 0);
  const other = await started(context, {});
  await assert.rejects(clientOf(other.configuration.url, { value }));
});

test("a token of one's own stands in the environment, and is not shown", async (context) => {
  const { said, configuration } = await started(context, { AZUREML_TERRAFORM_MCP_TOKEN: token });
  assert.ok(!said.includes(token));
  assert.match(said, /Bearer \$\{AZUREML_TERRAFORM_MCP_TOKEN\}/);
  await (await clientOf(configuration.url)).ping();
});

test("no program that we start has the token, and one that can be guessed is refused", () => {
  const environment: NodeJS.ProcessEnv = { AZUREML_TERRAFORM_MCP_TOKEN: token };
  assert.deepEqual(tokenFrom(environment), { value: token, isChosen: true });
  assert.deepEqual(environment, {});
  for (const value of ["short", "x".repeat(31), `${token} ${token}`, `${token}\n`])
    assert.match(String(tokenFrom({ AZUREML_TERRAFORM_MCP_TOKEN: value })), /at least 32 letters and digits/);
});
