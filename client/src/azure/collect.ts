// Reads what was found to be imported, and what is in it: bodies, then what stands in these or is listed below them, until nothing more is there.
// What of it is wanted, and in which version it is read, whoever knows the providers says (`offer`).

import { isObject, textAt } from "./arm/shape";
import { entryId } from "./entryId";
import type { Collected, Collecting, Offered } from "./foundTypes";
import { mapInParallel } from "./mapInParallel";
import { isNoList, patiently } from "./patiently";
import { t } from "./translate";
import type { Azure } from "./types";

/** As many as are sent about one subscription at a time: more would only wait. */
const atATime = 4;
/** How deep something stands in what was found: the rule of a topic's subscription is three below its namespace. */
const deepest = 4;
/** So many lists are asked for at most. */
const mostLists = 1000;

type Ask = Pick<Azure, "answerInVersion" | "listInVersion" | "waitFor">;

/**
 * Reads everything that `offer` does not leave out. Rejects with an AzureError if nothing can be read, and if it is
 * canceled.
 */
export async function collect(
  found: readonly unknown[],
  { offer, inside, tell = () => {} }: Collecting,
  { answerInVersion, listInVersion, waitFor }: Ask,
  signal: AbortSignal,
): Promise<Collected> {
  const responses: unknown[] = [];
  const read: { id: string; apiVersion: string; instead?: boolean }[] = [];
  const left: { id: string; why: "declared" | "service" | "impossible"; because: string }[] = [];
  const notes = new Set<string>();
  const known = new Set<string>();
  let lists = 0;

  const first = await offer(found, "rows");
  const wanted = take(first).filter(({ apiVersion }) => apiVersion !== "");
  let done = 0;
  const bodies = await mapInParallel(wanted, atATime, async ({ id, apiVersion }) => {
    const answered = await patiently(() => answerInVersion(id, apiVersion, signal), waitFor, signal);
    tell(++done, wanted.length);
    if (answered.ok) return [answered.value];
    left.push({ id, why: "impossible", because: answered.problem.message });
    return [];
  });
  let batch: readonly unknown[] = [...bodies.flat(), ...(await newBelow(first.filter(isDeclared)))];
  for (let depth = 0; depth < deepest && batch.length > 0; depth++) {
    // What is looked at again: now it is known what Azure says of it.
    const own = new Set(batch.map(idIn));
    for (const id of own) known.delete(id);
    const looked = (await offer(batch, "answers")).filter(({ id }) => inside || own.has(id.toLowerCase()));
    const declared = looked.filter((one) => isDeclared(one) && !known.has(one.id.toLowerCase()));
    const offered = take(looked);
    for (const { id, apiVersion, instead, answer } of offered) {
      responses.push(answer);
      read.push({ id, apiVersion, ...(instead && { instead }) });
    }
    batch = await newBelow([...offered, ...declared]);
  }
  signal.throwIfAborted();
  return { responses, read, left, notes: [...notes] };

  /** Those that are new and wanted; why others are not is kept. */
  function take(offered: readonly Offered[]): readonly Offered[] {
    return offered.filter((one) => {
      const key = one.id.toLowerCase();
      if (known.has(key)) return false;
      known.add(key);
      if (one.left) left.push({ id: one.id, ...one.left });
      return !one.left;
    });
  }

  async function newBelow(offered: readonly Offered[]): Promise<readonly unknown[]> {
    return inside ? (await below(offered)).filter((body) => !known.has(idIn(body))) : [];
  }

  /** What Azure lists below these. Most types have no such list for one of them, or nothing in it. */
  async function below(offered: readonly Offered[]): Promise<readonly unknown[]> {
    const all = offered.flatMap((one) => one.lists);
    const asked = all.slice(0, Math.max(0, mostLists - lists));
    lists += asked.length;
    if (asked.length < all.length)
      notes.add(
        t(
          "The parts of some resources were not searched for, because there are too many. Import fewer resources at once.",
        ),
      );
    const found = await mapInParallel(asked, atATime, async (list) => {
      const { path, apiVersion } = list;
      const listed = await patiently(() => listInVersion(path, apiVersion, signal), waitFor, signal);
      if (listed.ok)
        return listed.value.map((entry) => (isObject(entry) ? { ...entry, id: entryId(entry, list) } : entry));
      if (!isNoList(listed.problem))
        notes.add(t("{0} could not be listed. {1}", shortened(path), listed.problem.message));
      return [];
    });
    return found.flat();
  }
}

/** What the code has already may have parts that it has not. */
function isDeclared({ left }: Offered): boolean {
  return left?.why === "declared";
}

function idIn(body: unknown): string {
  return textAt(body, "id").toLowerCase();
}

function shortened(path: string): string {
  return path.split("/").slice(-2).join("/");
}
