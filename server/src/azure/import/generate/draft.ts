import type { Attribute, AzurePlace } from "../../../catalog/index";
import type { NewBlock } from "../../../model/index";
import {
  formatResourceId,
  groupIdOf,
  isSameType,
  keyOfId,
  recased,
  resourceNameOf,
  workspaceIdOf,
} from "../../../resourceIds/index";
import { at, type Json, type JsonObject } from "../../json";
import type { AzureResource } from "../../responses";
import type { ImportCandidate } from "../candidates";
import { addressesOfIds } from "../module/addressOfId";
import { type DeclaredResources, declaredResources } from "../module/declaredResources";
import { predictedState } from "../predictedState";
import { type Associations, draftAssociations, noAssociations } from "./associations";
import type { DraftedResource } from "./draftedResource";
import type { DraftRequest, ImportDraft } from "./draftRequest";
import { type GeneratedResource, type GenerationContext, generateResource } from "./generateResource";
import { heldApart } from "./heldApart";
import { schemaOfType, whyArgumentIsMissing, whyTypeIsMissing } from "./inVersion";
import { createReferenceTargets } from "./links";
import { createNamer } from "./namer";
import { importBlock, resourceBlock, variableBlock, withSkippedComments } from "./newBlocks";
import { createProviders } from "./providers";
import { wantedCandidates } from "./wantedCandidates";

/** Generates a block for each resource in the responses, once. No block refers to a later one. */
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
  const byTable = wanted.flatMap(({ resource, read }) =>
    read?.byTable && resources.has(resource.key) ? [provider.sentTo(read.type, [])?.release ?? ""] : [],
  );
  const notes = [
    ...new Set([...request.responses.notes, ...notesOn(companions), ...drafts.notes]),
    ...notesOnTable(byTable, request.version),
  ];
  if (drafted.length === 0) return { blocks: [], drafted, skipped, notes, ids: withoutUnwritten(links) };
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

/** The ids by address of what is there, where no data source is written. */
function withoutUnwritten({ ids, data }: ReturnType<typeof createReferenceTargets>): ReadonlyMap<string, string> {
  const unwritten = new Set(data.map(({ labels }) => `data.${labels.join(".")}`));
  return new Map([...ids].filter(([address]) => !unwritten.has(address)));
}

type AvailableSchema = NonNullable<ReturnType<typeof schemaOfType>>;

/** What the blocks of one draft share: the names that are taken, the provider configurations, and where references lead. */
interface DraftContext {
  readonly request: DraftRequest;
  /** The keys of all that is written. */
  readonly keys: readonly string[];
  readonly declared: DeclaredResources;
  readonly namer: ReturnType<typeof createNamer>;
  readonly providers: ReturnType<typeof createProviders>;
  readonly links: ReturnType<typeof createReferenceTargets>;
}

/** The resources that are generated, one after another: each may refer to those before. */
class ResourceDrafts {
  readonly drafted: DraftedResource[] = [];
  readonly imports: NewBlock[] = [];
  readonly variables: NewBlock[] = [];
  /** The blocks, by key. */
  readonly resources = new Map<string, NewBlock>();
  /** About several of them. */
  readonly notes = new Set<string>();
  /** By address. */
  private readonly answers = new Map<string, AzureResource>();

  constructor(private readonly around: DraftContext) {}

  /** Generates one, or returns a sentence about why it cannot be. */
  add(candidate: ImportCandidate, id: string): string | undefined {
    const { request, namer, providers, links } = this.around;
    const { resource, mapping, context, read } = candidate;
    const because = request.refused.get(resource.key)?.because;
    if (because) return because;
    const { type, fallbackName } = mapping;
    const available = schemaOfType(type, request.provider, request.version);
    if (!available) return whyTypeIsMissing(type, request.provider, request.version);
    if (available.version !== request.version)
      this.notes.add(`azurerm ${request.version} is not known here: the code is written for ${available.version}.`);
    const parent = resource.id.names.length > 1 ? resourceNameOf(workspaceIdOf(resource.id)) : "";
    let name = "";
    const label = () => (name ||= namer.block("resource", type, resourceNameOf(resource.id), parent, fallbackName));
    const secrets: NewBlock[] = [];
    const state = read?.state ?? predictedState(mapping, context);
    const generated = generateResource(mapping, state, this.contextOf(candidate, available, label, secrets));
    if (generated.missing.length > 0) return whyIncomplete(type, generated, read !== undefined);
    const address = `${type}.${label()}`;
    const configuration = providers.of(resource.id.subscription);
    this.imports.push(importBlock(address, id, request.importsOnly ? configuration : undefined));
    this.variables.push(...secrets);
    this.resources.set(resource.key, resourceBlock(type, label(), generated, configuration, request.preventDestroy));
    links.add(id, address);
    this.answers.set(address, resource);
    const isRead = read !== undefined && !read.byTable;
    this.drafted.push({ id, address, state, schema: available.schema, ignored: generated.ignored, isRead });
    return undefined;
  }

