/** Bodies whose schema depends on something beside them: completion, hover and findings see the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { snapshotFacts } from "../server/src/catalog/provider/snapshotFacts";
import { type Attribute, attributeAt, dependentBody } from "../server/src/catalog/schema";
import type { Source } from "../server/src/catalog/source";
import { createService } from "../server/src/createService";
import { catalog } from "./harness/service";

const text: Attribute = { type: "string", optional: true };

function object(names: Readonly<Record<string, Attribute>>): Attribute {
  return { type: "object", optional: true, configMode: "object", block: new Map(Object.entries(names)) };
}

/** What Terraform's own data source takes for two of its backends. */
const backends: Readonly<Record<string, Attribute>> = {
  azurerm: object({
    container_name: { ...text, summary: "The container with the state." },
    use_azuread_auth: { type: "bool", optional: true },
  }),
  local: object({ path: { ...text, required: true } }),
};

const own: Source = {
  id: "terraform",
  providers: new Map([
    [
      "terraform",
      () =>
        snapshotFacts("terraform", "builtin/terraform", [
          {
            version: "1.0.0",
            kinds: ["data"],
            types: [
              {
                kind: "data",
                name: "terraform_remote_state",
                body: new Map<string, Attribute>([
                  ["backend", { type: "string", required: true }],
                  [
                    "config",
                    {
                      type: "dynamic",
                      optional: true,
                      dependentBody: dependentBody({ argument: "backend" }, (backend) =>
                        Object.hasOwn(backends, backend) ? backends[backend] : undefined,
                      ),
                    },
                  ],
                ]),
              },
            ],
          },
        ]),
    ],
  ]),
};

/** What is said of a text with a cursor (`|`). */
function at(marked: string) {
  const uri = "file:///module/main.tf";
  const offset = marked.indexOf("|");
  const service = createService(catalog.with(own.id, own));
  service.open(uri, marked.replace("|", ""));
  const items = offset < 0 ? [] : service.complete(uri, offset).items;
  return {
    names: items.map(({ label }) => label),
    documentation: (label: string) => {
      const item = items.find((one) => one.label === label);
      return item && service.document(uri, item);
    },
    inserted: (label: string) => items.find((one) => one.label === label)?.insert,
    hover: offset < 0 ? undefined : service.hover(uri, offset)?.markdown,
    findings: service.diagnose(uri).map(({ rule, message }) => `${rule}: ${message}`),
  };
}

function remote(backend: string, config: string): string {
  return `data "terraform_remote_state" "main" {\n  backend = ${backend}\n  config = {\n    ${config}\n  }\n}\n`;
}

/** Where no names are known, an object may still be made by an expression. */
const nothingKnown = ["for"];

test("what an object takes follows from the argument beside it", () => {
  assert.deepEqual(at(remote('"azurerm"', "|")).names, ["container_name", "use_azuread_auth"]);
  assert.deepEqual(at(remote('"local"', "|")).names, ["path"]);
  assert.deepEqual(at(remote('"s3"', "|")).names, nothingKnown);
  assert.deepEqual(at(remote("var.backend", "|")).names, nothingKnown);
  assert.match(at(remote('"azurerm"', "|")).inserted("container_name") ?? "", /^container_name = /);
});

test("through a local it is the same, but not through a variable, which may be set to something else", () => {
  const locals = 'locals {\n  backend = "local"\n}\n';
  assert.deepEqual(at(locals + remote("local.backend", "|")).names, ["path"]);
  const variable = 'variable "backend" {\n  default = "local"\n}\n';
  assert.deepEqual(at(variable + remote("var.backend", "|")).names, nothingKnown);
  assert.deepEqual(at(variable + remote("var.backend", 'container_nam = "a"')).findings, []);
});

test("hover and the documentation of suggestions tell of the same argument", () => {
  assert.match(String(at(remote('"azurerm"', 'container_|name = "a"')).hover), /The container with the state/);
  assert.match(String(at(remote('"azurerm"', "|")).documentation("container_name")), /The container with the state/);
  assert.equal(at(remote('"s3"', 'container_|name = "a"')).hover, undefined);
});

