// What the process that has installed providers make plans is told, and what it tells.
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import type { NotRun, PackageRequest } from "../installed/packageRequest";

/** What is to be planned. */
export interface PlanningRequest extends PackageRequest {
  /** The subscription that the provider is configured for. */
  readonly subscription?: string | undefined;
  readonly steps: readonly PlanStep[];
}

/** What became of it: an answer for each step, in the same order. */
export type PlanningReply = { readonly kind: "planned"; readonly answers: readonly StepAnswer[] } | NotRun;
