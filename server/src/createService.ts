import { editingIn } from "./answers/editing";
import { findingsIn } from "./answers/findings";
import { importingIn } from "./answers/importing";
import { navigationIn } from "./answers/navigation";
import { refactoringIn } from "./answers/refactoring";
import type { Catalog } from "./catalog/catalog";
import { whereAsked } from "./features/versions/whereAsked";
import type { Service, Status } from "./service";
import { createStore, type Store } from "./store";
import { coverage } from "./wording/coverage";

/** The language support over a catalog. Keeps every document's reading, and nothing outside itself. */
export function createService(catalog: Catalog): Service {
  const store = createStore(catalog);
  const { open, change, close, setFolder, calledFolders, setCommitted, setState, setLive, configure, setOthers } =
    store;
  return {
    open,
    change,
    close,
    setFolder,
    calledFolders,
    setCommitted,
    setState,
    setLive,
    configure,
    setOthers,
    text: (uri) => store.read(uri)?.text,
    ...findingsIn(store),
    ...editingIn(store),
    ...importingIn(store),
    ...navigationIn(store),
    ...refactoringIn(store),
    status: (uri) => statusIn(store, uri),
  };
}

function statusIn({ read, folderOf, catalog }: Store, uri: string): Status | undefined {
  const provider = catalog.provider("azurerm");
  if (!read(uri) || !provider) return undefined;
  const folder = folderOf(uri);
  const { version, because, note } = folder.versionOf(provider.name);
  const notes = [...(note ? [note] : []), ...aboutLeftOut(folder.leftOut)];
  return {
    provider: provider.name,
    version,
    because,
    known: provider.knowledge(version),
    coverage: coverage(provider, version),
    isUsed: whereAsked(provider.name, folder) !== undefined,
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}

/** A sentence about the files that were not read, if there are any. */
function aboutLeftOut([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [`The file ${first} is not read, so nothing is said to be missing: see the log.`];
  return [`The file ${first} and ${others.length} more are not read, so nothing is said to be missing: see the log.`];
}
