import type { Scope } from "../analysis/scope";
import type { Provider } from "../catalog/catalog";
import type { TypeSchema } from "../catalog/schema";
import type { NewBlock } from "../model/change";
import { absenceOf, typeAbsence } from "./absence";
import { keyOfId, nameIn, parseId, workspaceOf, writeId } from "./azureId";
import { type Candidate, candidatesIn, type Skipped } from "./candidates";
import { companionsOf } from "./companionData";
import { declaredIn } from "./declared";
import type { KnownObject } from "./known";
import type { Answers } from "./live";
import { mappings } from "./mappings/index";
import { createNamer } from "./namer";
import { dataBlock, importBlock, resourceBlock, variableBlock } from "./newBlocks";
import { createProviders } from "./providerFor";
import type { Referred } from "./settle";
import { settleResource } from "./settleResource";
import { stateOf } from "./stateOf";

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
  readonly provider: Provider;
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
  readonly key: string;
  readonly id: string;
  readonly address: string;
  readonly type: string;
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
  const namer = createNamer(scope);
  const { candidates, skipped } = candidatesIn(answers, version);
  const wanted = candidates
    .filter(({ mapping }) => companions === "resources" || !mapping.isCompanion)
    .sort((one, other) => mappings.indexOf(one.mapping) - mappings.indexOf(other.mapping));
  const home = wanted.find(({ mapping }) => !mapping.isCompanion) ?? wanted[0];
  const providers = createProviders(home?.live.id.subscription ?? "", declared.providers, request.mayConfigure, namer);
  const addresses = new Map<string, string>();
  const ids = new Map<string, string>();
  const drafted: Drafted[] = [];
  const imports: NewBlock[] = [];
  const data: NewBlock[] = [];
  const variables: NewBlock[] = [];
  const resources: NewBlock[] = [];
  for (const candidate of wanted) take(candidate);
  const blocks = drafted.length === 0 ? [] : [...providers.blocks(), ...imports, ...variables, ...data, ...resources];
  return { blocks, drafted, skipped, notes: [...answers.notes, ...notes()], ids };

  function take({ live, mapping, about }: Candidate): void {
    const id = writeId(live.id);
    const skip = (because: string) => skipped.push({ id, because });
    const known = declared.surely(live.id);
    if (known) return void skip(`It is declared already, as ${known}.`);
    const likely = declared.likely(live.id);
    if (likely) return void skip(`${likely} has the same type, name and group: it seems to be declared already.`);
    const refused = request.refused.get(live.key);
    if (refused?.because) return void skip(refused.because);
    const schema = provider.find("resource", mapping.type, version);
    if (typeof schema === "string") return void skip(typeAbsence(mapping.type, provider, version));

    const state = stateOf(mapping, about);
    const pending: NewBlock[] = [];
    const name = { given: "" };
    const label = () =>
      (name.given ||= namer.block("resource", mapping.type, nameIn(live.id), parentOf(live.id), mapping.word));
    const settled = settleResource(mapping, state, {
      about,
      schema: schema.body,
      refer: (text, to) => refer(to === "group" ? writeId({ ...live.id, type: "", names: [] }) : text, to),
      variable(argument, what) {
        const variable = namer.other("variable", `${label()}_${argument}`);
        pending.push(variableBlock(variable, what, nameIn(live.id)));
        return ["var", variable];
      },
      absence: (path) => absenceOf(mapping.type, path, provider, version),
      unwanted: refused?.arguments ?? new Set(),
    });
    if (settled.missing.length > 0) {
      const names = settled.missing.join(", ");
      return void skip(
        `${mapping.type} needs ${names}, and Azure's answer has none: ask for this one rather than for a list.`,
      );
    }
    const address = `${mapping.type}.${label()}`;
    variables.push(...pending);
    imports.push(importBlock(address, id));
    resources.push(
      resourceBlock(mapping.type, label(), settled, providers.of(live.id.subscription), request.preventDestroy),
    );
    addresses.set(live.key, address);
    ids.set(address, id);
    drafted.push({ key: live.key, id, address, type: mapping.type, state, schema, ignored: settled.ignored });
  }

  /** A reference to what is declared, or imported before, or looked up. */
  function refer(text: string, to: "id" | "group"): Referred | undefined {
    const id = parseId(text);
    const address = id && (addresses.get(keyOfId(id)) ?? declared.surely(id) ?? lookUp(text));
    if (!id || !address) return undefined;
    const known = ids.get(address) ?? declared.idOf(address) ?? writeId(id);
    ids.set(address, known);
    return to === "id"
      ? { path: [...address.split("."), "id"], gives: known }
      : { path: [...address.split("."), "name"], gives: parseId(known)?.group ?? "" };
  }

  /** A data source for a companion, once for each. */
  function lookUp(text: string): string | undefined {
    const id = companions === "data" ? companionsOf(text) : undefined;
    if (!id) return undefined;
    const name = namer.block("data", id.type, id.name, "", id.mapping.word);
    const address = `data.${id.type}.${name}`;
    data.push(dataBlock(id.type, name, id.name, id.group, providers.of(id.subscription)));
    addresses.set(keyOfId(text), address);
    return address;
  }

  function parentOf(id: Candidate["live"]["id"]): string {
    return id.names.length > 1 ? nameIn(workspaceOf(id)) : "";
  }

  function notes(): readonly string[] {
    const left = candidates.length - wanted.length;
    const all: string[] = [];
    if (left > 0) {
      const [number, verb] = left === 1 ? ["One answer is", "it is"] : [`${left} answers are`, "they are"];
      all.push(
        `${number} about what a workspace rests on: ${verb} imported only if companions are wanted as resources.`,
      );
    }
    if (drafted.length > 0 && providers.isAssumed && home) {
      all.push(`The module does not tell azurerm's subscription: it has to be ${home.live.id.subscription}.`);
    }
    return all;
  }
}
