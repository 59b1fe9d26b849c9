// Documents without a file name, such as buffers that were never saved: what the editor calls their language gives them one here, and what is
// said of them goes out by the address that the editor knows. VS Code's client does that itself.
import type { Message, MessageStrategy } from "vscode-languageserver";
import { ownProperty } from "../text/index";

const extensions: ReadonlyMap<unknown, string> = new Map([
  ["terraform", ".tf"],
  ["terraform-vars", ".tfvars"],
  ["terraform-test", ".tftest.hcl"],
  ["terraform-mock", ".tfmock.hcl"],
  ["terraform-search", ".tfquery.hcl"],
  ["terraform-backend", ".tfbackend"],
  ["terraform-stack", ".tfcomponent.hcl"],
  ["terraform-deploy", ".tfdeploy.hcl"],
]);

/** Changes messages on their way in and out. */
interface NamesByLanguage extends MessageStrategy {
  readonly outgoing: (message: Message) => Message;
}

/** Creates the names of documents, empty at first. */
export function createNamesByLanguage(): NamesByLanguage {
  /** What the server calls a document, by what the editor calls it, and the other way. */
  const languageNames = new Map<string, string>();
  const meant = new Map<string, string>();
  return {
    handleMessage(message, next) {
      learn(message);
      return next(languageNames.size === 0 ? message : (renamed(message, languageNames, 0) as Message));
    },
    outgoing: (message) => (meant.size === 0 ? message : (renamed(message, meant, 0) as Message)),
  };

  function learn(message: Message): void {
    if (!("method" in message) || message.method !== "textDocument/didOpen" || !("params" in message)) return;
    const document = property(message.params, "textDocument");
    const [uri, languageId] = [property(document, "uri"), property(document, "languageId")];
    if (typeof uri !== "string") return;
    const extension = extensions.get(languageId);
    const name = uri.slice(Math.max(uri.lastIndexOf("/"), uri.lastIndexOf(":")) + 1);
    languageNames.delete(uri);
    if (extension === undefined || name.includes(".")) return;
    // In a folder of its own: it is a module by itself. Some editors call a buffer without a name `file://`.
    const address = name === "" ? `untitled:/buffer/buffer${extension}` : `${uri}/${name}${extension}`;
    languageNames.set(uri, address);
    meant.set(address, uri);
  }
}

function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? ownProperty(of as Readonly<Record<string, unknown>>, name) : undefined;
}

/** What is deeper in a message names no document. */
const deepest = 30;

/** The same with each address that has another name under that: as a value, or as the key of changes. */
function renamed(value: unknown, names: ReadonlyMap<string, string>, depth: number): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, names, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [names.get(key) ?? key, renamed(item, names, depth + 1)]),
  );
}
