import type { Scope } from "../../../analysis/index";
import type { Attribute, Provider } from "../../../catalog/index";
import type { NewBlock } from "../../../model/index";
import { formatResourceId, groupIdOf, keyOfId, resourceNameOf, workspaceIdOf } from "../../../resourceIds/index";
import { mappings } from "../../mappings/index";
import type { AzureResource, AzureResponses } from "../../responses";
import { candidatesIn, type ImportCandidate, type Skipped } from "../candidates";
import type { ForAzapi } from "../forAzapi";
import { addressesOfIds } from "../module/addressOfId";
import { type DeclaredResources, declaredResources } from "../module/declaredResources";
import { predictedState } from "../predictedState";
import { readByTable } from "../table/readByTable";
import { typesToRead } from "../typesToRead";
import { answeredAt, spelledId } from "./answered";
import { type Associations, draftAssociations, noAssociations } from "./associations";
import type { DraftedResource } from "./draftedResource";
import { generateResource } from "./generateResource";
import { heldApart } from "./heldApart";
import { inOrder } from "./inOrder";
import { schemaOfType, whyArgumentIsMissing, whyTypeIsMissing } from "./inVersion";
import { createReferenceTargets } from "./links";
import { mappingOfSchema, type ProviderState } from "./mappingOfSchema";
import { createNamer } from "./namer";
import { importBlock, resourceBlock, variableBlock, withSkippedComments } from "./newBlocks";
import { createProviders } from "./providers";

/** What to generate code for, and how. */
export interface DraftRequest {
  readonly responses: AzureResponses;
  /** How the resources that a workspace depends on are written. */
  readonly companions: Companions;
  /** Whether each resource gets `prevent_destroy`. */
  readonly preventDestroy: boolean;
  /** azurerm's version in force. */
  readonly version: string;
  readonly scope: Scope;
  /** The part of the module that the new code can refer to, where that is not all of it. */
  readonly reach?: Scope;
  readonly provider: Provider;
  /** Only `import` blocks: Terraform generates the resources itself. */
  readonly importsOnly?: boolean;
  /** Whether what has the same type, group and name counts as the same, wherever it is, and nothing is looked up: so it is with what somebody pastes. */
  readonly trustsNames?: boolean;
  /** Whether a `provider` block may be added where the module has none. */
  readonly mayConfigure: boolean;
  /** Whether the learned table says what the provider would read of others, where it tells all of it. */
  readonly byTable?: boolean;
  /** What the provider itself has read of resources, by key. */
  readonly states?: ReadonlyMap<string, ProviderState>;
  /** What may be written for azapi, by key. */
  readonly azapi?: ReadonlyMap<string, ForAzapi>;
  /** What is not for azurerm, by key, and a sentence on why. */
  readonly left?: ReadonlyMap<string, string>;
  /** What to leave out, by key of the resource: some arguments, or all of it for the reason given. */
  readonly refused: ReadonlyMap<string, Refused>;
}

/** Companions as resources of their own, as data sources, or as nothing but their ids. */
export type Companions = "resources" | "data" | "ids";

/** What a rule has found wrong with a draft, and what is to be done about it. */
export interface Refused {
  /** Arguments at the top that are left out. */
  readonly arguments: ReadonlySet<string>;
  /** Arguments at the top that have to be there: variables, where Azure returns none. */
  readonly wanted: ReadonlySet<string>;
  /** Whether ids are written as azurerm spells them, rather than as Azure does. */
  readonly isRespelled: boolean;
  readonly because?: string;
}

