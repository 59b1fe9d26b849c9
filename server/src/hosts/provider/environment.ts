/**
 * The environment of a provider that is asked about itself: nothing that could sign in anywhere, and no proxy that answers. What a program
 * needs to start at all is left.
 */
import { harmless } from "./shortEnvironment";

/** A proxy that nothing answers at: the discard port of this machine. */
const nowhere = "http://127.0.0.1:9";

/**
 * What the provider sees of ours, `folder` as its home and place for temporary files. Only names that are known to be harmless pass, so
 * no credential does, whatever it is called.
 */
export function providerEnvironment(ours: NodeJS.ProcessEnv, folder: string): Record<string, string> {
  return {
    ...harmless(ours),
    ...Object.fromEntries(
      ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TMP", "TEMP"].map((name) => [name, folder]),
    ),
    ...Object.fromEntries(
      ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"].map((name) => [
        name,
        nowhere,
      ]),
    ),
    // Without it, loopback addresses would not pass the proxy, and a fake there could be asked.
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
    // What Terraform's plugins ask for before they start. Source: internal/plugin/serve.go of hashicorp/terraform.
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_MIN_PORT: "10000",
    PLUGIN_MAX_PORT: "25000",
    PLUGIN_UNIX_SOCKET_DIR: folder,
    GOMAXPROCS: "1",
    GOGC: "400",
  };
}
