// What providers were found to take for granted in Azure's answers, kept beside what was learned of them: by release and hash, data that is checked.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { renameWithRetries } from "../cli/writing/replaceFile";
import type { KeptLessons, LoopbackAzure } from "../loopback/index";
import type { Release } from "./address";
import { learnedPath } from "./learnedCache";

/** No provider has so much to say: a larger file is none of ours. */
const mostBytes = 1_000_000;

/** Whose lessons they are, and the folder of the cache. */
interface LessonsPlace {
  readonly cache: string;
  readonly release: Release;
  readonly hash: string;
}

function lessonsPath({ cache, release, hash }: LessonsPlace): string {
  return learnedPath(cache, release, hash).replace(/\.jsonl$/, ".lessons.json");
}

/** Has a loopback know what was learned of a release before; what cannot be read is learned again. */
export function recallLessons(
  azure: LoopbackAzure,
  place: LessonsPlace,
  lessonsIn: (json: unknown) => KeptLessons | undefined,
): void {
  try {
    const path = lessonsPath(place);
    if (statSync(path).size > mostBytes) return;
    const kept = lessonsIn(JSON.parse(readFileSync(path, "utf8")));
    if (kept) azure.remember(kept);
  } catch {
    // There is nothing yet, or nothing of ours.
  }
}

/** Keeps what was learned since `before`; where it cannot be kept, it is learned again. */
export function keepLessons(azure: LoopbackAzure, before: KeptLessons, place: LessonsPlace): void {
  const text = JSON.stringify(azure.lessons());
  if (text === JSON.stringify(before) || text.length > mostBytes) return;
  const path = lessonsPath(place);
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, text);
    renameWithRetries(beside, path);
  } catch {
    rmSync(beside, { force: true });
  }
}
