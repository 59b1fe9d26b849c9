import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { asLine } from "../cli/printable";
import { errorMessage } from "../errorMessage";
import { answerText } from "./answer";
import type { ToolContext } from "./openedModules";
import { ToolError } from "./toolError";
import type { Tool } from "./tools/tool";

/** What a tool answers; a sentence as an error where it cannot. Never rejects: what is our fault is logged. */
export async function runTool(
  tool: Tool,
  input: unknown,
  context: ToolContext,
  log: (message: string) => void,
): Promise<CallToolResult> {
  try {
    return await tool.run(input as never, context);
  } catch (error) {
    const isOurs = !(error instanceof ToolError) && !context.signal?.aborted;
    const message = errorMessage(error);
    if (isOurs) log(asLine(`${tool.name} failed: ${message}`));
    const more = error instanceof ToolError ? error.more : [];
    return failed(isOurs ? `This failed, which is a fault of the server: ${message}` : message, more);
  }
}

/** A sentence as the answer of a tool that could not give one, with lines about it. */
export function failed(sentence: string, more: readonly string[] = []): CallToolResult {
  return { isError: true, content: [{ type: "text", text: answerText([sentence, ...more]) }] };
}
