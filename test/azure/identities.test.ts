/** Ways to sign in without a secret, against the simulated sign-in: managed identities, certificates, the identities of pipelines, in azurerm's order. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createVerify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { nodeClient } from "../../client/src/azure/http/nodeClient";
import { readArmVariables } from "../../client/src/azure/signIn/armVariables";
import { clientAssertion } from "../../client/src/azure/signIn/clientAssertion";
import { connectAzure, firstSubscription } from "./connectAzure";
import { identityHeader, pipelineSecret, serverKey } from "./simulator/identities";
import { uuid } from "./simulator/world/random";

type Variables = Readonly<Record<string, string>>;

const principal = { ARM_TENANT_ID: uuid(1, "tenant", 0), ARM_CLIENT_ID: uuid("client") };

/** What happens where somebody asks with these variables; `$` stands for the simulator, where machines find it too. */
async function asked(variables: Variables, readFile = async (path: string) => Promise.reject<string>(new Error(path))) {
  let url = "";
  const connected = await connectAzure({
    method: "environment",
    host: {
      environment: new Proxy(variables, {
        get: (all, name: string) => all[name]?.replace("$", url),
        getOwnPropertyDescriptor: (all, name: string) =>
          Object.hasOwn(all, name)
            ? { value: all[name]!.replace("$", url), enumerable: true, configurable: true }
            : undefined,
      }),
      readFile,
      http: {
        sendRequest(request) {
          request.url = request.url.replace("http://169.254.169.254", url);
          return nodeClient.sendRequest(request);
        },
      },
    },
  });
  url = connected.simulator.url;
  const { used, problem } = await connected.azure.identities();
  if (used.length === 0) return { connected, kind: undefined, why: problem?.message ?? "" };
  const tenants = (await connected.azure.tenants()).items;
  const failed = tenants.find((one) => one.problem)?.problem;
  if (failed) return { connected, kind: used[0]!.kind, why: failed.message };
  const { items, problem: refused } = await connected.azure.workspaces(await firstSubscription(connected));
  assert.equal(refused, undefined);
  assert.ok(items.length > 0);
  connected.simulator.journal.assertReadOnly?.();
  return { connected, kind: used[0]!.kind, why: "" };
}

const oidc = { ...principal, ARM_USE_OIDC: "true" };

const ways: Readonly<Record<string, readonly [variables: Variables, kind: string]>> = {
  "a virtual machine": [{ ARM_USE_MSI: "true" }, "managedIdentity"],
  "a virtual machine with an identity of its own": [
    { ARM_USE_MSI: "true", ARM_CLIENT_ID: uuid("mine") },
    "managedIdentity",
  ],
  "an address that somebody gives": [
    { ARM_USE_MSI: "true", ARM_MSI_ENDPOINT: "$/metadata/identity/oauth2/token" },
    "managedIdentity",
  ],
  "an app": [
    { ARM_USE_MSI: "true", IDENTITY_ENDPOINT: "$/msi/token", IDENTITY_HEADER: identityHeader },
    "managedIdentity",
  ],
  "a connected server": [
    { ARM_USE_MSI: "true", IDENTITY_ENDPOINT: "$/arc/token", IMDS_ENDPOINT: "http://localhost:40342" },
    "managedIdentity",
  ],
  "a workflow of GitHub": [
    {
      ...oidc,
      ACTIONS_ID_TOKEN_REQUEST_URL: "$/oidc/github?api-version=2.0",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: pipelineSecret,
    },
    "servicePrincipal",
  ],
  "a pipeline of Azure": [
    {
      ...oidc,
      SYSTEM_OIDCREQUESTURI: "$/oidc/azure",
      SYSTEM_ACCESSTOKEN: pipelineSecret,
      ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "connection",
    },
    "servicePrincipal",
  ],
  "a pod of AKS": [
    {
      ARM_USE_AKS_WORKLOAD_IDENTITY: "true",
      AZURE_TENANT_ID: principal.ARM_TENANT_ID,
      AZURE_CLIENT_ID: principal.ARM_CLIENT_ID,
      AZURE_FEDERATED_TOKEN_FILE: "/var/run/token",
    },
    "servicePrincipal",
  ],
};

for (const [name, [variables, kind]] of Object.entries(ways))
  test(`${name} signs in`, async () => {
    const files: Variables = { "/var/opt/azcmagent/tokens/a1b2.key": serverKey, "/var/run/token": "federated" };
    const result = await asked(variables, async (path) => files[path] ?? Promise.reject(new Error(path)));
    assert.deepEqual([result.kind, result.why], [kind, ""]);
  });

const refusals: Readonly<Record<string, readonly [variables: Variables, why: RegExp]>> = {
  "an identity that is not there": [
    { ARM_USE_MSI: "true", ARM_CLIENT_ID: "unknown" },
    /^The managed identity of this computer gets no token: Identity not found$/,
  ],
  "a server that names another file": [
    { ARM_USE_MSI: "true", IDENTITY_ENDPOINT: "$/arc/hostile", IMDS_ENDPOINT: "x" },
    /Azure Arc did not name a file of its own/,
  ],
  "a pipeline without its service connection": [
    {
      ...oidc,
      SYSTEM_OIDCREQUESTURI: "$/oidc/azure",
      SYSTEM_ACCESSTOKEN: pipelineSecret,
      ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: "other",
    },
    /returns no token: The service connection does not exist\./,
  ],
  "a pipeline whose address is not safe": [
    {
      ...oidc,
      ACTIONS_ID_TOKEN_REQUEST_URL: "http://tokens.example/x",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: pipelineSecret,
    },
    /pipeline has no valid address for its tokens/,
  ],
  "a certificate that is not there": [
    { ...principal, ARM_CLIENT_CERTIFICATE_PATH: "/nowhere/c.pfx" },
    /The file that ARM_CLIENT_CERTIFICATE_PATH names cannot be read/,
  ],
  "a certificate that is none": [
    { ...principal, ARM_CLIENT_CERTIFICATE: "bm90aGluZw==" },
    /ARM_CLIENT_CERTIFICATE cannot be read: it is not a PFX or PEM file/,
  ],
};

