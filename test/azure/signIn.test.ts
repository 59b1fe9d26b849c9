// Accounts of the editor: whom Azure is asked for, and what a person sees when nobody can ask.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../harness/until";
import { changed, connectAzure, firstSubscription, firstTenant } from "./connectAzure";
import * as faults from "./simulator/http/faults";
import { uuid } from "./simulator/world/random";

const contoso = uuid(1, "tenant", 0);
const fabrikam = uuid(1, "tenant", 1);

test("nobody is ever asked without a command of theirs", async () => {
  const connected = await connectAzure();
  await firstSubscription(connected);
  await connected.azure.index();
  assert.ok(connected.editor.asked.length > 0);
  assert.ok(connected.editor.asked.every(({ options }) => options.silent && !options.createIfNone));
});

test("each tenant has a session of its own, asked for again with each request", async () => {
  const connected = await connectAzure();
  const { items } = await connected.azure.tenants();
  for (const tenant of items) await connected.azure.subscriptions(tenant);
  const scopes = connected.editor.asked.map(({ wanted }) => (wanted as string[]).join(" "));
  assert.ok(scopes.some((scope) => scope.endsWith(`VSCODE_TENANT:${contoso}`)));
  assert.ok(scopes.some((scope) => scope.endsWith(`VSCODE_TENANT:${fabrikam}`)));
  const tenantsOf = connected.simulator.journal.requests.map(({ path, tenant }) => `${path} ${tenant}`);
  assert.deepEqual(tenantsOf, [`/tenants ${contoso}`, `/subscriptions ${contoso}`, `/subscriptions ${fabrikam}`]);
});

test("a tenant without a session is shown with the others, and opened by signing in to it", async () => {
  const connected = await connectAzure();
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
    /^The tenant .* requires a separate sign-in\. Sign in to it to see its contents\.$/,
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
  const connected = await connectAzure();
  connected.editor.accountList.push({ id: "bob", label: "bob@fabrikam.example" });
  connected.simulator.knobs.add(faults.forbidden(), { path: /^\/tenants$/, times: 1 });
  const { items } = await connected.azure.tenants();
  assert.equal(items.filter(({ state }) => state === "failed").length, 1);
  assert.equal(items.filter(({ state }) => state === "ready").length, 2);
});

test("a challenge is answered in silence where that is possible", async () => {
  const connected = await connectAzure();
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
    const connected = await connectAzure();
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

test("closing the sign-in cancels it, and nothing else happens", async () => {
  const connected = await connectAzure();
  connected.editor.consents = false;
  const answer = await connected.azure.signIn();
  assert.ok(!answer.ok);
  assert.equal(answer.problem.kind, "canceled");
});

test("sign-out in the middle: what is on its way arrives, then everything of that account is gone", async () => {
  const connected = await connectAzure({ paging: { workspaces: 10 } });
  const { azure, editor, simulator } = connected;
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
  await changed(connected, undefined);
  assert.equal(azure.knownWorkspaces(subscription), undefined);
  const sent = simulator.journal.items.length;
  const after = await azure.workspaces(subscription);
  assert.deepEqual([after.items, after.problem?.kind], [[], "signedOut"]);
  assert.equal(after.problem?.message, "You are signed out of Azure. Sign in to continue.");
  assert.deepEqual((await azure.identities()).used, []);
  assert.equal((await azure.tenants()).problem?.kind, "signedOut");
  assert.equal(simulator.journal.items.length, sent, "nothing was sent any more");
  assert.ok((await azure.signIn()).ok);
  assert.equal((await azure.tenants()).items.length, 2);
});

test("an event that changes no account changes nothing", async () => {
  const connected = await connectAzure();
  await firstTenant(connected);
  const { accountList, looks } = connected.editor;
  connected.editor.signOut();
  connected.editor.accountList = accountList;
  await until(() => connected.editor.looks > looks, "somebody looks who is signed in");
  // What follows from that comes before anything else that waits.
  await new Promise(setImmediate);
  assert.deepEqual(connected.changes, []);
});
