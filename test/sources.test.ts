/** What is known of providers may arrive and change while the service runs, and counts for what is open already. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Snapshot, snapshotFacts } from "../server/src/catalog/provider/snapshotFacts";
import { type Attribute, dependentBody, type TypeSchema } from "../server/src/catalog/schema";
import type { Source } from "../server/src/catalog/source";
import { createService } from "../server/src/createService";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";

const text: Attribute = { type: "string", optional: true };

function typeOf(name: string, body: Readonly<Record<string, Attribute>>): TypeSchema {
  return { kind: "resource", name, body: new Map(Object.entries(body)) };
}

/** A source as something would make it that asks a provider which is installed. */
function learned(name: string, address: string, ...snapshots: Snapshot[]): Source {
  const facts = snapshotFacts(name, address, snapshots);
  return { id: `learned ${name}`, providers: new Map([[name, () => facts]]) };
}

function object(names: Readonly<Record<string, Attribute>>): Attribute {
  return { type: "object", optional: true, configMode: "object", block: new Map(Object.entries(names)) };
}

const workspaceType = "Microsoft.MachineLearningServices/workspaces@2025-06-01";

const acme = learned("acme", "acme/acme", {
  version: "2.6.0",
  kinds: ["resource"],
  types: [
    typeOf("acme_resource", {
      type: { type: "string", required: true },
      name: text,
      body: {
        type: "dynamic",
        optional: true,
        dependentBody: dependentBody({ argument: "type" }, (type) =>
          type === workspaceType
            ? object({ properties: object({ friendlyName: { ...text, summary: "The name that is shown." } }) })
            : undefined,
        ),
      },
    }),
  ],
});

function workspace(properties: string): string {
  return `resource "acme_resource" "main" {\n  type = "${workspaceType}"\n  body = {\n    properties = {\n      ${properties}\n    }\n  }\n}\n`;
}

test("a provider that was unknown is completed, explained and checked once its facts arrive", () => {
  const code = workspace('friendlyNam = "a"');
  const service = serviceWith({ "main.tf": code });
  const uri = uriOf("main.tf");
  const at = (word: string) => service.text(uri)!.indexOf(word) + word.length;
  const messages = () => service.diagnose(uri).map(({ message }) => message);
  const offered = () => service.complete(uri, at("friendlyNam")).items.map(({ label }) => label);
  assert.deepEqual(messages(), []);
  assert.deepEqual(offered(), []);
  assert.equal(service.hover(uri, at("body")), undefined);

  service.setSource(acme.id, acme);
  assert.deepEqual(messages(), ["properties has no argument friendlyNam. Did you mean friendlyName?"]);
  assert.deepEqual(offered(), ["friendlyName"]);
  service.change(uri, { span: { start: at("friendlyNam"), end: at("friendlyNam") }, text: "e" });
  assert.deepEqual(messages(), []);
  assert.match(String(service.hover(uri, at("friendlyName") - 1)?.markdown), /The name that is shown/);

  service.setSource(acme.id, undefined);
  assert.equal(service.hover(uri, at("friendlyName") - 1), undefined);
  assert.deepEqual(messages(), []);
});

test("a release that was unknown is known exactly once its snapshot arrives", () => {
  const body = 'name = "a"\n  location = "westeurope"\n  color = "red"\n  colour = "red"';
  const code = `resource "azurerm_resource_group" "main" {\n  ${body}\n}\n`;
  const service = serviceWith({ "versions.tf": pinned("4.95.0"), "main.tf": code });
  const uri = uriOf("main.tf");
  const rules = () => service.diagnose(uri).map(({ rule, message }) => `${rule}: ${message}`);
  const names = () => service.complete(uri, code.lastIndexOf("}")).items.map(({ label }) => label);
  assert.deepEqual(rules(), []);
  assert.equal(service.status(uri)?.known, "nothing");

  const group = typeOf("azurerm_resource_group", {
    name: { type: "string", required: true },
    location: { type: "string", required: true },
    color: text,
    shade: text,
  });
  const newer = learned("azurerm", "hashicorp/azurerm", { version: "4.95.0", kinds: ["resource"], types: [group] });
  service.setSource(newer.id, newer);
  assert.equal(service.status(uri)?.known, "exact");
  assert.equal(service.status(uri)?.version, "4.95.0");
  assert.deepEqual(rules(), ["unknown-argument: azurerm_resource_group has no argument colour."]);
  assert.ok(names().includes("shade") && !names().includes("tags"));
  assert.match(String(service.hover(uri, code.indexOf("color") + 1)?.markdown), /color/);

  service.setSource(newer.id, undefined);
  assert.deepEqual(rules(), []);
  assert.equal(service.status(uri)?.known, "nothing");
});

