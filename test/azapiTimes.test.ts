/** Times in what a provider sends, in a conversion to azapi. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pinned, serviceWith, uriOf } from "./harness/service";

const address = "azurerm_cost_anomaly_alert.main";
const alert = (message: string) => `resource "azurerm_cost_anomaly_alert" "main" {
  name            = "main"
  display_name    = "Budget"
  email_addresses = ["one@example.com"]
  email_subject   = "Hello"
  message         = "${message}"
}
`;

/** Why the alert stays as it is, for which a provider sends a time in each run. */
function because(message: string, startDate: string): string {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": alert(message) });
  const [trial] = service.azapiTrials([uriOf("main.tf")], [address]);
  const path = "/subscriptions/s/providers/Microsoft.CostManagement/scheduledActions/main";
  const notification = { message, subject: "Hello", to: ["one@example.com"] };
  const schedule = { startDate, endDate: startDate, frequency: "Daily" };
  const properties = { displayName: "Budget", status: "Enabled", viewId: "/views/one", notification, schedule };
  const body = { kind: "InsightAlert", properties };
  const run = {
    kind: "sent" as const,
    id: path,
    requests: [{ method: "PUT", path, apiVersion: "2023-08-01", body }],
    reads: [],
  };
  const seen = new Map([[address, { release: "azurerm 5.2.0", runs: trial!.runs.map(() => run) }]]);
  const { refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  return refused.flatMap((one) => one.because).join(" ");
}

test("a time that nobody wrote is another one each time, though two runs were in one second", () => {
  assert.match(
    because("Look", "2026-11-30T12:25:57Z"),
    /^It is sent another value for properties\.schedule\.startDate each time\./,
  );
});

test("a time that is written is sent as it is, in whatever form the provider writes it", () => {
  assert.equal(because("2026-11-30T12:25:57Z", "2026-11-30T12:25:57Z"), "");
  assert.equal(because("2026-11-30T13:25:57+01:00", "2026-11-30T12:25:57.000Z"), "");
  assert.equal(because("From 2026-11-30T12:25:57Z on", "2026-11-30T12:25:57Z"), "");
});

test("a time that no clock shows any more is a constant", () => {
  assert.equal(because("Look", "1970-01-01T00:00:00Z"), "");
});
