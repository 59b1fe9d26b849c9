/** Whether everything is tried, as `npm run test:thorough` does, or a part that takes seconds. */
export const isThorough = process.env.THOROUGH === "1";

/**
 * One of so many, or all where everything is tried. Each question has others than the next one, and always the same: of each few
 * questions all are asked about anything. Of something there is never nothing.
 */
export function sampled<T>(all: readonly T[], oneOf: number, question: number): readonly T[] {
  const every = Math.min(oneOf, all.length);
  return isThorough ? all : all.filter((_, at) => (at + question) % every === 0);
}
