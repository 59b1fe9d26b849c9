/** What is told of the structure of releases, as it was before any of it became data. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SchemaKind } from "../../server/src/catalog/schema";

/** An argument or block. Where `nestedFlags` is unknown, nothing is told of what is required inside. */
export interface ReleaseAttribute {
  readonly type: string;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly maxItems?: number;
  readonly configMode?: string;
  readonly nestedFlags?: string;
  readonly block?: ReleaseBody;
  readonly elem?: ReleaseAttribute;
}

export type ReleaseBody = Readonly<Record<string, ReleaseAttribute>>;

/** A release: its types, and which kinds of them it lists. */
export interface ReleaseSchema {
  readonly version: string;
  readonly kinds: readonly SchemaKind[];
  readonly types: readonly { readonly kind: SchemaKind; readonly name: string; readonly attributes: ReleaseBody }[];
}

/** Every release that a folder of facts about a provider tells the structure of. */
export async function releaseSchemas(folder: string): Promise<readonly ReleaseSchema[]> {
  const scripts = (name: string) => import(pathToFileURL(`scripts/facts/${name}.mjs`).href);
  const { historySnapshots } = await scripts("schemaHistory");
  const { replayedSnapshots } = await scripts("schemaReplay");
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
  const parsed = (file: string) => JSON.parse(read(join(folder, file)) ?? "null") ?? undefined;
  const lines = (version: string) =>
    (read(join(folder, `newer/${version}.structure.jsonl`)) ?? "").split("\n").filter(Boolean);
  return [
    ...historySnapshots(parsed("older/structure-history.json")),
    ...replayedSnapshots(parsed("newer/newer.json"), (version: string) => lines(version).map((one) => JSON.parse(one))),
  ];
}
