import { shownPath } from "../report/location";

/** The changed files of a command, a line for each. */
export function changedLines(files: readonly { readonly path: string; readonly edits: number }[]): string {
  return ["Changed:", ...files.map(({ path, edits }) => `  ${shownPath(path, process.cwd())}: ${count(edits)}`)].join(
    "\n",
  );
}

function count(places: number): string {
  return places === 1 ? "1 place" : `${places} places`;
}
