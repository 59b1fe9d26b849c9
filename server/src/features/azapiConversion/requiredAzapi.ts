/** Says in a module that azapi is needed, where it does not say so yet. */
import type { Scope } from "../../analysis/index";
import type { Language } from "../../languages/index";
import { type Body, bodyItemOf, type Document, type NewBodyItem } from "../../model/index";
import type { Edit } from "../../text/index";

/**
 * The first release that takes over what azurerm has made, and can update it then. Source: CHANGELOG.md of Azure/terraform-provider-azapi, 2.1.0
 * to 2.4.0.
 */
export const oldestAzapi = "2.4";

const azapi: NewBodyItem = {
  name: "azapi",
  form: "argument",
  value: {
    kind: "body",
    items: [
      { name: "source", form: "argument", value: { kind: "text", text: "Azure/azapi" } },
      { name: "version", form: "argument", value: { kind: "text", text: `~> ${oldestAzapi}` } },
    ],
  },
};

/** Edits by document; a new block goes into the document `uri`. */
export function requiredAzapi(
  { module }: Scope,
  uri: string,
  languageOf: (uri: string) => Language | undefined,
): ReadonlyMap<string, readonly Edit[]> {
  const bodies = [...module.documents.values()].flatMap((document) => required(document));
  if (bodies.some(({ body }) => bodyItemOf(body, "azapi"))) return new Map();
  const [first] = bodies;
  if (first) {
    const edits = languageOf(first.document.uri)!.write.edits(first.document, [
      { kind: "add", body: first.body, items: [azapi] },
    ]);
    return new Map([[first.document.uri, edits]]);
  }
  const language = languageOf(uri);
  const { text } = language!.conversion!.program(
    [
      {
        kind: "terraform",
        labels: [],
        items: [{ name: "required_providers", form: "block", value: { kind: "body", items: [azapi] } }],
      },
    ],
    { packages: [] },
  );
  return new Map([[uri, [{ span: { start: 0, end: 0 }, text: `${text}\n` }]]]);
}

function required(document: Document): { readonly document: Document; readonly body: Body }[] {
  return document.blocks.flatMap((block) => {
    const items = block.kind === "terraform" ? block.body.items : [];
    return items.flatMap(({ name, value }) =>
      name === "required_providers" && value.kind === "body" ? [{ document, body: value.body }] : [],
    );
  });
}
