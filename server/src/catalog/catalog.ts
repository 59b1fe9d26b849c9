import type { ArgumentReferences } from "./azure/argumentReferences";
import type { ResourceTypes } from "./azure/bodyType";
import type { DataPlaneType } from "./azure/dataPlaneTypes";
import type { LogCategories } from "./azure/logCategories";
import type { MadeByAzure } from "./azure/madeByAzure";
import type { NameForm } from "./azure/nameForms";
import type { OrderFacts } from "./azure/orderFacts";
import type { PlanRefusal } from "./azure/planRefusals";
import type { PrivateLinks } from "./azure/privateLink";
import type { Roles } from "./azure/roles";
import type { Outline, SchemaKind, TypeSchema } from "./schema";
import type { SentBody, SentInto } from "./sentBody";
import type {
  AzurePlace,
  FunctionSignature,
  KeyReads,
  OtherTypes,
  ReadFrom,
  SetUp,
  Source,
  TypeForAzure,
} from "./source";
import type { Usage, UsedArguments } from "./usage";

/** Everything that all sources know of providers and functions. It never changes. Types are read on first use. */
export interface Catalog {
  /** Local names of the providers that are known. */
  readonly providerNames: readonly string[];
  /** A provider by its local name: `azurerm`, `azuread`, `azapi`. */
  provider(name: string): Provider | undefined;
  /** The provider of a type, by its prefix (`azurerm_…`), if that provider is known. */
  providerOf(type: string): Provider | undefined;
  /** Complete setups, the one that most begin with first. */
  readonly snippets: readonly SetUp[];
  /** What people use most. */
  readonly usage: Usage;
  readonly usedArguments: UsedArguments;
  readonly otherTypes: OtherTypes;
  /** The resource types of Azure; undefined where they cannot be read. They are read when they are first asked for. */
  readonly resourceTypes: ResourceTypes | undefined;
  /** Azure's built-in roles; read when they are first asked for. */
  readonly roles: Roles;
  /** The categories of logs that resources have; read when they are first asked for. */
  readonly logCategories: LogCategories;
  /** The operations that custom roles can name, as the text of `operations.txt`; undefined where nothing is known of them. */
  operations(): string | undefined;
  /** What Azure wants to be made before what; read when it is first asked for. */
  readonly order: OrderFacts;
  /** What arguments of azurerm's refer to, as their names say; read when it is first asked for. */
  readonly argumentReferences: ArgumentReferences;
  /** What azurerm refuses when it plans, by the type of a resource; read when it is first asked for. */
  readonly planRefusals: ReadonlyMap<string, readonly PlanRefusal[]>;
  /** What private endpoints lead to; read when it is first asked for. */
  readonly privateLinks: PrivateLinks;
  /** How people call resources, by type of azurerm's; read when it is first asked for. */
  readonly nameForms: ReadonlyMap<string, NameForm>;
  /** What tells resources that Azure makes by itself from others; read when it is first asked for. */
  readonly madeByAzure: readonly MadeByAzure[];
  /** What azapi_data_plane_resource takes as types; read when it is first asked for. */
  readonly dataPlaneTypes: readonly DataPlaneType[];
  /** Functions of the language, by name. */
  readonly functions: ReadonlyMap<string, FunctionSignature>;
  /**
   * Another catalog, with a source added or replaced by its id, or removed (undefined). It shares the providers that this
   * source, in its old and its new form, knows nothing of.
   */
  with(id: string, source: Source | undefined): Catalog;
}

/**
 * The result of a lookup of a type: the type, `absent` if it certainly does not exist, `unsure` if that is not known
 * for the version.
 */
export type Found<T> = T | "absent" | "unsure";

/** How much is known of a version of a provider, from all to nothing; see `Provider.knowledge`. */
export type Knowledge = "exact" | "structure" | "family" | "nothing";

