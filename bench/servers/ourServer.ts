import type { DocumentDiagnosticReport } from "vscode-languageserver/node";
import { commonParts, type Server } from "./server";
import { startServer } from "./startServer";

/** To look into it: `BENCH_NODE_OPTIONS=--cpu-prof npm run bench` leaves a profile of each of our processes. */
const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(" ") ?? [];

/** Ours, as every editor but VS Code runs it; findings are asked for. `wanted` is what the editor says at first. */
export async function startOurs(folder: string, wanted?: object): Promise<Server> {
  const running = await startServer("dist/stdio.js", folder, {}, nodeOptions, wanted);
  // As an editor does, it says which report it has.
  const last = new Map<string, { readonly id: string | undefined; readonly count: number }>();
  return {
    ...commonParts(running, "terraform"),
    findingsDelay: 0,
    async findings(uri) {
      const report = await running.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri },
        previousResultId: last.get(uri)?.id,
      });
      const count = report.kind === "full" ? report.items.length : (last.get(uri)?.count ?? 0);
      last.set(uri, { id: report.resultId, count });
      return count;
    },
  };
}
