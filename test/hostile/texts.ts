// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is Terraform's template, not JavaScript's
/** Documents that no person writes: halves of characters, and what is nested or chained too often for a careless stack. */
import { isThorough } from "../harness/thorough";

/** How deep: more than the stack of JavaScript takes where each level costs a few calls. */
const many = 2500;
/** How many follow one another, of which none is within another one. */
const several = isThorough ? many : 800;
const half = "\ud800";

const output = (value: string) => `output "a" {\n  value = ${value}\n}\n`;
const numbered = (item: (at: number) => string) => Array.from({ length: several }, (_, at) => item(at)).join("\n");

const azapi = (body: string) =>
  `resource "azapi_resource" "a" {\n  type = "Microsoft.Network/virtualNetworks@2024-05-01"\n  name = "a"\n  body = ${body}\n}\n`;

const inTerraform: Readonly<Record<string, string>> = {
  "halves of characters": `resource "azurerm_resource_group" "${half}" {\n  name = "${half}"\n  ${half} = 1\n  location = var.${half}\n}\nmodule "m" {\n  source = "./${half}"\n  a = 1\n}\noutput "x" {\n  value = module.m.${half}\n}\nvariable "${half}" {}\nvariable "a" {\n  default = "${half}"\n}\n`,
  "a chain of attributes": output(`a.b${".c".repeat(many)}`),
  "a chain of indexes": output(`a.b${"[0]".repeat(many)}`),
  "a chain of operators": output(`1${" + 1".repeat(many)}`),
  "a chain of negations": output(`${"!".repeat(many)}true`),
  "parentheses in parentheses": output(`${"(".repeat(many)}1${")".repeat(many)}`),
  "lists in lists": output(`${"[".repeat(many)}1${"]".repeat(many)}`),
  "calls in calls": output(`${"f(".repeat(many)}${")".repeat(many)}`),
  "objects in objects": output(`${"{ x = ".repeat(many)}1${"}".repeat(many)}`),
  "templates in templates": output(`${'"${'.repeat(many)}x${'}"'.repeat(many)}`),
  "blocks in blocks": `resource "azurerm_resource_group" "a" {\n${"x {\n".repeat(many)}${"}\n".repeat(many)}}\n`,
  "a long line beside an empty one": `resource "azurerm_resource_group" "a" {\n  name = "a"\n\n  b${"${".repeat(20_000)} = 1\n}\n`,
  "types in types": `variable "a" {\n  type = ${"list(".repeat(many)}string${")".repeat(many)}\n  default = ${"[".repeat(many)}${"]".repeat(many)}\n}\n`,
  "objects in objects of a body": azapi(`${"{ properties = ".repeat(many)}1${"}".repeat(many)}`),
  "lists in lists of a body": azapi(`{ properties = { subnets = ${"[".repeat(many)}1${"]".repeat(many)} } }`),
  "a body of many properties": azapi(`{\n  properties = {\n${numbered((at) => `    a${at} = ${at}`)}\n  }\n}`),
  "a body of many elements": azapi(
    `{\n  properties = {\n    subnets = [\n${numbered((at) => `      { name = "a${at}", id = ${at} },`)}\n    ]\n  }\n}`,
  ),
  "a body that is made of itself": `locals {\n  a = merge(local.b, { properties = local.a })\n  b = local.a\n}\n${azapi("local.a")}`,
  "a body half typed": azapi(`{ properties = { subnets = [{ name = "\${`),
  "a type that holds itself": `resource "azapi_resource" "a" {\n  type = "Microsoft.MachineLearningServices/workspaces/jobs@2024-04-01"\n  name = "a"\n  body = ${"{ properties = { jobType = ".repeat(40)}"Command"${" } }".repeat(40)}\n}\n`,
  "locals that refer to one another": `locals {\n${numbered((at) => `a${at + 1} = local.a${at}`)}\n}\n${output(`local.a${several}`)}`,
  "resources that refer to one another": numbered(
    (at) =>
      `resource "azurerm_resource_group" "a${at + 1}" {\n  name = azurerm_resource_group.a${at}.name\n  location = "a"\n}`,
  ),
};

