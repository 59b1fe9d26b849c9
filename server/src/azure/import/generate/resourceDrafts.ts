import type { Attribute } from "../../../catalog/index";
import type { NewBlock } from "../../../model/index";
import { formatResourceId, groupIdOf, resourceNameOf, workspaceIdOf } from "../../../resourceIds/index";
import type { AzureResource } from "../../responses";
import type { ImportCandidate } from "../candidates";
import type { DeclaredResources } from "../module/declaredResources";
import { predictedState } from "../predictedState";
import { answeredAt, spelledId } from "./answered";
import { type Associations, draftAssociations } from "./associations";
import type { DraftedResource } from "./draftedResource";
import type { DraftRequest } from "./draftRequest";
import { type GeneratedResource, type GenerationContext, generateResource } from "./generateResource";
import { heldApart } from "./heldApart";
import { schemaOfType, whyArgumentIsMissing, whyTypeIsMissing } from "./inVersion";
import type { createReferenceTargets } from "./links";
import type { createNamer } from "./namer";
import { importBlock, resourceBlock, variableBlock } from "./newBlocks";
import type { createProviders } from "./providers";

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
export class ResourceDrafts {
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
      variable(argument, what, attribute, isAnswered) {
        const variable = namer.variableOrAlias("variable", `${label()}_${argument}`);
        secrets.push(variableBlock(variable, what, resourceNameOf(resource.id), attribute, isAnswered));
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
