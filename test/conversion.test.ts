/**
 * Every file below test/cases/convert is converted to the other language: `x.tf` becomes `x.ts`, and `x.ts` becomes
 * `x.back.tf`, or `x.tf` again where there is no such file. UPDATE_CASES=1 writes what comes out: look at the difference
 * before you keep it.
 *
 * @cdktf/hcl2cdk 0.21 differs in meaning on these texts, and ours is right: it fails on outputs with depends_on, on
 * references in a circle and on quotes inside templates; it takes resources of its own accord in `import` blocks without
 * a resource, writes `other_1` style ids without saying so, leaves variables of dynamic iterators (`port`) as names that
 * the program does not declare, turns `ignore_changes = [tags]` into the value of a name `tags` and `when = destroy`
 * into that of `destroy`, and drops `moved`, `terraform` and all comments without a word.
 */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Converted } from "../server/src/features/conversion/conversion";
import { caseFiles, readFile } from "./harness/cases";
import { root, serviceWith, uriOf } from "./harness/service";

const updates = process.env.UPDATE_CASES === "1";
const all = { start: 0, end: 0 };

function convert(fileName: string, text: string, packages = ["@cdktf/provider-azurerm"]): Converted | undefined {
  const service = serviceWith({ [fileName]: text });
  service.setFolder("file:///module", { parents: [], packages });
  return service.convert?.(uriOf(fileName), all, fileName.endsWith(".ts") ? "terraform" : "program");
}

function expectFile(file: string, text: string): void {
  if (updates) writeFileSync(join(root, file), text);
  else assert.equal(text, readFile(file));
}

const names = new Set(caseFiles("convert", "").map((file) => file.replace(/(\.back)?\.(tf|ts)$/, "")));

for (const name of names) {
  test(name, () => {
    if (existsSync(join(root, `${name}.tf`)))
      expectFile(`${name}.ts`, convert("main.tf", readFile(`${name}.tf`))?.text ?? "");
    const back = convert("main.ts", readFile(`${name}.ts`))?.text ?? "";
    const isSame = existsSync(join(root, `${name}.tf`)) && back === readFile(`${name}.tf`);
    if (!isSame || existsSync(join(root, `${name}.back.tf`))) expectFile(`${name}.back.tf`, back);
  });
}

const provider = 'provider "azurerm" {\n  features {}\n}\n';
const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';

