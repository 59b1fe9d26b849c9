/** What a module has in Azure, as far as the code tells: which resources to ask about, and what cannot be told. */
import { calledFolder, type Scope } from "../../analysis/index";
import { addressOf, type Block, bodyItemOf, isRepeated, nameOf, typeOf } from "../../model/index";
import { formatResourceId, idOfShape, isSameType, typeOfId } from "../../resourceIds/index";
import type { Span } from "../../text/index";
import { writtenTypeIn } from "../ids/armType";
import { usualImportIdOf } from "../ids/idShapes";
import { versionToRead } from "../import/found/offerFound";
import { azurermProviders } from "../import/module/azurermProviders";
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

/** One of which it is known what it is in Azure. */
export interface AskedResource extends Declared {
  readonly id: string;
  /** The version of Azure's interface in which it is read. */
  readonly apiVersion: string;
  /** What is said where it is not in Azure: a sentence. */
  readonly absence: string;
}

/** One of which only Terraform knows what it is in Azure. */
export interface UntoldResource extends Declared {
  /** In which resource group it is, where that is known. */
  readonly group?: string;
  /** Whether all that is missing is the subscription. */
  readonly lacksSubscription: boolean;
}

/** What a module has in Azure. */
export interface LiveQuestions {
  readonly asked: readonly AskedResource[];
  readonly untold: readonly UntoldResource[];
  /** Calls of modules that cannot be read, which may declare anything. */
  readonly unread: readonly string[];
}

/** The subscription where the code says none. */
export interface AssumedSubscription {
  readonly id: string;
  /** Whether people have said so, and not only the environment: then it also counts where only Terraform knows what the code says. */
  readonly isSaid: boolean;
}

/** The resources of a module that is looked at, but not those of modules that it calls. */
export function liveQuestions(scope: Scope, assumed?: AssumedSubscription): LiveQuestions {
  const declared = declaredResources(scope);
  const subscription = subscriptionOf(scope, declared, assumed);
  const asked: AskedResource[] = [];
  const untold: UntoldResource[] = [];
  const unread: string[] = [];
  for (const [uri, { blocks }] of scope.module.documents)
    for (const block of blocks) {
      const address = addressOf(block);
      if (block.kind === "module" && isUnread(block, scope)) unread.push(`module.${nameOf(block) ?? ""}`);
      if (block.kind === "resource" && address !== undefined) look(block, address, uri);
    }
  return { asked, untold, unread };

  function look(block: Block, address: string, uri: string) {
    const azureType = azureTypeOf(block, scope);
    if (azureType === undefined || !isNamed(block, scope)) return;
    const about = { address, azureType, uri, span: block.head };
    const id = isRepeated(block.body) ? undefined : declared.partialIdOf(address);
    const text = id && formatResourceId(id).replace("/subscriptions//", `/subscriptions/${subscription}/`);
    const group = textIfKnown(bodyItemOf(block.body, "resource_group_name")?.value, scope, declared.idOf);
    if (id && (id.subscription !== "" || subscription !== ""))
      asked.push({
        ...about,
        id: text!,
        apiVersion: versionOf(block, azureType),
        absence: `${address} is not in Azure: there is no ${text}.`,
      });
    else untold.push({ ...about, lacksSubscription: id !== undefined, ...(group !== undefined && { group }) });
  }

  function versionOf(block: Block, azureType: string): string {
    const type = typeOf(block) ?? "";
    return type.startsWith("azapi_")
      ? (writtenTypeIn(block.body, scope)?.version ?? "")
      : versionToRead(azureType, type, scope);
  }
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

/** The one subscription in which all azurerm configurations of a module are that do not say another; empty where it is not known. */
function subscriptionOf(scope: Scope, declared: DeclaredResources, assumed: AssumedSubscription | undefined): string {
  const blocks = [...scope.module.documents.values()].flatMap((document) => document.blocks);
  const own = blocks.filter((block) => block.kind === "provider" && nameOf(block) === "azurerm");
  const isSaidInCode = own.some(({ body }) => bodyItemOf(body, "subscription_id") !== undefined);
  if (own.length > 0) return !isSaidInCode || assumed?.isSaid ? (assumed?.id ?? "") : "";
  const callers = scope.calls();
  const around = new Set(
    callers.map(({ scope: caller }) => {
      const all = [...caller.module.documents.values()].flatMap((document) => document.blocks);
      const [first] = azurermProviders(all, caller, () => undefined).filter(({ alias }) => alias === "");
      const isSaid = all.some(
        (block) =>
          block.kind === "provider" && nameOf(block) === "azurerm" && bodyItemOf(block.body, "subscription_id"),
      );
      return first?.subscription ?? (isSaid && !assumed?.isSaid ? "" : (assumed?.id ?? ""));
    }),
  );
  const [only = assumed?.id ?? ""] = around;
  // A module that is not called from anywhere that is known gets what the environment says.
  return around.size > 1 || declared.providers.length > 0 ? "" : only;
}

function isUnread(block: Block, scope: Scope): boolean {
  const folder = calledFolder(block, scope.module);
  return folder === undefined || scope.moduleAt(folder) === undefined;
}
