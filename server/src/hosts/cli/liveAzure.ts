// What Azure has now, for a plan: read with the account that is signed in here, and nothing else.
import { appendTo } from "../../text/index";
import type { LiveAnswer, LiveReader } from "../azure/askAzure";
import type { LiveQuestion } from "../planning/planningTypes";

/** Where what is live is read. */
export interface LiveSource {
  /** Never rejects. */
  read(question: LiveQuestion): Promise<LiveAnswer>;
  isSignedIn(): Promise<boolean>;
  /** The subscription that Terraform works in where its code says none. */
  subscription(): Promise<string | undefined>;
  /** A sentence about each that could not be read. */
  unread(): readonly string[];
  dispose(): void;
}

/** So many are read for one plan: a provider that asks without an end has no end of answers. */
const mostRead = 20_000;

/** Reads by a reader, which ends with it. */
export function liveAzure(reader: LiveReader): LiveSource {
  const unread = new Map<string, string>();
  let left = mostRead;
  return {
    async read({ id, apiVersion }) {
      const answer: LiveAnswer =
        left-- > 0
          ? await reader.answerAt(id, apiVersion)
          : { kind: "unread", because: `More than ${mostRead} resources are not read for one plan.` };
      if (answer.kind === "unread") unread.set(id, answer.because);
      return answer;
    },
    isSignedIn: async () => (await reader.azure.identity()) !== "",
    subscription: () => reader.azure.subscription(),
    unread: () => sentencesOnUnread([...unread].map(([id, because]) => ({ id, because }))),
    dispose: () => reader.dispose(),
  };
}

/** One for each reason where that is the same for many. */
export function sentencesOnUnread(
  unread: readonly { readonly id: string; readonly because: string }[],
): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { id, because } of unread) appendTo(byReason, because, id);
  return [...byReason].flatMap(([because, ids]) =>
    ids.length > mostNamed
      ? [`${ids[0]} and ${ids.length - 1} more could not be read. ${because}`]
      : ids.map((id) => `${id} could not be read. ${because}`),
  );
}

/** So many that could not be read for the same reason are named each. */
const mostNamed = 3;
