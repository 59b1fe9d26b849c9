/**
 * What a catalog is put together from. A source is a place that facts come from: data that is built in, the schema of an installed provider,
 * a download. It knows snapshots of a provider: releases whose schema it has. All else is optional. This file has types only; `builtIn/` and
 * `provider/snapshotFacts` make values of them. Of some snapshots only the structure is known: which types, arguments and nested blocks there
 * are, of which type, and whether they are required, but not what values are accepted. Of the others, which are whole, everything is.
 */

import type { ArgumentReferences } from "./azure/argumentReferences";
import type { ResourceTypes } from "./azure/bodyType";
import type { DataPlaneType } from "./azure/dataPlaneTypes";
import type { MadeByAzure } from "./azure/madeByAzure";
import type { NameForm } from "./azure/nameForms";
import type { OrderFacts } from "./azure/orderFacts";
import type { PlanRefusal } from "./azure/planRefusals";
import type { PrivateLinks } from "./azure/privateLink";
import type { Roles } from "./azure/roles";
import type { Attribute, BodySchema, Outline, SchemaKind, Since, TypeSchema } from "./schema";
import type { SentBody, SentInto } from "./sentBody";
import type { Usage, UsedArguments } from "./usage";

/** A source of facts. It reads data when they are first needed. */
export interface Source {
  /** Names the source, so that it can be replaced when its facts change. */
  readonly id: string;
  /** Facts of providers by their local name (`azurerm`); undefined where they cannot be read. */
  readonly providers: ReadonlyMap<string, () => ProviderFacts | undefined>;
  /** Functions of the language, by name. */
  readonly functions?: () => ReadonlyMap<string, FunctionSignature>;
  /** Complete setups. */
  readonly snippets?: () => readonly SetUp[];
  /** What people use most. */
  readonly usage?: () => Usage | undefined;
  readonly usedArguments?: () => UsedArguments;
  readonly otherTypes?: () => OtherTypes;
  /** The resource types of Azure, and what the bodies of resources may hold. */
  readonly resourceTypes?: () => ResourceTypes | undefined;
  /** Azure's built-in roles. */
  readonly roles?: () => Roles;
  /** The categories of logs that resources have, by resource type in lower case. */
  readonly logCategories?: () => ReadonlyMap<string, readonly string[]>;
  /** The operations that custom roles can name: the text of `operations.txt`, whose form scripts/operations.mjs describes. */
  readonly operations?: () => string | undefined;
  /** Facts about the order of resources. */
  readonly order?: () => OrderFacts;
  /** What arguments of azurerm's refer to, as their names say. */
  readonly argumentReferences?: () => ArgumentReferences;
  /** What azurerm refuses when it plans, by the type of a resource. */
  readonly planRefusals?: () => ReadonlyMap<string, readonly PlanRefusal[]>;
  /** What private endpoints lead to. */
  readonly privateLinks?: () => PrivateLinks;
  /** How people call resources, by type of azurerm's. */
  readonly nameForms?: () => ReadonlyMap<string, NameForm>;
  /** What tells resources that Azure makes by itself from others. */
  readonly madeByAzure?: () => readonly MadeByAzure[];
  /** What azapi_data_plane_resource takes as types. */
  readonly dataPlaneTypes?: () => readonly DataPlaneType[];
}

/** What a source knows of a provider. Snapshots are given by their index in `snapshots`. */
export interface ProviderFacts {
  /** Local name, `azurerm`. */
  readonly name: string;
  /** Registry address, `hashicorp/azurerm`. */
  readonly address: string;
  /** Releases that are known by name, newest first. */
  readonly releases: readonly string[];
  /** Releases whose schema is known, oldest first. */
  readonly snapshots: readonly string[];
  /** Those of the snapshots that an installed provider has said of itself. */
  readonly learned?: readonly string[];
  /** Whether more than the structure is known of a snapshot. */
  isFull(snapshot: number): boolean;
  /** Whether a snapshot lists the types of a kind; not every provider says which actions it has, for example. */
  tells(kind: SchemaKind, snapshot: number): boolean;
  /** All types of a kind, of whatever release, sorted by name. */
  types(kind: SchemaKind): readonly TypeFacts[];
  type(kind: SchemaKind, name: string): TypeFacts | undefined;
  /** Whether types with a history are known exactly in a version. */
  isInHistory?(version: string): boolean;
  readonly documentation?: Documentation;
  /** The schema of a type with what the provider's own schema leaves open, such as what a body may hold. Always the same for the same. */
  readonly completed?: (schema: TypeSchema) => TypeSchema;
  /** How generated bindings take blocks of a type, where that differs from what its schema suggests; nearly always undefined. */
  bindings?(kind: SchemaKind, type: string, version: string): BindingCorrection | undefined;
}

