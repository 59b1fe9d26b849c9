import * as z from "zod";
import type { DescribedItem } from "../../../features/search/search";
import { afterShape, answer, pageOf, pageShape, restOf } from "../answer";
import { inModule, moduleShape } from "../openedModule";
import { ToolError } from "../toolError";
import { tool } from "./tool";

const kinds = ["resource", "data", "ephemeral", "action", "list", "provider"] as const;

/** The name of a type. */
export const typeShape = z
  .string()
  .max(300)
  .describe("azurerm_key_vault, or an Azure type of azapi: Microsoft.KeyVault/vaults, with or without @2024-11-01.");

/** What a type or an argument is, in the version in force. */
export const describe = tool({
  name: "describe",
  title: "Describe a type or argument",
  description:
    "Says what a resource type or one of its arguments takes in the provider version of the folder: what is required, allowed values, defaults, conflicts, which changes replace the resource, since which release it exists and what replaced it. For azurerm, azuread, azapi and every API version of Azure's own types. Call it instead of relying on your memory.",
  input: z.object({
    type: typeShape,
    argument: z
      .string()
      .max(300)
      .optional()
      .describe("identity.type, or properties.publicNetworkAccess in an Azure type."),
    kind: z
      .enum(kinds)
      .optional()
      .describe("By default, the first of these that the provider has under that name, resources first."),
    ...moduleShape,
    after: afterShape,
  }),
  output: z.object({
    release: z.string(),
    documentation: z.string().describe("Markdown."),
    entries: z
      .array(
        z.object({
          name: z.string(),
          use: z.enum(["required", "optional", "read-only"]),
          type: z.string(),
          facts: z.array(z.string()),
        }),
      )
      .describe("What it may contain, required arguments first."),
    ...pageShape,
  }),
  async run({ type, argument, kind, after, ...module }, context) {
    const path = argument?.split(".").filter(Boolean) ?? [];
    const found = await inModule(module, context, ({ service }, uri) => service.describe(uri, { type, kind, path }));
    if (!found.isKnown) throw new ToolError(`${found.sentence} Call search to find names by words.`);
    const { shown, ...rest } = pageOf(found.items, after);
    const entries = shown.map((item) => ({ ...item, facts: [...item.facts] }));
    return answer({ release: found.release, documentation: after ? "" : found.markdown, entries, ...rest }, [
      ...(after ? [] : [found.release, { kind: "markdown", text: found.markdown }]),
      ...entries.map(bodyItemLine),
      ...restOf(rest),
    ]);
  },
});

/** What may be in something, as a line. */
export function bodyItemLine({ name, use, type, facts }: DescribedItem): string {
  return `- ${name} (${[use, type, ...facts].join("; ")})`;
}
