import { type ImportParams, type ImportResult, importRequest } from "../../../../server/src/protocol";
import type { Server } from "../../server/server";

/** What the server makes of Azure's answers. Rejects where it has none, which its log explains. */
export async function importResult(server: Server, params: ImportParams): Promise<ImportResult> {
  const result = await server.ask<ImportResult | null>(importRequest, params);
  if (!result) throw new Error("The language server did not answer: its log says why.");
  return result;
}
