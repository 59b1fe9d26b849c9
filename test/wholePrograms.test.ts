/**
 * What is absent from a program is claimed only where the program is whole: each case that does so has these findings no
 * more once it imports what may make blocks, or is not synthesized, also where that is typed.
 */
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { uriOf } from "./harness/service";

const rules = [
  "identity-roles",
  "vault-access",
  "network-approver",
  "encryption-access",
  "cosmos-access",
  "unreachable-workspace",
];
const uri = uriOf("main.ts");
const ways: Readonly<Record<string, (program: string) => string>> = {
  "imports another file": (program) => `${program}import { grantAll } from "./grants";\n`,
  "imports a file for what it does": (program) => `${program}import "../roles";\n`,
  "requires another file": (program) => `${program}const { grantAll } = require("./grants");\n`,
  "requires what is not known": (program) => `${program}const grants = require(process.env.GRANTS);\n`,
  "passes a file on": (program) => `${program}export * from "./grants";\n`,
  "imports constructs of a package": (program) => `${program}import { Grants } from "@company/constructs";\n`,
  "imports by a path of the compiler's": (program) => `${program}import { Grants } from "src/grants";\n`,
  "imports a generated module": (program) => `${program}import { Roles } from "./.gen/modules/roles";\n`,
  "is not synthesized": (program) => program.replace("app.synth();", ""),
  "has no app of its own": (program) => program.replace("const app = new App();", "declare const app: App;"),
};
const plain = `import * as path from "node:path";\nimport { ResourceGroup } from "./.gen/providers/azurerm/resource-group";\n`;

for (const rule of rules) {
  const programs = caseFiles("rules", ".ts").filter(
    (file) => basename(dirname(file)) === rule && readFile(file).includes(` ${rule}: `),
  );
  test(`${rule} is found in a whole program alone`, () => {
    assert.ok(programs.length > 0);
    for (const file of programs) {
      const text = readFile(file);
      assert.ok(found(text, rule) > 0, file);
      assert.equal(found(text + plain, rule), found(text, rule), `${file}, which imports nothing that makes blocks`);
      for (const [way, change] of Object.entries(ways)) assert.equal(found(change(text), rule), 0, `${file} ${way}`);
    }
  });
}

test("what is typed counts at once", () => {
  const text = readFile("test/cases/rules/identity-roles/none.ts");
  const service = openCase("main.ts", text);
  const count = () => service.diagnose(uri).filter((finding) => finding.rule === "identity-roles").length;
  const before = count();
  const added = 'import "./roles";\n';
  const end = text.length;
  service.change(uri, { span: { start: end, end }, text: added });
  const between = count();
  service.change(uri, { span: { start: end, end: end + added.length }, text: "" });
  assert.deepEqual([before > 0, between, count()], [true, 0, before]);
});

function found(text: string, rule: string): number {
  return openCase("main.ts", text)
    .diagnose(uri)
    .filter((finding) => finding.rule === rule).length;
}