for (const [name, [variables, why]] of Object.entries(refusals))
  test(`${name} is said`, async () => assert.match((await asked(variables)).why, why));

test("of several ways the first of azurerm's order counts", async () => {
  const all: Record<string, string> = {
    ...oidc,
    ARM_CLIENT_CERTIFICATE_PATH: "/c.pfx",
    ARM_CLIENT_SECRET: "s",
    ARM_OIDC_TOKEN: "t",
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://tokens.example",
    ARM_USE_MSI: "true",
  };
  const order: string[] = [];
  const steps = [
    "ARM_CLIENT_CERTIFICATE_PATH",
    "ARM_CLIENT_SECRET",
    "ARM_OIDC_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ARM_USE_MSI",
  ];
  for (const name of [...steps, ""]) {
    order.push((await readArmVariables(all, () => Promise.reject(new Error()))).method);
    delete all[name];
  }
  assert.deepEqual(order, ["certificate", "secret", "oidcToken", "pipelineOidc", "managedIdentity", "azureCli"]);
  const { method } = await readArmVariables({ ARM_USE_CLI: "0" }, () => Promise.reject(new Error()));
  assert.equal(method, "none");
});

const home = mkdtempSync(join(tmpdir(), "azureml-terraform-certificates-"));
after(() => rmSync(home, { recursive: true, force: true }));

function openssl(...args: readonly string[]): boolean {
  try {
    execFileSync("openssl", args, { cwd: home, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const hasKey = openssl(
  "req",
  "-x509",
  "-newkey",
  "rsa:2048",
  "-nodes",
  "-keyout",
  "key.pem",
  "-out",
  "cert.pem",
  "-days",
  "2",
  "-subj",
  "/CN=test",
);

describe("a certificate", { skip: !hasKey && "There is no openssl." }, () => {
  const password = "pässword";
  const pfx = (name: string, ...more: readonly string[]) =>
    openssl(
      "pkcs12",
      "-export",
      "-inkey",
      "key.pem",
      "-in",
      "cert.pem",
      "-out",
      name,
      "-passout",
      `pass:${password}`,
      ...more,
    );
  const forms: Readonly<Record<string, () => boolean>> = {
    "as openssl writes it": () => pfx("c.pfx"),
    "by the older way": () => pfx("c.pfx", "-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES"),
    "that is not encrypted beside its key": () => pfx("c.pfx", "-certpbe", "NONE"),
    "in PEM": () => openssl("pkcs12", "-in", "c.pfx", "-out", "c.pem", "-nodes", "-passin", `pass:${password}`),
  };
  for (const [name, make] of Object.entries(forms))
    test(`${name} signs in`, async () => {
      assert.ok(make());
      const path = join(home, name === "in PEM" ? "c.pem" : "c.pfx");
      const variables = { ...principal, ARM_CLIENT_CERTIFICATE_PASSWORD: password };
      assert.deepEqual((await asked({ ...variables, ARM_CLIENT_CERTIFICATE_PATH: path })).why, "");
      const data = readFileSync(path).toString("base64");
      assert.deepEqual((await asked({ ...variables, ARM_CLIENT_CERTIFICATE: data })).why, "");
      if (name === "in PEM") return;
      assert.match(
        (await asked({ ...variables, ARM_CLIENT_CERTIFICATE_PATH: path, ARM_CLIENT_CERTIFICATE_PASSWORD: "no" })).why,
        /ARM_CLIENT_CERTIFICATE_PASSWORD is wrong/,
      );
    });

  test("signs with its own key", async () => {
    const given = { data: "", path: join(home, "both.pem"), password: "" };
    execFileSync("sh", ["-c", "cat key.pem cert.pem > both.pem"], { cwd: home });
    const assertion = await clientAssertion(given, "client", "https://login.example/token", Date.now());
    const [header, claims, signature] = assertion.split(".");
    const check = createVerify("sha256").update(`${header}.${claims}`);
    assert.ok(check.verify(readFileSync(join(home, "cert.pem")), Buffer.from(signature!, "base64url")));
  });

  test("that is cut or changed anywhere is no certificate, and nothing else happens", async () => {
    assert.ok(pfx("c.pfx"));
    const whole = readFileSync(join(home, "c.pfx"));
    for (let at = 0; at < whole.length; at += 97) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 0x55;
      for (const bytes of [whole.subarray(0, at), changed]) {
        const given = { data: bytes.toString("base64") || "AA==", path: "", password };
        await clientAssertion(given, "client", "https://login.example", Date.now()).catch((error) =>
          assert.match(String(error.problem?.message), /ARM_CLIENT_CERTIFICATE/),
        );
      }
    }
  });
});
