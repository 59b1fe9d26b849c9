import type { Scope } from "../../../analysis/index";
import { newestStable, type ResourceBody, type ResourceType } from "../../../catalog/index";
import { type Commented, type NewBlock, type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import {
  formatResourceId,
  isAssetType,
  isSameType,
  keyOfId,
  normalizeLocation,
  parentOfId,
  resourceNameOf,
  typeOfId,
} from "../../../resourceIds/index";
import { at, isObject, type Json } from "../../json";
import { groupType } from "../../mappings/index";
import { onOneLine } from "../../onOneLine";
import { usableVersions } from "../../resources/usableVersions";
import type { AzureResource } from "../../responses";
import { azapiBlock } from "../arm/azapiBlock";
import type { Skipped } from "../candidates";
import { createNamer } from "../generate/namer";
import { importBlock } from "../generate/newBlocks";
import { addressesOfIds } from "../module/addressOfId";
import { singularOf } from "../module/argumentFor";
import { whyNeverImported } from "./neverImported";
import { SecretVariables } from "./secretVariables";

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
  /** `data`: assets are looked up, and stay managed elsewhere. */
  readonly assets: Assets;
  /** By key: paths of the body that our own rules refuse, and why a resource cannot be written at all. */
  readonly refused: ReadonlyMap<string, RefusedBody>;
}

/** How models, environments, data and components of Azure ML are written. Their versions never change. */
export type Assets = "resources" | "data";

/** What a rule refuses in a draft. */
export interface RefusedBody {
  readonly paths: ReadonlySet<string>;
  readonly because?: string;
}

/** The drafted azapi blocks, and the resource of each. */
export interface AzapiDraft {
  readonly blocks: readonly NewBlock[];
  readonly imported: readonly Drafted[];
  /** What is looked up by data sources. */
  readonly lookedUp: readonly Drafted[];
  readonly skipped: readonly Skipped[];
}

interface Drafted extends Imported {
  readonly key: string;
}

interface Chosen {
  readonly resource: AzureResource;
  readonly type: ResourceType;
  readonly version: string;
  readonly body: ResourceBody;
  readonly label: string;
  readonly address: string;
  readonly isLookedUp: boolean;
}

/** An id as it is imported, and the address that it gets. */
interface Imported {
  readonly id: string;
  readonly address: string;
}

/** What says little by its own name alone: `blue` of an endpoint, `7` of a model. */
const partial = /\/(?:onlineEndpoints|batchEndpoints)\/deployments$|\/versions$/i;
/** What refers to others by their ids comes behind them. */
const referring = /\/(?:onlineEndpoints|batchEndpoints|schedules|capabilityHosts)(?:\/|$)/i;

/**
 * Resources as azapi's, each with an import block. azapi's import keeps in its state what Azure answers and the type
 * lets people set. Code that says a part of that, in the same words, plans to no change (azapi 2:
 * `ignore_no_op_changes`, on by default).
 */
export function draftAzapi(request: AzapiRequest): AzapiDraft {
  return new AzapiDrafts(request).all();
}

class AzapiDrafts {
  private readonly namer;
  private readonly declared;
  /** What azurerm imports, by key. */
  private readonly beside: ReadonlyMap<string, Imported>;
  /** What is written so far. */
  private readonly done = new Map<string, Imported>();
  private readonly chosen = new Map<string, Chosen>();
  private readonly skipped: Skipped[] = [];

  constructor(private readonly request: AzapiRequest) {
    this.namer = createNamer(request.scope);
    this.declared = addressesOfIds(request.scope);
    this.beside = new Map([...request.ids].map(([address, id]) => [keyOfId(id), { id, address }] as const));
  }

