/**
 * Terraform that was converted to programs: they compile against the real bindings of each family, and what they make
 * means what HashiCorp's own parser reads in the Terraform that they were made from.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "@cdktf/hcl2json";
import { ways, withHclComments } from "../comments/withComments";
import { readFile } from "../harness/cases";
import { root } from "../harness/service";
import { families } from "./families";
import { normalizedJson } from "./normalizedJson";
import { toProgram } from "./toProgram";
import { createWorkplace } from "./workplace";

const demo = withoutMistakes(terraformIn("demo").map(readFile).join("\n"));

const sources: readonly { readonly name: string; readonly terraform: string }[] = [
  { name: "demo", terraform: demo },
  ...ways.map((way) => ({ name: `demo_comments_${way}`, terraform: withHclComments(demo, way) })),
  ...["settings", "backends"].map((name) => ({ name, terraform: readFile(`test/cases/convert/${name}.tf`) })),
  ...terraformIn("test/bindings/terraform").map((file) => ({ name: nameOf(file), terraform: readFile(file) })),
];

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("conversion", family);
    for (const { name, terraform } of sources) workplace.add(name, toProgram(terraform, family));

    test("the programs compile", () => {
      assert.equal(workplace.compile(), "");
    });

    for (const { name, terraform } of sources) {
      test(`${name} means the same`, async () => {
        const { terraform: settings, ...blocks } = await parse("main.tf", terraform);
        const { provider, ...made } = workplace.synthesize(name);
        // A stack has to configure its providers.
        assert.deepEqual(normalizedJson("provider" in blocks ? { provider, ...made } : made), normalizedJson(blocks));
        assert.deepEqual(withoutDefaults(workplace.settings(name), settings), normalizedJson(settings ?? {}));
      });
    }
  });
}

function terraformIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".tf"))
    .map((file) => join(folder, file));
}

function nameOf(file: string): string {
  return /(\w+)\.tf$/.exec(file)![1]!;
}

/** The demo has mistakes on purpose. */
function withoutMistakes(demo: string): string {
  return demo
    .replace("azurerm_key_vault.vault.id", "azurerm_key_vault.ml.id")
    .replace("public_network_acces_enabled", "public_network_access_enabled")
    .replace(/^( +)account_tier .*$/m, '$&\n$1account_replication_type = "LRS"');
}

/** What a program says of Terraform itself, without what the library says where the program does not. */
function withoutDefaults(made: unknown, said: unknown): unknown {
  const { backend, required_providers: providers, ...others } = normalizedJson(made) as Record<string, unknown>;
  const has = (name: string) => JSON.stringify(said ?? {}).includes(`"${name}"`);
  return {
    ...others,
    ...(has("backend") && { backend }),
    ...(has("required_providers") && { required_providers: providers }),
  };
}
