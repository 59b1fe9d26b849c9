import type { Finding } from "../../server/src/model/finding";
import type { Service } from "../../server/src/service";
import { applyEdits, type Edit, inOrder } from "../../server/src/text/edit";
import { lineEnds } from "./lineEnds";
import { openCase } from "./openCase";
import { uriOf } from "./service";
import { isThorough } from "./thorough";

/** By line ends, name and text. */
const known = new Map<string, readonly Finding[]>();
let last: { readonly key: string; readonly service: Service } | undefined;

/** What is found in a text that is opened as a case: worked out once, whichever tests of a process ask. */
export function found(name: string, text: string): readonly Finding[] {
  const key = keyOf(name, text);
  const findings = known.get(key) ?? opened(name, text).diagnose(uriOf(name)).map(asItIsNow);
  known.set(key, findings);
  return findings;
}

/** A text as a case, for questions that change nothing: what was opened last stays open, since most who ask do so again. */
export function opened(name: string, text: string): Service {
  const key = keyOf(name, text);
  if (last?.key !== key) last = { key, service: openCase(name, text) };
  return last.service;
}

/**
 * The text after some edits. What is open is edited as an editor does it, and is open as the case that it becomes: only what the edits touch is
 * worked out again. Where everything is tried, it is opened anew.
 */
export function edited(name: string, text: string, edits: readonly Edit[]): string {
  const service = opened(name, text);
  const result = applyEdits(text, edits);
  // Comments say what is around a case: where they change it is another one.
  if (isThorough || commentsIn(text) !== commentsIn(result)) return result;
  for (const edit of inOrder(edits).reverse()) service.change(uriOf(name), edit);
  last = { key: keyOf(name, result), service };
  return result;
}

/** The comments on lines of their own, and whether one is the first line, which is where a case pins a provider. */
function commentsIn(text: string): string {
  return `${/^(?:#|\/\/)/.test(text)} ${text.match(/^(?:#|\/\/).*$/gm)?.join("\n")}`;
}

/** Edits move the spans of what they do not touch. */
function asItIsNow(finding: Finding): Finding {
  const { span, related } = finding;
  const moved = related?.map((one) => ({ ...one, span: { ...one.span } }));
  return { ...finding, span: { ...span }, ...(moved && { related: moved }) };
}

function keyOf(name: string, text: string): string {
  return `${lineEnds.areWindows} ${name}\n${text}`;
}
