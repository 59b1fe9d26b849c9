// One case: what is refused, and what we say of it.

/**
 * Compares findings with what refuses a case. Answers `{ isTaken, refusals: [{ kind, outcome, … }], false: findings, unjudged: findings }`,
 * where an outcome is `found` (an error of ours on a line that is named), `elsewhere` (one in that file) or `missed`.
 */
export function compare(one, verdict, findings) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const refusals = refusalsOf(one, verdict);
  const spare = errors.filter((error) => !refusals.some((refusal) => isAt(error, refusal)));
  const judged = refusals.map((refusal) => ({
    ...refusal,
    kind: refusal.summary,
    outcome: outcomeOf(refusal, errors, spare),
  }));
  const isTaken = refusals.length === 0 && (verdict?.isWhole ?? false);
  const modules = verdict?.modules ?? [""];
  const looked = errors.filter(({ file }) => modules.some((folder) => isFileOf(file, folder)));
  return {
    isTaken,
    refusals: judged,
    false: isTaken ? looked : [],
    unjudged: isTaken || refusals.length > 0 ? [] : looked,
  };
}

/** The program's errors; where it is not there or finds nothing, those that the suite names. */
function refusalsOf({ expected }, verdict) {
  if (verdict && verdict.errors.length > 0) return distinct(verdict.errors);
  if (Array.isArray(expected?.errors)) return expected.errors;
  return expected === "refused" ? [{ summary: "refused by the suite" }] : [];
}

/** Several errors on one line with one summary are one. */
function distinct(errors) {
  const byPlace = new Map(errors.map((error) => [`${error.file}:${error.line}:${error.summary}`, error]));
  return [...byPlace.values()];
}

function outcomeOf(refusal, errors, spare) {
  if (!refusal.line) return errors.length > 0 ? "found" : "missed";
  if (errors.some((error) => isAt(error, refusal))) return "found";
  return spare.some(({ file }) => file === refusal.file) ? "elsewhere" : "missed";
}

/** What is named may be a value of several lines, of which we name the part that is wrong. */
function isAt(error, { file, line, endLine = line }) {
  return error.file === file && error.line >= line && error.line <= endLine;
}

/** Files of a module's folder; those of its tests are in `tests`. */
function isFileOf(file, folder) {
  const parent = file.split("/").slice(0, -1).join("/");
  return parent === folder || (folder === "" && parent === "tests");
}
