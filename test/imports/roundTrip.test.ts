/** HashiCorp's own parser reads in every imported file what was meant. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { root } from "../harness/service";

const base = join(root, "test/cases/imports");

test("hcl2json reads what was meant", { timeout: patience(60_000) }, async () => {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  // Of programs, compilers tell in test/bindings; of imports alone, Terraform writes the resources.
  const isWhole = (name: string) => name !== "imports-only" && existsSync(join(base, name, "main.tf"));
  for (const name of readdirSync(base).filter(isWhole)) {
    const read = (await parse("main.tf", readFileSync(join(base, name, "main.tf"), "utf8"))) as Parsed;
    for (const { to, id } of read.import ?? []) {
      const [type, label] = to.replace(/^\$\{|\}$/g, "").split(".");
      const resource = read.resource[type!]?.[label!]?.[0];
      assert.ok(resource, `${name}: ${to} has a resource`);
      if (type !== "azurerm_machine_learning_compute_cluster" || name !== "into-a-module")
        assert.equal(resource.name, id.split("/").at(-1), `${name}: ${to}`);
    }
  }
});

test("hostile texts are nothing but texts", { timeout: patience(60_000) }, async () => {
  const { parse } = await import("@cdktf/hcl2json");
  const folder = join(base, "hostile");
  const answer = JSON.parse(readFileSync(join(folder, "workspace.json"), "utf8")) as {
    tags: Record<string, string>;
    properties: { description: string; friendlyName: string };
  };
  const read = (await parse("main.tf", readFileSync(join(folder, "main.tf"), "utf8"))) as Parsed;
  const workspace = read.resource.azurerm_machine_learning_workspace?.mlw_lab?.[0];
  assert.ok(workspace);
  const { description, friendlyName } = answer.properties;
  assert.equal(unescaped(workspace.description), description);
  assert.equal(unescaped(workspace.friendly_name), friendlyName);
  const tags = Object.entries(workspace.tags as Record<string, string>).map(([key, value]) => [key, unescaped(value)]);
  assert.deepEqual(tags.sort(), Object.entries(answer.tags).sort());
});

interface Parsed {
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly resource: Readonly<Record<string, Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>>;
}

/** It keeps the escapes of what would else be a template. */
function unescaped(text: unknown): string {
  return String(text).replace(/([$%])\1\{/g, "$1{");
}
