import type { BlockSchema, Scope } from "../../analysis/index";
import { type VersionedType, versionedType } from "../../azure/index";
import {
  type Attribute,
  attributeIn,
  type BodySchema,
  isRequired,
  isSettable,
  type Provider,
  type SchemaKind,
} from "../../catalog/index";
import { asText, didYouMean, listed, type Markdown, similar } from "../../wording/index";
import { describe, describeResourceType, describeType, typeName } from "../documentation/documentation";
import { isOfAzure, type NamedType, schemaNamed } from "./namedSchema";

/** Something that may be in what is described. */
export interface DescribedItem {
  readonly name: string;
  readonly use: "required" | "optional" | "read-only";
  /** As Terraform writes it; `block` for what is written as one. */
  readonly type: string;
  /** What matters to whoever sets it, in a few words: allowed values, the default, that a change replaces. */
  readonly facts: readonly string[];
}

/** What is known of a type or of something in it; or why nothing is. */
export type Description =
  | {
      readonly isKnown: true;
      /** `azurerm 5.2.0`, or the release of azapi that knows a type of Azure's own. */
      readonly release: string;
      /** As a hover shows it. */
      readonly markdown: Markdown;
      /** What may be in it, what is required first, each in the order of the schema. */
      readonly items: readonly DescribedItem[];
    }
  /** `sentence` is text, with what was probably meant. */
  | { readonly isKnown: false; readonly sentence: string };

/** Looks a name up in the versions in force. */
export function describeNamed(named: NamedType, scope: Scope): Description {
  return isOfAzure(named.type) ? describeAzure(named, scope) : describeOfProvider(named, scope);
}

function describeOfProvider({ type, kind, path }: NamedType, scope: Scope): Description {
  const schema = schemaNamed(type, kind, scope);
  const { provider, body = new Map() } = schema;
  const release = provider && `${provider.name} ${scope.versionOf(provider.name)}`;
  if (!provider || !release) return unknown(`No known provider has ${type}.`);
  if (!schema.type) return unknown(absentType(type, schema, provider, scope));
  if (path.length === 0) return known(release, describeType(schema, scope), schema.attributes ?? body);
  const found = attributeOn(path, body);
  if (!found) return unknown(absentName(`${release}: ${type}`, path, body));
  const about = { name: path.at(-1)!, attribute: found, path, schema, scope };
  return known(release, describe(about), insideOf(found));
}

function absentType(
  type: string,
  { isAbsent, kind }: BlockSchema & { kind: SchemaKind },
  provider: Provider,
  scope: Scope,
): string {
  const version = scope.versionOf(provider.name);
  const names = provider.names(kind, version);
  if (!isAbsent)
    return `It is not known whether ${provider.name} ${version} has ${type}.${didYouMean(similar(type, names))}`;
  const { from, until, replacedBy = [] } = provider.presence(kind, type, [], version);
  const history = until
    ? ` ${provider.name} ${until} was the last release that had it.`
    : from
      ? ` It comes with ${provider.name} ${from}.`
      : didYouMean(similar(type, names));
  const instead = replacedBy.length > 0 ? ` Use ${listed(replacedBy, "or")} instead.` : "";
  return `${provider.name} ${version} has no ${type}.${history}${instead}`;
}

function describeAzure({ type: text, path }: NamedType, scope: Scope): Description {
  const types = scope.catalog.resourceTypes;
  const release = types && `azapi ${types.release}`;
  const about = versionedType(text, scope);
  if (!about || !types || !release)
    return unknown(
      `azapi knows no resource type ${text}.${didYouMean(similar(text.split("@")[0]!, types?.names ?? []))}`,
    );
  const markdown = describeResourceType(about.text, types);
  if (about.body.size === 0) return unknown(absentVersion(about));
  if (path.length === 0) return known(release, markdown, about.body);
  const found = attributeOn(path, about.body);
  if (!found) return unknown(absentName(about.text, path, about.body));
  // The body is an argument of azapi_resource: what is in it is one level deeper there.
  const described = {
    name: path.at(-1)!,
    attribute: found,
    path: ["body", ...path],
    schema: {},
    scope,
    resource: about.text,
  };
  return known(release, describe(described), insideOf(found));
}

function absentVersion({ type, version }: VersionedType): string {
  return `${type.name} has no API version ${version}: it has ${listed(type.versions.slice(-5).reverse())}.`;
}

function known(release: string, markdown: Markdown | undefined, body: BodySchema): Description {
  const items = [...body].map(([name, attribute]) => describedItemOf(name, attribute));
  return { isKnown: true, release, markdown: markdown ?? asText(""), items: items.sort(byUse) };
}

function unknown(sentence: string): Description {
  return { isKnown: false, sentence };
}

function absentName(where: string, path: readonly string[], body: BodySchema): string {
  for (const [at, name] of path.entries()) {
    const above = at === 0 ? body : insideOf(attributeOn(path.slice(0, at), body));
    if (!attributeIn(above, name))
      return `${where} has no ${path.slice(0, at + 1).join(".")}.${didYouMean(similar(name, above.keys()))}`;
  }
  return `${where} has no ${path.join(".")}.`;
}

/** What a path leads to, through nested blocks, objects, and the elements of lists. */
function attributeOn(path: readonly string[], body: BodySchema): Attribute | undefined {
  let inside = body;
  let found: Attribute | undefined;
  for (const name of path) {
    found = attributeIn(inside, name);
    if (!found) return undefined;
    inside = insideOf(found);
  }
  return found;
}

function insideOf(attribute: Attribute | undefined): BodySchema {
  return attribute?.block ?? attribute?.elem?.block ?? new Map();
}

const uses = ["required", "optional", "read-only"] as const;

function byUse(one: DescribedItem, other: DescribedItem): number {
  return uses.indexOf(one.use) - uses.indexOf(other.use);
}

function describedItemOf(name: string, attribute: Attribute): DescribedItem {
  const use = isRequired(attribute) ? "required" : isSettable(attribute) ? "optional" : "read-only";
  return { name, use, type: typeName(attribute), facts: factsOf(attribute) };
}

/** More values than these are asked for one by one. */
const mostValues = 8;

function factsOf(attribute: Attribute): readonly string[] {
  const {
    values = attribute.elem?.values,
    default: byDefault,
    forceNew,
    deprecated,
    deprecatedMentions = [],
  } = attribute;
  return [
    ...(values?.length ? [`one of ${listed(values.map(String), "or", mostValues)}`] : []),
    ...(byDefault === undefined || byDefault === "" ? [] : [`default ${byDefault}`]),
    ...(forceNew ? ["replaces"] : []),
    ...(deprecated
      ? [`deprecated${deprecatedMentions.length > 0 ? `, use ${listed(deprecatedMentions, "or")}` : ""}`]
      : []),
  ];
}
