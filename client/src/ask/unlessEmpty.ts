import { type CancellationToken, CancellationTokenSource } from "vscode";

/** Puts a list away where there turns out to be nothing to choose: why, whoever looked for it has said. */
export function unlessEmpty(items: Promise<readonly unknown[]>): CancellationToken {
  const source = new CancellationTokenSource();
  items.then(
    ({ length }) => length === 0 && source.cancel(),
    // Whoever shows the list learns of it too.
    () => {},
  );
  return source.token;
}
