// Why a program could not be started, told as the exit code of the process around it.

const codes = new Map([
  ["EACCES", 126],
  ["ENOENT", 127],
]);

/** The exit code of the wrapper for a start error. */
export function codeForError({ code = "" }: NodeJS.ErrnoException): number {
  return codes.get(code) ?? 125;
}

/** What that says; undefined where the program was started. */
export function errorForCode(code: number | null): string | undefined {
  switch (code) {
    case 125:
      return "its file is not a program for this machine";
    case 126:
      return "its file may not be run (EACCES)";
    case 127:
      return "it is not there, or what runs it is not (ENOENT)";
    default:
      return undefined;
  }
}
