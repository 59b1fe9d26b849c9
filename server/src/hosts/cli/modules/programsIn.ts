// The programs among the files of a folder.
import { isProgramFile } from "../../files/isProgramFile";

/** Names of programs, without those that a compiler has put beside what they were made from. */
export function programsIn(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  return names.filter((name) => isProgramFile(name) && (!name.endsWith("js") || !all.has(name.replace(/js$/, "ts"))));
}
