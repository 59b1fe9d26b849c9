/**
 * What a change of files does to what their module has made, as far as code alone tells, and what it does not tell. Nothing is asked: what the
 * code declared before is taken for what there is.
 */
import { bodyItemAt, placesOfKind, type Scope } from "../../analysis/index";
import { weakMemo } from "../../memo/index";
import { bodyItemOf, typeOf } from "../../model/index";
import { appendTo, type Span } from "../../text/index";
import { listed } from "../../wording/index";
import { canonicalBody } from "./canonicalText";
import { type Fate, type Fates, fatesOf, fullAddress, renamedBy } from "./fates";
import { type Configuration, type Made, madeByModule, partsText } from "./madeModules";
import { addressParts } from "./moves";
import { outcomesOf, type PairOutcome } from "./resourcePairs";
import { problemsIn, untoldOf } from "./untold";

/** An effect of a change on something that exists or is created. */
export interface ModuleChange {
  readonly effect: "destroyed" | "replaced" | "refused" | "moved" | "forgotten" | "created" | "imported" | "unread";
  /** Of one instance, or of a block with several. */
  readonly address: string;
  /** Where it is then. */
  readonly to?: string;
  /** How many instances it is about. */
  readonly instances: number;
  /** A whole sentence. */
  readonly message: string;
  /** The place that says so, where it is still in the text. */
  readonly place?: { readonly uri: string; readonly span: Span };
  /** The rule that finds the same while somebody types. */
  readonly rule?: string;
}

/** The effects of a change. */
export interface ModuleChanges {
  /** The worst first. */
  readonly changes: readonly ModuleChange[];
  /** Whole sentences about what only a plan tells, or what was not looked at; never without one, since code does not tell what there is. */
  readonly untold: readonly string[];
  /** Why nothing was compared: a text that cannot be read. */
  readonly unreadable: readonly string[];
}

const order = ["destroyed", "replaced", "refused", "moved", "forgotten", "imported", "created", "unread"] as const;

/** Compares two versions of a module. */
export function changesBetween(before: Scope, after: Scope): ModuleChanges {
  const [was, is] = [madeByModule(before), madeByModule(after)];
  const unreadable = problemsIn(is);
  if (unreadable.length > 0) return { changes: [], untold: [], unreadable };
  const fates = fatesOf(was, is);
  const renamed = renamedBy(fates.all);
  const { outcomes, isCut } = outcomesOf(pairsIn(fates), was, is, renamed);
  const changes = [
    ...fates.all.flatMap((fate) => ofFate(fate, fates)),
    ...outcomes.flatMap(ofOutcome),
    ...comingIn(fates, is),
    ...unreadIn(was, is),
  ].sort((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect));
  return { changes, untold: untoldOf({ was, is, fates, outcomes, renamed, isCut }), unreadable };
}

function pairsIn({ all }: Fates) {
  const seen = new Set<Made>();
  return all.flatMap(({ before, after }) => {
    if (!after || before.isCall || after.isCall || seen.has(after)) return [];
    seen.add(after);
    return [{ before, after }];
  });
}

function ofFate(fate: Fate, fates: Fates): ModuleChange[] {
  const { kind, before, after, from, to, call } = fate;
  const [first = ""] = from;
  const about = { address: from.length === 1 ? first : fullAddress(before), instances: from.length };
  const all = `${listed(from)}${before.isCall ? ", with everything in it," : ""}`;
  const destroyed = (why: string): ModuleChange[] => {
    // Where the block stays, what protects it stays too.
    if (kind === "keyless" && after && isProtected(after))
      return [
        { ...about, effect: "refused", message: `${all} would be destroyed, which prevent_destroy refuses: ${why}.` },
      ];
    return [
      { ...about, effect: "destroyed", message: `${all} would be destroyed: ${why}.${sameElsewhere(fate, fates)}` },
    ];
  };
  switch (kind) {
    case "undeclared":
      return destroyed(before.isCall ? "the module is not called any more" : "it is not declared any more");
    case "uncalled":
      return destroyed(`${call} is not called any more`);
    case "keyless":
      return destroyed(
        `${after ? keyword(after) : "its block"} no longer makes ${from.length === 1 ? "this instance" : "these instances"}`,
      );
    case "forgotten":
      return [
        {
          ...about,
          effect: "forgotten",
          message: `${all} would not be managed any more, and is not destroyed: a removed block says so.`,
        },
      ];
    case "moved":
    case "movedByItself": {
      const why = kind === "moved" ? "a moved block says so" : "Terraform sees that by itself";
      const target = to.length === 1 ? to[0]! : fullAddress(after!);
      return [{ ...about, to: target, effect: "moved", message: `${all} becomes ${listed(to)}, and is kept: ${why}.` }];
    }
    default:
      return [];
  }
}

