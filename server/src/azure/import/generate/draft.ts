import type { Provider } from "../../../catalog/index";
import type { NewBlock } from "../../../model/index";
import { formatResourceId, keyOfId } from "../../../resourceIds/index";
import type { ImportCandidate } from "../candidates";
import { addressesOfIds } from "../module/addressOfId";
import { type DeclaredResources, declaredResources } from "../module/declaredResources";
import { noAssociations } from "./associations";
import type { DraftRequest, ImportDraft } from "./draftRequest";
import { createReferenceTargets } from "./links";
import { createNamer } from "./namer";
import { withSkippedComments } from "./newBlocks";
import { createProviders } from "./providers";
import { ResourceDrafts } from "./resourceDrafts";
import { wantedCandidates } from "./wantedCandidates";

/** Generates a block for each resource in the responses, once, in an order in which no block refers to a later one. */
export function draft(request: DraftRequest): ImportDraft {
  const { scope, provider } = request;
  const declared = declaredResources(scope);
  const reachable = request.reach ? declaredResources(request.reach) : declared;
  const { wanted, skipped: unwanted, companions } = wantedCandidates(request);
  const skipped = [...unwanted];
  const home = homeOf(wanted);
  const namer = createNamer(scope);
  const providers = createProviders(home, reachable.providers, request.mayConfigure, namer);
  const links = createReferenceTargets(
    request.trustsNames ? { ...reachable, addressOf: byName(reachable) } : reachable,
    namer,
    providers,
    (key, isGroup) => isLookedUp(key, isGroup, request),
  );
  const keys = wanted.map(({ resource }) => resource.key);
  const drafts = new ResourceDrafts({ request, keys, declared, namer, providers, links });
  const addressOfId = addressesOfIds(scope, declared);
  for (const candidate of wanted) {
    const id = idOf(candidate);
    const there = whereDeclared(candidate, declared, addressOfId);
    const because = there ?? drafts.add(candidate, id);
    if (because !== undefined) skipped.push({ id, why: there === undefined ? "impossible" : "declared", because });
  }
  const { drafted, imports, variables, resources } = drafts;
  const byTable = wanted.filter(({ resource, read }) => read?.byTable && resources.has(resource.key)).length;
  const notes = [
    ...new Set([...request.responses.notes, ...notesOn(companions), ...drafts.notes]),
    ...notesOnTable(byTable, provider),
  ];
  if (drafted.length === 0) return { blocks: [], drafted, skipped, notes, ids: links.ids };
  const subscription = providers.isAssumed ? home : undefined;
  if (subscription !== undefined)
    notes.push(`The module does not say which subscription azurerm uses: it has to be ${subscription}.`);
  const associations = request.importsOnly ? noAssociations : drafts.associations();
  const written: readonly NewBlock[] = request.importsOnly
    ? []
    : [...variables, ...links.data, ...withSkippedComments(skipped, resources, request.azapi)];
  return {
    blocks: [
      ...providers.blocks(),
      ...[...imports, ...associations.imports],
      ...[...written, ...associations.resources],
    ],
    drafted: [...drafted, ...associations.drafted],
    skipped,
    notes,
    ids: links.ids,
    ...(subscription !== undefined && { subscription }),
  };
}

/** The subscription that azurerm's default configuration is for; "" where nothing is in one. */
function homeOf(wanted: readonly ImportCandidate[]): string {
  const own = wanted.filter(({ resource }) => resource.id.subscription !== "");
  return (own.find(({ mapping }) => !mapping.isCompanion) ?? own[0])?.resource.id.subscription ?? "";
}

/** Whether a data source is written for what the module lacks. */
function isLookedUp(key: string, isGroup: boolean, { trustsNames, companions, refused }: DraftRequest): boolean {
  if (trustsNames || refused.has(key)) return false;
  return companions === "data" || (companions === "resources" && isGroup);
}

/** As azurerm spells it, where it has read it. */
function idOf({ resource, read }: ImportCandidate): string {
  const said = read?.state.id;
  return typeof said === "string" && keyOfId(said) === resource.key ? said : formatResourceId(resource.id);
}

/** Addresses by type, group and name, where the subscription is not known either. */
function byName({ addressOf, probableAddressOf }: DeclaredResources): DeclaredResources["addressOf"] {
  return (id) => addressOf(id) ?? probableAddressOf(id);
}

function whereDeclared(
  { resource: { id }, read }: ImportCandidate,
  declared: DeclaredResources,
  addressOfId: (id: string) => string | undefined,
): string | undefined {
  // What the mapping of a schema is for has no rows by which its id could be made out.
  const address = declared.addressOf(id) ?? (read && addressOfId(formatResourceId(id)));
  if (address) return `It is declared already, as ${address}.`;
  const likely = declared.probableAddressOf(id);
  return likely && `${likely} has the same type, name and group: it seems to be declared already.`;
}

function notesOnTable(count: number, provider: Provider): readonly string[] {
  if (count === 0) return [];
  const release = provider.sentTo("azurerm_resource_group", [])?.release ?? "";
  const [number, verb] = count === 1 ? ["One resource is", "it"] : [`${count} resources are`, "them"];
  return [
    `${number} written as a table says that azurerm ${release} reads ${verb}: no azurerm that is installed has read ${verb}, so look at what terraform plan says.`,
  ];
}

function notesOn(companions: number): readonly string[] {
  if (companions === 0) return [];
  const [number, verb] = companions === 1 ? ["One answer is", "it is"] : [`${companions} answers are`, "they are"];
  return [`${number} about resources that a workspace depends on: ${verb} imported only with companions as resources.`];
}
