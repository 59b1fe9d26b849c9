// Answers an editor that runs the tools for its own assistant: questions and answers are messages between two processes.

import type { Catalog } from "../../catalog/index";
import type { ToolQuestion, ToolReply } from "../../toolQuestion";
import { createAskAzure } from "../azure/askAzure";
import type { FileWrite } from "../cli/writing/writeFiles";
import type { Writing } from "./openedModules";
import { failed, runTool } from "./runTool";
import { tools } from "./tools/index";

/** What a tool is asked with that an editor does not say. */
interface Answering {
  readonly catalog: Catalog;
  readonly maxFileSize: number;
  log(message: string): void;
}

/** Answers a question. What is to be written is part of the answer: the editor writes it, where it can be undone. */
export async function answerEditor(question: ToolQuestion, { log, ...known }: Answering): Promise<ToolReply> {
  const { id, name, input, roots, texts, isTrusted } = question;
  const tool = tools.find((one) => one.name === name);
  const files: FileWrite[] = [];
  const writing: Writing = { prepare: async () => [], write: (wanted) => void files.push(...wanted) };
  const askAzure = createAskAzure(log);
  const context = { ...known, askAzure, roots, isTrusted, writing, texts: new Map(texts) };
  const { isError = false, content } = tool
    ? await runTool(tool, input, context, log)
    : failed(`There is no tool ${name}.`);
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { id, isError, text, files };
}
