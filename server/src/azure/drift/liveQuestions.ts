/** What a module has in Azure, as far as the code tells: which resources to ask about, and what cannot be told. */
import { calledFolder, type Scope } from "../../analysis/index";
import type { Result } from "../../evaluation/index";
import {
  addressOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  type Document,
  isRepeated,
  nameOf,
  typeOf,
} from "../../model/index";
import {
  formatResourceId,
  idOfShape,
  isSameType,
  type ListOfParts,
  type ResourceId,
  typeOfId,
} from "../../resourceIds/index";
import type { Span } from "../../text/index";
import { writtenTypeIn } from "../ids/armType";
import { usualImportIdOf } from "../ids/idShapes";
import { listsOfParts, versionToRead } from "../import/found/offerFound";
import { azurermProviders, providerOf } from "../import/module/azurermProviders";
import { type DeclaredResources, declaredResources } from "../import/module/declaredResources";
import { textIfKnown } from "../import/module/evaluate";
import { groupType, mappingOfType } from "../mappings/index";

/** A resource of the code. */
interface Declared {
  readonly address: string;
  /** Azure's type of it. */
  readonly azureType: string;
  readonly uri: string;
  /** The head of its block. */
  readonly span: Span;
}

/** The call of a module that has an instance. */
export interface InstanceCall {
  readonly address: string;
  /** Where it is, as people are told. */
  readonly file: string;
  readonly sets: ReadonlyMap<string, BodyItem>;
  /** The document that it is in; absent where that is nobody's to write, or another file overrides it. */
  readonly document?: Document;
}

/** An instance whose values come from its calls, and not only from its block. */
export interface LiveInstance {
  /** The values of its arguments. */
  readonly written: ReadonlyMap<string, Result>;
  /** Whether what its block says is said for it alone: no other instance of it is known, and none has a key. */
  readonly isOnly: boolean;
  /** The call of its module; absent for the module that is looked at. */
  readonly call?: InstanceCall;
  /** From where the values of variables of the module that is looked at come, by their names: "the default of var.tier". */
  readonly sources?: ReadonlyMap<string, string>;
}

/** A resource whose Azure id is known. */
export interface AskedResource extends Declared {
  readonly id: string;
  /** The version of Azure's interface in which it is read. */
  readonly apiVersion: string;
  /** What is said where it is not in Azure: sentences. */
  readonly absence: string;
  /** Where it is in Azure under this id only as long as nobody sets variables otherwise: a sentence that names them. */
  readonly assumption?: string;
  readonly instance?: LiveInstance;
  /** Where Azure lists what is in it, of Azure ML and Foundry; absent for all else. */
  readonly parts?: readonly ListOfParts[];
}

/** A resource whose Azure id only Terraform knows. */
export interface UntoldResource extends Declared {
  /** In which resource group it is, where that is known. */
  readonly group?: string;
  /** Whether all that is missing is the subscription. */
  readonly lacksSubscription: boolean;
}

/** What a module has in Azure. */
export interface LiveQuestions {
  /** The folder of the module. */
  readonly folder: string;
  /** Those of the modules that it calls, itself or through others: what they declare for it is told here. */
  readonly called: readonly string[];
  /** That of its resources where it has no configuration of azurerm of its own; empty where it is not known. */
  readonly subscription: string;
  readonly asked: readonly AskedResource[];
  readonly untold: readonly UntoldResource[];
  /** Those that may be others in Azure than is asked, since variables of which the defaults count may be set otherwise. */
  readonly uncertain?: readonly UntoldResource[];
  /** Calls of modules that cannot be read, which may declare anything. */
  readonly unread: readonly string[];
  /** Names of values that were given, and that no variable of the module has. */
  readonly undeclared?: readonly string[];
}

/** The subscription where the code says none. */
export interface AssumedSubscription {
  readonly id: string;
  /** Whether people have said so, and not only the environment: then it also counts where only Terraform knows what the code says. */
  readonly isSaid: boolean;
}

/** The resources of a module, as far as its own blocks say, but not those of modules that it calls. */
export function liveQuestions(scope: Scope, assumed?: AssumedSubscription): LiveQuestions {
  const declared = declaredResources(scope);
  const subscription = subscriptionOf(scope, declared, assumed);
  const asked: AskedResource[] = [];
  const untold: UntoldResource[] = [];
  for (const [uri, { blocks }] of scope.module.documents)
    for (const block of blocks) {
      const address = addressOf(block);
      if (block.kind === "resource" && address !== undefined) look(block, address, uri);
    }
  return { folder: scope.module.folder, called: [], subscription, asked, untold, unread: unreadCalls(scope) };

  function look(block: Block, address: string, uri: string) {
    const id = isRepeated(block.body) ? undefined : declared.partialIdOf(address);
    const group = textIfKnown(bodyItemOf(block.body, "resource_group_name")?.value, scope, declared.idOf);
    const about = { block, address, uri, id, group, subscription: subscriptionFor(block) };
    const question = questionAbout(about, scope);
    if (question && "id" in question) asked.push(question);
    else if (question) untold.push(question);
  }

  /** What counts for a block whose id has no subscription. */
  function subscriptionFor(block: Block): string {
    const { providers } = declared;
    if (providers.length === 0) return subscription;
    const own = providerOf(block, providers);
    const isSaidInCode = own ? own.saysSubscription : providers.some((one) => one.saysSubscription);
    return isSaidInCode && !assumed?.isSaid ? "" : (assumed?.id ?? "");
  }
}

