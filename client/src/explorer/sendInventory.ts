// Sends the language server what is known of Azure, to be suggested in code. Only once the view has been opened,
// and while somebody is signed in; it stays in memory, there as here.
import { Disposable, type LogOutputChannel } from "vscode";
import { type InventoryValues, inventoryChanged } from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import type { Explorer } from "./explorer";

/** Long enough for what is drawn at once to be handed on at once. */
const delay = 500;

export function sendInventory(server: Server, explorer: Explorer, log: LogOutputChannel): Disposable {
  let sent: { readonly values: InventoryValues; readonly text: string } | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function send(): Promise<void> {
    const values: InventoryValues = await explorer.azure().inventory();
    const text = JSON.stringify(values);
    if (text === sent?.text) return;
    sent = { values, text };
    server.notify(inventoryChanged, values);
  }

  /** First what is known already, then what has to be read. */
  async function update(): Promise<void> {
    await send();
    await explorer.azure().readRelatedResources();
    await send();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update().catch((error) => log.warn(`Live resources could not be suggested. ${error}`));
    }, delay);
  }

  return Disposable.from(
    explorer.onDidLearn(soon),
    server.onDidStart(() => sent && server.notify(inventoryChanged, sent.values)),
    { dispose: () => clearTimeout(timer) },
  );
}
