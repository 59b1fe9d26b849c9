/** No text makes any question fail, and none runs for ever: what is nested too deeply is left alone. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readState } from "../../server/src/azure/state";
import { nestingOf } from "../../server/src/text/nestingOf";
import { askEverything } from "../harness/askEverything";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { isThorough } from "../harness/thorough";
import { hostileTexts } from "./texts";

describe("every question about a hostile document", () => {
  for (const { file, about, text } of hostileTexts) {
    it(`${file}: ${about}`, () => {
      const versions = file === "main.ts" ? {} : { "versions.tf": pinned("5.2.0") };
      const service = serviceWith({ ...versions, [file]: text });
      service.setCommitted(uriOf(file), text.replace("a", "b"));
      const offsets = [...text.matchAll(/\ud800|value|"a|\ba1\b/g)].map(({ index }) => index + 1);
      askEverything(service, uriOf(file), offsets.slice(0, isThorough ? 4 : 1));
      service.calledFolders("file:///module");
    });
  }
});

describe("a document that is broken everywhere", () => {
  for (const [name, text] of [
    ["main.tf.json", `{ "locals": { "a": [${"1 ".repeat(5000)}] } }`],
    ["main.tf", `locals {\n${"  a = = 1\n".repeat(5000)}}\n`],
  ] as const) {
    it(`has a thousand faults of syntax that are told: ${name}`, () => {
      const found = serviceWith({ [name]: text }).diagnose(uriOf(name));
      assert.equal(found.filter(({ rule }) => rule === "syntax").length, 1000);
    });
  }
});

describe("a program whose variables come to one another", () => {
  const many = 8000;
  const object = '{ create: "1h" }';
  const chain = Array.from(
    { length: many },
    (_, at) =>
      `const a${at + 1} = process ? a${at} : ${object};\nnew ResourceGroup(this, "g${at}", { name: "a", location: "a", timeouts: a${at + 1} });\n`,
  ).join("");
  const text = `import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\nimport { TerraformStack } from "cdktf";\nclass S extends TerraformStack {\n  constructor(scope, id) {\n    super(scope, id);\nconst a0 = ${object};\n${chain}  }\n}\n`;
  const service = serviceWith({ "main.ts": text });
  const offered = (offset: number) => service.complete(uriOf("main.ts"), offset).items.map(({ label }) => label);

  it("is offered what an object may have in any of them", () => {
    for (const at of [text.indexOf(object), text.lastIndexOf(object)]) assert.ok(offered(at + 2).includes("delete"));
  });

  it("is offered nothing of that elsewhere", () => {
    for (const at of [text.indexOf("super"), text.lastIndexOf("process")]) assert.ok(!offered(at).includes("delete"));
  });
});

describe("a hostile state", () => {
  const deep = (count: number) => `${'{"a":'.repeat(count)}1${"}".repeat(count)}`;
  const stateOf = (attributes: string, key = "0") =>
    `{"version":4,"resources":[{"mode":"managed","type":"azurerm_resource_group","name":"a","instances":[{"index_key":${key},"attributes":${attributes}}]}]}`;

  it("is not read, or only what can be", () => {
    assert.equal(typeof readState(`{"version":${deep(50_000)}}`), "string");
    assert.equal(readState(stateOf(deep(50_000), deep(50_000))), "It is nested too deeply.");
    assert.equal(nestingOf('{"a\\"[[[":[],"b\\\\":{}}'), 2);
    assert.equal(typeof readState("[".repeat(100_000)), "string");
  });

  it("is held against the code", () => {
    const service = serviceWith({
      "versions.tf": pinned("5.2.0"),
      "main.tf":
        'resource "azurerm_resource_group" "a" {\n  name     = "a"\n  location = "b"\n  tags     = { a = "b" }\n}\n',
    });
    for (const attributes of [deep(150), `{"tags":${deep(150)},"name":${deep(150)},"timeouts":${deep(150)}}`]) {
      const state = readState(stateOf(attributes, "null"));
      assert.ok(typeof state === "object");
      service.setState("file:///module", state);
      service.diagnose(uriOf("main.tf"));
      service.managed(new Map([["file:///module/terraform.tfstate", state]]));
    }
  });

  it("is an answer of Azure's", () => {
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": "" });
    const id = "/subscriptions/a/resourceGroups/b/providers/Microsoft.MachineLearningServices/workspaces/c";
    const responses = [
      JSON.parse(deep(50_000)),
      { id, name: "c", tags: JSON.parse(deep(50_000)), properties: JSON.parse(deep(50_000)) },
    ];
    service.importAnswers(uriOf("main.tf"), { responses });
    service.compare(uriOf("main.tf"), responses);
  });
});
