import { type CancellationToken, CancellationTokenSource } from "vscode";

/** Closes a list without items. The code that looked for the items has told the user why. */
export function canceledWhenEmpty(items: Promise<readonly unknown[]>): CancellationToken {
  const source = new CancellationTokenSource();
  items.then(
    ({ length }) => length === 0 && source.cancel(),
    // Whoever shows the list learns of it too.
    () => {},
  );
  return source.token;
}
