/** A resource of azurerm's, as it is written, as one of azapi's that says the same to Azure; or why it cannot be one. */
import { blockSchemaOf, isInProgram, type Scope } from "../../analysis/index";
import type { BodyType, SentBody } from "../../catalog/index";
import {
  type Block,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  nameOf,
  newArgument,
  type Reference,
} from "../../model/index";
import type { AzapiBody } from "./azapiBody";
import { azapiHead, type HeadContext, idOf } from "./azapiHead";
import { bodyTypeOf } from "./azureTypes";
import { besideOf } from "./besideBody";
import { type ChildBlock, childBlocks } from "./childBlocks";
import { aliasChosen } from "./configuration";
import { knownValuesIn, type ValuesContext } from "./knownValuesIn";
import { learnedBody } from "./learnedBody";
import { metaArgumentsOf } from "./metaArguments";
import { type PartOfOther, putPart } from "./partOfOther";
import { readsOf } from "./readsOf";
import { replaceTriggers } from "./replaceTriggers";
import type { SeenTrial } from "./seenRequests";
import { SelfReads } from "./selfReads";
import { type ChildList, childLists, emptiedIn, putSentBack, withoutKept } from "./sharedParts";
import { type TabledBody, tabledBody } from "./tabledBody";
import type { OthersContext } from "./takenValue";
import { type ObjectTree, type Tree, treeValue } from "./tree";
import { updatedParts } from "./updatedParts";

/** What came of it. */
interface ToAzapi {
  /** Why it is refused, a sentence each; none where it is not. */
  readonly refusals: readonly string[];
  readonly block?: NewBlock;
  /** What updates parts of it that are there with it. */
  readonly parts?: readonly NewBlock[];
  /** What is a resource of its own below it, and was a block in it. */
  readonly children?: readonly ChildBlock[];
  readonly readsSubscription: boolean;
  readonly sent?: SentBody;
  /** The lists of its properties that are resources of their own as well. */
  readonly lists?: readonly ChildList[];
  /** Paths in Azure's answer that it reads of itself. */
  readonly answers?: readonly string[];
  /** What people should know of it. */
  readonly notes?: readonly string[];
  /** Where in its body something is that other resources have set. */
  readonly setByOthers?: readonly string[];
}

/** What is needed beside the block. */
interface ToAzapiContext extends HeadContext, OthersContext, ValuesContext {
  /** The name that it gets, where that is another one. */
  readonly name?: string;
  /** Whether the provider itself will say what it sends, so that its version does not matter. */
  readonly isProven?: boolean;
  /** The version of Azure's API, where it is another one than azurerm's. */
  readonly apiVersion?: string;
  /** Whether azapi is told what replaces the resource; not by default, since a plan shows that as a change of the state. */
  readonly namesTriggers?: boolean;
  /** What other resources set of it, and becomes a part of it. */
  readonly setByOthers?: readonly PartOfOther[];
  /** What a provider was seen to send for it, which counts then rather than what is known of it. */
  readonly seen?: SeenTrial;
}

/** One block. Its comments are left to the caller. */
export function toAzapi(block: Block, context: ToAzapiContext): ToAzapi {
  const { scope, document } = context;
  const type = block.labels[0]?.text ?? "";
  const schema = blockSchemaOf(block, scope).body;
  const no = (because: string): ToAzapi => ({ refusals: [because], readsSubscription: false });
  if (document.isProgram || isInProgram(scope)) return no("Only files in Terraform's own language are converted.");
  if (!schema) return no(`${type} is not known in the version of azurerm that is in force.`);
  let readsOwn = false;
  let ownId: () => NewValue | undefined = () => undefined;
  const notes = new Set<string>();
  const self = new SelfReads(block, scope);
  const around = {
    ...context,
    edited: (one: Reference) => self.editsOf(one)?.concat(context.edited?.(one) ?? []) ?? [],
  };
  const onOwn = () => {
    readsOwn = true;
  };
  const known = knownValuesIn(block, around, { ownId: () => ownId(), onOwn, notes });
  const tabled = scope.catalog.provider("azurerm")?.sentBody(type);
  if (tabled) ownId = () => idOf(azapiHead(block.body, tabled.id, tabled.azureType, known, context), tabled.id, known);
  const made: TabledBody | string = context.seen
    ? learnedBody(block, schema, context.seen, known)
    : tabledBody(block, schema, known, context);
  if (typeof made === "string") return no(made);
  const { body, sensitive } = made;
  const sent = inVersion({ ...made.sent, reads: readsOf(type, made.sent, scope) }, context.apiVersion);
  self.know(sent);
  const versioned = bodyTypeOf(sent.azureType, scope);
  if (!versioned) return no(`azapi does not know ${sent.azureType}.`);
  const head = azapiHead(block.body, sent.id, sent.azureType, known, { ...context, made: sent.made });
  const all = [...head.refusals, ...made.refusals];
  all.push(...withoutReadOnly(body, made.sent.azureType, sent.azureType, scope));
  const set = (context.setByOthers ?? []).flatMap((one) => [
    putPart(body, one.body, one.keys),
    putPart(sensitive, one.sensitive, one.keys),
  ]);
  all.push(...set.flatMap(({ refusals }) => refusals));
  const childrenThere = childLists(sent.azureType.split("@")[0]!, versioned, scope.catalog.resourceTypes);
  putSentBack(body, sent.azureType);
  const filled = withoutKept(body, sent.azureType, childrenThere);
  const emptied = emptiedIn(body, filled);
  const lists = filled.filter(({ name }) => !emptied.includes(name));
  const beside = besideOf(block, schema, sent, known, all, made.location);
  if (aliasChosen(block) === undefined) all.push("provider names a configuration in a form that has no equal.");
  const setByOthers = set.flatMap(({ paths }) => paths);
  const metaArguments = metaArgumentsOf(block, known, sent, emptied, setByOthers, self, all);
  const name = context.name ?? nameOf(block) ?? "";
  const parts = all.length > 0 ? [] : updatedParts(made.parts ?? [], name, metaArguments.first, scope, all);
  const children = childBlocks(block, sent, name, metaArguments.first, known, all);
  if (all.length > 0) return { refusals: [...new Set(all)], readsSubscription: false };
  const triggers = context.namesTriggers ? replaceTriggers(schema, sent, body) : [];
  const items: NewBodyItem[] = [
    ...metaArguments.first,
    newArgument("type", { kind: "text", text: sent.azureType }),
    newArgument("name", head.name!),
    newArgument("parent_id", head.parent!),
    ...beside.location,
    newArgument("body", treeValue(body, context.write)),
    ...uniqueItem(made.unique),
    ...triggersItem(triggers),
    ...(sensitive.properties.size > 0 ? [newArgument("sensitive_body", treeValue(sensitive, context.write))] : []),
    ...beside.tags,
    ...metaArguments.arguments,
    ...beside.identity,
    ...metaArguments.blocks,
  ];
  return {
    refusals: [],
    block: { kind: "resource", labels: ["azapi_resource", name], items },
    parts,
    children,
    readsSubscription: head.readsSubscription || readsOwn,
    sent,
    lists,
    notes: [...notes],
    setByOthers,
    answers: [...self.answers],
  };
}

