import type { BlockSchema } from "../analysis/blockSchema";
import { idTypesOf } from "../analysis/ids/idTypes";
import type { Scope } from "../analysis/scope";
import { type Attribute, isSettable, type TypeSchema } from "../catalog/schema";
import { listed } from "../wording/sentence";

/** An argument, block or attribute and where it is. */
interface Described {
  readonly name: string;
  readonly attribute: Attribute;
  /** From the top of the block, its own name last. */
  readonly path: readonly string[];
  readonly schema: BlockSchema;
  readonly scope: Scope;
}

/** One section of the Markdown that describes an argument, or nothing where it does not apply. */
type Section = (about: Described) => string | undefined;

/** In the order in which they are shown. A new fact in the hover is a new section here. */
const sections: readonly Section[] = [
  heading,
  deprecation,
  prose,
  replacement,
  values,
  defaultValue,
  limits,
  reference,
  company,
  history,
  notes,
  link,
];

/** An argument, block or attribute as Markdown, for hover and completion alike. */
export function describe(about: Described): string {
  return sections
    .map((section) => section(about))
    .filter((text) => text)
    .join("\n\n");
}

function heading({ name, attribute }: Described): string {
  const use = attribute.required ? "required" : attribute.optional ? "optional" : "read-only";
  const extra = [
    attribute.optional && attribute.computed && "computed when left out",
    attribute.sensitive && "sensitive",
    attribute.writeOnly && "write-only",
  ];
  return `**${name}** · ${typeName(attribute)} · ${[use, ...extra.filter(Boolean)].join(" · ")}`;
}

/** The type as Terraform writes it, and "block" for what is written as one. */
export function typeName(attribute: Attribute): string {
  if (attribute.block) return attribute.maxItems === 1 || attribute.type === "object" ? "block" : "blocks";
  if (attribute.type === "int" || attribute.type === "float") return "number";
  if (attribute.type === "dynamic") return "any";
  return attribute.elem ? `${attribute.type}(${typeName(attribute.elem)})` : attribute.type;
}

function deprecation({ name, attribute }: Described): string | undefined {
  if (!attribute.deprecated) return undefined;
  const others = (attribute.deprecatedMentions ?? []).filter((one) => one !== name);
  return `⚠ Deprecated${others.length > 0 ? `: use ${listed(others.map(code), "or")} instead` : ""}.`;
}

function prose({ attribute, path, schema: { provider, type } }: Described): string | undefined {
  return (provider && type && provider.prose(type.kind, type.name, path)) ?? attribute.summary;
}

function replacement({ attribute, schema: { type } }: Described): string | undefined {
  if (type?.kind !== "resource" || !isSettable(attribute)) return undefined;
  if (!attribute.forceNew && type.updatable !== false) return undefined;
  return "Changing this **replaces** the resource.";
}

function values({ attribute }: Described): string | undefined {
  const {
    values: own = attribute.elem?.values,
    valuesOpen = attribute.elem?.valuesOpen,
    ignoreCase = attribute.elem?.ignoreCase,
  } = attribute;
  if (!own?.length) return undefined;
  const caseNote = ignoreCase ? " (in any case)" : "";
  return `${valuesOpen ? "Known values" : "Allowed values"}${caseNote}: ${listed(
    own.map((value) => code(String(value))),
    "or",
    30,
  )}.`;
}

function defaultValue({ attribute }: Described): string | undefined {
  if (attribute.defaultFromEnvironment) return "The default may come from an environment variable.";
  return attribute.default === undefined ? undefined : `Default: ${code(String(attribute.default) || '""')}.`;
}

