/**
 * Time in proportion to the text: four times as much of the same takes about four times as long, where going through all of
 * it for each of its parts would take sixteen times as long. Measured in time of the processor, whatever else it does.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pinned, serviceWith, uriOf } from "../harness/service";

/** What takes how often the time, at most, for four times the text. */
const atMost = 9;

const group = (body: string) =>
  `resource "azurerm_resource_group" "rg" {\n  name     = "a"\n  location = "westeurope"\n${body}}\n`;
const vault = (body: string) =>
  `resource "azurerm_key_vault" "kv" {\n  name                = "kv"\n  location            = "westeurope"\n  resource_group_name = "rg"\n  tenant_id           = "a"\n  sku_name            = "standard"\n${body}}\n`;
const repeated = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join("");

type Ask = (service: ReturnType<typeof serviceWith>, uri: string, text: string) => unknown;

const cases: readonly { readonly name: string; readonly of: number; text(count: number): string; readonly ask: Ask }[] =
  [
    {
      name: "findings and fixes of unknown arguments",
      of: 300,
      text: (count) => group(repeated(count, (at) => `  unknown${at} = ${at}\n`)),
      ask: (service, uri, text) => service.fixes(uri, { start: 0, end: text.length }).length,
    },
    {
      name: "findings and fixes of access policies",
      of: 300,
      text: (count) =>
        vault(
          repeated(
            count,
            () =>
              `  access_policy {\n    tenant_id = "a"\n    object_id = "b"\n    secret_permissions = ["get"]\n  }\n`,
          ),
        ),
      ask: (service, uri, text) => [
        service.fixes(uri, { start: 0, end: text.length }).length,
        service.fixAll(uri).length,
      ],
    },
    {
      name: "findings and fixes of many resources",
      of: 200,
      text: (count) => repeated(count, (at) => group("  unknown = 1\n").replace('"rg"', `"rg${at}"`)),
      ask: (service, uri, text) => service.fixes(uri, { start: 0, end: text.length }).map(({ edits }) => edits.length),
    },
    {
      name: "comparing many resources",
      of: 200,
      text: (count) =>
        repeated(count, (at) =>
          group("")
            .replace('"rg"', `"rg${at}"`)
            .replace('"a"', `azurerm_resource_group.rg${at - 1}.name`),
        ),
      ask: (service, uri) => service.compare(uri, []),
    },
  ];

for (const { name, of, text, ask } of cases) {
  test(name, () => {
    const time = (count: number) => leastTime(() => text(count), ask);
    time(of);
    const [once, fourfold] = [time(of), time(4 * of)];
    assert.ok(fourfold < atMost * Math.max(once, 5), `${Math.round(once)} ms, then ${Math.round(fourfold)} ms`);
  });
}

/** Of several runs, each with a service of its own, in milliseconds. */
function leastTime(textOf: () => string, ask: Ask): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const text = textOf();
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
    const { user } = process.cpuUsage();
    ask(service, uriOf("main.tf"), text);
    least = Math.min(least, (process.cpuUsage().user - user) / 1000);
  }
  return least;
}
