/** What a provider sends to other hosts than the resource manager's is kept there, and comes back; without being kept, only what was laid does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createLoopbackAzure, type LoopbackAzure } from "../../server/src/hosts/loopback/index";

const host = "kv.vault.azure.net";

async function ask(azure: LoopbackAzure, method: string, path: string, body = "", query = "") {
  const { status, body: text = "" } = await azure.play({ method, host, path, query, body });
  return { status, body: text.startsWith("<") ? text : JSON.parse(text || "{}") };
}

const connect = (azure: LoopbackAzure, to = host) => azure.play({ method: "CONNECT", path: to, query: "", body: "" });

test("what is sent to a data plane is there, with its address, at its path and below it", async () => {
  const azure = createLoopbackAzure({ keepsElsewhere: true });
  assert.equal((await connect(azure)).status, 200);
  assert.equal((await connect(azure, "example.com")).status, 403);
  assert.equal((await ask(azure, "GET", "/secrets/one/")).status, 404);
  assert.equal((await ask(azure, "PUT", "/secrets/one", '{"value":"v"}')).status, 200);
  const { body } = await ask(azure, "GET", "/secrets/ONE/0123");
  assert.equal(body.value, "v");
  assert.match(body.id, /^https:\/\/kv\.vault\.azure\.net\/secrets\/one\/[0-9a-f]{32}$/i);
  await ask(azure, "POST", "/keys/two/create", '{"kty":"RSA","key_ops":["sign"]}');
  assert.deepEqual((await ask(azure, "GET", "/keys/two/")).body.key.key_ops, ["sign"]);
  assert.equal((await ask(azure, "DELETE", "/secrets/one")).status, 200);
  assert.equal((await ask(azure, "GET", "/secrets/one/")).status, 404);
  azure.clear();
  assert.equal((await ask(azure, "GET", "/keys/two/")).status, 404);
});

test("what is laid for a host, or for all of one name, is told as it is", async () => {
  const azure = createLoopbackAzure();
  assert.equal((await connect(azure)).status, 403);
  azure.layElsewhere("kv", "", "<Properties/>");
  assert.equal((await connect(azure)).status, 200);
  assert.equal((await ask(azure, "GET", "/", "", "?comp=properties&restype=service")).body, "<Properties/>");
  assert.equal((await ask(azure, "GET", "/container")).status, 404);
  assert.equal((await ask(azure, "PUT", "/secrets/one", "{}")).status, 403);
});

test("a resource with content at a host is in the list of its type, if answers may be made up", async () => {
  for (const mayInvent of [true, false]) {
    const azure = createLoopbackAzure({ mayInvent });
    azure.layElsewhere(host, "/secrets/one", { value: "v" });
    const path = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.KeyVault/vaults";
    const { body = "" } = await azure.play({ method: "GET", path, query: "", body: "" });
    const names = (JSON.parse(body) as { value: { name: string }[] }).value.map(({ name }) => name);
    assert.deepEqual(names, mayInvent ? ["kv"] : []);
  }
});

test("an account that is looked for by its name in a list of all is there from then on, also after what was laid is taken away", async () => {
  const azure = createLoopbackAzure({ mayInvent: true });
  const list = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Storage/storageAccounts";
  const names = async () => {
    const { body } = await azure.play({ method: "GET", path: list, query: "?api-version=2023-05-01", body: "" });
    return (JSON.parse(body ?? "{}").value as { name: string }[]).map(({ name }) => name);
  };
  assert.deepEqual(await names(), []);
  assert.equal(azure.learn('locating Storage Account "one"', 0), true);
  azure.clear();
  assert.deepEqual(await names(), ["one"]);
  assert.equal(azure.learn('locating Storage Account "one"', 0), false);
});
