/**
 * Judge of associations: the real azurerm makes modules with some. What it sends then is what was there, with what our table says for the association, at these
 * places and with these values. Only where AZURERM and AZAPI name their binaries, and there is a Terraform.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import type { BodySchema, SentValue } from "../../server/src/catalog/index";
import type { JsonObject } from "../../server/src/hosts/loopback/index";
import { type PlayCloud, startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { caseFiles, readFile } from "../harness/cases";
import { catalog } from "../harness/service";
import { partSent, valuesBeyond, withoutPart } from "./partSent";
import { azure, playWith, skipApplying, subscription, terraformIn } from "./terraformBeside";
import type { Config } from "./writtenConfig";

const setUp = 'provider "azurerm" {\n  features {}\n}\n';

const group = `/subscriptions/${subscription}/resourceGroups/rg-parts/providers`;
const workflow = {
  location: "westeurope",
  properties: { definition: { contentVersion: "1.0.0.0", actions: {}, triggers: {} }, parameters: {} },
};

/** What is there before. azurerm takes for granted what the loopback does not answer of these once they are made. */
const there: Readonly<Record<string, JsonObject>> = {
  [`${group}/Microsoft.Logic/workflows/main`]: workflow,
  [`${group}/Microsoft.Logic/workflows/other`]: workflow,
  [`${group}/Microsoft.Devices/IotHubs/iot-parts`]: {
    location: "westeurope",
    sku: { name: "S1", capacity: 1 },
    properties: {
      eventHubEndpoints: { events: { partitionCount: 4, retentionTimeInDays: 1 } },
      routing: {
        endpoints: {
          storageContainers: [
            { name: "other", containerName: "c", connectionString: "AccountKey=****", subscriptionId: subscription },
          ],
        },
        fallbackRoute: { source: "DeviceMessages", condition: "true", endpointNames: ["events"], isEnabled: true },
      },
      minTlsVersion: "1.2",
    },
  },
};

/** A request that changes something, with what was there before. */
interface Write {
  readonly method: string;
  readonly path: string;
  readonly body: SentValue;
  readonly before: SentValue;
}

for (const file of caseFiles("associations", ".tf"))
  test(`${file}: what azurerm sends for an association is what was there with its part`, {
    skip: skipApplying,
    timeout: patience(600_000),
  }, async (context) => {
    const home = mkdtempSync(join(tmpdir(), "associations-"));
    const writes: Write[] = [];
    const play = playWith(namespacesIn(readFile(file)));
    const watched: PlayCloud = async (request) => {
      const { method, path, body } = request;
      if (["PUT", "PATCH"].includes(method)) {
        const there = azure.given(path) && (await azure.play({ ...request, method: "GET", body: "" })).body;
        writes.push({ method, path, body: JSON.parse(body || "{}"), before: JSON.parse(there ?? "null") });
      }
      const isCallback = method === "POST" && path.endsWith("/listCallbackUrl");
      return isCallback ? { status: 200, body: JSON.stringify({ value: "https://example.com" }) } : play(request);
    };
    const cloud = await startFakeCloud(watched);
    context.after(() => {
      cloud.stop();
      rmSync(home, { recursive: true, force: true });
    });
    azure.clear();
    for (const [id, body] of Object.entries(there)) azure.put(id, "", body);
    writeFileSync(join(home, "main.tf"), readFile(file));
    writeFileSync(join(home, "providers.tf"), setUp);
    const run = terraformIn(home, cloud);
    await run("apply", "-auto-approve", "-parallelism=1");
    const state = JSON.parse(readFileSync(join(home, "terraform.tfstate"), "utf8"));
    const wrong: string[] = [];
    const types = new Set<string>();
    for (const { type, name, instances } of state.resources)
      for (const { attributes } of instances) {
        if (!catalog.provider("azurerm")!.sentInto(type)) continue;
        types.add(type);
        const why = wrongIn(type, withoutComputed(type, attributes), writes);
        if (why !== undefined) wrong.push(`${type}.${name}: ${why}`);
      }
    assert.deepEqual(wrong, []);
    assert.ok(types.size > 0);
    context.diagnostic([...types].join(", "));
  });

function namespacesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/^# (Microsoft\.\w+)$/gm)].map(([, namespace]) => namespace!))];
}

/** What people may write of a state. */
function withoutComputed(type: string, attributes: Config): Config {
  const found = catalog.provider("azurerm")!.find("resource", type, "5.2.0");
  return writtenIn(attributes, typeof found === "object" ? found.body : new Map());
}

function writtenIn(attributes: Config, schema: BodySchema): Config {
  const given = Object.entries(attributes).flatMap(([name, value]): [string, SentValue][] => {
    const { required, optional, block } = schema.get(name) ?? {};
    const isLeft = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if ((!required && !optional) || isLeft || name === "timeouts") return [];
    const blocks = block && Array.isArray(value) ? (value as readonly (Config | null)[]) : undefined;
    return [[name, blocks ? blocks.map((one) => writtenIn(one ?? {}, block!)) : value]];
  });
  return Object.fromEntries(given);
}

/** Undefined where one of the requests is right. */
function wrongIn(type: string, config: Config, writes: readonly Write[]): string | undefined {
  const part = partSent(type, config, (id) => azure.given(id));
  if (typeof part === "string") return part;
  const reasons = writes.map((write) => wrongWith(part, write, writes));
  return reasons.includes(undefined) ? undefined : reasons.filter((why) => !why?.startsWith("without ")).join(" | ");
}

function wrongWith(part: Exclude<ReturnType<typeof partSent>, string>, write: Write, writes: readonly Write[]) {
  const found = withoutPart(write.body, part);
  if (write.before === null || typeof found === "string") return `without ${found}`;
  const isOfOther = (one: Write) => one.path.toLowerCase() === write.path.toLowerCase();
  const made = writes.find((one) => one.method === "PUT" && isOfOther(one));
  const more = valuesBeyond(found.left, write.before);
  // What has no identity is sent with "None" or without any.
  const less =
    write.method === "PUT" ? valuesBeyond(made?.body, write.body).filter((one) => one !== "identity.type") : [];
  if (more.length === 0 && less.length === 0) return undefined;
  return `${write.path}: more ${more.join()}; less ${less.join()}`;
}
