// A log that lets no secret through, whoever writes to it.
import type { Log } from "./host";

const secrets: readonly (readonly [RegExp, string])[] = [
  // A token of three parts, wherever it stands.
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "…"],
  [/\b(Bearer|Basic)\s+[\w\-.~+/=]+/gi, "$1 …"],
  [
    /\b(authorization|client_secret|client_assertion|password|AccountKey|SharedAccessKey|sig)(["']?\s*[=:]\s*["']?)[^\s"'&;,]+/gi,
    "$1$2…",
  ],
  [/\b(access_?token|refresh_?token|id_?token)(["']?\s*[=:]\s*["']?)[^\s"'&;,]+/gi, "$1$2…"],
];

/** `text` without tokens, keys and passwords. */
export function redact(text: string): string {
  return secrets.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

export function redactingLog(log: Log): Log {
  return {
    debug: (message) => log.debug(redact(message)),
    info: (message) => log.info(redact(message)),
    warn: (message) => log.warn(redact(message)),
  };
}
