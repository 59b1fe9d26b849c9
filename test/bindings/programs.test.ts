/**
 * Programs as a converter without schemas writes them: each mistake is found once, and with all fixes applied they
 * compile against the real bindings of each family, and make the right Terraform.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "@cdktf/hcl2json";
import type { Finding } from "../../server/src/model/finding";
import { canHave, families } from "./families";
import { fixAll } from "./fixAll";
import { inStack } from "./inStack";
import { normalizedJson } from "./normalizedJson";
import { programs } from "./programs";
import { toTerraform } from "./toTerraform";
import { createWorkplace } from "./workplace";

for (const family of families) {
  describe(`with ${family.module}`, () => {
    const workplace = createWorkplace("programs", family);
    const fixed = programs()
      .filter(({ text }) => canHave(family, text))
      .map((program) => ({ ...program, ...fixAll(program.text, family), before: program.text }));
    for (const { name, text } of fixed) workplace.add(name, inStack(text, family.module));

    test("the programs compile", () => {
      assert.equal(workplace.compile(), "");
    });

    for (const { name, text, before, found, left, expected } of fixed) {
      test(`each name that is spelled otherwise in ${name} is found once`, () => {
        const keys = [...before.matchAll(/^ +(\w+_\w+):/gm)]
          .map(([, key]) => key!)
          .filter((key) => key !== "cost_center");
        const classes = [...before.matchAll(/\.(KeyVaultAccessPolicy)\(/g)].map(([, name]) => name!);
        assert.deepEqual(spelledOtherwise(found), [...keys, ...classes].sort());
      });

      test(`nothing is left that is wrong in ${name}`, () => {
        assert.deepEqual(messagesOf(left.filter(({ severity }) => severity === "error")), []);
      });

      test(`${name} makes the right Terraform`, () => {
        const made = workplace.synthesize(name);
        if (expected) assert.deepEqual(made, expected);
        assert.ok(made.resource);
      });

      test(`${name} converted to Terraform means the same`, async () => {
        const { provider, ...blocks } = await parse("main.tf", toTerraform(text, family));
        assert.ok(provider);
        assert.deepEqual(normalizedJson(blocks), normalizedJson({ ...workplace.synthesize(name), provider: null }));
      });
    }
  });
}

function messagesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message);
}

/** The names that findings say the bindings do not know, sorted. */
function spelledOtherwise(findings: readonly Finding[]): string[] {
  const misspelled = findings.filter(({ rule }) => rule === "binding-name");
  return misspelled.map(({ message }) => /do not know (\w+)/.exec(message)?.[1] ?? message).sort();
}
