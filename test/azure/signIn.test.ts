// Who asks Azure, and what a person sees when nobody can.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunProgram } from "../../client/src/azure/host";
import { connect, firstSubscription, firstTenant } from "./connect";
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

test("nobody is ever asked without a command of theirs", async () => {
  const connected = await connect();
  await firstSubscription(connected);
  await connected.azure.index();
  assert.ok(connected.editor.asked.length > 0);
  assert.ok(connected.editor.asked.every(({ options }) => options.silent && !options.createIfNone));
});

test("each tenant has a session of its own, asked for again with each request", async () => {
  const connected = await connect();
  const { items } = await connected.azure.tenants();
  for (const tenant of items) await connected.azure.subscriptions(tenant);
  const scopes = connected.editor.asked.map(({ wanted }) => (wanted as string[]).join(" "));
  assert.ok(scopes.some((scope) => scope.endsWith(`VSCODE_TENANT:${contoso}`)));
  assert.ok(scopes.some((scope) => scope.endsWith(`VSCODE_TENANT:${fabrikam}`)));
  const tenantsOf = connected.simulator.journal.requests.map(({ path, tenant }) => `${path} ${tenant}`);
  assert.deepEqual(tenantsOf, [`/tenants ${contoso}`, `/subscriptions ${contoso}`, `/subscriptions ${fabrikam}`]);
});

test("a tenant without a session is shown with the others, and opened by signing in to it", async () => {
  const connected = await connect();
  connected.editor.closed.add(fabrikam);
  const { items } = await connected.azure.tenants();
  assert.deepEqual(
    items.map(({ name, state }) => [name, state]),
    [
      ["Contoso", "ready"],
      ["Fabrikam", "needsSignIn"],
    ],
  );
  const closed = items[1]!;
  assert.match(
    closed.problem!.message,
    /^The tenant .* wants a sign-in of its own\. Sign in to it to see what is in it\.$/,
  );
  const { problems } = await connected.azure.index();
  assert.deepEqual(
    problems.map(({ tenant, problem }) => [tenant?.name, problem.kind]),
    [["Fabrikam", "needsSignIn"]],
  );
  assert.ok((await connected.azure.signIn({ tenant: closed, problem: closed.problem! })).ok);
  const { wanted, options } = connected.editor.asked.findLast(({ options }) => options.createIfNone)!;
  assert.ok((wanted as string[]).includes(`VSCODE_TENANT:${fabrikam}`));
  assert.equal(options.account?.id, "ada");
  assert.deepEqual(
    (await connected.azure.tenants()).items.map(({ state }) => state),
    ["ready", "ready"],
  );
});

test("an account whose tenants cannot be read stands in the list, and the other account goes on", async () => {
  const connected = await connect();
  connected.editor.accountList.push({ id: "bob", label: "bob@fabrikam.example" });
  connected.simulator.knobs.add(faults.forbidden(), { path: /^\/tenants$/, times: 1 });
  const { items } = await connected.azure.tenants();
  assert.equal(items.filter(({ state }) => state === "failed").length, 1);
  assert.equal(items.filter(({ state }) => state === "ready").length, 2);
});

test("a challenge is answered in silence where that is possible", async () => {
  const connected = await connect();
  connected.editor.answersSilently = true;
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.claims());
  const { problem, items } = await connected.azure.workspaces(subscription);
  assert.deepEqual([problem, items.length > 0], [undefined, true]);
  const asked = connected.editor.asked.find(({ wanted }) => "wwwAuthenticate" in wanted)!;
  assert.match((asked.wanted as { wwwAuthenticate: string }).wwwAuthenticate, /^Bearer .*claims="/);
});

