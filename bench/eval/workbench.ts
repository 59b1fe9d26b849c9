// A folder with a client of our tools beside it, as the fake works with.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { Catalog } from "../../server/src/catalog/catalog";
import { createMcpServer } from "../../server/src/hosts/mcp/createMcpServer";
import type { ToolAnswer, Workbench } from "./scriptedAssistant";

/** In bytes: the largest file that is read. */
export const maxFileSize = 20_000_000;

/** Does something with a client of the tools, which may be asked about a folder. */
export async function inWorkbench<T>(
  folder: string,
  catalog: Catalog,
  use: (bench: Workbench) => Promise<T>,
): Promise<T> {
  const server = createMcpServer({ catalog, folders: [folder], maxFileSize, log: console.error });
  const client = new Client({ name: "eval", version: "1" });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(one), client.connect(other)]);
  try {
    return await use({
      async call(name, args): Promise<ToolAnswer> {
        const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
        const text = (content as readonly { text?: string }[]).map((part) => part.text ?? "").join("\n");
        return { isError: isError === true, text, data: structuredContent };
      },
      read: () => filesIn(folder),
      write: (files) => writeAll(folder, files),
    });
  } finally {
    await client.close();
  }
}

/** The texts of a folder's files, by path, without what is put there for the assistant. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(?:tf|ts|json)$/.test(file) && !/^(?:answers|\.mcp)\.json$/.test(file),
  );
  return Object.fromEntries(
    names.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")]),
  );
}

/** Writes files into a folder, with the folders that they are in. */
export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