  all(): AzapiDraft {
    this.chooseAll();
    const blocks: NewBlock[] = [];
    const imports: NewBlock[] = [];
    const imported: Drafted[] = [];
    const lookedUp: Drafted[] = [];
    for (const one of this.chosen.values()) {
      const id = this.idOf(one);
      const written = one.isLookedUp ? [this.lookUp(one, id)] : this.write(one, id);
      if (typeof written === "string") {
        this.skipped.push({ id, why: "impossible", because: written });
        continue;
      }
      const { address, version } = one;
      const { key } = one.resource;
      if (!one.isLookedUp) imports.push(importBlock(address, `${id}?api-version=${version}`));
      blocks.push(...written);
      this.done.set(key, { id, address });
      (one.isLookedUp ? lookedUp : imported).push({ key, id, address });
    }
    return { blocks: [...imports, ...blocks], imported, lookedUp, skipped: this.skipped };
  }

  /** All of them before one is written: an id of one that is not written yet stays a text. */
  private chooseAll(): void {
    for (const resource of [...this.request.resources].sort(inOrder)) {
      const found = this.choose(resource);
      if ("why" in found) this.skipped.push({ id: formatResourceId(resource.id), ...found });
      else this.chosen.set(resource.key, found);
    }
  }

  /** The type and the version that it is written for, or why it is not. */
  private choose(resource: AzureResource): Chosen | Pick<Skipped, "why" | "because"> {
    const { id, key } = resource;
    const { scope, versions, refused } = this.request;
    const service = whyNeverImported(resource);
    if (service !== undefined) return { why: "service", because: service };
    const because = refused.get(key)?.because;
    if (because !== undefined) return { why: "impossible", because };
    const there = this.beside.get(key)?.address ?? this.declared(formatResourceId(id));
    if (there !== undefined) return { why: "declared", because: `It is declared already, as ${there}.` };
    const type = scope.catalog.resourceTypes?.find(id.type || groupType);
    const version = type && versionFor(type, versions.get(key) ?? "", scope);
    const body = version === undefined ? undefined : type?.at(version);
    const isLookedUp = this.request.assets === "data" && isAssetType(id.type);
    if (!type || version === undefined || !body || (body.writable === 0 && !isLookedUp))
      return { why: "impossible", because: `azapi has no type that makes ${onOneLine(id.type || groupType)}.` };
    const kind = isLookedUp ? "data" : "resource";
    const label = this.labelOf(kind, resource, type);
    const address = `${isLookedUp ? "data." : ""}azapi_resource.${label}`;
    return { resource, type, version, body, label, address, isLookedUp };
  }

  private labelOf(kind: "data" | "resource", { id }: AzureResource, type: ResourceType): string {
    const word = singularOf(type.name.split("/").at(-1) ?? "");
    const [own, parent = ""] = [resourceNameOf(id), id.names.at(-2)];
    const text = partial.test(type.name) ? `${parent}_${own}` : own;
    return this.namer.block(kind, "azapi_resource", text, parent, word);
  }

  /** The resource's id as it is imported: below the id of its parent as that is imported. */
  private idOf({ resource, type }: Chosen): string {
    const id = formatResourceId({ ...resource.id, ...(resource.id.type !== "" && { type: type.name }) });
    const parent = parentOfId(id);
    const known = this.importedAs(keyOfId(parent.id));
    return known ? `${known.id}${id.slice(parent.id.length)}` : id;
  }

