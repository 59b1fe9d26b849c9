// The bundle dist/mcp.js: what `azureml-terraform mcp` runs, and what VS Code starts for agents.
import "../compileCache";
import type { Catalog } from "../../catalog/index";
import { bytesOf, defaultMaxFileSize } from "../../lsp/index";
import type { ToolQuestion, ToolReply } from "../../protocol/index";
import { createAskAzure, createLiveReader } from "../azure/askAzure";
import { builtInCatalog } from "../builtInCatalog";
import { asLines, asPart } from "../cli/printable";
import type { FileWrite } from "../cli/writing/writeFiles";
import { type BearerToken, clientConfiguration } from "./bearer";
import { createMcpServer, type McpOptions } from "./createMcpServer";
import { serveHttp } from "./http";
import type { Writing } from "./openedModules";
import { failed, runTool } from "./runTool";
import { stdioTransport } from "./stdio";
import { tools } from "./tools/index";

export { tokenFrom } from "./bearer";
export { agentsText, skillText } from "./skill";

/** What the command line asks for. */
interface McpArguments extends Pick<McpOptions, "folders" | "maxFileSize" | "log"> {
  /** HTTP on loopback; standard input and output otherwise. */
  readonly http?: { readonly port: number; readonly token: BearerToken } | undefined;
}

/** Serves until its client closes the standard input, or the process is stopped. */
export async function serveMcp({ http, ...options }: McpArguments): Promise<void> {
  const all = { ...options, catalog: builtInCatalog() };
  if (http === undefined) {
    const ended = new Promise((resolve) => {
      process.stdin.once("close", resolve);
      // Nobody reads what we answer any more.
      process.stdout.once("error", resolve);
    });
    await createMcpServer(all).connect(stdioTransport(process.stdin, process.stdout));
    await ended;
    return;
  }
  const { port, token } = http;
  const { url, folders, close } = await serveHttp(port, { ...all, token: token.value });
  options.log(
    `Answers MCP at ${url}, to programs on this machine that know the token, about ${folders.map(asPart).join(", ")}.`,
  );
  options.log("For the configuration of a client:");
  options.log(clientConfiguration(url, token));
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await close();
}

// Started as a program: by an editor for its own assistant, with a channel for messages, or by another client, with folders.
if (require.main === module) {
  const log = (message: string) => void process.stderr.write(`${asLines(message)}\n`);
  const options = { maxFileSize: bytesOf(defaultMaxFileSize), log };
  if (process.send) {
    const withCatalog = { ...options, catalog: builtInCatalog() };
    process.on("message", async (question: ToolQuestion) => process.send?.(await answerEditor(question, withCatalog)));
    process.on("disconnect", () => process.exit());
  } else void serveMcp({ ...options, folders: process.argv.slice(2) });
}

/** What a tool is asked with that an editor does not say. */
interface Answering {
  readonly catalog: Catalog;
  readonly maxFileSize: number;
  log(message: string): void;
}

/** Answers a question of an editor that runs the tools for its own assistant. What is to be written is part of the answer: the editor writes it, where it can be undone. */
async function answerEditor(question: ToolQuestion, { log, ...known }: Answering): Promise<ToolReply> {
  const { id, name, input, roots, texts, isTrusted } = question;
  const tool = tools.find((one) => one.name === name);
  const files: FileWrite[] = [];
  const writing: Writing = { prepare: async () => [], write: (wanted) => void files.push(...wanted) };
  const askAzure = createAskAzure(log);
  const readLive = (may: boolean) => createLiveReader(log, { mayRunPrograms: () => may });
  const context = { ...known, askAzure, readLive, roots, isTrusted, writing, texts: new Map(texts) };
  const { isError = false, content } = tool
    ? await runTool(tool, input, context, log)
    : failed(`There is no tool ${name}.`);
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { id, isError, text, files };
}