for (const takesChallenges of [true, false]) {
  test(`a challenge is answered by the person, in a VS Code that ${takesChallenges ? "reads" : "cannot read"} it`, async () => {
    const connected = await connect();
    connected.editor.takesChallenges = takesChallenges;
    const subscription = await firstSubscription(connected);
    connected.simulator.knobs.add(faults.claims());
    const { problem } = await connected.azure.workspaces(subscription);
    assert.equal(problem?.kind, "challenge");
    assert.equal(problem.remedy, "signIn");
    assert.ok((await connected.azure.signIn({ tenant: subscription.tenant, problem })).ok);
    const { options, wanted } = connected.editor.asked.findLast(({ options }) => !options.silent)!;
    assert.equal("wwwAuthenticate" in wanted, takesChallenges);
    assert.equal(options.forceNewSession, takesChallenges ? undefined : true);
    assert.equal((await connected.azure.workspaces(await firstSubscription(connected))).problem, undefined);
  });
}

test("whoever closes the sign-in has canceled, and nothing else happens", async () => {
  const connected = await connect();
  connected.editor.consents = false;
  const answer = await connected.azure.signIn();
  assert.ok(!answer.ok);
  assert.equal(answer.problem.kind, "canceled");
});

test("sign-out in the middle: what is on its way arrives, then everything of that account is gone", async () => {
  const connected = await connect({ paging: { workspaces: 10 } });
  const { azure, editor, simulator, changes } = connected;
  const subscription = await firstSubscription(connected);
  const first = await azure.workspaces(subscription);
  const onItsWay = new Promise<void>((arrived) => {
    const held: faults.Fault = (call, answer) => {
      arrived();
      return faults.slow(100)(call, answer);
    };
    simulator.knobs.add(held, { path: /workspaces$/, times: 1 });
  });
  const second = first.more!();
  await onItsWay;
  editor.signOut();
  assert.ok((await second).items.length > 10);
  while (!changes.includes(undefined)) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(azure.knownWorkspaces(subscription), undefined);
  const sent = simulator.journal.entries.length;
  const after = await azure.workspaces(subscription);
  assert.deepEqual([after.items, after.problem?.kind], [[], "signedOut"]);
  assert.equal(after.problem?.message, "You are signed out of Azure. Sign in to go on.");
  assert.deepEqual((await azure.identities()).used, []);
  assert.equal((await azure.tenants()).problem?.kind, "signedOut");
  assert.equal(simulator.journal.entries.length, sent, "nothing was sent any more");
  assert.ok((await azure.signIn()).ok);
  assert.equal((await azure.tenants()).items.length, 2);
});

test("an event that changes no account changes nothing", async () => {
  const connected = await connect();
  await firstTenant(connected);
  const { accountList } = connected.editor;
  connected.editor.signOut();
  connected.editor.accountList = accountList;
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.deepEqual(connected.changes, []);
});

test("a service principal of the ARM_ variables sees its own tenant", async () => {
  const connected = await connect({ method: "auto", host: { environment: principal, simulator: undefined as never } });
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
    const connected = await connect({ method: "environment", host: { environment, readFile } });
    const { items, problem } = await connected.azure.workspaces(await firstSubscription(connected));
    assert.deepEqual([problem, items.length > 0], [undefined, true]);
    assert.deepEqual(
      (await connected.azure.tenants()).items.map(({ name }) => name),
      ["Contoso"],
    );
    const tokens = connected.simulator.journal.entries.filter(
      ({ method, path }) => method === "POST" && /token$/.test(path),
    );
    assert.equal(tokens.length, 1);
    connected.pass(58 * 60_000);
    await connected.azure.workspaces(await firstSubscription(connected), { refresh: true });
    assert.equal(connected.simulator.journal.count(/Services\/workspaces\?/), 2);
  }
});

test("a token that was kept and is refused is replaced once", async () => {
  const connected = await connect({ method: "environment", host: { environment: principal } });
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.expired(), { path: /workspaces$/, times: 1 });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const { problem } = await connected.azure.workspaces(subscription);
  assert.equal(problem, undefined);
});

test("a service principal that cannot sign in says why, without its secret", async () => {
  const environment = { ...principal, ARM_CLIENT_SECRET: "wrong" };
  const connected = await connect({ method: "environment", host: { environment } });
  const { items } = await connected.azure.tenants();
  assert.equal(
    items[0]?.problem?.message,
    "The service principal of the ARM_ variables cannot sign in: AADSTS7000215: Invalid client secret provided.",
  );
});

