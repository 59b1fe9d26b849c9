// Notifies the editor when the provider version in force may have changed, which can follow from an edit.
import type { Connection } from "vscode-languageserver";
import { statusChanged } from "../../protocol/index";
import type { Service } from "../../service";
import { runInBackground } from "../runInBackground";
import type { Log } from "../runtime";

/** Tells the editor when the version in force changes. */
export interface StatusWatch {
  /** To be called after an edit of the document. */
  edited(uri: string): void;
  /** Notifies the editor in any case. */
  tell(): void;
}

const delay = 300;

/** Creates the watch; no status is known yet. */
export function createStatusWatch(connection: Connection, service: Service, log: Log): StatusWatch {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let last: string | undefined;

  function tell(): void {
    runInBackground(log, () => connection.sendNotification(statusChanged));
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
