import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { commonParts, type Server } from "./server";
import { startServer } from "./startServer";

/** What to look at: findings cost it time after every edit, so that completion is measured without. */
interface YamlOptions {
  /** The address of the JSON Schema of all documents. */
  readonly schema: string;
  readonly validate: boolean;
}

/** Red Hat's server for YAML; it sends findings on its own, a fixed 200 ms after the last edit. */
export async function startYaml(folder: string, { schema, validate }: YamlOptions): Promise<Server> {
  const running = await startServer(
    "bench/reference/node_modules/yaml-language-server/bin/yaml-language-server",
    folder,
    {
      yaml: {
        schemas: { [schema]: ["*.yaml"] },
        validate,
        completion: true,
        // Nothing from the network.
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
      },
    },
  );
  const waiting = new Map<string, (count: number) => void>();
  running.connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      waiting.get(uri)?.(diagnostics.length);
      waiting.delete(uri);
    },
  );
  return {
    ...commonParts(running, "yaml"),
    findingsDelay: 200,
    findings: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
  };
}
