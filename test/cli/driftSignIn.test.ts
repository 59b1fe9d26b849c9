/** `drift` as whoever signs in by each of azurerm's ways: what it finds then, and the one sentence where nobody can sign in. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, type TestContext, test } from "node:test";
import { nodeClient } from "../../client/src/azure/http/nodeClient";
import { change, expired, type Fault, forbidden } from "../azure/simulator/http/faults";
import { tokenFor } from "../azure/simulator/http/tokens";
import { identityHeader, pipelineSecret } from "../azure/simulator/identities";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { driftLive } from "./driftLive";
import { principal } from "./importLive";
import { project } from "./run";

type Variables = Readonly<Record<string, string>>;

/** Answers that are none of a service that gives out tokens, by path. */
const odd = createServer(({ url = "", socket }, answer) => {
  const [path] = url.split("?");
  if (path === "/silent") return;
  if (path === "/broken") socket.destroy();
  else if (path === "/page") answer.writeHead(200, { "Content-Type": "text/html" }).end("<html>Welcome</html>");
  else answer.end(path === "/other" ? JSON.stringify({ access_token: 5, value: null }) : "");
});
let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
  await new Promise<void>((resolve) => odd.listen(0, "127.0.0.1", resolve));
});
after(async () => {
  odd.closeAllConnections();
  odd.close();
  await simulator.stop();
});

const group = (name: string) =>
  `resource "azurerm_resource_group" "${name}" {\n  name     = "${name}"\n  location = "westeurope"\n}\n`;
/** More than are named by themselves. */
const names = ["gone-a", "gone-b", "gone-c", "gone-d", "gone-e"];
const code = `provider "azurerm" {\n  features {}\n}\n\n${names.map(group).join("\n")}`;

/** What `drift` does; `$` is the simulator in a variable, and `%` what answers oddly. */
async function asked(
  context: TestContext,
  variables: Variables,
  host: Parameters<typeof driftLive>[4] = {},
  folder = project(context, { "main.tf": code }),
) {
  const { port } = odd.address() as AddressInfo;
  const filled = Object.entries(variables).map(([name, value]) => [
    name,
    value.replace("$", simulator.url).replace("%", `http://127.0.0.1:${port}`),
  ]);
  const { id } = simulator.world.subscriptions[0]!;
  const { code: exit, findings, errors } = await driftLive(folder, simulator, id, Object.fromEntries(filled), host);
  return { exit, rules: findings.map(({ rule }) => rule), errors };
}

/** Finds the simulator where machines find what gives them their identity. */
const onMachine: Parameters<typeof driftLive>[4] = {
  http: {
    sendRequest(request) {
      request.url = request.url.replace("http://169.254.169.254", simulator.url);
      return nodeClient.sendRequest(request);
    },
  },
};

const { ARM_CLIENT_SECRET: _, ...named } = principal;
const oidc = { ...named, ARM_USE_OIDC: "true" };
const github = { ...oidc, ACTIONS_ID_TOKEN_REQUEST_TOKEN: pipelineSecret };
const azure = { ...oidc, SYSTEM_ACCESSTOKEN: pipelineSecret, ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "connection" };
const machine = { ARM_USE_MSI: "true" };
const app = { ...machine, IDENTITY_HEADER: identityHeader };

const ways: Readonly<Record<string, Variables>> = {
  "a secret": principal,
  "a workflow of GitHub": { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "$/oidc/github?api-version=2.0" },
  "a pipeline of Azure": { ...azure, SYSTEM_OIDCREQUESTURI: "$/oidc/azure" },
  "a virtual machine": machine,
  "an app": { ...app, IDENTITY_ENDPOINT: "$/msi/token" },
  "a secret, past a proxy": { ...principal, HTTPS_PROXY: "http://127.0.0.1:9", NO_PROXY: "127.0.0.1" },
};

for (const [name, variables] of Object.entries(ways))
  test(`${name} finds what is not there`, async (context) => {
    const host = variables === machine ? onMachine : {};
    const { exit, rules, errors } = await asked(context, variables, host);
    assert.deepEqual({ exit, rules, errors }, { exit: 1, rules: names.map(() => "drift-missing"), errors: "" });
    const there = project(context, { "main.tf": 'provider "azurerm" {\n  features {}\n}\n' });
    assert.deepEqual(await asked(context, variables, host, there), { exit: 0, rules: [], errors: "" });
  });

