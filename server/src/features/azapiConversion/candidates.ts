/** The resources of azurerm's that may be converted to azapi's: which there are, why one cannot be, and what each is called then. */

import { folderAt, type Scope } from "../../analysis/index";
import { compareVersions } from "../../catalog/index";
import type { Language } from "../../languages/index";
import {
  addressOf,
  type Block,
  bodyItemOf,
  type Document,
  fileName,
  isOverrideFile,
  type NewBlock,
  type NewValue,
  nameOf,
  typeOf,
} from "../../model/index";
import { appendTo, type Span } from "../../text/index";
import { notConfigured } from "./configurations";
import { otherProviders } from "./handedOn";
import { oldestAzapi } from "./requiredAzapi";

/** One of them. */
export interface Candidate {
  readonly address: string;
  readonly block: Block;
  readonly document: Document;
}

/** The resources of azurerm's in a document, or those of these addresses alone. */
export function candidatesIn(document: Document, addresses: readonly string[] | undefined): readonly Candidate[] {
  return document.blocks.flatMap((block) => {
    const address = block.kind === "resource" ? addressOf(block) : undefined;
    const isMeant =
      address !== undefined && typeOf(block)?.startsWith("azurerm_") === true && addresses?.includes(address) !== false;
    return isMeant ? [{ address, block, document }] : [];
  });
}

/** What may be converted at the cursor's place in a file. */
export interface Convertible {
  /** The addresses of resources of azurerm's, and of azapi's. */
  readonly azurerm: readonly string[];
  readonly azapi: readonly string[];
  /** The address of the folder of the module that is called there. */
  readonly module?: string;
}

/** The convertible resources among blocks whose heads overlap a range. */
export function convertibleIn({ blocks }: Document, { start, end }: Span, { module }: Scope): Convertible {
  const there = blocks.filter(({ head }) => head.start <= end && start <= head.end);
  const resources = (isOf: (type: string) => boolean) =>
    there.flatMap((block) => (block.kind === "resource" && isOf(typeOf(block) ?? "") ? (addressOf(block) ?? []) : []));
  const call = there.find(({ kind }) => kind === "module");
  const source = call && bodyItemOf(call.body, "source")?.value;
  const folder = source?.kind === "text" ? folderAt(source.text, module.folder) : undefined;
  return {
    azurerm: resources((type) => type.startsWith("azurerm_")),
    azapi: resources((type) => type === "azapi_resource"),
    ...(folder !== undefined && { module: folder }),
  };
}

/** Why a block cannot be converted, with any content. */
export function whyNot(
  { address, block, document }: Candidate,
  scope: Scope,
  languageOf: (uri: string) => Language | undefined,
): string[] {
  const { module, versionOf } = scope;
  const azapi = versionOf("azapi");
  if (compareVersions(azapi, `${oldestAzapi}.0`) < 0)
    return [`azapi ${azapi} is in force, and takes over what azurerm has made from ${oldestAzapi} on.`];
  if (document.isProgram) return ["It is in a program: only files in Terraform's own language are converted."];
  if (document.problems.length > 0) return [`${fileName(document.uri)} has errors: mend these first.`];
  if (isOverrideFile(document.uri)) return ["It is in an override file."];
  if (module.leftOut?.length) return [`These files were not read and may refer to it: ${module.leftOut.join(", ")}.`];
  const [declaration, ...others] = module.declarations.get(address) ?? [];
  if (others.length > 0) return ["It is declared more than once."];
  if (!nameOf(block) || !declaration) return ["It has no name."];
  if (
    declaration.block !== block ||
    block.base ||
    module.overriding?.merged(block) !== (module.overriding ? block : undefined)
  )
    return ["An override file changes it."];
  return [...otherProviders(scope), ...notConfigured(block, scope, languageOf, true)];
}

/**
 * Whether the name in Azure may differ from the value of an expression: then an id with that value does not lead to
 * it.
 */
export function keepsName({ items }: Pick<NewBlock, "items">): boolean {
  const lifecycle = items.find(({ name }) => name === "lifecycle")?.value;
  const inner = lifecycle?.kind === "body" ? lifecycle.items : [];
  const ignored = inner.find(({ name }) => name === "ignore_changes")?.value;
  const all = ignored?.kind === "list" ? ignored.items : ignored ? [ignored] : [];
  return isNameIgnored(items.find(({ name }) => name === "name")?.value, all.map(wordOf));
}

/** The same of a block as it is written. */
export function keepsNameIn({ body }: Block, { text }: Pick<Document, "text">): boolean {
  const lifecycle = bodyItemOf(body, "lifecycle")?.value;
  const ignored = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "ignore_changes")?.value : undefined;
  const all = ignored?.kind === "list" ? ignored.items : ignored ? [ignored] : [];
  const words = all.map(({ span }) => text.slice(span.start, span.end));
  return isNameIgnored(bodyItemOf(body, "name")?.value, words);
}

function isNameIgnored(name: { readonly kind: string } | undefined, ignored: readonly string[]): boolean {
  return name?.kind !== "text" && ignored.some((one) => one === "name" || one === "all");
}

function wordOf(value: NewValue): string {
  if (value.kind === "expression") return value.source;
  return value.kind === "reference" ? value.path.join(".") : "";
}

/** The reason why a resource cannot be taken over by an import block. */
export const noNameKnown =
  "Its name in Azure may be another one than is written, and an import block would have to say it.";

/** The new address of each resource, which nothing else in the module has. */
export function newNames(candidates: readonly Candidate[], { module }: Scope): ReadonlyMap<string, string> {
  const wanted = new Map<string, Candidate[]>();
  for (const one of candidates) appendTo(wanted, `azapi_resource.${nameOf(one.block)}`, one);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [plain, all] of wanted) {
    const isFree = all.length === 1 && !module.declarations.has(plain);
    for (const { address, block } of all) {
      const type = typeOf(block)!.slice("azurerm_".length);
      let name = isFree ? plain : `azapi_resource.${type}_${nameOf(block)}`;
      while (taken.has(name) || (name !== plain && (module.declarations.has(name) || wanted.has(name))))
        name += "_azapi";
      taken.add(name);
      found.set(address, name);
    }
  }
  return found;
}
