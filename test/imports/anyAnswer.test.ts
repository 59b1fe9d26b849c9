/** Whatever Azure answers, an import does not throw, and what it writes is Terraform without errors that plans to no change. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import type { Companions } from "../../server/src/azure/import/generate/draftRequest";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { root } from "../harness/service";
import { isThorough } from "../harness/thorough";
import { type Random, randomFrom } from "../languages/random";
import { importInto } from "./importInto";
import { mutate } from "./mutate";

const base = join(root, "test/cases/imports");
const seeds: readonly unknown[] = readdirSync(base, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json") && !file.endsWith("options.json"))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(base, file), "utf8")));

const rounds = isThorough ? 150 : 12;

for (const version of ["4.81.0", "5.2.0", "4.0.1", "3.117.1", "4.50.0", "5.3.0", "2.99.0", "9.0.0"]) {
  test(`any answers on ${version}`, { timeout: patience(120_000) }, () => {
    const random = randomFrom(version.length + Number.parseInt(version, 10));
    let written = 0;
    for (let round = 0; round < rounds; round++) {
      const answers = Array.from({ length: 1 + random.below(3) }, () => mutate(random.pick(seeds), random));
      written += tryImport(answers, version, random) ? 1 : 0;
    }
    // Otherwise it would prove nothing.
    assert.ok(written > rounds / 4, `${written} imports wrote something`);
  });
}

function tryImport(responses: readonly unknown[], version: string, random: Random): boolean {
  const companions = random.pick<Companions>(["ids", "data", "resources"]);
  const request = { responses, companions, providerVersion: version, preventDestroy: random.below(2) === 0 };
  const { text, made, service, uri } = importInto(request);
  const about = () => `${text}\n${JSON.stringify(responses)}`;
  assert.deepEqual(hcl.parse("main.tf", text).problems, [], about());
  const errors = service.diagnose(uri).filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
    about(),
  );
  assert.deepEqual(made.planSummary.changes, [], about());
  const again = service.importAnswers(uri, request);
  assert.deepEqual(again.edits, [], about());
  return made.imported.length > 0;
}
