// A workspace as Azure describes one, whatever people call it, and what code that means it must say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits } from "../../server/src/text/edit";
import { root, serviceWith, uriOf } from "../harness/service";
import { importInto } from "../imports/importInto";
import { unseen, valueOfTemplate } from "./anyText";
import { run } from "./runProgram";

/** Azure's answer about a workspace whose names try nothing. */
export const answer = JSON.parse(readFileSync(join(root, "test/cases/imports/hostile/workspace.json"), "utf8"));

/** What somebody calls a workspace and says of it. */
export interface Hostile {
  readonly body: unknown;
  readonly description: string;
  readonly friendlyName: string;
  readonly tags: ReadonlyMap<string, string>;
}

/** One whose description, name and eight tags are ten texts. */
export function hostileWorkspace(texts: readonly string[]): Hostile {
  const [description = "", friendlyName = "", ...words] = texts;
  const tags = new Map(words.map((word, index) => [word || `empty${index}`, words[words.length - 1 - index]!]));
  const body = { ...answer, tags: fromMap(tags), properties: { ...answer.properties, description, friendlyName } };
  return { body: JSON.parse(JSON.stringify(body)), description, friendlyName, tags };
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

function holds(read: Workspace, wanted: Hostile, about: string): void {
  const said = Object.entries(read.tags ?? {}).map((pair) => pair.map(valueOfTemplate));
  const sorted = (pairs: Iterable<readonly string[]>) => [...pairs].map((pair) => JSON.stringify(pair)).sort();
  assert.deepEqual(sorted(said), sorted(wanted.tags), about);
  if (read.description !== undefined) assert.equal(valueOfTemplate(read.description), wanted.description, about);
  const name = read.friendly_name ?? read.friendlyName;
  if (name !== undefined) assert.equal(valueOfTemplate(name), wanted.friendlyName, about);
  assert.doesNotMatch(about.replaceAll("👩\\u200d💻", ""), unseen);
}

/** Imports it as Terraform; fails where HashiCorp's own parser reads something else in it. */
export async function importsAsTerraform(wanted: Hostile): Promise<void> {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  const { text } = importInto({ responses: [wanted.body], companions: "ids", preventDestroy: false });
  const read = await parse("main.tf", text).catch((error) => assert.fail(`${error}\n${text}`));
  const [[workspace]] = Object.values(read.resource.azurerm_machine_learning_workspace) as [[Workspace]];
  holds(workspace, wanted, text);
}

/** Pastes it as a resource of azapi's; fails where HashiCorp's own parser reads something else in it. */
export async function pastesAsTerraform(wanted: Hostile): Promise<void> {
  const { parse } = await import("@cdktf/hcl2json");
  const [option] = serviceWith({ "main.tf": "" }).paste(uriOf("main.tf"), JSON.stringify(wanted.body), 0);
  assert.equal(option?.provider, "azapi");
  const text = applyEdits("", option.edits);
  const read = await parse("main.tf", text).catch((error) => assert.fail(`${error}\n${text}`));
  assert.deepEqual(Object.keys(read.resource), ["azapi_resource"]);
  const [[workspace]] = Object.values(read.resource.azapi_resource) as [
    [Workspace & { body: { properties: Workspace } }],
  ];
  const { description = "", friendlyName = "" } = workspace.body.properties;
  holds({ ...workspace, description, friendlyName }, wanted, text);
}

/** Imports it into a program; fails where that constructs something else. */
export function importsAsProgram(wanted: Hostile): void {
  const { text } = importInto(
    { responses: [wanted.body], companions: "ids", preventDestroy: false },
    {},
    undefined,
    "main.js",
  );
  const made = run(text).filter(({ name }) => name === "MachineLearningWorkspace");
  assert.equal(made.length, 1, text);
  holds(made[0]!.args[2] as Workspace, wanted, text);
}