test("what azurerm could use and we cannot is said", async () => {
  const reason = async (environment: Record<string, string>, method: "environment" | "azureCli" = "environment") => {
    const connected = await connect({ method, host: { environment, simulator: undefined as never } });
    return (await connected.azure.identities()).problem?.message;
  };
  const { ARM_TENANT_ID, ARM_CLIENT_ID } = principal;
  assert.match(
    (await reason({ ARM_TENANT_ID, ARM_CLIENT_ID, ARM_CLIENT_CERTIFICATE_PATH: "/c.pfx" }))!,
    /PKCS#12.*az login --service-principal/,
  );
  assert.match(
    (await reason({ ...principal, ARM_ENVIRONMENT: "german" }))!,
    /cloud that ARM_ENVIRONMENT names is not supported/,
  );
  assert.match((await reason({ ...principal, ARM_METADATA_HOSTNAME: "stack.example" }))!, /ARM_METADATA_HOSTNAME/);
  assert.match((await reason({ ...principal, ARM_TENANT_ID: "a/../b" }))!, /ARM_TENANT_ID is neither/);
  assert.match((await reason({}))!, /name no service principal/);
  assert.match((await reason({ ARM_USE_CLI: "false" }, "azureCli"))!, /^ARM_USE_CLI is false/);
});

test("az is asked once for each tenant, with nothing but checked arguments", async () => {
  const calls: string[][] = [];
  const answer = (args: readonly string[]) => {
    const tenant = args[args.indexOf("--tenant") + 1]!;
    const accessToken = tokenFor(args.includes("--tenant") ? tenant : contoso, { name: "grace" });
    return JSON.stringify({ accessToken, expires_on: Math.floor(Date.now() / 1000) + 3600, tokenType: "Bearer" });
  };
  const connected = await connect({ method: "azureCli", host: az(calls, answer) });
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
    const connected = await connect({ method: "azureCli", host: { ...az([], () => ""), runProgram } });
    const { items } = await connected.azure.tenants();
    assert.match(items[0]!.problem!.message, says);
  }
});

test("az is not run in a folder that is not trusted", async () => {
  const calls: string[][] = [];
  const connected = await connect({
    method: "azureCli",
    host: { ...az(calls, () => "{}"), mayRunPrograms: () => false },
  });
  assert.match((await connected.azure.identities()).problem!.message, /not asked in a folder that you do not trust/);
  assert.deepEqual(calls, []);
});

test("in an editor without Microsoft's sign-in, the others are tried, and else it is said", async () => {
  const failure = new Error("Timed out waiting for authentication provider 'microsoft' to register.");
  const without = await connect({ method: "auto", host: { simulator: undefined as never } });
  without.editor.failure = failure;
  const { used, problem } = await without.azure.identities();
  assert.deepEqual(used, []);
  assert.match(problem!.message, /^This editor has no sign-in of Microsoft's\. Sign in with `az login`/);
  const withAz = await connect({ method: "auto", host: { ...az([], () => "{}"), simulator: undefined as never } });
  withAz.editor.failure = failure;
  assert.deepEqual(
    (await withAz.azure.identities()).used.map(({ kind }) => kind),
    ["azureCli"],
  );
});

test("who Terraform would be is told, with a warning when it is in another tenant", async () => {
  const environment = { ...principal, ARM_TENANT_ID: fabrikam };
  const connected = await connect({ host: { environment } });
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
      `It would work in the tenant ${fabrikam}, which is not one that you browse here.`,
  );
  assert.equal(await connected.azure.terraformWarning(second), undefined);
  assert.equal(await connected.azure.terraformWarning(), undefined);
  const cli = await connect({ host: az([], () => "{}") });
  const { sentence, tenantId } = (await cli.azure.identities()).terraform;
  assert.deepEqual(
    [sentence, tenantId],
    ["Terraform would sign in as grace@contoso.example of the Azure CLI.", contoso],
  );
});
