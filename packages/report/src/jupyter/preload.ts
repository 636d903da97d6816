import { hostDisplays } from "../run/tslab.ts";

// Loaded by the kernel of JupyterLab before tslab (`kernelspec.ts`).
hostDisplays();
