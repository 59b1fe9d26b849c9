import { editingIn } from "./answers/editing";
import { findingsIn } from "./answers/findings";
import { importingIn } from "./answers/importing";
import { navigationIn } from "./answers/navigation";
import { refactoringIn } from "./answers/refactoring";
import type { Catalog } from "./catalog/catalog";
import type { Service, Status } from "./service";
import { createStore, type Store } from "./store";

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
  const { version, because, note } = folderOf(uri).versionOf(provider.name);
  return { provider: provider.name, version, because, ...(note && { note }) };
}
