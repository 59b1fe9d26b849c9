import { declared, type Scope } from "../../analysis/index";
import { isOfAzapi, scopeWithin, type Unordered, unorderedWith, valuesAt } from "../../azure/index";
import { isRecorded, type OrderFact } from "../../catalog/index";
import { waitFor } from "../../fixes/index";
import { memoByName } from "../../memo/index";
import {
  addressOf,
  type Block,
  bodyItemOf,
  type Fix,
  isRepeated,
  type Module,
  type Related,
  rewritten,
  setArgument,
  type Value,
  valuesIn,
} from "../../model/index";
import { listedFirst } from "../../wording/index";
import type { Report, Rule } from "../rule";
import { factSource } from "./factSource";

/** Calls of modules are looked at for the resources that they make. */
const resources: ReadonlySet<string> = new Set(["resource", "module"]);

export const missingOrder: Rule = {
  id: "missing-order",
  severity: "warning",
  certainty: "azure",
  otherReleases: "same",
  summary: "Two resources that Azure needs in an order that the module does not ensure.",
  why: "Terraform creates two resources at the same time if neither refers to the other, and destroys them at the same time too. Azure then refuses one of them: in some applies, or in every destroy.",
  source: factSource,
  kinds: resources,
  block: ({ block, scope }, report) => find(block, isRecorded, scope, report),
};

export const usualOrder: Rule = {
  id: "usual-order",
  severity: "information",
  certainty: "opinion",
  otherReleases: "same",
  summary: "Two resources that the provider's own tests, or several public modules, order by hand.",
  why: "The order comes from these tests and modules; most documentation does not say what happens without it. If the provider itself tries again, or Azure takes it all the same, the finding is a hint.",
  source: factSource,
  kinds: resources,
  block: ({ block, scope }, report) => find(block, (fact) => !isRecorded(fact), scope, report),
};

function find(block: Block, isWanted: (fact: OrderFact) => boolean, scope: Scope, report: Report): void {
  for (const [unordered, ...alike] of togetherTold(unorderedWith(block, isWanted, scope), block)) {
    if (isOrderedByCode(scope.module, scope.uri)) return;
    const { fact, others, within } = unordered;
    const addresses = [...new Set(others.map(({ address }) => address))];
    const isOwn = unordered.block === block;
    const isLocked =
      isOwn &&
      fact.kind === "one-at-a-time" &&
      isOfAzapi(block) &&
      others.every((other) => isHere(other) && isOfAzapi(other.block));
    // Instances of a call cannot wait for each other: what they make has to.
    const isInside = !isOwn && others.length === 0;
    const inner = listedFirst([unordered, ...alike].map(innerAddress), most);
    const text = isOwn ? textInstead(unordered, block, scope) : undefined;
    const named = namedFirst(addresses);
    const dependsOn = isLocked || within ? undefined : bodyItemOf(block.body, "depends_on");
    const wanted = text
      ? `Refer to ${addresses[0]} here`
      : isLocked
        ? withLocks(named)
        : isInside
          ? `Set locks of ${inner} in this module`
          : within
            ? `Add ${named} to depends_on of ${inner} in this module`
            : `Add ${named} to depends_on${isOwn ? "" : ` for ${inner} in this module`}`;
    report({
      ...((fact.isRetried || fact.isTaken) && { severity: "hint" }),
      span: text?.value.span ?? dependsOn?.nameSpan ?? block.head,
      message: `${wanted}: ${fact.says}.`,
      related: others.map(related),
      fixes: [
        ...(text ? referenceFix(text) : []),
        ...(isLocked ? locksFix(unordered, block, scope) : []),
        ...(isInside ? innerLocksFix(unordered, scope) : []),
        ...(within ? innerOrderFix(unordered, addresses, scope) : orderFix(addresses, block)),
      ],
    });
  }
}

