/** Follows what a provider has sent back to code: it is laid into the loopback, read, drafted, and the provider plans that. */
import type { ProviderState } from "../../server/src/azure/import/generate/mappingOfSchema";
import { afterProof } from "../../server/src/azure/import/provenState";
import type { Imported } from "../../server/src/azure/import/request";
import { type LoopbackAzure, stateJson } from "../../server/src/hosts/loopback/index";
import { type PlanOfWritten, planWritten } from "../../server/src/hosts/loopback/planWritten";
import { countAgainst, readAs } from "../../server/src/hosts/loopback/readAs";
import { type ReadResource, readResource } from "../../server/src/hosts/loopback/readResource";
import { importInto } from "../imports/importInto";
import type { Pair } from "./pairsIn";
import { providerBeside } from "./providerBeside";

/** What became of a pair. */
export interface Outcome {
  readonly type: string;
  /** Begins with "no change" where all is well. */
  readonly kind: string;
  readonly why: string;
  readonly text?: string;
  /** The type as which an import would read it; undefined where azurerm has none for the id, as for two in one or a part of something. */
  readonly readsAs: string | undefined;
}

/** A provider that runs, and the Azure beside it. */
export interface PairJudge {
  readonly azure: LoopbackAzure;
  readonly way: Readonly<Record<string, string>>;
  lay(pair: Pair): Promise<void>;
  outcomeOf(pair: Pair): Promise<Outcome>;
  stop(): void;
}

function toldOf(plan: PlanOfWritten, ignored: ReadonlySet<string>): Pick<Outcome, "kind" | "why"> {
  if (plan.kind !== "planned") return { kind: `plan ${plan.kind}`, why: plan.kind === "refused" ? plan.because : "" };
  if (plan.changes.length > 0) return { kind: plan.replaces ? "replaced" : "changed", why: plan.changes.join(" ") };
  return { kind: ignored.size > 0 ? "no change, but for what is ignored" : "no change", why: [...ignored].join(" ") };
}

/** Of what only our rules have something against: a false error. */
export const refusedByUs = "not written: refused by our rules alone";

/** Starts the provider that a file is. */
export async function judgeOf(binary: string, providerVersion: string): Promise<PairJudge> {
  const { azure, way, schema, client } = await providerBeside(binary, 20_000);
  const { call } = client;

  async function lay({ id, requests }: Pair): Promise<void> {
    azure.clear();
    const elsewhere = /^https:\/\/([^/]+)/.exec(id)?.[1];
    for (const { method, path, apiVersion, body, host } of requests)
      if (elsewhere || path === "")
        azure.layElsewhere(host ?? elsewhere ?? id.slice(id.lastIndexOf("/") + 1), path, body ?? {});
      else if (!host)
        await azure.play({ method, path, query: `?api-version=${apiVersion}`, body: body ? JSON.stringify(body) : "" });
    // It is there, though nothing may have been sent for itself.
    if (id.startsWith("/") && !id.includes("|") && !azure.given(id)) azure.put(id, "", {});
  }

  async function typeFor(pair: Pair): Promise<string | undefined> {
    await lay(pair);
    const { id } = pair;
    const { made } = importInto({ responses: [await answerAt(id)], companions: "resources", providerVersion });
    const [{ types = [], alike = 1 } = {}] = made.skipped;
    const read = await readAs(call, azure, { id, types, alike, schemas: schema.resource }, () => lay(pair));
    return "type" in read ? read.type : made.imported[0]?.address.split(".")[0];
  }

  async function answerAt(id: string): Promise<object> {
    const { status, body = "{}" } = await azure.play({ method: "GET", path: id, query: "", body: "" });
    return { ...(status === 200 ? JSON.parse(body) : {}), id };
  }

  async function outcomeOf(pair: Pair): Promise<Outcome> {
    const readsAs = await typeFor(pair);
    await lay(pair);
    const read = await readResource(call, azure, pair.type, pair.id);
    if (read.kind === "read") return { type: pair.type, readsAs, ...(await written(pair, read)) };
    const host = /^https:\/\/([^/]+)/.exec(pair.id)?.[1];
    const why = read.kind === "refused" ? read.because : host ? `Its id is one of ${host}, a data plane.` : "";
    return { type: pair.type, readsAs, kind: `not read: ${read.kind}`, why };
  }

  /** Drafts what was read and has that planned, and again as long as what the provider says to it helps. */
  async function written({ type, id }: Pair, read: Extract<ReadResource, { kind: "read" }>) {
    const block = schema.resource.get(type)!;
    const response = azure.given(id) ?? { id };
    let known: ProviderState = { type, state: stateJson(read.state, azure.isInvented) };
    for (;;) {
      const states = new Map([[id, known]]);
      const { made, text } = importInto({ responses: [response], states, companions: "resources", providerVersion });
      const [one] = made.written ?? [];
      const why = [...made.skipped.map(({ because }) => because), ...made.notes].join(" ");
      if (!one) return { kind: await whyNotWritten(made, type, read), why };
      const plan = await planWritten(call, block, { type, read, ...one });
      const next = afterProof(known, plan, one.ignored);
      if (next) known = next;
      else return { ...toldOf(plan, one.ignored), text };
    }
  }

  /** Our rules may refuse only what the provider itself refuses. */
  async function whyNotWritten(made: Imported, type: string, read: Extract<ReadResource, { kind: "read" }>) {
    if (made.imported.length > 0) return "written by a mapping of ours";
    if (!made.skipped.some(({ because }) => because.startsWith("azurerm would refuse it"))) return "not written";
    const against = await countAgainst(call, type, schema.resource.get(type)!, read.state);
    return against > 0 ? "not written: the provider refuses what it has read too" : refusedByUs;
  }

  return { azure, way, lay, outcomeOf, stop: () => client.stop() };
}
