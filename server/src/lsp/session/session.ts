// Everything that lasts as long as one editor is connected, and how its parts are tied together.
import type { Connection } from "vscode-languageserver";
import type { Service } from "../../service";
import type { Client } from "../editor/client";
import {
  type MovedBlocks,
  movedBlocksFrom,
  pushedSection,
  section,
  settingsFrom,
  wantsReplacementWarnings,
} from "../editor/settings";
import type { Log, Runtime } from "../runtime";
import { createDiagnostics, type Diagnostics } from "./diagnostics";
import { createDocuments, type Documents } from "./documents";
import { createElsewhere, type Elsewhere } from "./elsewhere";
import { createFolders, type Folders } from "./folders";
import { createOpenedBy } from "./openedBy";
import { createPast, type Past } from "./past";
import { createStatusWatch, type StatusWatch } from "./statusWatch";

/** What handlers of messages work with. */
export interface Session {
  readonly client: Client;
  readonly service: Service;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly elsewhere: Elsewhere;
  readonly diagnostics: Diagnostics;
  readonly past: Past;
  readonly versions: StatusWatch;
  readonly openedBy: ReturnType<typeof createOpenedBy>;
  /** Patterns of the files to be told about. */
  readonly watched: readonly string[];
  /** What people set about moved blocks. */
  readonly movedBlocks: MovedBlocks;
  readonly runtime: Runtime;
  /** Reads the settings again; `pushed` is what the editor sent, for editors that cannot be asked. */
  readSettings(pushed: unknown): Promise<void>;
}

/** Starts with nothing open and nothing set. */
export function createSession(connection: Connection, runtime: Runtime, client: Client, log: Log): Session {
  const { service } = runtime;
  service.setOthers(client.others);
  const documents = createDocuments(service);
  const versions = createStatusWatch(connection, service, log);
  const folders = createFolders(runtime, documents, client, log, () => {
    diagnostics.update(true);
    versions.tell();
  });
  const diagnostics = createDiagnostics(connection, client, runtime, documents, folders, log);

  const past = createPast(runtime, documents, client.isTrusted, log, () => diagnostics.update(true));

  let movedBlocks: MovedBlocks = "ask";

  async function readSettings(pushed: unknown): Promise<void> {
    const values: unknown = client.configuration
      ? await connection.workspace.getConfiguration(section)
      : pushedSection(pushed);
    service.configure(settingsFrom(values));
    movedBlocks = movedBlocksFrom(values);
    past.want(wantsReplacementWarnings(values));
    diagnostics.update(true);
  }

  return {
    client,
    service,
    documents,
    folders,
    elsewhere: createElsewhere(runtime, client, folders, log),
    diagnostics,
    past,
    versions,
    openedBy: createOpenedBy(),
    watched: runtime.watched,
    get movedBlocks() {
      return movedBlocks;
    },
    runtime,
    readSettings,
  };
}
