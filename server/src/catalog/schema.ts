/**
 * What a provider says about a type, for one version. Field names are those of Terraform's provider SDK; where a
 * fact is absent nothing is claimed. Shared by everybody: never changed once built.
 */

/** The kinds of thing a provider offers. */
export type SchemaKind = "provider" | "resource" | "data" | "ephemeral" | "action" | "list";

/** One resource, data source, … of a provider, in the version in force. */
export interface TypeSchema {
  readonly kind: SchemaKind;
  readonly name: string;
  readonly body: BodySchema;
  /** True when everything in it is known exactly for the version in force, whether or not a snapshot lies there. */
  readonly isExact?: boolean;
  /** The earlier release that its checks of values are of, where those of the version in force are not known: most are the same. */
  readonly checksOf?: string;
  readonly importable?: boolean;
  /** Shapes of the id that import takes; `{}` is a name. */
  readonly importId?: readonly string[];
  /** How long operations take at most; null where that is not known. */
  readonly timeoutMinutes?: Readonly<Record<string, number | null>>;
  /** False: it has no update, every argument replaces. */
  readonly updatable?: boolean;
  readonly deprecated?: boolean;
  readonly deprecatedMentions?: readonly string[];
  /** The release that deprecated it, where that is known and lies between two snapshots. */
  readonly deprecatedSince?: string;
  /** The first release whose documentation has it. */
  readonly documentedSince?: string;
  /** One sentence, Markdown. */
  readonly summary?: string;
}

/** The arguments, blocks and attributes that may be in one body. The name `*` means any other name. */
export type BodySchema = ReadonlyMap<string, Attribute>;

/** The names in a body, in any version. */
export type Outline = ReadonlyMap<string, Outlined>;

/** What is known about a name, in any version. */
export interface Outlined {
  /** What is in it, where it is a nested block or an object with known names. */
  readonly inside?: Outline;
  /** True for a nested block, which may repeat as blocks do; false for what is one value. */
  readonly isBlock: boolean;
  /** True for a map, whose keys are data. */
  readonly isMap: boolean;
}

/** What a name means in a body, if anything. */
export function attributeIn(schema: BodySchema, name: string): Attribute | undefined {
  return schema.get(name) ?? schema.get("*");
}

/** What a path of names, from the top of a body, leads to through nested blocks. */
export function attributeAt(schema: BodySchema, path: readonly string[]): Attribute | undefined {
  let body: BodySchema | undefined = schema;
  let attribute: Attribute | undefined;
  for (const name of path) {
    attribute = body && attributeIn(body, name);
    body = attribute?.block;
  }
  return attribute;
}

/** Since when something is there; absent where no release of that program has it. */
export interface Since {
  readonly terraform?: string;
  readonly openTofu?: string;
  /** Whether alpha releases of Terraform alone have it. */
  readonly isExperiment?: true;
}

/** An argument, a nested block or a read-only attribute. */
export interface Attribute {
  readonly type: "string" | "int" | "float" | "number" | "bool" | "list" | "set" | "map" | "object" | "dynamic";
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  /** A change of it replaces the resource. */
  readonly forceNew?: boolean;
  readonly sensitive?: boolean;
  readonly writeOnly?: boolean;
  readonly default?: string | number | boolean;
  readonly defaultFromEnvironment?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  /**
   * `attribute`: a nested block that may also be set with `=` to a list of objects; `block`: the reverse; `object`: an object
   * whose names are known, which is set with `=` and is no block.
   */
  readonly configMode?: "attribute" | "block" | "object";
  /** How the generated bindings take a nested block, where its `maxItems` suggests another form; see `isSingleBlock`. */
  readonly bindsAs?: "object" | "list";
  /** The body of a nested block, or the names in an object. */
  readonly block?: BodySchema;
  /** What a module says of a variable or an output, or of what is in it; never anything of a provider's. */
  readonly declared?: Declared;
  readonly dependentBody?: DependentBody;
  /** Where it is there only if another argument of the same body has one of some values: that argument, and these. */
  readonly onlyWith?: { readonly argument: string; readonly values: readonly string[] };
  /**
   * True for what is no part of the provider's own schema: a property of Azure's API, in a body that the provider passes on. Its name
   * is spelled as it is in every language, and what may be wrong with it rules of its own say.
   */
  readonly isForeign?: boolean;
  /** The elements of a list, set or map that is not a nested block. */
  readonly elem?: Attribute;
  /** Paths from the top of the resource; `.0.` means the one block of a list. */
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly requiredWith?: readonly string[];
  /** The allowed values. Other values are wrong unless `valuesOpen`. */
  readonly values?: readonly (string | number)[];
  readonly ignoreCase?: boolean;
  readonly valuesOpen?: boolean;
  /** Accepted numbers `[from, to]`; null is open. Of a duration it is how many seconds it has. */
  readonly ranges?: readonly (readonly [number | null, number | null])[];
  readonly divisibleBy?: number;
  /** Accepted lengths `[min, max]` in characters; max 0: no limit. */
  readonly length?: readonly [number, number];
  /** Go (RE2) patterns that an accepted value matches, or does not match. */
  readonly pattern?: readonly string[];
  readonly notPattern?: readonly string[];
  readonly format?: string;
  /** Shapes of the resource id that is accepted. */
  readonly id?: readonly string[];
  /** Types whose ids are accepted, most likely first. */
  readonly idOf?: readonly string[];
  /** The resource type of Azure whose ids are accepted (`Microsoft.Resources/resourceGroups`), by whatever it is declared. */
  readonly idOfResource?: string;
  readonly validator?: string;
  readonly accepts?: readonly string[];
  readonly rejects?: readonly string[];
  /** What releases later than the newest whole snapshot accept besides; with neither values nor a pattern, that may be anything. */
  readonly later?: readonly Relaxation[];
  readonly diffSuppressed?: boolean;
  readonly normalized?: boolean;
  readonly deprecated?: boolean;
  /** What its deprecation says to write instead: a sibling, another path of the type, or another type. */
  readonly deprecatedMentions?: readonly string[];
  /** The release that deprecated it, where that is known and lies between two snapshots. */
  readonly deprecatedSince?: string;
  /** True for what is deprecated as an argument and can still be read in the next major version. */
  readonly staysReadable?: boolean;
  /**
   * What a bare traversal means here, where it is not a value: `address` of a block (`depends_on`), name of an
   * `argument` (`ignore_changes`), a `type` constraint, a `provider` configuration, or a `word` among `values`. Only
   * Terraform's own arguments.
   */
  readonly means?: "address" | "argument" | "type" | "provider" | "word";
  /** True for a condition, which has to refer to something: a constant would come to the same always. Only Terraform's own arguments. */
  readonly isCondition?: boolean;
  /** True when null is a value here like any other, rather than nothing: what a module is given or returns. */
  readonly takesNull?: boolean;
  /** True when Terraform takes only a literal here: no references, no functions. */
  readonly literal?: boolean;
  /** The labels of a nested block, where it has some: only Terraform's own do. */
  readonly labels?: readonly string[];
  /** The first releases of Terraform and OpenTofu that have it, where it is neither a provider's nor in `sinceWhen`. */
  readonly releases?: Since;
  /** The release of OpenTofu that evaluates what is written here, where Terraform takes only a literal. */
  readonly evaluatedBy?: string;
  /**
   * True when it may not exist in the version in force: it is offered, and nothing is claimed about it. Its `maxItems`
   * and `format` are those of another version: good to write it by, not to find fault by.
   */
  readonly unsure?: boolean;
  /**
   * True where it surely exists, but what the provider checks of its value is not known of the version in force: allowed values,
   * forms and ids are those of another, good to write it by, not to find fault by.
   */
  readonly unchecked?: boolean;
  /** The first release that has it, where that is known exactly. */
  readonly since?: string;
  /** The first release whose documentation has it. */
  readonly documentedSince?: string;
  /** One sentence in our words or the documentation's, Markdown. */
  readonly summary?: string;
  /** Further sentences that matter to whoever sets it, Markdown. */
  readonly notes?: readonly string[];
}

