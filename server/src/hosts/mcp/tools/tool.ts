// What a tool is: a plain value that the server registers, and tests ask.
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import type { ToolContext } from "../openedModules";

/** A tool with the schemas of its input and output. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** What it is for and when to call it. */
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodObject;
  /** Whether it can write files, where it is asked to. */
  readonly writes?: boolean;
  /** Whether it can ask Azure, where it is asked to. */
  readonly asksOthers?: boolean;
  /** Rejects with a `ToolError` for what the client can put right. */
  run(input: z.infer<Input>, context: ToolContext): Promise<CallToolResult>;
}

/** Defines a tool. Its input is checked before it runs. */
export function tool<Input extends z.ZodObject>(definition: Tool<Input>): Tool {
  return { ...definition, run: (input, context) => definition.run(definition.input.parse(input), context) } as Tool;
}

/** The longest text that a tool takes, in characters. */
const longest = 2_000_000;

/** A text of a client. */
const textShape = z.string().max(longest);

/** What most tools are asked about. */
export const targetShape = {
  path: z
    .string()
    .max(4096)
    .optional()
    .describe("A file or a folder (read with all below it), from the first root. The first root by default."),
  text: textShape
    .optional()
    .describe(
      "The new content of the file at `path`, to look at a change before it is written. Without `path`, a text that belongs to no folder.",
    ),
  language: z
    .enum(["terraform", "typescript"])
    .optional()
    .describe("The language of a text without `path`; Terraform by default."),
  version: z
    .string()
    .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)
    .optional()
    .describe("The azurerm release that a text without `path` is for; by default the newest that is known."),
};

/** The schema of the option to write files. */
export const writeShape = z
  .boolean()
  .optional()
  .describe("Writes the files: all of them, or none if one cannot be written. By default nothing is written.");
