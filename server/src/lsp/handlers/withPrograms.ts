import type { ProgramText } from "../../protocol/index";
import type { Service } from "../../service";

/** What `ask` finds where programs on disk are open too: each is a module of its own, so that nothing else changes. Those that are open count as they are in the editor. */
export function withPrograms<T>(service: Service, programs: readonly ProgramText[], ask: () => T): T {
  const closed = programs.filter(({ uri }) => service.text(uri) === undefined);
  for (const { uri, text } of closed) service.open(uri, text);
  try {
    return ask();
  } finally {
    for (const { uri } of closed) service.close(uri);
  }
}
