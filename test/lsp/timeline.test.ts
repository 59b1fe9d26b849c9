/** The order in which a module is applied, as a page whose links lead to the code and nowhere else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applierRoleRequest, type TimelineResult, timelineRequest } from "../../server/src/protocol/index";
import { connectEditor } from "./connectEditor";

test("the page links each resource to its place, and nothing is said of a document that is not known", async () => {
  const { client, open } = await connectEditor();
  const { uri } = (await open("main.tf", "one\n  made")).textDocument;
  const found = await client.sendRequest<TimelineResult>(timelineRequest, { uri });
  const links = [...(found?.body ?? "").matchAll(/href="([^"]*)"/g)].map(([, link]) => link!);
  const places = links.filter((link) => link.startsWith("command:azuremlTerraform.openPlace?"));
  assert.ok(places.length >= 3);
  for (const link of places)
    assert.deepEqual(JSON.parse(decodeURIComponent(link.slice(link.indexOf("?") + 1))), [uri, 1, 2]);
  assert.deepEqual(
    links.filter((link) => !places.includes(link)).map((link) => decodeURIComponent(link)),
    ['command:azuremlTerraform.openOrderPicture?["svg"]', 'command:azuremlTerraform.openOrderPicture?["mermaid"]'],
  );
  assert.match(found?.svg ?? "", /^<svg /);
  assert.equal(await client.sendRequest(timelineRequest, { uri: "file:///nowhere/main.tf" }), null);
});

test("the role that an apply needs is a text, and nothing is said of a document that is not known", async () => {
  const { client, open } = await connectEditor();
  const { uri } = (await open("main.tf", "made")).textDocument;
  assert.match(await client.sendRequest<string>(applierRoleRequest, { uri }), /"Microsoft\.Made\/things\/read"/);
  assert.equal(await client.sendRequest(applierRoleRequest, { uri: "file:///nowhere/main.tf" }), null);
});
