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

test("one in JSON is read as Terraform reads it by its ending, and the same is offered, explained and found there", () => {
  for (const name of ["prod.tfbackend.json", "config.azurerm.tfbackend.json", "backend-prod.tfvars.json"]) {
    const text = '{\n  "container_name": "state",\n  "use_oidc": "maybe",\n  "use_azuread_auths": true,\n  "st"\n}\n';
    const service = serviceWith({ "main.tf": main, [name]: text });
    const uri = uriOf(name);
    const { items } = service.complete(uri, text.indexOf('st"\n}') + 2);
    assert.ok(
      items.some(({ label }) => label === "storage_account_name"),
      name,
    );
    assert.match(service.hover(uri, text.indexOf("container_name") + 3)?.markdown ?? "", /ontainer/, name);
    const at = (rule: string) => {
      const found = service.diagnose(uri).filter((finding) => finding.rule === rule);
      return found.map(({ span }) => text.slice(span.start, span.end));
    };
    assert.deepEqual(at("unknown-argument"), ["use_azuread_auths"], name);
    assert.deepEqual(at("wrong-type"), ['"maybe"'], name);
  }
});

test("a backend that a module has in JSON is completed and explained as in Terraform's syntax, and its files of settings are too", () => {
  for (const terraform of [
    '{ "backend": { "azurerm": { "container_name": "a", "st" } } }',
    '[{ "backend": [{ "azurerm": [{ "container_name": "a", "st" }] }] }]',
  ]) {
    const text = `{ "terraform": ${terraform} }\n`;
    const settings = '{ "container_name": "a" }\n';
    const service = serviceWith({ "main.tf.json": text, "prod.tfbackend.json": settings });
    const { items } = service.complete(uriOf("main.tf.json"), text.indexOf('"st"') + 3);
    assert.ok(
      items.some(({ label }) => label === "storage_account_name"),
      terraform,
    );
    const hovered = (name: string, whole: string) =>
      service.hover(uriOf(name), whole.indexOf("container_name") + 3)?.markdown ?? "";
    assert.match(hovered("main.tf.json", text), /ontainer/, terraform);
    assert.match(hovered("prod.tfbackend.json", settings), /ontainer/, terraform);
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
