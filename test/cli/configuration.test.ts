// `.azureml-terraform.json`: which one counts, and what is said about a wrong one.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { createModuleContexts } from "../../server/src/hosts/files/moduleContexts";
import { diskOf } from "./diskOf";
import { project, run } from "./run";

const around = async (files: Readonly<Record<string, string>>) => {
  const said: string[] = [];
  const context = createModuleContexts(diskOf({ "/r/.git/HEAD": "", ...files }), (message) => said.push(message));
  const about = await context(resolve("/r/a/b"), [], { module: true, programs: false });
  await context(resolve("/r/a"), [], { module: true, programs: false });
  return { configuration: about.configuration, said };
};

const name = ".azureml-terraform.json";

test("the nearest counts, not above the repository", async () => {
  const rules = { deprecated: "off" };
  const far = JSON.stringify({ rules: { deprecated: "error" }, requireReason: true });
  assert.deepEqual(await around({ [`/r/a/${name}`]: JSON.stringify({ rules }), [`/r/${name}`]: far }), {
    configuration: { rules },
    said: [],
  });
  assert.deepEqual((await around({ [`/r/${name}`]: far })).configuration, {
    rules: { deprecated: "error" },
    requireReason: true,
  });
  assert.equal((await around({ [`/${name}`]: far })).configuration, undefined);
});

test("what is wrong is told once, and the rest counts", async () => {
  const text = JSON.stringify({
    rules: { deprecatd: "off", conflict: "fatal", "one-of": "hint" },
    requireReason: "yes",
    rule: {},
  });
  const { configuration, said } = await around({ [`/r/${name}`]: text });
  assert.deepEqual(configuration, { rules: { "one-of": "hint" } });
  assert.deepEqual(
    said.map((sentence) => sentence.slice(sentence.indexOf(": ") + 2)),
    [
      "Remove rule: only rules, requireReason and names can be set. Did you mean rules?",
      "Set requireReason to true or false.",
      "There is no rule deprecatd. Did you mean deprecated?",
      "Set conflict to error, warning, information, hint or off.",
    ],
  );
  for (const broken of ["", "{", "[]", "null"]) {
    const answer = await around({ [`/r/${name}`]: broken });
    assert.deepEqual(answer.configuration, { rules: {} });
    assert.equal(answer.said.length, 1);
  }
});

test("patterns of names count where they are regular expressions", async () => {
  const text = JSON.stringify({ names: { variable: "^v_", outputs: "^o_", module: "(", data: 1 } });
  const { configuration, said } = await around({ [`/r/${name}`]: text });
  assert.deepEqual(configuration, { rules: {}, names: [["variable", "^v_"]] });
  assert.deepEqual(
    said.map((sentence) => sentence.slice(sentence.indexOf(": ") + 2)),
    [
      "Names of outputs have no pattern. Did you mean output?",
      "Set module to a regular expression of RE2.",
      "Set data to a regular expression of RE2.",
    ],
  );
});

test("of very many unknown rules the first are told, and none is kept", async () => {
  const names = Array.from({ length: 200_000 }, (_, at) => `deprecate${at}`);
  const rules = Object.fromEntries([...names, "x".repeat(1000), "deprecated"].map((rule) => [rule, "off"]));
  const { configuration, said } = await around({ [`/r/${name}`]: JSON.stringify({ rules }) });
  assert.deepEqual(configuration, { rules: { deprecated: "off" } });
  assert.equal(said.length, 21);
  assert.match(said.at(-1)!, /There are more faults like these/);
});

test("the command line heeds it, and does not pass over a wrong one", async (context) => {
  const wrong = 'output "x" {\n  value = var.missing # azureml-terraform-ignore: undeclared-reference\n}\n';
  const folder = project(context, { "main.tf": wrong, "sub/main.tf": wrong, [name]: '{ "requireReason": true }' });
  const { code, out } = await run(folder, "check", "--format", "json", ".");
  assert.equal(code, 0);
  assert.deepEqual(
    (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule),
    ["suppression-reason", "suppression-reason"],
  );
  const other = await run(project(context, { "main.tf": wrong, [name]: "{" }), "check");
  assert.equal(other.code, 2);
  assert.match(other.errors, /\.azureml-terraform\.json: This is not a JSON object/);
});

test("opinions are turned off together, in the file and on the command line", async (context) => {
  const pinned = '    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "4.20.0"\n    }\n';
  const main = `terraform {\n  required_providers {\n${pinned}  }\n}\n\nprovider "azurerm" {\n  features {}\n}\n`;
  const folder = project(context, { "main.tf": main, [`other/${name}`]: '{ "rules": { "opinions": "off" } }' });
  const other = project(context, { "main.tf": main, [name]: '{ "rules": { "opinions": "off" } }' });
  const rulesIn = async (at: string, ...more: string[]) => {
    const { out } = await run(at, "check", "--format", "json", ".", ...more);
    return (JSON.parse(out) as { rule: string; severity: string }[]).map(({ rule, severity }) => `${severity} ${rule}`);
  };
  assert.deepEqual(await rulesIn(folder), ["information provider-subscription"]);
  assert.deepEqual(await rulesIn(folder, "--opinions", "warning"), ["warning provider-subscription"]);
  assert.deepEqual(await rulesIn(folder, "--opinions", "off"), []);
  assert.deepEqual(await rulesIn(other), []);
  const { code, errors } = await run(folder, "check", "--opinions", "none");
  assert.equal(code, 2);
  assert.match(errors, /^Set --opinions to error, warning, information, hint or off, not none\./);
});
