/**
 * The program itself, as a nightly job starts it: each way to sign in that needs no machine of Azure's, at the names that Azure has, through the proxy of
 * the environment. Behind the proxy is the simulator, with a certificate of its own that the environment says to trust.
 */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request as send } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { tokenFor } from "../azure/simulator/http/tokens";
import { pipelineSecret } from "../azure/simulator/identities";
import { startSimulator } from "../azure/simulator/startSimulator";
import { principal } from "./importLive";
import { program } from "./program";
import { ofPerson, project, ranOf } from "./run";
import { sarifProblems } from "./sarifProblems";

const names = ["login.microsoftonline.com", "management.azure.com", "tokens.example"];

/** A key with its certificate for these names; undefined where there is no openssl. */
function certificateIn(folder: string): { readonly key: string; readonly cert: string } | undefined {
  const alternatives = `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}`;
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test"];
  try {
    const files = ["-keyout", "key.pem", "-out", "cert.pem", "-addext", alternatives];
    execFileSync("openssl", [...made, ...files], { cwd: folder, stdio: "ignore" });
  } catch {
    return undefined;
  }
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { key: read("key.pem"), cert: read("cert.pem") };
}

/** The proxy, which notes what it is asked for, and the simulator behind all names. */
async function behindProxy(context: TestContext, identity: { readonly key: string; readonly cert: string }) {
  const simulator = await startSimulator();
  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const secure = createSecureServer(identity, (given, answer) => {
    const headers = { ...given.headers, "x-forwarded-host": given.headers.host };
    const on = send(simulator.url + given.url, { method: given.method, headers }, (got) => {
      answer.writeHead(got.statusCode!, got.headers);
      got.pipe(answer);
    });
    given.pipe(on);
  });
  const asked = new Set<string>();
  const proxy = createServer();
  proxy.on("connect", ({ url = "" }, socket) => {
    asked.add(url);
    const on = connect(port(secure), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      on.pipe(socket).pipe(on);
    });
    for (const one of [on, socket]) one.on("error", () => {});
  });
  for (const server of [secure, proxy]) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(async () => {
    secure.closeAllConnections();
    for (const server of [secure, proxy]) server.close();
    await simulator.stop();
  });
  return { simulator, asked, address: `http://127.0.0.1:${port(proxy)}` };
}