/** One provider, over all its versions. A version is `major.minor.patch`. */
export interface Provider {
  readonly name: string;
  /** Registry address, `hashicorp/azurerm`. */
  readonly address: string;
  /** Known releases, newest first. */
  readonly releases: readonly string[];
  /** Releases of which not only the structure is known, but all that the schema and the validation of the provider say, newest first. */
  readonly snapshots: readonly string[];
  /** Those of the snapshots that an installed provider has said of itself. */
  readonly learned: readonly string[];
  /**
   * Whether absence means something in that version: the structure is known of it, or of releases on both sides, or it is newer
   * than all that are known in the newest major version (`isBeyond`), and may have more than they have. With a kind: and says
   * something of that kind, which the snapshots before 4.60 do not of ephemeral resources, lists and actions.
   */
  covers(version: string, kind?: SchemaKind): boolean;
  /** Whether it is newer than every release of which the structure is known. */
  isBeyond(version: string): boolean;
  /**
   * How much is known of a version, and so how much is checked in it, beside what Terraform itself demands:
   * - `exact`: it is a snapshot, of which everything is known that the provider's schema and validation say.
   * - `structure`: its structure is known, or that of releases on both sides: nearly all names, types and what is required. Of
   *   values what the snapshots on both sides say counts, if there are such; after the newest of them, as a warning.
   * - `family`: it lies outside of that, but within the releases in which the history of the Azure ML types is known.
   *   Only these are checked, with their names, and no other type or argument is called unknown.
   * - `nothing`: neither. No type or argument is called unknown; completion offers what the nearest release has.
   */
  knowledge(version: string): Knowledge;
  /** The schema of a type as of a version: where it lies between two snapshots, what both agree on (offered: what either has). */
  find(kind: SchemaKind, type: string, version: string): Found<TypeSchema>;
  /** What any known version of a type may hold, by which a reader tells names, blocks and maps apart; undefined for unknown types. */
  outline(kind: SchemaKind, type: string): Outline | undefined;
  /** Names of all types of a kind that any known version has. */
  allNames(kind: SchemaKind): readonly string[];
  /** Names of all types of a kind that may exist in that version, sorted. */
  names(kind: SchemaKind, version: string): readonly string[];
  /** When a type (empty path) or an argument (`identity.type`) was there, seen from a version in which it is not. */
  presence(kind: SchemaKind, type: string, path: readonly string[], version: string): Presence;
  /** A sentence of documentation for a type (empty path) or an argument, Markdown; read on first use. */
  documentation(kind: SchemaKind, type: string, path: readonly string[]): string | undefined;
  /** Further sentences that matter to whoever sets it, Markdown. */
  notes(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
  /** Where an argument of a resource goes in Azure's own API, if that is known; the type itself with an empty path. */
  sentTo(type: string, path: readonly string[]): AzurePlace | undefined;
  /** Whether an argument of a resource is known to be part of its id in Azure. */
  isInId(type: string, path: readonly string[]): boolean;
  /** Whether it does not read an argument: it was seen to know nothing of it after an import, or its sources say so. */
  isUnread(type: string, path: readonly string[]): boolean;
  /** Whether an argument is known not to be sent to Azure: the provider keeps it, or goes by it, itself. */
  isUnsent(type: string, path: readonly string[]): boolean;
  /** All that is sent for a resource of a type, if that is known to the last property. */
  sentBody(type: string): SentBody | undefined;
  /** What a resource sets of another one, if it is made of that alone. */
  sentInto(type: string): SentInto | undefined;
  /** Its types that `sentBody` knows, for one of Azure's in a version (`Microsoft.Web/sites@2024-04-01`, in any case). */
  typesSentAs(azureType: string): readonly string[];
  /** Where what Azure sets by itself is in its answers, as far as that is known. */
  readFrom(type: string): ReadFrom | undefined;
  /** By which actions of Azure's its attributes are read that are keys. */
  keyReads(type: string): KeyReads | undefined;
  /** Its resource types for one of Azure's (`Microsoft.Web/sites`, in any case), that which says most of a resource first. */
  typesFor(azureType: string): readonly TypeForAzure[];
  /** The types of Azure's below one of them (`Microsoft.Network/virtualNetworks/subnets`) for which it has resource types. */
  typesBelow(azureType: string): readonly string[];
}

/** When something that is not in the version in force is there. */
export interface Presence {
  /** The first known release after the version in force that has it. */
  readonly from?: string;
  /** True when `from` is the exact release, not merely the first we know of. */
  readonly fromIsExact?: boolean;
  /** The last known release before the version in force that had it. */
  readonly until?: string;
  readonly untilIsExact?: boolean;
  /** What the provider named as successor, most likely first. */
  readonly replacedBy?: readonly string[];
}
