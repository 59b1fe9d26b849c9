import * as z from "zod";
import { answer } from "../answer";
import { inModule, moduleShape } from "../openedModule";
import { ToolError } from "../toolError";
import { typeShape } from "./describe";
import { tool } from "./tool";

/** A block to begin with. */
export const completeTool = tool({
  name: "complete",
  title: "Begin a block",
  description:
    "Writes a new block of a type with everything that is required, with references to what the folder's module already has (resource group, location, key vault …). What you have to fill in is empty. In a CDKTF program, the block is an object of its stack. Call it before you write a new resource. Then fill in the rest, and call check.",
  input: z.object({
    type: typeShape,
    name: z
      .string()
      .regex(/^[A-Za-z_][\w-]{0,100}$/)
      .optional()
      .describe("The block's own name; main by default."),
    ...moduleShape,
  }),
  output: z.object({ text: z.string(), empty: z.array(z.string()).describe("Arguments that are left to fill in.") }),
  async run({ type, name = "main", ...module }, context) {
    const made = await inModule(module, context, ({ service }, uri) => {
      const found = service.describe(uri, { type, path: [] });
      return (
        service.draft(uri, type, name) ??
        (found.isKnown ? `${type} cannot be written in this language.` : found.sentence)
      );
    });
    if (typeof made === "string") throw new ToolError(`${made} Call search to find names by words.`);
    const { text, empty } = made;
    return answer({ text, empty: [...empty] }, [
      { kind: "", text },
      ...(empty.length > 0 ? [`Fill in: ${empty.join(", ")}.`] : []),
    ]);
  },
});
