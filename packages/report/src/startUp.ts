/**
 * Imported first by a process that is to end soon: a kernel, the command. Much of its work is code that runs a few times
 * (the compiler, tables that are unpacked), and V8 optimises functions that are not called again often enough to pay for
 * it. To wait longer saves a fifth of the processor time; what runs for minutes is optimised all the same, a little later.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--interrupt-budget=600000");
