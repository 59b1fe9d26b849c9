// What installed providers can be learned for a document's folder, and learning them.
import type { LearnableParams, LearnableResult, LearnParams, LearnResult } from "../../protocol/index";
import type { Session } from "../session/session";
import { splitUri } from "../uris";

/** The answer where learning itself went wrong. */
export const notLearned: LearnResult = { kind: "failed", reason: "The provider could not be learned: see the log." };

export async function learnable({ folders, learning }: Session, { uri }: LearnableParams): Promise<LearnableResult> {
  await folders.loading(uri);
  return learning.of(splitUri(uri).folder);
}

export function learn({ learning }: Session, { uri, isConfirmed, ...which }: LearnParams): Promise<LearnResult> {
  return learning.learn(splitUri(uri).folder, which, isConfirmed === true);
}
