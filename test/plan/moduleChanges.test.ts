/**
 * What a change of files does, as we say and as a real Terraform plans it: each pair of programs is applied and planned with
 * resources that are nowhere but in the state. Only where a Terraform is installed: `npm run test:plan`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { changesOf, type Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";

const terraform = findTerraform();
const options = { skip: terraform === undefined && "There is no terraform or tofu on the PATH.", timeout: 170_000 };
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-changes-"));
after(() => rmSync(home, { recursive: true, force: true }));

const data = (name: string, more = "") => `resource "terraform_data" "${name}" {\n  input = "x"\n${more}}\n`;
const each = (name: string, keys: string) => data(name, `  for_each = toset(${keys})\n`);
const count = (name: string, number: string) => data(name, `  count = ${number}\n`);
const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
const removed = (from: string, destroy: boolean) =>
  `removed {\n  from = ${from}\n  lifecycle {\n    destroy = ${destroy}\n  }\n}\n`;
const call = (name: string, more = "", source = "./net") => `module "${name}" {\n  source = "${source}"\n${more}}\n`;

const [a, b, c] = ["a", "b", "c"].map((name) => `terraform_data.${name}`) as [string, string, string];
const net = { "net/main.tf": data("a") + call("deep", "", "../deep"), "deep/main.tf": count("b", "1") };
const calling = (main: string) => ({ "main.tf": main, ...net });
const configuration = `terraform {\n  backend "local" {\n  }\n}\nvariable "n" {}\n${count("a", "var.n")}`;
const counted = { "net/main.tf": `variable "n" {\n  default = 2\n}\n${count("a", "var.n")}` };

const pairs: Readonly<Record<string, readonly [before: Files | string, after: Files | string]>> = {
  "nothing changes": [data("a") + data("b"), data("b") + data("a")],
  "some are gone": [data("a") + data("b") + data("c"), data("b")],
  "all are gone": [data("a") + data("b"), "# nothing\n"],
  "some are new": [data("a"), data("a") + data("b")],
  "to another file": [data("a") + data("b"), { "main.tf": data("a"), "b.tf": data("b") }],
  "a file is gone": [{ "main.tf": data("a"), "b.tf": data("b") }, { "main.tf": data("a") }],
  renamed: [data("a"), data("b")],
  "moved once": [data("a"), data("b") + moved(a, b)],
  "moved one after another": [data("a"), data("c") + moved(a, b) + moved(b, c)],
  "moved to what is there": [data("a") + data("b"), data("b") + moved(a, b)],
  "two exchanged by a third name": [data("a"), data("c") + moved(a, c)],
  "instance to instance": [count("a", "2"), count("a", "1") + moved(`${a}[1]`, `${a}[0]`)],
  "to a key": [data("a"), each("b", '["x"]') + moved(a, `${b}["x"]`)],
  "all instances with their keys": [each("a", '["x", "y"]'), each("b", '["x", "y"]') + moved(a, b)],
  "removed and destroyed": [data("a"), removed(a, true)],
  "removed and kept": [data("a") + data("b"), data("b") + removed(a, false)],
  "removed and kept, with all its instances": [each("a", '["x", "y"]'), removed(a, false)],
  "keys go and come": [each("a", '["x", "y"]'), each("a", '["y", "z"]')],
  "keys that objects have": [each("a", '["toString", "__proto__"]'), each("a", '["toString"]')],
  "fewer of them": [count("a", "3"), count("a", "1")],
  "from none to some": [count("a", "0"), count("a", "2")],
  "from some to none": [count("a", "2"), count("a", "0")],
  "from one to counted": [data("a"), count("a", "1")],
  "from counted to one": [count("a", "2"), data("a")],
  "from one to keys": [data("a"), each("a", '["x"]')],
  "from counted to keys": [count("a", "2"), each("a", '["0", "1"]')],
  "keys of a map": [
    `locals {\n  all = { x = 1, y = 2 }\n}\n${data("a", "  for_each = local.all\n")}`,
    `locals {\n  all = { y = 3 }\n}\n${data("a", "  for_each = local.all\n")}`,
  ],
  "a default that is another": [
    `variable "n" {\n  default = 2\n}\n${count("a", "var.n")}`,
    `variable "n" {\n  default = 1\n}\n${count("a", "var.n")}`,
  ],
  "given in a file": [
    { "main.tf": configuration, "terraform.tfvars": "n = 2\n" },
    { "main.tf": configuration, "terraform.tfvars": "n = 1\n" },
  ],
  "a call is gone": [calling(call("n")), calling("")],
  "a call is new": [calling(""), calling(call("n"))],
  "a call loses a key": [
    calling(call("n", '  for_each = toset(["x", "y"])\n')),
    calling(call("n", '  for_each = toset(["x"])\n')),
  ],
  "a call is counted": [calling(call("n")), calling(call("n", "  count = 1\n"))],
  "a call is moved": [calling(call("n")), calling(call("m") + moved("module.n", "module.m"))],
  "a call is moved to a key": [
    calling(call("n")),
    calling(call("m", '  for_each = toset(["x"])\n') + moved("module.n", 'module.m["x"]')),
  ],
  "out of a module": [calling(call("n")), calling(data("a") + moved("module.n.terraform_data.a", a))],
  "a call is removed and kept": [calling(call("n")), calling(removed("module.n", false))],
  "what is in its module is gone": [calling(call("n")), { ...calling(call("n")), "net/main.tf": data("a") }],
  "a call passes another number": [
    { "main.tf": call("n", "  n = 3\n"), ...counted },
    { "main.tf": call("n", "  n = 1\n"), ...counted },
  ],
};

for (const [name, [before, then]] of Object.entries(pairs)) {
  test(`as Terraform plans it: ${name}`, options, () => {
    const [old, fresh] = [filesOf(before), filesOf(then)];
    const ours = changesOf(old, fresh);
    assert.deepEqual(ours.unreadable, []);
    const planned = plannedFor(old, fresh);
    // Ours names a resource alone where the same becomes of all that is meant of it.
    const covers = (said: string, one: string) => one === said || said === one.replace(/(?:\[[^\]]*\])(?= |$)/g, "");
    const said = ours.changes.map(
      ({ effect, address, to }) => `${effect} ${address}${to === undefined ? "" : ` ${to}`}`,
    );
    const about = JSON.stringify({ said, planned }, undefined, 2);
    for (const one of planned)
      assert.ok(
        said.some((other) => covers(other, one)),
        `not said: ${one}\n${about}`,
      );
    for (const one of said)
      assert.ok(
        planned.some((other) => covers(one, other)),
        `not planned: ${one}\n${about}`,
      );
  });
}

function filesOf(files: Files | string): Files {
  return typeof files === "string" ? { "main.tf": files } : files;
}

interface Planned {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly previous_address?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

const effects: Readonly<Record<string, string>> = {
  delete: "destroyed",
  create: "created",
  forget: "forgotten",
  "delete,create": "replaced",
};

/** What Terraform plans where the state is what `before` has made, each as we say it. */
function plannedFor(before: Files, then: Files): readonly string[] {
  const folder = mkdtempSync(join(home, "pair-"));
  write(folder, before);
  run(folder, ["init", "-input=false"]);
  run(folder, ["apply", "-input=false", "-auto-approve"]);
  for (const file of Object.keys(before)) rmSync(join(folder, file));
  write(folder, then);
  run(folder, ["init", "-input=false"]);
  run(folder, ["plan", "-input=false", "-out=plan"]);
  const { resource_changes: changes = [] } = JSON.parse(run(folder, ["show", "-json", "plan"])) as Planned;
  return changes.flatMap(({ address, previous_address: former, change }) => {
    const effect = effects[change.actions.join()];
    if (former !== undefined) return [`moved ${former} ${address}`];
    return effect === undefined ? [] : [`${effect} ${address}`];
  });
}

function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function run(folder: string, args: readonly string[]): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return execFileSync(terraform!, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