  /** What a resource is generated with; variables for its secrets are added to `secrets`. */
  private contextOf(
    { resource, mapping: { type }, context, read }: ImportCandidate,
    { schema, version }: AvailableSchema,
    label: () => string,
    secrets: NewBlock[],
  ): GenerationContext {
    const { request, keys, namer, links } = this.around;
    const { provider } = request;
    const refused = request.refused.get(resource.key);
    const apart = read ? heldApart(type, resource.key, schema.body, provider, keys) : [];
    const optional = [...(read?.leftOut ?? [])].filter((one) => !schema.body.get(one)?.required);
    return {
      response: context,
      schema: schema.body,
      refer: (text, to) =>
        to === "parent"
          ? links.referByName(text, resource.id)
          : links.refer(to === "group" ? formatResourceId(groupIdOf(resource.id)) : text, to),
      referAround: links.referAround,
      variable(argument, use) {
        const variable = namer.variableOrAlias("variable", `${label()}_${argument}`);
        secrets.push(variableBlock(variable, resourceNameOf(resource.id), use));
        return ["var", variable];
      },
      absence: (path) => whyArgumentIsMissing(type, path, provider, version),
      unwanted: new Set(
        [...(refused?.arguments ?? []), ...apart, ...optional].filter((one) => !refused?.wanted.has(one)),
      ),
      ...(read !== undefined &&
        !read.byTable && {
          read: {
            wouldChange: read.wouldChange ?? new Set(),
            wanted: refused?.wanted ?? new Set(),
            answered: (path: readonly string[]) =>
              answeredAt(provider.sentTo(type, path), context.json, resource.id.type),
            spell: (text: string, attribute: Attribute) =>
              refused?.isRespelled || read.refusal !== undefined
                ? spelledId(text, attribute, read.refusal?.because)
                : text,
          },
        }),
    };
  }

  /** What is written of what is between resources, once all of these have an address. */
  associations(): Associations {
    const { request, declared, namer, providers, links } = this.around;
    const { scope, provider, version, preventDestroy } = request;
    const of = this.drafted.flatMap((one) => {
      const resource = this.answers.get(one.address);
      return resource ? [{ ...one, resource, configuration: providers.of(resource.id.subscription) }] : [];
    });
    const schemaOf = (type: string) => schemaOfType(type, provider, version)?.schema;
    return draftAssociations(of, { scope, provider, declared, links, namer, schemaOf, preventDestroy });
  }
}

function whyIncomplete(type: string, { missing }: GeneratedResource, isRead: boolean): string {
  const why = isRead
    ? "which Azure does not return: write it by hand"
    : "and Azure's answer has none: request this resource by itself rather than in a list";
  return `${type} needs ${missing.join(", ")}, ${why}.`;
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
  const id = read?.state.id;
  return typeof id === "string" && keyOfId(id) === resource.key ? id : formatResourceId(resource.id);
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

/** `releases`: the one that the table of each resource is of. */
function notesOnTable(releases: readonly string[], version: string): readonly string[] {
  if (releases.length === 0) return [];
  const [number, verb] =
    releases.length === 1 ? ["One resource is", "it"] : [`${releases.length} resources are`, "them"];
  const learned = [...new Set(releases)].join(" and ");
  const other = learned === version ? "" : `, and azurerm ${version} is in force here`;
  return [
    `${number} written from a table of what azurerm ${learned} reads${other}: no installed azurerm has read ${verb}, so look at what terraform plan says.`,
  ];
}

function notesOn(companions: number): readonly string[] {
  if (companions === 0) return [];
  const [number, verb] = companions === 1 ? ["One answer is", "it is"] : [`${companions} answers are`, "they are"];
  return [`${number} about resources that a workspace depends on: ${verb} imported only with companions as resources.`];
}

/** What an answer about something of a type has where an argument is sent as it is; undefined for any other. */
function answeredAt(place: AzurePlace | undefined, answer: JsonObject, azureType: string): Json | undefined {
  if (!place || place.as !== undefined || place.path === "" || /\[\]|\{\}/.test(place.path)) return undefined;
  return isSameType(place.azureType.split("@")[0]!, azureType) ? at(answer, place.path) : undefined;
}

/** An id in the casing in which an argument takes it, or in which a refusal names its words; any other text as it is. */
function spelledId(text: string, { id: shapes = [] }: Attribute, refusal = ""): string {
  if (!text.startsWith("/")) return text;
  const found = shapes.map((shape) => recased(text, shape)).find((one) => one !== undefined);
  if (found !== undefined) return found;
  const words = new Map([...refusal.matchAll(/[`"'](\w+)[`"']/g)].map(([, word = ""]) => [word.toLowerCase(), word]));
  return text
    .split("/")
    .map((segment) => words.get(segment.toLowerCase()) ?? segment)
    .join("/");
}
