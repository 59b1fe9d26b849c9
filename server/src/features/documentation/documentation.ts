import { attempt, type BlockSchema, type Scope } from "../../analysis/index";
import { idTypesOf } from "../../azure/index";
import {
  type Attribute,
  isRequired,
  isSettable,
  type Provider,
  type SchemaKind,
  sinceOfArgument,
  type TypeSchema,
  takesBlock,
} from "../../catalog/index";
import { isTestFile } from "../../model/index";
import {
  asCode,
  asLink,
  asProse,
  asText,
  listed,
  type Markdown,
  md,
  paragraphs,
  patternWords,
  raw,
} from "../../wording/index";
import { describeMembers } from "./describeMembers";
import { describeOwnType, describeSince } from "./describeSince";
import { limits } from "./limits";
import { describeProperty, propertySentence } from "./resources";
import { describeAzureType, describeSentTo } from "./sentTo";
import { withNamedParts } from "./withNamedParts";

export { describeFunction } from "./describeFunction";
export { describeKeyword } from "./describeKeyword";
export { describeMembers } from "./describeMembers";
export { describeResourceType, resourceTypePage } from "./resources";

/** An argument, block or attribute and where it is. */
interface Described {
  readonly name: string;
  readonly attribute: Attribute;
  /** The kind of the block that it is in, where it may be one of Terraform's own. */
  readonly kind?: string;
  /** From the top of the block, its own name last. */
  readonly path: readonly string[];
  readonly schema: BlockSchema;
  readonly scope: Scope;
  /** The resource type in whose body it is, with its API version: `Microsoft.KeyVault/vaults@2024-11-01`. */
  readonly resource?: string | undefined;
}

/** One section of the Markdown that describes an argument, or nothing where it does not apply. */
type Section = (about: Described) => Markdown | undefined;

/** By their names. */
type Sections = Readonly<Record<string, Section>>;

/** In the order in which they are shown. A new fact in the hover is a new section here. */
const sections: Sections = {
  heading,
  members: ({ attribute }: Described) => describeMembers(attribute),
  deprecation,
  prose,
  replacement,
  oneWay,
  values,
  defaultValue,
  limits,
  patterns,
  reference,
  company,
  history,
  notes,
  sentTo: ({ name, path, schema }: Described) => describeSentTo(name, path, schema),
  link,
};

/** What is true of properties of Azure's too, which the provider knows nothing of. */
const ofProperties: Sections = { heading, sentence, values, limits, patterns, inResource };

/** An argument, block or attribute as Markdown, for hover and completion alike. */
export function describe(about: Described): Markdown {
  const own = about.attribute.isForeign && about.path.length > 1 ? ofProperties : sections;
  return paragraphs(
    Object.entries(own).map(([name, section]) =>
      attempt(`section ${name} of hovers`, about.scope, () => section(about), undefined),
    ),
  );
}

function sentence({ path, resource, scope }: Described): Markdown | undefined {
  return resource === undefined ? undefined : propertySentence(path.slice(1), resource, scope.catalog.resourceTypes);
}

function inResource({ path, resource, scope }: Described): Markdown | undefined {
  return resource === undefined ? undefined : describeProperty(path.slice(1), resource, scope.catalog.resourceTypes);
}

function heading({ name, attribute }: Described): Markdown {
  const use = isRequired(attribute) ? "required" : isSettable(attribute) ? "optional" : "read-only";
  const extra = [
    attribute.optional && attribute.computed && "computed when left out",
    attribute.sensitive && "sensitive",
    attribute.writeOnly && "write-only",
  ];
  const type = attribute.declared?.type;
  const rest = raw([use, ...extra.filter(Boolean)].join(" · "));
  return md`**${asText(name)}** · ${type === undefined ? raw(typeName(attribute)) : asCode(type)} · ${rest}`;
}

