// Texts that are shown and belong to no file: what a file would hold, or what Azure has.
import { type Disposable, type TextDocumentContentProvider, Uri, workspace } from "vscode";

const liveScheme = "azureml-live";

/** Read-only documents with texts of ours. */
export interface Texts extends Disposable {
  /** An address under which VS Code shows `text`, called like the file that it is about. */
  show(text: string, like: Uri): Uri;
  forget(uri: Uri): void;
}

/** Registers their scheme with VS Code. */
export function createTexts(): Texts {
  const texts = new Map<string, string>();
  const provider: TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => texts.get(uri.query) ?? "",
  };
  const registration = workspace.registerTextDocumentContentProvider(liveScheme, provider);
  let number = 0;
  return {
    show(text, { path }) {
      const query = String(++number);
      texts.set(query, text);
      return Uri.from({ scheme: liveScheme, path, query });
    },
    forget: ({ query }) => void texts.delete(query),
    dispose: () => registration.dispose(),
  };
}