test("it signs in by each way, through the proxy, and its exit code says what it found", {
  timeout: patience(120_000),
}, async (context) => {
  const folder = project(context, {});
  const identity = certificateIn(folder);
  if (!identity) return context.skip("There is no openssl.");
  const { simulator, asked, address } = await behindProxy(context, identity);
  const subscription = simulator.world.subscriptions[0]!.id;
  const of = (name: string) =>
    `resource "azurerm_resource_group" "one" {\n  name     = "${name}"\n  location = "westeurope"\n}\n`;
  mkdirSync(join(folder, "code"));
  writeFileSync(join(folder, "code", "main.tf"), `provider "azurerm" {\n  features {}\n}\n\n${of("rg-nowhere")}`);
  writeFileSync(join(folder, "both.pem"), identity.key + identity.cert);
  const run = async (variables: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const child = spawn(process.execPath, [program("cli"), ...(args.length > 0 ? args : ["drift", "code"])], {
      cwd: folder,
      env: {
        ...ofPerson(),
        AZURE_CONFIG_DIR: folder,
        ARM_SUBSCRIPTION_ID: subscription,
        HTTPS_PROXY: address,
        NO_PROXY: "127.0.0.1",
        NODE_EXTRA_CA_CERTS: join(folder, "cert.pem"),
        ...variables,
      },
    });
    const { code, out, errors } = await ranOf(child);
    return { code, out, errors };
  };
  const { ARM_CLIENT_SECRET, ...named } = principal;
  const oidc = { ...named, ARM_USE_OIDC: "true" };
  const azure = { SYSTEM_ACCESSTOKEN: pipelineSecret, SYSTEM_OIDCREQUESTURI: "https://tokens.example/oidc/azure" };
  const ways = {
    secret: { ...named, ARM_CLIENT_SECRET },
    certificate: { ...named, ARM_CLIENT_CERTIFICATE_PATH: join(folder, "both.pem") },
    github: {
      ...oidc,
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://tokens.example/oidc/github?api-version=2.0",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: pipelineSecret,
    },
    azure: { ...oidc, ...azure, ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "connection" },
    machine: { ARM_USE_MSI: "true", ARM_MSI_ENDPOINT: `${simulator.url}/metadata/identity/oauth2/token` },
  };
  for (const [name, variables] of Object.entries(ways)) {
    const { code, out, errors } = await run(variables);
    assert.equal(code, 1, `${name}: ${errors}`);
    assert.match(out, /azurerm_resource_group\.one is not in Azure/);
  }
  assert.deepEqual([...asked].sort(), names.map((name) => `${name}:443`).sort());

  // Each format tells it, and has its form where there is nothing to tell.
  mkdirSync(join(folder, "none"));
  writeFileSync(join(folder, "none", "main.tf"), 'provider "azurerm" {\n  features {}\n}\n');
  const reported = async (format: string, of: string) => {
    const { code, out, errors } = await run(ways.secret, "drift", "--format", format, of);
    assert.deepEqual([code, errors], [of === "none" ? 0 : 1, ""], format);
    return out;
  };
  const [found] = JSON.parse(await reported("json", "code"));
  const { file, line, rule, severity } = found;
  assert.deepEqual(
    { file, line, rule, severity },
    { file: "code/main.tf", line: 5, rule: "drift-missing", severity: "warning" },
  );
  const log = JSON.parse(await reported("sarif", "code"));
  assert.deepEqual(sarifProblems(log), []);
  const [{ results, tool }] = log.runs;
  assert.deepEqual([results.length, results[0].ruleId, tool.driver.rules.length], [1, "drift-missing", 1]);
  assert.equal(tool.driver.rules[0].shortDescription.text, "The code has something that is not in Azure.");
  assert.match(await reported("github", "code"), /^::warning file=code\/main\.tf,line=5,.*not in Azure/m);
  assert.deepEqual(JSON.parse(await reported("json", "none")), []);
  assert.deepEqual(sarifProblems(JSON.parse(await reported("sarif", "none"))), []);

  const wrong = await run({ ...named, ARM_CLIENT_SECRET: "wrong" });
  assert.equal(wrong.code, 2);
  assert.match(wrong.errors, /^The service principal of the ARM_ variables cannot sign in: AADSTS7000215: [^\n]+\n?$/);
  const nobody = await run({});
  assert.equal(nobody.code, 2);
  assert.match(nobody.errors, /^You are not signed in to Azure: run `az login`, or set ARM_TENANT_ID, [^\n]+\n?$/);
  const distrusting = await run({ ...named, ARM_CLIENT_SECRET, NODE_EXTRA_CA_CERTS: "" });
  assert.equal(distrusting.code, 2);
  assert.match(distrusting.errors, /^The certificate of login\.microsoftonline\.com is not trusted\. [^\n]+\n?$/);

  // The same sign-in reads a workspace with its parts, each in the version that its code names.
  const { group, name } = simulator.world.subscriptions[0]!.workspaces.find(({ variant }) => variant === "private")!;
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.MachineLearningServices/workspaces/${name}`;
  const workspace = ["import", "--id", id, "--as", "azapi", "--to", "-"];
  const imported = await run({ ...named, ARM_CLIENT_SECRET }, ...workspace);
  assert.equal(imported.code, 0, imported.errors);
  assert.doesNotMatch(imported.out, /azurerm/);
  const types = [
    ...imported.out.matchAll(
      /^ {2}type += "Microsoft\.MachineLearningServices\/workspaces(?:\/(?:computes|datastores|outboundRules))?@(.*)"$/gm,
    ),
  ];
  assert.ok(types.length > 3, imported.out);
  assert.deepEqual([...new Set(types.map(([, version]) => version))], ["2025-06-01"]);

  if (process.platform === "win32") return undefined;
  const account = { id: subscription, tenantId: principal.ARM_TENANT_ID, isDefault: true, user: { name: "grace" } };
  writeFileSync(join(folder, "azureProfile.json"), JSON.stringify({ subscriptions: [account] }));
  const token = { accessToken: tokenFor(principal.ARM_TENANT_ID), expires_on: 4_070_908_800 };
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin", "az"), `#!/bin/sh\necho '${JSON.stringify(token)}'\n`);
  chmodSync(join(folder, "bin", "az"), 0o755);
  const PATH = [join(folder, "bin"), process.env.PATH].join(delimiter);
  const { code, out, errors } = await run({ PATH, ARM_SUBSCRIPTION_ID: "" });
  assert.equal(code, 1, errors);
  assert.match(out, /azurerm_resource_group\.one is not in Azure/);
  return undefined;
});
