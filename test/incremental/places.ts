/** Where something is in the files of a module, and edits of such places. */
import type { Edit } from "../../server/src/text/edit";
import type { Random } from "../languages/random";

export type Files = ReadonlyMap<string, string>;

interface FileEdit extends Edit {
  readonly name: string;
}

/** Edits, made one after the other, that a person makes of a module; none where there is nothing of the kind. */
export type Kind = (files: Files, random: Random) => readonly FileEdit[];

export interface EditPlace {
  readonly name: string;
  readonly start: number;
  readonly found: string;
}

/** Every match in every file. */
export function places(files: Files, pattern: RegExp): EditPlace[] {
  return [...files].flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ name, start: index, found })),
  );
}

/** One of the places says something else. */
export function change(pattern: RegExp, to: (found: string, files: Files, random: Random) => string): Kind {
  return (files, random) => {
    const all = places(files, pattern);
    if (all.length === 0) return [];
    const place = random.pick(all);
    return [editOf(place, to(place.found, files, random))];
  };
}

/** All matches say something else; the last first, so that none moves another. */
export function changeAll(files: Files, pattern: RegExp, to: string): FileEdit[] {
  return places(files, pattern)
    .reverse()
    .map((place) => editOf(place, to));
}

/** Something that follows from one of the places, if there is any, comes before one of them. */
export function insert(pattern: RegExp, make: (found: string, files: Files, random: Random) => string): Kind {
  return (files, random) => {
    const all = places(files, pattern);
    if (all.length === 0) return [];
    const { name, start } = random.pick(all);
    return [{ name, span: { start, end: start }, text: make(random.pick(all).found, files, random) }];
  };
}

function editOf({ name, start, found }: EditPlace, text: string): FileEdit {
  return { name, span: { start, end: start + found.length }, text };
}