function limits({ attribute }: Described): string | undefined {
  const { ranges, length, minItems, maxItems, divisibleBy, block } = attribute;
  const parts: string[] = [];
  if (ranges?.length) parts.push(`Accepts ${listed(ranges.map(range), "or")}`);
  if (divisibleBy) parts.push(`Divisible by ${divisibleBy}`);
  if (length)
    parts.push(length[1] > 0 ? `${length[0]} to ${length[1]} characters` : `At least ${count(length[0], "character")}`);
  const items = block ? "block" : "element";
  if (maxItems && (maxItems > 1 || !block)) parts.push(`At most ${count(maxItems, items)}`);
  if (minItems && minItems > 1) parts.push(`At least ${count(minItems, items)}`);
  return parts.length > 0 ? `${parts.join(". ")}.` : undefined;
}

function range([from, to]: readonly [number | null, number | null]): string {
  if (from === null) return `up to ${to}`;
  return to === null ? `${from} or more` : from === to ? String(from) : `${from} to ${to}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function reference({ attribute }: Described): string | undefined {
  const types = idTypesOf(attribute);
  return types.length > 0 ? `Takes the id of ${listed(types.slice(0, 4).map(code), "or")}.` : undefined;
}

function company({ attribute, path }: Described): string | undefined {
  const others = (paths: readonly string[] | undefined) => {
    const names = (paths ?? []).map((one) => one.replaceAll(".0.", ".")).filter((one) => one !== path.join("."));
    return names.length > 0 ? listed(names.map(code), "and", 6) : undefined;
  };
  const lines = [
    ["Cannot be combined with", others(attribute.conflictsWith), ""],
    ["Exactly one of this,", others(attribute.exactlyOneOf), " must be set"],
    ["At least one of this,", others(attribute.atLeastOneOf), " must be set"],
    ["Needs", others(attribute.requiredWith), ""],
  ].filter(([, names]) => names);
  return lines.length > 0
    ? lines.map(([before, names, after]) => `${before} ${names}${after}.`).join("\n\n")
    : undefined;
}

function history({ attribute, schema: { provider } }: Described): string | undefined {
  if (!provider) return undefined;
  if (attribute.since) return `Since ${provider.name} ${attribute.since}.`;
  return attribute.documentedSince ? `Documented since ${provider.name} ${attribute.documentedSince}.` : undefined;
}

function notes({ path, schema: { provider, type } }: Described): string | undefined {
  const all = provider && type ? provider.notes(type.kind, type.name, path) : [];
  return all.length > 0 ? all.map((note) => `- ${note}`).join("\n") : undefined;
}

function link({ name, schema, scope }: Described): string | undefined {
  const url = registryUrl(schema, scope);
  return (
    url && `[${schema.provider?.name} ${scope.versionOf(schema.provider?.name ?? "")} documentation](${url}#${name})`
  );
}

/** A type as Markdown. */
export function describeType(schema: BlockSchema, scope: Scope): string | undefined {
  const { provider, type } = schema;
  if (!provider || !type) return undefined;
  const version = scope.versionOf(provider.name);
  const others = (type.deprecatedMentions ?? []).filter((one) => one !== type.name);
  const parts = [
    `**${type.name}** · ${kindName(type)}`,
    type.deprecated && `⚠ Deprecated${others.length > 0 ? `: use ${listed(others.map(code), "or")} instead` : ""}.`,
    provider.prose(type.kind, type.name, []) ?? type.summary,
    type.updatable === false && "It cannot be updated: every change **replaces** the resource.",
    provider
      .notes(type.kind, type.name, [])
      .map((note) => `- ${note}`)
      .join("\n"),
    type.importId?.length && `Import id: ${code(type.importId[0]!)}`,
    type.documentedSince && `Documented since ${provider.name} ${type.documentedSince}.`,
    `[${provider.name} ${version} documentation](${registryUrl(schema, scope)})`,
  ];
  return parts.filter(Boolean).join("\n\n");
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
  if (!provider || !type) return undefined;
  const docs = `https://registry.terraform.io/providers/${provider.source}/${scope.versionOf(provider.name)}/docs`;
  return type.kind === "provider" ? docs : `${docs}/${folders[type.kind]}/${type.name.slice(provider.name.length + 1)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
