/**
 * Why a value is not known, and whether it is shown, as we say and as a real Terraform does, where it goes through loops, splats, calls and
 * modules. Only where a Terraform is installed.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { ModulePlan } from "../../server/src/features/plan/plan";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { hclKey, hclString } from "../../server/src/text/index";
import { caseFiles, readFile } from "../harness/cases";
import type { Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { write } from "./changingModules";
import { planOf } from "./planOf";
import { providerBeside } from "./providerBeside";

const terraform = findTerraform();
const options = { skip: terraform === undefined && "There is no terraform or tofu on the PATH.", timeout: 170_000 };
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-unknown-"));
after(() => rmSync(home, { recursive: true, force: true }));

interface Change {
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly after_sensitive?: unknown;
}

interface Shown {
  readonly output_changes?: Readonly<Record<string, Change>>;
  readonly resource_changes?: readonly { readonly address: string; readonly change: Change }[];
}

const called: Files = {
  "main.tf": `module "m" {
  source   = "./m"
  for_each = terraform_data.a
  from     = each.value
  secret   = "topsecret"
}

resource "terraform_data" "a" {
  for_each = toset(["x", "y"])
  input    = each.key
}

resource "terraform_data" "b" {
  for_each = module.m
  input    = each.value.id
}

resource "terraform_data" "secret" {
  for_each = module.m
  input    = each.value.secret
}

resource "terraform_data" "beside" {
  for_each = module.m
  input    = [each.value.plain, each.value.given]
}

output "ids" {
  value = values(module.m)[*].id
}

output "given" {
  value = [for one in module.m : one.given]
}

output "plain" {
  value = merge([for key, one in module.m : { (key) = one.plain }]...)
}
`,
  "m/main.tf": `variable "from" {
  type = object({ id = string, input = string })
}

variable "secret" {
  type      = string
  sensitive = true
}

resource "terraform_data" "c" {
  input = { given = var.from.input, of = var.from.id, secret = var.secret }
}

output "id" {
  value = terraform_data.c.id
}

output "given" {
  value = var.from.input
}

output "plain" {
  value = "a"
}

output "secret" {
  value     = terraform_data.c.input.secret
  sensitive = true
}
`,
};

const cases: readonly (readonly [name: string, files: Files])[] = [
  ...caseFiles("plan/unknown", ".tf").map((file) => [file, { "main.tf": readFile(file) }] as const),
  ["in modules", called],
];

for (const [name, files] of cases)
  test(`values are known and shown as Terraform says: ${name}`, options, async () => {
    const shown = await shownIn(files, async (folder, args) => {
      const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
      return execFileSync(terraform!, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    });
    assertShown(await planOf(files, undefined), shown);
  });

const azurerm = process.env.AZURERM ?? "";
const skip = !existsSync(azurerm) ? "AZURERM names no binary." : options.skip;

test("values of azurerm's resources are known and shown as Terraform says", { skip }, async (context) => {
  const { azure, way, schema, client } = await providerBeside(azurerm, 20_000);
  const cloud = await startFakeCloud(azure.play);
  context.after(() => {
    client.stop();
    cloud.stop();
  });
  const environment = {
    ...process.env,
    ...cloud.environment(home, way),
    TF_CLI_CONFIG_FILE: overridesIn(home, { "hashicorp/azurerm": azurerm }),
    TF_IN_AUTOMATION: "1",
  };
  for (const file of caseFiles("plan/unknownOfAzurerm", ".tf")) {
    const files = { "main.tf": readFile(file) };
    const shown = await shownIn(files, (folder, args) => execute(terraform!, args, folder, environment));
    assertShown(await planOf(files, undefined, { name: "azurerm", schema, call: client.call }), shown);
  }
});

/** What Terraform plans. */
async function shownIn(
  files: Files,
  run: (folder: string, args: readonly string[]) => Promise<string>,
): Promise<Shown> {
  const folder = mkdtempSync(join(home, "values-"));
  write(folder, files);
  await run(folder, ["init", "-input=false"]).catch(() => undefined);
  await run(folder, ["plan", "-input=false", "-refresh=false", "-out=plan"]);
  return JSON.parse(await run(folder, ["show", "-json", "plan"])) as Shown;
}

