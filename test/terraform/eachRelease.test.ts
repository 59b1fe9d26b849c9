// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of Terraform.
/**
 * What a release brings is offered and explained, and is no fault, where it may be used; where every release that comes into question
 * lacks it, it is not offered, and said to be too new.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ToolVersion } from "../../server/src/model/toolVersion";
import { serviceWith, uriOf } from "../harness/service";

interface New {
  /** `$0` stands behind the name of what is new. */
  readonly text: string;
  readonly terraform?: string;
  readonly openTofu?: string;
  readonly file?: string;
  /** Others of the module. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is offered there, where it is not the name. */
  readonly offered?: string;
}

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n';

const all: Readonly<Record<string, New>> = {
  moved: {
    text: "moved$0 {\n  from = terraform_data.a\n  to = terraform_data.b\n}\n",
    terraform: "1.1",
    openTofu: "1.6",
  },
  nullable: { text: 'variable "v" {\n  nullable$0 = true\n}\n', terraform: "1.1", openTofu: "1.6" },
  precondition: {
    text: `${group}  lifecycle {\n    precondition$0 {\n      condition     = var.v\n      error_message = "No."\n    }\n  }\n}\nvariable "v" {}\n`,
    terraform: "1.2",
    openTofu: "1.6",
  },
  startswith: { text: 'output "o" {\n  value = startswith$0("a", "b")\n}\n', terraform: "1.3", openTofu: "1.6" },
  terraform_data: { text: 'resource "terraform_data$0" "d" {}\n', terraform: "1.4", openTofu: "1.6" },
  check: {
    text: 'check$0 "c" {\n  assert {\n    condition     = var.v\n    error_message = "No."\n  }\n}\nvariable "v" {}\n',
    terraform: "1.5",
    openTofu: "1.6",
  },
  encryption: { text: "terraform {\n  encryption$0 {}\n}\n", openTofu: "1.7" },
  removed: {
    text: "removed$0 {\n  from = terraform_data.old\n}\n",
    terraform: "1.7",
    openTofu: "1.7",
  },
  mock_provider: { text: 'mock_provider$0 "azurerm" {}\n', terraform: "1.7", openTofu: "1.8", file: "a.tftest.hcl" },
  issensitive: { text: 'output "o" {\n  value = issensitive$0("a")\n}\n', terraform: "1.8", openTofu: "1.7" },
  "provider functions": {
    text: 'terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n    }\n  }\n}\noutput "o" {\n  value = provider::azurerm::normalise_resource_id$0("/subscriptions/a")\n}\n',
    terraform: "1.8",
    openTofu: "1.7",
    offered: "provider::azurerm::normalise_resource_id",
  },
  "for_each of providers": {
    text: 'provider "azurerm" {\n  alias    = "by"\n  for_each$0 = toset(["a"])\n  features {}\n}\n',
    openTofu: "1.9",
    offered: "for_each",
  },
  deprecated: { text: 'variable "v" {\n  deprecated$0 = "Use w."\n}\n', terraform: "1.15", openTofu: "1.10" },
  ephemeral: {
    text: 'ephemeral$0 "azurerm_key_vault_secret" "s" {\n  name         = "a"\n  key_vault_id = var.v\n}\nvariable "v" {}\n',
    terraform: "1.10",
    openTofu: "1.11",
  },
  ephemeralasnull: { text: 'output "o" {\n  value = ephemeralasnull$0("a")\n}\n', terraform: "1.10", openTofu: "1.11" },
  value_wo: {
    text: 'resource "azurerm_key_vault_secret" "s" {\n  name             = "a"\n  key_vault_id     = var.v\n  value_wo_version = 1\n  value_wo$0         = var.v\n}\nvariable "v" {}\n',
    terraform: "1.11",
    openTofu: "1.11",
  },
  enabled: { text: `${group}  lifecycle {\n    enabled$0 = true\n  }\n}\n`, openTofu: "1.11" },
  state_key: { text: 'run "r" {\n  state_key$0 = "a"\n}\n', terraform: "1.11", file: "a.tftest.hcl" },
  use_cli: {
    text: 'terraform {\n  backend "azurerm" {\n    use_cli$0 = true\n  }\n}\n',
    terraform: "1.11",
    openTofu: "1.11",
  },
  language: { text: 'language$0 {\n  compatible_with {\n    opentofu = ">= 1.12"\n  }\n}\n', openTofu: "1.12" },
  parallel: { text: 'run "r" {\n  parallel$0 = true\n}\n', terraform: "1.12", file: "a.tftest.hcl" },
  action_trigger: {
    text: `${group}  lifecycle {\n    action_trigger$0 {\n      events  = [after_create]\n      actions = [action.x_y.z]\n    }\n  }\n}\n`,
    terraform: "1.14",
  },
  convert: { text: 'output "o" {\n  value = convert$0("1", number)\n}\n', terraform: "1.15", openTofu: "1.13" },
  assumenotnull: { text: 'output "o" {\n  value = assumenotnull$0("1")\n}\n', openTofu: "1.13" },
  "type of outputs": {
    text: 'output "o" {\n  type$0  = string\n  value = "a"\n}\n',
    terraform: "1.15",
    offered: "type",
  },
  ignore_nested_deprecations: {
    text: 'module "m" {\n  ignore_nested_deprecations$0 = true\n  source = "./m"\n}\n',
    terraform: "1.15",
  },
  on_failure: {
    text: `${group}  lifecycle {\n    action_trigger {\n      on_failure$0 = continue\n      events  = [after_create]\n      actions = [action.x_y.z]\n    }\n  }\n}\n`,
    terraform: "1.16",
  },
  before_destroy: {
    text: `${group}  lifecycle {\n    action_trigger {\n      events  = [before_destroy$0]\n      actions = [action.x_y.z]\n    }\n  }\n}\n`,
    terraform: "1.16",
  },
  store: { text: 'resource "terraform_data" "d" {\n  store$0 {\n    input = 1\n  }\n}\n', terraform: "1.16" },
};

