// `npm run test:mcp`: the suite of those who write the Model Context Protocol (test/mcpConformance, which is installed once, 50 MB) against our
// server over both transports. The suite knows HTTP only and sends no token, so that it asks something in between: over HTTP what adds the token, over
// standard input and output what passes each message on. Needs Node 22, which the suite does, and says so where it is older.
// Most scenarios call tools of the suite's own example server; those that say something of any server are listed here.
import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { installConformance } from "./dependencies.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const scenarios = ["server-initialize", "ping", "tools-list", "resources-list", "prompts-list"];
/** What the bridge in front of standard input and output would answer by itself. */
const overHttp = ["server-sse-multiple-streams", "dns-rebinding-protection"];

const suite = "test/mcpConformance/node_modules/@modelcontextprotocol/conformance/dist/index.js";
const program = "dist/cli.js";
const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
/** What is to be done at the end, whatever happens. */
const ends = [() => rmSync(folder, { recursive: true, force: true })];

try {
  if (Number(process.versions.node.split(".")[0]) < 22)
    throw new Error(`The suite needs Node 22; this is ${process.version}.`);
  await installConformance();
  await run(process.execPath, ["scripts/build.mjs"]);
  const http = await failing("HTTP", await behindToken(), [...scenarios, ...overHttp]);
  const failed = [...http, ...(await failing("standard input and output", await bridge(), scenarios))];
  console.log(failed.length === 0 ? "Everything passed." : `Something failed: ${failed.join(", ")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  for (const end of ends) end();
}

/** The scenarios that fail at an address. */
async function failing(transport, url, names) {
  const failed = [];
  for (const name of names) {
    const args = [suite, "server", "--url", url, "--scenario", name];
    try {
      await step(`${name} over ${transport}`, () => run(process.execPath, args));
    } catch (error) {
      console.log(error.message);
      failed.push(`${name} over ${transport}`);
    }
  }
  return failed;
}

/** Our server over HTTP, and what adds its token to each request and changes nothing else but the port. */
async function behindToken() {
  const token = randomBytes(32).toString("hex");
  const child = spawn(process.execPath, [program, "mcp", "--http", "0", folder], {
    env: { ...process.env, AZUREML_TERRAFORM_MCP_TOKEN: token },
    stdio: ["ignore", "ignore", "pipe"],
  });
  ends.push(() => child.kill());
  const lines = createInterface(child.stderr);
  const port = await new Promise((resolve) => {
    lines.on("line", (line) => {
      const [, found] = /127\.0\.0\.1:(\d+)\/mcp,/.exec(line) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return listening((incoming, response, own) => {
    const moved = (text) => text?.replace(`:${own}`, `:${port}`);
    const { host, origin, ...others } = incoming.headers;
    const headers = {
      ...others,
      host: moved(host),
      authorization: `Bearer ${token}`,
      ...(origin && { origin: moved(origin) }),
    };
    const options = { host: "127.0.0.1", port, method: incoming.method, path: incoming.url, headers };
    const asked = request(options, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on("error", () => response.destroy());
    response.on("close", () => asked.destroy());
    incoming.pipe(asked);
  });
}

/** Our server over standard input and output, one for each session, reached over HTTP. */
function bridge() {
  const sessions = new Map();
  ends.push(() => sessions.forEach((session) => void session.close()));
  return listening(async (incoming, response) => {
    const known = sessions.get(incoming.headers["mcp-session-id"]);
    await (known ?? (await paired(sessions))).handleRequest(incoming, response);
  });
}

async function paired(sessions) {
  const http = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => sessions.set(id, http),
  });
  const stdio = new StdioClientTransport({
    command: process.execPath,
    args: [program, "mcp", folder],
    stderr: "inherit",
  });
  http.onmessage = (message) => void stdio.send(message);
  stdio.onmessage = (message) => void http.send(message);
  http.onclose = () => void stdio.close();
  await Promise.all([http.start(), stdio.start()]);
  return http;
}

/** Listens on loopback until the end; the address. */
async function listening(answer) {
  const server = createServer((incoming, response) => answer(incoming, response, server.address().port));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${server.address().port}/mcp`;
}
