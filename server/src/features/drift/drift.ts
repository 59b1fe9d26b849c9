/** What modules have in Azure, beside what is there. How the two differ is a matter of importing. */

import { declared } from "../../analysis/index";
import {
  type AskedResource,
  type AssumedSubscription,
  type LiveQuestions,
  liveQuestions,
  notesOnQuestions,
  type UnmanagedResource,
  unmanagedIn,
} from "../../azure/index";
import { languageOf } from "../../languages/index";
import { valuesElsewhere } from "../../references/index";
import { appendTo, decodeUriPart } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type GivenValues, givenTo } from "../plan/plan";
import { withInstances } from "./instances";

/** Queries about drift: what to read from Azure, and how it differs from the code. */
export interface DriftQueries {
  /** What the module of a document has in Azure, with what the modules that it calls declare for it; `assumed` is the subscription where the code says none, `given` what is given to its variables beside its files. */
  liveQuestions(uri: string, assumed?: AssumedSubscription, given?: GivenValues): LiveQuestions;
  /** The questions of several modules, without those of a module that another one of them calls: that has told them as its calls make them. */
  withoutCalled(questions: readonly LiveQuestions[]): readonly LiveQuestions[];
  /** What could not be looked at, in sentences; `howToSay` says how the subscription may be told. */
  notesOnQuestions(questions: readonly LiveQuestions[], howToSay: string): readonly string[];
  /** What of what was found in Azure is in what these modules manage, and in no code; the document tells the providers in force. */
  unmanaged(uri: string, found: readonly unknown[], questions: readonly LiveQuestions[]): readonly UnmanagedResource[];
}

/** Answers them from the store. */
export function driftQueries({ scopeOf, modules }: Store): DriftQueries {
  return {
    liveQuestions(uri, assumed, given) {
      const scope = scopeOf(uri);
      const elsewhere = [...valuesElsewhere(scope.module, [...modules.values()])];
      const questions = withInstances(liveQuestions(scope, assumed), { scope, assumed, languageOf, given, elsewhere });
      const names = givenTo(given, scope, languageOf).names.filter(
        (name) => declared(`var.${name}`, scope).length === 0,
      );
      return names.length === 0 ? questions : { ...questions, undeclared: names };
    },
    withoutCalled,
    notesOnQuestions,
    unmanaged: (uri, found, questions) => unmanagedIn(found, questions, scopeOf(uri)),
  };
}

function withoutCalled(questions: readonly LiveQuestions[]): readonly LiveQuestions[] {
  const called = new Set(questions.flatMap((one) => one.called));
  const left = questions.map((one) =>
    called.has(one.folder) ? { ...one, asked: [], untold: [], uncertain: [] } : one,
  );
  const places = new Map<string, Placed[]>();
  for (const { asked, untold, folder } of left)
    for (const { uri, span, address } of [...asked, ...untold])
      appendTo(places, placeOf({ uri, span }), { address, folder });
  return left.map((one) => ({ ...one, asked: one.asked.map((about) => beside(about, one.folder)) }));

  /** What several modules call is told apart, and its text is nobody's alone. */
  function beside(one: AskedResource, folder: string): AskedResource {
    const all = places.get(placeOf(one)) ?? [];
    if (all.length < 2 || !one.instance) return one;
    const folders = all.flatMap((other) => (other.address === one.address ? [other.folder] : []));
    const address = folders.length > 1 ? `${one.address} (${shortened(folder, folders)})` : one.address;
    return { ...one, address, instance: { ...one.instance, isOnly: false } };
  }
}

interface Placed {
  readonly address: string;
  readonly folder: string;
}

function placeOf({ uri, span }: Pick<AskedResource, "uri" | "span">): string {
  return `${uri} ${span.start}`;
}

/** What of a folder is not that of all others too. */
function shortened(folder: string, others: readonly string[]): string {
  const parts = folder.split("/");
  const same = parts.findIndex((part, index) => others.some((other) => other.split("/")[index] !== part));
  return parts.slice(same).map(decodeUriPart).join("/");
}
