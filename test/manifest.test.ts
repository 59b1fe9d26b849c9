/** What package.json promises is there: commands, pictures, and what a walkthrough's buttons and steps refer to. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import strings from "../package.nls.json";
import { languageOf } from "../server/src/languages/index";
import { root } from "./harness/service";

const { commands, menus, walkthroughs, views, configuration } = manifest.contributes;
const declared = new Set(commands.map(({ command }) => command));
const isThere = (id: string) =>
  declared.has(id) ||
  /^workbench\./.test(id) ||
  Object.values(views).some((all) => all.some((view) => id === `${view.id}.focus`));
const text = (key: string) => strings[key.slice(1, -1) as keyof typeof strings];

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string | Readonly<Record<string, string>> };
  readonly completionEvents: readonly string[];
}

test("each step of a walkthrough has pictures and an end, and what is to be done a button", () => {
  assert.deepEqual(
    walkthroughs.map(({ id, steps }) => `${id} ${steps.length}`),
    ["start 5", "project 8"],
  );
  for (const { id, description, media, completionEvents } of walkthroughs.flatMap<Step>(({ steps }) => steps)) {
    const images = typeof media.image === "string" ? [media.image] : Object.values(media.image);
    for (const image of images) assert.ok(existsSync(join(root, image)), image);
    const buttons = [...text(description).matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command!);
    assert.ok(buttons.every(isThere), buttons[0]);
    const [event] = completionEvents;
    assert.ok(event, id);
    // Some are only there to be looked at.
    assert.equal(buttons.length, event === "onStepSelected" ? 0 : 1, id);
    const command = /^onCommand:(.*)$/.exec(event)?.[1];
    if (command !== undefined) assert.equal(command, buttons[0]);
  }
});

test("buttons in the texts of views lead to commands that are there", () => {
  for (const [key, value] of Object.entries(strings))
    for (const [, command] of value.matchAll(/\]\(command:([\w.]+)/g))
      assert.ok(isThere(command!), `${key}: ${command}`);
});

test("all commands are in one table: those that are offered, as package.json has them, and inner ones", () => {
  const index = readFileSync(join(root, "client/src/commands/index.ts"), "utf8");
  const idsIn = (table: string) => {
    const [, rows = ""] = new RegExp(`${table}: readonly Command\\[\\] = \\[\\n([^]*?)\\n\\];`).exec(index) ?? [];
    return [...rows.matchAll(/^ {2}(?:of\w+\(|\{ id: )"([^"]+)"/gm)].map(([, id]) => `azuremlTerraform.${id}`);
  };
  assert.deepEqual(idsIn("offeredCommands").sort(), [...declared].sort());
  const inner = idsIn("innerCommands");
  assert.ok(inner.length > 0 && inner.every((id) => !declared.has(id)));
});

test("commands are registered where that table is, and those of the language client with it", () => {
  const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"));
  assert.deepEqual(
    sources.filter((file) => /registerCommand\b/.test(readFileSync(join(root, "client/src", file), "utf8"))).sort(),
    ["extension.ts", ...["serverCommands", "setSeverity"].map((name) => `server/${name}.ts`)],
  );
});

test("each setting is explained in Markdown, with an example that can be copied", () => {
  for (const [name, setting] of Object.entries(configuration.properties)) {
    const explained = text(setting.markdownDescription);
    const example = /```json\n([\s\S]*?)\n```/.exec(explained)?.[1];
    assert.ok(example?.startsWith(`"${name}": `), name);
    assert.doesNotThrow(() => JSON.parse(`{${example}}`), name);
  }
});

test("no setting but that of every language client has a title in which names stand in a row", () => {
  const nested = Object.keys(configuration.properties).filter((name) => name.split(".").length > 2);
  assert.deepEqual(nested, ["azuremlTerraform.trace.server"]);
});

test("each command stands under Azure ML, and has an icon where nothing but that is shown", () => {
  for (const { command, category } of commands) assert.equal(category, "Azure ML", command);
  const icons = new Set(commands.flatMap((one) => ("icon" in one ? [one.command] : [])));
  const shown = Object.values(menus).flatMap((items: readonly { command: string; group?: string }[]) =>
    items.filter(({ group }) => /^(navigation|inline)\b/.test(group ?? "")),
  );
  assert.ok(shown.length > 5);
  for (const { command } of shown) assert.ok(icons.has(command), command);
});

test("each language that is read is declared, by the name that HashiCorp has for it, with colours and as what starts the extension", () => {
  const { languages, grammars, configurationDefaults } = manifest.contributes;
  const selector = readFileSync(join(root, "client/src/documentSelector.ts"), "utf8");
  for (const [file, id] of [
    ["main.tf", "terraform"],
    ["main.tofu", "terraform"],
    ["terraform.tfvars", "terraform-vars"],
    ["main.tftest.hcl", "terraform-test"],
    ["main.tofutest.hcl", "terraform-test"],
    ["all.tfmock.hcl", "terraform-mock"],
    ["all.tfquery.hcl", "terraform-search"],
    ["prod.tfbackend", "terraform-backend"],
    ["network.tfcomponent.hcl", "terraform-stack"],
    ["prod.tfdeploy.hcl", "terraform-deploy"],
  ] as const) {
    assert.ok(languageOf(file), file);
    const found = languages.find(({ extensions }) => extensions.some((extension) => file.endsWith(extension)));
    assert.equal(found?.id, id, file);
    assert.ok(manifest.activationEvents.includes(`onLanguage:${id}`), id);
    assert.ok(
      grammars.some(({ language, scopeName }) => language === id && scopeName === "source.hcl.terraform"),
      id,
    );
    assert.ok(`[${id}]` in configurationDefaults, id);
    assert.ok(selector.includes(`"${id}"`), id);
  }
});

test("files of settings for a backend are known by the names that people give them, and those of other programs are not", () => {
  const backend = manifest.contributes.languages.find(({ id }) => id === "terraform-backend") as {
    readonly filenamePatterns?: readonly string[];
  };
  const patterns = (backend.filenamePatterns ?? []).map(
    (glob) => new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("[-_\\.]", "[-_.]").replaceAll("*", ".*")}$`),
  );
  const has = (name: string) => patterns.some((pattern) => pattern.test(name));
  for (const name of ["backend.hcl", "prod.backend.hcl", "backend-prod.hcl", "dev_backend.hcl", "backend.conf"]) {
    assert.ok(has(name), name);
    assert.equal(languageOf(name)?.id, "terraform", name);
  }
  for (const name of ["terragrunt.hcl", "backends.hcl", "nginx.conf", "frontend.hcl"]) {
    assert.ok(!has(name), name);
    assert.equal(languageOf(name), undefined, name);
  }
  for (const name of ["backend.pkr.hcl", "backend.nomad.hcl"]) assert.equal(languageOf(name), undefined, name);
});

test("a file of settings for a backend has colours of its own, and no language whose files hold values of variables", () => {
  const { languages, grammars } = manifest.contributes;
  const found = languages.filter(({ extensions }) => extensions.includes(".tfbackend"));
  assert.deepEqual(
    found.map(({ id, aliases }) => `${id} ${aliases}`),
    ["terraform-backend Terraform Backend"],
  );
  const colours = grammars.find(({ language }) => language === "terraform-backend");
  assert.equal(colours?.scopeName, "source.hcl.terraform");
});

/** Commands about what is in Azure; what writes code or looks into it needs a folder as well. */
const live = [
  ...["findWorkspace", "filterSubscriptions", "refresh", "openInStudio", "openInPortal", "copyId", "showProperties"],
  "copyImportBlock",
];
const liveInFolder = ["importWorkspace", "compareWithLive", "revealInCode"];

test("commands about what is live are hidden where nothing is, and those about code where there is no folder", () => {
  const { commandPalette } = menus;
  const whenOf = (name: string) => commandPalette.find(({ command }) => command === `azuremlTerraform.${name}`)?.when;
  for (const name of live) assert.equal(whenOf(name), "azuremlTerraform.isLive", name);
  for (const name of liveInFolder)
    assert.equal(whenOf(name), "azuremlTerraform.isLive && workspaceFolderCount != 0", name);
  // What leads there is always to be found.
  assert.equal(whenOf("signIn"), undefined);
  const inEditor = menus["editor/context"].find(({ command }) => command === "azuremlTerraform.compareWithLive");
  assert.match(inEditor?.when ?? "", /^azuremlTerraform\.isLive && /);
  for (const { command, when } of menus["view/title"])
    if (/\.(find|filter)/.test(command)) assert.match(when, /&& azuremlTerraform\.isLive$/, command);
});
