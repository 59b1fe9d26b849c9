import type { Scope } from "../../../analysis/scope";
import type { Provider } from "../../../catalog/catalog";
import type { TypeSchema } from "../../../catalog/schema";
import type { NewBlock } from "../../../model/change";
import { type AzureId, groupOf, nameIn, workspaceOf, writeId } from "../../resourceId";
import type { Answers } from "../../responses";
import { type Candidate, candidatesIn, type Skipped } from "../candidates";
import { mappings } from "../mappings/index";
import { stateOf } from "../mappings/stateOf";
import { type Declared, declaredIn } from "../module/declared";
import type { KnownObject } from "../plan/known";
import { absenceOf, typeAbsence } from "./absence";
import { settleResource } from "./generateResource";
import { knownType } from "./knownType";
import { createLinks } from "./links";
import { createNamer } from "./namer";
import { importBlock, resourceBlock, variableBlock } from "./newBlocks";
import { createProviders } from "./providers";
import { sayInWorkspaces } from "./sayInWorkspaces";

/** What is asked for. */
export interface DraftRequest {
  readonly answers: Answers;
  /** What becomes of what a workspace rests on. */
  readonly companions: Companions;
  /** Whether each resource is kept from being destroyed. */
  readonly preventDestroy: boolean;
  /** azurerm's version in force. */
  readonly version: string;
  readonly scope: Scope;
  /** As much of the module as what is written can refer to, where that is not all of it. */
  readonly reach?: Scope;
  readonly provider: Provider;
  /** Whether Terraform is to write the resources itself. */
  readonly importsOnly?: boolean;
  /** Whether a configuration of azurerm may be written where the module has none. */
  readonly mayConfigure: boolean;
  /** What is not to be written, by key: arguments, or all of it, with a sentence. */
  readonly refused: ReadonlyMap<string, Refused>;
}

/** Companions as resources of their own, as data sources, or as nothing but their ids. */
export type Companions = "resources" | "data" | "ids";

/** What a rule has found wrong with a draft. */
export interface Refused {
  readonly arguments: ReadonlySet<string>;
  readonly because?: string;
}

/** Something that is imported. */
export interface Drafted {
  readonly id: string;
  readonly address: string;
  /** What the provider will read. */
  readonly state: KnownObject;
  readonly schema: TypeSchema;
  /** What the plan is told to ignore. */
  readonly ignored: ReadonlySet<string>;
}

/** Blocks to be written, and what there is to say about them. */
export interface Draft {
  readonly blocks: readonly NewBlock[];
  readonly drafted: readonly Drafted[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
  /** Ids by address, of everything that the blocks refer to. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Turns answers into blocks: each thing once, what others refer to before them. */
export function draft(request: DraftRequest): Draft {
  const { answers, companions, version, scope, provider } = request;
  const declared = declaredIn(scope);
  const reach = request.reach ? declaredIn(request.reach) : declared;
  const namer = createNamer(scope);
  const { candidates, skipped } = candidatesIn(answers, version);
  const wanted = candidates
    .filter(({ mapping }) => companions === "resources" || !mapping.isCompanion)
    .sort((one, other) => mappings.indexOf(one.mapping) - mappings.indexOf(other.mapping));
  const home = (wanted.find(({ mapping }) => !mapping.isCompanion) ?? wanted[0])?.live.id.subscription ?? "";
  const providers = createProviders(home, reach.providers, request.mayConfigure, namer);
  const looksUp = (key: string) => companions === "data" && !request.refused.has(key);
  const links = createLinks(reach, namer, providers, looksUp);
  const drafted: Drafted[] = [];
  const imports: NewBlock[] = [];
  const variables: NewBlock[] = [];
  const resources = new Map<string, NewBlock>();
  const notes = new Set([...answers.notes, ...notesOn(candidates.length - wanted.length)]);

  for (const candidate of wanted) {
    const id = writeId(candidate.live.id);
    const there = whereDeclared(candidate.live.id, declared);
    const because = there ?? write(candidate, id);
    if (because !== undefined) skipped.push({ id, why: there === undefined ? "impossible" : "declared", because });
  }
  const said = [...notes];
  if (drafted.length === 0) return { blocks: [], drafted, skipped, notes: said, ids: links.ids };
  if (providers.isAssumed) said.push(`The module does not say which subscription azurerm uses: it has to be ${home}.`);
  const written = request.importsOnly ? [] : [...variables, ...links.data, ...sayInWorkspaces(skipped, resources)];
  const blocks = [...providers.blocks(), ...imports, ...written];
  return { blocks, drafted, skipped, notes: said, ids: links.ids };

  /** Writes one thing, or says why not. */
  function write({ live, mapping, about }: Candidate, id: string): string | undefined {
    const refused = request.refused.get(live.key);
    if (refused?.because) return refused.because;
    const { type, word } = mapping;
    const known = knownType(type, provider, version);
    if (!known) return typeAbsence(type, provider, version);

    const { schema } = known;
    if (known.version !== version)
      notes.add(`azurerm ${version} is not known here: the code is written for ${known.version}.`);
    const parent = live.id.names.length > 1 ? nameIn(workspaceOf(live.id)) : "";
    let name = "";
    const label = () => (name ||= namer.block("resource", type, nameIn(live.id), parent, word));
    const secrets: NewBlock[] = [];
    const state = stateOf(mapping, about);
    const settled = settleResource(mapping, state, {
      about,
      schema: schema.body,
      refer: (text, to) => links.refer(to === "group" ? writeId(groupOf(live.id)) : text, to),
      variable(argument, what) {
        const variable = namer.other("variable", `${label()}_${argument}`);
        secrets.push(variableBlock(variable, what, nameIn(live.id)));
        return ["var", variable];
      },
      absence: (path) => absenceOf(type, path, provider, known.version),
      unwanted: refused?.arguments ?? new Set(),
    });
    if (settled.missing.length > 0) {
      const missing = settled.missing.join(", ");
      return `${type} needs ${missing}, and Azure's answer has none: request this resource by itself rather than in a list.`;
    }
    const address = `${type}.${label()}`;
    const configuration = providers.of(live.id.subscription);
    const block = resourceBlock(type, label(), settled, configuration, request.preventDestroy);
    imports.push(importBlock(address, id, request.importsOnly ? configuration : undefined));
    variables.push(...secrets);
    resources.set(live.key, block);
    links.add(id, address);
    drafted.push({ id, address, state, schema, ignored: settled.ignored });
    return undefined;
  }
}

function whereDeclared(id: AzureId, declared: Declared): string | undefined {
  const known = declared.surely(id);
  if (known) return `It is declared already, as ${known}.`;
  const likely = declared.likely(id);
  return likely && `${likely} has the same type, name and group: it seems to be declared already.`;
}

function notesOn(companions: number): readonly string[] {
  if (companions === 0) return [];
  const [number, verb] = companions === 1 ? ["One answer is", "it is"] : [`${companions} answers are`, "they are"];
  return [`${number} about resources that a workspace depends on: ${verb} imported only with companions as resources.`];
}
