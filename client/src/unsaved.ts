// Documents that were never saved have no file name that would tell their language, and no folder. The server is told of
// each as the only file of a folder of its own: it is a module by itself, in the language that the editor shows it in.
import { type TextDocument, Uri, workspace } from "vscode";

/** The URI scheme of documents that were never saved. */
export const unsavedScheme = "untitled";

const extensions: ReadonlyMap<string, string> = new Map([
  ["terraform", ".tf"],
  ["terraform-vars", ".tfvars"],
  ["terraform-test", ".tftest.hcl"],
  ["terraform-mock", ".tfmock.hcl"],
  ["terraform-search", ".tfquery.hcl"],
  ["terraform-backend", ".tfbackend"],
  ["terraform-stack", ".tfcomponent.hcl"],
  ["terraform-deploy", ".tfdeploy.hcl"],
  ["typescript", ".ts"],
  ["javascript", ".js"],
]);

/** The URI under which the server knows a document. */
export function serverAddress(uri: Uri): string {
  if (uri.scheme !== unsavedScheme) return uri.toString();
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document ? addressOf(document) : uri.toString();
}

function addressOf({ uri, languageId }: TextDocument): string {
  const extension = extensions.get(languageId);
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  // One that has a file name already is to be saved under it, and tells its language.
  if (extension === undefined || name.endsWith(extension) || /\.(?:tf|tofu)$/.test(name)) return uri.toString();
  return uri.with({ path: `${uri.path}/${name}${extension}` }).toString();
}

/** Converts URIs between VS Code and the server, for the language client. */
export function createAddresses() {
  /** What the server calls a document, by its address, and the other way. One that is closed is asked about once more. */
  const serverAddresses = new Map<string, string>();
  const ownAddresses = new Map<string, string>();
  return {
    code2Protocol(uri: Uri): string {
      if (uri.scheme !== unsavedScheme) return uri.toString();
      const [own, address] = [uri.toString(), serverAddress(uri)];
      if (address === own) return serverAddresses.get(own) ?? own;
      serverAddresses.set(own, address);
      ownAddresses.set(address, own);
      return address;
    },
    protocol2Code: (address: string): Uri => Uri.parse(ownAddresses.get(address) ?? address),
  };
}
