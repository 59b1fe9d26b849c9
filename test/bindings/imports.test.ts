/**
 * Every import case as a program, a new one or what the case has before: it compiles against the real bindings of each
 * family, and makes imports and resources.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { root, serviceWith, uriOf } from "../harness/service";
import { families } from "./families";
import { moduleContext } from "./moduleContext";
import { createWorkplace } from "./workplace";

const base = join(root, "test/cases/imports");

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("imports", family);
    const made = readdirSync(base).map((name) => {
      const before = beforeIn(name).replaceAll("cdktf", family.module).replace("$0", "");
      const service = serviceWith({ "stack.ts": before });
      service.setFolder(uriOf("").slice(0, -1), moduleContext(family));
      const companions = name.includes("data") ? "data" : "resources";
      const imported = service.importAnswers(uriOf("stack.ts"), {
        responses: answersOf(name),
        companions,
        stack: "Program",
        importsOnly: isImportsOnly(name),
      });
      workplace.add(name, applyEdits(before, imported.edits));
      return { name, imported };
    });

    test("the programs compile", () => {
      assert.equal(workplace.compile(), "");
    });

    for (const { name, imported } of made) {
      test(`${name} makes what is imported`, () => {
        const { import: imports, resource } = workplace.synthesize(name) as Imports;
        const wanted = imported.imported.map(({ id, address }) => ({ to: address, id }));
        assert.ok(wanted.length > 0);
        assert.deepEqual(sorted(imports ?? []), sorted(wanted));
        for (const { to } of isImportsOnly(name) ? [] : wanted)
          assert.ok(resource?.[to.split(".")[0]!]?.[to.split(".")[1]!], to);
      });
    }
  });
}

interface Imports {
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Whether Terraform is to write the resources of a case. */
function isImportsOnly(name: string): boolean {
  return name.includes("imports-only");
}

/** The program of a case, or nothing. */
function beforeIn(name: string): string {
  const file = join(base, name, "before.ts");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function answersOf(name: string): readonly unknown[] {
  return readdirSync(join(base, name))
    .filter((file) => file.endsWith(".json") && file !== "options.json")
    .map((file) => JSON.parse(readFileSync(join(base, name, file), "utf8")));
}

function sorted(imports: readonly { readonly to: string; readonly id: string }[]): readonly string[] {
  return imports.map(({ to, id }) => `${to.replace(/^\$\{|\}$/g, "")} ${id}`).sort();
}
