/** Whatever Azure calls things: what an import writes says so, and nothing of it is evaluated or run. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";
import { importInto } from "../imports/importInto";
import { anyTexts, unseen, valueOfTemplate } from "./anyText";
import { run } from "./runProgram";

const answer = JSON.parse(readFileSync(join(root, "test/cases/imports/hostile/workspace.json"), "utf8"));
const texts = anyTexts(300, 7);

/** Workspaces whose tags, description and name are any texts, eight tags each. */
function* answers() {
  for (let at = 0; at + 10 <= texts.length; at += 10) {
    const [description, friendlyName, ...words] = texts.slice(at, at + 10) as [string, string, ...string[]];
    const tags = new Map(words.map((word, index) => [word || `empty${index}`, words[words.length - 1 - index]!]));
    const body = { ...answer, tags: fromMap(tags), properties: { ...answer.properties, description, friendlyName } };
    yield { body: JSON.parse(JSON.stringify(body)), description, friendlyName, tags };
  }
}

/** `__proto__` as a key like any other, as `JSON.parse` makes it. */
function fromMap(map: ReadonlyMap<string, string>): unknown {
  return JSON.parse(`{${[...map].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`);
}

interface Workspace {
  readonly description?: string;
  readonly friendly_name?: string;
  readonly friendlyName?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

function holds(
  read: Workspace,
  wanted: ReturnType<typeof answers> extends Generator<infer A> ? A : never,
  about: string,
) {
  const said = Object.entries(read.tags ?? {}).map((pair) => pair.map(valueOfTemplate));
  const sorted = (pairs: Iterable<readonly string[]>) => [...pairs].map((pair) => JSON.stringify(pair)).sort();
  assert.deepEqual(sorted(said), sorted(wanted.tags), about);
  if (read.description !== undefined) assert.equal(valueOfTemplate(read.description), wanted.description, about);
  const name = read.friendly_name ?? read.friendlyName;
  if (name !== undefined) assert.equal(valueOfTemplate(name), wanted.friendlyName, about);
  assert.doesNotMatch(about.replaceAll("👩\\u200d💻", ""), unseen);
}

test("in Terraform", { timeout: 120_000 }, async () => {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  let count = 0;
  for (const wanted of answers()) {
    const { text } = importInto({ answers: [wanted.body], companions: "ids", preventDestroy: false });
    const read = await parse("main.tf", text).catch((error) => assert.fail(`${error}\n${text}`));
    const [[workspace]] = Object.values(read.resource.azurerm_machine_learning_workspace) as [[Workspace]];
    holds(workspace, wanted, text);
    count++;
  }
  assert.ok(count > 30, String(count));
});

test("in programs", () => {
  let count = 0;
  for (const wanted of answers()) {
    const { text } = importInto(
      { answers: [wanted.body], companions: "ids", preventDestroy: false },
      {},
      undefined,
      "main.js",
    );
    const made = run(text).filter(({ name }) => name === "MachineLearningWorkspace");
    assert.equal(made.length, 1, text);
    holds(made[0]!.args[2] as Workspace, wanted, text);
    count++;
  }
  assert.ok(count > 30, String(count));
});

test("a stack is called so that a class may be, whatever somebody wants", () => {
  const names = [
    "class",
    "enum",
    "any",
    "string",
    "TerraformStack",
    "MachineLearningWorkspace",
    "a b",
    "1",
    "é",
    "",
    "x;y()",
  ];
  for (const stack of [...names, "yield", "await", "Construct", "__proto__", "constructor", "Fine"]) {
    const { text, made } = importInto(
      { answers: [answer], companions: "ids", preventDestroy: false, stack },
      {},
      undefined,
      "main.js",
    );
    assert.match(text, /^export class [A-Za-z_$][\w$]* extends TerraformStack/m, stack);
    assert.ok(run(text).length > 0, made.notes.join());
    if (stack === "Fine") assert.match(text, /^export class Fine /m);
  }
});
