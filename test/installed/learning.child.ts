// Has a package learned by the process that does that, tells which one that is, and waits for it: `learning.child.js <request>`, with what is to be
// learned as JSON.
import processes from "node:child_process";
import { learnInstalled } from "../../server/src/hosts/installed/learnInstalled";

const { fork } = processes;
processes.fork = ((...args: Parameters<typeof fork>) => {
  const child = fork(...args);
  process.send?.(child.pid);
  return child;
}) as typeof fork;

void learnInstalled(JSON.parse(process.argv[2]!), { isWaitedFor: true });
