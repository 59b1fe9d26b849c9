/**
 * A cloud that wants the order that our facts tell: it refuses what comes too early, what goes while it is needed, and what is written while another one is. It
 * knows no type by name. What is written takes a moment, so that what Terraform begins at once is under way at once.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { JsonObject } from "../../server/src/azure/index";
import type { OrderFact } from "../../server/src/catalog/azure/orderFacts";
import type { CloudAnswer, CloudRequest, PlayCloud } from "../../server/src/hosts/provider/fakeCloud";
import { catalog } from "../harness/service";
import { azureTypeOf, type CloudResource, type CloudResources, holdsOf, isOfType, partsOf } from "./orderConditions";
import { changeBy } from "./orderedElsewhere";
import { refusalOf } from "./orderRefusals";
import { subscription } from "./terraformBeside";

/** What was refused, and why. */
export interface Refused {
  readonly fact: OrderFact;
  readonly method: string;
  readonly id: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Whether status and code are Azure's own, as somebody has seen or documented them. */
  readonly isKnown: boolean;
}

/** How long it takes to write something that an order is about. */
const moment = 2000;
/** For how long something is so new that not all of Azure knows it. */
const soon = 8000;

/** Facts by the types, in Azure's words, of what needs an order and of what it needs. */
const [byA, byB] = [factsBy("a"), factsBy("b")];

function factsBy(side: "a" | "b"): ReadonlyMap<string, readonly OrderFact[]> {
  const found = new Map<string, OrderFact[]>();
  // What Azure takes and then loses is not refused.
  const refusing = catalog.order.all.filter(({ isTaken, says }) => !isTaken && !says.includes("reports success"));
  // Of two that say the same of two providers, the one by which that of the other tries again tells how Azure refuses it.
  for (const fact of refusing.toSorted((one, other) => Number(other.isRetried ?? 0) - Number(one.isRetried ?? 0)))
    for (const type of new Set(fact[side].map(azureTypeOf)))
      if (type !== undefined) found.set(type, [...(found.get(type) ?? []), fact]);
  return found;
}

/** One such cloud, for one module. */
export class OrderedAzure {
  readonly refused: Refused[] = [];
  private readonly there = new Map<string, CloudResource>();
  private readonly underWay = new Map<string, CloudResource>();
  /** What has gone, or is going. */
  private readonly gone = new Map<string, CloudResource>();
  /** Since when something is there. */
  private readonly since = new Map<string, number>();
  /** What became of operations that failed. */
  private readonly failed = new Map<string, object>();

  /** @param expected what the module comes to, where that is known: what it has no part of is there already. */
  constructor(
    private readonly cloud: PlayCloud,
    private readonly expected: CloudResources = new Map(),
  ) {}

  /** What is there now. */
  get resources(): CloudResources {
    return new Map(this.there);
  }

  /** Answers a request. */
  readonly play: PlayCloud = async (request) => {
    const failed = this.failed.get(request.path);
    if (failed) return { status: 200, body: JSON.stringify({ status: "Failed", ...failed }) };
    const change = changeBy(request, this.there);
    if (!change) return this.cloud(request);
    const { resource, isRemoved } = change;
    const key = resource.id.toLowerCase();
    const before = this.there.get(key);
    const fact = isRemoved ? this.againstRemoving(before) : this.againstWriting(resource, before);
    if (fact) return this.refuse(fact, request);
    const isOrdered = byA.has(resource.type.toLowerCase()) || byB.has(resource.type.toLowerCase());
    this.underWay.set(key, resource);
    if (isRemoved && before) this.gone.set(key, before);
    if (isOrdered) await delay(moment);
    this.underWay.delete(key);
    const missed = isRemoved ? this.misses(before) : undefined;
    if (missed) return this.refuse(missed, request);
    const answer = await this.cloud(request);
    if (answer.status < 300) this.note(resource, !isRemoved, answer);
    return answer;
  };

  private note(resource: CloudResource, isThere: boolean, { body = "" }: CloudAnswer): void {
    const key = resource.id.toLowerCase();
    const isIn = (one: string) => one === key || one.startsWith(`${key}/`);
    if (!isThere) {
      for (const one of [...this.there.keys()]) if (isIn(one)) this.there.delete(one);
      return;
    }
    if (!this.there.has(key)) this.since.set(key, Date.now());
    const answered = body.startsWith("{") ? (JSON.parse(body) as JsonObject) : {};
    const noted = { ...resource, body: { ...resource.body, ...answered } };
    this.there.set(key, noted);
    const parts = new Map(partsOf(noted).map((part) => [part.id.toLowerCase(), part]));
    for (const [one, { type }] of this.there)
      if (one === `${key}/${type}/set`.toLowerCase() && !parts.has(one)) this.there.delete(one);
    for (const [one, part] of parts) this.there.set(one, part);
  }

  private refuse(fact: OrderFact, { method, path }: CloudRequest): CloudAnswer {
    const refusal = refusalOf(fact, path);
    const { status, code, message, isLater } = refusal;
    this.refused.push({ fact, method, id: path, ...refusal });
    const error = { error: { code, message } };
    if (!isLater) return { status, body: JSON.stringify(error) };
    // Azure takes it, and says of the operation that it has failed.
    const operation = `/subscriptions/${subscription}/operations/${this.failed.size}`;
    this.failed.set(operation, error);
    return { status: 201, body: JSON.stringify({ id: path }), operation };
  }

