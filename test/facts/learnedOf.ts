/** What is learned of a made-up type from configurations that were applied. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

export interface Config {
  readonly [name: string]: unknown;
}

interface Line {
  readonly id: string;
  readonly rows: Readonly<Record<string, unknown>>;
  readonly always?: Readonly<Record<string, object>>;
  readonly apart?: readonly (readonly string[])[];
}

const around =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers/Example.Test/things";

/**
 * What is known of a provider that sends `bodyOf` for configurations; `table` has places that were known before, `nameOf` says the last step of ids, which
 * is the name that a configuration has.
 */
export async function learnedOf(
  context: TestContext,
  tried: Readonly<Record<string, Config>>,
  bodyOf: (config: Config) => object,
  table: readonly object[] = [],
  nameOf: (config: Config) => unknown = ({ name }) => name,
): Promise<{ readonly learned: readonly Line[]; readonly ofKinds: readonly Line[] }> {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = Object.entries(tried).map(([variant, more]) => {
    const config = { name: "thing12345", ...more };
    const id = `${around}/${nameOf(config)}`;
    const asked = [{ method: "PUT", path: id, apiVersion: "2024-01-01", status: 200, body: bodyOf(config) }];
    return JSON.stringify({ type: "test_thing", variant, config, id, asked });
  });
  const file = join(folder, "applied.jsonl");
  writeFileSync(file, lines.join("\n"));
  const types =
    table.length > 0 ? [{ type: "test_thing", armType: "Example.Test/things@2024-01-01", arguments: table }] : [];
  return learnedBodies(types, [file], "1.0.0");
}

/** What each configuration has beside its name. */
export const named = { resource_group_name: "rg12345" };
