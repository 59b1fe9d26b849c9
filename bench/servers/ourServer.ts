import type { DocumentDiagnosticReport } from "vscode-languageserver/node";
import { commonParts, type Server } from "./server";
import { startServer } from "./startServer";

/** To look into it: `BENCH_NODE_OPTIONS=--cpu-prof npm run bench` leaves a profile of each of our processes. */
const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(" ") ?? [];

/** Ours, as every editor but VS Code runs it; findings are asked for. */
export async function startOurs(folder: string): Promise<Server> {
  const running = await startServer("dist/stdio.js", folder, {}, nodeOptions);
  return {
    ...commonParts(running, "terraform"),
    findingsDelay: 0,
    async findings(uri) {
      const report = await running.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      return report.kind === "full" ? report.items.length : 0;
    },
  };
}
