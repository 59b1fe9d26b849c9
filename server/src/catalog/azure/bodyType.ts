/**
 * What the body of a resource may hold in Azure's own API: the types of values as Microsoft's bicep-types have them, by which the azapi
 * provider checks `body` (https://github.com/Azure/bicep-types). Types may hold themselves, so what is inside is read when it is asked for.
 */

/** The type of a value in a body. */
export type BodyType =
  | StringType
  | { readonly kind: "integer"; readonly min?: number; readonly max?: number }
  | { readonly kind: "boolean" }
  /** Anything at all. */
  | { readonly kind: "any" }
  /** Exactly this text. */
  | { readonly kind: "literal"; readonly text: string }
  /** One of the texts, or a value of one of the types. With a plain string among the types any other text is accepted too. */
  | { readonly kind: "union"; readonly texts: readonly string[]; readonly types: readonly BodyType[] }
  | {
      readonly kind: "array";
      readonly element: BodyType;
      readonly minItems?: number;
      readonly maxItems?: number;
    }
  | ObjectBody
  | DiscriminatedBody;

/** Text. Lengths are in bytes; the pattern is Go's, and is searched for. */
export interface StringType {
  readonly kind: "string";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly isSensitive?: boolean;
}

/** An object with known properties. */
export interface ObjectBody {
  readonly kind: "object";
  readonly properties: Properties;
  /** The type of further properties, whatever their names; absent where there may be none. */
  readonly additional?: BodyType;
  readonly isSensitive?: boolean;
}

/** An object whose further properties depend on the text of one of them. */
export interface DiscriminatedBody {
  readonly kind: "discriminated";
  /** The name of the property that decides. */
  readonly discriminator: string;
  /** Those that it has in any case; the one that decides is not among them. */
  readonly properties: Properties;
  /** What it is by the text that decides; the property that decides is in each. */
  readonly variants: ReadonlyMap<string, BodyType>;
}

/** Properties by name. */
export type Properties = ReadonlyMap<string, Property>;

/** A property of an object. */
export interface Property {
  readonly isRequired: boolean;
  /** Only Azure sets it. */
  readonly isReadOnly: boolean;
  /** Azure takes it and never gives it back. */
  readonly isWriteOnly: boolean;
  readonly type: BodyType;
}

/** Where a resource may be deployed, as bits; 0 where that is not known. */
export const scopes = { tenant: 1, managementGroup: 2, subscription: 4, resourceGroup: 8, extension: 16 } as const;

/** What one API version of a resource type takes. */
export interface ResourceBody {
  readonly type: BodyType;
  /** The `scopes` at which it can be read, and those at which it can be written. */
  readonly readable: number;
  readonly writable: number;
  /** False where `id`, `type` and `apiVersion`, which Azure sets, are not listed among its properties. */
  readonly listsIds: boolean;
}

/** A resource type, `Microsoft.MachineLearningServices/workspaces`. */
export interface ResourceType {
  /** As the provider spells it. Its case does not matter to Azure. */
  readonly name: string;
  /** Its API versions, oldest first, each preview before the version that it led to. */
  readonly versions: readonly string[];
  /** What can be asked of it besides (POST), sorted by name. */
  readonly actions: readonly ResourceAction[];
  /** What a version takes; undefined for one that is not known. The case of a version matters. */
  at(version: string): ResourceBody | undefined;
}

/** Something that can be asked of a resource: `listKeys`. */
export interface ResourceAction {
  readonly name: string;
  readonly takesBody: boolean;
  /** The first and the last API version that has it. */
  readonly from: string;
  readonly to: string;
}

/** All resource types that are known. */
export interface ResourceTypes {
  /** The release of azapi that knows them. */
  readonly release: string;
  /** The release of azapi that was the first to know an API version of the types in a namespace, by the name of such a type. */
  since(type: string, version: string): string | undefined;
  /** The last release that knew it, where later ones do not. */
  until(type: string, version: string): string | undefined;
  /** A sentence for a property of a resource type, by its path from the top of a body. */
  sentence(type: string, path: readonly string[]): string | undefined;
  /** Their names, sorted without regard to case. */
  readonly names: readonly string[];
  /** Whether some property of some type is known to take either of two values, in whatever API version. */
  areValuesOfOne(value: string, other: string): boolean;
  /** A resource type by its name, in whatever case. */
  find(name: string): ResourceType | undefined;
}

/** Whether any text is accepted, in addition to what is listed. */
export function takesAnyText(type: BodyType): boolean {
  if (type.kind === "union") return type.types.some(takesAnyText);
  return type.kind === "any" || (type.kind === "string" && type.pattern === undefined);
}
