import { compareDocument } from "../features/importing/compareDocument";
import { importBlocks } from "../features/importing/importBlocks";
import { importResources } from "../features/importing/importResources";
import { managedIn } from "../features/importing/managedIn";
import { storedIn } from "../features/importing/storedIn";
import type { ImportTarget } from "../features/importing/target";
import { languageOf } from "../languages/index";
import type { Service } from "../service";
import type { Store } from "../store";

type Importing = Pick<Service, "stacks" | "importAnswers" | "importBlocks" | "compare" | "managed">;

/** The folder of the module that a state file belongs to: those of workspaces lie two folders below it. */
function moduleOf(uri: string): string {
  return uri.replace(/(\/terraform\.tfstate\.d\/[^/]+)?\/[^/]*$/, "");
}

/** Between Azure's answers and documents. */
export function importingIn({ read, scopeOf, folders, around }: Store): Importing {
  const targetAt = (uri: string): ImportTarget => ({
    uri,
    document: read(uri),
    languageOf,
    scope: scopeOf(uri),
    around,
  });
  return {
    stacks(uri) {
      const document = read(uri);
      const found = document && languageOf(uri)?.placing?.stacks(document);
      return found?.map(({ name }) => name) ?? [];
    },
    importAnswers: (uri, request) => importResources(request, targetAt(uri)),
    importBlocks: (uri, answers) => importBlocks(answers, targetAt(uri)),
    compare(uri, answers) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return { resources: [], differing: [], edits: [] };
      return compareDocument(document, answers, scopeOf(uri), language.write);
    },
    managed(states) {
      const declared = [...folders.values()].flatMap(({ documents }) => {
        const [first] = documents.keys();
        return first === undefined ? [] : managedIn(scopeOf(first));
      });
      const stored = [...states].flatMap(([uri, state]) => {
        const module = folders.get(moduleOf(uri));
        return module && !module.keepsState ? [] : storedIn(uri, state, module);
      });
      // A state tells ids for sure that code mostly leaves open.
      const known = new Set(stored.map(({ uri, address }) => `${uri} ${address}`));
      return [...stored, ...declared.filter(({ uri, address }) => !known.has(`${uri} ${address}`))];
    },
  };
}