/** The type as Terraform writes it, and "block" for what is written as one. */
export function typeName(attribute: Attribute): string {
  if (attribute.block && !takesBlock(attribute)) return "object";
  if (attribute.block) return attribute.maxItems === 1 || attribute.type === "object" ? "block" : "blocks";
  if (attribute.type === "int" || attribute.type === "float") return "number";
  if (attribute.type === "dynamic") return "any";
  return attribute.elem ? `${attribute.type}(${typeName(attribute.elem)})` : attribute.type;
}

function deprecation({ name, attribute }: Described): Markdown | undefined {
  if (!attribute.deprecated) return undefined;
  return deprecated((attribute.deprecatedMentions ?? []).filter((one) => one !== name));
}

const warning = raw("⚠");

function deprecated(others: readonly string[]): Markdown {
  return others.length > 0
    ? md`${warning} Deprecated: use ${codes(others, "or")} instead.`
    : md`${warning} Deprecated.`;
}

function prose({ attribute, path, schema: { provider, type } }: Described): Markdown | undefined {
  if (attribute.declared) return asProse(attribute.declared.description ?? "");
  return raw((provider && type && provider.documentation(type.kind, type.name, path)) ?? attribute.summary ?? "");
}

function replacement({ attribute, schema: { type } }: Described): Markdown | undefined {
  if (type?.kind !== "resource" || !isSettable(attribute)) return undefined;
  if (!attribute.forceNew && type.updatable !== false) return undefined;
  return md`Changing this **replaces** the resource.`;
}

/** What cannot be taken back once it is applied. */
function oneWay({ path, schema: { type }, scope }: Pick<Described, "schema" | "scope"> & { path?: readonly string[] }) {
  const facts = type?.kind === "resource" ? scope.catalog.order.about(type.name) : [];
  const fact = facts.find(({ kind, at }) => kind === "one-way" && at === path?.join("."));
  return fact && md`${warning} One way: ${asText(fact.says)}.`;
}

function values({ attribute }: Described): Markdown | undefined {
  const {
    values: own = attribute.elem?.values,
    valuesOpen = attribute.elem?.valuesOpen,
    ignoreCase = attribute.elem?.ignoreCase,
  } = attribute;
  if (!own?.length) return undefined;
  const head = raw(`${valuesOpen ? "Known values" : "Allowed values"}${ignoreCase ? " (in any case)" : ""}`);
  return md`${head}: ${codes(own.map(String), "or", 30)}.`;
}

function defaultValue({ attribute }: Described): Markdown | undefined {
  if (attribute.defaultFromEnvironment) return md`The default may come from an environment variable.`;
  if (attribute.declared?.default !== undefined) return md`Default: ${asCode(attribute.declared.default)}.`;
  return attribute.default === undefined ? undefined : md`Default: ${asCode(String(attribute.default) || '""')}.`;
}

/** What a text has to look like, where that can be said in words. */
function patterns({ attribute }: Described): Markdown | undefined {
  const own = attribute.pattern ?? attribute.elem?.pattern;
  const words = own?.length === 1 ? patternWords(own[0]!) : undefined;
  return words === undefined ? undefined : raw(`Takes ${words}.`);
}

function reference({ attribute }: Described): Markdown | undefined {
  const types = idTypesOf(attribute);
  return types.length > 0 ? md`Takes the id of ${codes(types.slice(0, 4), "or")}.` : undefined;
}

function company({ attribute, path }: Described): Markdown | undefined {
  const others = (paths: readonly string[] | undefined) => {
    const names = (paths ?? []).map((one) => one.replaceAll(".0.", ".")).filter((one) => one !== path.join("."));
    return names.length > 0 ? codes(names, "and", 6) : undefined;
  };
  const lines = [
    ["Cannot be combined with", others(attribute.conflictsWith), ""],
    ["Exactly one of this,", others(attribute.exactlyOneOf), " must be set"],
    ["At least one of this,", others(attribute.atLeastOneOf), " must be set"],
    ["Needs", others(attribute.requiredWith), ""],
  ].filter(([, names]) => names);
  return lines.length > 0
    ? raw(lines.map(([before, names, after]) => `${before} ${names}${after}.`).join("\n\n"))
    : undefined;
}

