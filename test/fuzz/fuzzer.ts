import type { Random } from "../languages/random";

/**
 * One way to attack the project. A file in `fuzzers/` that exports one as `fuzzer` is found by the suite, which tries a few
 * cases, and by `npm run fuzz`, which goes on until its time is over.
 */
export interface Fuzzer {
  /** What `--only` calls it: the name of its file. */
  readonly name: string;
  /** What holds whatever is tried, a sentence. */
  readonly holds: string;
  /** How many cases the suite tries: as many as take a second, and three times as many where everything is tried; 0 on a system that has nothing of the kind. */
  readonly inSuite: number;
  /** Tries one case, the same one for the same numbers. Gives what is wrong, with all that shows it, or nothing; what it throws is wrong as well. */
  attack(random: Random): string | undefined | Promise<string | undefined>;
}

/** Tries the case of a seed. */
export async function attackWith({ attack }: Fuzzer, random: Random): Promise<string | undefined> {
  try {
    return await attack(random);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
