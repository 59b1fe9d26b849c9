import type { Attribute, SchemaKind, TypeSchema } from "../../server/src/catalog/schema";

/**
 * A provider as data: what it says of itself, what it refuses, and how it misbehaves. Its types are written as a snapshot of
 * `server/data` has them, so that what is learned of it can be compared with what it was made from.
 */
export interface ProviderDescription {
  readonly protocol: 5 | 6;
  /** Whose sentences it refuses with. */
  readonly dialect: Dialect;
  readonly types: readonly DescribedType[];
  readonly functions?: Readonly<Record<string, DescribedFunction>>;
  /** Where it listens; on a Unix socket without it. */
  readonly listens?: "tcp";
  /** The certificate, PEM, by which it speaks to a Terraform, which wants one of it. */
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** What it prints in place of the line that says where it listens. */
  readonly prints?: string;
  /** Ends before it says anything. */
  readonly refusesToStart?: boolean;
  /** Never says anything. */
  readonly isSilent?: boolean;
  /** Milliseconds before it says where it listens, and before each answer. */
  readonly startsAfter?: number;
  readonly answersAfter?: number;
  /** Megabytes by which descriptions of arguments make the schema larger. */
  readonly padding?: number;
  /** A file to which it adds a line when it starts, and one when it is told to stop. */
  readonly diary?: string;
}

/** How the two kits that providers are written with speak: terraform-plugin-sdk, and terraform-plugin-framework. */
export type Dialect = "sdk" | "framework";

export interface DescribedType extends Omit<TypeSchema, "body"> {
  readonly kind: SchemaKind;
  readonly attributes: DescribedBody;
  readonly illness?: Illness;
  /** Where its arguments are in Azure, by which it is created, read and imported. */
  readonly inAzure?: DescribedBodies;
  /** What its plans want beside what its schema says. */
  readonly planRules?: readonly PlanRule[];
  /** In these words it refuses to plan anything that would be created, and so whatever replaces as well. */
  readonly refusesCreation?: string;
  /** Refuses every configuration with what it sees of its surroundings, as JSON. */
  readonly tellsItsSurroundings?: boolean;
}

/** Bodies in Azure: the path of each argument, with dots between names, or what stands before it in the id: `/resourceGroups`. */
export interface DescribedBodies {
  /** Azure's type; one of an example without it. */
  readonly type?: string;
  readonly apiVersion: string;
  readonly paths: Readonly<Record<string, string>>;
  /** A path without which it dies, and one of which it complains where there is nothing. */
  readonly diesWithout?: string;
  readonly complainsWithout?: string;
  /** Something else in Azure, which it looks for before it reads: there may be nothing. `{subscription}` is the one that it is configured for. */
  readonly asksFirst?: string;
  /** A host elsewhere, which it asks each time it reads, through the proxy that its environment names, until it is answered. */
  readonly asksElsewhere?: string;
}

/** A plan is refused in these words unless one of the arguments at the top is given, with that value where there is one. */
export interface PlanRule {
  /** Only where this argument is given. */
  readonly when?: string;
  readonly oneOf: readonly { readonly name: string; readonly value?: string | number | boolean }[];
  readonly says: string;
}

/** Something that is no answer to a question about a type, or only to one in which an argument at the top is given. */
export interface Illness {
  readonly to: "validate" | "plan" | "import";
  readonly with?: string;
  readonly does: "dies" | "hangs" | "answers rubbish" | "answers another's message";
}

export type DescribedBody = Readonly<Record<string, DescribedAttribute>>;

export interface DescribedAttribute extends Omit<Attribute, "block" | "elem"> {
  readonly block?: DescribedBody;
  readonly elem?: DescribedAttribute;
}

export interface DescribedFunction {
  readonly parameters: readonly { readonly name: string; readonly type: unknown }[];
  readonly variadic?: { readonly name: string; readonly type: unknown };
  readonly returns: unknown;
  readonly summary: string;
}

/** What is in a body by name. */
export function schemaEntries(body: DescribedBody | undefined): readonly (readonly [string, DescribedAttribute])[] {
  return Object.entries(body ?? {});
}

/** Whether it is a block of the schema, and not a value that has names. */
export function isBlock({ block, configMode }: DescribedAttribute): boolean {
  return block !== undefined && configMode === undefined;
}
