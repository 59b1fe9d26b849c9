// The cloud that tests and the demo talk to: a program on this very computer.
import { AzureError } from "../problems/problem";
import { unsupported } from "../problems/sentences";
import { t } from "../translate";
import type { Cloud } from "./cloud";

/** How VS Code started the extension, as in its `ExtensionMode`. */
export type Mode = "production" | "development" | "test";

/**
 * The simulator at `address`, such as http://127.0.0.1:4000. Throws in what people install, and for any address that
 * is not this computer's own: a name could resolve to anything, so only numbers count.
 */
export function simulatorCloud(address: string, mode: Mode): Cloud {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLoopback = url !== undefined && (url.hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(url.hostname));
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.username === "" && url.pathname === "/";
  if (mode === "production" || !isLoopback || !isPlain) {
    throw new AzureError(unsupported(t("A simulator is used only in development, and only on this computer.")));
  }
  const { origin } = url;
  return {
    id: "simulator",
    name: t("Simulation"),
    endpoint: origin,
    login: origin,
    scopes: { editor: `${origin}/.default`, program: `${origin}/.default` },
    provider: "microsoft",
    portal: origin,
    studio: origin,
    foundry: origin,
  };
}
