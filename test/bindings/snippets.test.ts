/** Every snippet for programs, as it is left when nobody fills anything in, is right for each family. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readFile } from "../harness/cases";
import { plainSnippet } from "../harness/plainSnippet";
import { root, serviceWith, uriOf } from "../harness/service";
import { setUps } from "../harness/setUps";
import { families } from "./families";
import { inStack } from "./inStack";
import { moduleContext } from "./moduleContext";
import { createWorkplace } from "./workplace";

const snippets = setUps().flatMap(({ program, ...rest }) => (program === undefined ? [] : { ...rest, program }));

/** The types of the resources in the example of that prefix, which is written in Terraform. */
function declaredBy(prefix: string): string[] {
  const examples = readdirSync(join(root, "snippets/examples")).map((file) => readFile(`snippets/examples/${file}`));
  const example = examples.find((text) => text.startsWith(`# prefix: ${prefix}\n`)) ?? "";
  return [...example.matchAll(/^resource "(\w+)"/gm)].map(([, type]) => type!).sort();
}

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("snippets", family);
    const programs = snippets.map(({ prefix, title, program }) => ({
      prefix,
      title,
      text: plainSnippet(program).replaceAll("./.gen/providers/azurerm", `${family.packages.azurerm}/lib`),
    }));
    for (const { prefix, text } of programs) workplace.add(prefix, inStack(text, family.module));

    test("the snippets compile", () => {
      assert.equal(workplace.compile(), "");
    });

    for (const { prefix, title, text } of programs) {
      test(`nothing is found in the snippet "${title}"`, () => {
        const service = serviceWith({ "main.ts": text });
        service.setFolder("file:///module", moduleContext(family));
        assert.deepEqual(
          service.diagnose(uriOf("main.ts")).map(({ message }) => message),
          [],
        );
      });

      test(`the snippet "${title}" makes what its example declares`, () => {
        const { resource } = workplace.synthesize(prefix) as { resource: Record<string, Record<string, unknown>> };
        const made = Object.entries(resource).flatMap(([type, byName]) => Object.keys(byName).map(() => type));
        assert.deepEqual(made.sort(), declaredBy(prefix));
      });
    }
  });
}
