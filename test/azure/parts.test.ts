// The small readers of what comes from outside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemFromFailure } from "../../client/src/azure/problems/fromFailure";
import { retryAt } from "../../client/src/azure/problems/fromResponse";
import { readArmVariables } from "../../client/src/azure/signIn/armVariables";
import { parseAskedId, requestPathOf } from "../../server/src/resourceIds/index";

const workspace =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/w";

test("ids are read part by part, in any casing", () => {
  assert.deepEqual(parseAskedId(`${workspace}/computes/cpu`)?.names, ["w", "cpu"]);
  assert.equal(parseAskedId(workspace.toLowerCase())?.type, "microsoft.machinelearningservices/workspaces");
  for (const bad of [
    "",
    "x",
    `https://h${workspace}`,
    `${workspace}/computes`,
    `${workspace}?x=1`,
    workspace.replace("rg-ml", ".."),
    workspace.replace(/1{8}/, ".."),
  ]) {
    assert.equal(parseAskedId(bad), undefined, bad);
  }
  assert.equal(requestPathOf(parseAskedId(workspace)!), workspace);
  assert.equal(
    requestPathOf(parseAskedId(workspace.replace("rg-ml", "rg ü%2F(x)"))!).includes(
      "/resourceGroups/rg%20%C3%BC%252F(x)/",
    ),
    true,
  );
});

test("when to ask again is read from every header that Azure says it in", () => {
  const at = (headers: Record<string, string>) => retryAt((name) => headers[name], 1000);
  assert.equal(at({ "retry-after": "6" }), 7000);
  assert.equal(at({ "retry-after": "0" }), 1000);
  assert.equal(at({ "retry-after-ms": "250" }), 1250);
  assert.equal(at({ "x-ms-retry-after-ms": "250", "retry-after": "6" }), 1250);
  assert.equal(at({ "retry-after": "Thu, 01 Jan 1970 00:01:00 GMT" }), 60_000);
  assert.equal(at({ "retry-after": "Thu, 01 Jan 1960 00:01:00 GMT" }), 1000);
  assert.equal(at({ "retry-after": "soon" }), undefined);
  assert.equal(at({}), undefined);
});

test("certificates, names that do not resolve, and mistakes of ours are told apart", () => {
  const kind = (error: Error) => problemFromFailure(error, "h").kind;
  const coded = (code: string) => Object.assign(new Error(code), { code });
  assert.equal(kind(coded("SELF_SIGNED_CERT_IN_CHAIN")), "certificate");
  assert.equal(kind(coded("CERT_HAS_EXPIRED")), "certificate");
  assert.equal(kind(coded("ENOTFOUND")), "offline");
  assert.equal(kind(coded("ECONNRESET")), "offline");
  assert.equal(kind(new TypeError("x is not a function")), "unexpected");
});

test("the ARM_ variables are read in azurerm's order", async () => {
  const method = async (environment: Record<string, string>) =>
    (await readArmVariables(environment, async (path) => `content of ${path}`)).method;
  const principal = { ARM_TENANT_ID: "t", ARM_CLIENT_ID: "c" };
  assert.equal(await method({}), "azureCli");
  assert.equal(await method({ ARM_USE_CLI: "false" }), "none");
  assert.equal(await method(principal), "azureCli");
  assert.equal(await method({ ...principal, ARM_CLIENT_SECRET: "s" }), "secret");
  assert.equal(await method({ ...principal, ARM_CLIENT_SECRET_FILE_PATH: "/s" }), "secret");
  assert.equal(await method({ ...principal, ARM_CLIENT_SECRET: "s", ARM_CLIENT_CERTIFICATE: "c" }), "certificate");
  assert.equal(await method({ ...principal, ARM_OIDC_TOKEN: "t" }), "azureCli");
  assert.equal(await method({ ...principal, ARM_OIDC_TOKEN: "t", ARM_USE_OIDC: "1" }), "oidcToken");
  assert.equal(await method({ ...principal, ACTIONS_ID_TOKEN_REQUEST_URL: "u", ARM_USE_OIDC: "true" }), "pipelineOidc");
  assert.equal(await method({ ARM_USE_MSI: "true" }), "managedIdentity");
  const { clientId } = await readArmVariables({ ARM_CLIENT_ID_FILE_PATH: "/id" }, async () => "from a file\n");
  assert.equal(clientId, "from a file");
});
