// Credentials that need no editor: a service principal's, and those of the Azure CLI.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunProgram } from "../../client/src/azure/host";
import { connectAzure, firstSubscription } from "./connectAzure";
import * as faults from "./simulator/http/faults";
import { tokenFor } from "./simulator/http/tokens";
import { uuid } from "./simulator/world/random";

const contoso = uuid(1, "tenant", 0);
const fabrikam = uuid(1, "tenant", 1);
const principal = { ARM_TENANT_ID: contoso, ARM_CLIENT_ID: uuid("client"), ARM_CLIENT_SECRET: "s3cret-Value" };

/** `az` as a file and a program; each call of the program is noted. */
function az(calls: string[][], answer: (args: readonly string[]) => string) {
  const runProgram: RunProgram = async (name, args) => {
    calls.push([name, ...args]);
    return answer(args);
  };
  const subscriptions = [
    { id: uuid("s"), tenantId: contoso, isDefault: true, user: { name: "grace@contoso.example" } },
  ];
  const readFile = async (path: string) => {
    if (path.endsWith("azureProfile.json")) return `\uFEFF${JSON.stringify({ subscriptions })}`;
    throw new Error("There is no such file.");
  };
  return { runProgram, readFile };
}

test("a service principal of the ARM_ variables sees its own tenant", async () => {
  const connected = await connectAzure({
    method: "auto",
    host: { environment: principal, simulator: undefined as never },
  });
  connected.editor.accountList = [];
  const { used, terraform } = await connected.azure.identities();
  assert.deepEqual(
    used.map(({ kind, label, tenantId, cloud }) => [kind, label, tenantId, cloud.id]),
    [["servicePrincipal", principal.ARM_CLIENT_ID, contoso, "public"]],
  );
  assert.equal(terraform.method, "secret");
});

test("it signs in with a secret, or with an OIDC token that a file holds, and once only", async () => {
  const oidc = {
    ARM_TENANT_ID: contoso,
    ARM_CLIENT_ID: uuid("client"),
    ARM_USE_OIDC: "true",
    ARM_OIDC_TOKEN_FILE_PATH: "/run/token",
  };
  for (const environment of [principal, oidc]) {
    const readFile = async (path: string) =>
      path === "/run/token" ? "federated\n" : Promise.reject(new Error("none"));
    const connected = await connectAzure({ method: "environment", host: { environment, readFile } });
    const { items, problem } = await connected.azure.workspaces(await firstSubscription(connected));
    assert.deepEqual([problem, items.length > 0], [undefined, true]);
    assert.deepEqual(
      (await connected.azure.tenants()).items.map(({ name }) => name),
      ["Contoso"],
    );
    const tokens = connected.simulator.journal.items.filter(
      ({ method, path }) => method === "POST" && /token$/.test(path),
    );
    assert.equal(tokens.length, 1);
    connected.pass(58 * 60_000);
    await connected.azure.workspaces(await firstSubscription(connected), { refresh: true });
    assert.equal(connected.simulator.journal.count(/Services\/workspaces\?/), 2);
  }
});

test("a token that was kept and is refused is replaced once", async () => {
  const connected = await connectAzure({ method: "environment", host: { environment: principal } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.expired(), { path: /workspaces$/, times: 1 });
  // Tokens of one second are alike.
  connected.pass(1000);
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem, undefined);
});

test("a service principal that cannot sign in says why, without its secret", async () => {
  const environment = { ...principal, ARM_CLIENT_SECRET: "wrong" };
  const connected = await connectAzure({ method: "environment", host: { environment } });
  const { items } = await connected.azure.tenants();
  assert.equal(
    items[0]?.problem?.message,
    "The service principal of the ARM_ variables cannot sign in: AADSTS7000215: Invalid client secret provided.",
  );
});

test("what azurerm could use and we cannot is said", async () => {
  const reason = async (environment: Record<string, string>, method: "environment" | "azureCli" = "environment") => {
    const connected = await connectAzure({ method, host: { environment, simulator: undefined as never } });
    return (await connected.azure.identities()).problem?.message;
  };
  assert.match(
    (await reason({ ...principal, ARM_ENVIRONMENT: "german" }))!,
    /cloud that ARM_ENVIRONMENT names is not supported/,
  );
  assert.match((await reason({ ...principal, ARM_METADATA_HOSTNAME: "stack.example" }))!, /ARM_METADATA_HOSTNAME/);
  assert.match((await reason({ ...principal, ARM_TENANT_ID: "a/../b" }))!, /ARM_TENANT_ID is neither/);
  assert.match((await reason({}))!, /do not specify a service principal/);
  assert.match((await reason({ ARM_USE_CLI: "false" }, "azureCli"))!, /^ARM_USE_CLI is false/);
});

