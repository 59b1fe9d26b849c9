// The configuration that a team checks in, as a file that the client changes for somebody: see "Configuration" in docs/rules.
import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { showWarning } from "../shown/index";

const fileName = ".azureml-terraform.json";

/** The configuration file that applies to a document, or would apply if it existed. */
export interface ConfigurationFile {
  readonly uri: Uri;
  readonly isThere: boolean;
}

type Rules = Readonly<Record<string, string>>;

/**
 * The nearest one from a document upwards; otherwise the one to create in the opened folder. Undefined for a document
 * outside of these.
 */
export async function configurationFor(uri: Uri): Promise<ConfigurationFile | undefined> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (!root) return undefined;
  for (
    let folder = Uri.joinPath(uri, "..");
    folder.path.length >= root.path.length;
    folder = Uri.joinPath(folder, "..")
  ) {
    const found = Uri.joinPath(folder, fileName);
    if (await isThere(found)) return { uri: found, isThere: true };
    if (folder.path === root.path) break;
  }
  return { uri: Uri.joinPath(root, fileName), isThere: false };
}

/** Changes what it says about rules, as one edit, and saves it: what is on disk counts. */
export async function setInFile({ uri, isThere }: ConfigurationFile, change: (rules: Rules) => Rules): Promise<void> {
  const edit = new WorkspaceEdit();
  if (!isThere) {
    const contents = new TextEncoder().encode(written({ rules: change({}) }, "  "));
    edit.createFile(uri, { contents, ignoreIfExists: true });
    await workspace.applyEdit(edit);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const value = objectIn(text);
  const rules = value && (value.rules ?? {});
  if (!isRules(rules)) {
    showWarning(l10n.t("{0} is not a JSON object with rules: correct it first.", workspace.asRelativePath(uri)));
    await window.showTextDocument(document);
    return;
  }
  const after = written({ ...value, rules: change(rules) }, /^([ \t]+)"/m.exec(text)?.[1] ?? "  ");
  edit.replace(uri, new Range(document.positionAt(0), document.positionAt(text.length)), after);
  if (await workspace.applyEdit(edit)) await document.save();
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function objectIn(text: string): { readonly rules?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRules(value: unknown): value is Rules {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function written(value: unknown, indent: string): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
