import type { Finding } from "../../server/src/model/finding";
import type { Service } from "../../server/src/service";
import { lineEnds } from "./lineEnds";
import { openCase } from "./openCase";
import { uriOf } from "./service";

/** By line ends, name and text. */
const known = new Map<string, readonly Finding[]>();
let last: { readonly key: string; readonly service: Service } | undefined;

/** What is found in a text that is opened as a case: worked out once, whichever tests of a process ask. */
export function found(name: string, text: string): readonly Finding[] {
  const key = keyOf(name, text);
  const findings = known.get(key) ?? opened(name, text).diagnose(uriOf(name));
  known.set(key, findings);
  return findings;
}

/** A text as a case, for questions that change nothing: what was opened last stays open, since most who ask do so again. */
export function opened(name: string, text: string): Service {
  const key = keyOf(name, text);
  if (last?.key !== key) last = { key, service: openCase(name, text) };
  return last.service;
}

function keyOf(name: string, text: string): string {
  return `${lineEnds.areWindows} ${name}\n${text}`;
}
