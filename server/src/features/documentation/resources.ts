/** What is said of Azure's own types: a resource type, and a property in the body of a resource. */
import { mappingsOfAzureType } from "../../azure/index";
import {
  isPreview,
  newestStable,
  type ResourceType,
  type ResourceTypes,
  versionsWith,
  type WrittenType,
  writtenType,
} from "../../catalog/index";
import { encodeUriPart } from "../../text/index";
import { asCode, asLink, asText, listed, type Markdown, md, paragraphs, raw, scopeNames } from "../../wording/index";

/** What is written in `type`; a resource type may be there alone. */
function typeIn(text: string): WrittenType {
  return writtenType(text) ?? { name: text, version: "" };
}

/** In which API versions a property is, and where Microsoft documents the type. */
export function describeProperty(path: readonly string[], text: string, types: ResourceTypes | undefined): Markdown {
  const { name, version } = typeIn(text);
  const type = types?.find(name);
  return paragraphs([type && presence(type, path), type && reference(type, version)]);
}

/** A sentence for a property, where Microsoft has one. */
export function propertySentence(path: readonly string[], text: string, types: ResourceTypes | undefined): Markdown {
  return asText(types?.sentence(typeIn(text).name, path) ?? "");
}

function presence(type: ResourceType, path: readonly string[]): Markdown | undefined {
  const versions = versionsWith(type, path);
  const [first, last] = [versions[0], versions.at(-1)];
  const newest = type.versions.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const from = first === type.versions[0] ? md`In all API versions` : md`Since API version ${asCode(first)}`;
  return last === newest ? md`${from}; the newest is ${asCode(last)}.` : md`${from}, last in ${asCode(last)}.`;
}

/** A resource type as Markdown. */
export function describeResourceType(text: string, types: ResourceTypes | undefined): Markdown | undefined {
  const { name, version } = typeIn(text);
  const type = types?.find(name);
  if (!type) return undefined;
  const previews = type.versions.filter(isPreview).length;
  const newest = [newestStable(type.versions), type.versions.at(-1)].filter(
    (one, index, all) => one && all.indexOf(one) === index,
  );
  const segments = type.name.split("/");
  const body = type.at(version) ?? type.at(type.versions.at(-1) ?? "");
  return paragraphs([
    md`**${asText(type.name)}** · resource type of Azure`,
    segments.length > 2
      ? md`Its parent is a ${asCode(segments.slice(0, -1).join("/"))}.`
      : deployedTo(body?.writable || body?.readable || 0),
    body?.writable === 0 && md`It can only be read.`,
    md`${raw(String(type.versions.length))} API versions, ${raw(String(previews))} of them previews; the newest: ${raw(
      listed(
        newest.map((one) => asCode(one!)),
        "and",
      ),
    )}.`,
    inAzurerm(type),
    version && !type.at(version) ? md`It has no version ${asCode(version)}.` : undefined,
    type.actions.length > 0
      ? md`Actions: ${raw(
          listed(
            type.actions.map((action) => asCode(action.name)),
            "and",
            8,
          ),
        )}.`
      : undefined,
    reference(type, version),
  ]);
}

/** What azurerm has for the type, where our table says so: one type, or several that a property tells apart. */
function inAzurerm({ name }: ResourceType): Markdown | undefined {
  const found = mappingsOfAzureType(name);
  if (found.length === 0) return undefined;
  const types = found.map(({ type, where }) => {
    const word = where && found.length > 1 ? where.words[0] : undefined;
    return word === undefined ? asCode(type) : md`${asCode(type)} (${asCode(`${where?.path} = "${word}"`)})`;
  });
  return md`In azurerm: ${raw(listed(types, "or", types.length))}.`;
}

function deployedTo(bits: number): Markdown | undefined {
  const names = scopeNames(bits);
  return names.length > 0 ? raw(`It belongs to ${listed(names, "or")}.`) : undefined;
}

function reference({ name }: ResourceType, version: string): Markdown {
  return asLink(md`Microsoft's reference`, resourceTypePage(name, version));
}

/** Microsoft's page about a resource type, in the newest API version or in one of them. */
export function resourceTypePage(name: string, version = ""): string {
  const [namespace = "", ...rest] = name.toLowerCase().split("/");
  const path = [namespace, ...(version ? [version] : []), ...rest].map(encodeUriPart).join("/");
  return `https://learn.microsoft.com/azure/templates/${path}?pivots=deployment-language-terraform`;
}