test("az is asked once for each tenant, with nothing but checked arguments", async () => {
  const calls: string[][] = [];
  const answer = (args: readonly string[]) => {
    const tenant = args[args.indexOf("--tenant") + 1]!;
    const accessToken = tokenFor(args.includes("--tenant") ? tenant : contoso, { name: "grace" });
    return JSON.stringify({ accessToken, expires_on: Math.floor(Date.now() / 1000) + 3600, tokenType: "Bearer" });
  };
  const connected = await connectAzure({ method: "azureCli", host: az(calls, answer) });
  const subscription = await firstSubscription(connected);
  await connected.azure.workspaces(subscription);
  await connected.azure.workspaces(subscription, { refresh: true });
  assert.deepEqual(
    (await connected.azure.identities()).used.map(({ kind, label }) => [kind, label]),
    [["azureCli", "grace@contoso.example"]],
  );
  const scope = connected.simulator.url + "/.default";
  const base = ["az", "account", "get-access-token", "--output", "json", "--scope", scope];
  assert.deepEqual(calls, [base, [...base, "--tenant", contoso]]);
});

test("az that is not signed in, is not there, or answers nonsense", async () => {
  const failures: readonly (readonly [unknown, RegExp])[] = [
    [
      Object.assign(new Error("exit 1"), { stderr: "ERROR: Please run 'az login' to setup account." }),
      /Run `az login` in a terminal/,
    ],
    [Object.assign(new Error("spawn az ENOENT"), { code: "ENOENT" }), /^The Azure CLI, `az`, was not found\.$/],
    [undefined, /answer could not be read/],
  ];
  for (const [failure, says] of failures) {
    const runProgram: RunProgram = async () => {
      if (failure) throw failure;
      return "Welcome!";
    };
    const connected = await connectAzure({ method: "azureCli", host: { ...az([], () => ""), runProgram } });
    const { items } = await connected.azure.tenants();
    assert.match(items[0]!.problem!.message, says);
  }
});

test("az is not run in a folder that is not trusted", async () => {
  const calls: string[][] = [];
  const connected = await connectAzure({
    method: "azureCli",
    host: { ...az(calls, () => "{}"), mayRunPrograms: () => false },
  });
  assert.match((await connected.azure.identities()).problem!.message, /not used in a folder that you do not trust/);
  assert.deepEqual(calls, []);
});

test("in an editor without Microsoft's sign-in, the others are tried, and else it is said", async () => {
  const failure = new Error("Timed out waiting for authentication provider 'microsoft' to register.");
  const without = await connectAzure({ method: "auto", host: { simulator: undefined as never } });
  without.editor.failure = failure;
  const { used, problem } = await without.azure.identities();
  assert.deepEqual(used, []);
  assert.match(
    problem!.message,
    /^This editor does not support signing in to Microsoft accounts\. Sign in with `az login`/,
  );
  const withAz = await connectAzure({ method: "auto", host: { ...az([], () => "{}"), simulator: undefined as never } });
  withAz.editor.failure = failure;
  assert.deepEqual(
    (await withAz.azure.identities()).used.map(({ kind }) => kind),
    ["azureCli"],
  );
});

test("who Terraform would be is told, with a warning when it is in another tenant", async () => {
  const environment = { ...principal, ARM_TENANT_ID: fabrikam };
  const connected = await connectAzure({ host: { environment } });
  const [first, second] = (await connected.azure.tenants()).items;
  const { terraform, used } = await connected.azure.identities();
  assert.equal(used[0]?.kind, "editor");
  assert.deepEqual(
    [terraform.method, terraform.tenantId, terraform.label],
    ["secret", fabrikam, principal.ARM_CLIENT_ID],
  );
  assert.equal(
    await connected.azure.terraformWarning(first),
    `Terraform would sign in as the service principal ${principal.ARM_CLIENT_ID} of the ARM_ variables. ` +
      `It would work in the tenant ${fabrikam}, which you are not browsing here.`,
  );
  assert.equal(await connected.azure.terraformWarning(second), undefined);
  assert.equal(await connected.azure.terraformWarning(), undefined);
  const cli = await connectAzure({ host: az([], () => "{}") });
  const { sentence, tenantId } = (await cli.azure.identities()).terraform;
  assert.deepEqual(
    [sentence, tenantId],
    ["Terraform would sign in as grace@contoso.example, with the Azure CLI.", contoso],
  );
});
