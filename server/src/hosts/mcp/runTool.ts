import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { errorMessage } from "../errorMessage";
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
    if (isOurs) log(`${tool.name} failed: ${errorMessage(error)}`);
    const text = isOurs ? `This failed, which is a fault of the server: ${errorMessage(error)}` : errorMessage(error);
    return { isError: true, content: [{ type: "text", text }] };
  }
}
