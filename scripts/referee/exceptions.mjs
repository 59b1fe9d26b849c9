// What counts neither as found nor as missed, each with its reason: part of the page.

/** `case` and `kind` are patterns of a case's name and of the kind; what has no `kind` is about all of that case. */
export const exceptions = [
  {
    kind: /^Module uses experimental features$|^Invalid experiment|^Unknown experiment|^Experiment/,
    reason: "experiments are of alpha releases, each with its own",
  },
  {
    kind: /^moved-address$/,
    reason: "the plan refuses what we find, and neither program plans here",
  },
];

/** The reason why an outcome does not count, if there is one. */
export function exceptionOf(name, kind) {
  return exceptions.find((one) => (!one.case || one.case.test(name)) && (!one.kind || one.kind.test(kind)))?.reason;
}
