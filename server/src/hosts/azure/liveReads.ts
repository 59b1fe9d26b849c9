// What a plan reads in Azure: each answer, and what could not be read.

import type { LiveAnswer } from "../../protocol/index";
import { appendTo } from "../../text/index";

/** The reads of one plan, or of several that go by the same answers. */
export interface LiveReads {
  /** Never rejects, where what answers does not. */
  read(question: { readonly id: string; readonly apiVersion: string; readonly isList?: boolean }): Promise<LiveAnswer>;
  /** A sentence about each that could not be read. */
  unread(): readonly string[];
}

/** So many are read for one plan: a provider that asks without an end has no end of answers. */
const mostRead = 20_000;

/** A reader of live resources that gets its answers from `answerAt`. */
export function liveReads(
  answerAt: (id: string, apiVersion: string, isList?: boolean) => Promise<LiveAnswer>,
): LiveReads {
  const unread = new Map<string, string>();
  let left = mostRead;
  return {
    async read({ id, apiVersion, isList }) {
      const answer: LiveAnswer =
        left-- > 0
          ? await answerAt(id, apiVersion, isList)
          : { kind: "unread", because: `More than ${mostRead} resources are not read for one plan.` };
      if (answer.kind === "unread") unread.set(id, answer.because);
      return answer;
    },
    unread: () => sentencesOnUnread([...unread].map(([id, because]) => ({ id, because }))),
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
