/** See vscodeStub.cjs. */
export function stubVscode(
  told?: (where: string, args: readonly unknown[]) => void,
  answers?: Readonly<Record<string, (...args: never[]) => unknown>>,
): void;
