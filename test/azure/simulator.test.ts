// The simulator itself: what it answers is what Azure answers, so that what passes here passes there.
import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { get } from "node:https";
import { after, test } from "node:test";
import { isDataPlane } from "../../server/src/hosts/provider/selfSigned";
import { tokenFor } from "./simulator/http/tokens";
import { type Simulator, type SimulatorOptions, startSimulator } from "./simulator/startSimulator";

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  after(() => simulator.stop());
  return simulator;
}

async function ask(simulator: Simulator, path: string, token = tokenFor(simulator.world.tenants[0]!.id)) {
  const answer = await fetch(simulator.url + path, { headers: { Authorization: `Bearer ${token}` } });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
}

test("the world is the same in every run, and of the size that was asked for", async () => {
  const [one, two] = [await start({ workspaces: 200 }), await start({ workspaces: 200 })];
  assert.deepEqual(one.world, two.world);
  assert.equal(one.world.subscriptions.flatMap(({ workspaces }) => workspaces).length, 200);
  const three = await start({ workspaces: 200, seed: 2 });
  assert.notDeepEqual(one.world.tenants, three.world.tenants);
});

test("over TLS, with a certificate that only clients trust which were told of it", async () => {
  const simulator = await start({ tls: true });
  const { url, certificate } = simulator.secure!;
  const { subjectAltName, validTo, ca } = new X509Certificate(certificate);
  const names = (subjectAltName ?? "").split(", ");
  const [own, others] = [names.filter((one) => !/^DNS:\*/.test(one)), names.filter((one) => /^DNS:\*/.test(one))];
  assert.deepEqual(own, ["DNS:localhost", "IP Address:127.0.0.1"]);
  assert.ok(others.length > 0 && others.every((one) => isDataPlane(one.replace("DNS:*", "any"))), `${others}`);
  assert.ok(Date.parse(validTo) > Date.now() && ca);
  const read = (trusted: string | undefined) =>
    new Promise<string>((resolve, reject) => {
      get(`${url}/metadata/endpoints?api-version=2022-09-01`, trusted ? { ca: trusted } : {}, (answer) => {
        answer.setEncoding("utf8").on("data", resolve);
      }).on("error", reject);
    });
  const metadata = JSON.parse(await read(certificate));
  assert.equal(metadata.resourceManager, url);
  assert.deepEqual(
    [metadata.authentication.loginEndpoint, metadata.authentication.identityProvider, metadata.suffixes.storage],
    [url, "AAD", "core.windows.net"],
  );
  await assert.rejects(read(undefined), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  const another = await start({ tls: true });
  await assert.rejects(read(another.secure!.certificate));
});

test("every answer has Azure's head", async () => {
  const simulator = await start();
  const { headers } = await ask(simulator, "/tenants?api-version=2022-12-01");
  assert.match(headers.get("x-ms-request-id")!, /^[0-9a-f-]{36}$/);
  assert.match(headers.get("x-ms-routing-request-id")!, /^WESTEUROPE:\d{8}T\d{6}Z:/);
  assert.equal(headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(headers.get("x-ms-ratelimit-remaining-tenant-reads"), "249");
  const { id } = simulator.world.subscriptions[0]!;
  const path = `/subscriptions/${id}/providers/Microsoft.MachineLearningServices/workspaces?api-version=2025-06-01`;
  const list = await ask(simulator, path);
  assert.equal(list.headers.get("x-ms-ratelimit-remaining-subscription-reads"), "249");
});

test("it is as strict as Azure about versions, tokens and tenants", async () => {
  const simulator = await start();
  const { id } = simulator.world.subscriptions[0]!;
  const list = `/subscriptions/${id}/providers/Microsoft.MachineLearningServices/workspaces`;
  const code = async (path: string, token?: string) => {
    const { status, body } = await ask(simulator, path, token);
    return [status, body.error?.code];
  };
  const other = tokenFor(simulator.world.tenants[1]!.id);
  assert.deepEqual(await code(list), [400, "MissingApiVersionParameter"]);
  assert.deepEqual(await code(`${list}?api-version=2099-01-01`), [400, "NoRegisteredProviderFound"]);
  assert.deepEqual(await code(`${list}?api-version=2025-06-01`, "nonsense"), [401, "InvalidAuthenticationToken"]);
  assert.deepEqual(await code(`${list}?api-version=2025-06-01`, tokenFor("t", { seconds: -1 })), [
    401,
    "ExpiredAuthenticationToken",
  ]);
  assert.deepEqual(await code(`${list}?api-version=2025-06-01`, other), [401, "InvalidAuthenticationTokenTenant"]);
  assert.deepEqual(await code(`${list}/none?api-version=2025-06-01`), [404, "ResourceNotFound"]);
  assert.deepEqual(await code(`${list.toUpperCase()}?api-version=2025-06-01`), [200, undefined]);
});

test("an older version of the interface does not know what came later", async () => {
  const simulator = await start();
  const { id } = simulator.world.subscriptions[0]!;
  const path = `/subscriptions/${id}/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-private`;
  const names = async (api: string) =>
    Object.keys((await ask(simulator, `${path}?api-version=${api}`)).body.properties);
  assert.equal((await names("2022-10-01")).includes("managedNetwork"), false);
  assert.equal((await names("2025-06-01")).includes("managedNetwork"), true);
});

test("answers can be put in place of its own, by path", async () => {
  const path = "/subscriptions/1/resourceGroups/RG/providers/Microsoft.MachineLearningServices/workspaces/w";
  const simulator = await start({ answers: { [path]: { name: "w" } } });
  assert.deepEqual((await ask(simulator, `${path.toLowerCase()}?api-version=2025-06-01`)).body, { name: "w" });
});

test("a bucket that is empty is refused until it has filled again", async () => {
  let now = Date.now();
  const simulator = await start({ now: () => now });
  const refused = async (count: number) => {
    const questions = Array.from({ length: count }, () => ask(simulator, "/tenants?api-version=2022-12-01"));
    return (await Promise.all(questions)).filter(({ status }) => status === 429);
  };
  const first = await refused(300);
  assert.equal(first.length, 50);
  assert.equal(first[0]!.headers.get("retry-after"), "1");
  now += 1000;
  assert.equal((await refused(30)).length, 6);
});

test("the journal tells reading from writing", async () => {
  const simulator = await start();
  const token = tokenFor(simulator.world.tenants[0]!.id);
  await ask(simulator, "/tenants?api-version=2022-12-01", token);
  simulator.journal.assertReadOnly();
  await fetch(`${simulator.url}/subscriptions/x?api-version=1`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.throws(() => simulator.journal.assertReadOnly());
});