test("packages decide where a program imports from", () => {
  const importsFor = (...packages: string[]) => {
    const text = `${group}output "name" {\n  value = azurerm_resource_group.main.name\n}\n`;
    return convert("main.tf", text, packages)
      ?.text.match(/from ".*"/g)
      ?.filter((path) => !/constructs|\/provider"$/.test(path));
  };
  assert.deepEqual(importsFor("cdktf", "@cdktf/provider-azurerm"), [
    'from "cdktf"',
    'from "@cdktf/provider-azurerm/lib/resource-group"',
  ]);
  assert.deepEqual(importsFor("cdktn", "@cdktn/provider-azurerm"), [
    'from "cdktn"',
    'from "@cdktn/provider-azurerm/lib/resource-group"',
  ]);
  assert.deepEqual(importsFor("cdktn"), ['from "cdktn"', 'from "./.gen/providers/azurerm/resource-group"']);
  assert.deepEqual(importsFor(), ['from "cdktf"', 'from "./.gen/providers/azurerm/resource-group"']);
});

test("what a span touches is converted, and nothing else", () => {
  const service = serviceWith({ "main.tf": `${group}\n${group.replace('"main"', '"other"')}` });
  const textAt = (start: number, end: number) => service.convert?.(uriOf("main.tf"), { start, end }, "program")?.text;
  const second = group.length + 20;
  assert.match(textAt(second, second) ?? "", /"other"/);
  assert.doesNotMatch(textAt(second, second) ?? "", /"main"/);
  assert.match(textAt(20, second) ?? "", /"main"[\s\S]*"other"/);
  assert.match(textAt(0, 0) ?? "", /"main"[\s\S]*"other"/);
});

test("comments go with the block that they stand directly above, and all others with the whole file", () => {
  const other = group.replace('"main"', '"other"');
  const text = `# The file.\n\n# The first.\n${provider}\n${group}\n# Apart.\n\n# The second.\n${other.trimEnd()} # its end\n\n# The end.\n`;
  const service = serviceWith({ "main.tf": text });
  const commentsAt = (start: number) =>
    service.convert?.(uriOf("main.tf"), { start, end: start }, "program")?.text.match(/\/\/ .*/g);
  assert.deepEqual(commentsAt(text.indexOf('"other"')), ["// The second.", "// its end"]);
  assert.deepEqual(
    commentsAt(0),
    text.match(/# .*/g)?.map((comment) => comment.replace("#", "//")),
  );
});

test("what is in the language already is not converted to it, nor is nothing", () => {
  const service = serviceWith({ "main.tf": group, "empty.tf": "", "main.ts": "" });
  assert.equal(service.convert?.(uriOf("main.tf"), all, "terraform"), undefined);
  assert.equal(service.convert?.(uriOf("empty.tf"), all, "program"), undefined);
  assert.equal(service.convert?.(uriOf("main.ts"), all, "terraform"), undefined);
});

test("a whole file is a stack, and what is selected in it statements for one", () => {
  const service = serviceWith({ "ml-lab.tf": `${provider}\n${group}` });
  const textOf = (start: number, end: number) => service.convert?.(uriOf("ml-lab.tf"), { start, end }, "program")?.text;
  assert.match(textOf(0, 0) ?? "", /^export class MlLabStack extends TerraformStack \{$/m);
  assert.doesNotMatch(textOf(0, provider.length + group.length) ?? "", /class|super/);
  assert.match(textOf(0, provider.length + group.length) ?? "", /^new AzurermProvider\(this/m);
});

test("a provider that the file does not configure is configured, once", () => {
  const configured = (text: string) => convert("main.tf", text)?.text.match(/new AzurermProvider\(/g)?.length;
  assert.equal(configured(group), 1);
  assert.equal(configured(provider + group), 1);
  assert.equal(configured('variable "x" {}\n'), undefined);
});

test("a whole file brings the variables, locals and providers along that it needs of its module", () => {
  const service = serviceWith({
    "main.tf": `# The file.\n\n${group.replace('"rg"', `"rg-\${local.prefix}"`)}`,
    "locals.tf": `locals {\n  other = 1\n  # What names begin with.\n  prefix = "ml-\${var.stage}" # short\n  circle = local.circle\n}\n`,
    "variables.tf": '# Which one.\nvariable "stage" {\n  type = string\n}\n\nvariable "unused" {}\n',
    "providers.tf": `provider "azurerm" {\n  alias = "hub"\n  features {}\n}\n\n${provider}`,
  });
  const text = service.convert(uriOf("main.tf"), all, "program")?.text ?? "";
  assert.deepEqual(
    text.match(/^ *(?:const \w+ = )?new .*|^ *\/\/.*/gm)?.map((line) => line.trim()),
    [
      "// The file.",
      "// From variables.tf.",
      "// Which one.",
      'const stage = new TerraformVariable(this, "stage", {',
      "// From locals.tf.",
      "// What names begin with.",
      "const prefix = new TerraformLocal(",
      "// From providers.tf.",
      'new AzurermProvider(this, "azurerm", {',
      'new ResourceGroup(this, "main", {',
    ],
  );
  assert.match(text, /name: `rg-\$\{prefix\.asString\}`/);
  assert.match(text, /`ml-\$\{stage\.stringValue\}`,\n {4}\); \/\/ short/);
});

test("a whole file says what stays in other files of its module, and what to do about it", () => {
  const service = serviceWith({
    "main.tf": `${group.replace('"rg"', "local.name")}`,
    "locals.tf": `locals {\n  name = "rg-\${azurerm_subnet.main.id}-\${module.network.id}"\n}\n`,
    "network.tf": `resource "azurerm_subnet" "main" {}\n\nmodule "network" {\n  source = "./network"\n}\n`,
  });
  const text = service.convert(uriOf("main.tf"), all, "program")?.text ?? "";
  assert.deepEqual(text.match(/^\/\/ TODO.*/gm), [
    "// TODO: azurerm_subnet.main is in network.tf. Bring it into this stack, or pass in what is read of it.",
    "// TODO: module.network is in network.tf. Bring it into this stack, or pass in what is read of it.",
  ]);
  assert.doesNotMatch(service.convert(uriOf("network.tf"), all, "program")?.text ?? "", /TODO/);
});

test("what could not be converted is counted", () => {
  assert.equal(convert("main.tf", readFile("test/cases/convert/left-out.tf"))?.left, 2);
  assert.equal(convert("main.ts", readFile("test/cases/convert/program.ts"))?.left, 8);
});
