// `plan` takes the values of variables as Terraform does: what their types make of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { project, run } from "./run";

test("attributes that a value need not have come to their defaults, as Terraform has them", async (context) => {
  const folder = project(context, {
    "main.tf": `variable "all" {
  type = map(object({
    prefix    = string
    delegated = optional(string)
    services  = optional(list(string), ["storage"])
    count     = optional(number, -1)
    rule      = optional(object({ name = optional(string, "allow"), port = optional(number) }), {})
    routes    = optional(map(object({ hop = optional(string, "Internet") })), { a = {} })
  }))
  default = {
    a = { prefix = "10.1.0.0/24" }
    b = { prefix = "10.1.1.0/24", services = null, rule = { port = "443" }, routes = { c = { hop = null }, d = null } }
  }
}
output "first" {
  value = [var.all["a"].services, var.all["a"].count, var.all["a"].rule, var.all["a"].routes]
}
output "second" {
  value = [var.all["b"].services, var.all["b"].count, var.all["b"].rule, var.all["b"].routes]
}
output "none" {
  value = var.all["a"].delegated == null ? [] : [var.all["a"].delegated]
}
`,
  });
  // What terraform plan 1.11 says of it.
  const { outputs } = JSON.parse((await run(folder, "plan", "--json")).out);
  assert.deepEqual(
    outputs.map(({ name, after }: { name: string; after: string }) => `${name}: ${after}`),
    [
      'first: [["storage"], -1, { name = "allow", port = null }, { a = { hop = "Internet" } }]',
      "none: []",
      'second: [["storage"], -1, { name = "allow", port = 443 }, { c = { hop = "Internet" }, d = null }]',
    ],
  );
});

test("a list that is too long to be shown says how many more there are", async (context) => {
  const folder = project(context, { "main.tf": 'resource "terraform_data" "a" {\n  input = range(12)\n}\n' });
  const { out } = await run(folder, "plan");
  assert.match(out, /^ {6}\+ input = \[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … 2 more\]$/m);
});
