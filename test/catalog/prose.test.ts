import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { azurerm, loadData } from "./files";

test("of a comment the useful sentences stay, in Terraform's spelling", async () => {
  const { sentenceOf } = await import(pathToFileURL("scripts/prose/sentences.mjs").href);
  const names = new Map([["keyVaultId", "key_vault_id"]]);
  const sentence = (doc: string) => sentenceOf(doc, (name: string) => names.get(name) ?? name);
  for (const [doc, expected] of [
    [
      "The tier of the account. Possible values are `A` and `B`. Defaults to `A`. Changing this forces a new one to be created.",
      "The tier of the account.",
    ],
    [
      "The ID of the vault, see `keyVaultId`.\n\n> **Note:** It must exist.",
      "The ID of the vault, see `key_vault_id`.",
    ],
    ["A [rule](https://example.com/a) of <span>kind</span> `X`", "A rule of kind `X`."],
    ["An `identity` block as defined below.", undefined],
    ["(Optional) Whether it is on. Conflicts with `keyVaultId`.", "Whether it is on."],
    ["Use this data source to access information about an existing Vault.", "Reads an existing Vault."],
    ["Manages a Vault.\n\n```typescript\nconst a = 1.\n```", "Manages a Vault."],
    [
      "Its size. This was said at length, e.g. Here and there.",
      "Its size. This was said at length, e.g. Here and there.",
    ],
  ] as const) {
    assert.equal(sentence(doc), expected);
  }
});

test("documentation is found for types that we have not described", () => {
  assert.match(azurerm.documentation("resource", "azurerm_linux_web_app", []) ?? "", /^Manages a Linux Web App\.$/);
  assert.match(azurerm.documentation("data", "azurerm_linux_web_app", []) ?? "", /^Reads an existing Linux Web App\.$/);
  assert.match(
    azurerm.documentation("resource", "azurerm_linux_web_app", ["site_config", "always_on"]) ?? "",
    /Always On/,
  );
  let described = 0;
  const names = azurerm.names("resource", "4.81.0");
  for (const name of names) if (azurerm.documentation("resource", name, [])) described++;
  assert.ok(described > 0.9 * names.length, `${described} of ${names.length} types are described`);
});

test("each sentence is about a type, and an argument of it, that a version of the provider has", () => {
  const [head, ...rest] = loadData("prose.jsonl")!.trim().split("\n");
  assert.match(JSON.parse(head!).source, /^@pulumi\/azure \d+\.\d+\.\d+$/);
  assert.ok(rest.length > 1000);
  const known = new Map<string, ReadonlySet<string>>(
    loadData("azurerm.jsonl")!
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line))
      .map(({ kind, name, attributes }) => [`${kind} ${name}`, new Set(pathsIn(attributes ?? {}, ""))]),
  );
  for (const line of rest) {
    const { kind, name, args } = JSON.parse(line) as { kind: string; name: string; args: Record<string, string> };
    const paths = known.get(`${kind} ${name}`);
    assert.ok(paths, `${kind} ${name}`);
    for (const path of Object.keys(args)) assert.ok(paths.has(path), `${name} ${path}`);
  }
});

interface Node {
  readonly block?: Readonly<Record<string, Node>>;
  readonly elem?: Node;
}

function pathsIn(body: Readonly<Record<string, Node>>, prefix: string): readonly string[] {
  return Object.entries(body).flatMap(([name, node]) => [
    prefix + name,
    ...pathsIn(node.block ?? node.elem?.block ?? {}, `${prefix}${name}.`),
  ]);
}