/** What people have written about a variable or an output: all of it is text from outside. */
export interface Declared {
  /** The type as Terraform writes it, which may say more than `Attribute.type` can. */
  readonly type?: string;
  /** The names in an object of this type: to write it by. Whether a value fits the type itself tells. */
  readonly attributes?: BodySchema;
  readonly description?: string;
  /** The default, as Terraform would write it. */
  readonly default?: string;
}

/**
 * What an argument or a nested block takes where that depends on something beside it: the block's own label, or the value of
 * another argument of the same body. hcl-lang calls it a dependent body.
 */
export interface DependentBody {
  readonly on: "label" | { readonly argument: string };
  /** What replaces the attribute for a value, always the same object; undefined where nothing is known of the value. */
  attributeFor(value: string): Attribute | undefined;
}

/** Makes a dependent body of `find`, which is called once for each value that it knows. */
export function dependentBody(on: DependentBody["on"], find: (value: string) => Attribute | undefined): DependentBody {
  const attributes = new Map<string, Attribute>();
  return {
    on,
    attributeFor(value) {
      const attribute = attributes.get(value) ?? find(value);
      if (attribute) attributes.set(value, attribute);
      return attribute;
    },
  };
}

/** What a later release accepts besides, or what it has deprecated. */
export interface Relaxation {
  readonly from: string;
  readonly values?: readonly (string | number)[];
  readonly pattern?: string;
  readonly deprecated?: true;
  readonly deprecatedMentions?: readonly string[];
}

/** Whether it may be written as a block: `name { … }`. */
export function takesBlock(attribute: Attribute): boolean {
  return attribute.block !== undefined && attribute.configMode !== "object";
}

/** Whether it may be written with a value: `name = …`. */
export function takesValue(attribute: Attribute): boolean {
  return attribute.block === undefined || attribute.configMode === "attribute" || attribute.configMode === "object";
}

/** Whether a value of it is text, a number, or true or false. */
export function isPrimitive({ type }: Attribute): boolean {
  return type === "string" || type === "int" || type === "float" || type === "number" || type === "bool";
}

/** Whether configuration has to set it, with any environment. */
export function isRequired(attribute: Attribute): boolean {
  return attribute.required === true && !attribute.defaultFromEnvironment;
}

/** Whether configuration may set it at all; false for what only the provider sets. */
export function isSettable(attribute: Attribute): boolean {
  return Boolean(attribute.required || attribute.optional);
}

/**
 * Whether a nested block of this name may appear only once, so that languages with objects write it as an object, and
 * not as an item of a list. Generated bindings do the same; where they differ, the data says `bindsAs`.
 */
export function isSingleBlock({ bindsAs, block, configMode, maxItems, type }: Attribute): boolean {
  if (bindsAs) return bindsAs === "object";
  return block !== undefined && configMode !== "attribute" && (maxItems === 1 || type === "object");
}