function assertShown({ outputs, resources }: ModulePlan, shown: Shown): void {
  assert.deepEqual(
    Object.fromEntries(outputs.map(({ name, action, after: text }) => [name, action === "create" ? text : action])),
    Object.fromEntries(Object.entries(shown.output_changes ?? {}).map(([name, change]) => [name, textOf(change)])),
  );
  const theirs = new Map((shown.resource_changes ?? []).map(({ address, change }) => [address, change]));
  assert.deepEqual(new Set(resources.map(({ address }) => address)), new Set(theirs.keys()));
  const all = resources.flatMap(({ address, changes }) =>
    changes.map(({ path, after: ours }) => {
      const change = changeAt(theirs.get(address)!, path.split("."));
      return { address, path, ours, theirs: textOf(change) };
    }),
  );
  assert.ok(all.length > 0);
  assert.deepEqual(
    // What is cut off is not compared.
    all.filter((one) => one.ours !== one.theirs && !one.ours?.endsWith("…")),
    [],
  );
}

function changeAt(change: Change, [name, ...others]: readonly string[]): Change {
  if (name === undefined) return change;
  const [value, open, hidden] = [change.after, change.after_unknown, change.after_sensitive];
  const below = (flags: unknown) => (flags === true ? true : partOf(flags, name));
  return changeAt({ after: partOf(value, name), after_unknown: below(open), after_sensitive: below(hidden) }, others);
}

test("of values that we do not know, and Terraform would, only those are open that are read", async () => {
  const text = `variable "unset" {
  type = string
}

resource "terraform_data" "a" {
  for_each = toset(["x"])
  input    = { a = var.unset }
}

resource "terraform_data" "b" {
  for_each = terraform_data.a
  input    = each.value.id
}

output "ids" {
  value = values(terraform_data.a)[*].id
}

output "inputs" {
  value = [for one in terraform_data.b : one.input]
}

output "unset" {
  value = [for one in terraform_data.a : one.input.a]
}

output "both" {
  value = [for one in terraform_data.a : "\${one.id}-\${upper(one.input.a)}"]
}

output "whole" {
  value = terraform_data.a
}
`;
  const { outputs } = await planOf({ "main.tf": text }, undefined);
  const open = ["Its value is not known here: it depends on terraform_data.a.input."];
  assert.deepEqual(
    outputs.map(({ name, after, because }) => [name, after, because]),
    [
      ["both", undefined, open],
      ["ids", "[(known after apply)]", []],
      ["inputs", "[(known after apply)]", []],
      ["unset", undefined, open],
      ["whole", undefined, open],
    ],
  );
});

/** A value of a plan as we write it. */
function textOf({ after, after_unknown: open, after_sensitive: hidden }: Change): string {
  if (isAnywhere(hidden)) return "(sensitive value)";
  if (open === true) return "(known after apply)";
  if (typeof after === "string") return hclString(after);
  const inside = (key: string | number) => textOf({ after: partOf(after, key), after_unknown: partOf(open, key) });
  if (Array.isArray(after)) return `[${after.map((_, index) => inside(index)).join(", ")}]`;
  if (typeof after !== "object" || after === null) return String(after);
  const names = [...new Set([...Object.keys(after), ...Object.keys(open ?? {})])].sort();
  return names.length === 0 ? "{}" : `{ ${names.map((name) => `${hclKey(name)} = ${inside(name)}`).join(", ")} }`;
}

function partOf(json: unknown, key: string | number): unknown {
  return typeof json === "object" && json !== null ? (json as Readonly<Record<string, unknown>>)[key] : undefined;
}

function isAnywhere(flags: unknown): boolean {
  return flags === true || (typeof flags === "object" && flags !== null && Object.values(flags).some(isAnywhere));
}
