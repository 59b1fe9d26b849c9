import type { Scope } from "../../../analysis/index";
import { newestStable, type ResourceBody, type ResourceType } from "../../../catalog/index";
import { type Commented, type NewBlock, type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import {
  formatResourceId,
  isSameType,
  keyOfId,
  normalizeLocation,
  parentOfId,
  resourceNameOf,
  typeOfId,
} from "../../../resourceIds/index";
import { ownProperty } from "../../../text/index";
import { at, isObject, type Json } from "../../json";
import { groupType } from "../../mappings/index";
import { onOneLine } from "../../onOneLine";
import { usableVersions } from "../../resources/usableVersions";
import type { AzureResource } from "../../responses";
import { azapiBlock } from "../arm/azapiBlock";
import type { Skipped } from "../candidates";
import { createNamer } from "../generate/namer";
import { importBlock, variableBlock } from "../generate/newBlocks";
import { addressesOfIds } from "../module/addressOfId";
import { singularOf } from "../module/argumentFor";
import { keptBack, withAbsentSecrets } from "./absentSecrets";
import { whyNeverImported } from "./neverImported";
import { secretTexts } from "./secretTexts";
import { takesSensitiveBody, withSensitiveBody } from "./sensitiveBody";
import { withoutNoise } from "./withoutNoise";

/** What becomes of resources that azurerm does not import. */
interface AzapiRequest {
  readonly resources: readonly AzureResource[];
  /** The versions of Azure's interface that they were read in, by key. */
  readonly versions: ReadonlyMap<string, string>;
  /** The module, with what is imported beside. */
  readonly scope: Scope;
  /** Addresses of what is imported beside, by the ids that it is imported by. */
  readonly ids: ReadonlyMap<string, string>;
  readonly preventDestroy: boolean;
  /** By key: paths of the body that our own rules refuse, and why a resource cannot be written at all. */
  readonly refused: ReadonlyMap<string, RefusedBody>;
}

/** What a rule has found wrong with a draft. */
export interface RefusedBody {
  readonly paths: ReadonlySet<string>;
  readonly because?: string;
}

/** The blocks, and what each is about. */
export interface AzapiDraft {
  readonly blocks: readonly NewBlock[];
  readonly imported: readonly { readonly id: string; readonly key: string; readonly address: string }[];
  readonly skipped: readonly Skipped[];
}

interface Chosen {
  readonly resource: AzureResource;
  readonly type: ResourceType;
  readonly version: string;
  readonly body: ResourceBody;
  readonly label: string;
  readonly address: string;
}

/** What refers to others by their ids comes behind them. */
const referring = /\/(?:onlineEndpoints|batchEndpoints|schedules|capabilityHosts)(?:\/|$)/i;

/**
 * Resources as azapi's, each with an import block. azapi's import has in its state what Azure answers and the type lets people set; code that
 * says part of that, in the same words, plans to no change (azapi 2: `ignore_no_op_changes`, on by default).
 */
export function draftAzapi({ resources, versions, scope, ids, preventDestroy, refused }: AzapiRequest): AzapiDraft {
  const namer = createNamer(scope);
  const declared = addressesOfIds(scope);
  const beside = new Map([...ids].map(([address, id]) => [keyOfId(id), { id, address }] as const));
  const skipped: Skipped[] = [];
  const chosen = new Map<string, Chosen>();
  for (const resource of [...resources].sort(inOrder)) {
    const found = choose(resource);
    if ("why" in found) skipped.push({ id: formatResourceId(resource.id), ...found });
    else chosen.set(resource.key, found);
  }
  const done = new Map<string, { readonly id: string; readonly address: string }>();
  const blocks: NewBlock[] = [];
  const imports: NewBlock[] = [];
  for (const one of chosen.values()) {
    const id = idOf(one);
    const written = write(one, id);
    if (typeof written === "string") {
      skipped.push({ id, why: "impossible", because: written });
      continue;
    }
    imports.push(importBlock(one.address, `${id}?api-version=${one.version}`));
    blocks.push(...written);
    done.set(one.resource.key, { id, address: one.address });
  }
  const imported = [...done].map(([key, about]) => ({ key, ...about }));
  return { blocks: [...imports, ...blocks], imported, skipped };

  /** The type and the version that it is written for, or why it is not. */
  function choose(resource: AzureResource): Chosen | Pick<Skipped, "why" | "because"> {
    const { id, key } = resource;
    const service = whyNeverImported(resource);
    if (service !== undefined) return { why: "service", because: service };
    const because = refused.get(key)?.because;
    if (because !== undefined) return { why: "impossible", because };
    const there = beside.get(key)?.address ?? declared(formatResourceId(id));
    if (there !== undefined) return { why: "declared", because: `It is declared already, as ${there}.` };
    const type = scope.catalog.resourceTypes?.find(id.type || groupType);
    const version = type && versionFor(type, versions.get(key) ?? "", scope);
    const body = version === undefined ? undefined : type?.at(version);
    if (!type || version === undefined || !body || body.writable === 0)
      return { why: "impossible", because: `azapi has no type that makes ${onOneLine(id.type || groupType)}.` };
    const word = singularOf(type.name.split("/").at(-1) ?? "");
    const parent = id.names.at(-2) ?? "";
    const label = namer.block("resource", "azapi_resource", resourceNameOf(id), parent, word);
    return { resource, type, version, body, label, address: `azapi_resource.${label}` };
  }

  /** The resource's id as it is imported: below the id of its parent as that is imported. */
  function idOf({ resource, type }: Chosen): string {
    const id = formatResourceId({ ...resource.id, ...(resource.id.type !== "" && { type: type.name }) });
    const parent = parentOfId(id);
    const known = done.get(keyOfId(parent.id)) ?? beside.get(keyOfId(parent.id));
    return known ? `${known.id}${id.slice(parent.id.length)}` : id;
  }

  function write({ resource, type, version, body, label }: Chosen, id: string): readonly NewBlock[] | string {
    const answered = withoutNoise(resource.json);
    const absent = withAbsentSecrets(answered, body.type);
    const { json } = absent;
    const secrets = new Map([
      ...secretTexts(answered),
      ...[...absent.texts].map(([value, { name }]) => [value, name] as const),
    ]);
    const variables = new Map<string, NewBlock>();
    // No state and no plan has what is ephemeral, which tags cannot take.
    const inTags = new Map<string, NewBlock>();
    const lacking: string[] = [];
    const text = (value: string): (NewValue & Commented) | undefined =>
      secrets.has(value) ? variableFor(value, variables) : referenceTo(value);
    const parent = parentOfId(id);
    const block = azapiBlock({
      type,
      version,
      body,
      label,
      name: { kind: "text", text: parent.name },
      parent: referenceTo(parent.id) ?? { kind: "text", text: parent.id },
      json: { ...json, ...locationIn(json.location), ...identityIn(json.identity) },
      dependsOn: [],
      comments: [],
      text: referenceTo,
      bodyText: text,
      tagText: (value) => (secrets.has(value) ? variableFor(value, inTags) : referenceTo(value)),
      refused: refused.get(resource.key)?.paths ?? new Set(),
      absent: (path) => lacking.push(path),
    });
    if (lacking.length > 0)
      return `azapi needs ${lacking.map((path) => onOneLine(path)).join(", ")}, which Azure does not answer: write it by hand.`;
    const apart =
      variables.size > 0 && takesSensitiveBody(scope) ? withSensitiveBody(block.items, absent.paths) : undefined;
    // What Azure answers is in the body that azapi's import keeps, and what it does not is not.
    const isAnswered = [...variables.keys()].some((text) => !absent.texts.has(text));
    const lifecycle = lifecycleOf(preventDestroy, [
      ...(inTags.size > 0 ? ["tags"] : []),
      ...(variables.size > 0 && (isAnswered || !apart) ? ["body"] : []),
      ...(apart ? ["sensitive_body"] : []),
    ]);
    const kept = keptBack(json, body.type);
    const comments = kept.length > 0 ? [withheld(kept)] : [];
    const inputs = [...variables].map(([text, one]) => {
      if (apart) return askedFor(one);
      return absent.texts.has(text) ? { ...one, comments: [toSet] } : one;
    });
    return [...inTags.values(), ...inputs, { ...block, comments, items: [...(apart ?? block.items), ...lifecycle] }];

    function variableFor(value: string, among: Map<string, NewBlock>): NewValue & Commented {
      const there = among.get(value);
      const name = there?.labels[0] ?? namer.variableOrAlias("variable", `${label}_secret`);
      if (!there) {
        const what = `the secret ${onOneLine(secrets.get(value) ?? "")}`.trim();
        const made = variableBlock(name, what, resourceNameOf(resource.id), undefined, !absent.texts.has(value));
        among.set(value, absent.texts.get(value)?.type === "map(string)" ? asMap(made) : made);
      }
      return { kind: "reference", path: ["var", name] };
    }

    /** Only what is spelled as it is imported: azapi takes another case for a change. */
    function referenceTo(value: string): (NewValue & Commented) | undefined {
      if (!value.startsWith("/") || value.length > 2000) return undefined;
      const key = keyOfId(value);
      const known = done.get(key) ?? beside.get(key);
      if (known)
        return known.id === value ? { kind: "reference", path: [...known.address.split("."), "id"] } : undefined;
      const address = key === resource.key || chosen.has(key) ? undefined : declared(value);
      return address === undefined ? undefined : { kind: "reference", path: [...address.split("."), "id"] };
    }
  }
}

/** The same for texts under names that people have chosen. */
function asMap(variable: NewBlock): NewBlock {
  const values: Readonly<Record<string, NewValue>> = {
    type: { kind: "expression", source: "map(string)" },
    default: { kind: "map", items: [] },
  };
  return {
    ...variable,
    items: variable.items.map((item) => ({ ...item, value: ownProperty(values, item.name) ?? item.value })),
  };
}

const toSet =
  "Azure never returns a secret: set this one before you change anything of the resource, since azapi sends it then.";

function withheld(names: readonly string[]): string {
  return `Azure does not answer ${names.join(", ")}: set that here, in sensitive_body, before you change anything else of it.`;
}

/** Parents first, and behind what they refer to those that refer. */
function inOrder(one: AzureResource, other: AzureResource): number {
  const late = ({ id }: AzureResource) => Number(referring.test(id.type));
  return late(one) - late(other) || one.id.names.length - other.id.names.length;
}

/** The version that was asked in, where azapi has it, and else the newest stable one. */
function versionFor(type: ResourceType, asked: string, scope: Scope): string | undefined {
  const usable = usableVersions(type, scope);
  return usable.includes(asked) ? asked : (newestStable(usable) ?? usable.at(-1));
}

/** Azure answers with names and with titles of regions, and azapi keeps names. */
function locationIn(location: unknown): { readonly location?: string } {
  return typeof location === "string" ? { location: normalizeLocation(location) } : {};
}

/** azapi reads no ids of identities but those that are some. */
function identityIn(identity: Json | undefined): { readonly identity?: Json } {
  const assigned = at(identity, "userAssignedIdentities");
  if (!isObject(identity) || !isObject(assigned)) return {};
  const ids = Object.entries(assigned).filter(([id]) => isSameType(typeOfId(id) ?? "", identityType));
  return { identity: { ...identity, userAssignedIdentities: Object.fromEntries(ids) } };
}

const identityType = "Microsoft.ManagedIdentity/userAssignedIdentities";

/**
 * In no state and no plan, and without a default: azapi sends all of a resource, secrets too, whenever anything of it changes, for `ignore_changes` counts
 * for plans alone. A text that is none would replace the secret in Azure.
 */
function askedFor(variable: NewBlock): NewBlock {
  const items = variable.items.filter(({ name }) => name !== "default");
  return {
    ...variable,
    comments: [
      "azapi sends this secret whenever anything of the resource changes, so it has no default: Terraform asks for it.",
    ],
    items: [...items, newArgument("ephemeral", { kind: "bool", bool: true })],
  };
}

/** `secret` are the arguments that Terraform is not to compare: azapi's import takes into its state what Azure answers, secrets too. */
function lifecycleOf(preventDestroy: boolean, secret: readonly string[]): readonly NewBodyItem[] {
  const items: NewBodyItem[] = [];
  if (preventDestroy) items.push(newArgument("prevent_destroy", { kind: "bool", bool: true }));
  if (secret.length > 0) {
    const all: NewValue = { kind: "list", items: secret.map((name) => ({ kind: "reference", path: [name] })) };
    const comments = ["What is secret in it is not in this code."];
    items.push({ ...newArgument("ignore_changes", all), comments });
  }
  return items.length === 0 ? [] : [{ name: "lifecycle", form: "block", value: { kind: "body", items }, isOne: true }];
}
