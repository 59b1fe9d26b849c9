// Lenses are offered while people want them: an editor asks for them after each keystroke, and for nothing while they do not.
import { CodeLensRefreshRequest, CodeLensRequest, type Connection, type Disposable } from "vscode-languageserver";
import { lensOptions } from "./capabilities";
import type { Client } from "./client";

/** Follows what people set. */
interface OfferedCodeLenses {
  offer(isWanted: boolean): Promise<void>;
}

/** Starts empty. Editors without registrations ask in any case, and are told when the answer changes. */
export function createOfferedCodeLenses(connection: Connection, client: Client): OfferedCodeLenses {
  let registered: Disposable | undefined;
  let before = false;
  return {
    async offer(isWanted) {
      if (isWanted === before) return;
      before = isWanted;
      registered?.dispose();
      registered = undefined;
      if (!client.terraformDocuments) {
        if (client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
      } else if (isWanted) {
        const documentSelector = [...client.terraformDocuments];
        registered = await connection.client.register(CodeLensRequest.type, { documentSelector, ...lensOptions });
      }
    },
  };
}
