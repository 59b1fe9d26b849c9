import { type ReadonlyTrackedMap, weakMemo } from "../memo/index";
import type { Span } from "../text/index";
import { aliasOf, requiredAliases } from "./alias";
import { type Block, hasType, nameOf, typeOf } from "./block";
import type { Document } from "./document";
import { isStackFile, isTestFile } from "./fileKinds";
import { stackAddressOf } from "./stackAddress";
import type { ToolVersion } from "./toolVersion";
import type { BodyItem } from "./value";

/** Where something that references can name is declared. */
export interface Declaration {
  readonly uri: string;
  readonly block: Block;
  /** Set for what is a body item of a block: a local, or the data source of a `check`. */
  readonly item?: BodyItem | undefined;
}

/** The declarations of a module, by address. If an address is declared several times, the first counts, as in Terraform. */
export interface Declarations extends Iterable<readonly [address: string, readonly Declaration[]]> {
  get(address: string): readonly Declaration[] | undefined;
  has(address: string): boolean;
  keys(): Iterable<string>;
}

/** A module that Terraform has installed for a call, as its own list says. */
export interface InstalledModule {
  /** The name of the call. */
  readonly call: string;
  /** Where it is, as a path from the folder of the call: `./.terraform/modules/net`. */
  readonly path: string;
  /** What was asked for, in full: `registry.terraform.io/Azure/naming/azurerm`. */
  readonly source: string;
  /** The release, where it comes from a registry. */
  readonly version?: string;
}

/**
 * Documents that are one Terraform module: those of a folder, those of a stack in it, or a single program. Everything that is read of an open one is tracked (see `memo`): what is computed of it is computed again once it has changed.
 */
export interface Module {
  readonly folder: string;
  /** Whether it is the stack of the folder: its components and deployments, apart from the module beside them. */
  readonly isStack?: boolean;
  /** True where others may declare what is not declared here: a program's stack may be made of more than one document (but see `Document.isWhole`), and files of a folder may not have been read. */
  readonly isPartial: boolean;
  /** Names of files of the folder that are there and were not read; none where it is absent. */
  readonly leftOut?: readonly string[];
  /** Paths of what it reads and that is not there, as far as that was looked up: files below its folder, and folders of modules, which end in a slash. */
  readonly missing?: ReadonlySet<string> | undefined;
  /** What the files of data and templates hold that it reads, by paths of the same form, as far as they were read. */
  readonly contents?: ReadonlyMap<string, string> | undefined;
  /** The names that such a file reads where it is a template; undefined where it was not read, or cannot be. */
  namesRead?(path: string): ReadonlySet<string> | undefined;
  /** Paths of the folders that are where those were looked for. */
  readonly neighbours?: readonly string[] | undefined;
  /** What Terraform has installed for its calls of modules. */
  readonly installed?: readonly InstalledModule[] | undefined;
  /** Which releases of Terraform or OpenTofu files beside or above it choose. */
  readonly toolVersions?: readonly ToolVersion[] | undefined;
  /** Whether the lock file names OpenTofu's registry: `tofu init` has written it. */
  readonly isLockedByOpenTofu?: boolean;
  /** The regular expressions that a team chose for names, as in `Settings`. */
  readonly names?: readonly (readonly [kind: string, pattern: string])[] | undefined;
  readonly documents: ReadonlyTrackedMap<Document>;
  /** Whether what is around the folder says that another module calls this one. */
  readonly isCalled?: boolean;
  /** Whether OpenTofu reads another document in the place of one. */
  isShadowed(uri: string): boolean;
  /** By address as a reference writes it: `azurerm_key_vault.kv`, `data.azurerm_client_config.me`, `var.x`, `local.x`, `module.x`; `output.x`, `provider.azurerm` and `provider.azurerm.alias` beside them. */
  readonly declarations: Declarations;
  /** What override files change in what is declared; absent where there are none. */
  readonly overriding?: Overriding | undefined;
}

/** What the override files of a module change, as Terraform merges them: in the order of their names. */
export interface Overriding {
  /** The whole block that a block is a part of, which is declared where that of the primary file is; any other block as it is. */
  merged(block: Block): Block;
  /** The document in which that is declared; undefined where nothing is merged. */
  homeOf(block: Block): string | undefined;
  /** Where something lies that a finding about a merged block of the document `uri` says. */
  placeOf(span: Span, uri: string): { readonly uri: string; readonly span: Span };
  /** The same for what declares something. */
  asMerged(declaration: Declaration): Declaration;
  /** Whether a block of an override file, or one of its locals, has nothing that it could override. */
  isWithoutBase(what: Block | BodyItem): boolean;
  /** What a document declares for the module: an override file hardly anything, and a local is where it counts. */
  declarationsOf(document: Document): Generator<[address: string, Declaration]>;
}

/** The declarations of one document, in the order of the text, with their addresses. A test has only its own. */
export function declarationsOf(document: Document): readonly AddressedDeclaration[] {
  return isTestFile(document.uri) ? [] : document.blocks.flatMap((block) => declarationsIn(block, document.uri));
}

type AddressedDeclaration = readonly [address: string, Declaration];

/** The declarations of one block of a document, most often one or none. */
export function declarationsIn(block: Block, uri: string): readonly AddressedDeclaration[] {
  const { kind, body } = block;
  if (kind === "locals")
    return body.items.flatMap((item) => (item.name ? [[`local.${item.name}`, { uri, block, item }] as const] : []));
  const declaration = { uri, block };
  const isInStack = isStackFile(uri);
  const address = isInStack ? stackAddressOf(block) : addressOf(block);
  const own: readonly AddressedDeclaration[] = address ? [[address, declaration]] : [];
  if (isInStack) return own;
  if (kind === "check") return [...own, ...dataIn(block, declaration)];
  const alias = kind === "provider" ? aliasOf(block) : undefined;
  if (alias) return [...own, [alias.address, declaration]];
  if (kind !== "terraform") return own;
  return requiredAliases(block).map(({ address: asked, item }) => [asked, { ...declaration, item }]);
}

/** A `check` may hold a data source of its own. */
function dataIn(check: Block, declaration: Declaration): AddressedDeclaration[] {
  return check.body.items.flatMap((item) => {
    const [type, name] = item.labels ?? [];
    return item.name === "data" && type && name
      ? [[`data.${type.text}.${name.text}`, { ...declaration, item }] as const]
      : [];
  });
}

/** The resources of a document by their address, without those that it declares twice. */
export function resourcesIn(document: Document): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  const twice = new Set<string>();
  for (const block of document.blocks) {
    const address = block.kind === "resource" ? addressOf(block) : undefined;
    if (address === undefined) continue;
    if (found.has(address)) twice.add(address);
    found.set(address, block);
  }
  for (const address of twice) found.delete(address);
  return found;
}

/** The beginning of all addresses of the same kind as an address: `azurerm_key_vault.`, `local.`. */
export function prefixOf(address: string): string {
  return address.slice(0, address.lastIndexOf(".") + 1);
}

/** The address that references use for a block. Undefined if its labels are missing or nothing can refer to it. */
export const addressOf = weakMemo((block: Block): string | undefined => {
  const name = nameOf(block);
  if (!name) return undefined;
  if (hasType(block.kind)) return `${block.kind === "resource" ? "" : `${block.kind}.`}${typeOf(block)}.${name}`;
  if (block.kind === "variable") return `var.${name}`;
  if (block.kind === "module" || block.kind === "output" || block.kind === "provider") return `${block.kind}.${name}`;
  return undefined;
});
