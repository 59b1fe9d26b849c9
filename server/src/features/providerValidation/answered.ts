import type { Question } from "./question";

/** A question that a provider has answered. */
export interface Answered {
  readonly question: Question;
  /** Who answers: `azurerm 5.2.0`. */
  readonly release: string;
  /** The document that was asked about. */
  readonly text: string;
}
