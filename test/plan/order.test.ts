/**
 * What we say of order is so with the real azurerm and azapi: what we find is refused by an Azure that wants the order of our facts, at the apply or at the destroy, and
 * what our fixes make of it comes up and goes down there. Only where AZURERM and AZAPI name their binaries; PAIRS names those that are meant, where these are not all.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { catalog } from "../harness/service";
import type { CloudResources } from "./orderConditions";
import { OrderedAzure, type Refused } from "./orderedAzure";
import { orderModules } from "./orderModules";
import { notRefused } from "./orderNotRefused";
import { emptyAzure, failingTerraformIn, playWith, skipApplying } from "./terraformBeside";

const home = mkdtempSync(join(tmpdir(), "azureml-terraform-order-"));
after(() => rmSync(home, { recursive: true, force: true }));

const table: string[] = [];
after(() => {
  for (const row of table) console.log(row);
});

// Most of the time the providers wait.
describe("what is found about order", { concurrency: 8 }, () => {
  for (const module of orderModules()) {
    const { name, failing, fixed, variables, pairs } = module;
    const isMeant = process.env.PAIRS?.split(",").includes(name) ?? true;
    const skip = skipApplying || notRefused[name] || !isMeant;
    test(name, { skip, timeout: patience(900_000) }, async () => {
      const right = await upAndDown(fixed, variables);
      const refused = right.refused.filter(({ fact }) => !fact.isRetried);
      assert.deepEqual([right.errors, refused.map(inWords)], [[], []]);
      const wrong = await upAndDown(failing, variables, right.resources);
      assert.notEqual(pairs.length, 0);
      for (const { rule, message, addresses } of pairs) {
        // What is refused at a destroy is not reached where another pair of the module has refused the apply.
        const isOfDestroy = catalog.order.all.some(
          ({ kind, says }) => kind === "must-outlive" && message.includes(says),
        );
        if (isOfDestroy && !wrong.isApplied && pairs.length > 1) continue;
        const answered = wrong.refused.find((one) => {
          // At a destroy Terraform does not say of which resource an error is. What is refused of the other one is of this pair only where the
          // finding says the same, or either may be refused.
          const isSaid = message.includes(one.fact.says);
          const isEither = one.fact.kind === "one-at-a-time";
          const isAbout = (error: string) =>
            error.startsWith(`${addresses[0]}: `) ||
            (isSaid && error.startsWith("undefined: ")) ||
            ((isSaid || isEither) && addresses.some((address) => error.startsWith(`${address}: `))) ||
            // Of two that say the same, Azure refuses the one that comes second.
            (isSaid && rule === "unsuitable-resource" && error.startsWith(addresses[0]!.replace(/[^.]+$/, "")));
          // Where we say that the provider tries again, nobody sees the answer.
          return (one.fact.isRetried && isSaid) || wrong.errors.some((error) => isAbout(error) && tells(error, one));
        });
        assert.ok(answered, `${rule} ${addresses.join(", ")}: ${wrong.errors.join("\n")}`);
        if (answered.fact.isRetried) assert.ok(!wrong.errors.some((error) => tells(error, answered)), rule);
        const becomes = answered.fact.isRetried ? "the provider tries again" : "up and down with the fix";
        table.push(`${name}: ${addresses.join(", ")} | ${inWords(answered)} | ${becomes}`);
      }
    });
  }
});

/** Whether an error of Terraform's is that answer: it breaks lines as it likes. */
function tells(error: string, { code, message }: Refused): boolean {
  const [said, sent] = [error, message].map((text) => text.replace(/[\s│]+/g, ""));
  return error.includes(code) && said!.includes(sent!);
}

/** An answer that nobody has seen is told as supposed: the fact says that the order is wanted, and not in which words. */
function inWords({ fact, method, status, code, isKnown }: Refused): string {
  return `${method} ${status} ${code}${isKnown ? "" : ", supposed"} (${fact.id}, ${fact.certainty})`;
}

/** Applies and destroys a module: what was there in between, what was refused, and what Terraform says of it. */
async function upAndDown(text: string, variables: object, expected?: CloudResources) {
  const folder = mkdtempSync(join(home, "module-"));
  writeFileSync(join(folder, "main.tf"), text);
  writeFileSync(join(folder, "terraform.tfvars.json"), JSON.stringify(variables));
  const ordered = new OrderedAzure(playWith(namespacesIn(text), emptyAzure()), expected);
  const cloud = await startFakeCloud(ordered.play);
  try {
    const run = failingTerraformIn(folder, cloud);
    const errors = [...(await run("apply", "-auto-approve", "-parallelism=30")).errors];
    const { resources } = ordered;
    const isApplied = errors.length === 0;
    if (isApplied) errors.push(...(await run("destroy", "-auto-approve", "-parallelism=30")).errors);
    return { resources, errors, isApplied, refused: ordered.refused };
  } finally {
    cloud.stop();
  }
}

function namespacesIn(text: string): string[] {
  return [...new Set(text.match(/Microsoft\.\w+/g) ?? [])];
}