/** Those of a call that have the same finding and the same fix: what its module makes several of. */
function togetherTold(all: readonly Unordered[], block: Block): readonly (readonly [Unordered, ...Unordered[]])[] {
  const groups = new Map<unknown, [Unordered, ...Unordered[]]>();
  for (const one of all) {
    const isAlone = one.block === block || one.within || one.others.length === 0;
    const key = isAlone ? one : [one.fact.id, ...one.others.map(({ address }) => address)].join("\n");
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The address of what lacks an order, in the module of a call. */
function innerAddress({ block, between = [] }: Unordered): string {
  return [...between.toReversed(), block].map((one) => addressOf(one)).join(".");
}

/** Whether a program gives orders that no construct says: `a.node.addDependency(b)`. Few keystrokes change that. */
const isOrderedByCode = memoByName(({ documents }: Module, uri): boolean => {
  const document = documents.get(uri);
  return document?.isProgram === true && document.pieces.includes(".addDependency(");
});

/** A text in the place of a reference to the other resource, and what refers to it. */
interface TextInstead {
  readonly value: Value;
  readonly path: readonly string[];
}

function textInstead(
  { fact, others: [other, another] }: Unordered,
  block: Block,
  scope: Scope,
): TextInstead | undefined {
  const link = fact.when.find((one) => "same" in one);
  if (!link || !("same" in link) || !other || another || !isHere(other) || isRepeated(other.block.body))
    return undefined;
  const [value, further] = valuesAt(block, link.a ?? "", scope);
  const isWrittenHere = block.body.items.some((item) => [...valuesIn(item.value)].some((one) => one === value));
  if ((link.same !== "id" && link.same !== "name") || !value || further || !isWrittenHere) return undefined;
  return { value, path: [...other.address.split("."), link.same] };
}

/** Whether it is no resource of a called module. */
function isHere({ address, block }: Unordered["others"][number]): boolean {
  return address === addressOf(block);
}

function referenceFix({ value, path }: TextInstead): readonly Fix[] {
  return [
    { title: `Refer to ${path.join(".")}`, changes: [{ kind: "setValue", value, to: { kind: "reference", path } }] },
  ];
}

/** How many are named in a message. */
const most = 3;

/** Of so many it is not said how many they are: of thousands not all are looked at. */
const many = 13;

function namedFirst(addresses: readonly string[]): string {
  return addresses.length < many
    ? listedFirst(addresses, most)
    : `${addresses.slice(0, most).join(", ")} and many more`;
}

function withLocks(named: string): string {
  return named === "" ? "Set locks" : `Set locks here and in ${named}`;
}

function related({ address, block, uri }: Unordered["others"][number]): Related {
  return { uri, span: block.head, message: `${address} is declared here.` };
}

/** In the module of a call that makes both. */
function innerOrderFix({ block, within }: Unordered, addresses: readonly string[], scope: Scope): readonly Fix[] {
  const called = within && scopeWithin(within, scope);
  const [declaration] = called ? declared(addressOf(block) ?? "", called) : [];
  return declaration ? orderFix(addresses, block, declaration.uri) : [];
}

function orderFix(addresses: readonly string[], block: Block, uri?: string): readonly Fix[] {
  const waits = addresses.length > 0 ? waitFor(block, addresses, uri) : undefined;
  return waits ? [{ title: `Add ${addresses.length > 1 ? "them" : "it"} to depends_on`, changes: [waits] }] : [];
}

/** The same in the module of a call whose instances are written at once. */
function innerLocksFix({ fact, block, call }: Unordered, scope: Scope): readonly Fix[] {
  const called = call && scopeWithin(call, scope);
  const [declaration] = called ? declared(addressOf(block) ?? "", called) : [];
  const path = fact.when.find((one) => "same" in one)?.a ?? "";
  const [about] = called ? valuesAt(block, path, called) : [];
  const locked = about?.kind === "reference" ? rewritten(about) : undefined;
  if (!locked || !declaration) return [];
  const change = setArgument(block.body, "locks", { kind: "list", items: [locked] }, declaration.uri);
  return change ? [{ title: "Set locks", changes: [change] }] : [];
}

/** Writes what both are about in the locks of each, so that azapi waits. */
function locksFix({ fact, others }: Unordered, block: Block, scope: Scope): readonly Fix[] {
  const path = fact.when.find((one) => "same" in one)?.a ?? "";
  const changes = [{ block, uri: undefined }, ...others].map((one) => {
    const [about] = valuesAt(one.block, path, scope);
    const locked = about?.kind === "reference" ? rewritten(about) : undefined;
    return locked && setArgument(one.block.body, "locks", { kind: "list", items: [locked] }, one.uri);
  });
  const known = changes.flatMap((change) => change ?? []);
  return known.length === changes.length ? [{ title: "Set locks", changes: known }] : [];
}
