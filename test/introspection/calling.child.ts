// Starts a provider, says so, and waits until somebody ends it: `asking.child.js <binary>`.
import { startProvider } from "../../server/src/hosts/provider/startProvider";

void startProvider(process.argv[2]!).then(() => {
  process.stdout.write("asking\n");
  setInterval(() => undefined, 60_000);
});
