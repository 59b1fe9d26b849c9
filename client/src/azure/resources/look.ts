// A resource as it is shown: by its row, and what is the same for every kind.
import { redact } from "../../../../server/src/redact/index";
import { objectAt, textAt } from "../arm/shape";
import { t } from "../translate";
import type { Attention, LiveResource, ResourceLook } from "../types";
import { type Fact, problem, propertyAt } from "./kind";
import { kindNamed } from "./table";

/** Who works on something for so long, in milliseconds, has most likely got stuck. */
const long = 3600_000;
/** More of a text nobody reads in a tooltip. */
const longest = 300;

/** `now` is in milliseconds since 1970. */
export function lookOf(one: LiveResource, now: number): ResourceLook {
  const kind = kindNamed(one.kind);
  const { raw, id } = one;
  const state = shown(propertyAt(one, "provisioningState") || propertyAt(one, "status"));
  const attention = [stateOf(one, state, now), ...(kind?.attention?.(one, now) ?? [])]
    .filter((it) => it !== undefined)
    .map((it) => ({ ...it, text: shown(it.text) }));
  const facts = kind?.facts(one) ?? [];
  const texts = (isProblem: boolean) => attention.filter((it) => it.isProblem === isProblem).map(({ text }) => text);
  const lines: readonly (readonly [string, Fact])[] = [
    [t("State"), state],
    ...(kind?.lines?.(one) ?? []),
    [t("Created"), textAt(raw, "systemData", "createdAt")],
    ...tagsOf(raw),
    [t("Id"), id],
  ];
  return {
    word: kind?.word() ?? "",
    icon: kind?.icon ?? "symbol-misc",
    // The view is narrow: what is wrong comes first.
    description: [...texts(true), ...facts, ...texts(false)].map(shown).filter(Boolean).join(" · "),
    state,
    attention,
    lines: lines.map(([name, value]) => [name, shown(value)] as const).filter(([, value]) => value !== ""),
  };
}

function stateOf({ raw }: LiveResource, state: string, now: number): Attention | undefined {
  if (state === "" || /^(succeeded|active|online|approved|enabled)$/i.test(state)) return undefined;
  const since = Date.parse(textAt(raw, "systemData", "lastModifiedAt") || textAt(raw, "systemData", "createdAt"));
  const isLong = now - since > long;
  if (isLong && /ing$/i.test(state)) return problem(t("{0} for {1} h", state, Math.floor((now - since) / 3600_000)));
  return { text: state, isProblem: /fail|cancel|error/i.test(state) };
}

function tagsOf(raw: LiveResource["raw"]): (readonly [string, Fact])[] {
  const own = Object.entries(objectAt(raw, "tags"));
  const inside = Object.entries(objectAt(raw, "properties", "tags"));
  return [...own, ...inside].slice(0, 20).map(([name, value]) => [name, isSecretName(name) ? "…" : value]);
}

/** Whether what is called so is a secret, whatever it looks like. */
function isSecretName(name: string): boolean {
  const line = `${name}: "x"`;
  return redact(line) !== line;
}

/** Texts and numbers, without anything that looks like a secret; empty for anything else. */
function shown(value: Fact): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? redact(value.slice(0, longest)) : "";
}
