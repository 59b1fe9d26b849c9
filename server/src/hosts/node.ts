// The language server as VS Code runs it: a Node program that is spoken to over IPC.
import { serve } from "./serve";

serve();