test("the newest release that constraints allow may be one that was learned", () => {
  const service = serviceWith({ "versions.tf": pinned("~> 4.81") });
  const version = () => service.status(uriOf("versions.tf"))?.version;
  assert.equal(version(), "4.81.0");
  const newer = learned("azurerm", "hashicorp/azurerm", { version: "4.95.0", kinds: ["resource"], types: [] });
  service.setSource(newer.id, newer);
  assert.equal(version(), "4.95.0");
});

test("a program is read anew, since only now it is known which classes are resources", () => {
  const code = `import { Resource } from "@cdktf/provider-acme/lib/resource";
new Resource(this, "main", { name: "a", typ: "b" });
`;
  const service = serviceWith({ "main.ts": code });
  const uri = uriOf("main.ts");
  assert.deepEqual(service.diagnose(uri), []);
  service.setSource(acme.id, acme);
  assert.deepEqual(
    service
      .diagnose(uri)
      .map(({ rule }) => rule)
      .sort(),
    ["missing-argument", "unknown-argument"],
  );
});

test("after any order of sources and edits the service says what a fresh one says", () => {
  const group = typeOf("azurerm_resource_group", { name: { type: "string", required: true }, color: text });
  const thin = learned("azurerm", "hashicorp/azurerm", { version: "4.95.0", kinds: ["resource"], types: [group] });
  const files = {
    "versions.tf": pinned("~> 4.81"),
    "main.tf": `${workspace('friendlyNam = "a"')}resource "azurerm_resource_group" "main" {\n  colour = "red"\n}\n`,
    "main.ts": `import { Resource } from "@cdktf/provider-acme/lib/resource";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
new Resource(this, "main", { typ: "b" });
new ResourceGroup(this, "group", { colour: "red" });
`,
  };
  const kept = serviceWith(files);
  let now = catalog;
  for (const [id, source] of [
    [acme.id, acme],
    [thin.id, thin],
    [acme.id, undefined],
    [thin.id, { ...thin, providers: new Map() }],
    [acme.id, acme],
    [thin.id, undefined],
  ] as const) {
    kept.setSource(id, source);
    now = now.with(id, source);
    const end = kept.text(uriOf("main.tf"))!.length;
    kept.change(uriOf("main.tf"), { span: { start: end, end }, text: `# ${id}\n` });
    const fresh = createService(now);
    for (const name of Object.keys(files)) fresh.open(uriOf(name), kept.text(uriOf(name))!);
    for (const name of Object.keys(files)) {
      const uri = uriOf(name);
      assert.deepEqual(kept.diagnose(uri), fresh.diagnose(uri), `${id} ${name}`);
      assert.deepEqual(kept.status(uri), fresh.status(uri));
      for (let at = 0; at < fresh.text(uri)!.length; at += 7) {
        assert.deepEqual(kept.hover(uri, at), fresh.hover(uri, at));
        assert.deepEqual(kept.complete(uri, at), fresh.complete(uri, at));
      }
    }
  }
});

test("a source that tells nothing new changes nothing", () => {
  const code = 'resource "azurerm_resource_group" "main" {\n  name = "a"\n  nam = "b"\n}\n';
  const service = serviceWith({ "main.tf": code });
  const before = service.diagnose(uriOf("main.tf"));
  assert.ok(before.length > 0);
  service.setSource("empty", { id: "empty", providers: new Map() });
  assert.deepEqual(service.diagnose(uriOf("main.tf")), before);
  assert.equal(catalog.provider("acme"), undefined);
});

test("a type may be called as its provider is", () => {
  const code = 'data "acme" "main" {\n  colour = "red"\n}\noutput "colour" {\n  value = data.acme.main.shade\n}\n';
  const service = serviceWith({ "main.tf": code });
  const uri = uriOf("main.tf");
  const body = new Map([["shade", text]]);
  const types = [{ kind: "data", name: "acme", body } as const];
  service.setSource(acme.id, learned("acme", "acme/acme", { version: "2.6.0", kinds: ["data"], types }));
  assert.match(service.diagnose(uri)[0]?.message ?? "", /^acme has no argument colour\./);
  const page = "https://registry.terraform.io/providers/acme/acme/2.6.0/docs/data-sources/acme";
  assert.ok(service.hover(uri, code.indexOf("acme"))?.markdown.includes(page));
});
