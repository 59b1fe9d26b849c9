// For conversions to azapi: has the azurerm that is installed for a folder apply what is to be converted, beside a loopback Azure: what it sends is what azapi's
// resource sends, where nothing is known of it too.
import {
  type AzapiProof,
  copiedTexts,
  isAzuresPart,
  isPart,
  madeUpSubscription,
  type SeenRun,
  type SeenTrial,
  sentDifference,
  withoutTaken,
} from "../../azure/index";
import type { Catalog, SentValue } from "../../catalog/index";
import type { AzapiConversion, ProvenOptions } from "../../features/azapiConversion/azapiConversion";
import type { ProvableConversion } from "../../lsp/index";
import type { ApplyingReply, ApplyingRequest } from "./applyingTypes";
import type { Azurerm } from "./azurerm";
import { toApply } from "./introspectionMessages";
import { startIntrospection } from "./startIntrospection";

/** Who is asked, and who is told where that one cannot be run. */
interface Asked {
  readonly found: Azurerm;
  readonly catalog: Catalog;
  readonly failed: (reply: Unapplied) => void;
}

/** What it becomes then. */
interface ProvenByProvider {
  readonly made: Pick<AzapiConversion, "edits" | "converted" | "refused" | "notes">;
  /** With what it becomes that. */
  readonly proven: ProvenOptions;
  /** How many of the resources it has sent as they will be sent. */
  readonly same: number;
}

/** The provider's results for a conversion of documents in one module. Undefined if the provider cannot be run. */
export async function provenByProvider(
  { uris, addresses, how, service }: ProvableConversion,
  { found, catalog, failed }: Asked,
): Promise<ProvenByProvider | undefined> {
  const { release } = found;
  const applying = { uris, service, found, catalog, failed };
  const supposed = service.convertToAzapi(uris, addresses, { ...how, proven: "all" });
  let known: AzapiConversion | undefined;
  const isKnown = (address: string) => {
    known ??= service.convertToAzapi(uris, addresses, how);
    return known.converted.some(({ from }) => from === address);
  };
  const proofs = supposed.proofs();
  const first = await seenOf(applying, proofs, new Set(supposed.refused.map(({ address }) => address)));
  if (!first) return undefined;
  const proven = new Set<string>();
  const unproven = new Set<string>();
  for (const proof of proofs) {
    const run = first.proofs.get(proof.address);
    if (run && isSame(run, proof, catalog)) proven.add(proof.address);
    else if ((run?.kind === "sent" && proof.sends) || !isKnown(proof.address)) unproven.add(proof.address);
  }
  const further = unproven.size > 0 ? await seenOf(applying, [], unproven) : first;
  if (!further) return undefined;
  const seen = new Map([...first.seen, ...further.seen]);
  const missing = [...unproven].filter((address) => !seen.has(address));
  const objections = new Map(missing.map((address) => [address, [`${release} sends something else for it.`]]));
  const options = { proven, seen, objections };
  const isSupposed = seen.size + unproven.size === 0 && supposed.converted.every(({ from }) => proven.has(from));
  const made = isSupposed ? supposed : service.convertToAzapi(uris, addresses, { ...how, ...options });
  const others = await unlike(applying, made.proofs(), seen);
  for (const address of others.unlike)
    objections.set(address, [`What ${release} sends for it cannot be said in azapi's words.`]);
  return {
    made: objections.size > missing.length ? service.convertToAzapi(uris, addresses, { ...how, ...options }) : made,
    proven: options,
    same: made.converted.filter(({ from }) => proven.has(from)).length + others.same,
  };
}

/** What was put together of what was sent has to be the same again. Of what only Terraform knows other values were tried. */
async function unlike(
  applying: Applying,
  proofs: readonly AzapiProof[],
  seen: ReadonlyMap<string, SeenTrial>,
): Promise<{ readonly same: number; readonly unlike: readonly string[] }> {
  const { catalog } = applying;
  const learned = proofs.flatMap((proof) => {
    const run = seen.get(proof.address)?.runs[0];
    return run ? [{ proof, isAsSeen: !proof.sends || isSame(run, proof, catalog, true) }] : [];
  });
  // A dynamic block was there once, however often it is.
  const others = learned.flatMap(({ proof, isAsSeen }) => (isAsSeen ? [] : [proof]));
  const applied = others.length > 0 ? await seenOf(applying, others, new Set()) : undefined;
  const odd = others.filter((proof) => {
    const run = applied?.proofs.get(proof.address);
    return !run || !isSame(run, proof, catalog, true);
  });
  return { same: learned.length - odd.length, unlike: odd.map(({ address }) => address) };
}

/** The azurerm that applies, and for what. */
interface Applying extends Pick<ProvableConversion, "uris" | "service">, Asked {}

type Unapplied = Exclude<ApplyingReply, { kind: "applied" }>;

/** What it sends for those that are to be proven, and what is seen of those that are tried; undefined where it cannot be run. */
async function seenOf(
  { uris, service, found: { installed, trusted, release }, catalog, failed }: Applying,
  all: readonly AzapiProof[],
  addressesTried: ReadonlySet<string>,
) {
  const trials = service.azapiTrials(uris, [...addressesTried]);
  const applied = all.filter(({ sends }) => sends);
  const resources = [
    ...applied.map(({ type, config }) => ({ type, configs: [config] })),
    ...trials.map(({ type, runs }) => ({ type, configs: runs.map(({ config }) => config) })),
  ].map((one) => ({ ...one, copied: copiedTexts(catalog.provider("azurerm")?.sentBody(one.type)) }));
  const reply = await applyResources({ installed, trusted, subscription: madeUpSubscription, resources });
  if (reply.kind !== "applied") {
    failed(reply);
    return undefined;
  }
  const seen = reply.resources.slice(applied.length);
  return {
    proofs: new Map(applied.map(({ address }, index) => [address, reply.resources[index]![0]!])),
    seen: new Map(trials.map(({ address }, index) => [address, { release, runs: seen[index]! }])),
  };
}

/** Parts that are set by requests of their own are carried where they were seen, and left out where Azure has them so by itself. */
function isSame(run: SeenRun, { sends, type }: AzapiProof, catalog: Catalog, mayHaveParts = false): boolean {
  if (run.kind !== "sent" || !sends) return false;
  const { id } = run;
  const known = catalog.provider("azurerm")?.sentBody(type);
  const isOther = (one: (typeof run.requests)[number]) =>
    id !== undefined && ((mayHaveParts && isPart(one, id)) || isAzuresPart(one, id, known?.parts));
  const own = run.requests.filter((one) => !isOther(one));
  const last = own.at(-1);
  if (!last) return false;
  const isOne = own.every(({ method, path }) => method === "PUT" && path === last.path);
  // What it reads of other resources is made up beside the loopback.
  const [ours, its] = [sends.body, (last.body ?? {}) as SentValue].map((body) => withoutTaken(body, known));
  return isOne && !sentDifference({ ...sends, body: ours! }, { path: last.path, body: its! }, { catalog });
}

/** What a provider sends for resources: another process has it apply them beside a loopback Azure (serveApplying.ts). Never rejects. */
function applyResources(request: ApplyingRequest): Promise<ApplyingReply> {
  const child = startIntrospection(toApply);
  return new Promise((resolve) => {
    child.once("message", (reply: ApplyingReply) => resolve(reply));
    child.once("error", ({ message }) =>
      resolve({ kind: "failed", reason: `The introspection has ended: ${message}.` }),
    );
    child.once("exit", () => resolve({ kind: "failed", reason: "The introspection has ended." }));
    child.send(request, () => undefined);
  });
}
