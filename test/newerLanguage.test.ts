// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of Terraform.
/** What only newer releases of Terraform, or those of OpenTofu, have is no error where one of them may be used. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

function found(name: string, text: string, others: Record<string, string> = {}): string[] {
  const findings = serviceWith({ [name]: text, ...others }).diagnose(uriOf(name));
  return findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule}: ${message}`);
}

const provider = 'provider "azurerm" {\n  alias = "by"\n  for_each = var.regions\n  features {}\n}\n';
const regions = 'variable "regions" {\n  type = set(string)\n}\n';

test("the edition of the language", () => {
  assert.deepEqual(found("main.tf", "terraform {\n  language = TF2021\n}\n"), []);
});

test("types as arguments of convert, and a first argument that is not a type", () => {
  const text = `variable "v" {
  type = any
}

output "v" {
  value = [
    convert(["1", 2], set(number)),
    convert(var.v, object({ a = string, b = optional(list(any), []), c = tuple([bool, map(number)]) })),
    core::convert(null, string),
    [for one in var.v : convert(one, any)],
    "\${convert(1, string)}",
    try(convert(var.v, number), 1),
  ]
}
`;
  assert.deepEqual(found("main.tf", text), []);
  assert.deepEqual(found("main.tf", 'output "v" {\n  value = [convert(string, string), number]\n}\n').length, 2);
  assert.deepEqual(found("main.tf", 'output "v" {\n  value = convert(set(1), set(string))\n}\n').length, 1);
});

test("arguments of modules, resources and triggers of actions", () => {
  const text = `module "m" {
  source                     = "./m"
  ignore_nested_deprecations = true
}

variable "ignore_nested_deprecations" {
  default = true
}

resource "terraform_data" "x" {
  store {
    input = 1
  }

  lifecycle {
    destroy = false

    action_trigger {
      events     = [before_destroy, after_destroy]
      actions    = [action.terraform_x.y]
      on_failure = continue
    }
  }
}

action "terraform_x" "y" {
  config {}
}
`;
  const called = {
    "m/main.tf": 'import {\n  to = terraform_data.x\n  id = "y"\n}\nresource "terraform_data" "x" {}\n',
  };
  assert.deepEqual(found("main.tf", text, called), []);
  const older = (version: string) =>
    found("main.tf", `terraform {\n  required_version = "${version}"\n}\n${text}`, called);
  assert.deepEqual(older(">= 1.14"), []);
  assert.match(older("~> 1.14.0").join("\n"), /Terraform 1\.15(.|\n)*Terraform 1\.16/);
});

test("providers of OpenTofu that are chosen by a key, also where only tests have them", () => {
  const text = `${regions}${provider}
resource "azurerm_resource_group" "main" {
  for_each = var.regions
  provider = azurerm.by[each.key]
  name     = "rg"
  location = each.key
}

data "azurerm_resource_group" "main" {
  provider = azurerm.by["westeurope"]
  name     = "rg"
}

module "m" {
  source   = "./m"
  for_each = var.regions
  providers = {
    azurerm = azurerm.by[each.key]
  }
}
`;
  assert.deepEqual(found("main.tofu", text, { "m/main.tofu": "" }), []);
  const wrong = text.replace("by[each.key]\n  name", "by[var.nothing]\n  name");
  assert.equal(found("main.tofu", wrong, { "m/main.tofu": "" }).length, 1);
  const tested = 'mock_provider "azurerm" {\n  alias    = "by"\n  for_each = ["a", "b"]\n}\n';
  assert.deepEqual(found("main.tofutest.hcl", tested), []);
});

test("keys and methods of encryption", () => {
  const text = `variable "p" {
  type = string
}

terraform {
  encryption {
    key_provider "pbkdf2" "main" {
      passphrase = var.p
    }
    key_provider "external" "other" {
      chain = key_provider.pbkdf2.main
    }
    method "aes_gcm" "main" {
      keys = key_provider.pbkdf2.main
    }
    method "unencrypted" "none" {}
    state {
      method   = method.aes_gcm.main
      enforced = true
      fallback {
        method = method.unencrypted.none
      }
    }
    remote_state_data_sources {
      default {
        method = method.aes_gcm.main
      }
    }
  }
}
`;
  assert.deepEqual(found("main.tofu", text), []);
  assert.equal(found("main.tofu", text.replace("var.p", "var.q")).length, 1);
  assert.equal(found("main.tofu", 'output "x" {\n  value = method.aes_gcm.main\n}\n').length, 1);
});

test("what OpenTofu may assume", () => {
  const text = `variable "v" {
  type = string
}

output "v" {
  value = [
    assumeequal(var.v, "x"), assumenotnull(var.v), assumestringprefix(var.v, "x"),
    assumelistlength([1], 1, 2), assumelistlengthmin([var.v], 1), assumelistlengthmax(null, 1),
    assumesetlength(toset([1]), 1, 2), assumesetlengthmin([1], 1), assumesetlengthmax([1], 1),
    assumemaplength({ a = 1 }, 1, 2), assumemaplengthmin({}, 1), assumemaplengthmax({}, 1),
  ]
}
`;
  assert.deepEqual(found("main.tofu", text), []);
});

test("in a removed block, of each instance what is known when it is destroyed", () => {
  const text = (source: string) => `removed {
  from = terraform_data.x

  lifecycle {
    destroy = true
  }

  connection {
    host = "\${self.input}\${count.index}\${each.key}"
  }

  provisioner "local-exec" {
    when    = destroy
    command = "\${${source}}"
  }
}
`;
  for (const source of ["self.id", "count.index", "each.key", "path.module", "terraform.workspace"])
    assert.deepEqual(found("main.tf", text(source)), [], source);
  for (const source of ["each.value", "count.foo", "var.x", "local.y"])
    assert.notDeepEqual(found("main.tf", text(source)), [], source);
});
