// `azureml-terraform import` as a process: what it writes, what it says, and what can go wrong around it.
import assert from "node:assert/strict";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";
import { project, run, runWith } from "./run";

const answer = readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8");
const expected = readFileSync(join(root, "test/cases/imports/plain/main.tf"), "utf8");
const id = (JSON.parse(answer) as { id: string }).id;
const to481 = ["--to", "main.tf", "--provider-version", "4.81.0"];

test("writes a new file and says what Terraform would plan", async (context) => {
  const folder = project(context, { "answer.json": answer });
  const { code, out, errors } = await run(folder, "import", "--from", "answer.json", ...to481);
  assert.deepEqual({ code, errors }, { code: 0, errors: "" });
  assert.match(out, /^Plan: 1 to import, 0 to add, 0 to change, 0 to destroy\.\nWritten to main\.tf:\n {2}azurerm_/);
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), expected);
  assert.deepEqual(readdirSync(folder).sort(), ["answer.json", "main.tf"]);
  assert.equal((await run(folder, "check")).code, 0);
});

test("asks Azure where ids are named, and says what to do where nobody is signed in", async (context) => {
  const folder = project(context, {});
  const environment = { ...withoutAzure(), AZURE_CONFIG_DIR: folder };
  const ran = (...args: readonly string[]) => runWith(environment, folder, "import", ...args, ...to481);
  const { code, errors } = await ran("--id", id);
  assert.equal(code, 2);
  assert.match(errors, /^You are not signed in to Azure: run `az login`, or set ARM_TENANT_ID/);
  assert.match(
    (await ran("--id", id, "--from", "answer.json")).errors,
    /^Use only one of --from, --id, --group and --query\./,
  );
  assert.match((await ran()).errors, /^Choose what to import: saved answers with --from answer\.json, or .* --id/);
  assert.deepEqual(readdirSync(folder), []);
});

/** The variables of this process without those that sign in. */
function withoutAzure(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("ARM_")));
}

test("a second time there is nothing to do", async (context) => {
  const folder = project(context, { "answer.json": answer, "main.tf": expected });
  const { code, out } = await run(folder, "import", "--from", "answer.json", "--to", "other.tf");
  assert.equal(code, 1, "as --help says");
  assert.match(out, /declared already, as azurerm_machine_learning_workspace\.mlw_lab/);
  assert.equal(existsSync(join(folder, "other.tf")), false);
});

test("appends to what is there, through a link, and with its line ends", {
  skip: process.platform === "win32",
}, async (context) => {
  const before = '# mine\r\nlocals {\r\n  x = "y"\r\n}\r\n';
  const folder = project(context, { "answer.json": answer, "real.txt": before });
  symlinkSync("real.txt", join(folder, "main.tf"));
  assert.equal((await run(folder, "import", "--from", "answer.json", ...to481)).code, 0);
  assert.ok(lstatSync(join(folder, "main.tf")).isSymbolicLink());
  const text = readFileSync(join(folder, "real.txt"), "utf8");
  assert.equal(text, before.trimEnd() + "\r\n\r\n" + expected.replaceAll("\n", "\r\n"));
});

test("several files, one of them a list", async (context) => {
  const synapse = `${id.split("/providers/")[0]}/providers/Microsoft.Synapse`;
  const compute = {
    id: `${id}/computes/pool`,
    location: "northeurope",
    properties: { computeType: "SynapseSpark", resourceId: `${synapse}/workspaces/syn-lab/bigDataPools/pool` },
  };
  const files = { "answer.json": answer, "list.json": JSON.stringify({ value: [compute] }) };
  const folder = project(context, files);
  const { code } = await run(folder, "import", "--from", "answer.json", "list.json", "--prevent-destroy", ...to481);
  assert.equal(code, 0);
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  assert.match(text, /machine_learning_workspace_id = azurerm_machine_learning_workspace\.mlw_lab\.id/);
  assert.equal(text.match(/prevent_destroy = true/g)?.length, 2);
});

test("answers may be as PowerShell writes them: with a byte order mark, and in UTF-16", async (context) => {
  const folder = project(context, { "answer.json": `\ufeff${answer}` });
  writeFileSync(join(folder, "wide.json"), Buffer.from(`\ufeff${answer}`, "utf16le"));
  for (const file of ["answer.json", "wide.json"]) {
    rmSync(join(folder, "main.tf"), { force: true });
    const { code, errors } = await run(folder, "import", "--from", file, ...to481);
    assert.deepEqual({ code, errors }, { code: 0, errors: "" });
  }
});