const inJson: Readonly<Record<string, string>> = {
  "halves of characters": `{"module":{"m":{"source":"./\\ud800","a":1}},"resource":{"azurerm_resource_group":{"\\ud800":{"name":"\\ud800"}}},"output":{"a":{"value":"\${module.m.\\ud800}"}}}`,
  "lists in lists": `{"output":{"a":{"value":${"[".repeat(many)}1${"]".repeat(many)}}}}`,
  "objects in objects": `{"output":{"a":{"value":${'{"a":'.repeat(many)}1${"}".repeat(many)}}}}`,
  "blocks in blocks": `{"resource":{"azurerm_resource_group":{"a":${'{"x":'.repeat(many)}1${"}".repeat(many)}}}}`,
};

const program = (body: string) => `import { App, TerraformStack, TerraformOutput, Fn } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
class S extends TerraformStack {
  constructor(scope: App, id: string) {
    super(scope, id);
    const r = new ResourceGroup(this, "a", { name: "a", location: "a" });
    ${body}
  }
}
const app = new App();
new S(app, "s");
app.synth();
`;
const valued = (code: string) => program(`new TerraformOutput(this, "o", { value: ${code} });`);

const inPrograms: Readonly<Record<string, string>> = {
  "halves of characters": valued(`"\\ud800" + "${half}"`),
  "a path of an override": program(`r.addOverride("${"a.".repeat(many)}a", 1);`),
  "paths of overrides, each longer": program(
    Array.from({ length: 300 }, (_, at) => `r.addOverride("${"a.".repeat(at)}b${at}", 1);`).join("\n"),
  ),
  "a chain of attributes": valued(`r${".a".repeat(many)}`),
  "a chain of calls": valued(`r${".f()".repeat(many)}`),
  "a chain of operators": valued(`"a"${' + "b"'.repeat(many)}`),
  "conditions in conditions": valued(`${"x ? y : ".repeat(many)}z`),
  "lists in lists": valued(`${"[".repeat(many)}1${"]".repeat(many)}`),
  "functions in functions": valued(`${"Fn.lower(".repeat(many)}"a"${")".repeat(many)}`),
  "templates in templates": valued(`${"`${".repeat(many)}z${"}`".repeat(many)}`),
  "Terraform's templates in templates": valued(`"${"${a".repeat(many)}${"}".repeat(many)}"`),
  "statements in statements": program(`${"if (a) { ".repeat(many)}${"}".repeat(many)}`),
  "functions that give functions": program(`const f = ${"() => ".repeat(many)}1;`),
  "types in types": program(`const f: ${"A<".repeat(many)}B${">".repeat(many)} = 1;`),
  "classes in classes": `import { TerraformStack } from "cdktf";\n${"class A { m() { ".repeat(many)}${"}}".repeat(many)}`,
  "names that stand for names": program(
    `const a0 = 1;\n${numbered((at) => `const a${at + 1} = a${at};`)}\nnew TerraformOutput(this, "o", { value: a${several} });`,
  ),
  "constructs that refer to one another": program(
    `const a0 = r;\n${numbered((at) => `const a${at + 1} = new ResourceGroup(this, "a${at + 1}", { name: a${at}.name, location: "a" });`)}`,
  ),
};

/** Of each language, by what is odd about it: the name of the file and its text. */
export const hostileTexts: readonly { readonly file: string; readonly about: string; readonly text: string }[] = [
  ...Object.entries(inTerraform).map(([about, text]) => ({ file: "main.tf", about, text })),
  ...Object.entries(inJson).map(([about, text]) => ({ file: "main.tf.json", about, text })),
  ...Object.entries(inPrograms).map(([about, text]) => ({ file: "main.ts", about, text })),
];
