/**
 * What a catalog is put together from. A source is one place that facts come from: what is built in, what an installed provider
 * told of itself, something downloaded. What a source knows of a provider is a set of snapshots: releases whose schema is known
 * as a whole. All else about a provider may be absent. Types only; `builtIn/` and `provider/snapshotFacts` make them.
 */
import type { Attribute, Outline, SchemaKind, TypeSchema } from "./schema";

/** One place that facts come from. Nothing is read before it is asked for. */
export interface Source {
  /** By which it is replaced when what it tells changes. */
  readonly id: string;
  /** By local name (`azurerm`), what is known of a provider; undefined where it cannot be read. */
  readonly providers: ReadonlyMap<string, () => ProviderFacts | undefined>;
  /** Functions of the language, by name. */
  readonly functions?: () => ReadonlyMap<string, FunctionSignature>;
  /** Whole set-ups as programs. */
  readonly snippets?: () => readonly ProgramSnippet[];
}

/** What one source knows of a provider. A snapshot is named by its index in `snapshots`. */
export interface ProviderFacts {
  /** Local name, `azurerm`. */
  readonly name: string;
  /** Registry address, `hashicorp/azurerm`. */
  readonly address: string;
  /** Releases that are known by name, newest first. */
  readonly releases: readonly string[];
  /** Releases whose schema is known as a whole, oldest first. */
  readonly snapshots: readonly string[];
  /** Whether a snapshot says which types of a kind there are; one that was not asked for that kind says nothing of it. */
  tells(kind: SchemaKind, snapshot: number): boolean;
  /** All types of a kind that any snapshot or the history has, sorted by name. */
  types(kind: SchemaKind): readonly TypeFacts[];
  type(kind: SchemaKind, name: string): TypeFacts | undefined;
  /** Whether the types that have a history are known exactly in a version. */
  isInHistory?(version: string): boolean;
  readonly documentation?: Documentation;
  /** How the generated bindings take blocks of a type, where that is not as its schema suggests; nearly always undefined. */
  bindings?(kind: SchemaKind, type: string, version: string): BindingCorrection | undefined;
}

/** What one source knows of a type. */
export interface TypeFacts {
  readonly kind: SchemaKind;
  readonly name: string;
  isIn(snapshot: number): boolean;
  /** Its schema as a snapshot that has it says it. Of a type that no snapshot has (-1), what is the same in all releases. */
  at(snapshot: number): TypeSchema;
  /** The names in it, whatever the version. */
  outline(): Outline;
  /** Where every release is known: the first that has it, and the last, which is empty where it is still there. */
  readonly exact?: { readonly from: string; readonly to: string };
  /** The same for its arguments, where every release is known. */
  history?(): ArgumentHistory | undefined;
  /** Where it (empty path), or an argument of it, was there. */
  occurrence(path: readonly string[]): Occurrence;
  /** What its newest deprecation names in its place, but for what a snapshot no longer has. */
  successors(path: readonly string[], snapshot: number): readonly string[];
}

/** In which releases something was there, as far as that is known. */
export interface Occurrence {
  isIn(snapshot: number): boolean;
  /** The first and the last release that have it, where that is known exactly. */
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

/** Sentences about types (empty path) and their arguments, Markdown. Read on first use. */
export interface Documentation {
  sentence(kind: SchemaKind, type: string, path: readonly string[]): string | undefined;
  /** Further sentences that matter to whoever sets it. */
  notes(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
  /** What took its place, most likely first. */
  successors(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
}

/** What is to be corrected in one type as of a version. */
export interface BindingCorrection {
  /** Equal for versions in which the same is to be corrected. */
  readonly key: string;
  correct(schema: TypeSchema): TypeSchema;
}

/** A function of the Terraform language. Types are written as Terraform writes them: `string`, `list(string)`, `any`. */
export interface FunctionSignature {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** The parameter that may repeat at the end, if there is one. */
  readonly rest?: { readonly name: string; readonly type: string };
  readonly returns: string;
  readonly summary?: string;
}

/** A whole set-up as a program, in LSP's snippet syntax. */
export interface ProgramSnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** Imports from where bindings are generated to, an empty line, and the statements with their tab stops. */
  readonly body: string;
}