/** The generated blocks, with notes for people. */
export interface ImportDraft {
  readonly blocks: readonly NewBlock[];
  readonly drafted: readonly DraftedResource[];
  readonly skipped: readonly Skipped[];
  /** The one that azurerm's default configuration has to be for, where the module does not say so. */
  readonly subscription?: string;
  readonly notes: readonly string[];
  /** Ids by address, of everything that the blocks refer to. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Generates a block for each resource in the responses, once, in an order in which no block refers to a later one. */
export function draft(request: DraftRequest): ImportDraft {
  const { responses, companions, version, scope, provider, azapi } = request;
  const declared = declaredResources(scope);
  const reachable = request.reach ? declaredResources(request.reach) : declared;
  const namer = createNamer(scope);
  const sorted = candidatesIn(responses, version, (resource) => {
    const types = typesToRead(resource, provider, version);
    const schemaOf = (type: string) => schemaOfType(type, provider, version)?.schema.body;
    const read =
      request.states?.get(resource.key) ??
      (request.byTable ? readByTable(resource, types, schemaOf, provider, scope.catalog) : undefined);
    const known = read && schemaOfType(read.type, provider, version);
    if (!known) return types;
    return { mapping: mappingOfSchema(read.type, resource.id.type, known.schema.body), read };
  });
  const isWanted = ({ mapping }: ImportCandidate) => companions === "resources" || !mapping.isCompanion;
  const candidates = sorted.candidates.filter(({ resource }) => !request.left?.has(resource.key));
  // What a service makes is nobody's, whatever it would be written for.
  const skipped = sorted.skipped.map((one) => {
    const because = one.why === "service" ? undefined : request.left?.get(keyOfId(one.id));
    return because === undefined ? one : { ...one, because };
  });
  for (const one of sorted.candidates.filter(isWanted)) {
    const because = request.left?.get(one.resource.key);
    if (because === undefined) continue;
    skipped.push({ id: formatResourceId(one.resource.id), why: "impossible", because, types: [one.mapping.type] });
  }
  const wanted = inOrder(
    candidates
      .filter(isWanted)
      .sort(
        (one, other) => orderOf(one) - orderOf(other) || one.resource.id.names.length - other.resource.id.names.length,
      ),
  );
  const addressOfId = addressesOfIds(scope, declared);
  const keys = wanted.map(({ resource }) => resource.key);
  const own = wanted.filter(({ resource }) => resource.id.subscription !== "");
  const home = (own.find(({ mapping }) => !mapping.isCompanion) ?? own[0])?.resource.id.subscription ?? "";
  const providers = createProviders(home, reachable.providers, request.mayConfigure, namer);
  const looksUp = (key: string, isGroup: boolean) =>
    !request.trustsNames &&
    (companions === "data" || (companions === "resources" && isGroup)) &&
    !request.refused.has(key);
  const reachableNames = request.trustsNames ? { ...reachable, addressOf: byName(reachable) } : reachable;
  const links = createReferenceTargets(reachableNames, namer, providers, looksUp);
  const drafted: DraftedResource[] = [];
  const imports: NewBlock[] = [];
  const variables: NewBlock[] = [];
  const resources = new Map<string, NewBlock>();
  const answers = new Map<string, AzureResource>();
  const notes = new Set([...responses.notes, ...notesOn(candidates.length - wanted.length)]);

  for (const candidate of wanted) {
    const id = idOf(candidate);
    const there = whereDeclared(candidate, declared, addressOfId);
    const because = there ?? write(candidate, id);
    if (because !== undefined) skipped.push({ id, why: there === undefined ? "impossible" : "declared", because });
  }
  const byTable = wanted.filter(({ resource, read }) => read?.byTable && resources.has(resource.key)).length;
  const notesSoFar = [...notes, ...notesOnTable(byTable, provider)];
  if (drafted.length === 0) return { blocks: [], drafted, skipped, notes: notesSoFar, ids: links.ids };
  const subscription = providers.isAssumed ? home : undefined;
  if (subscription !== undefined)
    notesSoFar.push(`The module does not say which subscription azurerm uses: it has to be ${subscription}.`);
  const associations = request.importsOnly ? noAssociations : associate();
  const written = request.importsOnly
    ? []
    : [...variables, ...links.data, ...withSkippedComments(skipped, resources, azapi)];
  const blocks = [
    ...providers.blocks(),
    ...[...imports, ...associations.imports],
    ...[...written, ...associations.resources],
  ];
  const told = subscription === undefined ? {} : { subscription };
  return {
    blocks,
    drafted: [...drafted, ...associations.drafted],
    skipped,
    notes: notesSoFar,
    ids: links.ids,
    ...told,
  };

  /** What is written of what is between resources, once all of these have an address. */
  function associate(): Associations {
    const of = drafted.flatMap((one) => {
      const resource = answers.get(one.address);
      return resource ? [{ ...one, resource, configuration: providers.of(resource.id.subscription) }] : [];
    });
    const schemaOf = (type: string) => schemaOfType(type, provider, version)?.schema;
    const { preventDestroy } = request;
    return draftAssociations(of, { scope, provider, declared, links, namer, schemaOf, preventDestroy });
  }

  /** Generates one resource, or returns a sentence about why it cannot be. */
  function write({ resource, mapping, context, read }: ImportCandidate, id: string): string | undefined {
    const refused = request.refused.get(resource.key);
    if (refused?.because) return refused.because;
    const { type, fallbackName } = mapping;
    const available = schemaOfType(type, provider, version);
    if (!available) return whyTypeIsMissing(type, provider, version);

    const { schema } = available;
    if (available.version !== version)
      notes.add(`azurerm ${version} is not known here: the code is written for ${available.version}.`);
    const parent = resource.id.names.length > 1 ? resourceNameOf(workspaceIdOf(resource.id)) : "";
    let name = "";
    const label = () => (name ||= namer.block("resource", type, resourceNameOf(resource.id), parent, fallbackName));
    const secrets: NewBlock[] = [];
    const isRead = read !== undefined && !read.byTable;
    const state = read?.state ?? predictedState(mapping, context);
    const apart = read ? heldApart(type, resource.key, schema.body, provider, keys) : [];
    const optional = [...(read?.leftOut ?? [])].filter((one) => !schema.body.get(one)?.required);
    const generated = generateResource(mapping, state, {
      response: context,
      schema: schema.body,
      refer: (text, to) =>
        to === "parent"
          ? links.referByName(text, resource.id)
          : links.refer(to === "group" ? formatResourceId(groupIdOf(resource.id)) : text, to),
      referAround: links.referAround,
      variable(argument, what, attribute, isAnswered) {
        const variable = namer.variableOrAlias("variable", `${label()}_${argument}`);
        secrets.push(variableBlock(variable, what, resourceNameOf(resource.id), attribute, isAnswered));
        return ["var", variable];
      },
      absence: (path) => whyArgumentIsMissing(type, path, provider, available.version),
      unwanted: new Set(
        [...(refused?.arguments ?? []), ...apart, ...optional].filter((one) => !refused?.wanted.has(one)),
      ),
      ...(isRead && {
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
    });
    if (generated.missing.length > 0) {
      const missing = generated.missing.join(", ");
      const why = read
        ? "which Azure does not return: write it by hand"
        : "and Azure's answer has none: request this resource by itself rather than in a list";
      return `${type} needs ${missing}, ${why}.`;
    }
    const address = `${type}.${label()}`;
    const configuration = providers.of(resource.id.subscription);
    const block = resourceBlock(type, label(), generated, configuration, request.preventDestroy);
    imports.push(importBlock(address, id, request.importsOnly ? configuration : undefined));
    variables.push(...secrets);
    resources.set(resource.key, block);
    links.add(id, address);
    answers.set(address, resource);
    drafted.push({ id, address, state, schema, ignored: generated.ignored, isRead });
    return undefined;
  }
}

/** As azurerm spells it, where it has read it. */
function idOf({ resource, read }: ImportCandidate): string {
  const said = read?.state.id;
  return typeof said === "string" && keyOfId(said) === resource.key ? said : formatResourceId(resource.id);
}

/** Ours in their order, then what the provider has read: what is inside of something else after that. */
function orderOf({ mapping }: ImportCandidate): number {
  const at = mappings.indexOf(mapping);
  return at < 0 ? mappings.length : at;
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
