// Where the code says which subscription azurerm is for.
import { type Block, bodyItemOf, nameOf } from "../../model/index";
import type { DocumentEdits } from "../../text/index";
import type { ImportTarget } from "./importTarget";

/**
 * The edits with which azurerm's default configuration names its subscription; none if it names one already, or if a
 * module has no such block or several.
 */
export function subscriptionEdits(
  subscription: string,
  { scope, languageOf }: Pick<ImportTarget, "scope" | "languageOf">,
): DocumentEdits | undefined {
  const [only, ...others] = [...scope.module.documents.values()].flatMap((document) =>
    document.blocks.filter(isDefault).map((block) => ({ document, block })),
  );
  if (!only || others.length > 0 || bodyItemOf(only.block.body, "subscription_id")) return undefined;
  const { document, block } = only;
  const write = languageOf(document.uri)?.write;
  const value = { kind: "text", text: subscription } as const;
  const entries = [{ name: "subscription_id", form: "argument", value } as const];
  const edits = write?.tidied(
    document,
    write.edits(document, [{ kind: "add", body: block.body, block, items: entries }]),
  );
  return edits && edits.length > 0 ? { uri: document.uri, edits } : undefined;
}

function isDefault(block: Block): boolean {
  return block.kind === "provider" && nameOf(block) === "azurerm" && !bodyItemOf(block.body, "alias");
}
