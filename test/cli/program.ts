// Where the built programs are.
import { join } from "node:path";

/** The path of a program in dist/. */
export function program(name: "cli" | "stdio"): string {
  return join(process.cwd(), "dist", `${name}.js`);
}
