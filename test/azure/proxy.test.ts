/** A program reaches Azure through the proxy that its environment names: the sign-in and what follows. VS Code's own proxies are its own business. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer, type Server, request as send } from "node:http";
import { type AddressInfo, connect as open } from "node:net";
import { type TestContext, test } from "node:test";
import { createHttpHeaders, createPipelineRequest, type HttpClient } from "@azure/core-rest-pipeline";
import { askOnce } from "../../client/src/azure/askOnce";
import { throughProxy } from "../../client/src/azure/http/environmentProxy";
import { program } from "../cli/program";
import { ofPerson, project, ranOf } from "../cli/run";
import { startSimulator } from "./simulator/startSimulator";
import { uuid } from "./simulator/world/random";

const principal = { ARM_TENANT_ID: uuid(1, "tenant", 0), ARM_CLIENT_ID: uuid("client"), ARM_CLIENT_SECRET: "s3cret" };

/** A proxy on this computer, which hands on requests to it alone, and notes what it is asked. */
async function proxyFor(context: TestContext) {
  const asked: string[] = [];
  const server: Server = createServer((given, answer) => {
    asked.push(`${given.method} ${given.url}`);
    const on = send(given.url!, { method: given.method, headers: given.headers }, (got) => {
      answer.writeHead(got.statusCode!, got.headers);
      got.pipe(answer);
    });
    given.pipe(on);
  });
  server.on("connect", ({ url = "", headers }, socket) => {
    asked.push(`CONNECT ${url}${headers["proxy-authorization"] ? " as somebody" : ""}`);
    const [host = "", port] = url.split(":");
    if (host !== "127.0.0.1") return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const on = open(Number(port), host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      on.pipe(socket).pipe(on);
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => server.close());
  return { asked, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("a question of a program goes through it from the sign-in on, and past it where NO_PROXY says so", async (context) => {
  const { asked, address } = await proxyFor(context);
  const simulator = await startSimulator();
  context.after(() => simulator.stop());
  const quiet = { debug() {}, info() {}, warn() {} };
  const ask = (environment: Readonly<Record<string, string>>) =>
    askOnce(
      { ids: [], companions: "ids" },
      {
        environment: { ...principal, ...environment },
        version: "0.0.0",
        log: quiet,
        simulator: simulator.url,
        mode: "test",
        method: () => "environment",
      },
      new AbortController().signal,
    );
  const answer = await ask({ HTTPS_PROXY: `http://${address}` });
  assert.ok(answer.ok && answer.value.workspaces.length > 0);
  assert.match(asked[0] ?? "", /^POST http:\/\/127\.0\.0\.1:\d+\/.*\/oauth2\/v2\.0\/token$/);
  const reads = asked.slice(1);
  assert.ok(
    reads.length > 1 &&
      reads.every((one) => /^(?:GET|POST) http:\/\/127\.0\.0\.1:\d+\/(?:tenants|subscriptions|providers)\b/.test(one)),
    asked.join("\n"),
  );
  const count = asked.length;
  for (const NO_PROXY of ["127.0.0.1", "example.com, 127.0.0.1", "*"]) {
    const past = await ask({ https_proxy: `http://${address}`, NO_PROXY });
    assert.ok(past.ok && past.value.workspaces.length > 0);
  }
  assert.equal(asked.length, count);
  const none = await ask({ HTTPS_PROXY: "http://" });
  assert.match(none.ok ? "" : none.problem.message, /cannot be reached\. Check the network, and the proxy/);
});

test("which hosts are asked through it is what other programs make of the variables", async () => {
  const agents = new Map<string, unknown>();
  const client: HttpClient = {
    async sendRequest(request) {
      agents.set(new URL(request.url).hostname, request.agent);
      return { request, status: 200, headers: createHttpHeaders() };
    },
  };
  const through = async (environment: Readonly<Record<string, string>>) => {
    agents.clear();
    const one = throughProxy(client, environment);
    for (const host of ["management.azure.com", "azure.com", "notazure.com", "login.microsoftonline.com"])
      await one.sendRequest(createPipelineRequest({ url: `https://${host}/` }));
    return [...agents].filter(([, agent]) => agent).map(([host]) => host);
  };
  const all = ["management.azure.com", "azure.com", "notazure.com", "login.microsoftonline.com"];
  const proxy = "http://somebody:secret@127.0.0.1:9";
  assert.deepEqual(await through({}), []);
  for (const name of ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"])
    assert.deepEqual(await through({ [name]: proxy }), all);
  for (const NO_PROXY of ["azure.com", ".azure.com", "*.azure.com", "localhost,AZURE.com:443"])
    assert.deepEqual(await through({ HTTPS_PROXY: proxy, NO_PROXY }), all.slice(2));
  assert.deepEqual(await through({ HTTPS_PROXY: proxy, NO_PROXY: "*" }), []);
});

test("import --id asks through it, and says what is wrong where it does not let anybody through", async (context) => {
  const { asked, address } = await proxyFor(context);
  const folder = project(context, {});
  const id = `/subscriptions/${uuid("s")}/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws`;
  const child = spawn(process.execPath, [program("cli"), "import", "--id", id, "--to", "main.tf"], {
    cwd: folder,
    env: {
      ...ofPerson(),
      ...principal,
      AZURE_CONFIG_DIR: folder,
      HTTPS_PROXY: `http://somebody:secret@${address}`,
      NO_PROXY: "",
      no_proxy: "",
    },
  });
  const { code, errors } = await ranOf(child);
  assert.equal(code, 2);
  assert.deepEqual([...new Set(asked)], ["CONNECT login.microsoftonline.com:443 as somebody"]);
  assert.match(errors, /login\.microsoftonline\.com .*proxy/);
});
