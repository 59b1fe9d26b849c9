/** Files of stacks: their blocks and arguments are offered, explained and formatted, and nothing but their syntax is found fault with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

function seen(name: string, text: string) {
  const at = text.indexOf("$0");
  const service = serviceWith({ [name]: text.replace("$0", "") });
  return {
    offered: service.complete(uriOf(name), at).items.map(({ label }) => label),
    hover: String(service.hover(uriOf(name), at)?.markdown ?? ""),
    found: service.diagnose(uriOf(name)).map(({ rule }) => rule),
  };
}

test("components", () => {
  const { hover, offered, found } = seen(
    "network.tfcomponent.hcl",
    'comp$0onent "network" {\n  source = "./network"\n  inputs = {\n    location = var.location\n  }\n  providers = {\n    azurerm = provider.azurerm.main\n  }\n}\n',
  );
  assert.match(hover, /A module that is a part of the stack/);
  assert.ok(offered.includes("required_providers") && !offered.includes("resource"));
  assert.deepEqual(found, []);
  assert.deepEqual(seen("a.tfcomponent.hcl", 'stack "a" {\n  so$0\n}\n').offered.slice(0, 1), ["source"]);
});

test("deployments", () => {
  const { hover, offered, found } = seen(
    "prod.tfdeploy.hcl",
    'deployment "prod" {\n  inp$0uts = {\n    token = identity_token.azurerm.jwt\n  }\n}\n',
  );
  assert.match(hover, /Values for the variables/);
  assert.ok(offered.includes("deployment_group"));
  assert.deepEqual(found, []);
  assert.deepEqual(seen("a.tfdeploy.hcl", "ident$0\n").offered, ["identity_token"]);
});

test("their layout", () => {
  const uri = uriOf("a.tfdeploy.hcl");
  assert.notEqual(
    serviceWith({ "a.tfdeploy.hcl": 'store "varset" "a" {\n  id = "x"\n  category = "env"\n}\n' }).format(uri).length,
    0,
  );
});
