/** What the learning tells of places, for a provider that is written here. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

export type Config = Readonly<Record<string, unknown>>;

const id =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers/Example.Test/sites/site12345";
const site = "Example.Test/sites@2024-01-01";

/** The rows, of a table without any, for a provider that puts bodies to paths below its id for each configuration. */
export async function rows(
  tried: readonly Config[],
  sent: (config: Config) => Readonly<Record<string, object>>,
  variants: readonly string[] = [],
  host?: string,
) {
  const { withSeenPaths } = await import(pathToFileURL(join(root, "scripts/facts/bodies/paths.mjs")).href);
  const applied = tried.map((config, index) => ({
    type: "test_site",
    variant: variants[index] ?? `${index}#`,
    config,
    id,
    asked: Object.entries(sent(config)).map(([path, body]) => ({
      method: "PUT",
      path: host ? path : `${id}${path}`,
      ...(host && { host }),
      apiVersion: "2024-01-01",
      status: 200,
      body,
    })),
  }));
  return withSeenPaths([{ type: "test_site", armType: site, arguments: [] }], applied)[0].arguments;
}

export const tried = [
  { plan: "abcdef26200001", user: "abcdef26200002", both: "abcdef26200003" },
  { plan: "abcdef26200004", user: "abcdef26200005", both: "abcdef26200006" },
];
