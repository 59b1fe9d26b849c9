/** What is kept of findings between edits is never anything else than what a service finds that sees the texts for the first time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import type { ModuleContext } from "../server/src/workspace/moduleContext";
import { textsOfRules } from "./harness/ruleCases";
import { pinned, pinnedTo, serviceWith, uriOf } from "./harness/service";
import { isThorough } from "./harness/thorough";
import { edits } from "./incremental/edits";
import type { Files, Kind } from "./incremental/places";
import { programEdits } from "./incremental/programEdits";
import { type Random, randomFrom } from "./languages/random";

/** A tenth of the walks, unless everything is tried. */
const often = (walks: number) => (isThorough ? 2 * walks : walks / 10);

const module = uriOf("").slice(0, -1);
const texts = textsOfRules(".tf").map(({ text }) => text);
const programs = textsOfRules(".ts").map(({ text }) => text);

/** Everything that is said about each document, and what the fixes would write. */
function saidBy(service: Service, names: readonly string[]) {
  return names.map((name) => {
    const uri = uriOf(name);
    const findings = service.diagnose(uri).map(({ fixes, ...finding }) => finding);
    const fixes = service.fixes(uri, { start: 0, end: service.text(uri)!.length });
    return { name, findings, fixes: fixes.map(({ title, edits, elsewhere }) => ({ title, edits, elsewhere })) };
  });
}

const caller = `
module "inner" {
  source = "./inner"
  name   = "x"
  group  = "rg"
}

output "of_inner" {
  value = module.inner.id
}
`;
const shared = `
variable "name" {
  type = string
}

variable "group" {
  type    = string
  default = "rg"
}

output "id" {
  value = var.name
}
`;

/** Files of a module, by name, that are edited for a while; what is said is compared again and again. */
function follow(start: Files, kinds: Readonly<Record<string, Kind>>, rounds: number, random: Random): void {
  const files = new Map(start);
  const service = serviceWith(Object.fromEntries(files));
  const before: Files[] = [];
  const committed = new Map<string, string>();
  let context: ModuleContext = { parents: [] };
  const done: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const name = random.pick([...files.keys()]);
    const back = random.below(8) === 0 ? before.pop() : undefined;
    if (back) {
      for (const [one, text] of back) open(one, text);
      done.push("undone");
    } else if (files.size > 1 && random.below(25) === 0) {
      files.delete(name);
      committed.delete(name);
      service.close(uriOf(name));
      done.push(`${name} is closed`);
    } else if (random.below(15) === 0) {
      const version = random.pick(["3.117.1", "4.60.0", "5.2.0"]);
      context = { ...pinnedTo(version), parents: [pinned(version)] };
      service.setFolder(module, context);
      done.push(`${version} is used`);
    } else if (random.below(12) === 0) {
      committed.set(name, files.get(name)!);
      service.setCommitted(uriOf(name), files.get(name));
      done.push(`${name} is committed`);
    } else {
      before.push(new Map(files));
      const kind = random.pick(Object.keys(kinds));
      for (const { name: one, ...edit } of kinds[kind]!(files, random)) {
        files.set(one, applyEdits(files.get(one)!, [edit]));
        service.change(uriOf(one), edit);
      }
      done.push(kind);
    }
    // Several edits may come before anybody asks.
    if (random.below(5) === 0) continue;
    const names = [...files.keys()];
    const told = () => `${done.join("; ")}\n${[...files].map(([one, text]) => `--- ${one}\n${text}`).join("\n")}`;
    const [kept, found] = [service, fresh()].map((one) => saidBy(one, names));
    if (!isDeepStrictEqual(kept, found)) assert.deepEqual(kept, found, told());
  }

  /** One that sees all of it for the first time. */
  function fresh(): Service {
    const other = serviceWith(Object.fromEntries(files));
    other.setFolder(module, context);
    for (const [name, text] of committed) if (files.has(name)) other.setCommitted(uriOf(name), text);
    return other;
  }

  function open(name: string, text: string): void {
    files.set(name, text);
    service.open(uriOf(name), text);
  }
}

test("findings that are kept are those that would be found, whatever is edited in a module", () => {
  const random = randomFrom(11);
  for (let walk = 0; walk < often(30); walk++) {
    const one = random.below(texts.length);
    const files = ["a.tf", "b.tf", "c.tf"].map((name, at) => [name, texts[(one + at) % texts.length]!] as const);
    follow(new Map(files), edits, 14, random);
  }
});

