/** Has a provider read many resources, one after the other, and gives up what it does not survive or answer: what hangs once hangs again. */

import type { JsonObject } from "../../azure/index";
import type { BlockSchema, ProviderCall } from "../../introspection/index";
import type { LoopbackAzure } from "./loopbackAzure";
import { type ReadAsType, readAs } from "./readAs";
import type { ReadResource } from "./readResource";

/** What is to be read, and as which types: `alike` of the first are as likely as the first. */
interface ToReadEach {
  readonly id: string;
  readonly types: readonly string[];
  readonly alike: number;
}

/** What was read, by id, and a sentence about each that was not. */
interface ReadEach {
  readonly read: ReadonlyMap<string, ReadAsType & { readonly answer: JsonObject }>;
  readonly failures: readonly { readonly id: string; readonly because: string }[];
}

/** So often it may die of a type, or be silent about any, before nothing more is asked of it. */
const most = { lost: 2, silent: 3 };

/** `answers` are what Azure says of them and of what is around them; `onDone` takes how many were tried. */
export async function readEach(
  call: ProviderCall,
  azure: LoopbackAzure,
  resources: readonly ToReadEach[],
  about: {
    readonly schemas: ReadonlyMap<string, BlockSchema>;
    readonly answers: readonly JsonObject[];
    onDone?(count: number): void;
  },
): Promise<ReadEach> {
  const read = new Map<string, ReadAsType & { readonly answer: JsonObject }>();
  const failures: { id: string; because: string }[] = [];
  const silent = new Set<string>();
  const lost = new Map<string, number>();
  const isGivenUp = (type: string) => silent.has(type) || (lost.get(type) ?? 0) >= most.lost;
  for (const [index, { id, types, alike }] of resources.entries()) {
    about.onDone?.(index);
    const hopeless = types.slice(0, Math.max(1, alike)).find(isGivenUp);
    if (silent.size >= most.silent || hopeless !== undefined) {
      const because =
        hopeless === undefined
          ? "The provider is not asked any more: it did not answer about others in time."
          : `${hopeless} is not asked for again: the provider ended, or did not answer about another one in time.`;
      failures.push({ id, because });
      continue;
    }
    const one = await readAs(call, azure, { id, types, alike, schemas: about.schemas }, () => {
      azure.clear();
      for (const answer of about.answers) azure.lay(answer);
    });
    if ("type" in one) {
      read.set(id, { ...one, answer: azure.given(id) ?? { id } });
      continue;
    }
    const { failed } = one;
    if (failed?.state.kind === "silent") silent.add(failed.type);
    if (failed?.state.kind === "lost") lost.set(failed.type, (lost.get(failed.type) ?? 0) + 1);
    const because = failed
      ? `${failed.type} cannot be read: ${whyNot(failed.state)}`
      : "The provider has no type for it.";
    failures.push({ id, because });
  }
  return { read, failures };
}

function whyNot(state: Exclude<ReadResource, { kind: "read" }>): string {
  switch (state.kind) {
    case "refused":
      return state.because;
    case "gone":
      return "there is nothing at this id.";
    case "lost":
      return "the provider ended.";
    case "silent":
      return "the provider did not answer in time.";
  }
}