/** A resource whose question is wanted. */
interface QuestionSubject {
  readonly block: Block;
  readonly address: string;
  readonly uri: string;
  /** Undefined where only Terraform knows which it is; its subscription may be empty. */
  readonly id: ResourceId | undefined;
  readonly group: string | undefined;
  /** What counts where the id has no subscription; empty where that is not known. */
  readonly subscription: string;
  readonly instance?: LiveInstance;
}

/**
 * What to ask about a resource, or what cannot be known about it; undefined if it is not a separate resource in Azure.
 */
export function questionAbout(
  { block, address, uri, id, group, subscription, instance }: QuestionSubject,
  scope: Scope,
): AskedResource | UntoldResource | undefined {
  const azureType = azureTypeOf(block, scope);
  if (azureType === undefined || !isNamed(block, scope)) return undefined;
  const about = { address, azureType, uri, span: block.head };
  if (!id || (id.subscription === "" && subscription === ""))
    return { ...about, lacksSubscription: id !== undefined, ...(group !== undefined && { group }) };
  const text = withSubscription(id, subscription);
  const absence = `${address} is not in Azure: there is no ${text}.`;
  const parts = typeOf(block) === "azapi_update_resource" ? [] : listsOfParts(text, azureType, scope);
  const question = { ...about, id: text, apiVersion: versionOf(block, azureType, scope), absence };
  return { ...question, ...(instance && { instance }), ...(parts.length > 0 && { parts }) };
}

/** A resource whose id depends on defaults that may be overridden. A sentence names them. */
export function asAssumed(one: AskedResource, assumption: string): AskedResource {
  const absence = `With the defaults of variables, ${one.address} is not in Azure: there is no ${one.id}. ${assumption}`;
  return { ...one, absence, assumption };
}

/** The text of an id, with a subscription where it has none. */
export function withSubscription(id: ResourceId, subscription: string): string {
  return formatResourceId(id).replace(/^\/subscriptions\/(?=\/|$)/, `/subscriptions/${subscription}`);
}

function versionOf(block: Block, azureType: string, scope: Scope): string {
  const type = typeOf(block) ?? "";
  return type.startsWith("azapi_")
    ? (writtenTypeIn(block.body, scope)?.version ?? "")
    : versionToRead(azureType, type, scope);
}

/** What has no name of its own, such as an association, is a part of something else. */
function isNamed(block: Block, scope: Scope): boolean {
  const type = typeOf(block) ?? "";
  if (type.startsWith("azapi_")) return true;
  const provider = scope.catalog.providerOf(type);
  const schema = provider?.find("resource", type, scope.versionOf(provider.name));
  return typeof schema === "object" && schema.body.has("name");
}

function azureTypeOf(block: Block, scope: Scope): string | undefined {
  const type = typeOf(block) ?? "";
  if (type === "azapi_resource" || type === "azapi_update_resource") return writtenTypeIn(block.body, scope)?.name;
  if (scope.catalog.providerOf(type)?.name !== "azurerm") return undefined;
  const mapping = mappingOfType(type);
  if (mapping) return mapping.azureType === "" ? groupType : mapping.azureType;
  const [shape] = usualImportIdOf(type, scope);
  const ofShape = shape === undefined ? undefined : typeOfId(idOfShape(shape, "x"));
  const sent = scope.catalog.provider("azurerm")?.sentTo(type, [])?.azureType.split("@")[0];
  // Secrets and keys of a vault have ids of their own, and are nothing that the management of Azure tells of.
  return ofShape === undefined || (sent !== undefined && !isSameType(sent, ofShape)) ? undefined : ofShape;
}

/** The one subscription in which all callers of a module without configurations of azurerm of its own have it; empty where it is not known. */
function subscriptionOf(
  scope: Scope,
  declared: Pick<DeclaredResources, "providers">,
  assumed: AssumedSubscription | undefined,
): string {
  if (declared.providers.length > 0) return "";
  const around = new Set(
    scope.calls().map(({ scope: caller }) => {
      const all = [...caller.module.documents.values()].flatMap((document) => document.blocks);
      const own = azurermProviders(all, caller, () => undefined);
      const [first] = own.filter(({ alias }) => alias === "");
      const isNamed = own.some(({ saysSubscription }) => saysSubscription);
      return first?.subscription ?? (isNamed && !assumed?.isSaid ? "" : (assumed?.id ?? ""));
    }),
  );
  const [only = assumed?.id ?? ""] = around;
  // A module that is not called from anywhere that is known gets what the environment says.
  return around.size > 1 ? "" : only;
}

/** Calls in a module of modules that cannot be read. */
export function unreadCalls({ module, moduleAt }: Pick<Scope, "module" | "moduleAt">): readonly string[] {
  const calls = [...module.documents.values()].flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "module"));
  return calls.flatMap((block) => {
    const folder = calledFolder(block, module);
    return folder === undefined || !moduleAt(folder) ? [`module.${nameOf(block) ?? ""}`] : [];
  });
}