function keyword({ block }: Made): string {
  if (bodyItemOf(block.body, "count")) return "count";
  return bodyItemOf(block.body, "for_each") ? "for_each" : "its block";
}

function isProtected({ block }: Made): boolean {
  const set = bodyItemAt(block.body, ["lifecycle", "prevent_destroy"]);
  return set?.value.kind === "bool" && set.value.bool;
}

/** What comes and says the same: most likely it has only another name. */
function sameElsewhere({ kind, before, from }: Fate, fates: Fates): string {
  if (kind === "keyless" || from.length !== 1) return "";
  const alike = alikeIn(fates).get(likeness(before)) ?? [];
  const [one] = alike;
  if (!one || alike.length > 1) return "";
  const [to = ""] = fates.new.get(one) ?? [];
  return ` If ${to} is meant to be the same, add moved { from = ${from[0]}, to = ${to} }.`;
}

const alikeIn = weakMemo((fates: Fates): ReadonlyMap<string, readonly Made[]> => {
  const found = new Map<string, Made[]>();
  for (const [made, keys] of fates.new) if (keys.length === 1 && !made.isCall) appendTo(found, likeness(made), made);
  return found;
});

function likeness({ block }: Made): string {
  return `${typeOf(block)} ${canonicalBody(block.body, { written: ({ span }) => `${span.start}` })}`;
}

function ofOutcome({ after, replaced, refused }: PairOutcome): ModuleChange[] {
  const { uri } = after;
  const address = fullAddress(after);
  const instances = after.keys?.length ?? 1;
  if (instances === 0) return [];
  const effect = isProtected(after) ? "refused" : "replaced";
  const end = effect === "refused" ? " prevent_destroy refuses that: the plan fails." : "";
  return [
    ...replaced.map(
      ({ message, span }): ModuleChange => ({
        effect,
        address,
        instances,
        message: message + end,
        place: { uri, span },
        rule: "replaces-resource",
      }),
    ),
    ...refused.map(
      ({ message, span, rule }): ModuleChange => ({
        effect: "refused",
        address,
        instances,
        message,
        place: { uri, span },
        rule,
      }),
    ),
  ];
}

function comingIn(fates: Fates, is: Configuration): ModuleChange[] {
  const imported = new Set(
    placesOfKind("import", is.root.scope).flatMap(({ block }) => {
      const to = addressParts(bodyItemOf(block.body, "to")?.value);
      return to ? [partsText(to)] : [];
    }),
  );
  return [...fates.new].flatMap(([made, addresses]): ModuleChange[] => {
    const { uri, block } = made;
    const place = { uri, span: block.head };
    const split = [
      addresses.filter((one) => imported.has(one)),
      addresses.filter((one) => !imported.has(one)),
    ] as const;
    return (["imported", "created"] as const).flatMap((effect, index) => {
      const own = split[index]!;
      if (own.length === 0) return [];
      const address = own.length === 1 ? own[0]! : fullAddress(made);
      const all = `${listed(own)}${made.isCall ? ", with everything in it," : ""}`;
      return [{ effect, address, instances: own.length, message: `${all} would be ${effect}.`, place }];
    });
  });
}

/** Data sources and outputs that go: nothing is destroyed with them. */
function unreadIn(was: Configuration, is: Configuration): ModuleChange[] {
  const gone: ModuleChange[] = [];
  for (const address of was.root.scope.module.declarations.keys()) {
    const isData = address.startsWith("data.");
    if ((!isData && !address.startsWith("output.")) || is.root.scope.module.declarations.has(address)) continue;
    const message = isData
      ? `${address} would not be read any more: nothing is destroyed with it.`
      : `${address} would not be returned any more: nothing is destroyed with it, but code that reads it fails.`;
    gone.push({ effect: "unread", address, instances: 1, message });
  }
  return gone;
}
