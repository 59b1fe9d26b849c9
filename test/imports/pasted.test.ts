/**
 * What becomes of a pasted text. Every folder below test/cases/paste is a case: the text as `pasted.json`, what the file held before
 * as `before.tf`, with a `$0` where it is pasted, and what the file holds afterwards by the provider that was chosen (`azapi.tf`,
 * `azurerm.tf`). `UPDATE_CASES=1` writes what comes out. Beside these, whatever Azure answers is pasted without a finding of ours.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { formatted } from "../harness/formatted";
import { pinned, root, serviceWith, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { randomFrom } from "../languages/random";
import { mutate } from "./mutate";

const base = join(root, "test/cases/paste");
const main = uriOf("main.tf");

/** The file after each way to paste, by provider, and what is found in it then. */
function pasted(text: string, before: string, at: number) {
  const options = serviceWith({ "main.tf": before }).paste(main, text, at);
  return options.map((option) => {
    const after = applyEdits(before, option.edits);
    // What stays after a destroy is so of what is there, however it is written.
    const findings = serviceWith({ "main.tf": after })
      .diagnose(main)
      .filter(({ rule }) => rule !== "left-behind");
    return { ...option, after, findings: findings.map(({ rule, message }) => `${rule}: ${message}`) };
  });
}

for (const name of readdirSync(base)) {
  const folder = join(base, name);
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : undefined;
  test(`${name}: what is pasted`, () => {
    const marked = read("before.tf") ?? "";
    const before = marked.replace("$0", "");
    const at = marked.includes("$0") ? marked.indexOf("$0") : marked.length;
    const own = serviceWith({ "main.tf": before })
      .diagnose(main)
      .map(({ rule, message }) => `${rule}: ${message}`);
    const options = pasted(read("pasted.json")!, before, at);
    assert.ok(options.length > 0);
    for (const { provider, after, findings, toDo, count } of options) {
      if (process.env.UPDATE_CASES) writeFileSync(join(folder, `${provider}.tf`), after);
      assert.equal(after, read(`${provider}.tf`));
      assert.equal(after, formatted(after));
      assert.deepEqual(
        findings.filter((one) => !own.includes(one)),
        [],
      );
      assert.equal(toDo, after.split("# TODO: ").length - before.split("# TODO: ").length);
      assert.equal(count, after.split(/^resource "/m).length - before.split(/^resource "/m).length);
    }
    const files = readdirSync(folder).filter((file) => /^az\w+\.tf$/.test(file));
    assert.deepEqual(files.sort(), options.map(({ provider }) => `${provider}.tf`).sort());
  });
}

test("azapi is required where the module requires its providers", () => {
  const text = readFileSync(join(base, "answer/pasted.json"), "utf8");
  const versions = uriOf("versions.tf");
  const after = (files: Readonly<Record<string, string>>) => {
    const service = serviceWith({ "main.tf": "", ...files });
    const [azapi] = service.paste(main, text, 0);
    const own = applyEdits("", azapi!.edits);
    const others = azapi!.elsewhere.map(({ uri, edits }) => [uri, applyEdits(service.text(uri)!, edits)] as const);
    for (const [uri, there] of others) service.open(uri, there);
    service.open(main, own);
    assert.ok(!service.diagnose(main).some(({ rule }) => rule === "unrequired-provider"));
    return { own, others };
  };
  const beside = after({ "versions.tf": pinned("5.2.0") });
  assert.ok(!beside.own.includes("required_providers"));
  assert.equal(beside.others.length, 1);
  assert.equal(beside.others[0]![0], versions);
  assert.match(
    beside.others[0]![1],
    /azurerm = \{[^}]*\}\n {4}azapi = \{\n {6}source {2}= "Azure\/azapi"\n {6}version = "~> 2.12"\n {4}\}/,
  );
  const there = after({ "versions.tf": pinned("2.4.0", "azapi") });
  assert.deepEqual(there.others, []);
  assert.ok(!there.own.includes("required_providers"));
});

