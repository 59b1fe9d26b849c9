import { at, isObject, isWord, textAt } from "../json";
import { plainWords } from "../plainWords";
import { nameIn, workspaceOf, writeId } from "../resourceId";
import { type Answers, type Live, liveOf } from "../responses";
import { mappingOf } from "./mappings/index";
import type { About, Mapping } from "./mappings/mapping";
import { refusalsOf } from "./mappings/stateOf";

/** Something that may be imported. */
export interface Candidate {
  readonly live: Live;
  readonly mapping: Mapping;
  readonly about: About;
}

/** Something that is not, and why. */
export interface Skipped {
  readonly id: string;
  /** Declared already, made by the service with the workspace, or beyond what azurerm or the answer can tell. */
  readonly why: "declared" | "service" | "impossible";
  /** A sentence. */
  readonly because: string;
}

/** What of the answers may be imported. Outbound rules that only stand in their workspace's answer count as well. */
export function candidatesIn(answers: Answers, version: string): { candidates: Candidate[]; skipped: Skipped[] } {
  const all = new Map(answers.live.map((live) => [live.key, live]));
  for (const live of answers.live) for (const rule of rulesOf(live)) if (!all.has(rule.key)) all.set(rule.key, rule);
  const around = {
    version,
    find: (id: Live["id"]) => all.get(writeId(id).toLowerCase()),
    all: (azure: string) => [...all.values()].filter(({ id }) => id.type === azure),
  };
  const candidates: Candidate[] = [];
  const skipped: Skipped[] = [];
  for (const live of all.values()) {
    const mapping = mappingOf(live);
    const about: About = { ...around, id: live.id, json: live.json };
    const skip = (why: Skipped["why"], because: string) =>
      skipped.push({ id: writeId(live.id), why, because: plainWords(because, 500) });
    const service = mapping?.ofTheService?.(about);
    const [refusal] = mapping ? refusalsOf(mapping, about) : [`azurerm has no resource for ${wordsOf(live)}.`];
    if (service) skip("service", service);
    else if (refusal) skip("impossible", refusal);
    else if (mapping) candidates.push({ live, mapping, about });
  }
  return { candidates, skipped };
}

/** The rules in the answer of a workspace, as if each had been asked for. */
function rulesOf({ id, json }: Live): readonly Live[] {
  const rules = at(json, "properties.managedNetwork.outboundRules");
  if (!isObject(rules) || id.type !== "Microsoft.MachineLearningServices/workspaces") return [];
  return Object.entries(rules).flatMap(([name, properties]) => {
    // Those of the service would only fill the list of what is skipped.
    if (!isObject(properties) || !isWord(properties.category, "UserDefined")) return [];
    const rule = liveOf({ id: `${writeId(workspaceOf(id))}/outboundRules/${name}`, name, properties });
    return rule ? [rule] : [];
  });
}

function wordsOf({ id, json }: Live): string {
  const type = id.type.split("/").at(-1) || "this";
  const kinds = ["properties.computeType", "properties.datastoreType", "properties.type", "kind"];
  const kind = kinds.map((path) => textAt(json, path)).find(Boolean);
  return `${nameIn(id)} (${kind ? `${type}, ${kind}` : type})`;
}
