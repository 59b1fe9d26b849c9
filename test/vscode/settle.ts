import { patience } from "./patience";

/** What VS Code shows follows a moment after what it was told, which is longer where much else runs: widgets fade in, and details are asked for after that. */
export function settle(usual = 1500): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(patience(usual), 3 * usual)));
}
