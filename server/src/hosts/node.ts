// The bundle dist/server.js: the language server, which VS Code starts and speaks to over IPC, and dist/stdio.js for all others.
import "./compileCache";
import { serve } from "./serve";

serve();
