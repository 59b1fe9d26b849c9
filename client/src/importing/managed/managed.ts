// Where the open folders declare or import Azure resources.

import { type Disposable, EventEmitter, l10n, languages, Uri, window, workspace } from "vscode";
import { type ManagedItem, type ManagedParams, managedRequest } from "../../../../server/src/protocol/index";
import { isSameId } from "../../../../server/src/resourceIds/index";
import { decodeUriPart } from "../../../../server/src/text/index";
import { documentSelector } from "../../documentSelector";
import { createProgramTexts, generated } from "../../programs/index";
import { rangeOf } from "../../rangeOf";
import { inStatusBar } from "../../shown/index";
import { watchFiles } from "../../watchFiles";
import type { ImportContext } from "../context";

/** The Azure resources that the open folders and their state files manage. */
export interface ManagedResources extends Disposable {
  /** The results of the last search. */
  readonly items: readonly ManagedItem[];
  /** The declaration of an id: a resource is preferred to an entry of a state file, and that to a data source. */
  find(id: string): ManagedItem | undefined;
  /** Searches again. */
  update(): Promise<void>;
  readonly onDidChange: EventEmitter<void>["event"];
}

const codePattern = "**/*.{tf,tofu}";
/** Of Terraform's local states, and those of stacks of programs. */
const statePattern = "**/terraform*.tfstate";
const limit = 1000;
const delay = 500;

/** Searches nothing before `update` is called; from then on it follows changes. */
export function createManagedResources({ server, log }: ImportContext): ManagedResources {
  const changed = new EventEmitter<void>();
  let items: readonly ManagedItem[] = [];
  let isWanted = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> | undefined;
  const texts = createProgramTexts(soon);

  /** Whoever asks again meanwhile gets what the later search finds, and so does whoever has asked before. */
  async function update(): Promise<void> {
    isWanted = true;
    const own: Promise<void> = search(() => last === own);
    last = own;
    await own;
    if (last !== own) await last;
  }

  async function search(isLast: () => boolean): Promise<void> {
    const [files, programs, states] = await Promise.all([
      workspace.findFiles(codePattern, generated, limit),
      texts.read(),
      workspace.isTrusted ? workspace.findFiles(statePattern, generated, limit) : [],
    ]);
    // One of each folder means all of it.
    const folders = new Map(files.map((file) => [Uri.joinPath(file, "..").toString(), file]));
    if (folders.size + programs.length + states.length === 0 && !server.isRunning) return;
    const params: ManagedParams = {
      files: [...folders.values()].map(String),
      programs,
      states: states.map(String),
    };
    const found = await server.request<readonly ManagedItem[]>(managedRequest, params);
    if (!isLast()) return;
    const isNew = JSON.stringify(found) !== JSON.stringify(items);
    items = found;
    if (isNew) changed.fire();
  }

  function soon(): void {
    if (!isWanted) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => update().catch((error) => log.warn(`Could not find out what is managed. ${error}`)),
      delay,
    );
  }

  const owned = [
    texts,
    watchFiles(codePattern, soon),
    watchFiles(statePattern, soon),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (languages.match(documentSelector, document) > 0) soon();
    }),
    changed,
  ];
  return {
    get items() {
      return items;
    },
    find: (id) => {
      const all = items.filter((item) => isSameId(item.id, id));
      const resources = all.filter(({ address }) => !address.startsWith("data."));
      return resources.find(({ isStateOnly }) => !isStateOnly) ?? resources[0] ?? all[0];
    },
    update,
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      for (const one of owned) one.dispose();
    },
  };
}

/** Opens the declaration of a resource in an editor. */
export async function showManaged({ uri, range }: ManagedItem): Promise<void> {
  const selection = rangeOf(range);
  await window.showTextDocument(Uri.parse(uri), { selection, preview: false });
}

/** Searches again, with progress in the status bar. */
export function updateWithProgress(managed: ManagedResources): Thenable<void> {
  return inStatusBar(l10n.t("Looking through the code"), () => managed.update());
}

/** The name of the file that declares a resource, such as "main.tf". */
export function fileOf({ uri }: Pick<ManagedItem, "uri">): string {
  return decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1));
}
