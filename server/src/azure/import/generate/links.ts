import type { NewBlock } from "../../../model/index";
import {
  formatResourceId,
  groupIdOf,
  keyOfId,
  parseResourceId,
  type ResourceId,
  resourceNameOf,
} from "../../../resourceIds/index";
import { mappingOfId } from "../../mappings";
import type { Mapping } from "../../mappings/mapping";
import type { DeclaredResources } from "../module/declaredResources";
import type { ResolvedReference } from "./generateResource";
import type { Namer } from "./namer";
import { dataBlock } from "./newBlocks";
import type { Providers } from "./providers";

/** The resources that have an address in the configuration, so that others can refer to them. */
interface ReferenceTargets {
  /** A reference whose value is this id, or the name of the resource group in it. */
  readonly refer: (text: string, to: "id" | "group") => ResolvedReference | undefined;
  /** A reference to what an id is inside of, whose value the id begins with. */
  readonly referAround: (id: string) => ResolvedReference | undefined;
  /** A reference to what a resource is in by that name, where it is in but one thing of the name. */
  readonly referByName: (name: string, id: ResourceId) => ResolvedReference | undefined;
  /** Registers the address of a resource. */
  readonly add: (id: string, address: string) => void;
  /** The data sources that references have asked for. */
  readonly data: readonly NewBlock[];
  /** Ids by address, of everything that has been referred to or added. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Starts with what the module declares. Companions that it does not declare become data sources, where `looksUp` says so of their key. */
export function createReferenceTargets(
  declared: DeclaredResources,
  namer: Namer,
  providers: Providers,
  looksUp: (key: string, isGroup: boolean) => boolean,
): ReferenceTargets {
  const addresses = new Map<string, string>();
  const ids = new Map<string, string>();
  const data: NewBlock[] = [];
  return { refer, referAround, referByName, add, data, ids };

  function add(id: string, address: string): void {
    addresses.set(keyOfId(id), address);
    ids.set(address, id);
  }

  function refer(text: string, to: "id" | "group"): ResolvedReference | undefined {
    const id = parseResourceId(text);
    const address =
      id && (known(id) ?? groupNamed(id, to) ?? (looksUp(keyOfId(id), to === "group") ? lookUp(text) : undefined));
    if (!id || !address) return undefined;
    const value = ids.get(address) ?? declared.idOf(address) ?? formatResourceId(id);
    ids.set(address, value);
    const steps = address.split(".");
    return to === "id"
      ? { path: [...steps, "id"], value }
      : { path: [...steps, "name"], value: parseResourceId(value)?.group ?? "" };
  }

  function known(id: ResourceId): string | undefined {
    return addresses.get(keyOfId(id)) ?? declared.addressOf(id);
  }

  /** The module's own group of that name: whichever subscription it is in, its name is the same. */
  function groupNamed(id: ResourceId, to: "id" | "group"): string | undefined {
    return to === "group" ? declared.probableAddressOf(id) : undefined;
  }

  function referAround(text: string): ResolvedReference | undefined {
    for (let end = text.lastIndexOf("/"); end > 0; end = text.lastIndexOf("/", end - 1)) {
      const id = parseResourceId(text.slice(0, end));
      const found = id && id.group !== "" && known(id) ? refer(text.slice(0, end), "id") : undefined;
      if (found && text.startsWith(`${found.value}/`)) return found;
    }
    return undefined;
  }

  function referByName(name: string, id: ResourceId): ResolvedReference | undefined {
    const at = id.names.indexOf(name);
    const around = id.names.slice(0, -1);
    if (around.filter((one) => one === name).length !== 1) return undefined;
    const type = id.type
      .split("/")
      .slice(0, at + 2)
      .join("/");
    const found = refer(formatResourceId({ ...id, type, names: id.names.slice(0, at + 1) }), "id");
    // Names are compared as they are written.
    return found?.value.endsWith(`/${name}`) ? { path: [...found.path.slice(0, -1), "name"], value: name } : undefined;
  }

  /** A data source for a companion, once for each. */
  function lookUp(text: string): string | undefined {
    const companion = companionIn(text);
    if (!companion) return undefined;
    const { mapping, name, group, subscription } = companion;
    const own = group !== undefined && refer(formatResourceId(groupIdOf(parseResourceId(text)!)), "group");
    const label = namer.block("data", mapping.type, name, "", mapping.fallbackName);
    const written = own && own.value === group ? { kind: "reference" as const, path: own.path } : group;
    data.push(dataBlock(mapping.type, label, name, written, providers.of(subscription)));
    const address = `data.${mapping.type}.${label}`;
    add(formatResourceId(parseResourceId(text)!), address);
    return address;
  }
}

/** The arguments by which a data source finds a companion. */
interface CompanionId {
  readonly mapping: Mapping;
  readonly name: string;
  /** Of a group itself there is none. */
  readonly group: string | undefined;
  readonly subscription: string;
}

/** A companion by its id; undefined for anything else. */
function companionIn(text: string): CompanionId | undefined {
  const id = parseResourceId(text);
  const mapping = mappingOfId(text);
  if (!id || !mapping?.isCompanion) return undefined;
  const { parent } = mapping;
  if (parent.in !== "group" && parent.in !== "subscription") return undefined;
  const group = parent.in === "group" ? id.group : undefined;
  return { mapping, name: resourceNameOf(id), group, subscription: id.subscription };
}