test("findings rest on what is known for the value", () => {
  assert.deepEqual(at(remote('"azurerm"', 'container_nam = "a"')).findings, [
    "unknown-argument: config has no argument container_nam. Did you mean container_name?",
  ]);
  assert.deepEqual(at(remote('"azurerm"', "use_azuread_auth = []")).findings, [
    "wrong-type: use_azuread_auth must be true or false, not a list.",
  ]);
  assert.deepEqual(at(remote('"local"', "")).findings, ["missing-argument: Set path: config requires it."]);
  for (const other of ['"s3"', "local.none", "path.module"]) {
    const found = at(remote(other, 'container_nam = "a"')).findings;
    assert.deepEqual(
      found.filter((finding) => !finding.startsWith("undeclared-reference")),
      [],
      other,
    );
  }
  const block = 'data "terraform_remote_state" "main" {\n  backend = "azurerm"\n  config {\n  }\n}\n';
  assert.match(at(block).findings.join(), /block-form: Write config as an argument/);
});

function provisioner(label: string, body: string): string {
  return `resource "azurerm_resource_group" "main" {\n  name = "a"\n  location = "westeurope"\n  provisioner "${label}" {\n    ${body}\n  }\n}\n`;
}

test("what a provisioner takes follows from its label", () => {
  for (const [label, own, other] of [
    ["local-exec", "command", "inline"],
    ["remote-exec", "inline", "command"],
    ["file", "destination", "inline"],
  ] as const) {
    const { names, documentation } = at(provisioner(label, "|"));
    assert.ok(names.includes(own) && names.includes("when") && !names.includes(other), label);
    assert.match(String(documentation(own)), new RegExp(own));
  }
  assert.ok(!at(provisioner("other", "|")).names.includes("command"));
  assert.match(String(at(provisioner("local-exec", 'com|mand = "a"')).hover), /on which Terraform runs/);
  assert.deepEqual(at(provisioner("local-exec", 'comand = "ls"')).findings.sort(), [
    "missing-argument: Set command: provisioner requires it.",
    "unknown-argument: provisioner has no argument comand. Did you mean command?",
  ]);
  assert.deepEqual(at(provisioner("other", 'comand = "ls"')).findings, []);
});

test("between two snapshots and beside one it is merged like the rest", () => {
  const bodyAt = (required: boolean): Attribute => ({
    type: "dynamic",
    optional: true,
    dependentBody: dependentBody({ argument: "type" }, (type) =>
      type === "known" ? object({ name: { ...text, required } }) : undefined,
    ),
  });
  const types = (required: boolean) =>
    [{ kind: "resource", name: "other_thing", body: new Map([["body", bodyAt(required)]]) }] as const;
  const facts = snapshotFacts("other", "somebody/other", [
    { version: "1.0.0", kinds: ["resource"], types: types(true) },
    { version: "1.2.0", kinds: ["resource"], types: types(false) },
    { version: "1.4.0", kinds: ["resource"], types: types(false) },
  ]);
  const other = catalog.with("other", { id: "other", providers: new Map([["other", () => facts]]) }).provider("other");
  const nameAt = (version: string) => {
    const found = other?.find("resource", "other_thing", version);
    assert.ok(typeof found === "object");
    const dependent = found.body.get("body")?.dependentBody;
    assert.equal(dependent?.attributeFor("none"), undefined);
    assert.equal(dependent?.attributeFor("known"), dependent?.attributeFor("known"));
    return attributeAt(dependent?.attributeFor("known")?.block ?? new Map(), ["name"]);
  };
  assert.equal(nameAt("1.0.0")?.required, true);
  assert.deepEqual(nameAt("1.1.0"), text);
  assert.equal(nameAt("0.9.0")?.unsure, true);
  assert.equal(nameAt("1.5.0")?.unsure, undefined);
});
