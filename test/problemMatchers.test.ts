/** The problem matchers of package.json, on what the command line and Terraform print. */
import assert from "node:assert/strict";
import { test } from "node:test";
import manifest from "../package.json";
import { prettyReport } from "../server/src/hosts/cli/report/prettyReport";
import { Lines } from "../server/src/text/lines";
import { serviceWith, uriOf } from "./harness/service";

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}

/** What VS Code finds: the lines of a pattern have to follow one another. */
function found(name: string, output: string): string[] {
  const one: { patterns?: readonly Pattern[] } & Partial<Pattern> = manifest.contributes.problemPatterns.find(
    (pattern) => pattern.name === name,
  )!;
  const patterns = one.patterns ?? [one as Pattern];
  const lines = output.split("\n");
  return lines.flatMap((_, start) => {
    const parts = new Map<string, string>();
    for (const [index, { regexp, ...groups }] of patterns.entries()) {
      const match = new RegExp(regexp).exec(lines[start + index] ?? "-");
      if (!match) return [];
      for (const [key, group] of Object.entries(groups)) parts.set(key, match[Number(group)] ?? "");
    }
    const part = (key: string) => parts.get(key);
    const place = [part("file"), part("line"), part("column")].filter((value) => value !== undefined).join(":");
    return [[place, part("severity"), part("code"), part("message")].filter(Boolean).join(" | ")];
  });
}

test("each finding of check, with its place, severity and rule", () => {
  const text = 'resource "azurerm_resource_group" "main" {\n  name = "rg"\n  nome = "a: b:1:2 error x: y"\n}\n';
  const service = serviceWith({ "main.tf": text });
  const findings = service.diagnose(uriOf("main.tf"));
  const location = { path: "/module/b.tf", line: 1, column: 1, endLine: 1, endColumn: 2 };
  const told = findings.map((finding) => ({ ...finding, places: [{ ...location, message: "error x: y" }] }));
  const output = prettyReport("/module", false).file("/module/a b.tf", told, new Lines(text));
  assert.deepEqual(
    found("azureml-terraform", output).map((line) => line.replace(/ \| [^|]*$/, "")),
    ["a b.tf:1:1 | error | missing-argument", "a b.tf:3:3 | warning | unknown-argument"],
  );
  assert.deepEqual(found("azureml-terraform", "/a/main.tf:2:1 information azurerm 5.2.0: Said by it."), [
    "/a/main.tf:2:1 | information | azurerm 5.2.0 | Said by it.",
  ]);
});

/** As Terraform 1.11 prints it, without colours. */
const boxed = `
Planning failed. Terraform encountered an error while generating this plan.

╷
│ Error: Resource precondition failed
│ 
│   on main.tf line 4, in resource "terraform_data" "main":
│    4:       condition = var.b > 2
│     ├────────────────
│     │ var.b is 1
│ 
│ Never.
╵
╷
│ Warning: Unable to open CLI configuration file
│
│ The CLI configuration file at "/root/.terraformrc" does not exist.
╵
╷
│ Error: creating Resource Group "rg"
│ 
│   with module.net["a"].azurerm_resource_group.main,
│   on net/main.tf line 12, in resource "azurerm_resource_group" "main":
│   12: resource "azurerm_resource_group" "main" {
│ 
╵
`;

test("what terraform says of a place, in a box and without", () => {
  const expected = ["main.tf:4 | Error | Resource precondition failed"];
  assert.deepEqual(found("terraform", boxed), expected);
  assert.deepEqual(found("terraform", boxed.replace(/^[╷│╵] ?/gm, "")), expected);
  assert.deepEqual(found("terraform", "\nError: Missing brace\n\n  on modules/a b/main.tf line 3:\n"), [
    "modules/a b/main.tf:3 | Error | Missing brace",
  ]);
});

test("what it says of a resource", () =>
  assert.deepEqual(found("terraform-address", boxed), ['net/main.tf:12 | Error | creating Resource Group "rg"']));
