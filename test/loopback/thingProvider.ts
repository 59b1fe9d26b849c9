// A provider with one type, which is started beside a loopback Azure.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type PlayCloud, waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import type { DescribedBodies, ProviderDescription } from "../provider/description";
import { cannotStart, installProvider } from "../provider/install";

const property = (type: object) => ({ isRequired: false, isReadOnly: false, isWriteOnly: false, type });

const thingType = {
  kind: "object",
  properties: new Map([
    [
      "properties",
      property({
        kind: "object",
        properties: new Map([
          ["size", property({ kind: "integer" })],
          ["zone", property({ kind: "string" })],
        ]),
      }),
    ],
  ]),
};

export const inTypes = {
  find: () => ({ versions: ["2024-01-01"], at: () => ({ type: thingType }) }),
} as never;

export const limits = { toStart: 60_000, toAnswer: 10_000 };
export const options = { skip: cannotStart };
export const [way] = waysToConfigure;
export const id =
  "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/group/providers/Example.Test/things/one";

export function described(protocol: 5 | 6, more: Partial<DescribedBodies> = {}): ProviderDescription {
  const paths = { name: "name", size: "properties.size" };
  return {
    protocol,
    dialect: "sdk",
    types: [
      { kind: "provider", name: "", attributes: {} },
      {
        kind: "resource",
        name: "test_thing",
        attributes: {
          id: { type: "string", computed: true },
          name: { type: "string", required: true },
          size: { type: "int", optional: true },
        },
        inAzure: { apiVersion: "2024-01-01", paths, ...more },
      },
    ],
  };
}

export async function started(context: TestContext, description: ProviderDescription, play: PlayCloud) {
  const folder = mkdtempSync(join(tmpdir(), "loopback-"));
  const binary = installProvider(folder, { ...description, diary: join(folder, "diary") });
  const provider = await startProvider(binary, limits, { way, play });
  context.after(() => {
    provider.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { provider, binary, folder };
}