const action = 'action "x_y" "z" {}\n';

/** What is offered, explained and found with one release. */
function seenWith({ text, file = "main.tf", files = {} }: New, program: ToolVersion["program"], version: string) {
  const at = text.indexOf("$0");
  const whole = text.replace("$0", "");
  const needsAction = whole.includes("action.x_y.z");
  const service = serviceWith({ ...files, [file]: whole, ...(needsAction && { "actions.tf": action }) });
  service.setFolder(uriOf("").slice(0, -1), {
    parents: [],
    toolVersions: [{ program, version, file: ".tool-versions" }],
  });
  const found = service.diagnose(uriOf(file)).filter(({ severity }) => severity === "error");
  return {
    offered: service.complete(uriOf(file), at).items.map(({ label }) => label),
    hover: String(service.hover(uriOf(file), at)?.markdown ?? ""),
    found: found.map(({ rule, message }) => `${rule}: ${message}`),
  };
}

function before(version: string): string {
  const [major, minor] = version.split(".").map(Number);
  return `${major}.${minor! - 1}.9`;
}

for (const [name, one] of Object.entries(all)) {
  const offered = one.offered ?? name;
  for (const [program, first] of [
    ["Terraform", one.terraform],
    ["OpenTofu", one.openTofu],
  ] as const) {
    test(`${name} in ${program}`, () => {
      if (first !== undefined) {
        const seen = seenWith(one, program, `${first}.0`);
        assert.deepEqual(seen.found, []);
        assert.ok(seen.offered.includes(offered), `${first} is not offered ${offered}: ${seen.offered.join(" ")}`);
      }
      // OpenTofu began at 1.6.
      if (first === "1.6" && program === "OpenTofu") return;
      const seen = seenWith(one, program, first === undefined ? "1.16.0" : before(first));
      assert.match(seen.found.join("\n"), /^terraform-version: Do without /);
      assert.ok(!seen.offered.includes(offered), `${offered} is offered`);
    });
  }
}

test("the hover says which releases have it", () => {
  const withoutHover = new Set(["before_destroy"]);
  for (const [name, one] of Object.entries(all)) {
    if (withoutHover.has(name)) continue;
    const { hover } = seenWith(one, "Terraform", "1.16.0");
    const first = one.terraform === undefined ? `OpenTofu ${one.openTofu}` : `Terraform ${one.terraform}`;
    assert.match(hover, new RegExp(`Needs ${first.replace(".", "\\.")}`), name);
  }
});