/** What a source knows of a type. */
export interface TypeFacts {
  readonly kind: SchemaKind;
  readonly name: string;
  isIn(snapshot: number): boolean;
  /**
   * Its schema in a snapshot that has it. For a type that no snapshot has, -1 gives what is the same in all releases. Where only
   * the structure of a snapshot is known, all other facts are those of some other release, and mean nothing.
   */
  at(snapshot: number): TypeSchema;
  /** The names in it, of all versions. */
  outline(): Outline;
  /** The first and the last release that have it, where these are known; the last is empty if it still exists. */
  readonly exact?: { readonly from: string; readonly to: string } | undefined;
  /** The forms of its arguments, where every release is known. */
  history?(): ArgumentHistory | undefined;
  /** The releases that have it (empty path) or an argument of it. */
  occurrence(path: readonly string[]): Occurrence;
  /** The replacements that its newest deprecation names, without those that a snapshot no longer has. */
  successors(path: readonly string[], snapshot: number): readonly string[];
}

/** The releases that have something, as far as they are known. */
export interface Occurrence {
  isIn(snapshot: number): boolean;
  /** The first and the last release that have it, where these are known exactly. */
  readonly exact?: { readonly from: string; readonly to?: string };
  /** The first release whose documentation has it, and the first whose documentation no longer has it. */
  readonly documented?: string | undefined;
  readonly undocumented?: string | undefined;
}

/** The forms that arguments had, oldest first, by their path from the top of a type. */
export type ArgumentHistory = Readonly<Record<string, readonly ArgumentPeriod[]>>;

/** An argument's form from one release to another; without `to` it has it still. */
export interface ArgumentPeriod
  extends Pick<
    Attribute,
    | "type"
    | "forceNew"
    | "sensitive"
    | "default"
    | "values"
    | "ignoreCase"
    | "pattern"
    | "deprecated"
    | "deprecatedMentions"
    | "conflictsWith"
    | "exactlyOneOf"
    | "atLeastOneOf"
    | "requiredWith"
  > {
  readonly from: string;
  readonly to?: string;
  readonly use: "required" | "optional" | "optional+computed" | "computed";
  /** Allowed values of the `type` inside an `identity` block. */
  readonly identityTypes?: readonly string[];
}

/** The place in Azure's API to which a provider sends an argument. */
export interface AzurePlace {
  /** The release of the provider that was seen to do so. */
  readonly release: string;
  /** With the API version: `Microsoft.KeyVault/vaults@2024-11-01`; or a path at a host of the service's own: `https://{}/secrets/{}`. */
  readonly azureType: string;
  /** In the body: `properties.publicNetworkAccess`; `[]` behind what is a list, `{}` in the place of a name that people choose. A dot in a name is there twice. */
  readonly path: string;
  /**
   * What becomes of the value, where it is not sent as it is written: pairs of a value (null: it is left out) and the JSON that is sent for it (null:
   * nothing is); `keys` where texts are the keys of an object; `json` where a text is read as JSON; `part` where a part of an id or an address is sent; `within` where
   * it is within the text that is there, such as an id; `form` where it is sent there in a form of azurerm's own.
   */
  readonly as?:
    | "not"
    | "base64"
    | "json"
    | "keys"
    | "part"
    | "within"
    | "form"
    | number
    | readonly (readonly [written: boolean | null, sent: string | null])[];
}

/** Where attributes of a resource type come from. */
export interface ReadFrom {
  /** Azure's type, with the API version. */
  readonly azure: string;
  /** Paths in Azure's answer, by attribute. */
  readonly reads: Readonly<Record<string, string>>;
  /** Arguments that azurerm makes a resource anew for and does not read. */
  readonly unread?: readonly string[];
  /** What it reads where Azure says nothing, by the path of an argument that has a default. */
  readonly absent?: Readonly<Record<string, string | number | boolean>>;
}

/** What azurerm asks Azure for when it reads a resource, beside the resource itself: keys. */
export interface KeyReads {
  /** Azure's type of what is asked, with the API version. */
  readonly azure: string;
  readonly actions: readonly KeyAction[];
}

