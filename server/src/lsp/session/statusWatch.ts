// Tells the editor when the provider version in force may be another one, which an edit can bring about as well.
import type { Connection } from "vscode-languageserver";
import { statusChanged } from "../../protocol";
import type { Service } from "../../service";
import { inBackground } from "../inBackground";
import type { Log } from "../runtime";

/** Notices when the status has changed. */
export interface StatusWatch {
  /** To be called after an edit of the document. */
  edited(uri: string): void;
  /** Tells it in any case. */
  tell(): void;
}

const delay = 300;

/** Starts knowing no status. */
export function createStatusWatch(connection: Connection, service: Service, log: Log): StatusWatch {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let last: string | undefined;

  function tell(): void {
    inBackground(log, () => connection.sendNotification(statusChanged));
  }

  return {
    tell,
    edited(uri) {
      clearTimeout(timers.get(uri));
      const compare = (): void => {
        timers.delete(uri);
        const now = JSON.stringify([uri, service.status(uri)]);
        if (now !== last) tell();
        last = now;
      };
      timers.set(uri, setTimeout(compare, delay));
    },
  };
}
