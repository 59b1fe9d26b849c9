// Opens an address in the person's own browser, where there is a screen to show it on. Otherwise does nothing.
import { spawn } from "node:child_process";

export function openAddress(address) {
  const command = {
    darwin: ["open", address],
    win32: ["rundll32", "url.dll,FileProtocolHandler", address],
    linux: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : undefined,
  }[process.platform];
  if (!command || process.env.CI) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  // The address has been printed: whoever has no such program can still go there.
  child.on("error", () => {});
  child.unref();
}
