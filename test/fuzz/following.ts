import { isDeepStrictEqual } from "node:util";
import { createService } from "../../server/src/createService";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import { catalog, pinned, pinnedTo, uriOf } from "../harness/service";
import type { Files, Kind } from "../incremental/places";
import type { Random } from "../languages/random";
import { anyQuestion } from "./questions";

const module = uriOf("").slice(0, -1);
const missing = [
  "none.tf",
  "inner/none.tf",
  "nowhere/main.tf",
  "none.ts",
  "none.tf.json",
  "none",
  "tests/b.tftest.hcl",
];
/** No edit makes names of these, so that a renaming that was asked for never seems to have been made. */
const freshNames = ["asked_for_1", "asked_for_2"];

/**
 * Files that are edited, closed, opened and committed for a while, between questions about them and about others that are
 * not there. Gives where an answer is not that of a service that sees it all for the first time.
 */
export function followed(start: Files, kinds: Readonly<Record<string, Kind>>, rounds: number, random: Random) {
  const files = new Map(start);
  const before: Files[] = [];
  const committed = new Map<string, string>();
  let context: ModuleContext | undefined;
  const done: string[] = [];
  const service = createService(catalog);
  for (const [name, text] of shuffled([...files], random)) service.open(uriOf(name), text);

  for (let round = 0; round < rounds; round++) {
    done.push(happens());
    for (let count = random.below(4); count > 0; count--) {
      const failure = ask();
      if (failure) return failure;
    }
  }
  return everything();

  function happens(): string {
    const name = random.pick([...files.keys()]);
    const text = files.get(name)!;
    switch (random.below(24)) {
      case 0: {
        const back = before.pop();
        for (const [one, was] of back ?? []) open(one, was);
        return "it is undone";
      }
      case 1:
        if (files.size < 2) return "nothing";
        before.push(new Map(files));
        files.delete(name);
        committed.delete(name);
        service.close(uriOf(name));
        return `${name} is closed`;
      case 2: {
        const [gone] = start.keys();
        const back = random.pick([...start]);
        if (!files.has(back[0])) open(...back);
        return `${back[0] ?? gone} is opened`;
      }
      case 3: {
        const version = random.pick(["3.117.1", "4.60.0", "5.2.0"]);
        context = random.below(4) === 0 ? undefined : { ...pinnedTo(version), parents: [pinned(version)] };
        service.setFolder(module, context);
        return context ? `${version} is used` : "nothing is known of the folder";
      }
      case 4:
        committed.set(name, text);
        service.setCommitted(uriOf(name), text);
        return `${name} is committed`;
      case 5:
        // A line that is typed above everything.
        before.push(new Map(files));
        edit(name, { span: { start: 0, end: 0 }, text: name.endsWith("json") ? "\n" : "// A line.\n" });
        return `a line comes above ${name}`;
      default: {
        before.push(new Map(files));
        const kind = random.pick(Object.keys(kinds));
        for (const { name: one, ...change } of kinds[kind]!(files, random)) edit(one, change);
        return kind;
      }
    }
  }

  function edit(name: string, change: { span: { start: number; end: number }; text: string }): void {
    files.set(name, applyEdits(files.get(name)!, [change]));
    service.change(uriOf(name), change);
  }

  function open(name: string, text: string): void {
    files.set(name, text);
    service.open(uriOf(name), text);
  }

  function ask(): string | undefined {
    const uris = [...files.keys(), random.pick(missing)].map(uriOf);
    const length = (uri: string) => files.get(uri.slice(uriOf("").length))?.length ?? 10;
    const { what, answer } = anyQuestion(uris, length, random, freshNames);
    done.push(what);
    const [kept, found] = [answer(service), answer(fresh())];
    return isDeepStrictEqual(kept, found) ? undefined : told(what, kept, found);
  }

  /** What is found in all documents at the end, once more in any order. */
  function everything(): string | undefined {
    const other = fresh();
    for (const name of files.keys()) {
      const [kept, found] = [service, other].map((one) =>
        one
          .diagnose(uriOf(name))
          .map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes?.map(({ title }) => title) })),
      );
      if (!isDeepStrictEqual(structuredCloneOf(kept), structuredCloneOf(found)))
        return told(`what is found in ${name}`, kept, found);
    }
    return undefined;
  }

  /** One that sees all of it for the first time, in any order. */
  function fresh(): Service {
    const other = createService(catalog);
    if (context) other.setFolder(module, context);
    for (const [name, text] of shuffled([...files], random)) other.open(uriOf(name), text);
    for (const [name, text] of committed) other.setCommitted(uriOf(name), text);
    return other;
  }

  function told(what: string, kept: unknown, found: unknown): string {
    const texts = [...files].map(([name, text]) => `--- ${name}\n${text}`).join("\n");
    return `${what}\nkept:  ${JSON.stringify(kept)}\nfresh: ${JSON.stringify(found)}\n${done.join("; ")}\n${texts}`;
  }
}

/** Spans that move are only equal to others by what they are now. */
function structuredCloneOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(random.below(rest.length), 1)[0]!);
}
