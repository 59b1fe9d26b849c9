/**
 * The line with which a plugin says where it listens: `1|5|unix|/tmp/plugin123|grpc|`.
 * Source: docs/internals.md of hashicorp/go-plugin.
 */
import { dirname } from "node:path";
import type { ProtocolVersion } from "./protocol";

/** Where a provider listens, and in which version of the protocol. */
export interface Handshake {
  readonly version: ProtocolVersion;
  /** As gRPC takes it: `unix:/tmp/plugin123`, `127.0.0.1:10000`. */
  readonly address: string;
}

/** What the line says, or in a sentence why it cannot be used. Only addresses of this machine are; with a `folder`, only sockets directly in it. */
export function readHandshake(line: string, folder?: string): Handshake | string {
  const [core, app, network, address, protocol] = line.trim().split("|");
  if (core !== "1" || !app || !/^\d{1,4}$/.test(app) || !address)
    return "It is not a provider: it did not say where it listens.";
  if (protocol !== "grpc") return "It speaks a protocol of before Terraform 0.12.";
  if (app !== "5" && app !== "6") return `It speaks version ${app} of the plugin protocol; 5 and 6 are known.`;
  const version = app === "5" ? 5 : 6;
  if (folder !== undefined && (network !== "unix" || dirname(address) !== folder))
    return "It listens elsewhere than where it may: on a socket in its folder for temporary files.";
  if (network === "unix" && address.startsWith("/")) return { version, address: `unix:${address}` };
  if (network === "tcp" && /^(?:127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/.test(address)) return { version, address };
  return "It listens elsewhere than on this machine.";
}
