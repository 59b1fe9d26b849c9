/** What a module declares already, and with which configuration of azurerm, decides what an import adds to it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { pinned, root } from "../harness/service";
import { importInto } from "./importInto";

const workspace = JSON.parse(readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8")) as {
  readonly id: string;
};
const subscription = workspace.id.split("/")[2]!;
const cluster = {
  id: `${workspace.id}/computes/cpu`,
  location: "northeurope",
  properties: {
    computeType: "AmlCompute",
    disableLocalAuth: false,
    properties: {
      vmSize: "STANDARD_D4S_V5",
      vmPriority: "Dedicated",
      scaleSettings: { minNodeCount: 0, maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT2M" },
    },
  },
};
const provider = `provider "azurerm" {\n  subscription_id = "${subscription}"\n  features {}\n}\n`;
const nameless = 'provider "azurerm" {\n  features {}\n}\n';
const declared = `resource "azurerm_machine_learning_workspace" "mine" {
  name                = "mlw-lab"
  resource_group_name = "rg-lab"
}
`;

function added(
  before: string,
  responses: readonly unknown[] = [workspace],
  more: Readonly<Record<string, string>> = {},
) {
  const { text, made } = importInto({ responses }, { "main.tf": before, "versions.tf": pinned("4.81.0"), ...more });
  return { text: text.slice(before.trimEnd().length), made };
}

test("what is declared with its name, group and subscription is there already", () => {
  const { made } = added(provider + declared);
  assert.deepEqual(made.edits, []);
  assert.match(made.skipped[0]!.because, /declared already, as azurerm_machine_learning_workspace\.mine\./);
});

test("in a subscription that the module does not tell, it seems to be", () => {
  const { made } = added(nameless + declared);
  assert.deepEqual(made.edits, []);
  assert.match(made.skipped[0]!.because, /seems to be declared already/);
});

test("in another subscription it is another", () => {
  const elsewhere = provider.replace(subscription, "00000000-1111-2222-3333-444444444444");
  const { text, made } = added(elsewhere + declared);
  assert.equal(made.imported.length, 1);
  assert.match(text, /alias += "subscription_/);
  assert.match(text, /provider += azurerm\.subscription_/);
});

test("a configuration of the other subscription is used", () => {
  const aliased = provider.replace("features", 'alias = "lab"\n  features');
  const { text } = added(nameless.replace("features", 'subscription_id = "x"\n  features') + aliased);
  assert.match(text, /provider += azurerm\.lab\n/);
  assert.doesNotMatch(text, /^provider/m);
});

test("parts of a declared workspace refer to it", () => {
  const { text, made } = added(provider + declared, [cluster]);
  assert.equal(made.imported.length, 1);
  assert.match(text, /machine_learning_workspace_id = azurerm_machine_learning_workspace\.mine\.id/);
});

test("they do not where it is not sure which one it is", () => {
  for (const before of [nameless + declared, provider + declared.replace("{\n", "{\n  count = 2\n")]) {
    const { text } = added(before, [cluster]);
    assert.match(text, new RegExp(`machine_learning_workspace_id = "${workspace.id}"`));
  }
});

test("parts that are declared by reference are there already", () => {
  const part = `resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.mine.id
}
`;
  assert.deepEqual(added(provider + declared + part, [cluster]).made.edits, []);
  assert.deepEqual(added(nameless + declared + part, [cluster]).made.edits, []);
});

test("names are not taken twice, whatever kind of file they are in", () => {
  const other = 'resource "azurerm_machine_learning_workspace" "mlw_lab" {\n  name = var.x\n}\n';
  const { made } = added(provider, [workspace], { "other.tf": other });
  assert.deepEqual(
    made.imported.map(({ address }) => address),
    ["azurerm_machine_learning_workspace.mlw_lab_2"],
  );
});

test("a module that others call gets no configuration, and a warning", () => {
  const { text, made } = importInto(
    { responses: [workspace] },
    {},
    { parents: [`module "x" {\n  source = "./x"\n}\n`] },
  );
  assert.doesNotMatch(text, /^(provider|terraform)/m);
  assert.match(made.notes.join(" "), /only in the root module/);
});

test("references that go round in a circle end", () => {
  const circle = `locals {
  a = local.b
  b = local.a
}
resource "azurerm_resource_group" "a" {
  name = azurerm_resource_group.b.name
}
resource "azurerm_resource_group" "b" {
  name = azurerm_resource_group.a.name
}
resource "azurerm_machine_learning_compute_cluster" "c" {
  name                          = local.a
  machine_learning_workspace_id = azurerm_machine_learning_compute_cluster.c.id
}
`;
  assert.equal(added(provider + circle).made.imported.length, 1);
});

test("where the module does not say the subscription, an import tells it, and there is one place to say so", () => {
  const set = (before: string) => {
    const { made, service, uri, text } = importInto({ responses: [workspace] }, { "main.tf": before });
    const found = service.subscriptionEdits(uri, subscription);
    return { told: made.subscription, text: found && applyEdits(text, found.edits) };
  };
  const { told, text } = set(nameless);
  assert.equal(told, subscription);
  assert.ok(text?.includes(`  features {}\n  subscription_id = "${subscription}"\n}\n`), text);
  const { told: known, text: unchanged } = set(provider);
  assert.deepEqual([known, unchanged], [undefined, undefined]);
  // What a variable says is said, and of two stacks or files nobody knows which one is meant.
  assert.equal(set(nameless.replace("features", "subscription_id = var.s\n  features")).text, undefined);
  assert.equal(set(nameless + nameless).text, undefined);
});
