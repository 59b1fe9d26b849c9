// `azureml-terraform check` on CDKTF programs, and on what they make.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { project, run } from "./run";

/** A resource group with a setting that is wrong. */
const program = `import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export const make = (scope: any) => new ResourceGroup(scope, "group", { name: "rg", location: "westeurope", tagz: {} });
`;

interface Found {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
}

/** The errors. */
async function found(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out, errors } = await run(folder, "check", "--format", "json", ...paths);
  assert.equal(errors, "");
  const all = (JSON.parse(out) as Found[]).filter(({ severity }) => severity === "error");
  return all.map(({ file, line, rule }) => `${file.replaceAll("\\", "/")}:${line} ${rule}`);
}

test("programs of every ending are checked, each for itself, and others are not even counted", async (context) => {
  const endings = ["ts", "mts", "cts", "js", "mjs", "cjs"];
  const programs = Object.fromEntries(endings.map((ending, index) => [`p${index}/main.${ending}`, program]));
  const others = { "lib/util.ts": "export const x = 1;\n", "lib/view.tsx": program, "lib/types.d.ts": program };
  const folder = project(context, { ...programs, ...others });
  assert.deepEqual(
    await found(folder),
    endings.map((ending, index) => `p${index}/main.${ending}:3 unknown-argument`),
  );
  assert.match((await run(folder, "check")).out, /Found 6 errors in 6 files\.\nazurerm is known .* in 6 modules.*\n$/);
  assert.deepEqual(await found(folder, "p0/main.ts"), ["p0/main.ts:3 unknown-argument"]);
});

test("what was installed, generated or compiled is left alone", async (context) => {
  const compiled = `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${program}`;
  const files = {
    "main.ts": program,
    "main.js": program,
    "dist/main.js": compiled,
    "build/main.js": `${program}//# sourceMappingURL=main.js.map\n`,
    ".gen/providers/azurerm/main.ts": program,
    "node_modules/@cdktf/provider-azurerm/lib/main.ts": program,
  };
  assert.deepEqual(await found(project(context, files)), ["main.ts:3 unknown-argument"]);
});

test("the bindings decide the version", async (context) => {
  const server = program.replaceAll("ResourceGroup", "SqlServer").replace("resource-group", "sql-server");
  const bindings = (version: string) => ({
    "node_modules/@cdktf/provider-azurerm/package.json": JSON.stringify({ cdktf: { provider: { version } } }),
  });
  const rules = async (files: Readonly<Record<string, string>>) =>
    (await found(project(context, { "main.ts": server, ...files }))).map((each) => each.split(" ")[1]);
  assert.ok((await rules(bindings("4.55.0"))).includes("unknown-type"));
  assert.ok(!(await rules(bindings("3.117.1"))).includes("unknown-type"));
  assert.ok(!(await rules({})).includes("unknown-type"), "Without a version, one that has everything counts.");
});

test("a program and a module in one folder do not mix", async (context) => {
  const terraform = 'output "id" {\n  value = azurerm_resource_group.group.id\n}\n';
  assert.deepEqual(await found(project(context, { "main.ts": program, "main.tf": terraform })), [
    "main.tf:2 undeclared-reference",
    "main.ts:3 unknown-argument",
  ]);
});

test("what a program was synthesized into is checked where it is", async (context) => {
  const made = JSON.stringify(
    {
      resource: { azurerm_resource_group: { group: { name: "rg", location: "westeurope", tagz: {} } } },
      terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "4.55.0" } } },
    },
    undefined,
    2,
  );
  const line = made.split("\n").findIndex((text) => text.includes("tagz")) + 1;
  const files = { "cdktf.out/stacks/ml/cdk.tf.json": made, "cdktf.out/manifest.json": "{}" };
  assert.deepEqual(await found(project(context, files)), [`cdktf.out/stacks/ml/cdk.tf.json:${line} unknown-argument`]);
});

test("the mistakes in the demo's stack are found, and nothing else", async (context) => {
  const folder = project(context, {});
  cpSync("demo/cdktf", folder, { recursive: true });
  const inStack = (await found(folder)).filter((each) => each.startsWith("main.ts"));
  assert.deepEqual(inStack.map((each) => each.replace(/:\d+/, "")).sort(), [
    "main.ts binding-name",
    "main.ts block-form",
    "main.ts value-not-allowed",
  ]);
});
