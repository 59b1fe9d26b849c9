// Programs that were not written but made out of others, in which people can mend nothing.

const made = /^Object\.defineProperty\(exports, "__esModule"|^\/\/# sourceMappingURL=/m;

/** Whether a text was written by a compiler. */
export function isCompiled(text: string): boolean {
  return made.test(text);
}