  /** Its block behind the variables for its secrets, or why it cannot be written. */
  private write({ resource, type, version, body, label }: Chosen, id: string): readonly NewBlock[] | string {
    const { scope, refused, preventDestroy } = this.request;
    const secrets = new SecretVariables(resource, body, () =>
      this.namer.variableOrAlias("variable", `${label}_secret`),
    );
    const lacking: string[] = [];
    const text = (value: string) => this.referenceTo(value, resource);
    const parent = parentOfId(id);
    const { json } = secrets;
    const block = azapiBlock({
      type,
      version,
      body,
      label,
      name: { kind: "text", text: parent.name },
      parent: this.parentOf(parent.id, resource),
      json: { ...json, ...locationIn(json.location), ...identityIn(json.identity) },
      dependsOn: [],
      comments: [],
      text,
      bodyText: (value) => secrets.bodyVariable(value) ?? text(value),
      tagText: (value) => secrets.tagVariable(value) ?? text(value),
      refused: refused.get(resource.key)?.paths ?? new Set(),
      absent: (path) => lacking.push(path),
    });
    if (lacking.length > 0) return whyLacking(lacking, resource);
    const { variables, items, ignored, comments } = secrets.takeOutOf(block, scope);
    return [...variables, { ...block, comments, items: [...items, ...lifecycleOf(preventDestroy, ignored)] }];
  }

  /** A data source of it. */
  private lookUp({ resource, type, version, label }: Chosen, id: string): NewBlock {
    const { id: parent, name } = parentOfId(id);
    const items = [
      newArgument("type", { kind: "text", text: `${type.name}@${version}` }),
      newArgument("name", { kind: "text", text: name }),
      newArgument("parent_id", this.parentOf(parent, resource)),
    ];
    return { kind: "data", labels: ["azapi_resource", label], items };
  }

  /** What is around it, or its place in what is around that: the model of a version has hardly ever a block. */
  private parentOf(id: string, of: AzureResource): NewValue & Commented {
    const known = this.referenceTo(id, of);
    if (known) return known;
    const around = isAssetType(of.id.type) ? parentOfId(id) : undefined;
    const above = around && this.referenceTo(around.id, of);
    if (above?.kind !== "reference" || !/^[\w./-]+$/.test(id.slice(around!.id.length)))
      return { kind: "text", text: id };
    return {
      kind: "expression",
      source: `"\${${above.path.join(".")}}${id.slice(around!.id.length)}"`,
      wanted: "string",
    };
  }

  /** Only what is spelled as it is imported: azapi takes another case for a change. */
  private referenceTo(value: string, from: AzureResource): (NewValue & Commented) | undefined {
    if (!value.startsWith("/") || value.length > 2000) return undefined;
    const key = keyOfId(value);
    const known = this.importedAs(key);
    if (known) return known.id === value ? { kind: "reference", path: [...known.address.split("."), "id"] } : undefined;
    const address = key === from.key || this.chosen.has(key) ? undefined : this.declared(value);
    return address === undefined ? undefined : { kind: "reference", path: [...address.split("."), "id"] };
  }

  private importedAs(key: string): Imported | undefined {
    return this.done.get(key) ?? this.beside.get(key);
  }
}

/** Why it cannot be written: Azure says nothing of what has to be there, or something that its type has no form for. */
function whyLacking(paths: readonly string[], { json }: AzureResource): string {
  const other = paths.filter((path) => Object.keys(Object(at(json, path) ?? {})).length > 0);
  const named = (some: readonly string[]) => some.map((path) => onOneLine(path)).join(", ");
  return other.length > 0
    ? `azapi's type does not take ${named(other)} as Azure has it: write it by hand.`
    : `azapi needs ${named(paths)}, which Azure does not answer: write it by hand.`;
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

/** `secret` are the arguments that Terraform is not to compare: azapi's import takes into its state what Azure answers, secrets too. */
function lifecycleOf(preventDestroy: boolean, secret: readonly string[]): readonly NewBodyItem[] {
  const items: NewBodyItem[] = [];
  if (preventDestroy) items.push(newArgument("prevent_destroy", { kind: "bool", bool: true }));
  if (secret.length > 0) {
    const all: NewValue = { kind: "list", items: secret.map((name) => ({ kind: "reference", path: [name] })) };
    const comments = ["Its secrets are not in this code."];
    items.push({ ...newArgument("ignore_changes", all), comments });
  }
  return items.length === 0 ? [] : [{ name: "lifecycle", form: "block", value: { kind: "body", items }, isOne: true }];
}
