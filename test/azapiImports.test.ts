/** Import blocks that a conversion writes: where that is wanted, and for what becomes a resource of its own, in modules too that others call. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/index";
import { readFile } from "./harness/cases";
import { pinned, serviceWith, uriOf } from "./harness/service";

const names = ["main.tf", "app/main.tf", "app/inner/main.tf"];
const files = Object.fromEntries(
  names.map((name) => [name, readFile(`test/cases/azapiModules/endpointsCalled/${name}`)]),
);

function converted(changed: Readonly<Record<string, string>> = {}) {
  const service = serviceWith({ ...files, ...changed, "versions.tf": pinned("5.2.0") });
  const { edits, refused, notes } = service.convertToAzapi(names.map(uriOf));
  const texts = edits.map(({ uri, edits: own }) => [
    uri.slice(uriOf("").length),
    applyEdits(service.text(uri) ?? "", own),
  ]);
  return { refused, notes, texts: Object.fromEntries(texts) as Record<string, string> };
}

// What is written is planned by the real azapi: plan/azapiModule, endpointsCalled.
test("groups of DNS zones in modules that are called are imported by outputs, in the first module", () => {
  const { refused, texts, notes } = converted();
  assert.deepEqual(refused, []);
  const first = texts["main.tf"]!;
  for (const key of ["x", "y"]) {
    assert.ok(
      first.includes(
        `import {\n  to = module.app["${key}"].azapi_resource.alone_private_dns_zone_group\n  id = module.app["${key}"].alone_private_dns_zone_group_import_id\n}\n`,
      ),
    );
    assert.ok(
      first.includes(
        `import {\n  for_each = module.app["${key}"].inner_0_keyed_private_dns_zone_group_import_id\n  to       = module.app["${key}"].module.inner[0].azapi_resource.keyed_private_dns_zone_group[each.key]\n  id       = each.value\n}\n`,
      ),
    );
  }
  assert.match(
    texts["app/main.tf"]!,
    /value = try\(module\.inner\[0\]\.maybe_private_dns_zone_group_import_id, \[\]\)\n/,
  );
  assert.doesNotMatch(texts["app/main.tf"]!, /^import /m);
  assert.ok(notes.some(({ text }) => text.endsWith("Terraform has to know before it applies whether it is there.")));
});

test("a group in a dynamic block is there as often as that was", () => {
  const inner = converted().texts["app/inner/main.tf"]!;
  assert.match(inner, /count {5}= length\(length\(var\.zone_ids\) > 0 \? \[1\] : \[\]\) > 0 \? 2 : 0\n/);
  assert.match(inner, /\{ for key, value in var\.endpoints : key => value if length\(length\(value\.zones\) > 0 \? /);
  assert.match(
    inner,
    /name {6}= \[for private_dns_zone_group_key, private_dns_zone_group in .* : private_dns_zone_group_key\]\[0\]\n/,
  );
  const byNumber = { "app/inner/main.tf": files["app/inner/main.tf"]!.replace("? [1] : []", "? [count.index] : []") };
  assert.deepEqual(
    converted(byNumber).refused.map(({ address, because }) => `${address}: ${because.join(" ")}`),
    ["azurerm_private_endpoint.counted: private_dns_zone_group is a dynamic block of a form that has no equal."],
  );
});

test("a group whose changes are ignored is ignored as a whole, and one that is not there is not named any more", () => {
  assert.match(
    converted().texts["app/main.tf"]!,
    /"alone_private_dns_zone_group" \{\n(?: {2}.*\n|\n)*? {2}lifecycle \{\n {4}ignore_changes = all\n/,
  );
  const without = files["app/main.tf"]!.replace(/ {2}private_dns_zone_group \{[^}]*\}\n\n/, "");
  const { texts, refused } = converted({ "app/main.tf": without });
  assert.deepEqual(refused, []);
  assert.doesNotMatch(texts["app/main.tf"]!, /ignore_changes|alone_private/);
});

test("nothing is imported into modules that are not known, or of whose instances nobody can tell which there are", () => {
  const call = files["main.tf"]!.replace('toset(["x", "y"])', "var.names");
  const { refused } = converted({ "main.tf": `${call}\nvariable "names" {\n  type = set(string)\n}\n` });
  const [one, ...others] = refused.filter(({ address }) => address.startsWith("azurerm_private_endpoint."));
  assert.equal(others.length, 3);
  assert.match(one!.because.join(" "), /which instances module\.app has is not written out\.$/);
});

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const identity = `resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
}
`;

test("azapi takes over by ids where that is wanted, of one resource, of each by its key or its number, and in the first module", () => {
  const taken = (text: string, options: Parameters<Service["convertToAzapi"]>[2] = { takeOver: "import" }) => {
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": group + text });
    const { edits, refused } = service.convertToAzapi(
      [uriOf("main.tf")],
      ["azurerm_user_assigned_identity.main"],
      options,
    );
    const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
    return { text: applyEdits(group + text, own), because: refused.flatMap((one) => one.because).join(" ") };
  };
  const one = taken(identity);
  assert.match(
    one.text,
    /removed \{\n {2}from = azurerm_user_assigned_identity\.main\n\n {2}lifecycle \{\n {4}destroy = false\n {2}\}\n\}\n/,
  );
  assert.match(
    one.text,
    /import \{\n {2}to = azapi_resource\.main\n {2}id = "\$\{azurerm_resource_group\.main\.id\}\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/id\?api-version=[\d-]+"\n\}\n/,
  );
  assert.doesNotMatch(one.text, /^moved/m);
  const each = identity.replace("{\n", '{\n  for_each = toset(["a", "b"])\n').replace('"id"', `"id-\${each.key}"`);
  const many = taken(each).text;
  assert.match(
    many,
    /import \{\n {2}for_each = toset\(\["a", "b"\]\)\n {2}to {7}= azapi_resource\.main\[each\.key\]\n/,
  );
  assert.match(many, /userAssignedIdentities\/id-\$\{each\.key\}\?api-version=/);
  const counted = identity.replace("{\n", "{\n  count = 2\n").replace('"id"', `"id-\${count.index}"`);
  assert.match(
    taken(counted).text,
    /import \{\n {2}for_each = range\(2\)\n {2}to {7}= azapi_resource\.main\[each\.key\]\n {2}id .*\/id-\$\{each\.key\}\?api-version=[\d-]+"\n/,
  );
  const called = (more: string) => {
    const service = serviceWith({
      "app/main.tf": counted.replace("azurerm_resource_group.main.name", '"rg"'),
      "main.tf": `module "app" {\n  source = "./app"\n${more}}\n\nvariable "names" {\n  type = set(string)\n}\n`,
      "app/versions.tf": pinned("5.2.0"),
    });
    const { refused, edits } = service.convertToAzapi([uriOf("app/main.tf")], undefined, { takeOver: "import" });
    const texts = edits.map(({ uri, edits: own }) => applyEdits(service.text(uri)!, own)).join("\n");
    return refused.flatMap(({ because }) => because).join(" ") + texts;
  };
  assert.match(
    called(""),
    /output "main_import_id" \{\n {2}value = \[for index in range\(2\) : ".*\/id-\$\{index\}\?api-version=[\d-]+"\]\n/,
  );
  assert.match(
    called(""),
    /import \{\n {2}for_each = module\.app\.main_import_id\n {2}to {7}= module\.app\.azapi_resource\.main\[each\.key\]\n {2}id {7}= each\.value\n\}/,
  );
  const keyed = called('  for_each = toset(["x", "y"])\n');
  for (const key of ["x", "y"]) assert.ok(keyed.includes(`= module.app["${key}"].azapi_resource.main[each.key]\n`));
  assert.match(
    called("  for_each = var.names\n"),
    /^Terraform takes import blocks in the first module alone, and which instances module\.app has is not written out\.$/,
  );
});