function history({ name, attribute, kind, path, scope, schema: { provider } }: Described): Markdown | undefined {
  const since = sinceOfArgument(attribute, kind ?? "", path.slice(0, -1), name, isTestFile(scope.uri));
  if (since || !provider) return since && describeSince(since);
  if (attribute.since) return raw(`Since ${provider.name} ${attribute.since}.`);
  return attribute.documentedSince ? raw(`Documented since ${provider.name} ${attribute.documentedSince}.`) : undefined;
}

function notes({ path, schema: { provider, type } }: Described): Markdown | undefined {
  return noteList(provider && type ? provider.notes(type.kind, type.name, path) : []);
}

function noteList(all: readonly string[]): Markdown | undefined {
  return all.length > 0 ? raw(all.map((note) => `- ${note}`).join("\n")) : undefined;
}

/** Arguments of Terraform itself that have a page of their own below "meta-arguments". */
const metaArguments: ReadonlySet<string> = new Set(["count", "for_each", "depends_on", "provider", "lifecycle"]);

function link({ name, path, attribute, schema, scope }: Described): Markdown | undefined {
  const isOwn = schema.type !== undefined && !schema.attributes?.has(path[0] ?? name);
  if (isOwn && metaArguments.has(path[0] ?? "")) {
    const page = `https://developer.hashicorp.com/terraform/language/meta-arguments/${path[0]}`;
    return asLink(md`Terraform documentation`, page);
  }
  const url = registryUrl(schema, scope);
  if (!url || !schema.provider || isOwn || attribute.means) return undefined;
  return documentation(schema.provider.name, scope.versionOf(schema.provider.name), `${url}#${name}`);
}

function documentation(provider: string, version: string, url: string): Markdown {
  return asLink(md`${asText(`${provider} ${version}`)} documentation`, url);
}

/** A type as Markdown. */
export function describeType(schema: BlockSchema, scope: Scope): Markdown | undefined {
  const { provider, type, own } = schema;
  if (own) return describeOwnType(own);
  if (!provider || !type) return undefined;
  const version = scope.versionOf(provider.name);
  const others = (type.deprecatedMentions ?? []).filter((one) => one !== type.name);
  return paragraphs([
    md`**${asText(type.name)}** · ${raw(kindName(type))}`,
    type.deprecated ? deprecated(others) : undefined,
    raw(provider.documentation(type.kind, type.name, []) ?? type.summary ?? ""),
    type.updatable === false && md`It cannot be updated: every change **replaces** the resource.`,
    oneWay({ schema, scope }),
    noteList(provider.notes(type.kind, type.name, [])),
    describeAzureType(schema),
    type.importId?.length ? md`Import id: ${asCode(withNamedParts(type.importId[0]!))}` : undefined,
    type.documentedSince ? raw(`Documented since ${provider.name} ${type.documentedSince}.`) : undefined,
    documentation(provider.name, version, registryUrl(schema, scope) ?? ""),
  ]);
}

function kindName(type: TypeSchema): string {
  return {
    provider: "provider",
    resource: "resource",
    data: "data source",
    ephemeral: "ephemeral resource",
    action: "action",
    list: "list resource",
  }[type.kind];
}

const folders = {
  resource: "resources",
  data: "data-sources",
  ephemeral: "ephemeral-resources",
  action: "actions",
  list: "list-resources",
};

/** The page of the Terraform registry about a type, in the version in force. */
export function registryUrl({ provider, type }: BlockSchema, scope: Scope): string | undefined {
  return provider && type && registryPage(provider, type.kind, type.name, scope);
}

/** The address of a type's page in the registry. */
export function registryPage(
  { name, address }: Pick<Provider, "name" | "address">,
  kind: SchemaKind,
  type: string,
  scope: Scope,
): string {
  const docs = `https://registry.terraform.io/providers/${address}/${scope.versionOf(name)}/docs`;
  return kind === "provider" ? docs : `${docs}/${folders[kind]}/${type === name ? name : type.slice(name.length + 1)}`;
}

function codes(texts: readonly string[], and: string, most?: number): Markdown {
  return raw(listed(texts.map(asCode), and, most));
}