  /** The fact for which something may not be written now. */
  private againstWriting(resource: CloudResource, before: CloudResource | undefined): OrderFact | undefined {
    const type = resource.type.toLowerCase();
    const all = new Map([...this.there, [resource.id.toLowerCase(), resource]]);
    const isNew = before === undefined;
    return (
      this.atOnce(resource) ??
      byA
        .get(type)
        ?.find((fact) => isBefore(fact) && this.isNewFor(fact, before) && this.comesTooEarly(fact, resource, all)) ??
      byA.get(type)?.find((fact) => fact.kind === "together-with" && this.isUnfit(fact, resource, all)) ??
      byA.get(type)?.find((fact) => isNew && fact.kind === "wait-after" && this.comesTooSoon(fact, resource, all)) ??
      byB
        .get(type)
        ?.find((fact) => isNew && isBefore(fact) && !fact.isOneEnough && this.comesTooLate(fact, resource, all))
    );
  }

  /** Another one is written, or goes, that belongs to the same; of what fails later it is only known where something is made. */
  private atOnce(resource: CloudResource, isRemoved = false): OrderFact | undefined {
    const all = new Map([...this.there, ...this.underWay, [resource.id.toLowerCase(), resource]]);
    return byA
      .get(resource.type.toLowerCase())
      ?.find(
        (fact) =>
          fact.kind === "one-at-a-time" &&
          isOf(resource, fact, "a") &&
          !(isRemoved && refusalOf(fact, resource.id).isLater) &&
          [...this.underWay.values()].some(
            (other) => other.id !== resource.id && isOf(other, fact) && holdsOf(fact, resource, other, all),
          ),
      );
  }

  /** Whether what a fact says of a resource was not so before it is written. */
  private isNewFor(fact: OrderFact, before: CloudResource | undefined): boolean {
    const world = new Map([...this.expected, ...this.there]);
    return !before || ![...world.values()].some((b) => isOf(b, fact) && holdsOf(fact, before, b, world));
  }

  /** What it needs, and the module has, is not there yet. */
  private comesTooEarly(fact: OrderFact, a: CloudResource, all: CloudResources): boolean {
    if (!isOf(a, fact, "a")) return false;
    const world = new Map([...this.expected, ...all]);
    const needed = [...world.values()].filter((b) => b.id !== a.id && isOf(b, fact) && holdsOf(fact, a, b, world));
    const isThere = ({ id }: CloudResource) => this.there.has(id.toLowerCase());
    return fact.isOneEnough ? needed.length > 0 && !needed.some(isThere) : !needed.every(isThere);
  }

  /** What it needs is there, and not for long enough. */
  private comesTooSoon(fact: OrderFact, a: CloudResource, all: CloudResources): boolean {
    if (!isOf(a, fact, "a")) return false;
    const since = ({ id }: CloudResource) => this.since.get(id.toLowerCase()) ?? 0;
    const isNew = (b: CloudResource) => Date.now() - since(b) < soon;
    return [...this.there.values()].some((b) => isNew(b) && isOf(b, fact) && holdsOf(fact, a, b, all));
  }

  /** Somebody is there who needed it before. */
  private comesTooLate(fact: OrderFact, b: CloudResource, all: CloudResources): boolean {
    return [...this.there.values(), ...this.underWay.values()].some(
      (a) => a.id !== b.id && isOf(a, fact, "a") && holdsOf(fact, a, b, all),
    );
  }

  /** It is not right as it is, or not beside what is there. */
  private isUnfit(fact: OrderFact, a: CloudResource, all: CloudResources): boolean {
    if (!isOf(a, fact, "a")) return false;
    if (fact.b.length === 0) return holdsOf(fact, a, undefined, all);
    const others = [...this.there.values(), ...this.underWay.values()];
    return others.some((b) => b.id !== a.id && isOf(b, fact) && holdsOf(fact, a, b, all));
  }

  /** The fact for which something that is there may not go now. */
  private againstRemoving(resource: CloudResource | undefined): OrderFact | undefined {
    if (!resource) return undefined;
    const needing = byB.get(resource.type.toLowerCase())?.filter(({ kind }) => kind === "must-outlive");
    return (
      this.atOnce(resource, true) ??
      needing?.find((fact) =>
        [...this.there.values()].some(
          (a) =>
            isHolding(fact, resource) &&
            a.id !== resource.id &&
            isOf(a, fact, "a") &&
            holdsOf(fact, a, resource, this.there),
        ),
      )
    );
  }

  /** The fact for which something cannot go any more: what it needs for that has gone before it, or meanwhile. */
  private misses(a: CloudResource | undefined): OrderFact | undefined {
    if (!a) return undefined;
    const all = new Map([...this.gone, ...this.there]);
    return byA
      .get(a.type.toLowerCase())
      ?.find(
        (fact) =>
          fact.kind === "must-outlive" &&
          !isHolding(fact, a) &&
          [...this.gone.values()].some((b) => b.id !== a.id && isOf(b, fact) && holdsOf(fact, a, b, all)),
      );
  }
}

/** Whether Azure says of what has to outlive another one that it is in use; otherwise it lets it go, and the other one cannot. */
function isHolding(fact: OrderFact, { id }: CloudResource): boolean {
  const { status, isKnown } = refusalOf(fact, id);
  return isKnown && status === 409;
}

function isBefore({ kind }: OrderFact): boolean {
  return kind === "needs-before" || kind === "role-before";
}

function isOf(resource: CloudResource, fact: OrderFact, side: "a" | "b" = "b"): boolean {
  return fact[side].some((one) => isOfType(resource, one));
}
