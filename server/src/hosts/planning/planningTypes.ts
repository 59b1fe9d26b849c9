// What the process that has installed providers make plans is told, and what it tells.
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import type { NotRun, PackageRequest } from "../installed/packageRequest";

/** The steps that a provider is to plan. */
export interface PlanningRequest extends PackageRequest {
  /** The subscription that the provider is configured for. */
  readonly subscription?: string | undefined;
  /**
   * Set where what is in Azure counts, and not what the state says of it: the process that asks is then asked what Azure has. What was read under
   * a number counts until another one comes.
   */
  readonly reading?: number | undefined;
  readonly steps: readonly PlanStep[];
}

/** An id, or the path of a list, and the API version in which the provider reads it. */
export interface LiveQuestion {
  readonly id: string;
  readonly apiVersion: string;
  readonly isList?: boolean;
}

/** A provider's answers to steps, in the same order, or the reason why it was not run. */
export type PlanningReply = { readonly kind: "planned"; readonly answers: readonly StepAnswer[] } | NotRun;
