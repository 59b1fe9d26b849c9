// Which of our own requests and notifications is answered by what.
import type { Connection } from "vscode-languageserver";
import {
  compareRequest,
  convertRequest,
  type InventoryValues,
  importBlocksRequest,
  importRequest,
  inventoryChanged,
  managedRequest,
  type OtherExtensionsParams,
  otherExtensionsChanged,
  stacksRequest,
  statusRequest,
  trusted,
  upgradeRequest,
  upgradesRequest,
} from "../protocol";
import { otherExtensionsFrom } from "./editor/others";
import { guard } from "./guard";
import { convert } from "./handlers/convert";
import { compare, importAnswers, importBlocks, managed, stacks } from "./handlers/importing";
import { status } from "./handlers/status";
import { upgrade, upgrades } from "./handlers/upgrade";
import type { Log } from "./runtime";
import type { Session } from "./session/session";

/** Answers them over `connection`. */
export function serveOwnRequests(connection: Connection, session: Session, log: Log): void {
  const { service, diagnostics, past } = session;

  answer(statusRequest, null, status);
  answer(convertRequest, null, convert);
  answer(importRequest, null, importAnswers);
  answer(stacksRequest, [], stacks);
  answer(importBlocksRequest, "", importBlocks);
  answer(compareRequest, null, compare);
  answer(managedRequest, [], managed);
  answer(upgradesRequest, [], upgrades);
  answer(upgradeRequest, [], upgrade);

  take(inventoryChanged, (values: InventoryValues) => service.setInventory(values));
  take(otherExtensionsChanged, (others: OtherExtensionsParams) => {
    service.setOtherExtensions(otherExtensionsFrom(others));
    diagnostics.update(true);
  });
  take(trusted, () => past.trust());

  /** `empty` is the answer where there is none. */
  function answer<P, R>(request: string, empty: R, handler: (session: Session, params: P) => R | Promise<R>): void {
    connection.onRequest(
      request,
      guard<P, unknown>(log, request, empty, (params) => handler(session, params)),
    );
  }

  function take<P>(notification: string, handler: (params: P) => void): void {
    connection.onNotification(notification, guard(log, notification, undefined, handler));
  }
}