test("what is there stays as it is, mark and all, and what is not UTF-8 is left alone", async (context) => {
  const folder = project(context, { "answer.json": answer, "main.tf": "\ufeff# mine\n" });
  assert.equal((await run(folder, "import", "--from", "answer.json", ...to481)).code, 0);
  assert.match(readFileSync(join(folder, "main.tf"), "utf8"), /^\ufeff# mine\n\nterraform \{/);
  const bytes = Buffer.from("# caf\xe9\n", "latin1");
  writeFileSync(join(folder, "main.tf"), bytes);
  const { code, errors } = await run(folder, "import", "--from", "answer.json", ...to481);
  assert.equal(code, 2);
  assert.match(errors, /main\.tf cannot be written, so nothing is: it changed in the meantime, or is not UTF-8/);
  assert.ok(readFileSync(join(folder, "main.tf")).equals(bytes));
});

test("nothing is written where something cannot be read", async (context) => {
  const folder = project(context, { "answer.json": answer, "cut.json": answer.slice(0, 100) });
  const cut = await run(folder, "import", "--from", "answer.json", "cut.json", ...to481);
  assert.equal(cut.code, 2);
  assert.match(cut.errors, /^cut\.json is not JSON: /);
  const gone = await run(folder, "import", "--from", "gone.json", ...to481);
  assert.equal(gone.code, 2);
  assert.match(gone.errors, /^There is no file gone\.json\.$/m);
  const nowhere = await run(folder, "import", "--from", "answer.json", "--to", "no/main.tf");
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.errors, /^There is no folder /);
  assert.deepEqual(readdirSync(folder).sort(), ["answer.json", "cut.json"]);
});

test("what a workspace would depend on is imported where there is no workspace", async (context) => {
  const id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-shop";
  const group = { id, name: "rg-shop", type: "Microsoft.Resources/resourceGroups", location: "westeurope" };
  const folder = project(context, { "group.json": JSON.stringify(group) });
  const { code, errors } = await run(folder, "import", "--from", "group.json", ...to481);
  assert.deepEqual([code, errors], [0, ""]);
  assert.match(readFileSync(join(folder, "main.tf"), "utf8"), /^resource "azurerm_resource_group" "rg_shop" \{$/m);
});

test("what cannot be imported is no success", async (context) => {
  const folder = project(context, { "answer.json": '{ "id": "/subscriptions/a/resourceGroups/b/providers/C.D/e/f" }' });
  const { code, out } = await run(folder, "import", "--from", "answer.json", ...to481);
  assert.equal(code, 1);
  assert.match(out, /^There is nothing to import\.\n/);
});

test("into a program that is not there yet goes a whole stack, and a second time nothing", async (context) => {
  const folder = project(context, { "answer.json": answer, "package.json": '{"dependencies":{"cdktn":"0.24.0"}}' });
  const { code, out } = await run(folder, "import", "--from", "answer.json", "--to", "mlw-lab.ts");
  assert.equal(code, 0);
  assert.match(out, /MlwLabStack is a new stack/);
  const text = readFileSync(join(folder, "mlw-lab.ts"), "utf8");
  assert.match(text, /^import \{ Construct \} from "constructs";\nimport \{ TerraformStack \} from "cdktn";\n/);
  assert.match(text, /^export class MlwLabStack extends TerraformStack \{$/m);
  assert.match(text, /mlwLab\.importFrom\(/);
  const again = await run(folder, "import", "--from", "answer.json", "--to", "mlw-lab.ts");
  assert.equal(again.code, 1, "there was nothing to import");
  assert.equal(readFileSync(join(folder, "mlw-lab.ts"), "utf8"), text);
});

test("where a program has several stacks, one has to be named", async (context) => {
  const stack = (name: string) =>
    `class ${name} extends TerraformStack {\n  constructor(s, id) {\n    super(s, id);\n  }\n}\n`;
  const before = `import { TerraformStack } from "cdktf";\n\n${stack("Dev")}\n${stack("Prod")}`;
  const folder = project(context, { "answer.json": answer, "main.js": before });
  const unsaid = await run(folder, "import", "--from", "answer.json", "--to", "main.js");
  assert.equal(unsaid.code, 1);
  assert.match(unsaid.out, /This file has several stacks: choose one of Dev, Prod\./);
  const wrong = await run(folder, "import", "--from", "answer.json", "--to", "main.js", "--stack", "Test");
  assert.match(wrong.out, /This file has no stack Test, only Dev, Prod\./);
  assert.equal(readFileSync(join(folder, "main.js"), "utf8"), before);
  const said = await run(folder, "import", "--from", "answer.json", "--to", "main.js", "--stack", "Prod");
  assert.equal(said.code, 0);
  const text = readFileSync(join(folder, "main.js"), "utf8");
  assert.ok(text.indexOf("new MachineLearningWorkspace(") > text.indexOf("class Prod"));
});

test("a program whose brackets do not match is left alone", async (context) => {
  const before = 'import { TerraformStack } from "cdktf";\nclass A extends TerraformStack {\n  constructor() {\n';
  const folder = project(context, { "answer.json": answer, "main.ts": before });
  const { code, out } = await run(folder, "import", "--from", "answer.json", "--to", "main.ts");
  assert.equal(code, 1);
  assert.match(out, /brackets of this file do not match/);
  assert.equal(readFileSync(join(folder, "main.ts"), "utf8"), before);
});

test("wrong arguments", async (context) => {
  const folder = project(context, {});
  writeFileSync(join(folder, "answer.json"), answer);
  for (const [args, message] of [
    [["--to", "main.tf"], /Choose what to import/],
    [["--from", "answer.json"], /file to import into/],
    [["--from", "answer.json", "--to", "main.tf", "--companions", "all"], /Set --companions to resources, data or ids/],
    [["--from", "answer.json", "--to", "main.tf", "--provider-version", "4"], /is not a version/],
  ] as const) {
    const { code, errors } = await run(folder, "import", ...args);
    assert.equal(code, 2);
    assert.match(errors, message);
  }
  assert.equal(existsSync(join(folder, "main.tf")), false);
});
