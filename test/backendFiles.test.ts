/** Files that give a backend its settings and are called as people like: what is offered in them, and that those of other programs are left alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const main = 'terraform {\n  backend "azurerm" {}\n}\n';

test("arguments of the backend are offered and explained, and laid out", () => {
  for (const name of ["backend.hcl", "prod.backend.conf", "backend-prod.tfvars", "config.azurerm.tfbackend"]) {
    const text = 'container_name = "state"\nkey="a"\nst\n';
    const service = serviceWith({ "main.tf": main, [name]: text });
    const { items } = service.complete(uriOf(name), text.length - 1);
    assert.ok(
      items.some(({ label }) => label === "storage_account_name"),
      name,
    );
    assert.match(service.hover(uriOf(name), 3)?.markdown ?? "", /ontainer/, name);
    service.change(uriOf(name), { span: { start: text.length - 3, end: text.length }, text: "" });
    assert.ok(service.format(uriOf(name)).length > 0, name);
  }
});

test("nothing is offered or changed in a file of another program, nor where there is no backend", () => {
  for (const [files, name] of [
    [{ "main.tf": main, "backend.conf": "upstream a {\n  server b:80;\n}\n" }, "backend.conf"],
    [{ "main.tf": "", "backend.hcl": 'key="a"\n' }, "backend.hcl"],
  ] as const) {
    const service = serviceWith(files);
    assert.deepEqual(service.complete(uriOf(name), 0).items, []);
    assert.deepEqual(service.format(uriOf(name)), []);
    assert.deepEqual(service.diagnose(uriOf(name)), []);
  }
});
