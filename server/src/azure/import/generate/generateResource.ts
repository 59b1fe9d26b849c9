import { textAt } from "../../json";
import { plainWords } from "../../plainWords";
import type { Mapping } from "../mappings/mapping";
import { unheldIn } from "../mappings/stateOf";
import type { KnownObject } from "../plan/known";
import { type Difference, plan } from "../plan/plan";
import { type Settled, type Settling, settle } from "./generateBody";

/** A resource with what the plan has to be told to ignore, and with what is to be said above it. */
export interface SettledResource extends Settled {
  readonly ignored: ReadonlySet<string>;
  /** Sentences about what is ignored and why. */
  readonly reasons: readonly string[];
  readonly comments: readonly string[];
}

/** Settles a resource; what cannot be written as it is in Azure is left to `ignore_changes`, so that the plan is empty. */
export function settleResource(mapping: Mapping, state: KnownObject, settling: Settling): SettledResource {
  const settled = settle(mapping.rows, state, settling);
  const differences = plan(settled.written, state, settling.schema);
  const ignored = new Set(differences.map(({ path }) => path[0]!));
  const reasons = [...ignored].map((name) => reasonFor(name, differences.find(({ path }) => path[0] === name)!));
  const unheld = unheldIn(mapping, settling.about);
  const comments = [
    ...unheld.map((what) => `azurerm has no argument for ${what}.`),
    ...settled.notes,
    ...conditionOf(textAt(settling.about.json, "properties.provisioningState")),
  ];
  return { ...settled, ignored, reasons, comments };
}

function reasonFor(name: string, { because, live, written }: Difference): string {
  const there = typeof live === "string" && live ? ` It is "${plainWords(live)}" in Azure.` : "";
  switch (because) {
    case "unsettled":
      return `${name}: Azure never returns it.`;
    case "differs":
      return isSameButCase(written, live)
        ? `${name}: Azure returns it in a casing that azurerm rejects.`
        : `${name}: azurerm cannot write what Azure has.${there}`;
    case "default":
      return `${name}: azurerm cannot write what Azure has, or Azure's answer lacks it.${there}`;
    default:
      return `${name}: azurerm cannot write it, or Azure's answer lacks a part of it.${there}`;
  }
}

function isSameButCase(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
}

function conditionOf(state: string): readonly string[] {
  return state === "" || state.toLowerCase() === "succeeded"
    ? []
    : [`Azure says that its state is ${plainWords(state)}.`];
}
