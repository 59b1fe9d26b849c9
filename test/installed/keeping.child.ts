// Keeps a text of so many bytes in the cache, and says what is in the way: `keeping.child.js <path> <bytes>`.
import { keepLearned } from "../../server/src/hosts/installed/learnedCache";

const [, , path, bytes] = process.argv;
try {
  keepLearned(path!, "x".repeat(Number(bytes)));
  process.stdout.write("kept");
} catch (error) {
  process.stdout.write((error as NodeJS.ErrnoException).code ?? String(error));
}
