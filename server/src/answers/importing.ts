import { compareDocument } from "../features/importing/compareDocument";
import { importBlocks } from "../features/importing/importBlocks";
import { importResources } from "../features/importing/importResources";
import { managedIn } from "../features/importing/managedIn";
import type { ImportTarget } from "../features/importing/target";
import { languageOf } from "../languages/index";
import type { Service } from "../service";
import type { Store } from "../store";

type Importing = Pick<Service, "importAnswers" | "importBlocks" | "compare" | "managed">;

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
    importAnswers: (uri, request) => importResources(request, targetAt(uri)),
    importBlocks: (uri, answers) => importBlocks(answers, targetAt(uri)),
    compare(uri, answers) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return { resources: [], differing: [] };
      return compareDocument(document, answers, scopeOf(uri), language.write);
    },
    managed: () =>
      [...folders.values()].flatMap(({ documents }) => {
        const [first] = documents.keys();
        return first === undefined ? [] : managedIn(scopeOf(first));
      }),
  };
}
