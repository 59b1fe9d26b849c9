import { filesReadBy, setsBackend } from "./analysis/index";
import type { Catalog } from "./catalog/index";
import { codeActionQueries } from "./features/codeActions/codeActions";
import { codeLensQueries } from "./features/codeLens/codeLens";
import { completionQueries } from "./features/completion/completion";
import { diagnosticQueries } from "./features/diagnostics/diagnostics";
import { hoverQueries } from "./features/hover/hover";
import { inlayHintQueries } from "./features/inlayHints/inlayHints";
import { lazyQueries } from "./features/lazyQueries";
import { movedQueries } from "./features/moved/moved";
import { navigationQueries } from "./features/navigation/navigation";
import { rangeQueries } from "./features/ranges/ranges";
import { replacementQueries } from "./features/replacement/replacement";
import { semanticTokenQueries } from "./features/semanticTokens/semanticTokens";
import { signatureQueries } from "./features/signatureHelp/signatureHelp";
import { statusQueries } from "./features/status/status";
import { languageOf } from "./languages/index";
import { isBackendFile, isValuesFile } from "./model/index";
import type { Service } from "./service";
import { createWorkspace } from "./workspace/index";

/** The language support over a catalog. Keeps every document's reading, and nothing outside itself. */
export function createService(catalog: Catalog): Service {
  const { store, updates } = createWorkspace(catalog);
  return {
    ...updates,
    calledFolders: store.calledFolders,
    filesRead(folder) {
      const module = store.modules.get(folder);
      const uri = [...(module?.documents.keys() ?? [])].find((one) => !isValuesFile(one) && !isBackendFile(one));
      return uri === undefined ? [] : filesReadBy(store.scopeOf(uri));
    },
    text: (uri) => store.read(uri)?.text,
    pieces: (uri) => store.read(uri)?.pieces,
    unreadableAt: (uri) => store.read(uri)?.problems.find(({ rule }) => rule === undefined),
    format(uri, within) {
      const document = store.read(uri);
      if (!document || (isBackendFile(uri) && !setsBackend(document, store.scopeOf(uri).module))) return [];
      return languageOf(uri)?.format?.(document, within) ?? [];
    },
    ...diagnosticQueries(store),
    ...codeActionQueries(store),
    ...completionQueries(store),
    ...hoverQueries(store),
    ...signatureQueries(store),
    ...inlayHintQueries(store),
    ...navigationQueries(store),
    ...movedQueries(store),
    ...codeLensQueries(store),
    ...rangeQueries(store),
    ...semanticTokenQueries(store),
    ...replacementQueries(store),
    ...lazyQueries(store),
    ...statusQueries(store),
  };
}