/** An action such as `listKeys`, and the attributes that have its results. */
export interface KeyAction {
  readonly action: string;
  /** Behind the id of the resource, where it is asked of something below that: `/authorizationRules/RootManageSharedAccessKey`. */
  readonly below?: string;
  /** What arguments have to say, since these attributes are empty otherwise; null where they have to be left out. */
  readonly where?: Readonly<Record<string, boolean | string | null>>;
  /** Places in the answer (JMESPath), by attribute. */
  readonly reads: Readonly<Record<string, string>>;
  /** Texts of what is read, by attribute: `AccountName={name};AccountKey={primary_access_key}`; `{output.properties.hostName}` is what Azure answers about the resource. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** A resource type of the provider's for a type of Azure's. */
export interface TypeForAzure {
  readonly type: string;
  /**
   * What tells it apart from others for the same type, what tells most first: places in Azure's answer, and the words that were seen there. Where an
   * argument goes there as it is, all that it may be are such words.
   */
  readonly kinds?: readonly { readonly at: string; readonly words: readonly string[]; readonly argument?: string }[];
}

/** Sentences about types (empty path) and their arguments, Markdown. Read on first use. */
export interface Documentation {
  sentence(kind: SchemaKind, type: string, path: readonly string[]): string | undefined;
  /** Further sentences that matter to whoever sets it. */
  notes(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
  /** What replaced it, most likely first. */
  successors(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
  /** All that is sent for a resource of a type, if that is known. */
  sentBody(type: string): SentBody | undefined;
  /** What a resource sets of another one, if it is made of that alone. */
  sentInto(type: string): SentInto | undefined;
  /** The types that `sentBody` knows, for one of Azure's in a version (`Microsoft.Web/sites@2024-04-01`, in any case). */
  typesSentAs(azureType: string): readonly string[];
  /** Where what Azure sets by itself is in its answers, by the attribute that has it. */
  readFrom(type: string): ReadFrom | undefined;
  /** By which actions of Azure's the attributes are read that are keys. */
  keyReads(type: string): KeyReads | undefined;
  /** Where an argument of a resource goes, if that is known; the type itself with an empty path. */
  sentTo(type: string, path: readonly string[]): AzurePlace | undefined;
  /** Whether an argument of a resource is known to be part of its id. */
  isInId(type: string, path: readonly string[]): boolean;
  /** Whether the provider, having imported a resource, was seen to know nothing of an argument, although Azure has it. */
  isUnread(type: string, path: readonly string[]): boolean;
  /** Whether an argument is known not to be sent. */
  isUnsent(type: string, path: readonly string[]): boolean;
  /** The types for one of Azure's (`Microsoft.Web/sites`, in any case), that which says most of a resource first. */
  typesFor(azureType: string): readonly TypeForAzure[];
  typesBelow(azureType: string): readonly string[];
}

/** The correction of a type in the bindings of some versions. */
export interface BindingCorrection {
  /** The same for versions with the same correction. */
  readonly key: string;
  correct(schema: TypeSchema): TypeSchema;
}

/** A function of the Terraform language. Types are written as Terraform writes them: `string`, `list(string)`, `any`. */
export interface FunctionSignature {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  /** The parameter that may repeat at the end, if there is one. */
  readonly rest?: FunctionParameter;
  readonly returns: string;
  readonly summary?: string;
  /** A call of it, and what that comes to where it is always the same. */
  readonly example?: string;
  readonly result?: string;
  /** The first releases that have it; absent where every one does. */
  readonly since?: Since;
}

/** What a function takes at one place. */
export interface FunctionParameter {
  readonly name: string;
  readonly type: string;
  /** What that is, in a few words that follow its name. */
  readonly description?: string;
}

/** A snippet of a complete setup. */
export interface SetUp {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly terraform: string;
  /**
   * As a program: imports from where bindings are generated to, an empty line, and the statements with their tab stops. Absent
   * where a program has it already, and where it is for Terraform alone.
   */
  readonly program?: string;
  /** Azure's resource providers that have to be registered in the subscription, where these are not those of a workspace. */
  readonly registers?: readonly string[];
}

/** Names of types from providers whose schemas are not known. */
export interface OtherTypes {
  /** By kind, those that are used most first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** What the provider's documentation calls required in one, as far as that is known: enough to begin it, and no schema. */
  begun(kind: SchemaKind, type: string): BodySchema | undefined;
}
