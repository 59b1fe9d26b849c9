// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import assert from "node:assert/strict";
import { it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { languageOf } from "../../server/src/languages/index";
import { json } from "../../server/src/languages/json/json";
import { printDocument } from "./printDocument";

it("knows each language by its file names", () => {
  const names = [
    "a.tf",
    "a.tofu",
    "x/terraform.tfvars",
    "a.auto.tfvars",
    "a.tftest.hcl",
    "a.tfmock.hcl",
    "a.tfquery.hcl",
  ];
  for (const name of [...names, ".terraform.lock.hcl"]) assert.equal(languageOf(name), hcl, name);
  for (const name of ["a.tf.json", "cdk.tf.json", "a.auto.tfvars.json"]) assert.equal(languageOf(name), json, name);
  for (const name of ["a.hcl", "a.json", "tf", "a.tf.bak", "package.json"])
    assert.equal(languageOf(name), undefined, name);
});

it("has each argument outside of any block for a mistake, but not in variable files", () => {
  const text = "a = 1\nb = 2\nlocals {\n}\nc = 3\n";
  const found = hcl.parse("main.tf", text).problems.map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(found, ["a", "b", "c"]);
  assert.deepEqual(hcl.parse("main.tfvars", text).problems, []);
});

it("has a brace too many for one mistake", () => {
  const text = 'resource "a" "b" {\n  x = 1\n  }\n  y = 2\n  z = 3\n}\n';
  assert.equal(hcl.parse("main.tf", text).problems.length, 1);
});

it("reads the same program from HCL and from JSON", () => {
  const fromHcl = hcl.parse(
    "main.tf",
    `resource "azurerm_key_vault" "main" {
       name     = "kv-\${var.name}"
       location = azurerm_resource_group.main.location
       tags     = { team = "ml", count = 2 }
       access_policy {
         object_id = "a"
       }
       access_policy {
         object_id = "b"
       }
       dynamic "contact" {
         for_each = var.contacts
         content {
           email = contact.value
         }
       }
       depends_on = [azurerm_resource_group.main]
     }`,
  );
  const fromJson = json.parse(
    "main.tf.json",
    JSON.stringify({
      resource: {
        azurerm_key_vault: {
          main: {
            name: "kv-${var.name}",
            location: "${azurerm_resource_group.main.location}",
            tags: { team: "ml", count: 2 },
            access_policy: [{ object_id: "a" }, { object_id: "b" }],
            dynamic: { contact: { for_each: "${var.contacts}", content: { email: "${contact.value}" } } },
            depends_on: ["azurerm_resource_group.main"],
          },
        },
      },
    }),
  );
  // JSON does not say what is a block, and a reference in it is a template that is nothing else.
  const plain = (text: string) => text.replaceAll(/ [=~] /g, " ").replaceAll(/\((\^?\w+(\.\w+)+)\)(?!:)/g, "$1");
  assert.equal(plain(printDocument(fromJson)), plain(printDocument(fromHcl)));
});