/** Whichever order the elements of these lists are in, azapi sees no change. */
function uniqueItem(unique: AzapiBody["unique"] = new Map()): readonly NewBodyItem[] {
  const entries = [...unique].map(([path, names]) => ({
    key: path,
    value: { kind: "text" as const, text: names.join(", ") },
  }));
  return entries.length > 0 ? [newArgument("list_unique_id_property", { kind: "map", items: entries })] : [];
}

function triggersItem(triggers: readonly string[]): readonly NewBodyItem[] {
  const items = triggers.map((text) => ({ kind: "text", text }) as const);
  return items.length > 0 ? [newArgument("replace_triggers_refs", { kind: "list", items })] : [];
}

function inVersion(sent: SentBody, apiVersion: string | undefined): SentBody {
  return apiVersion === undefined ? sent : { ...sent, azureType: `${sent.azureType.split("@")[0]}@${apiVersion}` };
}

/** Takes out what only Azure sets in azurerm's version; says what is not known, or only set by Azure in the one that is written. */
function withoutReadOnly(body: ObjectTree, own: string, written: string, scope: Scope): string[] {
  const [type, other] = [bodyTypeOf(own, scope), own === written ? undefined : bodyTypeOf(written, scope)];
  const unknown = type ? strip(body, type, []) : [`The body of ${own}`];
  const lost = other ? strip(body, other, [], true) : [];
  return [
    ...unknown.map((path) => `${path} is sent by azurerm and not known to azapi.`),
    ...lost.map((path) => `${path} is sent by azurerm, and cannot be set in ${written}.`),
  ];
}

/** Takes out what only Azure sets; gives the paths that its type does not have, and those of what was taken out where that is not wanted. */
function strip(tree: ObjectTree, type: BodyType, path: readonly string[], keepsAll = false): string[] {
  const missing: string[] = [];
  for (const [name, inner] of tree.properties) {
    const at = [...path, name];
    const property = propertyIn(type, name, tree);
    if (property === "any") continue;
    if (!property) missing.push(at.join("."));
    else if (property.isReadOnly) {
      if (keepsAll) missing.push(at.join("."));
      tree.properties.delete(name);
    } else missing.push(...stripWithin(inner, property.type, at, keepsAll));
  }
  return missing;
}

function stripWithin(tree: Tree, type: BodyType, path: readonly string[], keepsAll: boolean): string[] {
  if (tree.kind === "leaf") return [];
  if (tree.kind === "object") return type.kind === "any" ? [] : strip(tree, type, path, keepsAll);
  const element = type.kind === "array" ? type.element : undefined;
  return tree.parts.flatMap((part) =>
    element ? stripWithin(part.kind === "loop" ? part.element : part, element, path, keepsAll) : [],
  );
}

function propertyIn(type: BodyType, name: string, tree: ObjectTree) {
  if (type.kind === "object")
    return type.properties.get(name) ?? (type.additional && { type: type.additional, isReadOnly: false });
  if (type.kind !== "discriminated") return "any";
  const own = type.properties.get(name);
  if (own) return own;
  const kind = tree.properties.get(type.discriminator);
  const text = kind?.kind === "leaf" && kind.value.kind === "text" ? kind.value.text : undefined;
  const variant = text === undefined ? undefined : type.variants.get(text);
  if (variant?.kind !== "object") return name === type.discriminator ? "any" : undefined;
  return variant.properties.get(name) ?? (variant.additional ? "any" : undefined);
}