const cannot = /^The service principal of the ARM_ variables cannot sign in: /;
const pipeline = /^The pipeline returns no token: /;
const identity = /^The managed identity of this computer gets no token: /;
const page = /127\.0\.0\.1:\d+ answered with a web page, .*, then try again\.$/;
const refusals: Readonly<Record<string, readonly [variables: Variables, ...says: readonly RegExp[]]>> = {
  "a wrong secret": [{ ...principal, ARM_CLIENT_SECRET: "wrong" }, cannot, /: AADSTS7000215: Invalid client secret/],
  "a tenant that is none": [{ ...principal, ARM_TENANT_ID: "no.example" }, cannot, /: AADSTS90002: .* not found\.$/],
  "a tenant that is no name": [
    { ...principal, ARM_TENANT_ID: "a/b" },
    /^ARM_TENANT_ID is neither an id nor a domain\.$/,
  ],
  "no secret": [named, /^The ARM_ variables do not specify a service principal with a secret/],
  "no certificate": [
    { ...named, ARM_CLIENT_CERTIFICATE_PATH: "/none.pfx" },
    /CERTIFICATE_PATH names cannot be read\.$/,
  ],
  "a workflow without the permission": [github, /a GitHub workflow needs the permission `id-token: write`\.$/],
  "a workflow of nobody": [{ ARM_USE_OIDC: "true" }, /ARM_TENANT_ID and ARM_CLIENT_ID do not say who signs in\.$/],
  "a workflow without its own token": [
    { ...oidc, ACTIONS_ID_TOKEN_REQUEST_URL: "$/oidc/github" },
    /^The pipeline has an address for its tokens, but not the token/,
  ],
  "a workflow with another token": [
    { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "$/oidc/github", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "other" },
    pipeline,
    /: the answer has no token \(HTTP 401\)\.$/,
  ],
  "a workflow that is answered with a page": [
    { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "%/page" },
    ...[pipeline, page],
  ],
  "a workflow that is answered with nothing": [
    { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "%/nothing" },
    ...[pipeline, /answered without a token, and not in JSON, which often/],
  ],
  "a workflow that is not answered": [
    { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "%/silent" },
    ...[pipeline, /127\.0\.0\.1:\d+ did not answer within [\d.]+ s\. Try again\.$/],
  ],
  "a workflow whose connection breaks": [
    { ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "%/broken" },
    ...[pipeline, /cannot be reached\. Check the network, and the proxy if you use one\.$/],
  ],
  "a pipeline without a service connection": [
    { ...oidc, SYSTEM_ACCESSTOKEN: pipelineSecret, SYSTEM_OIDCREQUESTURI: "$/oidc/azure" },
    /service connection: set ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID\.$/,
  ],
  "a pipeline with another service connection": [
    { ...azure, SYSTEM_OIDCREQUESTURI: "$/oidc/azure", ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "other" },
    ...[pipeline, /: The service connection does not exist\.$/],
  ],
  "an identity that is not there": [
    { ...app, IDENTITY_ENDPOINT: "$/msi/token", ARM_CLIENT_ID: "unknown" },
    ...[identity, /: Identity not found$/],
  ],
  "an app that is answered with a page": [{ ...app, IDENTITY_ENDPOINT: "%/page" }, identity, page],
  "an app that is answered otherwise": [
    { ...app, IDENTITY_ENDPOINT: "%/other" },
    ...[identity, /: the answer has no token \(HTTP 200\)\.$/],
  ],
  "an app that is not answered": [{ ...app, IDENTITY_ENDPOINT: "%/silent" }, identity, /did not answer within/],
  "an app where nothing answers": [
    { ...app, IDENTITY_ENDPOINT: "http://127.0.0.1:9/token" },
    ...[identity, /: 127\.0\.0\.1:9 cannot be reached\./],
  ],
  "a proxy that is not there": [{ ...principal, HTTPS_PROXY: "http://127.0.0.1:9" }, /cannot be reached\. .* proxy/],
};

for (const [name, [variables, ...says]] of Object.entries(refusals))
  test(`${name} is said once`, async (context) => {
    // Only where none comes: any other answer has the usual time, however busy the machine is.
    const isSilent = Object.values(variables).some((value) => value.endsWith("/silent"));
    const { exit, rules, errors } = await asked(context, variables, isSilent ? { answerTimeout: 300 } : {});
    assert.deepEqual([exit, rules], [2, []], errors);
    assert.doesNotMatch(errors, /\n|could not be (?:read|searched)/);
    for (const one of says) assert.match(errors, one);
  });

test("az is asked for tokens, and says what is wrong with it in a sentence", async (context) => {
  const account = { id: "s", tenantId: principal.ARM_TENANT_ID, isDefault: true, user: { name: "grace" } };
  const readFile = async (path: string) =>
    path.endsWith("azureProfile.json") ? JSON.stringify({ subscriptions: [account] }) : Promise.reject(new Error(path));
  const as = (runProgram: () => Promise<string>) =>
    asked(context, {}, { method: () => "azureCli", readFile, runProgram });
  const token = { accessToken: tokenFor(principal.ARM_TENANT_ID), expires_on: 4_070_908_800 };
  assert.equal((await as(async () => JSON.stringify(token))).exit, 1);
  const failed = async (runProgram: () => Promise<string>) => {
    const { exit, errors } = await as(runProgram);
    assert.equal(exit, 2);
    return errors;
  };
  const missing = Object.assign(new Error("spawn az ENOENT"), { code: "ENOENT" });
  assert.equal(await failed(() => Promise.reject(missing)), "The Azure CLI, `az`, was not found.");
  assert.equal(
    await failed(() => Promise.reject(new Error("Please run 'az login'"))),
    "The Azure CLI is not signed in. Run `az login` in a terminal.",
  );
  assert.equal(await failed(async () => "Welcome!"), "The Azure CLI's answer could not be read.");
});

test("an account that sees nothing, or whose sign-in has ended, has one message", async (context) => {
  const faulty = async (fault: Fault, path: RegExp) => {
    const mend = simulator.knobs.add(fault, { path });
    const { exit, rules, errors } = await asked(context, principal).finally(mend);
    assert.deepEqual([exit, rules], [2, []], errors);
    return errors;
  };
  const none = change(() => ({ value: [] }));
  assert.equal(
    await faulty(none, /\/subscriptions$/),
    "The account that is signed in sees no subscription in Azure. Ask the owner of the subscription for the Reader role.",
  );
  assert.equal(
    await faulty(expired(), /./),
    "Azure no longer accepts your sign-in. Sign in again. Run `az login` for that, or look at the ARM_ variables where these sign in.",
  );
  const [first, ...others] = (await faulty(forbidden(), /./)).split("\n");
  assert.match(first!, /^\S+\/gone-a and 4 more could not be read\. You are not allowed to read this\./);
  assert.deepEqual(others.length, 1, others.join("\n"));
  assert.match(others[0]!, /^The resource groups could not be searched for other resources\./);
});