/** Answers of Azure, from the cases of imports, and from a folder of facts where one is at hand. */
function* answers(): Generator<readonly [string, unknown]> {
  const imports = join(root, "test/cases/imports");
  for (const file of readdirSync(imports, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".json") && !file.endsWith("options.json")) yield [file, json(join(imports, file))];
  const facts = process.env.FACTS ?? "";
  const [examples, states] = [join(facts, "arm-examples"), join(facts, "arm-state")];
  if (!existsSync(examples) || !existsSync(states)) return;
  for (const file of readdirSync(examples).filter((one) => one.endsWith(".json"))) {
    const { responses } = json(join(examples, file)) as { responses: Record<string, { body?: unknown }> };
    for (const [code, { body }] of Object.entries(responses)) if (body) yield [`${file} ${code}`, body];
  }
  for (const file of readdirSync(states).filter((one) => one.endsWith(".json"))) {
    const { answers } = json(join(states, file)) as { answers: Record<string, unknown> };
    for (const [id, answer] of Object.entries(answers)) yield [`${file} ${id}`, answer];
  }
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

const settings = pinned("2.12.0", "azapi");

test("what Azure answers is pasted without a finding", { timeout: patience(120_000) }, () => {
  let written = 0;
  for (const [name, answer] of sampled([...answers()], 2, 0))
    for (const { provider, findings, after } of pasted(JSON.stringify(answer), settings, settings.length)) {
      written++;
      assert.deepEqual(findings, [], `${name} as ${provider}:\n${after}`);
      assert.deepEqual(hcl.parse("main.tf", after).problems, []);
    }
  assert.ok(written > 20, `${written} were pasted`);
});

test("whatever is changed in it, what is pasted is Terraform", { timeout: patience(120_000) }, () => {
  const random = randomFrom(17);
  const seeds = [...answers()].map(([, answer]) => answer);
  const templates = readdirSync(base).map((name) => json(join(base, name, "pasted.json")));
  let written = 0;
  for (let round = 0; round < (isThorough ? 300 : 40); round++) {
    const text = JSON.stringify(mutate(random.pick(round % 2 ? seeds : templates), random));
    const service = serviceWith({ "main.tf": settings });
    for (const { edits, provider } of service.paste(main, text, settings.length)) {
      written++;
      const after = applyEdits(settings, edits);
      assert.deepEqual(hcl.parse("main.tf", after).problems, [], `${provider} of ${text}:\n${after}`);
      assert.equal(after, formatted(after), text);
    }
  }
  assert.ok(written > (isThorough ? 100 : 12), `${written} were pasted`);
});

test("what is no resource is pasted as it is", () => {
  const id = "/subscriptions/x/resourceGroups/y/providers/Microsoft.Storage/storageAccounts/z";
  const texts = [
    ...["", "x", "[]", "{}", "null", '"x"', "[[[[[]]]]]", '{"a": 1}', "[1, 2]", '{"value": []}', "{", "#{}"],
    '{"type": "Microsoft.Storage/storageAccounts"}',
    '{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01"}',
    '{"type": "Microsoft.Nothing/atAll", "apiVersion": "2025-06-01", "name": "x"}',
    '{"type": "constructor/valueOf", "apiVersion": "2025-06-01", "name": "x"}',
    '{"__proto__": {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01", "name": "x"}}',
    `{"type": "Microsoft.KeyVault/vaults", "id": "${id}", "name": "z"}`,
    `[{"type": "Microsoft.Storage/storageAccounts", "id": "${id}", "name": "z"}, 1]`,
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    `{"id": "${id}", "name": "z", "properties": {"x": "${"y".repeat(1_000_000)}"}}`,
  ];
  for (const text of texts)
    assert.deepEqual(serviceWith({ "main.tf": "" }).paste(main, text, 0), [], text.slice(0, 80));
});

test("in a block, and in a file that declares nothing, JSON stays JSON", () => {
  const text = readFileSync(join(base, "nested/pasted.json"), "utf8");
  const files = { "main.tf": "locals {\n  x = jsonencode(\n  )\n}\n", "x.tfvars": "\n" };
  const service = serviceWith(files);
  assert.deepEqual(service.paste(main, text, files["main.tf"].indexOf("(") + 1), []);
  assert.deepEqual(service.paste(uriOf("x.tfvars"), text, 0), []);
  assert.equal(service.paste(main, text, files["main.tf"].length).length, 1);
});

test("bodies of any depth and expressions of any length end", () => {
  const deep = `${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`;
  const resource = (properties: string) =>
    `{"type":"Microsoft.Resources/deployments","apiVersion":"2025-04-01","name":"x","properties":${properties}}`;
  const long = `[${"concat('a', ".repeat(3000)}'b'${")".repeat(3000)}]`;
  for (const properties of [`{"template":${deep}}`, `{"parameters":{"x":{"value":${JSON.stringify(long)}}}}`]) {
    const service = serviceWith({ "main.tf": settings });
    const [option] = service.paste(main, resource(properties), settings.length);
    assert.ok(option);
    assert.deepEqual(hcl.parse("main.tf", applyEdits(settings, option.edits)).problems, []);
  }
});
