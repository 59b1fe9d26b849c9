/** Where azurerm sends its arguments, as it was learned, beside what the rows say that imports read by. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mappings } from "../../server/src/azure/mappings/index";
import type { ArgumentRow, Row } from "../../server/src/azure/mappings/mapping";
import { azurerm } from "./files";

/** Rows that read another property than azurerm sends, each with the reason. */
const others: ReadonlyMap<string, string> = new Map([
  ["azurerm_application_insights application_type", "it is sent as kind as well"],
  ["azurerm_machine_learning_compute_cluster location", "it is sent as properties.computeLocation as well"],
]);

function* argumentsIn(rows: readonly Row[], path: readonly string[] = []): Generator<[readonly string[], ArgumentRow]> {
  for (const row of rows)
    if ("argument" in row) yield [[...path, row.argument], row];
    else if ("block" in row) yield* argumentsIn(row.rows, [...path, row.block]);
}

test("imports read each argument from where azurerm sends it", () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { type, azureType, rows } of mappings)
    for (const [path, { from }] of argumentsIn(rows)) {
      const place = azurerm.sentTo(type, path);
      if (!place || place.azureType.split("@")[0]!.toLowerCase() !== azureType.toLowerCase()) continue;
      compared++;
      const name = `${type} ${path.join(".")}`;
      const learned = place.path.replaceAll("[]", "");
      // An object is read as a whole, and names from the id.
      const isSame = learned === from || learned.startsWith(`${from}.`) || from === "id";
      if (!isSame && !others.has(name)) wrong.push(`${name}: ${from}, and azurerm sends ${learned}`);
    }
  assert.deepEqual(wrong, []);
  assert.ok(compared > 150, `only ${compared} are known both ways`);
});

test("what is part of the id is told apart from what goes into the body", () => {
  assert.ok(azurerm.isInId("azurerm_application_insights", ["resource_group_name"]));
  assert.ok(!azurerm.isInId("azurerm_application_insights", ["workspace_id"]));
  assert.deepEqual(azurerm.sentTo("azurerm_cognitive_account", ["identity", "identity_ids"])?.as, "keys");
  const untold: string[] = [];
  let all = 0;
  for (const type of azurerm.allNames("resource"))
    for (const [, name = ""] of (azurerm.sentBody(type)?.id ?? "").matchAll(/\{([a-z][\w.]*)\}/g)) {
      all++;
      const path = name.split(".");
      if (!azurerm.isInId(type, path) && !azurerm.sentTo(type, path)) untold.push(`${type} ${name}`);
    }
  assert.ok(all > 1000, `only ${all} are in ids`);
  assert.ok(untold.length < all / 25, untold.join("\n"));
});

test("a property is named with the type that it is of, and what becomes of the value", () => {
  assert.deepEqual(azurerm.sentTo("azurerm_storage_account", ["blob_properties", "default_service_version"]), {
    release: "5.2.0",
    azureType: "Microsoft.Storage/storageAccounts/blobServices@2025-08-01",
    path: "properties.defaultServiceVersion",
  });
  assert.equal(azurerm.sentTo("azurerm_app_configuration", ["local_auth_enabled"])?.as, "not");
  const flux = "azurerm_kubernetes_flux_configuration";
  assert.equal(azurerm.sentTo(flux, ["kustomizations", "path"])?.path, "properties.kustomizations.{}.path");
  assert.deepEqual(azurerm.sentTo("azurerm_storage_account", ["account_replication_type"]), {
    release: "5.2.0",
    azureType: "Microsoft.Storage/storageAccounts@2025-08-01",
    path: "sku.name",
    as: "form",
  });
  assert.equal(azurerm.sentTo("azurerm_key_vault_secret", ["content_type"])?.azureType, "https://{}/secrets/{}");
  assert.equal(azurerm.sentTo("azurerm_app_configuration", ["nothing"]), undefined);
  assert.equal(azurerm.sentTo("azurerm_nothing", ["name"]), undefined);
});
