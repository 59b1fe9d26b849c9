/** Which constructs a program surely makes once, and of which nobody knows that: those alone count as one in a plan. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../server/src/languages/index";
import { catalog, uriOf } from "../harness/service";

const head =
  'import { Construct } from "constructs";\nimport { App, TerraformStack } from "cdktf";\nimport { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\n';

const make = 'new ResourceGroup(this, "a", { name: "rg", location: "westeurope" });';

function stack(body: string, members = "", name = "Main"): string {
  return `class ${name} extends TerraformStack {\n  constructor(scope: Construct, id: string, private readonly size = { a: 1 }) {\n    super(scope, id);\n    ${body}\n  }\n  ${members}\n}\n`;
}

const made = 'const app = new App();\nnew Main(app, "main");\napp.synth();\n';

const once: Readonly<Record<string, string>> = {
  "in the constructor of a stack that is made once": `${stack(make)}${made}`,
  "in a stack that another file makes": `export ${stack(make)}`,
  "as what is assigned": `${stack(`const a = ${make}\n    this.b = ${make.replace('"a"', '"b"')}`)}${made}`,
  "as a property": `${stack("", `private readonly group = ${make}`)}${made}`,
  "in a method that is called once": `${stack("this.build();", `private build(): void {\n    ${make}\n  }`)}${made}`,
  "in a function that is called once": `${stack("build(this);")}function build(scope: Construct) {\n  ${make.replace("this", "scope")}\n}\n${made}`,
  "in an arrow function that is called once": `${stack("")}const build = (scope: Construct): void => {\n  ${make.replace("this", "scope")}\n};\nbuild(new Main(new App(), "main"));\n`,
  "in what is called where it stands": `${stack("")}(async () => {\n  ${make.replace("this", 'new Main(new App(), "main")')}\n})();\n`,
  "behind a condition and without semicolons": `${stack(`if (id) console.log(id)\n    for (const a of []) { console.log(a) }\n    ${make.slice(0, -1)}`)}${made}`,
  "in what is tried": `${stack(`try {\n      ${make}\n    } catch (error) {\n      throw error;\n    }`)}${made}`,
  "at the top": `const stack = new TerraformStack(new App(), "a");\n${make.replace("this", "stack")}\n`,
};

const often: Readonly<Record<string, string>> = {
  "in a stack that is made twice": `${stack(make)}${made.replace("app.synth", 'new Main(app, "other");\napp.synth')}`,
  "in a class that two others extend": `${stack(make, "", "Base").replace("class", "abstract class")}class A extends Base {}\nclass B extends Base {}\nnew A(new App(), "a");\nnew B(new App(), "b");\n`,
  "in a loop": `${stack(`for (const name of ["a", "b"]) {\n      ${make}\n    }`)}${made}`,
  "in a loop without braces": `${stack(`for (const name of ["a", "b"])\n      ${make}`)}${made}`,
  "for each of a list": `${stack(`["a", "b"].forEach((name) => {\n      ${make}\n    });`)}${made}`,
  "for each of a list, in an expression": `${stack(`const all = ["a", "b"].map((name) => ${make.slice(0, -1)});`)}${made}`,
  "for each of a list, by a function": `${stack(`["a", "b"].map(function (name) {\n      return ${make}\n    });`)}${made}`,
  "in a condition": `${stack(`if (id === "prod") {\n      ${make}\n    }`)}${made}`,
  "in the other way of a condition": `${stack(`if (id === "prod") {\n    } else {\n      ${make}\n    }`)}${made}`,
  "in a condition without braces": `${stack(`if (id === "prod") ${make}`)}${made}`,
  "as one of two values": `${stack(`const a = id ? ${make.slice(0, -1)} : undefined;`)}${made}`,
  "behind a condition": `${stack(`id && ${make}`)}${made}`,
  "in a case": `${stack(`switch (id) {\n      case "a":\n        ${make}\n    }`)}${made}`,
  "in a method that is called twice": `${stack("this.build();\n    this.build();", `build() {\n    ${make}\n  }`)}${made}`,
  "in a function that is called in a loop": `${stack("for (const a of [1, 2]) build(this);")}function build(scope: Construct) {\n  ${make.replace("this", "scope")}\n}\n${made}`,
  "in a function that others may call": `export function build(scope: Construct) {\n  ${make.replace("this", "scope")}\n}\n`,
  "in a function that is handed on": `${stack("[this].forEach(build);")}function build(scope: Construct) {\n  ${make.replace("this", "scope")}\n}\n${made}`,
  "in a construct that others may make": `export class Group extends Construct {\n  constructor(scope: Construct, id: string) {\n    super(scope, id);\n    ${make}\n  }\n}\n`,
  "in a stack that is made in a loop": `${stack(make)}for (const name of ["a", "b"]) new Main(new App(), name);\n`,
};

function marks(text: string): readonly boolean[] {
  const { blocks } = languageOf("main.ts")!.parse(uriOf("main.ts"), head + text, catalog);
  return blocks.filter(({ kind }) => kind === "resource").map(({ mayRepeat }) => mayRepeat === true);
}

for (const [name, text] of Object.entries(once))
  test(`made once: ${name}`, () => {
    const found = marks(text);
    assert.ok(found.length > 0);
    assert.ok(!found.includes(true));
  });

for (const [name, text] of Object.entries(often))
  test(`made nobody knows how often: ${name}`, () => assert.deepEqual(marks(text), [true]));
