import * as z from "zod";
import { counted } from "../../../text/index";
import { answer } from "../answer";
import { openedModules } from "../openedModules";
import { ToolError } from "../toolError";
import { targetShape, tool } from "./tool";

/** Turns Terraform into a program, and a program into Terraform. */
export const convertTool = tool({
  name: "convert",
  title: "Convert between Terraform and CDKTF",
  description:
    "Turns a .tf file (or a text) into a CDKTF program in TypeScript, or a program into Terraform. What has no counterpart becomes a comment that says so. Returns the text and writes nothing.",
  input: z.object({
    path: targetShape.path.describe("The file."),
    text: targetShape.text,
    language: targetShape.language,
    to: z.enum(["terraform", "program"]),
  }),
  output: z.object({ text: z.string(), left: z.number().int().describe("How many things became comments.") }),
  async run({ to, ...target }, context) {
    if (target.path === undefined && target.text === undefined) throw new ToolError("Say which file, or send a text.");
    for await (const { service, files } of openedModules(target, context, () => {})) {
      const [file, other] = files;
      if (!file) continue;
      if (other) throw new ToolError("Say which file: one is converted at a time.");
      const made = service.convert(file.uri, { start: 0, end: 0 }, to);
      if (!made)
        throw new ToolError(
          to === "program"
            ? "There are no blocks of Terraform to convert."
            : "There are no constructs of a CDKTF program to convert.",
        );
      const { text, left } = made;
      return answer({ text, left }, [
        { kind: to === "program" ? "typescript" : "terraform", text },
        ...(left > 0
          ? [
              `${counted(left, "thing could not be converted and is a comment", "things could not be converted and are comments")}.`,
            ]
          : []),
      ]);
    }
    throw new ToolError("Neither a Terraform file nor a CDKTF program is there.");
  },
});
