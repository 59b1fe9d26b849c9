import * as z from "zod";
import { afterShape, answer, pageOf, pageShape, restOf } from "../answer";
import { inModule, moduleShape } from "../openedModule";
import { ToolError } from "../toolError";
import { typeShape } from "./describe";
import { tool } from "./tool";

/** Types by words, and arguments of one. */
export const search = tool({
  name: "search",
  title: "Search types and arguments",
  description:
    "Finds resource types, data sources and Azure's own types, or arguments within one type, by what they are for, in your own words or Azure's abbreviations. Call it when you do not know what something is called; then call describe.",
  input: z.object({
    words: z.string().max(200).describe("private network for a workspace"),
    within: typeShape.optional().describe("A type whose arguments are searched instead."),
    ...moduleShape,
    after: afterShape,
  }),
  output: z.object({
    found: z.array(z.object({ kind: z.string(), type: z.string(), argument: z.string().optional() })),
    ...pageShape,
  }),
  async run({ words, within, after, ...module }, context) {
    const all = await inModule(module, context, ({ service }, uri) => service.search(uri, words, within));
    if (all.length === 0)
      throw new ToolError(
        `Nothing is found for ${words}${within === undefined ? "" : ` in ${within}`}. Use fewer or other words, in English.`,
      );
    const found = all.map(({ kind, type, path }) => ({
      kind,
      type,
      ...(path.length > 0 && { argument: path.join(".") }),
    }));
    const { shown, ...rest } = pageOf(found, after);
    return answer({ found: shown, ...rest }, [
      ...shown.map(({ kind, type, argument }) => (argument === undefined ? `${type} (${kind})` : argument)),
      ...restOf(rest),
    ]);
  },
});
