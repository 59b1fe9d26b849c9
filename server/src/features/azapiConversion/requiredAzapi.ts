/** Says in a module that azapi is needed, where it does not say so yet. */
import type { Scope } from "../../analysis/index";
import type { Language } from "../../languages/index";
import {
  type Body,
  bodyItemOf,
  type Change,
  type Document,
  type NewBodyItem,
  type NewValue,
  newArgument,
  rewritten,
  setArgument,
} from "../../model/index";
import type { Edit } from "../../text/index";

/**
 * The first release that takes over what azurerm has made, and can update it then. Source: CHANGELOG.md of Azure/terraform-provider-azapi, 2.1.0
 * to 2.4.0.
 */
export const oldestAzapi = "2.4";

/** Arguments of azapi's that older releases do not have, by the first one that does. */
const newerArguments: ReadonlyMap<string, string> = new Map([["list_unique_id_property", "2.9"]]);

/** The oldest azapi that has all of these arguments. */
export function oldestFor(names: ReadonlySet<string>): string {
  const [newer = oldestAzapi] = [...newerArguments].flatMap(([name, release]) => (names.has(name) ? release : []));
  return newer;
}

function azapiWith(aliases: readonly NewValue[], oldest: string): NewBodyItem {
  const items = [
    newArgument("source", { kind: "text", text: "Azure/azapi" }),
    newArgument("version", { kind: "text", text: `~> ${oldest}` }),
    ...(aliases.length > 0 ? [newArgument("configuration_aliases", { kind: "list", items: aliases })] : []),
  ];
  return newArgument("azapi", { kind: "body", items });
}

/**
 * Edits by document that make a module require azapi. A new block goes into the document `uri`. `aliases` are
 * configurations that callers pass, `oldest` is the release that it takes at least.
 */
export function requiredAzapi(
  { module }: Scope,
  uri: string,
  languageOf: (uri: string) => Language | undefined,
  aliases: readonly string[],
  oldest: string,
): ReadonlyMap<string, readonly Edit[]> {
  const bodies = [...module.documents.values()].flatMap((document) => required(document));
  const wanted = aliases.map((alias): NewValue => ({ kind: "reference", path: ["azapi", alias] }));
  const azapi = azapiWith(wanted, oldest);
  const there = bodies.find(({ body }) => bodyItemOf(body, "azapi"));
  if (there) {
    const change = asking(there.body, aliases);
    const { document } = there;
    return new Map(change ? [[document.uri, languageOf(document.uri)!.write.edits(document, [change])]] : []);
  }
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

/** Whether what a module says of azapi can be added to. */
export function canAsk({ module }: Scope, languageOf: (uri: string) => Language | undefined): boolean {
  const entries = [...module.documents.values()].flatMap((document) =>
    required(document).map((one) => ({ ...one, item: bodyItemOf(one.body, "azapi") })),
  );
  return entries.every(({ document, item }) => {
    const listed =
      item?.value.kind === "body" ? bodyItemOf(item.value.body, "configuration_aliases")?.value : undefined;
    const isReadable = !item || (item.value.kind === "body" && (!listed || listed.kind === "list"));
    const isTerraform = languageOf(document.uri)?.conversion !== undefined && !document.isProgram;
    return isReadable && isTerraform && document.problems.length === 0;
  });
}

function asking(body: Body, aliases: readonly string[]): Change | undefined {
  const entry = bodyItemOf(body, "azapi")?.value;
  if (entry?.kind !== "body") return undefined;
  const listed = bodyItemOf(entry.body, "configuration_aliases")?.value;
  const before = listed?.kind === "list" ? listed.items.map(rewritten).filter((one) => one !== undefined) : [];
  const isThere = (alias: string) =>
    before.some((one) => one.kind === "reference" && one.path.join(".") === `azapi.${alias}`);
  const more = aliases
    .filter((alias) => !isThere(alias))
    .map((alias): NewValue => ({ kind: "reference", path: ["azapi", alias] }));
  if (more.length === 0) return undefined;
  return setArgument(entry.body, "configuration_aliases", { kind: "list", items: [...before, ...more] });
}

function required(document: Document): { readonly document: Document; readonly body: Body }[] {
  return document.blocks.flatMap((block) => {
    const items = block.kind === "terraform" ? block.body.items : [];
    return items.flatMap(({ name, value }) =>
      name === "required_providers" && value.kind === "body" ? [{ document, body: value.body }] : [],
    );
  });
}
