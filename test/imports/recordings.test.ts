/**
 * Whatever Azure has answered about one resource of Azure ML or Foundry is imported, or left out for a reason: our own check accepts the code,
 * and no secret that is laid into the answer is in it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { hasSecret, inVersions, noRecordings, type Recording, recordings, withSecrets } from "../azure/recordings";
import { serviceWith, uriOf } from "../harness/service";
import { sampled } from "../harness/thorough";

const main = uriOf("main.tf");

/** Answers about one resource, as who asked for it by its id would have them. */
function answers(): readonly (Recording & { readonly answer: Record<string, unknown> })[] {
  return recordings().flatMap((one) => {
    const body = one.readBack ?? one.body;
    const isOne = !one.list && one.status < 300 && /^(?:GET|PUT|PATCH)$/.test(one.method);
    if (!isOne || typeof body !== "object" || body === null || Array.isArray(body) || "value" in body) return [];
    const { nextLink: _, ...rest } = body as Record<string, unknown>;
    const name = one.id.split("/").at(-1)!;
    return [{ ...one, answer: { ...rest, id: one.id, name, apiVersion: one.apiVersion } }];
  });
}

for (const [turn, byTable] of [true, false].entries()) {
  const by = byTable ? "by azurerm's learned table where that says enough" : "for azapi alone";
  test(`every recorded answer about a resource is imported or left out for a reason, ${by}`, {
    skip: noRecordings,
  }, (context) => {
    const reasons = new Map<string, number>();
    const imported = new Map<string, number>();
    let count = 0;
    const wrong: string[] = [];
    for (const { answer, type, apiVersion, id } of sampled(answers(), 30, turn)) {
      const at = `${type}@${apiVersion} ${id}`;
      const given = withSecrets(answer) as Record<string, unknown>;
      const responses = [{ ...given, id }];
      const assets = count % 2 === 0 ? "resources" : "data";
      const request = { responses, azapi: inVersions(responses), byTable, assets } as const;
      const service = serviceWith({ "main.tf": "" });
      const result = service.importAnswers(main, request);
      const after = applyEdits("", result.edits);
      count++;
      if (hasSecret(after) || hasSecret(JSON.stringify(result.skipped))) wrong.push(`${at}: a secret`);
      if (result.imported.length + (result.lookedUp?.length ?? 0) === 0) {
        const [reason] = result.skipped;
        if (!reason && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\//i.test(id)) continue;
        if (!reason?.because) wrong.push(`${at}: no reason`);
        const key = `${type}: ${reason?.because.slice(0, 150)}`;
        reasons.set(key, (reasons.get(key) ?? 0) + 1);
        continue;
      }
      imported.set(type, (imported.get(type) ?? 0) + 1);
      const found = serviceWith({ "main.tf": after }).diagnose(main);
      const errors = found.filter(({ severity }) => severity === "error");
      if (errors.length > 0) wrong.push(`${at}: ${errors[0]!.rule} ${errors[0]!.message}`);
    }
    const total = [...imported.values()].reduce((sum, one) => sum + one, 0);
    context.diagnostic(`${count} answers, ${total} imported, of ${imported.size} types`);
    if (process.env.SHOW) {
      console.log(`${count} answers, ${total} imported, of ${imported.size} types`);
      for (const [type, one] of imported) console.log(`  imported ${one} ${type}`);
      for (const [reason, one] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`  ${one} ${reason}`);
      for (const one of wrong.slice(0, 40)) console.log(`WRONG ${one}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(total > 0);
  });
}
