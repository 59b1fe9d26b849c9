import { type CancellationToken, CancellationTokenSource } from "vscode";

/** Closes a list where there turns out to be nothing to choose: whoever looked for the items has said why. */
export function canceledWhenEmpty(items: Promise<readonly unknown[]>): CancellationToken {
  const source = new CancellationTokenSource();
  items.then(
    ({ length }) => length === 0 && source.cancel(),
    // Whoever shows the list learns of it too.
    () => {},
  );
  return source.token;
}
