/**
 * Judge of sets of blocks that azapi tells apart by list_unique_id_property: azurerm makes a diagnostic setting with three logs, and the real azapi plans
 * what a `dynamic` block with them becomes, moved: nothing but that argument may change, in whatever order azurerm has sent the logs.
 */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/index";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { skipJudge, startAzapiJudge } from "./azapiJudge";
import { subscription } from "./providerBeside";
import { schemaVersions } from "./schemaVersions";

const type = "azurerm_monitor_diagnostic_setting";
const group = `/subscriptions/${subscription}/resourceGroups/rg/providers`;
const config = {
  name: "ds",
  target_resource_id: `${group}/Microsoft.KeyVault/vaults/kv`,
  log_analytics_workspace_id: `${group}/Microsoft.OperationalInsights/workspaces/log`,
  enabled_log: [
    { category: "AuditEvent", category_group: null },
    { category: null, category_group: "allLogs" },
    { category: "AzurePolicyEvaluationDetails", category_group: null },
  ],
};
const setUp = 'provider "azurerm" {\n  features {}\n}\n';

test("logs in a dynamic block plan to no change but of the argument that tells them apart", {
  skip: skipJudge,
}, async (context) => {
  const judge = await startAzapiJudge(context);
  const versions = await schemaVersions(judge.run, mkdtempSync(join(judge.home, "schemas-")), setUp);
  const made = await judge.make({ type, config: { ...config, enabled_log: config.enabled_log.slice(0, 1) } }, "t0");
  assert.ok(!("kind" in made), JSON.stringify(made));
  const logs = config.enabled_log.map(({ category, category_group: of }) => ({ category, categoryGroup: of }));
  for (const turned of [logs, logs.toReversed()]) {
    const [write] = made.writes;
    const sent = turned.map((one) => ({
      ...Object.fromEntries(Object.entries(one).filter(([, text]) => text !== null)),
      enabled: true,
    }));
    const body = { properties: { ...(write!.body!.properties as object), logs: sent } };
    const state = { ...made.state, enabled_log: config.enabled_log };
    judge.lay([{ ...made, writes: [{ ...write!, body }] }]);
    const dynamic = `  dynamic "enabled_log" {
    for_each = { a = ["AuditEvent", null], b = [null, "allLogs"], c = ["AzurePolicyEvaluationDetails", null] }
    content {
      category       = enabled_log.value[0]
      category_group = enabled_log.value[1]
    }
  }
`;
    const text = made.text.replace(/ {2}enabled_log \{[^}]*\}\n/, dynamic);
    const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
    const { edits, refused } = service.convertToAzapi([uriOf("main.tf")]);
    assert.deepEqual(refused, []);
    const folder = mkdtempSync(join(judge.home, "sets-"));
    for (const name of ["main.tf", "versions.tf"]) {
      const own = edits.find(({ uri }) => uri === uriOf(name));
      const after = applyEdits(service.text(uriOf(name)) ?? "", own?.edits ?? []);
      writeFileSync(join(folder, name), after.replace(/version = "5.2.0"/, ""));
    }
    writeFileSync(join(folder, "providers.tf"), setUp);
    const instances = [{ schema_version: versions.get(type) ?? 0, attributes: state, sensitive_attributes: [] }];
    const provider = 'provider["registry.terraform.io/hashicorp/azurerm"]';
    const resources = [{ mode: "managed", type, name: "t0", provider, instances }];
    const whole = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", outputs: {}, resources };
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify({ ...whole, check_results: null }));
    const { changes, isWhole } = await judge.plan(folder, ["t0"]);
    assert.deepEqual(
      [isWhole, changes.get("t0")],
      [true, [`update list_unique_id_property null -> {"properties.logs":"category, categoryGroup"}`]],
    );
  }
});
