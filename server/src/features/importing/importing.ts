import type { Imported, ImportRequest, State } from "../../azure/index";
import { languageOf } from "../../languages/index";
import type { DocumentEdits } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type Compared, compareDocument } from "./compareDocument";
import { generateImport } from "./generateImport";
import { importBlocks } from "./importBlocks";
import type { ImportTarget } from "./importTarget";
import { type Managed, managedIn, storedIn } from "./managedResources";
import { type PasteOption, pasteResources } from "./pasteResources";
import { subscriptionEdits } from "./subscription";

export type { Managed } from "./managedResources";
export type { PasteOption } from "./pasteResources";

/** Imports from Azure, and comparisons with it. */
export interface ImportQueries {
  /** The names of the stacks of a document, each of which is a module of its own; none where all of it is part of one. */
  stacks(uri: string): readonly string[];
  /** Azure's answers as code in a document, which need not exist, with what Terraform would plan for it. */
  importAnswers(uri: string, request: ImportRequest): Imported;
  /** What says in a document's module that azurerm is for a subscription; undefined where there is nothing to say, or no one place for it. */
  subscriptionEdits(uri: string, subscription: string): DocumentEdits | undefined;
  /** The import blocks alone of what answers are about, named as an import into that document's module would. */
  importBlocks(uri: string, answers: readonly unknown[]): string;
  /** What a pasted text about Azure's resources can become at an offset, the first of which is meant most often; none for any other text. */
  paste(uri: string, text: string, offset: number): readonly PasteOption[];
  /** How the resources of a document differ from Azure's answers about them. */
  compare(uri: string, answers: readonly unknown[]): Compared;
  /** What of all documents, and of state files by their address, is something in Azure, and where it is. */
  managed(states: ReadonlyMap<string, State>): readonly Managed[];
}

/** The folder of the module that a state file belongs to: those of workspaces lie two folders below it. */
function moduleFolderOf(uri: string): string {
  return uri.replace(/(\/terraform\.tfstate\.d\/[^/]+)?\/[^/]*$/, "");
}

/** Answers them from the store. */
export function importQueries({ read, scopeOf, modules, contexts }: Store): ImportQueries {
  const targetAt = (uri: string): ImportTarget => ({
    uri,
    document: read(uri),
    languageOf,
    scope: scopeOf(uri),
    context: contexts,
  });
  return {
    stacks(uri) {
      const document = read(uri);
      const found = document && languageOf(uri)?.placing?.stacks(document);
      return found?.map(({ name }) => name) ?? [];
    },
    importAnswers: (uri, request) => generateImport(request, targetAt(uri)),
    subscriptionEdits: (uri, subscription) => subscriptionEdits(subscription, targetAt(uri)),
    paste: (uri, text, offset) => pasteResources(text, offset, targetAt(uri)),
    importBlocks: (uri, answers) => importBlocks(answers, targetAt(uri)),
    compare(uri, answers) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return { resources: [], differing: [], edits: [] };
      return compareDocument(document, answers, scopeOf(uri), language);
    },
    managed(states) {
      const declared = [...modules.values()].flatMap(({ documents }) => {
        const [first] = documents.keys();
        return first === undefined ? [] : managedIn(scopeOf(first));
      });
      const stored = [...states].flatMap(([uri, state]) => {
        const module = modules.get(moduleFolderOf(uri));
        return module && !module.keepsState ? [] : storedIn(uri, state, module);
      });
      // A state has the ids, which code mostly does not tell.
      const inState = new Set(stored.map(({ uri, address }) => `${uri} ${address}`));
      return [...stored, ...declared.filter(({ uri, address }) => !inState.has(`${uri} ${address}`))];
    },
  };
}
