// The program azureml-terraform. Sets the exit code rather than exiting, so that what was written gets out first.
import "./compileCache";
import { commandLine } from "./cli/commandLine";

export { commandLine };

// What loads it as a module runs one command after the other by the same function.
if (require.main === module)
  commandLine(process.argv.slice(2), process).then((code) => {
    process.exitCode = code;
  });
