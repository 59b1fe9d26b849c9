// Hands on to the language server what is known of Azure, to be suggested in code. Only once somebody looks at the view,
// and as long as somebody is signed in; it stays in memory, there as here.
import { Disposable, type LogOutputChannel } from "vscode";
import { type InventoryValues, inventoryChanged } from "../../../server/src/protocol";
import type { Server } from "../server/server";
import type { Explorer } from "./explorer";

/** Long enough for what is drawn at once to be handed on at once. */
const delay = 500;

export function suggestLive(server: Server, explorer: Explorer, log: LogOutputChannel): Disposable {
  let handed: { readonly values: InventoryValues; readonly text: string } | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function hand(): Promise<void> {
    const values: InventoryValues = await explorer.azure().knownValues();
    const text = JSON.stringify(values);
    if (text === handed?.text) return;
    handed = { values, text };
    server.tell(inventoryChanged, values);
  }

  /** First what is known already, then what has to be read. */
  async function update(): Promise<void> {
    await hand();
    await explorer.azure().lookAround();
    await hand();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update().catch((error) => log.warn(`Live resources could not be suggested. ${error}`));
    }, delay);
  }

  return Disposable.from(
    explorer.onDidLearn(soon),
    server.onDidStart(() => handed && server.tell(inventoryChanged, handed.values)),
    { dispose: () => clearTimeout(timer) },
  );
}
