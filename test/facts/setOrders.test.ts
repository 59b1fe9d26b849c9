/** The order in which blocks of a set are sent is learned where enough of them were seen: of checksums of a text that a provider puts together too. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { root } from "../harness/service";

interface Entry {
  readonly flags: number;
  readonly tag: string;
  readonly value: string;
}

const load = (file: string) => import(pathToFileURL(join(root, "scripts/facts", file)).href);
const zone =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/dnsZones/z.io";
const open = (at: string) => ({ at, open: true });
const line = {
  type: "azurerm_dns_caa_record",
  azure: "Microsoft.Network/dnsZones/CAA@2018-05-01",
  id: "/subscriptions/{}/resourceGroups/{resource_group_name}/providers/Microsoft.Network/dnsZones/{zone_name}/CAA/{name}",
  rows: {
    "record.flags": open("properties.caaRecords[].flags"),
    "record.tag": open("properties.caaRecords[].tag"),
    "record.value": open("properties.caaRecords[].value"),
    ttl: open("properties.TTL"),
  },
};

/** The place that is learned of the set, where these lists of records were applied. */
async function placeOf(lists: readonly (readonly Entry[])[], textOf: (entry: Entry) => string) {
  const applied = lists.map((record, index) => {
    const codeOf = (entry: Entry) => String(crc32(textOf(entry)));
    const sent = [...record].sort((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1));
    const config = { name: "one", resource_group_name: "rg", zone_name: "z.io", ttl: 300, record };
    const body = { properties: { TTL: 300, caaRecords: sent } };
    const path = `${zone}/CAA/one`;
    const asked = [{ method: "PUT", path, apiVersion: "2018-05-01", status: 200, body }];
    return { type: line.type, variant: `${index}#`, config, id: path, asked };
  });
  const { foretold } = await load("foretold.mjs");
  const { text } = await foretold({ about: "", release: "5.2.0" }, [line], applied, "5.2.0");
  return JSON.parse(text.split("\n")[1]).rows.record;
}

const entries = ["issue", "issuewild"].flatMap((tag) =>
  [1, 2, 3].map((flags) => ({ flags, tag, value: `${tag}${flags}.example.com` })),
);

test("blocks in the order of a text that is put together of their arguments are known, and of few nothing is", async () => {
  const textOf = ({ flags, tag, value }: Entry) => `${flags}-${tag}-${value}-`;
  const at = "properties.caaRecords[]";
  assert.deepEqual(await placeOf([entries], textOf), { at, order: "{flags}-{tag}-{value}-" });
  assert.equal(await placeOf([entries.slice(0, 4)], textOf), undefined);
  const another = ({ flags, tag, value }: Entry) => `${value}/${flags}/${tag}`;
  assert.equal(await placeOf([entries, entries.slice(1), entries.slice(2)], another), undefined);
});
