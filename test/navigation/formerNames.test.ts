/** Under which address the state may have what was renamed: only what has really been renamed counts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Renaming } from "../../server/src/features/renaming/renaming";
import type { Service } from "../../server/src/service";
import { applyRenaming } from "../harness/applyRenaming";
import { serviceWith, uriOf } from "../harness/service";

const uri = uriOf("main.tf");
const group = (name: string) => `resource "azurerm_resource_group" "${name}" {\n  name = "x"\n}\n`;
const program = (name: string) =>
  `import { App, TerraformStack } from "cdktf";\nimport { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\nclass Stack extends TerraformStack {\n  constructor(app: App) {\n    super(app, "s");\n    new ResourceGroup(this, "${name}", { name: "x", location: "westeurope" });\n  }\n}\n`;

/** Asks for another name, as an editor does that shows what would be done. */
function ask(service: Service, from: string, to: string, at = uri): Renaming {
  const text = service.text(at)!;
  const renaming = service.rename(at, text.indexOf(`"${from}"`) + 1, to);
  assert.ok(renaming && "edits" in renaming, `${from} becomes ${to}: ${JSON.stringify(renaming)}`);
  return renaming;
}

function rename(service: Service, from: string, to: string, at = uri): void {
  applyRenaming(service, ask(service, from, to, at));
}

/** The address that a renaming would lead away from. */
function movedFrom(service: Service, from: string, to: string): string | undefined {
  return ask(service, from, to).moved?.from.replace(/^azurerm_resource_group\./, "");
}

function offered(service: Service, name: string): string[] {
  return service.movedBlocks(uri, service.text(uri)!.indexOf(`"${name}"`)).map(({ from }) => from.split(".")[1]!);
}

test("what was renamed twice has been under its first name", () => {
  const service = serviceWith({ "main.tf": group("a") });
  rename(service, "a", "b");
  assert.deepEqual(offered(service, "b"), ["a"]);
  rename(service, "b", "c");
  assert.deepEqual(offered(service, "c"), ["a"]);
  assert.equal(movedFrom(service, "c", "d"), "a");
});

test("a renaming that was asked for and not made is nothing", () => {
  const service = serviceWith({ "main.tf": group("a") });
  ask(service, "a", "b");
  service.open(uri, `${group("a")}${group("b")}`);
  assert.deepEqual(offered(service, "b"), []);
  assert.equal(movedFrom(service, "b", "c"), "b");
  service.open(uri, group("b"));
  assert.deepEqual(offered(service, "b"), []);
  assert.equal(movedFrom(service, "b", "c"), "b");
});

test("neither is one where the old name goes first, and the other comes later", () => {
  const service = serviceWith({ "main.tf": group("a") });
  ask(service, "a", "b");
  service.open(uri, "");
  service.open(uri, group("b"));
  assert.deepEqual(offered(service, "b"), []);
  assert.equal(movedFrom(service, "b", "c"), "b");
});

test("a renaming that was undone counts no more, and again once it is made again", () => {
  const service = serviceWith({ "main.tf": group("a") });
  rename(service, "a", "b");
  service.open(uri, group("a"));
  assert.deepEqual(offered(service, "a"), []);
  assert.equal(movedFrom(service, "a", "c"), "a");
  service.open(uri, group("b"));
  assert.deepEqual(offered(service, "b"), ["a"]);
  // Of two that were undone the other one is made.
  service.open(uri, group("a"));
  rename(service, "a", "c");
  assert.equal(movedFrom(service, "c", "d"), "a");
  rename(service, "c", "a");
  assert.deepEqual(offered(service, "a"), []);
  assert.equal(movedFrom(service, "a", "e"), "a");
});

test("what was cut and is pasted elsewhere is the same thing", () => {
  const service = serviceWith({ "main.tf": group("a"), "other.tf": "" });
  rename(service, "a", "b");
  service.open(uri, "");
  service.open(uriOf("other.tf"), group("b"));
  assert.deepEqual(
    service.movedBlocks(uriOf("other.tf"), 1).map(({ from }) => from),
    ["azurerm_resource_group.a"],
  );
});

test("a program is told of a name only where it was given", () => {
  const at = uriOf("main.ts");
  const service = serviceWith({ "main.ts": program("a") });
  ask(service, "a", "b", at);
  service.open(at, program("a").replace("new Res", 'new ResourceGroup(this, "b", {});\n    new Res'));
  service.open(at, program("b"));
  assert.deepEqual(service.movedBlocks(at, service.text(at)!.indexOf('"b"')), []);
});

test("nothing is remembered of a module that was closed", () => {
  const service = serviceWith({ "main.tf": group("a") });
  rename(service, "a", "b");
  service.close(uri);
  service.open(uri, group("b"));
  assert.deepEqual(offered(service, "b"), []);
});