test("findings that are kept are those that would be found, whatever is edited in a module and one that it calls", () => {
  const random = randomFrom(12);
  for (let walk = 0; walk < often(15); walk++) {
    const inner = `${random.pick(texts)}${shared}`;
    follow(
      new Map([
        ["main.tf", `${random.pick(texts)}${caller}`],
        ["inner/main.tf", inner],
      ]),
      edits,
      14,
      random,
    );
  }
});

test("findings that are kept are those that would be found, whatever is edited in a module with override files", () => {
  const random = randomFrom(14);
  for (let walk = 0; walk < often(20); walk++) {
    const text = random.pick(texts);
    const files = new Map([
      ["a.tf", text],
      ["b.tf", random.pick(texts)],
      ["override.tf", text],
    ]);
    follow(files, edits, 10, random);
  }
});

test("findings that are kept are those that would be found, whatever is edited in programs", () => {
  const random = randomFrom(13);
  for (let walk = 0; walk < often(30); walk++) {
    const files = ["a.ts", "b.ts"].map((name) => [name, random.pick(programs)] as const);
    follow(new Map(files), programEdits, 14, random);
  }
});

const workspace = 'resource "azurerm_machine_learning_workspace" "w" {\n  name = "w"\n}\n';
const datastore = `resource "azurerm_machine_learning_datastore_blobstorage" "d" {\n  name = "workspaceblobstore"\n}\n`;
const cluster = (name: string, of: string) =>
  `resource "azurerm_machine_learning_compute_cluster" "${name}" {\n  name = "${name}"\n  machine_learning_workspace_id = ${of}\n}\n`;
const builds = `provider "azurerm" {}\n${workspace.replace("}", '  image_build_compute_name = "images"\n}')}`;
const byHostName = `resource "azurerm_storage_account" "s" {
  name = "s"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "blob" {
  name             = "blob"
  workspace_id     = azurerm_machine_learning_workspace.w.id
  destination_fqdn = "s.blob.core.windows.net"
}
${workspace}`;

/** What is said about one file, and whether it is said before or after an edit of another file. */
const followed: Readonly<
  Record<string, readonly [own: string, other: string, from: string, to: string, said: string]>
> = {
  "an address in a block of Terraform's own": [
    datastore,
    'import {\n  to = azurerm_machine_learning_datastore_blobstorage.d\n  id = "x"\n}\n',
    "_blobstorage.d",
    "_blobstorage.dq",
    "reserved-datastore",
  ],
  "what is referred to": [
    'output "x" {\n  value = azurerm_machine_learning_workspace.w.id\n}\n',
    workspace,
    '"w" {',
    '"wq" {',
    "undeclared-reference",
  ],
  "what has the same name": [workspace, workspace, '"w" {', '"wq" {', "duplicate-block"],
  "any text that names a block": [
    byHostName,
    "# No comment.\n",
    "No comment.",
    "Not azurerm_machine_learning_workspace_network_outbound_rule_fqdn.blob.",
    'Make it a rule for a private endpoint"',
  ],
  "a local through which others refer": [
    `${builds}${cluster("c", "local.used")}`,
    `locals {\n  used = azurerm_key_vault.k.id\n}\nresource "azurerm_key_vault" "k" {}\n`,
    "used = azurerm_key_vault.k.id",
    "used = azurerm_machine_learning_workspace.w.id",
    "image-build-compute",
  ],
  "a name to which others refer": [
    `${builds}${cluster("c", "azurerm_machine_learning_workspace.w.id")}${cluster("d", "azurerm_machine_learning_workspace.v.id")}`,
    workspace.replaceAll('"w"', '"u"'),
    '"u" {',
    '"v" {',
    "image-build-compute",
  ],
  "a resource through which others refer": [
    `${builds}${cluster("c", "azurerm_machine_learning_synapse_spark.s.machine_learning_workspace_id")}`,
    'resource "azurerm_machine_learning_synapse_spark" "s" {\n  machine_learning_workspace_id = azurerm_key_vault.k.id\n}\nresource "azurerm_key_vault" "k" {}\n',
    "azurerm_key_vault.k.id",
    "azurerm_machine_learning_workspace.w.id",
    "image-build-compute",
  ],
};

test("what rests on blocks, names and texts of other files follows them", () => {
  for (const [what, [own, other, from, to, said]] of Object.entries(followed)) {
    const service = serviceWith({ "a.tf": other, "b.tf": own });
    const isSaid = () => JSON.stringify(saidBy(service, ["b.tf"])).includes(said);
    const before = isSaid();
    const start = other.indexOf(from);
    service.change(uriOf("a.tf"), { span: { start, end: start + from.length }, text: to });
    assert.equal(isSaid(), !before, what);
  }
});
